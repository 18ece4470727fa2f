package trace

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/settings"
)

// Anchored moves problems of missing files to files that the author has. A missing file, such as the overview of a
// language, is reported at the settings, or else at the first file of the folder where it should be.
func Anchored(project fs.FS, problems []problem.Problem) []problem.Problem {
	for i := range problems {
		if at := problems[i].Place.Path; !isThere(project, at) {
			if other := standIn(project, at); other != "" {
				problems[i].Place = problem.Place{Path: other}
			}
		}
	}
	return problems
}

// isThere reports whether the project has a file or a folder. The standard library opens no name that is not UTF-8; such a
// name is looked up in the list of its folder.
func isThere(project fs.FS, name string) bool {
	if name == "" || path.IsAbs(name) {
		return false
	}
	if !utf8.ValidString(name) {
		entries, err := fs.ReadDir(project, path.Dir(name))
		return slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() == path.Base(name) }) || err != nil && isThere(project, path.Dir(name))
	}
	if !fs.ValidPath(name) {
		return false
	}
	_, err := fs.Lstat(project, name)
	return err == nil || !errors.Is(err, fs.ErrNotExist)
}

// standIn returns the file at which a problem of a missing file is reported; empty when there is none.
func standIn(project fs.FS, missing string) (found string) {
	if isThere(project, settings.File) {
		return settings.File
	}
	_ = fs.WalkDir(project, path.Dir(missing), func(name string, entry fs.DirEntry, err error) error {
		if err == nil && entry.Type().IsRegular() {
			found = name
			return fs.SkipAll
		}
		return nil // a folder that cannot be read has no file to report at
	})
	return found
}
