package markdown

import (
	"net/url"
	"regexp"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	tableast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
	"golang.org/x/text/language"
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
	Walk(doc, func(n ast.Node) {
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

// Attribute is an attribute, or an option of a block of code, that an author can write in braces.
type Attribute struct {
	Name string
	Form string // what its value must be, for a message
	Fits func(value any) bool
}

var (
	idAttribute      = Attribute{"id", "letters, digits and hyphens", isID}
	classAttribute   = Attribute{"class", "names of letters, digits and hyphens", isClass}
	noLinkAttribute  = Attribute{"data-nolink", "true", isFlag}
	captionAttribute = Attribute{"caption", "text in quotes", isText}
	creditAttribute  = Attribute{"credit", "text in quotes", isText}
	langAttribute    = Attribute{"lang", "the code of a language, as in fr", isLanguage}
	CiteAttribute    = Attribute{"cite", "the whole address, from https:// on", isOnWeb}
)

// Attributes returns the attributes that a block can have. All others, such as style and onclick, would bypass the design and
// its safety.
func Attributes(block ast.Node) []Attribute {
	known := []Attribute{idAttribute, classAttribute, noLinkAttribute}
	switch block.Kind() {
	case tableast.KindTable:
		return append(known, captionAttribute)
	case ast.KindBlockquote:
		return append(known, CiteAttribute, langAttribute)
	case ast.KindParagraph:
		return append(known, creditAttribute, langAttribute)
	case ast.KindImage:
		return append(known, creditAttribute)
	case ast.KindHeading:
		return known[:2]
	}
	return known
}

// IsAllowed reports whether a block can have an attribute with the given value.
func IsAllowed(block ast.Node, given ast.Attribute) bool {
	known, ok := AttributeOf(block, given.Name)
	return ok && known.Fits(given.Value)
}

// AttributeOf returns the attribute of a name that a block can have.
func AttributeOf(block ast.Node, name []byte) (Attribute, bool) {
	for _, known := range Attributes(block) {
		if known.Name == string(name) {
			return known, true
		}
	}
	return Attribute{}, false
}

// id matches ids that need no escaping in HTML, in an address and in a selector.
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

// isLanguage reports whether an attribute's value is a BCP 47 code.
func isLanguage(value any) bool {
	text, ok := value.([]byte)
	_, err := language.Parse(string(text))
	return ok && err == nil
}

func isControl(r rune) bool { return unicode.IsControl(r) }

// isOnWeb reports whether an attribute's value is an address of a web page.
func isOnWeb(value any) bool {
	text, ok := value.([]byte)
	address, err := url.Parse(string(text))
	return ok && err == nil && (address.Scheme == "https" || address.Scheme == "http") && address.Host != ""
}
