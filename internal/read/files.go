package read

import (
	"cmp"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// Language is one language of a project, as its configuration names it.
type Language struct {
	Code       string // BCP 47
	ContentDir string // the folder of its content, relative to the project; "content" when empty
}

// Folder is the folder of the language's content, relative to the project.
func (l Language) Folder() string {
	return path.Clean(cmp.Or(strings.Trim(l.ContentDir, "/"), "content"))
}

// Prefix is where the pages of the language at index i are published, below the site's root: only those of the first language,
// at 0, have the root itself. It is empty or ends in "/".
func (l Language) Prefix(i int) string {
	if i == 0 {
		return ""
	}
	return l.PublishedIn() + "/"
}

// PublishedIn returns the folder that the pages of the language are published in, where it is not the default language.
func (l Language) PublishedIn() string { return strings.ToLower(l.Code) }

// Besides the kinds of entries two more kinds of files have a page: the overview, and the list of a folder.
const (
	KindOverview explainer.Kind = "overview"
	KindList     explainer.Kind = "list"
)

// File is a Markdown file with a place in the explainer.
type File struct {
	Path     string         // relative to the project
	Language int            // index into the project's languages
	Kind     explainer.Kind // of an entry, or [KindOverview] or [KindList]
	Folder   explainer.Kind // of which a list is
	ID       string         // of an entry, as its file or its folder is named
	size     int64
	changed  int64 // when, in nanoseconds since 1970
}

// WithArticle is the name of the file's kind for a message: "a section".
func (f File) WithArticle() string {
	switch f.Kind {
	case KindOverview:
		return "the overview"
	case KindList:
		return "the page of a list"
	}
	return f.Kind.WithArticle()
}

// Attachment is a file without a page: beside a text, or in a folder of the site's owner.
type Attachment struct {
	Path    string
	Regular bool // no folder, link or device
	Owned   bool // in a folder of the site's owner, who answers for it
	Size    int64
}

// finder collects the files of a project and the problems of those that are not where they belong.
type finder struct {
	languages   []Language
	files       []File
	attachments []Attachment
	published   []explainer.File // as they are
	problems    []problem.Problem
	counted     int // files and folders
}

// find walks every content folder, and those of the site's owner, once.
func (f *finder) find(project fs.FS) error {
	dirs := make([]string, 0, len(f.languages))
	for _, l := range f.languages {
		dirs = append(dirs, l.Folder())
	}
	slices.Sort(dirs)
	for _, dir := range slices.Compact(dirs) {
		err := fs.WalkDir(project, dir, func(name string, entry fs.DirEntry, err error) error {
			switch {
			case !utf8.ValidString(name): // no file system of the standard library opens it
				f.misplaced(name, "has a name that is not UTF-8", "give it another name")
				if entry != nil && entry.IsDir() {
					return fs.SkipDir
				}
				return nil
			case err != nil && name == dir && errors.Is(err, fs.ErrNotExist):
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
			return f.take(name, entry)
		})
		if err != nil {
			return err
		}
	}
	if err := f.findOwned(project); err != nil {
		return err
	}
	slices.SortFunc(f.files, func(a, b File) int {
		return cmp.Or(cmp.Compare(a.Language, b.Language), cmp.Compare(a.Path, b.Path))
	})
	return nil
}

var RuleFileIsMarkdown = ruleSet.Error("file-is-markdown", "Content is written in Markdown, in files whose names end in .md, and "+
	"not in .md.txt. Other formats that Hugo knows, and its content templates, are not read: they could put script into a page.")

// take adds a file to the list if it is content in a folder for its kind.
func (f *finder) take(name string, entry fs.DirEntry) error {
	ending := path.Ext(name)
	switch {
	case IsLitter(name) || IsDocumentText(name):
		return nil
	case !isContent(name, ending):
		return f.attach(name, entry)
	}
	if !entry.Type().IsRegular() {
		f.misplaced(name, "is a link or a device, which is not read", "put the file itself here")
		return nil
	}
	if ending != ".md" {
		f.problems = append(f.problems, problem.New(RuleFileIsMarkdown, problem.Place{Path: name},
			problem.Quote(path.Base(name))+" is not Markdown, the one format that content is written in",
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

// classify returns the language, kind and id of a file, from its path by Hugo's rules: "nato.fr.md" is the French "nato", and
// "nato/index.md" is "nato" with its images beside it.
func (f *finder) classify(name string) (File, bool) {
	found, inside := f.language(name)
	parts := strings.Split(inside, "/")
	folder := explainer.Kind(parts[0])
	last := parts[len(parts)-1]
	isKind := slices.Contains(explainer.Kinds(), folder)
	switch {
	case len(parts) == 1 && last == "_index":
		found.Kind = KindOverview
	case len(parts) == 1:
		f.misplaced(name, "stands outside of the folders that content is read from",
			"move it to "+strings.Join(folders(), "/, ")+"/, or write the overview in _index.md")
	case !isKind:
		nearest := problem.Nearest(parts[0], folders())
		f.misplaced(name, "is in "+problem.Quote(parts[0])+", a folder that content is not read from",
			"move it to "+cmp.Or(nearest, strings.Join(folders(), "/, "))+"/")
	case folder == explainer.KindPage && last == "_index":
		f.misplaced(name, "is the page of a list, and pages have none", "name it pages/<id>.md")
	case len(parts) == 2 && last == "_index":
		found.Kind, found.Folder = KindList, folder
	case len(parts) == 2 && last != "index":
		found.Kind, found.ID = folder, last
	case len(parts) == 3 && last == "index":
		found.Kind, found.ID = folder, parts[1]
	case last == "index" || last == "_index":
		f.misplaced(name, "is not where an entry's text can be", "name it "+parts[0]+"/<id>.md or "+parts[0]+"/<id>/index.md")
	default:
		f.misplaced(name, "is deeper than one folder", "move it to "+parts[0]+"/"+last+".md")
	}
	return found, found.Kind != ""
}

// language returns the language of a file and its path without the ending and the language's code.
func (f *finder) language(name string) (File, string) {
	found := File{Path: name}
	inside, longest := strings.TrimSuffix(name, ".md"), ""
	for i, l := range f.languages {
		dir := l.Folder()
		if rest, ok := strings.CutPrefix(name, dir+"/"); ok && len(dir) > len(longest) {
			found.Language, longest, inside = i, dir, strings.TrimSuffix(rest, ".md")
		}
	}
	mark := path.Ext(inside)
	for i, l := range f.languages {
		if len(mark) > 1 && strings.EqualFold(mark[1:], l.Code) {
			found.Language = i
			return found, strings.TrimSuffix(inside, mark)
		}
	}
	return found, inside
}

func (f *finder) add(rule *problem.Rule, place problem.Place, message, fix string) {
	f.problems = append(f.problems, problem.New(rule, place, message, fix))
}

func (f *finder) misplaced(name, what, fix string) {
	f.add(RuleFileIsInItsPlace, problem.Place{Path: name}, problem.Quote(path.Base(name))+" "+what, fix)
}

func folders() []string {
	var names []string
	for _, kind := range explainer.Kinds() {
		names = append(names, string(kind))
	}
	return names
}

// IsLitter reports whether a file was left by a system or an editor: it is no part of the content, and not published.
func IsLitter(name string) bool {
	base := path.Base(name)
	return strings.HasPrefix(base, ".") || strings.HasSuffix(base, "~") ||
		slices.Contains([]string{"thumbs.db", "desktop.ini"}, strings.ToLower(base))
}

// attach lists a file that is published as it is.
func (f *finder) attach(name string, entry fs.DirEntry) error {
	attachment := Attachment{Path: name, Regular: entry.Type().IsRegular()}
	if attachment.Regular {
		info, err := entry.Info()
		if err != nil {
			return err
		}
		attachment.Size = info.Size()
		f.published = append(f.published, explainer.File{Path: name, Name: f.publishedName(name)})
	}
	f.attachments = append(f.attachments, attachment)
	return nil
}

// publishedName is where a file beside the text is published: in its language's part of the site, at its own place.
func (f *finder) publishedName(name string) string {
	found, _ := f.language(strings.TrimSuffix(name, path.Ext(name)))
	longest := ""
	for _, l := range f.languages {
		if dir := l.Folder(); strings.HasPrefix(name, dir+"/") && len(dir) > len(longest) {
			longest = dir
		}
	}
	return path.Join(f.languages[found.Language].Prefix(found.Language), strings.TrimPrefix(name, longest+"/"))
}

// withoutHeld are the files without those that lie beside a page that is held back, which are no more published than it is.
func withoutHeld(files []explainer.File, pages []*Page) []explainer.File {
	held := heldFolders(pages)
	return slices.DeleteFunc(slices.Clone(files), func(f explainer.File) bool {
		for dir := path.Dir(f.Path); dir != "."; dir = path.Dir(dir) {
			if held[dir] {
				return true
			}
		}
		return false
	})
}
