package markdown

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	tableast "github.com/yuin/goldmark/extension/ast"
)

// FirstParagraph returns the plain text of the first paragraph outside of lists, quotations and tables; empty when there is none.
func FirstParagraph(doc ast.Node, body []byte) string {
	if paragraph, _ := FindFirstParagraph(doc, body); paragraph != nil {
		return PlainText(paragraph, body)
	}
	return ""
}

// FindFirstParagraph returns the first paragraph of text, and the first visible block above it; each is nil when there is none.
func FindFirstParagraph(doc ast.Node, body []byte) (paragraph, above ast.Node) {
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		switch {
		case n.Kind() == ast.KindParagraph && !isPicture(n) && !isHeadline(n, body) && PlainText(n, body) != "":
			return n, above
		case above == nil && BlockName(n) != "":
			above = n
		}
	}
	return nil, above
}

// BlockName returns the name of a block that is no paragraph, with its article ("a list"); empty for a block that readers do not see.
func BlockName(n ast.Node) string {
	switch n.Kind() {
	case ast.KindList:
		return "a list"
	case ast.KindBlockquote:
		return "a quotation"
	case ast.KindHeading:
		return "a heading"
	case tableast.KindTable:
		return "a table"
	case ast.KindCodeBlock, ast.KindFencedCodeBlock:
		return "code"
	case tableast.KindDefinitionList:
		return "a list of definitions"
	case ast.KindParagraph:
		switch {
		case isPicture(n):
			return "a picture"
		case n.FirstChild() != nil && n.FirstChild().Kind() == ast.KindEmphasis:
			return "a line in bold"
		}
	}
	return ""
}

// isPicture reports whether a paragraph holds pictures, linked or not, and no words.
func isPicture(n ast.Node) bool {
	pictures := 0
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Image:
			pictures++
		case *ast.Link:
			if !isPicture(c) {
				return false
			}
			pictures++
		case *ast.Text:
			if c.Segment.Len() > 0 {
				return false
			}
		default:
			return false
		}
	}
	return pictures > 0
}

// isHeadline reports whether a paragraph is words in bold that are no sentence, as a heading is.
func isHeadline(n ast.Node, body []byte) bool {
	bold, ok := n.FirstChild().(*ast.Emphasis)
	if !ok || bold.Level != 2 || bold.NextSibling() != nil {
		return false
	}
	end, _ := utf8.DecodeLastRuneInString(PlainText(n, body))
	return !strings.ContainsRune(".!?…。！？۔।", end)
}
