package scaffold

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// Grow replaces a file of the project in dir by content, its extended version. before is the content that the caller read,
// nil when there was no file; content must begin with it. A file that another program has changed since is left alone, and
// a problem reports it. The new file is written beside the old one and renamed.
func Grow(dir, name string, before, content []byte) ([]problem.Problem, error) {
	if before == nil {
		return Write(dir, []File{{Path: name, Content: content}})
	}
	if !bytes.HasPrefix(content, bytes.TrimSuffix(before, []byte("\n"))) {
		return nil, fmt.Errorf("write %s: the new text does not begin with the old one", name)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return blocked(dir, err)
	}
	defer root.Close()
	now, err := root.ReadFile(name)
	if err != nil {
		if p, ok := obstacle(name, err); ok {
			return []problem.Problem{p}, nil
		}
		return nil, fmt.Errorf("write %s: %w", name, err)
	}
	if !bytes.Equal(now, before) {
		return []problem.Problem{problem.New(RuleFileIsNew, problem.Place{Path: name},
			"the file has changed since it was read, and is not written over", "run the command again")}, nil
	}
	mode := fs.FileMode(0o644)
	if info, err := root.Stat(name); err == nil {
		mode = info.Mode().Perm()
	}
	beside := path.Join(path.Dir(name), "."+path.Base(name)+".new")
	err = root.WriteFile(beside, content, mode)
	if err == nil {
		err = root.Rename(beside, name)
	}
	if err != nil {
		root.Remove(beside)
		return nil, fmt.Errorf("write %s: %w", name, err)
	}
	return nil, nil
}
