package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// Part is a part of a text that can be linked to: a heading, a paragraph, or another block with an id.
type Part struct {
	Node      ast.Node
	IsHeading bool
	IsGiven   bool   // its author wrote the id; not known of a tree that Hugo made
	ID        string // that its author wrote, or that a heading's words make; empty for other paragraphs
	Text      string // as [PlainText]
}

// Key is what tells the part from the others of the text: its id, or its words.
func (p Part) Key() string {
	if p.ID != "" {
		return "#" + p.ID
	}
	return p.Text
}

// Parts returns the parts of a text in its order, without those of footnotes.
func Parts(root ast.Node, source []byte) []Part {
	var parts []Part
	var given map[ast.Node]bool
	if doc := root.OwnerDocument(); doc != nil {
		given, _ = doc.Meta()[givenMeta].(map[ast.Node]bool)
	}
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) { // its error can only be the visitor's
		if !entering {
			return ast.WalkContinue, nil
		}
		if n.Kind() == east.KindFootnoteList || n.Type() == ast.TypeInline {
			return ast.WalkSkipChildren, nil
		}
		value, _ := n.AttributeString("id")
		id, _ := value.([]byte)
		part := Part{Node: n, ID: string(id), IsGiven: len(id) > 0, IsHeading: n.Kind() == ast.KindHeading}
		switch {
		case part.IsHeading:
			part.IsGiven = given[n]
			if part.ID == "" {
				return ast.WalkContinue, nil
			}
		case n.Kind() == ast.KindParagraph && hasWords(n), part.IsGiven:
		default:
			return ast.WalkContinue, nil
		}
		if part.Text = PlainText(n, source); part.Text != "" || part.ID != "" {
			parts = append(parts, part)
		}
		return ast.WalkContinue, nil
	})
	return parts
}

// LoneLink returns the link that a paragraph consists of; nil for any other block.
func LoneLink(block ast.Node) *ast.Link {
	link, isLink := block.FirstChild().(*ast.Link)
	if block.Kind() != ast.KindParagraph || !isLink || block.ChildCount() > 1 {
		return nil
	}
	return link
}

// NumberBlock returns the link of a paragraph that shows a key number: it has nothing but a link such as "number:tides". It
// returns nil for any other block.
func NumberBlock(block ast.Node) *ast.Link {
	link := LoneLink(block)
	if link == nil || !bytes.HasPrefix(link.Destination, []byte("number:")) {
		return nil
	}
	return link
}

// hasWords reports whether a paragraph has more than a picture or a key number.
func hasWords(paragraph ast.Node) bool {
	first := paragraph.FirstChild()
	if first == nil || first.NextSibling() != nil {
		return first != nil
	}
	if NumberBlock(paragraph) != nil {
		return false
	}
	if first.Kind() == ast.KindLink {
		first = first.FirstChild()
	}
	return first == nil || first.Kind() != ast.KindImage
}
