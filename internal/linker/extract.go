package linker

import (
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// objectReplacement replaces content in a page's text that readers see and that the linker must not change: code, links, shortcodes.
const objectReplacement = "\uFFFC" // OBJECT REPLACEMENT CHARACTER

// page is the visible text of a goldmark tree. Blocks end with a line feed; no other line feed is in the text.
// Positions are byte offsets in text.
type page struct {
	text    []byte
	pieces  []piece
	hidden  []hidden
	blocks  []span
	besides []beside     // blocks that are no prose, in order
	figures []*ast.Image // of the block that is being read

	source []byte
	off    []offSpan // parts of the source that belong to shortcodes
	tags   tagStack
	last   int // where the latest text node ended in the source
	mark   int // where the latest mark of a callout ended in the source
}

type span struct{ start, end int }

// piece is a run of text that came from one place in one node.
type piece struct {
	at, n  int      // in text
	node   ast.Node // *ast.Text or *ast.String
	src, m int      // the same run in the source, or in a string node's value
	whole  bool     // cannot be cut: a character reference, an escape, white space made up for a line break
}

// hidden is the content that an inset replaces.
type hidden struct {
	at     int    // of the inset in text
	src    int    // in the source
	end    int    // in the source, of a link's words
	words  []byte // visible text, for sentences
	entity string // ID of the entity that the author links to
	link   bool   // it is a link or another thing of its own, not to be joined with its neighbours
}

// read takes the text of the tree. It keeps references to the tree's nodes. Of the options it goes by what they say of shortcodes.
func (p *page) read(doc ast.Node, source []byte, options Options) {
	p.text, p.pieces, p.hidden, p.blocks = p.text[:0], p.pieces[:0], p.hidden[:0], p.blocks[:0]
	p.source, p.off, p.last, p.mark = source, shortcodes(source, options), 0, 0
	p.tags, p.besides, p.figures = p.tags[:0], p.besides[:0], p.figures[:0]
	p.addAbove(options.Above)
	p.children(doc, false)
}

// children reads the child blocks of a block. Inline nodes that follow each other are a block of their own.
func (p *page) children(n ast.Node, off bool) {
	start, inline, outer := len(p.text), false, len(p.tags)
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Type() == ast.TypeInline {
			inline = true
			p.inline(c, off)
			continue
		}
		if inline {
			p.endBlock(start, outer)
		}
		p.block(c, off)
		start, inline, outer = len(p.text), false, len(p.tags)
	}
	if inline {
		p.endBlock(start, outer)
	}
}

// endBlock closes the block that started at start. A tag that is open in it does not reach into the next.
func (p *page) endBlock(start, outer int) {
	p.tags = p.tags[:min(outer, len(p.tags))]
	p.text = append(p.text, '\n')
	p.blocks = append(p.blocks, span{start, len(p.text) - 1})
	p.addCaptions()
}

func (p *page) block(n ast.Node, off bool) {
	switch n.Kind() {
	case ast.KindHTMLBlock:
		p.htmlBlock(n.(*ast.HTMLBlock))
		return
	case ast.KindCodeBlock, ast.KindFencedCodeBlock:
		return
	case ast.KindHeading, east.KindTableHeader:
		off = true
	case ast.KindBlockquote:
		mark, isCallout := markdown.CalloutMark(n, p.source)
		if p.mark = max(p.mark, mark); !isCallout { // a callout is the author's own prose
			off = true
		}
	}
	for _, name := range []string{"data-nolink", "lang"} { // words of another language are not those of the entries
		if _, has := n.AttributeString(name); has {
			off = true
		}
	}
	if n.Kind() == east.KindTable && !off {
		p.tableCaption(n)
	}
	p.children(n, off)
}

func (p *page) inline(n ast.Node, off bool) {
	switch n := n.(type) {
	case *ast.Text:
		p.textNode(n, off || len(p.tags) > 0)
	case *ast.String:
		p.stringNode(n, off || len(p.tags) > 0)
	case *ast.RawHTML:
		p.rawHTML(n)
	case *ast.Link:
		if image, is := n.FirstChild().(*ast.Image); is {
			p.figure(image, off)
		}
		p.link(n)
	case *ast.AutoLink:
		p.hide(hidden{src: p.last, words: n.Label(p.source), link: true})
	case *ast.CodeSpan:
		p.hide(hidden{src: p.last, words: visible(n, p.source), link: true})
	case *ast.Image:
		p.figure(n, off)
		p.hide(hidden{src: p.last, link: true})
	case *east.FootnoteLink: // a link, which cannot be inside of another one
		p.hide(hidden{src: p.last, link: true})
	case *east.FootnoteBacklink, *east.TaskCheckBox:
	default:
		p.otherInline(n, off)
	}
}

// figure notes an image whose caption follows the block.
func (p *page) figure(image *ast.Image, off bool) {
	if _, has := image.AttributeString("data-nolink"); has { // Hugo gives a picture the attributes of its paragraph
		off = true
	}
	if !off && len(p.tags) == 0 && isFigure(image) {
		p.figures = append(p.figures, image)
	}
}

// otherInline reads emphasis and its like. A node without children is not text: a formula, an emoji.
func (p *page) otherInline(n ast.Node, off bool) {
	if _, has := n.AttributeString("data-nolink"); has {
		off = true
	}
	if n.FirstChild() == nil {
		p.hide(hidden{src: p.last, link: true})
		return
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		p.inline(c, off)
	}
}

func (p *page) link(n *ast.Link) {
	h := hidden{src: p.last, words: visible(n, p.source), link: true}
	if first := firstText(n); first != nil {
		h.src, h.end = first.Segment.Start, lastText(n).Segment.Stop
	}
	if isEntity(n.Destination) {
		h.entity = string(n.Destination)
	}
	p.hide(h)
}

// hide puts an inset into the text. Hidden text next to hidden text is one inset, so that a shortcode and the
// placeholder that Hugo puts in its place give the same text.
func (p *page) hide(h hidden) {
	if n := len(p.hidden); !h.link && n > 0 {
		if prev := &p.hidden[n-1]; !prev.link && prev.at+len(objectReplacement) == len(p.text) {
			prev.words = append(prev.words, h.words...)
			return
		}
	}
	h.at = len(p.text)
	p.hidden = append(p.hidden, h)
	p.text = append(p.text, objectReplacement...)
}

// firstText is the first text node in a node, nil when there is none.
func firstText(n ast.Node) *ast.Text {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			return t
		}
		if t := firstText(c); t != nil {
			return t
		}
	}
	return nil
}

// lastText is the last text node in a node, nil when there is none.
func lastText(n ast.Node) *ast.Text {
	for c := n.LastChild(); c != nil; c = c.PreviousSibling() {
		if t, ok := c.(*ast.Text); ok {
			return t
		}
		if t := lastText(c); t != nil {
			return t
		}
	}
	return nil
}

// visible is the text of an inline node as readers see it.
func visible(n ast.Node, source []byte) []byte {
	inner := page{source: source}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		inner.inline(c, false)
	}
	var out []byte
	at := 0
	for _, h := range inner.hidden {
		out = append(out, inner.text[at:h.at]...)
		out = append(out, h.words...)
		at = h.at + len(objectReplacement)
	}
	return append(out, inner.text[at:]...)
}
