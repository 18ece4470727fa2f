package lint

import (
	"bytes"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/yuin/goldmark/ast"
	tableast "github.com/yuin/goldmark/extension/ast"
)

// Markdown has no errors: what its author did not write as its rules want it becomes something else, in silence. The files
// meaning_*.go look in a body's tree for what most likely was meant otherwise. What the parser understood is no longer in
// the text of the tree; what is left there of brackets, stars and pipes shows what it did not.

// prose is what a block's inline nodes say, as bytes of the source with their places. What is no text, or cannot mean
// anything else, has a sign in its place.
type prose struct {
	block ast.Node
	text  []byte
	runs  []run
}

// run maps the beginning of a part of the text to its place in the source.
type run struct{ at, source int }

// The signs of a prose. No author's text has them.
const (
	emphasisOpens  = '\x01'
	emphasisCloses = '\x02'
	linkOpens      = '\x03'
	linkCloses     = '\x04'
	escaped        = '\x05' // twice, for a backslash and what it takes the meaning from; for a shortcode's bytes
	inset          = '\x06' // for code, a picture, HTML, a footnote's mark
)

// proseOf reads the inline nodes of a block.
func (j *bodyJudge) proseOf(block ast.Node) *prose {
	p := &prose{block: block}
	for n := block.FirstChild(); n != nil; n = n.NextSibling() {
		p.read(n, j.shown)
	}
	return p
}

func (p *prose) read(n ast.Node, body []byte) {
	switch n := n.(type) {
	case *ast.Text:
		p.add(n.Segment.Value(body), n.Segment.Start)
		if n.SoftLineBreak() || n.HardLineBreak() {
			p.add([]byte{'\n'}, n.Segment.Stop)
		}
	case *ast.String:
		if n.IsCode() { // a mark of the typographer's
			p.add([]byte{'"'}, p.end())
		} else {
			p.add(n.Value, p.end())
		}
	case *ast.Emphasis:
		p.around(n, emphasisOpens, emphasisCloses, body)
	case *ast.Link:
		p.around(n, linkOpens, linkCloses, body)
	case *ast.CodeSpan, *ast.AutoLink, *ast.RawHTML, *ast.Image, *tableast.FootnoteLink:
		p.add([]byte{inset}, max(n.Pos(), p.end()))
	default:
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			p.read(c, body)
		}
	}
}

func (p *prose) around(n ast.Node, opens, closes byte, body []byte) {
	p.add([]byte{opens}, max(n.Pos(), p.end()))
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		p.read(c, body)
	}
	p.add([]byte{closes}, p.end())
}

// add appends bytes of the source, those that are escaped as signs.
func (p *prose) add(text []byte, source int) {
	p.runs = append(p.runs, run{len(p.text), source})
	from := len(p.text)
	p.text = append(p.text, text...)
	for i := from; i+1 < len(p.text); i++ {
		if p.text[i] == '\\' && isASCIIPunctuation(p.text[i+1]) {
			p.text[i], p.text[i+1] = escaped, escaped
			i++
		}
	}
}

func isASCIIPunctuation(c byte) bool {
	return c >= '!' && c <= '/' || c >= ':' && c <= '@' || c >= '[' && c <= '`' || c >= '{' && c <= '~'
}

// end is where in the source the text so far ends.
func (p *prose) end() int {
	if len(p.runs) == 0 {
		return 0
	}
	last := p.runs[len(p.runs)-1]
	return last.source + len(p.text) - last.at
}

// source returns the place in the source of a place in the text.
func (p *prose) source(at int) int {
	i := sort.Search(len(p.runs), func(i int) bool { return p.runs[i].at > at }) - 1
	if i < 0 {
		return 0
	}
	return p.runs[i].source + at - p.runs[i].at
}

// raw is a part of the text as its author wrote it.
func (p *prose) raw(body []byte, from, to int) string {
	start, end := p.source(from), p.end()
	if to < len(p.text) {
		end = p.source(to)
	}
	if end < start || end > len(body) {
		return words(p.text[from:to])
	}
	return string(body[start:end])
}

// before and after are the characters beside a place of the text; a space at its ends.
func (p *prose) before(at int) rune {
	if at == 0 {
		return ' '
	}
	r, _ := utf8.DecodeLastRune(p.text[:at])
	return r
}

func (p *prose) after(at int) rune {
	if at >= len(p.text) {
		return ' '
	}
	r, _ := utf8.DecodeRune(p.text[at:])
	return r
}

// words is a part of the text for a message, without the signs.
func words(text []byte) string {
	return markdown.OneLine(strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' {
			return -1
		}
		return r
	}, string(text)))
}

// holdsProse reports whether a block's children are inline.
func holdsProse(n ast.Node) bool {
	return n.Type() == ast.TypeBlock && n.FirstChild() != nil && n.FirstChild().Type() == ast.TypeInline
}

// meaning looks at one node for what may mean something else than its author thinks.
func (j *bodyJudge) meaning(n ast.Node) {
	switch n := n.(type) {
	case *ast.List:
		j.numbers(n)
		j.interrupting(n)
		j.unreadNesting(n)
	case *ast.Blockquote:
		j.interrupting(n)
		j.callout(n)
	case *ast.CodeBlock:
		j.indentedProse(n)
	case *ast.FencedCodeBlock:
		j.openFence(n)
	case *ast.Heading:
		j.underlined(n)
	case *tableast.Table:
		j.rows(n)
	case *ast.LinkReferenceDefinition:
		j.references = append(j.references, n)
	case *ast.Paragraph, *ast.TextBlock:
		j.paragraph(n)
	}
	if !holdsProse(n) {
		return
	}
	p := j.proseOf(n)
	j.marksOfReferences(p)
	j.brokenLinks(p)
	j.stars(p)
	j.innerStars(p)
	j.otherMarkup(p)
	j.characters(p)
	j.lineBreaks(p)
	j.openCode(p)
}

// lineStart is where the line begins that a place of the body is in.
func (j *bodyJudge) lineStart(at int) int { return bytes.LastIndexByte(j.body[:at], '\n') + 1 }

// lineEnd is where it ends, before its line feed.
func (j *bodyJudge) lineEnd(at int) int {
	if i := bytes.IndexByte(j.body[at:], '\n'); i >= 0 {
		return at + i
	}
	return len(j.body)
}

// shortened is a part of the body for a message.
func shortened(text string) string {
	const most = 60 // letters
	return problem.Quote(markdown.FirstWords(text, most))
}
