package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
)

// attributionMark begins the last line of a quotation, with who speaks.
var attributionMark = []byte("— ")

// Attribution returns the paragraph that says whose words a quotation has: the last one, if it begins with a dash and others are
// above it; else nil. The theme's render-blockquote.html finds it in the same way.
func Attribution(quote ast.Node, source []byte) ast.Node {
	last := quote.LastChild()
	if quote.Kind() != ast.KindBlockquote || last == nil || last == quote.FirstChild() || last.Kind() != ast.KindParagraph || last.Lines().Len() == 0 ||
		!bytes.HasPrefix(last.Lines().Value(source), attributionMark) {
		return nil
	}
	return last
}

// QuotationKey is what a quotation is known by in every tree of its text: the Markdown of its first and its last paragraph.
func QuotationKey(quote ast.Node, source []byte) string {
	key := ""
	for _, n := range []ast.Node{quote.FirstChild(), quote.LastChild()} {
		if n != nil && n.Type() == ast.TypeBlock && n.Lines() != nil {
			key += string(n.Lines().Value(source)) + "\n"
		}
	}
	return key
}
