package site

import (
	"bytes"
	"fmt"
	"hash/maphash"
	"html/template"
	"net/url"
	"strconv"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/yuin/goldmark/ast"
)

// The scopes that a template can render content in, as (.Markup "all"): how links to entities come out.
const (
	scopePage   = ""       // on its own page
	scopeNoLink = "nolink" // no automatic links
	scopeAll    = "all"    // everything on one page: no ids of mentions, ids of headings made unique
	scopeFeed   = "feed"   // read elsewhere: absolute links to the entries' pages
)

// firstMention qualifies, in place of a scope, the links that get an id: of each entity the first one on its page.
const firstMention = "first"

// proseTree is goldmark's tree of some text with the links in it. What comes out otherwise in each scope, links and
// headings, is taken out of it and drawn by itself: a mark stands in its place, so that the text is drawn once for all scopes.
type proseTree struct {
	root   ast.Node
	source []byte
	model  *Model
	page   *prosePage // whose text it is, or part of it; nil for one that the model has no prose of
	path   string     // of Hugo's page
	mark   []byte     // before the number of each place; no text of an author's has it
	places []place
	ids    map[string]bool // of headings and other blocks
}

// place is where something is taken out of the tree.
type place struct {
	node        ast.Node // *ast.Link or *ast.Heading; nil for the id of another block
	destination string   // of a link, as it is written: "term:nato"
	scheme      string   // of an entity: "term"; empty for a link to anything else
	entity      string   // its id: "nato"
	first       bool     // of its entity on the page
	words       string   // what the link says; empty where that is more than words
	tag         tag      // of a link, where the place is one tag of it and not all
	level       int      // of a heading
	id          []byte   // of a heading or another block; nil without one
}

var markSeed = maphash.MakeSeed()

// newProseTree takes the places out of what the source was parsed into, for a scope.
func newProseTree(root ast.Node, source []byte, scope string, model *Model, page *prosePage, path string) *proseTree {
	t := &proseTree{
		root: root, source: source, model: model, page: page, path: path, ids: map[string]bool{},
		mark: fmt.Appendf(nil, "\uE0A8%x.", maphash.Bytes(markSeed, source)),
	}
	seen := map[string]bool{}
	var pictures []*ast.Image // that take the places of the links that they are in
	if page != nil {
		t.places = make([]place, 0, len(page.names)+4)
	}
	// The walker's error can only be the visitor's, which has none.
	_ = ast.Walk(root, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		dropUnknown(node, source)
		switch node := node.(type) {
		case *ast.Image:
			t.readImage(node)
			if scope == scopeFeed {
				node.Destination = []byte(scopeFeed + ":" + string(node.Destination))
			}
			return ast.WalkSkipChildren, nil // the text of an image has no links
		case *ast.Link:
			node.Destination, node.Title = markdown.Unescape(node.Destination), markdown.Unescape(node.Title)
			node.Destination = t.fromRoot(node.Destination)
			p := place{node: node, destination: string(node.Destination)}
			picture := onlyPicture(node)
			if scheme, entity, ok := cutName(p.destination); ok {
				p.scheme, p.entity, p.first, p.words = scheme, entity, !seen[p.destination], wordsOf(node, source)
				seen[p.destination] = true
			}
			if picture != nil {
				pictures = append(pictures, picture)
				t.addTags(picture, p)
				return ast.WalkContinue, nil
			}
			t.places = append(t.places, p)
		case *ast.Heading:
			t.places = append(t.places, place{node: node, level: node.Level, id: t.readID(node)})
		default:
			if id := t.readID(node); id != nil && node.Type() == ast.TypeBlock {
				t.places = append(t.places, place{id: id})
				node.SetAttributeString("id", t.markOf(len(t.places)-1))
			}
		}
		return ast.WalkContinue, nil
	})
	for i, p := range t.places {
		if p.node == nil || p.tag != noTag {
			continue
		}
		mark := ast.NewString(t.markOf(i))
		mark.SetCode(true) // to be written as it is
		p.node.Parent().ReplaceChild(p.node.Parent(), p.node, mark)
	}
	for _, picture := range pictures {
		takeOut(picture)
	}
	return t
}

// markOf is what stands in the drawn text for the place with the number.
func (t *proseTree) markOf(i int) []byte {
	mark := make([]byte, 0, len(t.mark)+len("1234;"))
	return append(strconv.AppendInt(append(mark, t.mark...), int64(i), 10), ';')
}

// readID notes the id of a block, if it has one.
func (t *proseTree) readID(block ast.Node) []byte {
	value, _ := block.AttributeString("id")
	id, ok := value.([]byte)
	if !ok {
		return nil
	}
	t.ids[string(id)] = true
	return id
}

// fromRoot returns where a link leads, told from the root of the language: a file beside the text is neither beside the page
// with everything nor beside a feed.
func (t *proseTree) fromRoot(destination []byte) []byte {
	if t.page == nil || len(destination) == 0 || bytes.ContainsAny(destination[:1], "/#?") {
		return destination
	}
	to, err := url.Parse(string(destination))
	if err != nil || to.Scheme != "" {
		return destination
	}
	from := url.URL{Path: "/" + strings.TrimPrefix(address(t.page), "/")}
	return []byte(from.ResolveReference(to).String())
}

