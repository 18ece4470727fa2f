package read

import (
	"fmt"
	"io/fs"
	"strings"
	"time"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/yuin/goldmark"
)

// Page is a file of Markdown as it was read.
type Page struct {
	File
	Document       *explainer.Document
	Hold           explainer.Hold   // what keeps it out of the site
	IsHeld         bool             // it has a Hold and is not shown for all that: its fields and its text are not judged
	Publish        time.Time        // of the field publish; zero for none
	HasFrontMatter bool             // that could be divided from the body
	IsParsed       bool             // whether the body could be parsed; without it the tree is empty
	Entry          *explainer.Entry // of the model; nil for the overview, a list, a held page and a second page of an id
	Unknown        []Unknown
	Images         []Image // of the project, in the order of the text; none where the author has a layout for images

	isDraft   bool
	language  string // BCP 47
	fields    *fields
	overview  *explainer.Explainer // of the overview
	list      *explainer.Folder    // of a list
	item      explainer.Item       // of an entry
	images    []Image              // before their files are known
	positions []position           // of a question, before their actors and sources are known
	places    []mapPlace           // of a map, before their entries are known
	lines     []mapLine            // of a map, before their sources and files are known
	below     textFile             // of a document: its text below the front matter
	silences  []problem.Silence
	problems  []problem.Problem
}

// Unknown is an id in front matter that names nothing.
type Unknown struct {
	Field string
	Kind  explainer.Kind // that the field names; empty where it names several
	ID    string
	Place problem.Place
}

// Text is a text of front matter.
type Text struct {
	Text  string
	Place problem.Place
}

// Texts are the texts of a field: its items if it is a list, itself if it is one text. Those of a list of changes or
// positions are the texts of each item that readers see.
func (p *Page) Texts(field string) []Text {
	given := p.fields.values[field].value
	var texts []Text
	add := func(v value) {
		if v.shape == scalar {
			texts = append(texts, Text{v.text, v.place})
		}
	}
	for _, v := range append([]value{given}, given.items...) {
		add(v)
		for _, name := range shownInItems[field] {
			add(v.get(name))
		}
	}
	return texts
}

// shownInItems are the fields of items that readers see as they are typed, by the field that lists the items.
var shownInItems = map[string][]string{"changes": {"text"}, "positions": {"answer", "quotation", "original"}, "places": {"name"}, "lines": {"label"}}

// Item is what the page is in the model; nil for the overview and a list.
func (p *Page) Item() explainer.Item { return p.item }

// IsFAQ reports whether the whole text is questions and answers.
func (p *Page) IsFAQ() bool {
	switch item := p.item.(type) {
	case *explainer.Section:
		return item.FAQ
	case *explainer.Page:
		return item.FAQ
	}
	return false
}

// Portrait is the file of an author's picture, relative to the project; empty when it is not there or not given.
func (p *Page) Portrait() string {
	if author, ok := p.item.(*explainer.Author); ok {
		return author.File
	}
	return ""
}

func (r *Reader) readPage(project fs.FS, file File, language string, parser goldmark.Markdown) (*Page, error) {
	content, err := AtMost(project, file.Path, LargestPage)
	if err != nil {
		return nil, err
	}
	p := &Page{File: file, language: language, Document: &explainer.Document{Path: file.Path, Content: content}}
	p.read(parser, r.At, r.Shown)
	return p, p.readInstrument(project)
}

func (p *Page) add(rule *problem.Rule, place problem.Place, message, fix string) {
	p.problems = append(p.problems, problem.New(rule, place, message, fix))
}

// read reads the parts of the page. Of a page that cannot be read, for its bytes or its size, the id and what was read until
// then stay.
func (p *Page) read(parser goldmark.Markdown, at time.Time, shown map[string]bool) {
	d := p.Document
	p.fields = newFields(value{place: problem.Place{Path: d.Path, Line: 1, Column: 1}}, nil, "")
	p.IsParsed = p.readParts(at, shown)
	if p.IsParsed {
		d.Tree = markdown.Parse(parser, d.Body())
	} else {
		d.Tree = markdown.Parse(parser, nil)
	}
	if p.IsHeld {
		p.fields.problems = nil // it may be unfinished
		return
	}
	p.decode()
	p.silences = p.fields.silences("silence")
	p.collectLinks()
}

// readParts reads the front matter. It reports whether the body can be parsed.
func (p *Page) readParts(at time.Time, shown map[string]bool) bool {
	d := p.Document
	if p.problems = JudgeContent(d.Path, d.Content, LargestPage); len(p.problems) > 0 {
		d.Content = nil
		return false
	}
	front, problems := cut(d.Path, d.Content)
	p.problems = problems
	d.BodyOffset = front.bodyOffset
	if p.HasFrontMatter = len(problems) == 0; p.HasFrontMatter {
		p.readFront(front)
	}
	p.takeText()
	p.readHold()
	p.judgeHold(at, shown)
	tooComplex := JudgeComplexity(d)
	if !p.IsHeld {
		p.problems = append(p.problems, tooComplex...)
	}
	return len(tooComplex) == 0
}

func (p *Page) readFront(front front) {
	d := p.Document
	if len(front.yaml) > largestFront {
		p.add(RuleFileIsSmallEnough, problem.Place{Path: d.Path, Line: front.firstLine, Column: 1},
			fmt.Sprintf("the front matter is larger than %d KB", largestFront>>10), "write text below it")
		return
	}
	v, problems := readYAML(d.Path, front.firstLine, front.yaml)
	p.problems = append(p.problems, problems...)
	switch {
	case len(problems) > 0:
		return
	case v.shape != mapping && v.shape != nothing:
		p.add(RuleFrontMatterParses, v.place, "the front matter is "+v.said()+", not fields", `write a field a line: title: "…"`)
		return
	}
	p.fields = newFields(v, fieldsOf(p.Kind), p.WithArticle())
	d.Fields = places(v)
}

// places are those of each field and each item of a list.
func places(front value) map[string]problem.Place {
	found := make(map[string]problem.Place, len(front.fields))
	for _, given := range front.fields {
		found[given.key] = given.value.place
		for i, item := range given.value.items {
			found[fmt.Sprintf("%s[%d]", given.key, i)] = item.place
		}
	}
	return found
}

// names are the trimmed texts of a field with their places.
func (p *Page) names(field string) []Text {
	var names []Text
	for _, v := range p.fields.texts(field) {
		names = append(names, Text{strings.TrimSpace(v.text), v.place})
	}
	return names
}
