package build

import (
	"errors"
	"io/fs"
)

// errNoFile is the error of opening a pipe, a socket or a device.
var errNoFile = errors.New("is no file")

// regular is a file system of regular files and folders only. Opening a pipe can block for ever, and reading a device may
// never end.
type regular struct{ files fs.FS }

// Open opens a regular file or a folder; its error is errNoFile for anything else.
func (r regular) Open(name string) (fs.File, error) {
	info, err := fs.Stat(r.files, name)
	if err == nil && !info.IsDir() && !info.Mode().IsRegular() {
		err = &fs.PathError{Op: "open", Path: name, Err: errNoFile}
	}
	if err != nil {
		return nil, err
	}
	return r.files.Open(name)
}

// Stat, Lstat and ReadLink behave as those of the wrapped file system.
func (r regular) Stat(name string) (fs.FileInfo, error)  { return fs.Stat(r.files, name) }
func (r regular) Lstat(name string) (fs.FileInfo, error) { return fs.Lstat(r.files, name) }
func (r regular) ReadLink(name string) (string, error)   { return fs.ReadLink(r.files, name) }

// Regular returns files without its pipes, sockets and devices: opening one is an error.
func Regular(files fs.FS) fs.FS { return regular{files} }
