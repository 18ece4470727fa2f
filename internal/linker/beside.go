package linker

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// Beside the prose are plain texts that are read with it: above it the summary and the key points, within it the captions of
// pictures and tables. Each is a block of a page's text, in the order in which a reader meets it. As there are no nodes in it to put a
// link around, whoever renders it writes the links.

// Caption is the caption of a picture or a table, and what is linked in it. [Linker.Link] leaves it at the node.
type Caption struct {
	Text  string // as readers see it
	Links []CaptionLink
}

// CaptionLink is a part of a caption, in bytes, that leads to an entity.
type CaptionLink struct {
	Start, End int
	Entity     string
	Above      int // as [AboveOf] returns it
}

// Names of the attributes by which [Linker.Link] tells who renders the tree of its links.
const (
	captionAttribute = "linked-caption" // of a picture or a table
	aboveAttribute   = "linked-above"   // of a link
)

// CaptionOf takes the caption that [Linker.Link] has left at a node from there; nil where nothing is linked in a caption.
func CaptionOf(node ast.Node) *Caption {
	value, _ := node.AttributeString(captionAttribute)
	caption, is := value.(*Caption)
	if !is {
		return nil
	}
	attributes := node.Attributes()
	node.RemoveAttributes()
	for _, attribute := range attributes {
		if string(attribute.Name) != captionAttribute {
			node.SetAttribute(attribute.Name, attribute.Value)
		}
	}
	return caption
}

// AboveOf returns which of the texts above the prose (Options.Above, from 1) has the first mention of the entity to which an
// automatic link leads. The link is then for places alone where the prose stands without them. It is 0 for all other links.
func AboveOf(link *ast.Link) int {
	value, _ := link.AttributeString(aboveAttribute)
	above, _ := value.(int)
	return above
}

// beside is a plain text beside the prose, as a block of the page's text.
type beside struct {
	span
	above    int      // the number of the text in Options.Above, from 1; 0 for a caption
	unlinked bool     // Text.Unlinked
	node     ast.Node // the picture or the table of a caption
}

// addBeside appends a plain text as a block. From is the node that its pieces name, at is where it is in what they come from.
func (p *page) addBeside(b beside, from ast.Node, words []byte, at int, isRaw bool) {
	b.start = len(p.text)
	p.decode(from, words, at, isRaw, false)
	b.end = len(p.text)
	p.text = append(p.text, '\n')
	p.blocks = append(p.blocks, b.span)
	p.besides = append(p.besides, b)
}

// Text is a plain text above the prose of a page: a summary, a key point.
type Text struct {
	Words    string
	Place    problem.Place
	Unlinked bool // its mentions count, and none of them is the first on the page
}

// PlaceOf is where a mention on the page of the options is for people. Places must be set.
func (o Options) PlaceOf(m Mention) problem.Place {
	if m.Above > 0 {
		return o.Above[m.Above-1].Place
	}
	return o.Places(m.Start)
}

// addAbove appends the texts above the prose.
func (p *page) addAbove(texts []Text) {
	for i, plain := range texts {
		node := ast.NewString([]byte(plain.Words))
		node.SetRaw(true)
		p.addBeside(beside{above: i + 1, unlinked: plain.Unlinked}, node, node.Value, 0, true)
	}
}

// addCaptions appends the captions of the figures of the block that has just ended.
func (p *page) addCaptions() {
	for _, image := range p.figures {
		p.addCaption(image, image.Title, `"`, `'`, `(`)
	}
	p.figures = p.figures[:0]
}

// tableCaption appends the caption of a table.
func (p *page) tableCaption(table ast.Node) {
	value, _ := table.AttributeString("caption")
	if words, is := value.([]byte); is {
		p.addCaption(table, words, `caption="`)
	}
}

// addCaption appends a caption, which stands in the source behind one of the marks.
func (p *page) addCaption(node ast.Node, words []byte, marks ...string) {
	if len(words) == 0 {
		return
	}
	rest := p.source[min(p.last, len(p.source)):]
	for _, mark := range marks {
		i := bytes.Index(rest, append([]byte(mark), words...))
		if i < 0 {
			continue
		}
		start := p.last + i + len(mark)
		if p.isHidden(start) {
			return
		}
		segment := text.NewSegment(start, start+len(words))
		p.addBeside(beside{node: node}, ast.NewTextSegment(segment), words, start, false)
		if node.Kind() == ast.KindImage { // a table's caption is behind the table
			p.last = segment.Stop
		}
		return
	}
	p.addBeside(beside{node: node}, ast.NewString(words), words, 0, false)
}

// isFigure reports whether an image is alone in its paragraph, or in a link that is; such a one has a caption.
func isFigure(image *ast.Image) bool {
	parent := image.Parent()
	if link, is := parent.(*ast.Link); is && link.ChildCount() == 1 {
		parent = link.Parent()
	}
	switch parent.Kind() {
	case ast.KindParagraph, ast.KindTextBlock, east.KindDefinitionTerm:
		return parent.ChildCount() == 1
	case ast.KindHeading, east.KindTableCell:
		return false
	}
	return parent.Type() != ast.TypeInline // Hugo has put it in the place of its paragraph
}

// besideAt returns the text beside the prose that holds a position of the page's text; nil in the prose.
func (p *page) besideAt(at int) *beside {
	i, _ := slices.BinarySearchFunc(p.besides, at, func(b beside, at int) int { return cmp.Compare(b.end, at+1) })
	if i < len(p.besides) && p.besides[i].start <= at {
		return &p.besides[i]
	}
	return nil
}

// own are the blocks of the prose itself.
func (p *page) own() []span {
	return slices.DeleteFunc(slices.Clone(p.blocks), func(b span) bool { return p.besideAt(b.start) != nil })
}

// linkCaption notes a link in a caption.
func (p *page) linkCaption(b *beside, link CaptionLink) {
	value, _ := b.node.AttributeString(captionAttribute)
	caption, is := value.(*Caption)
	if !is {
		caption = &Caption{Text: string(p.text[b.start:b.end])}
		b.node.SetAttributeString(captionAttribute, caption)
	}
	link.Start, link.End = link.Start-b.start, link.End-b.start
	caption.Links = append([]CaptionLink{link}, caption.Links...) // they come from the end to the start
}
