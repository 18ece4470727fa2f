package output

import (
	"cmp"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// Join returns one tree of several, each in its folder; the keys have no slashes at the ends, and "" is the tree with all
// other files. No folder may contain another one.
func Join(parts map[string]fs.FS) fs.FS {
	j := joined{parts: parts, folders: map[string][]string{}}
	seen := map[string]bool{"": true, ".": true}
	for folder := range parts {
		for ; !seen[folder]; folder = path.Dir(folder) {
			seen[folder] = true
			j.folders[path.Dir(folder)] = append(j.folders[path.Dir(folder)], path.Base(folder))
		}
	}
	for _, names := range j.folders {
		slices.Sort(names)
	}
	return j
}

type joined struct {
	parts   map[string]fs.FS
	folders map[string][]string // the folders directly inside of a folder that lead to trees
}

// part returns the tree that has a file, and the file's name in it.
func (j joined) part(name string) (fs.FS, string) {
	for folder := name; folder != "."; folder = path.Dir(folder) {
		if tree, ok := j.parts[folder]; ok {
			return tree, cmp.Or(strings.TrimPrefix(strings.TrimPrefix(name, folder), "/"), ".")
		}
	}
	return j.parts[""], name
}

// Open opens a file. A folder above the trees lists nothing else.
func (j joined) Open(name string) (fs.File, error) {
	tree, inner := j.part(name)
	opened, err := tree.Open(inner)
	if err != nil && len(j.folders[name]) > 0 {
		info := info{name: path.Base(name), mode: fs.ModeDir | 0o755}
		return &treeFile{info: info}, nil
	}
	return opened, err
}

// ReadDir lists a folder, with the folders of trees in it.
func (j joined) ReadDir(name string) ([]fs.DirEntry, error) {
	tree, inner := j.part(name)
	own, err := fs.ReadDir(tree, inner)
	entries := slices.Clip(own)
	for _, folder := range j.folders[name] {
		err = nil
		if !slices.ContainsFunc(own, func(e fs.DirEntry) bool { return e.Name() == folder }) {
			entries = append(entries, fs.FileInfoToDirEntry(info{name: folder, mode: fs.ModeDir | 0o755}))
		}
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return entries, err
}

// Lend returns the bytes of a file. The caller must not change them.
func (j joined) Lend(name string) ([]byte, error) {
	tree, inner := j.part(name)
	return Borrow(tree, inner)
}

// Stat describes a file or a folder.
func (j joined) Stat(name string) (fs.FileInfo, error) {
	tree, inner := j.part(name)
	found, err := fs.Stat(tree, inner)
	if err != nil && len(j.folders[name]) > 0 {
		return info{name: path.Base(name), mode: fs.ModeDir | 0o755}, nil
	}
	return found, err
}

func (j joined) keptFile(name string) (KeptFile, bool) {
	tree, inner := j.part(name)
	return KeptOf(tree, inner)
}
