package explainer

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	tableast "github.com/yuin/goldmark/extension/ast"
)

// shortOf is the plain text of the first paragraph that stands in no list, quote or table.
func shortOf(d *Document) string {
	if paragraph, _ := firstParagraph(d); paragraph != nil {
		return PlainText(paragraph, d.Body())
	}
	return ""
}

// firstParagraph is the first paragraph of text, and the first block that stands before it and can be seen.
func firstParagraph(d *Document) (paragraph, above ast.Node) {
	for n := d.Tree.FirstChild(); n != nil; n = n.NextSibling() {
		switch {
		case n.Kind() == ast.KindParagraph && !isPicture(n) && !isHeadline(n, d.Body()) && PlainText(n, d.Body()) != "":
			return n, above
		case above == nil && nameOfBlock(n) != "":
			above = n
		}
	}
	return nil, above
}

// nameOfBlock names what a text can begin with in place of a paragraph; it is empty for what is not seen.
func nameOfBlock(n ast.Node) string {
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

// judgeDefinition holds a term or an actor to a first paragraph that says what it is.
func (j *bodyJudge) judgeDefinition(d *Document, what string) {
	paragraph, above := firstParagraph(d)
	const write = "write one or two plain sentences below the front matter"
	switch {
	case paragraph == nil && above == nil:
		j.add(RuleDefinitionIsGiven, 0, what+" has no first paragraph, which is its short definition", write)
		return
	case paragraph == nil:
		j.add(RuleDefinitionIsGiven, max(0, above.Pos()), what+" begins with "+nameOfBlock(above)+" and has no paragraph, which is its short definition", write)
		return
	}
	said := shortened(PlainText(paragraph, j.body))
	if above != nil {
		j.warn(RuleDefinitionComesFirst, max(0, above.Pos()), nameOfBlock(above)+" stands above "+said+", which is the short definition", "write the paragraph above it, below the front matter")
	}
	if text := PlainText(paragraph, j.body); strings.HasSuffix(text, ":") || strings.HasSuffix(text, "：") {
		j.warn(RuleDefinitionComesFirst, max(0, paragraph.Pos()), "the short definition "+said+" ends in a colon, and what follows is not part of it", "write a whole sentence in the first paragraph")
	}
}
