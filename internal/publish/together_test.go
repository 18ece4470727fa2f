package publish

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/nutgraf/nutgraf/internal/problem"
)

func TestOfTwoPublishersOneWins(t *testing.T) {
	options := project(t)
	var inner string
	first := options
	first.Progress = func(_, _ int) {
		_, problems, err := Replace(t.Context(), "public", tree(map[string]string{"index.html": "second"}), options)
		inner = told(problems, err)
		if problems, err := Recover("public", options); err != nil || len(problems) > 0 {
			t.Errorf("recover beside a running one: %v %v", problems, err)
		}
	}
	publish(t, map[string]string{"index.html": "first"}, first)
	want := fmt.Sprintf(`public: another nutgraf is publishing to "public" right now [output-has-one-writer]
    fix: wait until it is done, or stop process %d, then build again
`, os.Getpid())
	if inner != want {
		t.Errorf("the second one gets %q, want %q", inner, want)
	}
	if got := mustContents(t, "public")["index.html"]; got != "first" {
		t.Errorf("the page is %q", got)
	}
	checkBeside(t, ".", "content", "public")
}

// TestTheLockHasOneHolder would find two that hold it at once, as when one removes the lock's file just after another
// opened it.
func TestTheLockHasOneHolder(t *testing.T) {
	name := filepath.Join(t.TempDir(), "lock")
	var all sync.WaitGroup
	var holders, worst atomic.Int64
	for range 4 {
		all.Go(func() {
			for range 5000 {
				l, err := acquire(name)
				if errors.Is(err, errLocked) {
					continue
				}
				if err != nil {
					t.Error(err)
					return
				}
				if n := holders.Add(1); n > 1 {
					worst.Store(n)
				}
				runtime.Gosched() // lets another come in, if it can
				holders.Add(-1)
				if err := l.release(); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	all.Wait()
	if worst.Load() > 0 {
		t.Errorf("%d held the lock at once", worst.Load())
	}
}

func TestManyPublishersNeverMix(t *testing.T) {
	options := project(t)
	var all sync.WaitGroup
	var won, lost atomic.Int64
	for worker := range 8 {
		all.Go(func() {
			for i := range 20 {
				text := fmt.Sprint(worker, i)
				_, problems, err := Replace(t.Context(), "public", tree(map[string]string{"a": text, "b/c": text, "d": "same"}), options)
				switch {
				case err == nil && len(problems) == 0:
					won.Add(1)
				case err == nil && problems[0].Rule == ruleAlone.ID:
					lost.Add(1)
				default:
					t.Error(told(problems, err))
				}
			}
		})
	}
	all.Wait()
	found := mustContents(t, "public")
	if found["a"] != found["b/c"] {
		t.Errorf("two sites are mixed: %q", found)
	}
	checkBeside(t, ".", "content", "public")
	t.Logf("%d published, %d found another at work", won.Load(), lost.Load())
}

func TestRecoverWithNothingToDo(t *testing.T) {
	options := project(t)
	if problems, err := Recover("public", options); err != nil || len(problems) > 0 {
		t.Errorf("recover: %v %v", problems, err)
	}
	checkBeside(t, ".", "content")
}

// TestRecover starts from what a killed run can leave.
func TestRecover(t *testing.T) {
	const record = `{"tool": "nutgraf 0.1.0", "files": {"a": "", "b": ""}}`
	tests := []struct {
		name, how string
		files     []string
		want      string // content of public/a after it
	}{
		{"killed while staging", "exchange", []string{"public/a", ".public.nutgraf-stage/a", ".public.nutgraf-lock"}, "public"},
		{"killed while staging for the first time", "exchange", []string{".public.nutgraf-stage/a"}, ""},
		{"killed before the old site was moved away", "two renames", []string{"public/a", ".public.nutgraf-next/a"}, ".public.nutgraf-next"},
		{"killed between two renames", "two renames", []string{".public.nutgraf-old/a", ".public.nutgraf-next/a"}, ".public.nutgraf-next"},
		{"killed between two renames, then restored by hand", "two renames", []string{"public/a", ".public.nutgraf-old/a", ".public.nutgraf-next/a"}, ".public.nutgraf-next"},
		{"killed while the old site was removed in place", "overlay", []string{"public/b", ".public.nutgraf-next/a"}, ".public.nutgraf-next"},
		{"killed after the old site was removed in place", "overlay", []string{".public.nutgraf-next/a"}, ".public.nutgraf-next"},
		{"killed after the swap", "two renames", []string{"public/a", ".public.nutgraf-old/b"}, "public"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			options := project(t)
			for _, name := range test.files {
				folder := filepath.Dir(name)
				write(t, name, folder)
				if folder != "." {
					write(t, filepath.Join(folder, "build.json"), record)
				}
			}
			options.system = systems()[test.how]
			if problems, err := Recover("public", options); err != nil || len(problems) > 0 {
				t.Fatalf("recover: %v %v", problems, err)
			}
			if got := mustContents(t, "public")["a"]; got != test.want {
				t.Errorf("public/a is %q, want %q", got, test.want)
			}
			for _, name := range beside(t, ".") {
				if strings.Contains(name, "nutgraf") {
					t.Errorf("%s is left", name)
				}
			}
		})
	}
}

func TestRecoverLosesNothingThatAnAuthorPutThere(t *testing.T) {
	options := project(t)
	write(t, "public/mine.txt", "mine")
	write(t, ".public.nutgraf-next/build.json", `{"tool": "nutgraf 0.1.0", "files": {}}`)
	problems, err := Recover("public", options)
	if err != nil || len(problems) != 1 || problems[0].Rule != ruleOurs.ID {
		t.Errorf("recover: %v %v", problems, err)
	}
	checkBeside(t, "public", "mine.txt")
}

// TestASwapThatFailsLeavesTheOldSite fails each rename in turn, for each way to swap.
func TestASwapThatFailsLeavesTheOldSite(t *testing.T) {
	for name := range systems() {
		for failing := range 4 {
			t.Run(fmt.Sprint(name, failing), func(t *testing.T) {
				options := project(t)
				publish(t, map[string]string{"index.html": "old"}, options)
				before := mustContents(t, ".")
				options.system = systems()[name]
				failed := failNth(options.system, failing)
				_, _, err := Replace(t.Context(), "public", tree(map[string]string{"index.html": "new"}), options)
				if *failed != (err != nil) {
					t.Fatalf("the rename failed: %v, the run: %v", *failed, err)
				}
				if err == nil || name == "overlay" && failing == 3 { // the old site is removed by then; see the next test
					return
				}
				after := mustContents(t, ".")
				if fmt.Sprint(after) != fmt.Sprint(before) {
					t.Errorf("the project changed: %q", after)
				}
			})
		}
	}
}

func TestAnOldSiteThatStaysIsAWarning(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "file"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	out := &output{folder: filepath.Join(folder, "public"), shown: "public", old: filepath.Join(folder, "file", "old")}
	problems := out.clean()
	if len(problems) != 1 || problems[0].Rule != ruleClean.ID || problems[0].Severity != problem.Warning {
		t.Errorf("problems: %v", problems)
	}
}

func TestAnOverlayThatFailsAtTheLastStepIsCompletedByTheNextRun(t *testing.T) {
	options := project(t)
	publish(t, map[string]string{"index.html": "old"}, options)
	broken := options
	broken.system = systems()["overlay"]
	failNth(broken.system, 3)
	if _, _, err := Replace(t.Context(), "public", tree(map[string]string{"index.html": "new"}), broken); err == nil {
		t.Fatal("the run did not fail")
	}
	if problems, err := Recover("public", options); err != nil || len(problems) > 0 {
		t.Fatalf("recover: %v %v", problems, err)
	}
	if got := mustContents(t, "public")["index.html"]; got != "new" {
		t.Errorf("the page is %q", got)
	}
	checkBeside(t, ".", "content", "public")
}

// failNth makes the nth rename or exchange of the system fail.
func failNth(s *system, n int) *bool {
	failed := new(bool)
	count := 0
	wrap := func(do func(from, to string) error) func(from, to string) error {
		return func(from, to string) error {
			if count++; count == n+1 {
				*failed = true
				return errors.New("input/output error")
			}
			return do(from, to)
		}
	}
	s.exchange, s.rename = wrap(s.exchange), wrap(s.rename)
	return failed
}
