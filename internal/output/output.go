// Package output holds a finished site in memory. Hugo and the exports write files; verify and publish read them through
// the interfaces of package fs. They borrow the bytes instead of copying them: a site can be many times as large as its
// text.
package output

import (
	"bytes"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"
	"time"
)

// Files holds the files of a site.
type Files struct {
	lock  sync.RWMutex
	files map[string][]byte // by name relative to the site's root; a file's bytes are never changed, only replaced
	names []string          // sorted; nil after a write
}

// New returns a site without files.
func New() *Files { return &Files{files: map[string][]byte{}} }

// Write adds a file to the site, or replaces it. The caller must not change content afterwards.
func (f *Files) Write(name string, content []byte) {
	f.lock.Lock()
	defer f.lock.Unlock()
	if _, ok := f.files[name]; !ok {
		f.names = nil
	}
	f.files[name] = content
}

// Read returns the content of a file, and whether it exists. The caller must not change it.
func (f *Files) Read(name string) ([]byte, bool) {
	f.lock.RLock()
	defer f.lock.RUnlock()
	content, ok := f.files[name]
	return content, ok
}

// Tree returns the site as a file system, including files that are written later.
func (f *Files) Tree() fs.FS { return tree{f} }

type tree struct{ site *Files }

func (t tree) sorted() []string {
	t.site.lock.Lock()
	defer t.site.lock.Unlock()
	if t.site.names == nil {
		t.site.names = slices.Sorted(maps.Keys(t.site.files))
	}
	return t.site.names
}

// Lend returns the bytes of a file of the site itself. The caller must not change them.
func (t tree) Lend(name string) ([]byte, error) {
	content, ok := t.site.Read(name)
	if !ok {
		return nil, &fs.PathError{Op: "read", Path: name, Err: fs.ErrNotExist}
	}
	return content, nil
}

// ReadDir lists a folder, sorted by name.
func (t tree) ReadDir(name string) ([]fs.DirEntry, error) {
	return readDir(t.sorted(), name, t.infoOf)
}

// readDir lists a folder, sorted by name. The names are those of all files, sorted; infoOf describes a file, or the folder at
// base that leads to it.
func readDir[I fs.FileInfo](names []string, name string, infoOf func(file, base string, isFolder bool) I) ([]fs.DirEntry, error) {
	prefix := name + "/"
	if name == "." {
		prefix = ""
	}
	var entries []fs.DirEntry
	for at, _ := slices.BinarySearch(names, prefix); at < len(names) && strings.HasPrefix(names[at], prefix); {
		base, _, isFolder := strings.Cut(names[at][len(prefix):], "/")
		entries = append(entries, fs.FileInfoToDirEntry(infoOf(names[at], base, isFolder)))
		at++
		if isFolder { // skip the folder's files: "0" follows "/"
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

func (t tree) infoOf(name, base string, isFolder bool) info {
	if isFolder {
		return info{name: base, mode: fs.ModeDir | 0o755}
	}
	content, _ := t.site.Read(name)
	return info{name: base, size: int64(len(content)), mode: 0o644}
}

// Stat describes a file or a folder.
func (t tree) Stat(name string) (fs.FileInfo, error) {
	if _, ok := t.site.Read(name); ok {
		return t.infoOf(name, path.Base(name), false), nil
	}
	names := t.sorted()
	at, _ := slices.BinarySearch(names, name+"/")
	if name != "." && (at == len(names) || !strings.HasPrefix(names[at], name+"/")) {
		return nil, &fs.PathError{Op: "stat", Path: name, Err: fs.ErrNotExist}
	}
	return t.infoOf(name, path.Base(name), true), nil
}

// Open opens a file or a folder.
func (t tree) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	if content, ok := t.site.Read(name); ok {
		return &treeFile{Reader: bytes.NewReader(content), info: t.infoOf(name, path.Base(name), false)}, nil
	}
	entries, err := t.ReadDir(name)
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return &treeFile{Reader: bytes.NewReader(nil), info: t.infoOf(name, path.Base(name), true), entries: entries}, nil
}

// treeFile is an open file or folder of the tree.
type treeFile struct {
	*bytes.Reader
	info    info
	entries []fs.DirEntry // of a folder: the entries that are not read yet
}

func (f *treeFile) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *treeFile) Close() error               { return nil }

// Read reads the next bytes of a file.
func (f *treeFile) Read(p []byte) (int, error) {
	if f.info.IsDir() {
		return 0, &fs.PathError{Op: "read", Path: f.info.name, Err: fs.ErrInvalid}
	}
	return f.Reader.Read(p)
}

// ReadDir returns the next entries of a folder.
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

// info describes a file. It has no time: no clock affects the site.
type info struct {
	name string
	size int64
	mode fs.FileMode
}

func (i info) Name() string       { return i.name }
func (i info) Size() int64        { return i.size }
func (i info) Mode() fs.FileMode  { return i.mode }
func (i info) ModTime() time.Time { return time.Time{} }
func (i info) IsDir() bool        { return i.mode.IsDir() }
func (i info) Sys() any           { return nil }

// Borrow reads a file without copying it, if the tree can lend its bytes; [fs.ReadFile] always copies. The caller must not
// change them.
func Borrow(tree fs.FS, name string) ([]byte, error) {
	if lender, ok := tree.(interface{ Lend(string) ([]byte, error) }); ok {
		return lender.Lend(name)
	}
	return fs.ReadFile(tree, name)
}
