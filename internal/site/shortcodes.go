package site

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"strings"

	"github.com/gohugoio/hugo/parser/pageparser"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/gloss"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// use is a shortcode in an author's text.
type use struct {
	name  string
	at    int // in the body
	place problem.Place
	page  string // the page's path in the tree: "sections/paris/index.html"
}

// shortcodeFolders are where Hugo looks for the templates of shortcodes.
var shortcodeFolders = []string{"layouts/_shortcodes", "layouts/shortcodes"}

// judgeShortcodes holds the text's shortcodes to those of the theme and of the project's own layouts. Hugo's own are not
// among them: most load pictures and scripts of others, or put what a contributor writes into attributes.
func (p *project) judgeShortcodes(theme fs.FS) []problem.Problem {
	known := map[string]shortcode{}
	for _, files := range []fs.FS{theme, p.root.FS()} {
		for _, folder := range shortcodeFolders {
			maps.Copy(known, shortcodesIn(files, folder))
		}
	}
	var problems []problem.Problem
	for _, used := range p.shortcodes() {
		if _, isKnown := known[used.name]; !isKnown {
			problems = append(problems, problem.New(RuleShortcodeIsKnown, used.place, "the shortcode \""+used.name+"\" is none of this site's",
				"write it in Markdown, or have the site's owner put layouts/_shortcodes/"+used.name+".html there"))
		}
	}
	for _, document := range p.writings() {
		problems = append(problems, judgePairs(document, known)...)
	}
	return problems
}

// judgePairs holds each tag of a shortcode to the other one.
func judgePairs(document *explainer.Document, known map[string]shortcode) []problem.Problem {
	body := document.Body()
	if !bytes.Contains(body, []byte("{{")) {
		return nil
	}
	var problems []problem.Problem
	add := func(tag gloss.ShortcodeTag, what, fix string) {
		problems = append(problems, problem.New(RuleShortcodeIsClosed, document.At(tag.Start),
			fmt.Sprintf("%q %s", body[tag.Start:tag.End], what), fix))
	}
	for _, tag := range gloss.ShortcodeTags(body) {
		its, isKnown := known[tag.Name]
		opening, closing := "{{< "+tag.Name+" >}}", "{{< /"+tag.Name+" >}}"
		switch {
		case !isKnown:
		case tag.Closing && !tag.IsPaired:
			add(tag, "closes nothing", "write "+opening+" before the words that it ends, or take it out")
		case tag.IsNoLink && (tag.Single || tag.IsEmpty):
			add(tag, "has no words", "write "+opening+"words"+closing)
		case !tag.Closing && !tag.Single && !tag.IsPaired && its.takesWords:
			add(tag, "is not closed", "write "+closing+" behind the words that it is about")
		}
	}
	return problems
}

// shortcode is what a template makes of a pair of tags.
type shortcode struct {
	takesWords bool // between the tags: Hugo wants it closed
}

// shortcodesIn are the shortcodes with a template in a folder, which may be missing, by name.
func shortcodesIn(files fs.FS, folder string) map[string]shortcode {
	known := map[string]shortcode{}
	// What cannot be read holds no template; Hugo would say so.
	_ = fs.WalkDir(files, folder, func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			inside := strings.TrimPrefix(name, folder+"/")
			base, _, _ := strings.Cut(path.Base(inside), ".")
			template, err := fs.ReadFile(files, name)
			known[path.Join(path.Dir(inside), base)] = shortcode{takesWords: err == nil && bytes.Contains(template, []byte(".Inner"))}
		}
		return nil
	})
	return known
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

// writings are all that the authors wrote in Markdown.
func (e edition) writings() []*explainer.Document {
	var documents []*explainer.Document
	for _, x := range e.explainers {
		for _, page := range e.models[x.Language].pages {
			documents = append(documents, page.entry.Document)
		}
		for _, folder := range x.Folders {
			documents = append(documents, folder.Document)
		}
	}
	return documents
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
			uses = append(uses, use{name: item.ValStr(body), at: item.Pos(), place: document.At(item.Pos()), page: page})
		}
	}
	return uses
}
