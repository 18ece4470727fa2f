package site

import (
	"bytes"
	"fmt"
	"hash/maphash"
	"strconv"
	"strings"

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
	root     ast.Node
	source   []byte
	model    *Model
	page     *prosePage // whose text it is, or part of it; nil for one that the model has no prose of
	path     string     // of Hugo's page
	mark     []byte     // before the number of each place; no text of an author's has it
	places   []place
	headings map[string]bool // their ids
}

// place is where something is taken out of the tree.
type place struct {
	node        ast.Node // *ast.Link or *ast.Heading
	destination string   // of a link, as it is written: "term:nato"
	scheme      string   // of an entity: "term"; empty for a link to anything else
	entity      string   // its id: "nato"
	first       bool     // of its entity on the page
	words       string   // what the link says; empty where that is more than words
	level       int      // of a heading
	id          []byte   // of a heading; nil without one
}

var markSeed = maphash.MakeSeed()

// newProseTree takes the places out of what the source was parsed into, for a scope.
func newProseTree(root ast.Node, source []byte, scope string, model *Model, page *prosePage, path string) *proseTree {
	t := &proseTree{
		root: root, source: source, model: model, page: page, path: path, headings: map[string]bool{},
		mark: fmt.Appendf(nil, "\uE0A8%x.", maphash.Bytes(markSeed, source)),
	}
	seen := map[string]bool{}
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
			if scope == scopeFeed {
				node.Destination = []byte(scopeFeed + ":" + string(node.Destination))
			}
			return ast.WalkSkipChildren, nil // the text of an image has no links
		case *ast.Link:
			p := place{node: node, destination: string(node.Destination)}
			if scheme, entity, ok := cutName(p.destination); ok {
				p.scheme, p.entity, p.first, p.words = scheme, entity, !seen[p.destination], wordsOf(node, source)
				seen[p.destination] = true
			}
			t.places = append(t.places, p)
		case *ast.Heading:
			p := place{node: node, level: node.Level}
			if id, ok := node.AttributeString("id"); ok {
				p.id, _ = id.([]byte)
				t.headings[string(p.id)] = true
			}
			t.places = append(t.places, p)
		}
		return ast.WalkContinue, nil
	})
	marks := make([]byte, 0, (len(t.mark)+len("1234;"))*len(t.places))
	for i, p := range t.places {
		from := len(marks)
		marks = append(strconv.AppendInt(append(marks, t.mark...), int64(i), 10), ';')
		mark := ast.NewString(marks[from:len(marks):len(marks)])
		mark.SetCode(true) // to be written as it is
		p.node.Parent().ReplaceChild(p.node.Parent(), p.node, mark)
	}
	return t
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
	case *ast.Heading:
		p.fit(node, t.prefix(scope))
		drawn, err = draw(node)
	case *ast.Link:
		if t.model.drawnLinks.once && p.words != "" {
			return t.appendMention(html, p, scope, draw)
		}
		seen := seenLink{p.qualifier(scope), p.destination, string(node.Title)}
		if id, ok := strings.CutPrefix(p.destination, "#"); ok && t.headings[id] {
			seen.destination = "#" + t.prefix(scope) + id
		}
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

// prefix is what ids of headings begin with in the scope.
func (t *proseTree) prefix(scope string) string {
	if scope != scopeAll {
		return ""
	}
	return strings.Trim(strings.ReplaceAll(t.path, "/", "-"), "-") + "-"
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

// fit fits a heading into a page that holds the content of many, where there is a prefix: a level down, as the content's
// own title is a heading there, and with an id that is unique.
func (p place) fit(heading *ast.Heading, prefix string) {
	heading.Level = p.level
	if prefix != "" {
		heading.Level = min(p.level+1, 6)
	}
	if p.id != nil {
		heading.SetAttributeString("id", []byte(prefix+string(p.id)))
	}
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
