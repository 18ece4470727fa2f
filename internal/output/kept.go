package output

import (
	"bytes"
	"io/fs"
	"maps"
	"path"
	"slices"
)

// KeptFile describes a file of an earlier build.
type KeptFile struct {
	fs.FileInfo
	Sum string // SHA-256 as lower-case hex
}

// Kept returns files of a tree as a tree of their own, by their names. It lists and describes them from memory, as they were
// when they were read; their content is that of the tree.
func Kept(tree fs.FS, files map[string]KeptFile) fs.FS {
	return kept{tree, files, slices.Sorted(maps.Keys(files))}
}

type kept struct {
	tree  fs.FS
	files map[string]KeptFile
	names []string // sorted
}

func (k kept) infoOf(name, base string, isFolder bool) fs.FileInfo {
	if isFolder {
		return info{name: base, mode: fs.ModeDir | 0o755}
	}
	return k.files[name].FileInfo
}

// Open opens a file or a folder.
func (k kept) Open(name string) (fs.File, error) {
	if _, ok := k.files[name]; ok {
		return k.tree.Open(name)
	}
	entries, err := k.ReadDir(name)
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return &treeFile{Reader: bytes.NewReader(nil), info: info{name: path.Base(name), mode: fs.ModeDir | 0o755}, entries: entries}, nil
}

// Stat describes a file or a folder.
func (k kept) Stat(name string) (fs.FileInfo, error) {
	if file, ok := k.files[name]; ok {
		return file.FileInfo, nil
	}
	folder, err := k.Open(name)
	if err != nil {
		return nil, err
	}
	return folder.Stat()
}

// ReadDir lists a folder, sorted by name.
func (k kept) ReadDir(name string) ([]fs.DirEntry, error) { return readDir(k.names, name, k.infoOf) }

// ReadFile reads a file.
func (k kept) ReadFile(name string) ([]byte, error) { return fs.ReadFile(k.tree, name) }

func (k kept) keptFile(name string) (KeptFile, bool) {
	file, ok := k.files[name]
	return file, ok
}

// keeper is a tree with files of an earlier build.
type keeper interface {
	keptFile(name string) (KeptFile, bool)
}

// KeptOf returns what is known of a file that a tree has from an earlier build, and whether it has it from there.
func KeptOf(tree fs.FS, name string) (KeptFile, bool) {
	if k, ok := tree.(keeper); ok {
		return k.keptFile(name)
	}
	return KeptFile{}, false
}
