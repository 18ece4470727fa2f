package build

import (
	"errors"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/settings"
	"github.com/nutgraf/nutgraf/internal/theme"
)

// inherited holds the files of an explainer, and those of its house that hold for all explainers which have none of their own.
type inherited struct {
	own, house fs.FS
	names      []string // of the house's files that show through, sorted
}

// inherit returns the files of an explainer as part of its house. The settings are the explainer's, completed by the house's.
func inherit(own, house fs.FS, s settings.Settings) inherited {
	has := func(files fs.FS, name string) bool {
		info, err := fs.Stat(files, name)
		return err == nil && info.Mode().IsRegular()
	}
	var names []string
	for _, group := range heirlooms(house, s) {
		if !slices.ContainsFunc(group, func(name string) bool { return has(own, name) }) {
			names = append(names, slices.DeleteFunc(group, func(name string) bool { return !has(house, name) })...)
		}
	}
	slices.Sort(names)
	return inherited{own, house, slices.Compact(names)}
}

// heirlooms returns the names of the files of a house that hold for its explainers: the logos, the icon, and the style sheet
// with its fonts. An explainer with one file of a group takes none of it from the house.
func heirlooms(house fs.FS, s settings.Settings) [][]string {
	sheet := []string{theme.CustomSheet}
	_ = fs.WalkDir(house, "static/fonts", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && entry.Type().IsRegular() {
			sheet = append(sheet, name)
		}
		return nil // a folder that is missing or cannot be read has no fonts
	})
	groups := [][]string{sheet, {"assets/favicon.svg", "assets/favicon.png"}}
	for _, logo := range []string{s.Publisher.Logo, s.Publisher.LogoDark, s.Publisher.CardLogo} {
		if logo != "" {
			groups = append(groups, []string{path.Join("assets", logo)})
		}
	}
	return groups
}

// Open opens a file of the explainer or one that shows through.
func (i inherited) Open(name string) (fs.File, error) {
	opened, err := i.own.Open(name)
	switch {
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return nil, err
	case err != nil && slices.Contains(i.names, name):
		return i.house.Open(name)
	}
	children := i.below(name)
	if len(children) == 0 {
		return opened, err
	}
	var entries []fs.DirEntry
	if err == nil {
		if entries, err = fs.ReadDir(i.own, name); err != nil {
			return nil, errors.Join(err, opened.Close())
		}
	} else if opened, err = i.house.Open(name); err != nil {
		return nil, err
	}
	for _, child := range children {
		if info, err := fs.Stat(i.house, path.Join(name, child)); err == nil &&
			!slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() == child }) {
			entries = append(entries, fs.FileInfoToDirEntry(info))
		}
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return &inheritedFolder{opened, entries}, nil
}

// below returns the names in a folder of what shows through there.
func (i inherited) below(folder string) (children []string) {
	for _, name := range i.names {
		if rest, ok := strings.CutPrefix(name, folder+"/"); ok {
			child, _, _ := strings.Cut(rest, "/")
			children = append(children, child)
		}
	}
	return slices.Compact(children)
}

// Lstat and ReadLink behave as those of the explainer's files; what shows through is no link.
func (i inherited) Lstat(name string) (fs.FileInfo, error) {
	info, err := fs.Lstat(i.own, name)
	if errors.Is(err, fs.ErrNotExist) {
		return fs.Stat(i, name)
	}
	return info, err
}
func (i inherited) ReadLink(name string) (string, error) { return fs.ReadLink(i.own, name) }

// inheritedFolder is an open folder with files of the explainer and of its house.
type inheritedFolder struct {
	fs.File
	entries []fs.DirEntry // that are not read yet
}

// ReadDir returns the next n entries, or all that are left when n is not positive.
func (f *inheritedFolder) ReadDir(n int) ([]fs.DirEntry, error) {
	if n <= 0 || n > len(f.entries) {
		if n > 0 && len(f.entries) == 0 {
			return nil, io.EOF
		}
		n = len(f.entries)
	}
	entries := f.entries[:n]
	f.entries = f.entries[n:]
	return entries, nil
}
