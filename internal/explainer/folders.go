package explainer

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// Limits of a project's folders.
const (
	// deepestFolder is how many folders a file may stand in. The system looks a name up folder by folder, and Hugo asks
	// for each folder above a file: a file in 190 folders took 17 s, in 900 more than two minutes.
	deepestFolder = 20
	// mostInProject is how many files and folders a project may have. 10,000 terms of a line each are built in 20 s of processor time
	// and 0.9 GB, 100,000 would take ten times that.
	mostInProject = 20_000
)

// ownerFolders are those that the site's owner fills for Hugo, beside the content.
func ownerFolders() []string { return []string{"assets", "i18n", "layouts", "static"} }

// findOwned walks the folders of the site's owner. What stands there is the owner's own, but for sizes.
func (f *finder) findOwned(project fs.FS) error {
	for _, dir := range ownerFolders() {
		err := fs.WalkDir(project, dir, func(name string, entry fs.DirEntry, err error) error {
			switch {
			case err != nil && name == dir && isNotExist(err):
				return fs.SkipDir
			case err != nil:
				return err
			case entry.IsDir():
				return f.enter(name)
			}
			f.findStatic(name, entry)
			if err := f.count(); err != nil || dir != "assets" || !entry.Type().IsRegular() || !isPixels(name) {
				return err
			}
			content, err := readAtMost(project, name, largestPicture)
			if err != nil {
				return err
			}
			if message, fix := judgeOwnedPicture(content); message != "" {
				f.add(RulePictureOpens, problem.Place{Path: name}, message, fix)
			}
			f.addPixels(name, content)
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// addPixels judges all pictures so far.
func (f *finder) addPixels(name string, content []byte) {
	before := f.emptyPixels
	if f.emptyPixels += emptyPixels(content); before <= mostEmptyPixels && f.emptyPixels > mostEmptyPixels {
		f.add(RulePictureOpens, problem.Place{Path: name},
			fmt.Sprintf("with this one, the pictures have more than %d million pixels of nothing", mostEmptyPixels/1_000_000),
			"make large pictures of few colours smaller")
	}
}

// isPixels reports whether Hugo would unpack the file to make other sizes of it.
func isPixels(name string) bool {
	ending := strings.ToLower(path.Ext(name))
	return ending != ".svg" && slices.Contains(pictureEndings(), ending)
}

// enter judges a folder on the way to what is in it. A folder that is too deep is told once and left out.
func (f *finder) enter(name string) error {
	if strings.Count(name, "/") < deepestFolder {
		return f.count()
	}
	f.add(RuleNestingIsShallow, problem.Place{Path: name}, fmt.Sprintf("the folder is in %d others", strings.Count(name, "/")),
		fmt.Sprintf("move it up: %d folders are the deepest", deepestFolder))
	return fs.SkipDir
}

// count counts a file or a folder. With too many it tells so and ends the walk.
func (f *finder) count() error {
	f.counted++
	if f.counted <= mostInProject {
		return nil
	}
	if f.counted == mostInProject+1 {
		f.add(RuleProjectIsSmall, problem.Place{Path: "content"},
			fmt.Sprintf("the project has more than %d files and folders", mostInProject), "divide it into several explainers")
	}
	return fs.SkipAll
}
