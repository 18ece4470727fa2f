// Package trace finds the author's file and line that cause a fault: from a place in a finished file, or from words in a
// message about one.
package trace

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/settings"
	"github.com/nutgraf/nutgraf/internal/shortcode"
)

// Tracer maps a fault of a finished file, or a message of Hugo's, to the author's file and line that cause it. The theme's
// own files are tested, so the cause is an author's words, or an author's file that replaces one of the theme's.
//
// It tries the certain before the probable: the author's own file, published unchanged; the author's words for the text at
// the place (an address, an id, a text), first on the page itself, then on other pages, in the sources, settings and
// layouts; the author's layout that renders the page; the page's own file.
type Tracer struct {
	edition *page.Edition
	tree    fs.FS // the finished files; nil before they exist
	project fs.FS

	pages     map[string]*explainer.Document // by finished file
	addresses map[*explainer.Document]string // relative to the root of the language
	told      map[string]int                 // the number of searches for each address of a page
	own       []OwnFile                      // read on the first request
}

// OwnFile is an author's file that is no page.
type OwnFile struct {
	Path    string
	Content []byte
}

// New returns the tracer of an edition of a project. tree holds the finished files, for places in them; it is nil before
// they exist.
func New(e *page.Edition, project, tree fs.FS) *Tracer {
	t := &Tracer{
		edition: e, project: project, tree: tree,
		pages: map[string]*explainer.Document{}, addresses: map[*explainer.Document]string{}, told: map[string]int{},
	}
	for _, site := range e.Sites {
		for _, page := range site.Pages {
			t.pages[path.Join(site.Prefix, page.Address(), "index.html")] = page.Entry.Document
			t.addresses[page.Entry.Document] = page.Address()
		}
		for kind, folder := range site.Explainer.Folders {
			t.pages[path.Join(site.Prefix, string(kind), "index.html")] = folder.Document
		}
	}
	return t
}

// PageNames returns the finished files of pages for which an author wrote something, sorted.
func (t *Tracer) PageNames() []string { return slices.Sorted(maps.Keys(t.pages)) }

// ContentFolders returns the content folders of the languages.
func (t *Tracer) ContentFolders() (folders []string) {
	for _, site := range t.edition.Sites {
		folders = append(folders, t.edition.Settings.ContentDir(site.Explainer.Language))
	}
	return folders
}

// Rank orders finished files by their distance from an author's file: a page of one file, another page, any other file.
func (t *Tracer) Rank(name string) int {
	switch {
	case t.pages[name] != nil:
		return 0
	case path.Ext(name) == ".html" && path.Base(path.Dir(name)) != "all":
		return 1
	}
	return 2
}

// largestOwn is the size of the largest file that is searched for words, in bytes.
const largestOwn = 8 << 20

// Files returns the author's files that are no pages: sources, settings, layouts, and files that are published unchanged.
func (t *Tracer) Files() []OwnFile {
	if t.own != nil {
		return t.own
	}
	t.own = []OwnFile{}
	for _, top := range append([]string{"data", settings.File}, t.edition.Settings.Visible()...) {
		// A folder that cannot be read has nothing to find.
		_ = fs.WalkDir(t.project, top, func(name string, entry fs.DirEntry, err error) error {
			if err != nil || !entry.Type().IsRegular() || path.Ext(name) == ".md" {
				return nil
			}
			if info, err := entry.Info(); err == nil && info.Size() <= largestOwn {
				if content, err := fs.ReadFile(t.project, name); err == nil {
					t.own = append(t.own, OwnFile{name, content})
				}
			}
			return nil
		})
	}
	return t.own
}

// Place returns the place in the author's files that causes a problem of a finished file, and whether it is certain.
func (t *Tracer) Place(p problem.Problem) (at problem.Place, isExact bool) {
	name := p.Place.Path
	content, _ := fs.ReadFile(t.tree, name)
	if copied, ok := t.copied(name, content); ok {
		return problem.Place{Path: copied, Line: p.Place.Line, Column: p.Place.Column}, true
	}
	if p.Place.Line > 1 || p.Place.Column > 1 {
		if at, ok := t.Find(wordsAt(content, OffsetOf(content, p.Place)), name); ok {
			return at, true
		}
	}
	return t.Probable(name, p.Severity == problem.Warning), false
}

// copied returns the author's file that is published unchanged under name.
func (t *Tracer) copied(name string, content []byte) (string, bool) {
	base := ""
	for _, file := range t.Files() {
		switch {
		case file.Path == "static/"+name:
			return file.Path, true
		case path.Base(file.Path) == path.Base(name) && bytes.Equal(file.Content, content) && !strings.HasPrefix(file.Path, "layouts/"):
			base = file.Path
		}
	}
	return base, base != ""
}

