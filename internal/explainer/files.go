package explainer

import (
	"cmp"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// Language is one language of a project, as its configuration names it.
type Language struct {
	Code       string // BCP 47
	ContentDir string // the folder of its content, relative to the project; "content" when empty
}

// Besides the kinds of entries two more kinds of files have a page: the overview, and the list of a folder.
const (
	kindOverview Kind = "overview"
	kindFolder   Kind = "folder"
)

// file is a Markdown file with a place in the explainer.
type file struct {
	path     string // relative to the project
	size     int64
	changed  int64 // when, in nanoseconds since 1970
	language int   // index into the languages
	kind     Kind
	folder   Kind   // of which kindFolder is the list
	id       string // as the file or its folder is named
}

// finder collects the files of a project and the problems of those that are not where they belong.
type finder struct {
	languages   []Language
	files       []file
	published   []File // as they are
	problems    []problem.Problem
	counted     int // files and folders
	emptyPixels int // of all pictures
}

// find walks every content folder, and those of the site's owner, once.
func (f *finder) find(project fs.FS) error {
	dirs := make([]string, 0, len(f.languages))
	for _, l := range f.languages {
		dirs = append(dirs, contentDir(l))
	}
	slices.Sort(dirs)
	for _, dir := range slices.Compact(dirs) {
		err := fs.WalkDir(project, dir, func(name string, entry fs.DirEntry, err error) error {
			switch {
			case !utf8.ValidString(name): // which no file system of the standard library opens
				f.misplaced(name, "has a name that is not UTF-8", "give it another name")
				if entry != nil && entry.IsDir() {
					return fs.SkipDir
				}
				return nil
			case err != nil && name == dir && isNotExist(err):
				return fs.SkipDir // an overview that is not there says it all
			case err != nil:
				return err
			case entry.IsDir() && name != dir && slices.Contains(dirs, name):
				return fs.SkipDir // the content folder of another language, inside of this one's
			case entry.IsDir():
				return f.enter(name)
			}
			if err := f.count(); err != nil {
				return err
			}
			return f.take(project, name, entry)
		})
		if err != nil {
			return err
		}
	}
	if err := f.findOwned(project); err != nil {
		return err
	}
	slices.SortFunc(f.files, func(a, b file) int {
		return cmp.Or(cmp.Compare(a.language, b.language), cmp.Compare(a.path, b.path))
	})
	return nil
}

func contentDir(l Language) string {
	return path.Clean(cmp.Or(strings.Trim(l.ContentDir, "/"), "content"))
}

// take puts a file on the list, if it is content and stands where content of its kind belongs.
func (f *finder) take(project fs.FS, name string, entry fs.DirEntry) error {
	ending := path.Ext(name)
	switch {
	case IsLitter(name):
		return nil
	case !isContent(name, ending):
		return f.attach(project, name, entry)
	}
	if !entry.Type().IsRegular() {
		f.misplaced(name, "is a link or a device, which is not read", "put the file itself here")
		return nil
	}
	if ending != ".md" {
		f.problems = append(f.problems, problem.New(RuleFileIsMarkdown, problem.Place{Path: name},
			quote(path.Base(name))+" is not Markdown, the one format that content is written in",
			"write it as "+strings.TrimSuffix(path.Base(name), ending)+".md"))
		return nil
	}
	found, ok := f.classify(name)
	if !ok {
		return nil
	}
	info, err := entry.Info()
	if err != nil {
		return err
	}
	found.size, found.changed = info.Size(), info.ModTime().UnixNano()
	f.files = append(f.files, found)
	return nil
}

// isContent reports whether Hugo would make a page of the file.
func isContent(name, ending string) bool {
	switch strings.ToLower(ending) {
	case ".md", ".markdown", ".mdown", ".html", ".htm", ".org", ".adoc", ".asciidoc", ".ad", ".rst", ".pandoc", ".pdc":
		return true
	}
	return strings.HasPrefix(path.Base(name), "_content.")
}

// classify tells a file's language, kind and id from its path, by Hugo's rules: "nato.fr.md" is the French "nato", and
// "nato/index.md" is "nato" with its images beside it.
func (f *finder) classify(name string) (file, bool) {
	found, inside := f.language(name)
	parts := strings.Split(inside, "/")
	folder := Kind(parts[0])
	last := parts[len(parts)-1]
	isKind := slices.Contains(kinds(), folder)
	switch {
	case len(parts) == 1 && last == "_index":
		found.kind = kindOverview
	case len(parts) == 1:
		f.misplaced(name, "stands outside of the folders that content is read from",
			"move it to "+strings.Join(folders(), "/, ")+"/, or write the overview in _index.md")
	case !isKind:
		nearest := problem.Nearest(parts[0], folders())
		f.misplaced(name, "is in "+quote(parts[0])+", a folder that content is not read from",
			"move it to "+cmp.Or(nearest, strings.Join(folders(), "/, "))+"/")
	case len(parts) == 2 && last == "_index":
		found.kind, found.folder = kindFolder, folder
	case len(parts) == 2 && last != "index":
		found.kind, found.id = folder, last
	case len(parts) == 3 && last == "index":
		found.kind, found.id = folder, parts[1]
	case last == "index" || last == "_index":
		f.misplaced(name, "is not where an entry's text can be", "name it "+parts[0]+"/<id>.md or "+parts[0]+"/<id>/index.md")
	default:
		f.misplaced(name, "is deeper than one folder", "move it to "+parts[0]+"/"+last+".md")
	}
	return found, found.kind != ""
}

// language tells a file's language and the rest of its path, without the ending and the language's mark.
func (f *finder) language(name string) (file, string) {
	found := file{path: name}
	inside, longest := strings.TrimSuffix(name, ".md"), ""
	for i, l := range f.languages {
		dir := contentDir(l)
		if rest, ok := strings.CutPrefix(name, dir+"/"); ok && len(dir) > len(longest) {
			found.language, longest, inside = i, dir, strings.TrimSuffix(rest, ".md")
		}
	}
	mark := path.Ext(inside)
	for i, l := range f.languages {
		if len(mark) > 1 && strings.EqualFold(mark[1:], l.Code) {
			found.language = i
			return found, strings.TrimSuffix(inside, mark)
		}
	}
	return found, inside
}

func (f *finder) add(rule string, place problem.Place, message, fix string) {
	f.problems = append(f.problems, problem.New(rule, place, message, fix))
}

func (f *finder) misplaced(name, what, fix string) {
	f.add(RuleFileIsInItsPlace, problem.Place{Path: name}, quote(path.Base(name))+" "+what, fix)
}

func kinds() []Kind { return []Kind{KindSection, KindTerm, KindEvent, KindActor} }

func folders() []string {
	var names []string
	for _, k := range kinds() {
		names = append(names, string(k))
	}
	return names
}
