package hugo

import (
	"bytes"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/spf13/afero"
)

// Hugo sees one tree at addresses of ours, wherever the project lies on the disk, so that no path of the machine can
// reach a page or change a byte of it.
const (
	projectRoot = "/project"
	themeRoot   = "/themes/nutgraf"
	// generatedRoot is a theme below the theme: pages and style sheets that the program writes.
	generatedRoot = "/themes/generated"
	publishRoot   = "/public"
	// imagesRoot is where Hugo keeps the images that it has scaled, each at its address below it.
	imagesRoot = "/cache/resources/_gen/images"
	configFile = "/hugo.json"

	layoutsFolder = "layouts"
)

// inputFS is the file system that Hugo reads from: the project and the theme, neither of which can be written to, and
// memory for all else (caches, generated files).
type inputFS struct {
	project, theme, memory afero.Fs
	images                 afero.Fs // memory over the images of an earlier build; nil without one
	opened                 *opened
}

// newInputFS puts the project and the theme into one tree. Of the project it has only the files of an explainer:
// the folders in visible, without files that would run as templates in the place of content, without litter, and without
// the files and folders in held. What is read of it already, and judged, is not read again.
func newInputFS(project, theme fs.FS, visible []string, contents map[string][]byte, held map[string]bool) inputFS {
	isContent := func(name string) bool {
		top, _, _ := strings.Cut(name, "/")
		return !slices.Contains([]string{"layouts", "assets", "i18n", "static"}, top)
	}
	hidden := func(name string) bool {
		top, rest, _ := strings.Cut(name, "/")
		return held[name] || name != "." && (!slices.Contains(visible, top) || isContent(name) && (strings.HasSuffix(rest, ".gotmpl") || read.IsLitter(name) || read.IsTable(name) || read.IsDocumentText(name)))
	}
	opened := &opened{names: map[string]bool{}}
	return inputFS{
		opened:  opened,
		project: afero.NewReadOnlyFs(adapter{files: project, root: projectRoot, hidden: hidden, isContent: isContent, read: contents, opened: opened}),
		theme:   afero.NewReadOnlyFs(adapter{files: theme, root: themeRoot, hidden: func(string) bool { return false }}),
		memory:  afero.NewMemMapFs(),
	}
}

// withoutLayouts is the inputFS without the theme's layouts, for a Hugo that gets them parsed.
func (s inputFS) withoutLayouts(theme fs.FS) inputFS {
	hidden := func(name string) bool { return name == layoutsFolder || strings.HasPrefix(name, layoutsFolder+"/") }
	s.theme = afero.NewReadOnlyFs(adapter{files: theme, root: themeRoot, hidden: hidden})
	return s
}

func (s inputFS) at(name string) afero.Fs {
	switch name = path.Clean("/" + filepath.ToSlash(name)); {
	case name == projectRoot || strings.HasPrefix(name, projectRoot+"/"):
		return s.project
	case name == themeRoot || strings.HasPrefix(name, themeRoot+"/"):
		return s.theme
	}
	if s.images != nil && strings.HasPrefix(name, imagesRoot+"/") {
		return s.images
	}
	return s.memory
}

// withImages is the inputFS where Hugo finds the images that an earlier build has scaled: their names encode their original
// and their options.
func (s inputFS) withImages(earlier fs.FS) inputFS {
	if earlier != nil {
		kept := afero.NewReadOnlyFs(adapter{files: earlier, root: imagesRoot, hidden: func(string) bool { return false }})
		s.images = afero.NewCopyOnWriteFs(kept, s.memory)
	}
	return s
}

func (s inputFS) Name() string                              { return "source" }
func (s inputFS) Open(name string) (afero.File, error)      { return s.at(name).Open(name) }
func (s inputFS) Stat(name string) (fs.FileInfo, error)     { return s.at(name).Stat(name) }
func (s inputFS) Create(name string) (afero.File, error)    { return s.at(name).Create(name) }
func (s inputFS) Mkdir(name string, mode fs.FileMode) error { return s.at(name).Mkdir(name, mode) }
func (s inputFS) MkdirAll(name string, m fs.FileMode) error { return s.at(name).MkdirAll(name, m) }
func (s inputFS) Remove(name string) error                  { return s.at(name).Remove(name) }
func (s inputFS) RemoveAll(name string) error               { return s.at(name).RemoveAll(name) }
func (s inputFS) Rename(from, to string) error              { return s.at(to).Rename(from, to) }
func (s inputFS) Chmod(name string, mode fs.FileMode) error { return s.at(name).Chmod(name, mode) }
func (s inputFS) Chown(name string, uid, gid int) error     { return s.at(name).Chown(name, uid, gid) }
func (s inputFS) Chtimes(name string, a, m time.Time) error { return s.at(name).Chtimes(name, a, m) }
func (s inputFS) OpenFile(name string, flag int, mode fs.FileMode) (afero.File, error) {
	return s.at(name).OpenFile(name, flag, mode)
}

