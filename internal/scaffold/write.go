package scaffold

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"syscall"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// Write writes the files into a folder, which it creates if necessary: all of them, or none if something is in the way. It
// replaces no file, and follows no symbolic link out of the folder. The problems report what is in the way, with paths
// relative to dir; the returned error is one of the machine, such as a full disk. After a problem or an error Write removes
// all that it made. If the program is killed, the files written until then remain.
func Write(dir string, files []File) ([]problem.Problem, error) {
	made, err := makeFolder(dir)
	if err != nil {
		return blocked(dir, err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return blocked(dir, err)
	}
	defer root.Close()
	w := &writer{root: root}
	problems, err := w.check(files)
	if err == nil && len(problems) == 0 {
		problems, err = w.writeAll(files)
	}
	if err != nil || len(problems) > 0 {
		w.undo()
		for _, folder := range made {
			os.Remove(folder) // it was empty when it was made; if it no longer is, it stays
		}
		return problems, err
	}
	return nil, nil
}

// makeFolder makes a folder and those above it. It returns the folders that it made, innermost first.
func makeFolder(dir string) (made []string, err error) {
	for at := dir; ; at = filepath.Dir(at) {
		if _, err := os.Lstat(at); !errors.Is(err, fs.ErrNotExist) || filepath.Dir(at) == at {
			break
		}
		made = append(made, at)
	}
	return made, os.MkdirAll(dir, 0o755)
}

var RuleFileIsNew = ruleSet.Error("file-is-new", "New files are written where nothing is. When one of them is in the way, none "+
	"is written, and nothing is ever written over.")

// blocked returns a problem when a file is where a folder should be, else an error.
func blocked(dir string, err error) ([]problem.Problem, error) {
	if errors.Is(err, syscall.ENOTDIR) || errors.Is(err, fs.ErrExist) {
		return []problem.Problem{problem.New(RuleFileIsNew, problem.Place{Path: dir},
			"this is not a folder, or one above it is not", "give the name of a new folder")}, nil
	}
	return nil, fmt.Errorf("write files: %w", err)
}

// writer records what it made.
type writer struct {
	root *os.Root
	made []string // files and folders, in the order in which they were made
}

// check reports all that is in the way before any file is written, so that an author sees everything at once.
func (w *writer) check(files []File) ([]problem.Problem, error) {
	var problems []problem.Problem
	seen := map[string]bool{}
	for _, f := range files {
		if !fs.ValidPath(f.Path) || seen[f.Path] {
			return nil, fmt.Errorf("write files: %q is no path of a new file", f.Path)
		}
		seen[f.Path] = true
		_, err := w.root.Lstat(f.Path)
		switch {
		case errors.Is(err, fs.ErrNotExist):
		case err == nil:
			problems = append(problems, inTheWay(f.Path))
		default:
			if p, ok := obstacle(f.Path, err); ok {
				problems = append(problems, p)
				continue
			}
			return nil, fmt.Errorf("write files: %w", err)
		}
	}
	return problems, nil
}

func inTheWay(name string) problem.Problem {
	return problem.New(RuleFileIsNew, problem.Place{Path: name},
		"the file is there already, and nothing is written over", "choose another folder or title, or move the file away")
}

var RuleFolderIsProject = ruleSet.Error("folder-is-in-project", "New files lie inside of the project. A symbolic link that leads "+
	"out of it is not followed.")

// obstacle returns the problem of a file or link on the path of a new file; false if the error is one of the machine.
func obstacle(name string, err error) (problem.Problem, bool) {
	switch {
	case errors.Is(err, syscall.ENOTDIR):
		return problem.New(RuleFileIsNew, problem.Place{Path: path.Dir(name)},
			"a file stands where a folder is needed", "move the file away"), true
	case leadsOut(err):
		return problem.New(RuleFolderIsProject, problem.Place{Path: path.Dir(name)},
			"a symbolic link leads out of the project, and is not followed", "put a folder here instead of the link"), true
	}
	return problem.Problem{}, false
}

// leadsOut reports whether the standard library refused to leave the root. It has no value for that error, only a text in a
// path error without a system error number.
func leadsOut(err error) bool {
	var inPath *fs.PathError
	var number syscall.Errno
	return errors.As(err, &inPath) && !errors.As(err, &number) && !errors.Is(err, fs.ErrExist) && !errors.Is(err, fs.ErrNotExist)
}

func (w *writer) writeAll(files []File) ([]problem.Problem, error) {
	for _, f := range files {
		err := w.makeFolders(path.Dir(f.Path))
		if err == nil {
			err = w.write(f)
		}
		switch p, ok := obstacle(f.Path, err); {
		case err == nil:
		case errors.Is(err, fs.ErrExist): // another program made it meanwhile, or it differs in letter case
			return []problem.Problem{inTheWay(f.Path)}, nil
		case ok:
			return []problem.Problem{p}, nil
		default:
			return nil, fmt.Errorf("write files: %w", err)
		}
	}
	return nil, nil
}

// makeFolders makes a folder and those above it, and records those that it made.
func (w *writer) makeFolders(name string) error {
	if name == "." {
		return nil
	}
	info, err := w.root.Stat(name)
	switch {
	case err == nil && !info.IsDir():
		return &fs.PathError{Op: "mkdir", Path: name, Err: syscall.ENOTDIR}
	case err == nil || !errors.Is(err, fs.ErrNotExist):
		return err
	}
	if err := w.makeFolders(path.Dir(name)); err != nil {
		return err
	}
	if err := w.root.Mkdir(name, 0o755); err != nil {
		return err
	}
	w.made = append(w.made, name)
	return nil
}

func (w *writer) write(f File) error {
	out, err := w.root.OpenFile(f.Path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	w.made = append(w.made, f.Path)
	_, err = out.Write(f.Content)
	return errors.Join(err, out.Close())
}

// undo removes what was made, last first. Entries that it cannot remove stay, and it returns the first error.
func (w *writer) undo() {
	for i := len(w.made) - 1; i >= 0; i-- {
		w.root.Remove(w.made[i])
	}
}
