package site

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/settings"
)

// tracer leads from what is wrong in a finished file, or in a message of Hugo's, to the author's file and line that it comes
// from. The theme's own files are tested, so that what is wrong on a page comes from an author's words, or from a file that
// takes the place of one of the theme's.
//
// It goes from the sure to the probable: the author's own file, published as it is; the author's words for what stands at the
// place (an address, an id, a text), on the page itself before other pages, the sources, the settings and layouts; the layout
// of the author's that draws the page; the page's own file.
type tracer struct {
	edition
	tree    fs.FS // the finished files; nil while there are none
	project fs.FS

	pages     map[string]*explainer.Document // by finished file
	addresses map[*explainer.Document]string // below the root of the language
	told      map[string]int                 // how many times an address of a page was looked for
	own       []ownFile                      // read when they are asked for
}

// ownFile is a file of the author's that is no page.
type ownFile struct {
	path    string
	content []byte
}

func newTracer(e edition, project fs.FS) *tracer {
	t := &tracer{edition: e, project: project, pages: map[string]*explainer.Document{}, addresses: map[*explainer.Document]string{}, told: map[string]int{}}
	for _, x := range e.explainers {
		prefix := e.settings.Prefix(x.Language)
		for _, page := range e.models[x.Language].pages {
			t.pages[path.Join(prefix, address(page), "index.html")] = page.entry.Document
			t.addresses[page.entry.Document] = strings.TrimPrefix(address(page), "/")
		}
		for kind, folder := range x.Folders {
			t.pages[path.Join(prefix, string(kind), "index.html")] = folder.Document
		}
	}
	return t
}

// rank orders finished files by how near they are to an author's: a page of one file, another page, any other file.
func (t *tracer) rank(name string) int {
	switch {
	case t.pages[name] != nil:
		return 0
	case path.Ext(name) == ".html" && path.Base(path.Dir(name)) != "all":
		return 1
	}
	return 2
}

// largestOwn is how large a file may be, in bytes, that words are looked for in.
const largestOwn = 8 << 20

// files are the author's files that are no pages: sources, settings, layouts, and what is published as it is.
func (t *tracer) files() []ownFile {
	if t.own != nil {
		return t.own
	}
	t.own = []ownFile{}
	for _, top := range append([]string{"data", settings.File}, t.settings.Visible()...) {
		// A folder that cannot be read has nothing to find.
		_ = fs.WalkDir(t.project, top, func(name string, entry fs.DirEntry, err error) error {
			if err != nil || !entry.Type().IsRegular() || path.Ext(name) == ".md" {
				return nil
			}
			if info, err := entry.Info(); err == nil && info.Size() <= largestOwn {
				if content, err := fs.ReadFile(t.project, name); err == nil {
					t.own = append(t.own, ownFile{name, content})
				}
			}
			return nil
		})
	}
	return t.own
}

// place is where in the author's files a problem of a finished file comes from, and whether that is sure.
func (t *tracer) place(p problem.Problem) (at problem.Place, isExact bool) {
	name := p.Place.Path
	content, _ := fs.ReadFile(t.tree, name)
	if copied, ok := t.copied(name, content); ok {
		return problem.Place{Path: copied, Line: p.Place.Line, Column: p.Place.Column}, true
	}
	if p.Place.Line > 1 || p.Place.Column > 1 {
		if at, ok := t.find(wordsAt(content, offsetOf(content, p.Place)), name); ok {
			return at, true
		}
	}
	return t.probable(name, p.Severity == problem.Warning), false
}

// copied is the author's file that is published as it is.
func (t *tracer) copied(name string, content []byte) (string, bool) {
	base := ""
	for _, file := range t.files() {
		switch {
		case file.path == "static/"+name:
			return file.path, true
		case path.Base(file.path) == path.Base(name) && bytes.Equal(file.content, content) && !strings.HasPrefix(file.path, "layouts/"):
			base = file.path
		}
	}
	return base, base != ""
}

