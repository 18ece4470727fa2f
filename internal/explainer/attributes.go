package explainer

import (
	"bytes"
	"cmp"
	"fmt"
	"net/url"
	"regexp"
	"strings"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	tableast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// blockAttributes reads a line like {.wide} below a block, as Hugo does with its setting markup.goldmark.parser.attribute.block.
type blockAttributes struct{}

var kindAttributes = ast.NewNodeKind("Attributes")

// attributesNode is such a line, until its attributes are at the block above it.
type attributesNode struct{ ast.BaseBlock }

func (*attributesNode) Kind() ast.NodeKind              { return kindAttributes }
func (n *attributesNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

func (blockAttributes) Extend(m goldmark.Markdown) {
	m.Parser().AddOptions(
		parser.WithBlockParsers(util.Prioritized(blockAttributes{}, 100)),
		parser.WithASTTransformers(util.Prioritized(blockAttributes{}, 100)),
	)
}

func (blockAttributes) Trigger() []byte                             { return []byte{'{'} }
func (blockAttributes) CanInterruptParagraph() bool                 { return true }
func (blockAttributes) CanAcceptIndentedLine() bool                 { return false }
func (blockAttributes) Close(ast.Node, text.Reader, parser.Context) {}
func (blockAttributes) Continue(ast.Node, text.Reader, parser.Context) parser.State {
	return parser.Close
}

func (blockAttributes) Open(_ ast.Node, reader text.Reader, _ parser.Context) (ast.Node, parser.State) {
	_, segment := reader.PeekLine()
	attributes, ok := parser.ParseAttributes(reader)
	if !ok {
		return nil, parser.RequireParagraph
	}
	node := &attributesNode{}
	node.SetPos(segment.Start)
	for _, a := range attributes {
		node.SetAttribute(a.Name, a.Value)
	}
	return node, parser.NoChildren
}

// Transform gives the attributes to the blocks above them. Those that follow a blank line or a block of code belong to
// none.
func (blockAttributes) Transform(doc *ast.Document, _ text.Reader, _ parser.Context) {
	var lines []*attributesNode
	walk(doc, func(n ast.Node) {
		if line, ok := n.(*attributesNode); ok {
			lines = append(lines, line)
		}
	})
	var above []ast.Node // what each line belongs to, before any is taken away
	for _, line := range lines {
		block := line.PreviousSibling()
		if block != nil && (line.HasBlankPreviousLines() || block.Kind() == ast.KindFencedCodeBlock || block.Type() != ast.TypeBlock) {
			block = nil
		}
		above = append(above, block)
	}
	for i, line := range lines {
		for _, a := range line.Attributes() {
			if block := above[i]; block != nil {
				if _, given := block.Attribute(a.Name); !given {
					block.SetAttribute(a.Name, a.Value)
				}
			}
		}
		line.Parent().RemoveChild(line.Parent(), line)
	}
}

// attribute is one that a block can have.
type attribute struct {
	name, form string // form is what its value is, as a message says it
	fits       func(value any) bool
}

var (
	idAttribute      = attribute{"id", "letters, digits and hyphens", isID}
	classAttribute   = attribute{"class", "names of letters, digits and hyphens", isClass}
	noLinkAttribute  = attribute{"data-nolink", "true", isFlag}
	captionAttribute = attribute{"caption", "text in quotes", isText}
	creditAttribute  = attribute{"credit", "text in quotes", isText}
	citeAttribute    = attribute{"cite", "the whole address, from https:// on", isOnWeb}
)

// attributesOf are those that a block can have: all others, such as style and onclick, would bypass the design and its
// safety.
func attributesOf(block ast.Node) []attribute {
	known := []attribute{idAttribute, classAttribute, noLinkAttribute}
	switch block.Kind() {
	case tableast.KindTable:
		return append(known, captionAttribute)
	case ast.KindBlockquote:
		return append(known, citeAttribute)
	case ast.KindParagraph, ast.KindImage:
		return append(known, creditAttribute)
	case ast.KindHeading:
		return known[:2]
	}
	return known
}

// IsAllowed reports whether a block can have an attribute, with its value.
func IsAllowed(block ast.Node, given ast.Attribute) bool {
	known, ok := attributeOf(block, given.Name)
	return ok && known.fits(given.Value)
}

func attributeOf(block ast.Node, name []byte) (attribute, bool) {
	for _, known := range attributesOf(block) {
		if known.name == string(name) {
			return known, true
		}
	}
	return attribute{}, false
}

// id is what an author's id is made of: what is the same in HTML, in an address and in a selector.
var (
	id    = regexp.MustCompile(`^[\pL\pM\pN_.:-]{1,200}$`)
	class = regexp.MustCompile(`^ *[\pL\pM\pN_-]{1,100}( +[\pL\pM\pN_-]{1,100})* *$`)
)

func isID(value any) bool {
	text, ok := value.([]byte)
	return ok && id.Match(text)
}

func isClass(value any) bool {
	text, ok := value.([]byte)
	return ok && class.Match(text)
}

func isText(value any) bool {
	_, ok := value.([]byte)
	return ok
}

func isFlag(value any) bool { return isBool(value) || isText(value) }

func isControl(r rune) bool { return unicode.IsControl(r) }

// attributes judges what an author wrote in braces below a block.
func (j *bodyJudge) attributes(n ast.Node) {
	if n.Kind() == tableast.KindTableCell || n.Kind() == tableast.KindFootnote {
		return // have attributes of the parser's
	}
	for _, a := range n.Attributes() {
		known, isKnown := attributeOf(n, a.Name)
		switch {
		case !isKnown:
			j.add(RuleAttributeIsKnown, n.Pos(), j.nameOf(n)+" has the attribute "+quote(string(a.Name)),
				"give it no more than an {#id}, a {.class} and {data-nolink=true}; a table can have a caption, a picture a credit, a quote a cite")
		case known.fits(a.Value):
		case known.name == citeAttribute.name:
			j.add(RuleAttributeIsKnown, n.Pos(), "the quote is from "+inMessage(a.Value)+", which is no address on the web",
				"write "+known.form)
		default:
			j.add(RuleAttributeIsKnown, n.Pos(), fmt.Sprintf("the attribute %q of %s is %s", a.Name, j.nameOf(n), inMessage(a.Value)), "let it be "+known.form)
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
	j.add(RuleAttributeIsKnown, n.Segment.Start, quote(string(line))+" is text, since data-nolink has no value", "write "+
		quote(strings.Replace(string(line), "data-nolink", "data-nolink=true", 1)))
}

// nameOf names a block in a message.
func (j *bodyJudge) nameOf(n ast.Node) string {
	if n.Kind() == ast.KindHeading {
		return "the heading " + quote(PlainText(n, j.body))
	}
	names := map[ast.NodeKind]string{
		tableast.KindTable: "the table", ast.KindBlockquote: "the quote", ast.KindParagraph: "the paragraph", ast.KindList: "the list",
	}
	return cmp.Or(names[n.Kind()], "the block")
}

// isOnWeb reports whether an attribute's value is an address of a web page.
func isOnWeb(value any) bool {
	text, ok := value.([]byte)
	address, err := url.Parse(string(text))
	return ok && err == nil && (address.Scheme == "https" || address.Scheme == "http") && address.Host != ""
}
