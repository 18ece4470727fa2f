package article

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// outline divides the article into an explainer's parts.
type outline struct {
	title    headline
	lead     []block // before the first section: the overview's text
	sections []section
	file     string // of the overview, in a folder
}

// headline is a title with its origin.
type headline struct {
	text  string
	line  int
	guess string
	added bool // it is not in the article's text at this place
}

// reason returns the reason for a guessed headline; empty for one that an author marked.
func (h headline) reason(what string) string {
	if h.guess == "" || h.added {
		return h.guess
	}
	return "taken for a " + what + ", because " + h.guess
}

// section is a part of the article below a heading.
type section struct {
	headline
	level  int
	blocks []block
	cites  []*reference
	file   string // its file, in a folder
}

// outlineOf divides the article. Every block keeps its place in the article's order; only a title below a short line moves
// in front of it.
func outlineOf(r *reader) outline {
	hintBold(r.blocks)
	var o outline
	blocks := o.takeTitle(r)
	level := sectionLevel(blocks)
	for _, b := range blocks {
		switch {
		case b.kind == heading && b.level <= level:
			o.sections = append(o.sections, section{headline: headline{text: withoutMarks(b.text), line: b.line, guess: b.guess}, level: b.level, cites: b.cites})
		case len(o.sections) == 0:
			o.lead = append(o.lead, b)
		default:
			last := &o.sections[len(o.sections)-1]
			last.blocks = append(last.blocks, b)
		}
	}
	if len(o.sections) == 0 && len(o.lead) > 0 {
		only := headline{text: o.title.text, line: o.lead[0].line, guess: "the article has no headings; this is its title again", added: true}
		o.sections = []section{{headline: only, level: level, blocks: o.lead}}
		o.lead = nil
	}
	return o
}

// takeTitle finds the article's title. It returns the blocks without it.
func (o *outline) takeTitle(r *reader) []block {
	if i := titleAt(r.blocks); i == 0 || i > 0 && r.article.Format != Text {
		b := r.blocks[i]
		o.title = headline{text: withoutMarks(b.text), line: b.line, guess: b.guess}
		return append(append([]block(nil), r.blocks[:i]...), r.blocks[i+1:]...)
	}
	o.title = headline{text: r.meta.title, line: 1, guess: "the article's text has no title; this one is from its head", added: true}
	if o.title.text == "" {
		o.title.text, o.title.guess = nameWithoutEnding(r.article.Name), "the article has no title; this is the name of its file"
	}
	return r.blocks
}

// titleAt returns the index of the title: the only heading of the highest level if it is the first block, or a first
// heading of level 1 with only a line or two above it; -1 if there is none.
func titleAt(blocks []block) int {
	first, highest, count := -1, 7, 0
	for i, b := range blocks {
		if b.kind != heading {
			continue
		}
		if first < 0 {
			first = i
		}
		if b.level < highest {
			highest, count = b.level, 0
		}
		if b.level == highest {
			count++
		}
	}
	switch {
	case first < 0 || count != 1 || blocks[first].level != highest:
		return -1
	case first == 0 || highest == 1 && !slices.ContainsFunc(blocks[:first], isProse):
		return first
	}
	return -1
}

// isProse distinguishes a paragraph from the lines above a headline, such as a date or a department.
func isProse(b block) bool { return b.kind != paragraph || endsSentence(b.text) || !isShort(b.text) }

// sectionLevel returns the level of the headings that begin sections: the highest in use.
func sectionLevel(blocks []block) int {
	level := 7
	for _, b := range blocks {
		if b.kind == heading {
			level = min(level, b.level)
		}
	}
	return level
}

// hintBold makes headings from short bold paragraphs, in an article without other headings below its title: many files of
// word processors are written so.
func hintBold(blocks []block) {
	for i, b := range blocks {
		if b.kind == heading && i > 0 {
			return
		}
	}
	for i := range blocks {
		b := &blocks[i]
		isLast := i+1 == len(blocks)
		if b.kind != paragraph || isLast || !isShort(b.text) || endsSentence(b.text) && !strings.HasSuffix(b.text, "?") || !isBold(b.node) {
			continue
		}
		if next := blocks[i+1]; next.kind == paragraph && !isBold(next.node) || next.kind == list {
			b.kind, b.level, b.guess = heading, 2, "the line is short and all in bold, and text follows"
			if i == 0 {
				b.level = 1
			}
		}
	}
}

// isBold reports whether a paragraph's whole text is bold.
func isBold(node *html.Node) bool {
	bold := false
	for c := range node.ChildNodes() {
		switch {
		case c.DataAtom == atom.Strong || c.DataAtom == atom.B:
			bold = true
		case textOf(c) != "":
			return false
		}
	}
	return bold
}

func nameWithoutEnding(name string) string {
	if i := strings.LastIndexByte(name, '.'); i > 0 {
		name = name[:i]
	}
	return name
}

// limit joins the sections beyond a number to the one before; their headings become part of its text.
func (o *outline) limit(most int) {
	if len(o.sections) <= most {
		return
	}
	last := &o.sections[most-1]
	for _, s := range o.sections[most:] {
		b := newBlock(element(atom.H2, s.text), s.line)
		b.level = last.level + 1
		last.blocks = append(append(last.blocks, b), s.blocks...)
	}
	o.sections = o.sections[:most]
}
