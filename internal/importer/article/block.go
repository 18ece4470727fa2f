package article

import (
	"strconv"
	"strings"

	"github.com/nutgraf/nutgraf/internal/importer/webpage"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// block is a top-level part of the article: a heading, a paragraph, a list.
type block struct {
	kind  blockKind
	level int          // of a heading, from 1
	line  int          // in the article, from 1; in .docx the number of the block
	end   int          // the last line; 0 when unknown
	node  *html.Node   // without a parent
	text  string       // visible text, white space collapsed
	guess string       // the reason for its kind when no markup gives it
	cites []*reference // works of a list below it that no mark cites
}

type blockKind int8

const (
	paragraph blockKind = iota
	heading
	list  // ul, ol or dl
	rule  // a horizontal rule
	other // quote, code, table
)

func newBlock(node *html.Node, line int) block {
	b := block{node: node, line: line, text: textOf(node), kind: other}
	switch node.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		b.kind, b.level = heading, int(node.Data[1]-'0')
	case atom.P:
		b.kind = paragraph
	case atom.Ul, atom.Ol, atom.Dl:
		b.kind = list
	case atom.Hr:
		b.kind = rule
	}
	return b
}

// element returns an element with a text in it.
func element(name atom.Atom, text string) *html.Node {
	node := &html.Node{Type: html.ElementNode, DataAtom: name, Data: name.String()}
	if text != "" {
		node.AppendChild(&html.Node{Type: html.TextNode, Data: text})
	}
	return node
}

// textOf returns the visible text of a node, white space collapsed, with the numbers of ordered lists.
func textOf(node *html.Node) string {
	var b strings.Builder
	writeText(&b, node)
	return strings.Join(strings.Fields(b.String()), " ")
}

func writeText(b *strings.Builder, node *html.Node) {
	switch {
	case node.Type == html.TextNode:
		b.WriteString(node.Data)
		return
	case node.Type == html.CommentNode:
		return
	case node.Data == noteElement && node.Type == html.ElementNode:
		b.WriteString("[^" + webpage.Attribute(node, "label") + "]")
		return
	case node.Data == calloutElement && node.Type == html.ElementNode:
		b.WriteString(webpage.Attribute(node, "mark"))
		return
	case !isInline(node):
		b.WriteByte(' ')
	}
	mark := marks(node)
	for c := node.FirstChild; c != nil; c = c.NextSibling {
		b.WriteString(mark(c))
		writeText(b, c)
	}
	if !isInline(node) {
		b.WriteByte(' ')
	}
}

// marks returns a function that returns the visible number of each child in turn, for the items of an ordered list.
func marks(node *html.Node) func(child *html.Node) string {
	if node.DataAtom != atom.Ol {
		return func(*html.Node) string { return "" }
	}
	n, err := strconv.Atoi(webpage.Attribute(node, "start"))
	if err != nil || n < 0 || n > 1_000_000 {
		n = 1
	}
	return func(child *html.Node) string {
		if child.DataAtom != atom.Li {
			return ""
		}
		n++
		return " " + strconv.Itoa(n-1) + ". "
	}
}

// isInline reports whether a node is part of a line of text. Unknown elements are: custom elements usually wrap words, and
// blocks inside them become blocks all the same.
func isInline(node *html.Node) bool {
	if node.Type != html.ElementNode {
		return node.Type == html.TextNode
	}
	switch node.DataAtom {
	case atom.A, atom.Abbr, atom.Acronym, atom.B, atom.Bdi, atom.Bdo, atom.Big, atom.Cite, atom.Code, atom.Data, atom.Del,
		atom.Dfn, atom.Em, atom.Font, atom.I, atom.Img, atom.Ins, atom.Picture, atom.Kbd, atom.Label, atom.Mark, atom.Nobr, atom.Q, atom.Rb, atom.Rp,
		atom.Rt, atom.Ruby, atom.S, atom.Samp, atom.Small, atom.Span, atom.Strike, atom.Strong, atom.Sub, atom.Sup,
		atom.Time, atom.Tt, atom.U, atom.Var, atom.Wbr, 0:
		return true
	}
	return false
}

// piece is the text of an innermost block: a paragraph, an item, a cell.
type piece struct {
	text string
	line int
}

// piecesOf divides a block into its innermost blocks.
func piecesOf(b block) []piece {
	c := &cutter{line: b.line}
	c.visit(b.node)
	c.flush()
	return c.pieces
}

type cutter struct {
	pieces []piece
	open   strings.Builder
	number string // of the next item
	line   int
}

func (c *cutter) flush() {
	if text := strings.Join(strings.Fields(c.open.String()), " "); text != "" {
		c.pieces = append(c.pieces, piece{text, c.line})
	}
	c.open.Reset()
}

func (c *cutter) visit(n *html.Node) {
	if n.Type == html.TextNode {
		c.open.WriteString(n.Data)
		return
	}
	if n.Type == html.CommentNode {
		return
	}
	breaks := !isInline(n)
	if breaks {
		c.flush()
	}
	if line, err := strconv.Atoi(webpage.Attribute(n, lineAttribute)); err == nil {
		c.line = line
	}
	c.open.WriteString(c.number)
	c.number = ""
	mark := marks(n)
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		c.number = mark(child)
		c.visit(child)
	}
	if breaks {
		c.flush()
	}
}
