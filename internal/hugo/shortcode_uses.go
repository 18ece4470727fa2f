package hugo

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
	"github.com/nutgraf/nutgraf/internal/safehtml"
	"github.com/nutgraf/nutgraf/internal/shortcode"
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

var RuleShortcodeIsKnown = ruleSet.Error("shortcode-is-known", "A shortcode, two braces in the text, is the theme's nolink or "+
	"one that the site's owner has put into layouts/_shortcodes. Those that Hugo brings are off: they would load pictures, "+
	"films and scripts of others into the page.")

// JudgeShortcodes reports shortcodes that neither the theme nor the project's own layouts have. Hugo's own are not
// allowed: most load pictures and scripts of others, or put what a contributor writes into attributes.
func JudgeShortcodes(e *page.Edition, project, theme fs.FS) []problem.Problem {
	known := map[string]layout{}
	for _, files := range []fs.FS{theme, project} {
		for _, folder := range shortcodeFolders {
			maps.Copy(known, shortcodesIn(files, folder))
		}
	}
	var problems []problem.Problem
	for _, used := range shortcodes(e) {
		if _, isKnown := known[used.name]; !isKnown {
			problems = append(problems, problem.New(RuleShortcodeIsKnown, used.place, "the shortcode \""+used.name+"\" is none of this site's",
				"write it in Markdown, or have the site's owner put layouts/_shortcodes/"+used.name+".html there"))
		}
	}
	for _, document := range e.Documents() {
		problems = append(problems, judgePairs(document, known)...)
	}
	return problems
}

var RuleShortcodeIsClosed = ruleSet.Error("shortcode-is-closed", "A shortcode about words stands around them: one tag before and "+
	"one, with a slash, behind them. The tags of nolink are left out of the page, and what is between them is Markdown like "+
	"any other, in which nothing is linked by itself.")

// judgePairs reports a tag of a shortcode without its partner.
func judgePairs(document *explainer.Document, known map[string]layout) []problem.Problem {
	body := document.Body()
	if !bytes.Contains(body, []byte("{{")) {
		return nil
	}
	var problems []problem.Problem
	add := func(tag shortcode.Tag, what, fix string) {
		problems = append(problems, problem.New(RuleShortcodeIsClosed, document.At(tag.Start),
			fmt.Sprintf("%q %s", safehtml.Shortened(string(body[tag.Start:tag.End])), what), fix))
	}
	tags := shortcode.Tags(body)
	ofNoLink := noLinkTags(tags)
	for i, tag := range tags {
		its, isKnown := known[tag.Name]
		opening, closing := "{{< "+tag.Name+" >}}", "{{< /"+tag.Name+" >}}"
		switch {
		case isKnown && tag.Closing && tag.Pair < 0:
			add(tag, "closes nothing", "write "+opening+" before the words that it ends, or take it out")
		case tag.Fault != "" && !(tag.Closing && tag.Pair >= 0):
			add(tag, "is no shortcode that Hugo can read: "+tag.Fault, `write {{< name "words" >}}, or {{</* name */>}} to show the braces`)
		case !isKnown:
		case slices.Contains(ofNoLink, i) && (tag.Single || isEmpty(body, tags, tag)):
			add(tag, "has no words", "write "+opening+"words"+closing)
		case !tag.Closing && !tag.Single && tag.Pair < 0 && its.takesWords:
			add(tag, "is not closed", "write "+closing+" behind the words that it is about")
		}
	}
	return problems
}

// isEmpty reports whether nothing but white space is between a tag and its closing one.
func isEmpty(body []byte, tags []shortcode.Tag, tag shortcode.Tag) bool {
	return tag.Pair >= 0 && !tag.Closing && len(bytes.TrimSpace(body[tag.End:tags[tag.Pair].Start])) == 0
}

// layout is what a template makes of a pair of tags.
type layout struct {
	takesWords bool // between the tags: Hugo wants it closed
}

// shortcodesIn are the shortcodes with a template in a folder, which may be missing, by name.
func shortcodesIn(files fs.FS, folder string) map[string]layout {
	known := map[string]layout{}
	// What cannot be read holds no template; Hugo would say so.
	_ = fs.WalkDir(files, folder, func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			inside := strings.TrimPrefix(name, folder+"/")
			base, _, _ := strings.Cut(path.Base(inside), ".")
			template, err := fs.ReadFile(files, name)
			known[path.Join(path.Dir(inside), base)] = layout{takesWords: err == nil && bytes.Contains(template, []byte(".Inner"))}
		}
		return nil
	})
	return known
}

// shortcodes are all that the authors use, as Hugo's own parser finds them, in the order of pages.
func shortcodes(e *page.Edition) []use {
	var uses []use
	for _, site := range e.Sites {
		for _, page := range site.Pages {
			file := path.Join(site.Prefix, page.Address(), "index.html")
			uses = append(uses, shortcodesOf(page.Entry.Document, file)...)
		}
		for _, folder := range site.Explainer.Folders {
			uses = append(uses, shortcodesOf(folder.Document, "")...)
		}
	}
	return uses
}

// shortcodesOf are those of a document.
func shortcodesOf(document *explainer.Document, page string) []use {
	var uses []use
	for _, tag := range shortcode.Tags(document.Body()) {
		if tag.Opens() {
			uses = append(uses, use{name: tag.Name, at: tag.NameAt, place: document.At(tag.NameAt), page: page})
		}
	}
	return uses
}
