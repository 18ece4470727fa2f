package site

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"strings"
	"sync"
	"unicode/utf8"

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

// Lstat makes links of the project known as what they are.
func (n *noting) Lstat(name string) (fs.FileInfo, error) { return fs.Lstat(n.files, name) }

// ReadLink is where a link of the project leads.
func (n *noting) ReadLink(name string) (string, error) { return fs.ReadLink(n.files, name) }

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

// unreadable is the problem of a file of the author's that cannot be read, such as a link that leads out of the project or
// round in a circle.
func (t *tracer) unreadable(err error) (problem.Problem, bool) {
	var at *fs.PathError
	if !errors.As(err, &at) {
		return problem.Problem{}, false
	}
	name := strings.TrimPrefix(filepath.ToSlash(at.Path), projectRoot+"/")
	for !t.has(name) || strings.Contains(name, "/") && t.isLink(path.Dir(name)) { // below a link that leads to its own folder
		if name = path.Dir(name); name == "." || name == "/" {
			return problem.Problem{}, false
		}
	}
	if !utf8.ValidString(name) {
		return problem.New(ruleReadable, problem.Place{Path: name}, fmt.Sprintf("%q cannot be read: its name is not UTF-8", name), "give it another name"), true
	}
	return problem.New(ruleReadable, problem.Place{Path: name}, fmt.Sprintf("%q cannot be read: %v", name, at.Err),
		"put the file itself here in place of a link, or remove it"), true
}

func (t *tracer) isLink(name string) bool {
	info, err := fs.Lstat(t.project, name)
	return err == nil && info.Mode()&fs.ModeSymlink != 0
}
