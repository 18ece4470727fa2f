package build

import (
	"errors"
	"io/fs"
)

// errNoFile is what opening a pipe, a socket or a device comes to.
var errNoFile = errors.New("is no file")

// regular is a file system of files and folders alone. To open a pipe waits for ever, and a device can be read for ever.
type regular struct{ files fs.FS }

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

func (r regular) Stat(name string) (fs.FileInfo, error)  { return fs.Stat(r.files, name) }
func (r regular) Lstat(name string) (fs.FileInfo, error) { return fs.Lstat(r.files, name) }
func (r regular) ReadLink(name string) (string, error)   { return fs.ReadLink(r.files, name) }

// Regular is the files and folders of a project, or of a built site: a pipe or a device among them cannot be opened.
func Regular(files fs.FS) fs.FS { return regular{files} }
