package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
)

// Block is a block of a text that has words of its own: a paragraph, an item of a list, a heading, a row of a table.
type Block struct {
	Text       string // as [PlainText]; the cells of a row are separated by a dot
	Start, End int    // in the source, in bytes
	IsHeading  bool
}

// Blocks returns the blocks of a text in its order. Code has none.
func Blocks(root ast.Node, source []byte) []Block {
	var blocks []Block
	Walk(root, func(n ast.Node) {
		switch n.Kind() {
		case ast.KindParagraph, ast.KindTextBlock, ast.KindHeading, east.KindTableRow, east.KindTableHeader:
		default:
			return
		}
		b := Block{Text: PlainText(n, source), Start: len(source), IsHeading: n.Kind() == ast.KindHeading || n.Kind() == east.KindTableHeader}
		if n.Kind() == east.KindTableRow {
			var cells []string
			for cell := n.FirstChild(); cell != nil; cell = cell.NextSibling() {
				cells = append(cells, PlainText(cell, source))
			}
			b.Text = strings.Join(cells, " · ")
		}
		Walk(n, func(inner ast.Node) {
			if text, ok := inner.(*ast.Text); ok {
				b.Start, b.End = min(b.Start, text.Segment.Start), max(b.End, text.Segment.Stop)
			}
		})
		if b.Text != "" && b.End > b.Start {
			blocks = append(blocks, b)
		}
	})
	return blocks
}

// Caption is the caption of a picture or a table.
type Caption struct {
	Text  string
	Start int // of the block below which it stands, in the source, in bytes
}

// Captions returns the captions of a text in its order.
func Captions(root ast.Node) []Caption {
	var captions []Caption
	start := 0 // of the last block
	Walk(root, func(n ast.Node) {
		if n.Type() == ast.TypeBlock && n.Lines().Len() > 0 {
			start = n.Lines().At(0).Start
		}
		var words []byte
		switch n := n.(type) {
		case *ast.Image:
			words = n.Title
		case *east.Table:
			value, _ := n.AttributeString(captionAttribute.Name)
			words, _ = value.([]byte)
		}
		if len(words) > 0 {
			captions = append(captions, Caption{string(util.ResolveEntityNames(util.UnescapePunctuations(words))), start})
		}
	})
	return captions
}
