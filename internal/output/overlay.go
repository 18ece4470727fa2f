package output

import (
	"bytes"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// overlay is the files of one tree with those of another in the folders that it has.
type overlay struct{ over, base fs.FS }

// Open opens a file, or a folder of the base with the files of both.
func (o overlay) Open(name string) (fs.File, error) {
	if info, err := fs.Stat(o.over, name); err == nil && !info.IsDir() {
		return o.over.Open(name)
	}
	file, err := o.base.Open(name)
	if err != nil {
		return nil, err
	}
	if info, err := file.Stat(); err != nil || !info.IsDir() {
		return file, err
	}
	_ = file.Close() // it was only looked at
	entries, err := o.ReadDir(name)
	if err != nil {
		return nil, err
	}
	return &treeFile{Reader: bytes.NewReader(nil), info: info{name: path.Base(name), mode: fs.ModeDir | 0o755}, entries: entries}, nil
}

// ReadDir lists a folder of the base with the files of both, sorted by name.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(o.base, name)
	if err != nil {
		return nil, err
	}
	more, _ := fs.ReadDir(o.over, name) // most folders have none
	for _, entry := range more {
		if !entry.IsDir() {
			entries = append(entries, entry)
		}
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return entries, nil
}

// Lend returns the bytes of a file. The caller must not change them.
func (o overlay) Lend(name string) ([]byte, error) {
	if info, err := fs.Stat(o.over, name); err == nil && !info.IsDir() {
		return Borrow(o.over, name)
	}
	return Borrow(o.base, name)
}

func (o overlay) keptFile(name string) (KeptFile, bool) {
	if info, err := fs.Stat(o.over, name); err == nil && !info.IsDir() {
		return KeptFile{}, false
	}
	return KeptOf(o.base, name)
}
