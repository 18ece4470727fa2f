package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// standing is what the output holds before a run.
type standing struct {
	mode    fs.FileMode            // of the output itself; 0 when it does not exist
	files   map[string]fs.FileInfo // by name with forward slashes; links are not followed
	folders map[string]bool        // the output itself is "."
	record  record
	text    []byte // of build.json
}

// inspect reads the output folder, and refuses one that nutgraf did not make.
func (out *output) inspect() (standing, []problem.Problem, error) {
	now := standing{files: map[string]fs.FileInfo{}, folders: map[string]bool{}}
	info, err := os.Lstat(out.folder)
	if errors.Is(err, fs.ErrNotExist) {
		return now, nil, nil
	}
	if err != nil {
		return now, nil, err
	}
	if !info.IsDir() {
		return now, nil, errNoFolder
	}
	now.mode = info.Mode()
	if err := now.walk(out.folder); err != nil || now.empty() {
		return now, nil, err
	}
	problems, err := out.readRecord(&now)
	if err == nil && len(problems) == 0 {
		problems = out.foreign(now)
	}
	return now, problems, err
}

func (now *standing) walk(folder string) error {
	return filepath.WalkDir(folder, func(file string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		below, err := filepath.Rel(folder, file)
		if err != nil {
			return err
		}
		name := filepath.ToSlash(below)
		if entry.IsDir() {
			now.folders[name] = true
			return nil
		}
		info, err := entry.Info()
		now.files[name] = info
		return err
	})
}

// empty reports whether there is nothing that anybody could miss.
func (now *standing) empty() bool {
	for name := range now.files {
		if !isLitter(name) {
			return false
		}
	}
	return true
}

var ruleOurs = ruleSet.Error("output-is-ours", "Nothing is replaced that nutgraf did not make: a folder with files of somebody "+
	"else, or a file that was put among the site's, stops the build. What belongs to the site goes into static/.")

// readRecord reads build.json. Without it, or with one that nobody can read, the folder is not ours to replace.
func (out *output) readRecord(now *standing) ([]problem.Problem, error) {
	refuse := func(at, why string) []problem.Problem {
		return []problem.Problem{problem.New(ruleOurs, out.place(at),
			fmt.Sprintf("%q was not made by nutgraf and holds files: %s", out.shown, why),
			fmt.Sprintf("name another folder with --output; if nothing in %s is yours, delete it", out.shown))}
	}
	info, found := now.files[recordName]
	if !found || !info.Mode().IsRegular() {
		return refuse("", "it has no "+recordName), nil
	}
	text, err := os.ReadFile(filepath.Join(out.folder, recordName))
	if err != nil {
		return nil, err
	}
	now.text = text
	if now.record, err = decodeRecord(text); err != nil {
		return refuse(recordName, fmt.Sprintf("%s does not tell what is in it, %v", recordName, err)), nil
	}
	return nil, nil
}

// mostProblems is how many files of one kind are named one by one.
const mostProblems = 10

// foreign names the files that somebody put into the output: to replace the folder would lose them.
func (out *output) foreign(now standing) []problem.Problem {
	var names []string
	for name := range now.files {
		if _, ours := now.record.Files[name]; !ours && name != recordName && !isLitter(name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return out.list(names, func(name string) problem.Problem {
		return problem.New(ruleOurs, out.place(name),
			fmt.Sprintf("%q is not part of the site; the build would lose it", name),
			fmt.Sprintf("move it out of %s; files that belong to the site go into static/", out.shown))
	})
}

// list makes a problem of each name, up to mostProblems; the last one says how many more there are.
func (out *output) list(names []string, make func(name string) problem.Problem) []problem.Problem {
	var problems []problem.Problem
	for i, name := range names {
		p := make(name)
		if rest := len(names) - i - 1; i == mostProblems-1 && rest > 0 {
			p.Message += fmt.Sprintf(" (and %d more like it)", rest)
			return append(problems, p)
		}
		problems = append(problems, p)
	}
	return problems
}

// isLitter reports whether a file is one that desktops leave in every folder that somebody looks at, or that holds the
// place of an empty folder for Git.
func isLitter(name string) bool {
	switch path.Base(name) {
	case ".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep":
		return true
	}
	return false
}
