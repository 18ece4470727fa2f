package markdown

import (
	"github.com/yuin/goldmark/ast"
	tableast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// Footnote is the definition of a footnote.
type Footnote struct {
	Label  string
	Offset int  // of its definition in the body, in bytes
	Used   bool // by a mark in the text
}

// footnotesMeta names the document's metadata that holds its footnotes.
const footnotesMeta = "nutgraf-footnotes"

// footnotes keeps all definitions of footnotes in the document's metadata: goldmark drops those that no mark uses.
type footnotes struct{}

func (footnotes) Transform(doc *ast.Document, _ text.Reader, _ parser.Context) {
	var notes []Footnote
	Walk(doc, func(n ast.Node) {
		if n, ok := n.(*tableast.Footnote); ok {
			notes = append(notes, Footnote{string(n.Ref), n.Pos(), n.Index >= 0})
		}
	})
	doc.AddMeta(footnotesMeta, notes)
}

// Footnotes returns the footnotes that a document defines, in the order of the text.
func Footnotes(doc ast.Node) []Footnote {
	notes, _ := doc.OwnerDocument().Meta()[footnotesMeta].([]Footnote)
	return notes
}
