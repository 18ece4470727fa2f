package site

import (
	"bytes"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/spf13/afero"
)

// finished is a site's files in memory. Hugo writes them as afero has it, below publishRoot; verify and publish read them as
// the standard library does, but for the bytes, which they borrow: a site can be many times its text.
type finished struct {
	afero.Fs                   // refuses what Hugo does not do to a site
	models   map[string]*Model // by language; what they have left for later is put into what Hugo writes

	lock  sync.RWMutex
	files map[string][]byte // by name from the site's root; a file's bytes are never changed, only replaced
	names []string          // sorted; nil after a write
}

func newFinished() *finished {
	return &finished{Fs: afero.NewReadOnlyFs(afero.NewMemMapFs()), files: map[string][]byte{}}
}

// write puts a file into the site, in place of one of that name. The content is the site's from then on.
func (f *finished) write(name string, content []byte) {
	f.lock.Lock()
	defer f.lock.Unlock()
	f.files[name], f.names = content, nil
}

func (f *finished) read(name string) ([]byte, bool) {
	f.lock.RLock()
	defer f.lock.RUnlock()
	content, ok := f.files[name]
	return content, ok
}

// inSite is the name from the site's root of a file that Hugo names.
func inSite(name string) string {
	name = strings.TrimPrefix(path.Clean("/"+filepath.ToSlash(name)), publishRoot)
	return strings.TrimPrefix(name, "/")
}

func (f *finished) MkdirAll(string, fs.FileMode) error { return nil } // a folder is there with its first file
func (f *finished) Mkdir(string, fs.FileMode) error    { return nil }

func (f *finished) Create(name string) (afero.File, error) {
	return &finishedFile{site: f, name: name, room: rooms.Get().(*room)}, nil
}

func (f *finished) OpenFile(name string, flag int, _ fs.FileMode) (afero.File, error) {
	if flag&(os.O_WRONLY|os.O_RDWR) == 0 {
		return f.Open(name)
	}
	return f.Create(name)
}

func (f *finished) Open(name string) (afero.File, error) {
	content, ok := f.read(inSite(name))
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return &finishedFile{site: f, name: name, Reader: bytes.NewReader(content)}, nil
}

func (f *finished) Stat(name string) (fs.FileInfo, error) { return fs.Stat(f.tree(), inSite(name)) }

// finishedFile is a file that Hugo reads, or one that it writes, which is in the site when it is closed.
type finishedFile struct {
	afero.File // nil: Hugo asks for nothing else
	*bytes.Reader
	site *finished
	name string
	room *room // nil of one that is read
}

// room is where files are written, one after the other, before each gets as much memory as it needs.
type room struct{ written, filled []byte }

var rooms = sync.Pool{New: func() any { return &room{} }}

func (f *finishedFile) Name() string                           { return f.name }
func (f *finishedFile) Stat() (fs.FileInfo, error)             { return f.site.Stat(f.name) }
func (f *finishedFile) Read(p []byte) (int, error)             { return f.Reader.Read(p) }
func (f *finishedFile) ReadAt(p []byte, at int64) (int, error) { return f.Reader.ReadAt(p, at) }
func (f *finishedFile) Seek(to int64, from int) (int64, error) { return f.Reader.Seek(to, from) }

func (f *finishedFile) Write(p []byte) (int, error) {
	f.room.written = append(f.room.written, p...)
	return len(p), nil
}

func (f *finishedFile) WriteString(s string) (int, error) {
	f.room.written = append(f.room.written, s...)
	return len(s), nil
}

func (f *finishedFile) Close() error {
	if r := f.room; r != nil {
		name := inSite(f.name)
		r.filled = appendLater(r.filled[:0], f.site.models, takeHeld(f.site.models, r.written, name), name)
		f.site.write(name, bytes.Clone(r.filled))
		r.written, f.room = r.written[:0], nil
		rooms.Put(r)
	}
	return nil
}

// tree is the site as the standard library has file systems, whatever is written later.
func (f *finished) tree() fs.FS { return finishedTree{f} }

type finishedTree struct{ site *finished }

func (t finishedTree) sorted() []string {
	t.site.lock.Lock()
	defer t.site.lock.Unlock()
	if t.site.names == nil {
		t.site.names = slices.Sorted(maps.Keys(t.site.files))
	}
	return t.site.names
}

// Lend returns the bytes of a file of the site itself, which are not to be changed.
func (t finishedTree) Lend(name string) ([]byte, error) {
	content, ok := t.site.read(name)
	if !ok {
		return nil, &fs.PathError{Op: "read", Path: name, Err: fs.ErrNotExist}
	}
	return content, nil
}

func (t finishedTree) ReadDir(name string) ([]fs.DirEntry, error) {
	prefix := name + "/"
	if name == "." {
		prefix = ""
	}
	names := t.sorted()
	var entries []fs.DirEntry
	for at, _ := slices.BinarySearch(names, prefix); at < len(names) && strings.HasPrefix(names[at], prefix); {
		base, _, isFolder := strings.Cut(names[at][len(prefix):], "/")
		entries = append(entries, fs.FileInfoToDirEntry(t.info(names[at], base, isFolder)))
		at++
		if isFolder { // on behind what is in it: "0" follows "/"
			behind, _ := slices.BinarySearch(names[at:], prefix+base+"0")
			at += behind
		}
	}
	if len(entries) == 0 && name != "." {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: fs.ErrNotExist}
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return entries, nil
}

func (t finishedTree) info(name, base string, isFolder bool) finishedInfo {
	if isFolder {
		return finishedInfo{name: base, mode: fs.ModeDir | 0o755}
	}
	content, _ := t.site.read(name)
	return finishedInfo{name: base, size: int64(len(content)), mode: 0o644}
}

func (t finishedTree) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	if content, ok := t.site.read(name); ok {
		return &treeFile{Reader: bytes.NewReader(content), info: t.info(name, path.Base(name), false)}, nil
	}
	entries, err := t.ReadDir(name)
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return &treeFile{Reader: bytes.NewReader(nil), info: t.info(name, path.Base(name), true), entries: entries}, nil
}

// treeFile is an opened file or folder of the tree.
type treeFile struct {
	*bytes.Reader
	info    finishedInfo
	entries []fs.DirEntry // of a folder, those that are not read yet
}

func (f *treeFile) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *treeFile) Close() error               { return nil }

func (f *treeFile) Read(p []byte) (int, error) {
	if f.info.IsDir() {
		return 0, &fs.PathError{Op: "read", Path: f.info.name, Err: fs.ErrInvalid}
	}
	return f.Reader.Read(p)
}

func (f *treeFile) ReadDir(n int) ([]fs.DirEntry, error) {
	if n > 0 && len(f.entries) == 0 {
		return nil, io.EOF
	}
	if n <= 0 {
		n = len(f.entries)
	}
	n = min(n, len(f.entries))
	read := f.entries[:n]
	f.entries = f.entries[n:]
	return read, nil
}

// finishedInfo says of a file what is known: no clock reaches the site.
type finishedInfo struct {
	name string
	size int64
	mode fs.FileMode
}

func (i finishedInfo) Name() string       { return i.name }
func (i finishedInfo) Size() int64        { return i.size }
func (i finishedInfo) Mode() fs.FileMode  { return i.mode }
func (i finishedInfo) ModTime() time.Time { return time.Time{} }
func (i finishedInfo) IsDir() bool        { return i.mode.IsDir() }
func (i finishedInfo) Sys() any           { return nil }