// isWhole reports whether a text that is drawn for the scope is all that the author wrote for a page of the model.
func (t *proseTree) isWhole(scope string) bool {
	return scope == scopePage && t.page != nil && bytes.Equal(t.source, asParsed(t.page.entry.Document.Body()))
}

// fill puts what is drawn for the scope in the places of the marks in a drawn text.
func (t *proseTree) fill(text []byte, scope string, draw func(ast.Node) ([]byte, error)) ([]byte, error) {
	filled := make([]byte, 0, len(text)+120*len(t.places))
	for {
		before, rest, found := bytes.Cut(text, t.mark)
		filled = append(filled, before...)
		if !found {
			return filled, nil
		}
		digits, rest, _ := bytes.Cut(rest, []byte{';'})
		i, err := strconv.Atoi(string(digits))
		if err != nil || i >= len(t.places) {
			return nil, fmt.Errorf("no place %q in the text of %s", digits, t.path)
		}
		if filled, err = t.append(filled, t.places[i], scope, draw); err != nil {
			return nil, err
		}
		text = rest
	}
}

// append appends to HTML what is drawn of a place for the scope.
func (t *proseTree) append(html []byte, p place, scope string, draw func(ast.Node) ([]byte, error)) ([]byte, error) {
	var drawn []byte
	var err error
	switch node := p.node.(type) {
	case nil:
		return append(html, template.HTMLEscapeString(t.prefix(scope)+string(p.id))...), nil
	case *ast.Heading:
		p.fit(node, t.down(scope), t.prefix(scope))
		drawn, err = draw(node)
	case *ast.Link:
		if p.tag != noTag {
			drawn, err = t.drawTag(p, scope, draw)
			break
		}
		if t.model.drawnLinks.once && p.words != "" {
			return t.appendMention(html, p, scope, draw)
		}
		seen := seenLink{p.qualifier(scope), t.inScope(p.destination, scope), string(node.Title)}
		node.Destination = []byte(seen.String())
		drawn, err = draw(node)
	}
	if err != nil {
		return nil, err
	}
	if bytes.Contains(drawn, t.mark) { // a heading can hold links
		if drawn, err = t.fill(drawn, scope, draw); err != nil {
			return nil, err
		}
	}
	return append(html, t.model.number(drawn, t.path)...), nil
}

// inScope is a link's destination as the scope has it: one relative to its own page leads from elsewhere to the same place,
// or to the same heading where all stands on one page.
func (t *proseTree) inScope(destination, scope string) string {
	if !isRelative(destination) {
		return destination
	}
	switch scope {
	case scopeAll:
		if id, ok := fragmentID(destination); ok && t.ids[id] {
			return "#" + t.prefix(scope) + id
		}
		return rebased(destination, t.address())
	case scopeFeed:
		return t.absolute(destination, t.address())
	}
	return destination
}

// prefix is what ids of headings and other blocks begin with in the scope. No page's id has two hyphens in a row, so that no
// two ids become one.
func (t *proseTree) prefix(scope string) string {
	if scope != scopeAll {
		return ""
	}
	return strings.Trim(strings.ReplaceAll(t.path, "/", "-"), "-") + "--"
}

// qualifier tells the theme's link hook, which sees one destination and no more, what scope a link is in, or that it is the
// page's first to its entity.
func (p place) qualifier(scope string) string {
	switch {
	case p.scheme != "" && (scope == scopeAll || scope == scopeFeed):
		return scope
	case p.scheme != "" && p.first:
		return firstMention
	case scope == scopeFeed && strings.HasPrefix(p.destination, "/"):
		return scope
	}
	return ""
}

// fit fits a heading into a page: levels down, below the title that its text has there, and with a prefix that makes its id
// unique.
func (p place) fit(heading *ast.Heading, down int, prefix string) {
	heading.Level = min(p.level+down, 6)
	if p.id != nil {
		heading.SetAttributeString("id", []byte(prefix+string(p.id)))
	}
}

// down is how many levels headings go down in the scope. On the page with everything a section's title is a heading of
// level 2, an entry's one of level 3, and the overview's is that of the page.
func (t *proseTree) down(scope string) int {
	switch {
	case scope != scopeAll || t.path == "/":
		return 0
	case strings.HasPrefix(t.path, "/"+string(explainer.KindSection)+"/"):
		return 1
	}
	return 2
}

// wordsOf is the text of a link if it is drawn as it is written: without markup, and without signs that HTML escapes.
func wordsOf(link *ast.Link, source []byte) string {
	text, ok := link.FirstChild().(*ast.Text)
	if !ok || text.NextSibling() != nil || text.SoftLineBreak() || text.HardLineBreak() {
		return ""
	}
	words := text.Segment.Value(source)
	if bytes.ContainsAny(words, "&<>\"\\\x00") {
		return ""
	}
	return string(words)
}
