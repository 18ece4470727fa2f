package lint

import (
	"bytes"
	"cmp"
	"fmt"
	"regexp"
	"strings"

	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/yuin/goldmark/ast"
	tableast "github.com/yuin/goldmark/extension/ast"
)

var RuleAttributeIsKnown = ruleSet.Error("attribute-is-known", "A heading can have an id and classes in braces, and so can other "+
	"blocks, on the line below them; a table can have a caption, a picture a credit, a quote a cite, and a quote or a paragraph in another language a lang. In a block with "+
	"data-nolink=true nothing is linked by itself. A block of code can have options behind its language: an id, a class, a "+
	"title, and linenos, linenostart, hl_lines, anchorlinenos and lineanchors. An id and a class are letters, digits and "+
	"hyphens. Other attributes, such as style, would bypass the design and its safety.")

// attributes judges what an author wrote in braces below a block.
func (j *bodyJudge) attributes(n ast.Node) {
	if n.Kind() == tableast.KindTableCell || n.Kind() == tableast.KindFootnote {
		return // have attributes of the parser's
	}
	for _, a := range n.Attributes() {
		known, isKnown := markdown.AttributeOf(n, a.Name)
		switch {
		case !isKnown:
			j.add(RuleAttributeIsKnown, n.Pos(), j.nameOf(n)+" has the attribute "+problem.Quote(string(a.Name)),
				"give it no more than an {#id}, a {.class} and {data-nolink=true}; a table can have a caption, a picture a credit, a quote a cite, and words of another language a {lang=fr}")
		case known.Fits(a.Value):
		case known.Name == markdown.CiteAttribute.Name:
			j.add(RuleAttributeIsKnown, n.Pos(), "the quote is from "+inMessage(a.Value)+", which is no address on the web",
				"write "+known.Form)
		default:
			j.add(RuleAttributeIsKnown, n.Pos(), fmt.Sprintf("the attribute %q of %s is %s", a.Name, j.nameOf(n), inMessage(a.Value)), "let it be "+known.Form)
		}
	}
}

// noLinkLine is a line in braces that Markdown takes for text, since its attribute has no value.
var noLinkLine = regexp.MustCompile(`^\{([^{}]*\s)?data-nolink(\s[^{}]*)?\}$`)

// bareAttribute finds the one attribute that HTML writes without a value.
func (j *bodyJudge) bareAttribute(n *ast.Text) {
	if !bytes.HasPrefix(n.Segment.Value(j.body), []byte("{")) || n.Parent().Kind() == ast.KindCodeSpan {
		return
	}
	line, _, _ := bytes.Cut(j.body[n.Segment.Start:], []byte{'\n'}) // the node may end at a hyphen
	if line = bytes.TrimSpace(line); !noLinkLine.Match(line) {
		return
	}
	j.add(RuleAttributeIsKnown, n.Segment.Start, problem.Quote(string(line))+" is text, since data-nolink has no value", "write "+
		problem.Quote(strings.Replace(string(line), "data-nolink", "data-nolink=true", 1)))
}

// nameOf names a block in a message.
func (j *bodyJudge) nameOf(n ast.Node) string {
	if n.Kind() == ast.KindHeading {
		return "the heading " + problem.Quote(markdown.PlainText(n, j.body))
	}
	names := map[ast.NodeKind]string{
		tableast.KindTable: "the table", ast.KindBlockquote: "the quote", ast.KindParagraph: "the paragraph", ast.KindList: "the list",
	}
	return cmp.Or(names[n.Kind()], "the block")
}
