package build

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"sync"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// permissionFS is a project's file system. It records the files that the user has no permission to read.
type permissionFS struct {
	files fs.FS

	mu       sync.Mutex
	problems []problem.Problem
}

// Open opens a file, and records it if permission is denied.
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

// Lstat describes a file without following a symbolic link.
func (n *permissionFS) Lstat(name string) (fs.FileInfo, error) { return fs.Lstat(n.files, name) }

// ReadLink returns the target of a symbolic link.
func (n *permissionFS) ReadLink(name string) (string, error) { return fs.ReadLink(n.files, name) }

// Stat describes a file.
func (n *permissionFS) Stat(name string) (fs.FileInfo, error) { return fs.Stat(n.files, name) }

// denied returns a problem for each file that the user may not read.
func (n *permissionFS) denied() []problem.Problem {
	n.mu.Lock()
	defer n.mu.Unlock()
	return slices.Clone(n.problems)
}
