package site

import (
	"errors"
	"fmt"
	"io/fs"
	"sync"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// ruleReadable is a rule of verify's, too, and documented there.
const ruleReadable = "file-is-readable"

// noting is a project's files. It notes those that its author has no right to read, whoever asks for them.
type noting struct {
	files fs.FS

	mu     sync.Mutex
	denied []problem.Problem
}

func (n *noting) Open(name string) (fs.File, error) {
	file, err := n.files.Open(name)
	if errors.Is(err, fs.ErrPermission) {
		n.mu.Lock()
		defer n.mu.Unlock()
		n.denied = append(n.denied, problem.New(ruleReadable, problem.Place{Path: name}, fmt.Sprintf("%q cannot be read: permission denied", name),
			"give yourself the right to read it"))
	}
	return file, err
}

func (n *noting) Stat(name string) (fs.FileInfo, error) { return fs.Stat(n.files, name) }

// judge puts what was denied in the place of what came of it.
func (n *noting) judge(problems []problem.Problem, err error) ([]problem.Problem, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if len(n.denied) > 0 {
		return problem.Sort(n.denied), nil
	}
	return problems, err
}
