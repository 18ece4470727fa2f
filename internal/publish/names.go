package publish

import (
	"fmt"
	"io/fs"
	"path"
	"runtime"

	"github.com/nutgraf/nutgraf/internal/filename"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// CheckNames finds the names of a finished tree that [Replace] would refuse. Places are in the tree.
func CheckNames(tree fs.FS) []problem.Problem {
	var names []string
	_ = fs.WalkDir(tree, ".", func(name string, entry fs.DirEntry, err error) error { // what cannot be read is told elsewhere
		if err == nil && !entry.IsDir() {
			names = append(names, name)
		}
		return nil
	})
	return checkNames(names, func(name string) problem.Place { return problem.Place{Path: name} })
}

var ruleName = ruleSet.Error("file-name-can-be-written", "Each address of the site is a name that every disk can hold: no part "+
	"longer than 255 bytes, and no two names that differ in letter case only.")

// checkNames finds the names that cannot be written, or not beside each other: "NATO" and "nato" are one file on macOS
// and Windows, wherever the site is built.
func checkNames(names []string, place func(string) problem.Place) []problem.Problem {
	var problems []problem.Problem
	spelled := map[string]string{}
	for _, name := range names {
		if why := filename.Fault(name, runtime.GOOS == "windows"); why != "" {
			problems = append(problems, problem.New(ruleName, place(name),
				fmt.Sprintf("%q cannot be written: %s", name, why), "rename the file that it is made from"))
			continue
		}
		if name == recordName {
			problems = append(problems, problem.New(ruleName, place(name),
				fmt.Sprintf("%q is the name of the list of files that nutgraf writes itself", name),
				"rename it in static/"))
			continue
		}
		for part := name; part != "."; part = path.Dir(part) {
			folded := filename.Fold(part)
			before, taken := spelled[folded]
			if taken && before != part {
				problems = append(problems, problem.New(ruleName, place(name),
					fmt.Sprintf("%q and %q differ only by letter case or the form of an accent and are one file on many disks", part, before),
					"rename one of the two"))
			}
			if taken {
				break
			}
			spelled[folded] = part
		}
	}
	return problems
}