// adapter shows a file system of the standard library at root as one of afero's. (afero.FromIOFS cannot list folders
// in the way that Hugo asks for.)
type adapter struct {
	afero.Fs  // nil: what writes is kept off by afero.ReadOnlyFs
	files     fs.FS
	root      string
	hidden    func(name string) bool
	isContent func(name string) bool // nil where nothing is
	read      map[string][]byte      // content that is read already, by its names in files
	opened    *opened                // nil where nobody asks what was opened
}

// inner is the name below the root, as io/fs wants it.
func (a adapter) inner(name string) (string, error) {
	name = strings.TrimPrefix(path.Clean("/"+filepath.ToSlash(name)), a.root)
	name = path.Clean(strings.TrimPrefix(name, "/"))
	if a.hidden(name) {
		return "", &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return name, nil
}

func (a adapter) Name() string { return "project" }

func (a adapter) Open(name string) (afero.File, error) {
	inner, err := a.inner(name)
	if err != nil {
		return nil, err
	}
	if content, ok := a.read[inner]; ok {
		return &readFile{Reader: bytes.NewReader(withMarks(content)), adapter: a, name: name}, nil
	}
	opened, err := a.files.Open(inner)
	if err != nil {
		return nil, err
	}
	a.opened.note(inner)
	if a.isContent != nil && a.isContent(inner) {
		if opened, err = showMarks(opened, inner); err != nil {
			return nil, err
		}
	}
	return &file{File: opened, name: name, inner: inner, hidden: a.hidden}, nil
}

func (a adapter) OpenFile(name string, flag int, _ fs.FileMode) (afero.File, error) {
	if flag != os.O_RDONLY {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return a.Open(name)
}

func (a adapter) Stat(name string) (fs.FileInfo, error) {
	inner, err := a.inner(name)
	if err != nil {
		return nil, err
	}
	return fs.Stat(a.files, inner)
}

// readFile is a file of an adapter that was read before.
type readFile struct {
	afero.File // nil: nobody asks it for more
	*bytes.Reader
	adapter adapter
	name    string
}

func (f *readFile) Name() string                             { return f.name }
func (f *readFile) Stat() (fs.FileInfo, error)               { return f.adapter.Stat(f.name) }
func (f *readFile) Close() error                             { return nil }
func (f *readFile) Read(p []byte) (int, error)               { return f.Reader.Read(p) }
func (f *readFile) ReadAt(p []byte, at int64) (int, error)   { return f.Reader.ReadAt(p, at) }
func (f *readFile) Seek(at int64, whence int) (int64, error) { return f.Reader.Seek(at, whence) }

// file is an opened file or folder of an adapter.
type file struct {
	fs.File
	name, inner string
	hidden      func(name string) bool
}

func (f *file) Name() string { return f.name }

// ReadDir leaves out hidden files.
func (f *file) ReadDir(n int) ([]fs.DirEntry, error) {
	folder, ok := f.File.(fs.ReadDirFile)
	if !ok {
		return nil, &fs.PathError{Op: "readdir", Path: f.name, Err: fs.ErrInvalid}
	}
	entries, err := folder.ReadDir(n)
	return slices.DeleteFunc(entries, func(e fs.DirEntry) bool { return f.hidden(path.Join(f.inner, e.Name())) }), err
}

func (f *file) Readdir(n int) ([]fs.FileInfo, error) {
	entries, err := f.ReadDir(n)
	infos := make([]fs.FileInfo, 0, len(entries))
	for _, entry := range entries {
		info, infoErr := entry.Info()
		if infoErr != nil {
			return infos, infoErr
		}
		infos = append(infos, info)
	}
	return infos, err
}

func (f *file) Readdirnames(n int) ([]string, error) {
	entries, err := f.ReadDir(n)
	names := make([]string, len(entries))
	for i, entry := range entries {
		names[i] = entry.Name()
	}
	return names, err
}

func (f *file) Seek(offset int64, whence int) (int64, error) {
	if seeker, ok := f.File.(io.Seeker); ok {
		return seeker.Seek(offset, whence)
	}
	return 0, f.refuse("seek")
}

func (f *file) ReadAt(p []byte, offset int64) (int, error) {
	if reader, ok := f.File.(io.ReaderAt); ok {
		return reader.ReadAt(p, offset)
	}
	return 0, f.refuse("read")
}

func (f *file) Write([]byte) (int, error)          { return 0, f.refuse("write") }
func (f *file) WriteAt([]byte, int64) (int, error) { return 0, f.refuse("write") }
func (f *file) WriteString(string) (int, error)    { return 0, f.refuse("write") }
func (f *file) Truncate(int64) error               { return f.refuse("truncate") }
func (f *file) Sync() error                        { return nil }

func (f *file) refuse(operation string) error {
	return &fs.PathError{Op: operation, Path: f.name, Err: fs.ErrPermission}
}
