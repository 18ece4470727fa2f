package hugo

import (
	"bytes"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"

	"github.com/nutgraf/nutgraf/internal/output"
	"github.com/spf13/afero"
)

// outputFS is where Hugo writes the site's files, below publishRoot.
type outputFS struct {
	afero.Fs // refuses what Hugo does not do to a site
	files    *output.Files
	finish   func(file []byte, name string) []byte // makes of a file as Hugo wrote it the file of the site
}

func newOutputFS(files *output.Files, finish func(file []byte, name string) []byte) outputFS {
	return outputFS{afero.NewReadOnlyFs(afero.NewMemMapFs()), files, finish}
}

// inSite is the name from the site's root of a file that Hugo names.
func inSite(name string) string {
	name = strings.TrimPrefix(path.Clean("/"+filepath.ToSlash(name)), publishRoot)
	return strings.TrimPrefix(name, "/")
}

func (o outputFS) MkdirAll(string, fs.FileMode) error { return nil } // a folder is there with its first file
func (o outputFS) Mkdir(string, fs.FileMode) error    { return nil }

func (o outputFS) Create(name string) (afero.File, error) {
	return &outputFile{site: o, name: name, buffer: buffers.Get().(*bytes.Buffer)}, nil
}

func (o outputFS) OpenFile(name string, flag int, _ fs.FileMode) (afero.File, error) {
	if flag&(os.O_WRONLY|os.O_RDWR) == 0 {
		return o.Open(name)
	}
	return o.Create(name)
}

func (o outputFS) Open(name string) (afero.File, error) {
	content, ok := o.files.Read(inSite(name))
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return &outputFile{site: o, name: name, Reader: bytes.NewReader(content)}, nil
}

func (o outputFS) Stat(name string) (fs.FileInfo, error) {
	return fs.Stat(o.files.Tree(), inSite(name))
}

// outputFile is a file that Hugo reads, or one that it writes, which is in the site when it is closed.
type outputFile struct {
	afero.File // nil: Hugo asks for nothing else
	*bytes.Reader
	site   outputFS
	name   string
	buffer *bytes.Buffer // nil when the file is open for reading
}

// buffers are used for one file after the other, before each gets as much memory as it needs.
var buffers = sync.Pool{New: func() any { return &bytes.Buffer{} }}

func (f *outputFile) Name() string                           { return f.name }
func (f *outputFile) Stat() (fs.FileInfo, error)             { return f.site.Stat(f.name) }
func (f *outputFile) Read(p []byte) (int, error)             { return f.Reader.Read(p) }
func (f *outputFile) ReadAt(p []byte, at int64) (int, error) { return f.Reader.ReadAt(p, at) }
func (f *outputFile) Seek(to int64, from int) (int64, error) { return f.Reader.Seek(to, from) }
func (f *outputFile) Write(p []byte) (int, error)            { return f.buffer.Write(p) }
func (f *outputFile) WriteString(s string) (int, error)      { return f.buffer.WriteString(s) }

func (f *outputFile) Close() error {
	if f.buffer != nil {
		name := inSite(f.name)
		f.site.files.Write(name, bytes.Clone(f.site.finish(f.buffer.Bytes(), name)))
		f.buffer.Reset()
		buffers.Put(f.buffer)
		f.buffer = nil
	}
	return nil
}
