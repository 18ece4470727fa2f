package publish

import (
	"fmt"
	"io/fs"
	"path"
	"runtime"
	"strings"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// longestName is what ext4, APFS and NTFS hold as one part of a path, in bytes (NTFS: UTF-16 units, which are fewer).
const longestName = 255

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

// checkNames finds the names that cannot be written, or not beside each other: "NATO" and "nato" are one file on macOS
// and Windows, wherever the site is built.
func checkNames(names []string, place func(string) problem.Place) []problem.Problem {
	var problems []problem.Problem
	spelled := map[string]string{}
	for _, name := range names {
		if why := nameFault(name, runtime.GOOS == "windows"); why != "" {
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
			folded := strings.ToLower(part)
			before, taken := spelled[folded]
			if taken && before != part {
				problems = append(problems, problem.New(ruleName, place(name),
					fmt.Sprintf("%q and %q differ only by letter case and are one file on many disks", part, before),
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

// nameFault says why a name cannot be written, and is empty for one that can. Only Windows refuses some punctuation and
// the old names of its devices.
func nameFault(name string, windows bool) string {
	if !utf8.ValidString(name) {
		return "it is not UTF-8"
	}
	for part := range strings.SplitSeq(name, "/") {
		if len(part) > longestName {
			return fmt.Sprintf("a part of it is longer than %d bytes", longestName)
		}
		for _, r := range part {
			switch {
			case r < ' ' || r == 0x7f:
				return fmt.Sprintf("it holds the control character %U", r)
			case r == '\\':
				return "it holds a backslash"
			case windows && strings.ContainsRune(`<>:"|?*`, r):
				return fmt.Sprintf("Windows refuses the character %q", r)
			}
		}
		if windows && (strings.HasSuffix(part, ".") || strings.HasSuffix(part, " ")) {
			return "Windows drops the dot or space at the end"
		}
		if windows && isDevice(part) {
			return fmt.Sprintf("%q is a device on Windows", part)
		}
	}
	return ""
}

func isDevice(part string) bool {
	stem, _, _ := strings.Cut(strings.ToUpper(part), ".")
	switch stem {
	case "CON", "PRN", "AUX", "NUL":
		return true
	}
	return len(stem) == 4 && (strings.HasPrefix(stem, "COM") || strings.HasPrefix(stem, "LPT")) &&
		stem[3] >= '1' && stem[3] <= '9'
}
