package read

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// Limits of a project's folders.
const (
	// DeepestFolder is the largest number of folders above a file. The system looks a name up folder by folder, and Hugo asks
	// for each folder above a file: a file in 190 folders took 17 s, in 900 more than two minutes.
	DeepestFolder = 20
	// MostFiles is how many files and folders a project may have. 10,000 terms of a line each are built in 20 s of processor time
	// and 0.9 GB, 100,000 would take ten times that.
	MostFiles = 20_000
)

// ownerFolders are those that the site's owner fills for Hugo, beside the content.
func ownerFolders() []string { return []string{"assets", "i18n", "layouts", "static"} }

// findOwned walks the folders of the site's owner. Only their sizes are checked.
func (f *finder) findOwned(project fs.FS) error {
	for _, dir := range ownerFolders() {
		err := fs.WalkDir(project, dir, func(name string, entry fs.DirEntry, err error) error {
			switch {
			case err != nil && name == dir && errors.Is(err, fs.ErrNotExist):
				return fs.SkipDir
			case err != nil:
				return err
			case entry.IsDir():
				return f.enter(name)
			}
			f.attachOwned(name, entry)
			return f.count()
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// attachOwned lists a file of the site's owner. Those in static/ are published at the site's root.
func (f *finder) attachOwned(name string, entry fs.DirEntry) {
	if !entry.Type().IsRegular() {
		return
	}
	if inside, ok := strings.CutPrefix(name, "static/"); ok {
		f.published = append(f.published, explainer.File{Path: name, Name: inside})
	}
	if strings.HasPrefix(name, "assets/") {
		f.attachments = append(f.attachments, Attachment{Path: name, Regular: true, Owned: true})
	}
}

var RuleNestingIsShallow = ruleSet.Error("nesting-is-shallow", "Lists and quotes can stand inside of each other, up to sixty on "+
	"a line or four hundred columns of indentation. Deeper ones keep a Markdown parser busy for minutes and are no text. "+
	"Folders can stand inside of each other up to twenty: each file in them is looked up through all of them.")

// enter decides whether the walk goes into a folder. It reports a folder that is too deep once and leaves it out.
func (f *finder) enter(name string) error {
	if strings.Count(name, "/") < DeepestFolder {
		return f.count()
	}
	f.add(RuleNestingIsShallow, problem.Place{Path: name}, fmt.Sprintf("the folder is in %d others", strings.Count(name, "/")),
		fmt.Sprintf("move it up: %d folders are the deepest", DeepestFolder))
	return fs.SkipDir
}

var RuleProjectIsSmall = ruleSet.Error("project-is-small-enough", "A project has at most 20,000 files and folders, of entries, "+
	"pictures and layouts together. More take a build minutes, and all of the memory of a small machine.")

// count counts a file or a folder. When there are too many, it reports that and ends the walk.
func (f *finder) count() error {
	f.counted++
	if f.counted <= MostFiles {
		return nil
	}
	if f.counted == MostFiles+1 {
		f.add(RuleProjectIsSmall, problem.Place{Path: "content"},
			fmt.Sprintf("the project has more than %d files and folders", MostFiles), "divide it into several explainers")
	}
	return fs.SkipAll
}
