package site

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/problem"
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

// judgeTops holds what stands at the top of a project under the names that are read to being what it should: settings are
// a file, all else is a folder.
func judgeTops(project fs.FS, folders []string) []problem.Problem {
	var problems []problem.Problem
	for _, name := range append([]string{settingsFile}, folders...) {
		info, err := fs.Lstat(project, name)
		switch isSettings := name == settingsFile; {
		case err != nil: // not there, or the reader says what is wrong
		case isSettings && info.Mode().IsRegular(), !isSettings && info.IsDir():
		case isSettings:
			problems = append(problems, misplaced(name, info.Mode(), "put the file itself here"))
		default:
			problems = append(problems, misplaced(name, info.Mode(), "put the folder itself here"))
		}
	}
	return append(problems, misnamed(project, folders)...)
}

// otherSettings are names under which Hugo's own program reads settings.
var otherSettings = []string{"hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config.yaml", "config.yml", "config.json"}

// misnamed finds what would be read if it had another name: settings under one of Hugo's other names, a known name in other
// letters, as some disks do not tell apart.
func misnamed(project fs.FS, folders []string) []problem.Problem {
	entries, err := fs.ReadDir(project, ".")
	if err != nil { // what cannot be read is told when it is read
		return nil
	}
	var problems []problem.Problem
	add := func(name, instead string) {
		problems = append(problems, problem.New(explainer.RuleFileIsInItsPlace, problem.Place{Path: name},
			fmt.Sprintf("%q is not read", name), fmt.Sprintf("name it %s, or remove it", instead)))
	}
	known := append([]string{settingsFile}, folders...)
	for _, entry := range entries {
		name := entry.Name()
		sameLetters := func(one string) bool { return one != name && strings.EqualFold(one, name) }
		switch {
		case slices.Contains(otherSettings, strings.ToLower(name)):
			add(name, settingsFile+", and write it as TOML")
		case slices.ContainsFunc(known, sameLetters):
			add(name, strings.ToLower(name))
		}
	}
	return problems
}

// judgeOwners finds what is no file in the folders of the site's owner. Hugo would leave it out in silence, or wait for it.
func judgeOwners(project fs.FS) []problem.Problem {
	var problems []problem.Problem
	for _, folder := range ownersFolders {
		// What cannot be read is told when it is read.
		_ = fs.WalkDir(project, folder, func(name string, entry fs.DirEntry, err error) error {
			switch {
			case err != nil || entry.IsDir() || explainer.IsLitter(name):
			case !entry.Type().IsRegular():
				problems = append(problems, misplaced(name, entry.Type(), "put the file itself here"))
			case folder == "i18n" && !slices.Contains([]string{".yaml", ".yml", ".toml", ".json"}, path.Ext(name)):
				problems = append(problems, problem.New(explainer.RuleFileIsInItsPlace, problem.Place{Path: name},
					fmt.Sprintf("%q is no list of words", path.Base(name)), "name it like i18n/en.yaml, or move it out of i18n/"))
			}
			return nil
		})
	}
	return problems
}

// ownersFolders are those in which the site's owner writes templates, styles, words and whole files.
var ownersFolders = []string{"assets", "i18n", "layouts", "static"}

func misplaced(name string, mode fs.FileMode, fix string) problem.Problem {
	what := "a device"
	switch {
	case mode.IsRegular():
		what = "a file"
	case mode.IsDir():
		what = "a folder"
	case mode&fs.ModeSymlink != 0:
		what = "a link"
	case mode&fs.ModeNamedPipe != 0:
		what = "a pipe"
	case mode&fs.ModeSocket != 0:
		what = "a socket"
	}
	return problem.New(explainer.RuleFileIsInItsPlace, problem.Place{Path: name}, fmt.Sprintf("%q is %s, which is not read", path.Base(name), what), fix)
}

// tops are the folders that a project is read from.
func (s settings) tops() []string {
	tops := append(s.visible(), "data")
	for _, code := range s.codes() {
		tops = append(tops, path.Clean(s.contentDir(code)))
	}
	slices.Sort(tops)
	return slices.Compact(tops)
}