// probable is the author's file that a fault of a finished file comes from when none of its words is the author's: the layout
// that draws it, if the author has one, or else what it shows. A page's weight is its text's.
func (t *tracer) probable(name string, isWeight bool) problem.Place {
	document := t.pages[name]
	if document != nil && isWeight {
		return problem.Place{Path: document.Path}
	}
	if document != nil {
		for _, use := range shortcodesOf(document, name) {
			if use.name != "nolink" {
				return use.place
			}
		}
	}
	if layout := t.layoutOf(name); layout != "" {
		return problem.Place{Path: layout}
	}
	if document != nil {
		return problem.Place{Path: document.Path}
	}
	if at, ok := t.find([]string{"/" + strings.TrimSuffix(name, "index.html")}, name); ok { // an old address
		return at
	}
	return t.anywhere(name)
}

// anywhere is the file that stands for the whole of a finished file's language: its overview, or else the settings.
func (t *tracer) anywhere(name string) problem.Place {
	top, _, _ := strings.Cut(name, "/")
	for _, x := range slices.Backward(t.explainers) {
		if prefix := t.settings.Prefix(x.Language); (prefix == "" || prefix == top) && x.Overview != nil {
			return problem.Place{Path: x.Overview.Path}
		}
	}
	return problem.Place{Path: settings.File}
}

// layoutOf is the author's own layout that most likely draws a finished file: of its name, of its folder, of its kind, or any.
func (t *tracer) layoutOf(name string) string {
	ending := path.Ext(name)
	folder, rest, _ := strings.Cut(name, "/")
	for _, code := range t.settings.Codes() {
		if folder == t.settings.Prefix(code) {
			folder, _, _ = strings.Cut(rest, "/")
		}
	}
	best, bestScore := "", 0
	for _, file := range t.files() {
		inside, ok := strings.CutPrefix(file.path, "layouts/")
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
			best, bestScore = file.path, score
		}
	}
	return best
}

// find returns the first place of any of the words in the author's files, on the page itself before all others. Each time
// that the same address of a page is looked for, it returns the next link to it.
func (t *tracer) find(words []string, page string) (problem.Place, bool) {
	documents := t.writings()
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
			for _, file := range t.files() {
				if offset := bytes.Index(file.content, []byte(form)); offset >= 0 {
					return problem.At(file.path, file.content, offset), true
				}
			}
		}
	}
	return problem.Place{}, false
}

// inHugosTree finds the names of files in what Hugo says: ours of the project, ours of the theme, and those of pictures and pages.
var inHugosTree = regexp.MustCompile(`(?:` + projectRoot + `/|` + themeRoot + `/)?([\pL\pN_@%+~.-]+(?:/[^/"':*?<>|\s][^/"':*?<>|\n]*)*\.[a-z]{2,8})`)

// said is the author's file that a message of Hugo's speaks of, if it speaks of one: the last named that there is.
func (t *tracer) said(message string) (problem.Place, bool) {
	for _, found := range slices.Backward(inHugosTree.FindAllStringSubmatch(message, -1)) {
		for _, name := range []string{found[1], "assets/" + found[1], "static/" + found[1]} {
			if t.has(name) {
				return problem.Place{Path: name}, true
			}
		}
		for _, x := range t.explainers { // "sections/paris/plan.png" of the content
			if name := path.Join(t.settings.ContentDir(x.Language), found[1]); t.has(name) {
				return problem.Place{Path: name}, true
			}
		}
	}
	return problem.Place{}, false
}

// has reports whether the author has a file.
func (t *tracer) has(name string) bool {
	if info, err := fs.Lstat(t.project, name); err == nil {
		return !info.IsDir()
	}
	return isThere(t.project, name) && !fs.ValidPath(name)
}

func quoted(text string) string { return fmt.Sprintf("%q", text) }
