package build

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"sync"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// permissionFS is a project's files. It remembers those that its author has no right to read, whoever asks for them.
type permissionFS struct {
	files fs.FS

	mu       sync.Mutex
	problems []problem.Problem
}

func (n *permissionFS) Open(name string) (fs.File, error) {
	file, err := n.files.Open(name)
	if errors.Is(err, fs.ErrPermission) {
		n.mu.Lock()
		defer n.mu.Unlock()
		n.problems = append(n.problems, problem.New(problem.RuleFileIsReadable, problem.Place{Path: name}, fmt.Sprintf("%q cannot be read: permission denied", name),
			"give yourself the right to read it"))
	}
	return file, err
}

// Lstat makes links of the project known as what they are.
func (n *permissionFS) Lstat(name string) (fs.FileInfo, error) { return fs.Lstat(n.files, name) }

// ReadLink is where a link of the project leads.
func (n *permissionFS) ReadLink(name string) (string, error) { return fs.ReadLink(n.files, name) }

func (n *permissionFS) Stat(name string) (fs.FileInfo, error) { return fs.Stat(n.files, name) }

// denied are the problems of the files that its author may not read.
func (n *permissionFS) denied() []problem.Problem {
	n.mu.Lock()
	defer n.mu.Unlock()
	return slices.Clone(n.problems)
}
