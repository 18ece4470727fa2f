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
