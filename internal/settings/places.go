package settings

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
)

// JudgeTops checks the entries at the top of a project whose names are read: the settings must be a file, all others
// folders.
func JudgeTops(project fs.FS, folders []string) []problem.Problem {
	var problems []problem.Problem
	for _, name := range append([]string{File, HouseFile}, folders...) {
		info, err := fs.Lstat(project, name)
		switch isSettings := name == File || name == HouseFile; {
		case err != nil: // not there, or reported by its reader
		case isSettings && info.Mode().IsRegular(), !isSettings && info.IsDir():
		case isSettings:
			problems = append(problems, misplaced(name, info.Mode(), "put the file itself here"))
		default:
			problems = append(problems, misplaced(name, info.Mode(), "put the folder itself here"))
		}
	}
	return append(problems, misnamed(project, folders)...)
}

// otherFiles are the names under which Hugo's own program reads settings.
var otherFiles = []string{"hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config.yaml", "config.yml", "config.json"}

// misnamed reports entries that would be read under another name: settings under one of Hugo's other names, or a known name
// in other letter case, which some disks do not distinguish.
func misnamed(project fs.FS, folders []string) []problem.Problem {
	entries, err := fs.ReadDir(project, ".")
	if err != nil { // an error is reported when the folder is read
		return nil
	}
	var problems []problem.Problem
	add := func(name, instead string) {
		problems = append(problems, problem.New(read.RuleFileIsInItsPlace, problem.Place{Path: name},
			fmt.Sprintf("%q is not read", name), fmt.Sprintf("name it %s, or remove it", instead)))
	}
	known := append([]string{File, HouseFile}, folders...)
	for _, entry := range entries {
		name := entry.Name()
		sameLetters := func(one string) bool { return one != name && strings.EqualFold(one, name) }
		switch {
		case slices.Contains(otherFiles, strings.ToLower(name)):
			add(name, File+", and write it as TOML")
		case slices.ContainsFunc(known, sameLetters):
			add(name, strings.ToLower(name))
		}
	}
	return problems
}

// JudgeOwners reports entries that are neither files nor folders in the folders of the site's owner. Hugo would ignore them
// silently, or block.
func JudgeOwners(project fs.FS) []problem.Problem {
	var problems []problem.Problem
	for _, folder := range ownersFolders {
		// An error is reported when the folder is read.
		_ = fs.WalkDir(project, folder, func(name string, entry fs.DirEntry, err error) error {
			switch {
			case err != nil || entry.IsDir() || read.IsLitter(name):
			case !entry.Type().IsRegular():
				problems = append(problems, misplaced(name, entry.Type(), "put the file itself here"))
			case folder == "i18n" && !slices.Contains([]string{".yaml", ".yml", ".toml", ".json"}, path.Ext(name)):
				problems = append(problems, problem.New(read.RuleFileIsInItsPlace, problem.Place{Path: name},
					fmt.Sprintf("%q is no list of words", path.Base(name)), "name it like i18n/en.yaml, or move it out of i18n/"))
			}
			return nil
		})
	}
	return problems
}

// ownersFolders are the folders of the site owner's templates, styles, words and whole files.
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
	return problem.New(read.RuleFileIsInItsPlace, problem.Place{Path: name}, fmt.Sprintf("%q is %s, which is not read", path.Base(name), what), fix)
}

// Tops returns the folders that a project is read from.
func (s Settings) Tops() []string {
	tops := append(s.Visible(), "data", ElsewhereFolder, KeptFolder)
	for _, code := range s.Codes() {
		tops = append(tops, path.Clean(s.ContentDir(code)))
	}
	slices.Sort(tops)
	return slices.Compact(tops)
}
