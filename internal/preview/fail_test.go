package preview

import (
	"errors"
	"io"
	"testing"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// A fault that is no author's mistake, such as a full disk, is shown and printed like one, at the project's folder.
func TestAFaultOfTheMachineIsShown(t *testing.T) {
	var printed []problem.Problem
	f := &rebuilder{isGreeted: true, state: newState(), options: Options{
		Source: "project", Out: io.Discard, Err: io.Discard, Print: func(_ io.Writer, problems []problem.Problem) error { printed = problems; return nil },
	}}
	f.fail(nil, errors.New("no space left on device"))
	shown, _ := f.state.now()
	for _, list := range [][]problem.Problem{printed, shown.problems} {
		if len(list) != 1 || list[0].Rule != ruleSiteBuilds.ID || list[0].Place.Path != "project" || list[0].Message != "no space left on device" {
			t.Errorf("got %v", list)
		}
	}
}
