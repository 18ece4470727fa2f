package site

import (
	"bytes"
	"io/fs"
	"path"
	"strings"

	"github.com/gohugoio/hugo/parser/pageparser"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// use is a shortcode in an author's text.
type use struct {
	name  string
	place problem.Place
	page  string // the page's path in the tree: "sections/paris/index.html"
}

// shortcodeFolders are where Hugo looks for the templates of shortcodes.
var shortcodeFolders = []string{"layouts/_shortcodes", "layouts/shortcodes"}

// judgeShortcodes holds the text's shortcodes to those of the theme and of the project's own layouts. Hugo's own are not
// among them: most load pictures and scripts of others, or put what a contributor writes into attributes.
func (p *project) judgeShortcodes(theme fs.FS) []problem.Problem {
	known := map[string]bool{}
	for _, files := range []fs.FS{theme, p.root.FS()} {
		for _, folder := range shortcodeFolders {
			for _, name := range shortcodesIn(files, folder) {
				known[name] = true
			}
		}
	}
	var problems []problem.Problem
	for _, used := range p.shortcodes() {
		if !known[used.name] {
			problems = append(problems, problem.New(RuleShortcodeIsKnown, used.place, "the shortcode \""+used.name+"\" is none of this site's",
				"write it in Markdown, or have the site's owner put layouts/_shortcodes/"+used.name+".html there"))
		}
	}
	return problems
}

// shortcodesIn are the names of the shortcodes with a template in a folder, which may be missing.
func shortcodesIn(files fs.FS, folder string) []string {
	var names []string
	// What cannot be read holds no template; Hugo would say so.
	_ = fs.WalkDir(files, folder, func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			inside := strings.TrimPrefix(name, folder+"/")
			base, _, _ := strings.Cut(path.Base(inside), ".")
			names = append(names, path.Join(path.Dir(inside), base))
		}
		return nil
	})
	return names
}

// shortcodes are all that the authors use, as Hugo's own parser finds them, in the order of pages.
func (e edition) shortcodes() []use {
	var uses []use
	for _, x := range e.explainers {
		for _, page := range e.models[x.Language].pages {
			file := path.Join(e.settings.prefix(x.Language), address(page), "index.html")
			uses = append(uses, shortcodesOf(page.entry.Document, file)...)
		}
		for _, folder := range x.Folders {
			uses = append(uses, shortcodesOf(folder.Document, "")...)
		}
	}
	return uses
}

func shortcodesOf(document *explainer.Document, page string) []use {
	body := document.Body()
	if !bytes.Contains(body, []byte("{{")) {
		return nil
	}
	items, err := pageparser.ParseBytes(body, pageparser.Config{NoFrontMatter: true})
	if err != nil {
		return nil // Hugo says what is wrong, at its place
	}
	var uses []use
	for i, item := range items {
		isEnd := i > 0 && items[i-1].IsShortcodeClose()
		if (item.IsShortcodeName() || item.IsInlineShortcodeName()) && !isEnd {
			uses = append(uses, use{name: item.ValStr(body), place: document.At(item.Pos()), page: page})
		}
	}
	return uses
}