// Probable returns the author's file that most likely causes a fault of a finished file when no words lead to one: the
// author's layout that renders it, or else the file whose text it shows. isWeight is true for a fault of the page's size,
// which the text causes.
func (t *Tracer) Probable(name string, isWeight bool) problem.Place {
	document := t.pages[name]
	if document != nil && isWeight {
		return problem.Place{Path: document.Path}
	}
	if document != nil {
		for _, tag := range shortcode.Tags(document.Body()) {
			if tag.Opens() && tag.Name != "nolink" {
				return document.At(tag.NameAt)
			}
		}
	}
	if layout := t.LayoutOf(name); layout != "" {
		return problem.Place{Path: layout}
	}
	if document != nil {
		return problem.Place{Path: document.Path}
	}
	if at, ok := t.Find([]string{"/" + strings.TrimSuffix(name, "index.html")}, name); ok { // an old address
		return at
	}
	return t.Anywhere(name)
}

// Anywhere returns the file that represents the whole of a finished file's language: its overview, or else the settings.
func (t *Tracer) Anywhere(name string) problem.Place {
	top, _, _ := strings.Cut(name, "/")
	for _, site := range slices.Backward(t.edition.Sites) {
		if overview := site.Explainer.Overview; (site.Prefix == "" || site.Prefix == top) && overview != nil {
			return problem.Place{Path: overview.Path}
		}
	}
	return problem.Place{Path: settings.File}
}

// LayoutOf returns the author's layout that most likely renders a finished file: by its name, its folder, its kind, or any.
func (t *Tracer) LayoutOf(name string) string {
	ending := path.Ext(name)
	folder, rest, _ := strings.Cut(name, "/")
	for _, code := range t.edition.Settings.Codes() {
		if folder == t.edition.Settings.Prefix(code) {
			folder, _, _ = strings.Cut(rest, "/")
		}
	}
	best, bestScore := "", 0
	for _, file := range t.Files() {
		inside, ok := strings.CutPrefix(file.Path, "layouts/")
		if !ok || path.Ext(inside) != ending || strings.HasPrefix(inside, "_shortcodes/") {
			continue
		}
		score := 1
		switch {
		case path.Base(inside) == path.Base(name):
			score = 5
		case strings.HasPrefix(inside, folder+"/"):
			score = 4
		case inside == "baseof.html" || inside == "home.html" && name == "index.html" || ending == ".xml":
			score = 3
		case strings.HasPrefix(inside, "_"):
			score = 2
		}
		if path.Base(inside) == "404.html" && path.Base(name) != "404.html" {
			score = 0
		}
		if score > bestScore {
			best, bestScore = file.Path, score
		}
	}
	return best
}

// Find returns the first place of any of the words in the author's files, on the page itself before all others. Each new
// search for the same address of a page returns the next link to it.
func (t *Tracer) Find(words []string, page string) (problem.Place, bool) {
	documents := t.edition.Documents()
	if own := t.pages[page]; own != nil {
		documents = slices.Insert(documents, 0, own)
	}
	for _, word := range words {
		for _, document := range documents {
			if offsets := t.linksTo(document, word); len(offsets) > 0 {
				asked := page + "\x00" + t.bare(word)
				next := min(t.told[asked], len(offsets)-1)
				t.told[asked]++
				return document.At(offsets[next]), true
			}
		}
	}
	for _, word := range words {
		for _, form := range t.forms(word) {
			for _, document := range documents {
				if offset := bytes.Index(document.Content, []byte(form)); offset >= 0 {
					return problem.At(document.Path, document.Content, offset), true
				}
			}
			for _, file := range t.Files() {
				if offset := bytes.Index(file.Content, []byte(form)); offset >= 0 {
					return problem.At(file.Path, file.Content, offset), true
				}
			}
		}
	}
	return problem.Place{}, false
}

// Has reports whether the author has a file of that name.
func (t *Tracer) Has(name string) bool {
	if info, err := fs.Lstat(t.project, name); err == nil {
		return !info.IsDir()
	}
	return isThere(t.project, name) && !fs.ValidPath(name)
}

func quoted(text string) string { return fmt.Sprintf("%q", text) }

// Guess returns the file that most likely causes a fault of Hugo's without a place: an author's layout, or else the
// settings.
func (t *Tracer) Guess() problem.Place {
	if layout := t.LayoutOf("index.html"); layout != "" {
		return problem.Place{Path: layout}
	}
	return t.Anywhere("index.html")
}

// Within returns the place if the file has its line and column; else the place of the file.
func (t *Tracer) Within(place problem.Place) problem.Place {
	content, err := fs.ReadFile(t.project, place.Path)
	if err != nil || place.Line == 0 {
		return problem.Place{Path: place.Path}
	}
	return problem.At(place.Path, content, OffsetOf(content, place))
}
