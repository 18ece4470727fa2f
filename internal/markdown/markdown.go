// Package markdown is the Markdown of an explainer: a goldmark parser that understands a text as Hugo does, and what can be
// asked of its tree.
//
// [New] makes the parser, [Parse] the tree of a body with its shortcodes. [PlainText] is what a reader sees of a node.
// [Attributes] and [FenceOptions] list what an author may write in braces; [IsAllowed] and [StripFence] enforce these lists on a tree.
package markdown

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/gohugoio/hugo-goldmark-extensions/extras"
	"github.com/nutgraf/nutgraf/internal/shortcode"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// New returns a Markdown parser for texts in a language (BCP 47), configured as Hugo's own is, so that its tree is the tree
// that is rendered, less Hugo's additions at rendering. It is safe for concurrent use.
func New(language string) goldmark.Markdown {
	return goldmark.New(
		goldmark.WithExtensions(append(Syntax(), Prose(language), blockAttributes{})...),
		goldmark.WithParserOptions(
			parser.WithAttribute(),
			parser.WithASTTransformers(util.Prioritized(headingIDs{}, 100), util.Prioritized(footnotes{}, 900)),
		),
	)
}

// Syntax returns the extensions of CommonMark that explainers have: tables, superscript and subscript, bare addresses, task
// lists, definition lists and footnotes.
func Syntax() []goldmark.Extender {
	return []goldmark.Extender{
		extension.Table,
		extras.New(extras.Config{Superscript: extras.SuperscriptConfig{Enable: true}, Subscript: extras.SubscriptConfig{Enable: true}}),
		extension.Linkify,
		extension.TaskList,
		extension.DefinitionList,
		extension.NewFootnote(),
	}
}

// Prose returns the extension for features that Hugo's parser has no setting for: emphasis beside Chinese, Japanese and
// Korean characters, and the quotation marks of a language.
func Prose(language string) goldmark.Extender { return proseExtension{newQuotes(language)} }

type proseExtension struct{ quotes quotes }

func (p proseExtension) Extend(m goldmark.Markdown) {
	emphasis{}.Extend(m)
	p.quotes.Extend(m)
}

// Parse returns the tree of a body. A placeholder word replaces each tag of a shortcode, as in the text that Hugo's parser
// gets. Offsets count bytes from the body's start.
func Parse(markdown goldmark.Markdown, body []byte) ast.Node {
	ids := &anchors{taken: map[string]bool{}, last: map[string]int{}}
	context := parser.NewContext(parser.WithIDs(ids))
	tags := shortcode.Tags(body)
	context.Set(hiddenKey, shortcode.Hidden(tags))
	return markdown.Parser().Parse(text.NewReader(shortcode.Masked(body, tags)), parser.WithContext(context))
}

// hiddenKey is where a parser, and then the tree as [hiddenMeta], knows the parts of the body that belong to shortcodes.
var hiddenKey = parser.NewContextKey()

const hiddenMeta = "shortcodes"

// givenMeta is where a tree knows the headings whose ids their author wrote.
const givenMeta = "given"

// headingIDs gives each heading the id that Hugo would (autoHeadingIDType "github").
type headingIDs struct{}

func (headingIDs) Transform(doc *ast.Document, reader text.Reader, context parser.Context) {
	given := map[ast.Node]bool{}
	doc.AddMeta(hiddenMeta, context.Get(hiddenKey))
	doc.AddMeta(givenMeta, given)
	Walk(doc, func(n ast.Node) {
		heading, ok := n.(*ast.Heading)
		if !ok {
			return
		}
		if id, ok := heading.AttributeString("id"); ok {
			if id, ok := id.([]byte); ok {
				context.IDs().Put(id)
				given[heading] = true
			}
			return
		}
		words := PlainText(heading, reader.Source())
		if words != "" {
			heading.SetAttributeString("id", context.IDs().Generate([]byte(words), heading.Kind()))
		}
	})
}

// anchors are the ids of one page. Unlike Hugo's they remember how often a heading's words came before: a thousand equal
// headings cost a thousand steps, not a million.
type anchors struct {
	taken map[string]bool
	last  map[string]int
}

// Generate makes an id of a heading's words as GitHub does: letters and digits in lower case, hyphens for spaces.
func (a *anchors) Generate(value []byte, _ ast.NodeKind) []byte {
	var b strings.Builder
	for _, r := range strings.TrimSpace(string(value)) {
		switch {
		case r == '-' || r == ' ':
			b.WriteByte('-')
		case r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(unicode.ToLower(r))
		}
	}
	base := b.String()
	if base == "" {
		base = "heading"
	}
	id := base
	for a.taken[id] {
		a.last[base]++
		id = base + "-" + strconv.Itoa(a.last[base])
	}
	a.taken[id] = true
	return []byte(id)
}

// Put notes an id that the author gave.
func (a *anchors) Put(value []byte) { a.taken[string(value)] = true }

// IDs makes the ids of a page's headings, in their order.
type IDs struct{ anchors anchors }

// NewIDs returns the ids of a page that has none yet.
func NewIDs() *IDs { return &IDs{anchors{taken: map[string]bool{}, last: map[string]int{}}} }

// Of returns the id of the next heading, by its words.
func (i *IDs) Of(words string) string {
	return string(i.anchors.Generate([]byte(words), ast.KindHeading))
}

// Walk visits the nodes of a tree in the order of the text.
func Walk(root ast.Node, visit func(ast.Node)) {
	// The walker's only error would be the visitor's.
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			visit(n)
		}
		return ast.WalkContinue, nil
	})
}
