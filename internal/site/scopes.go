package site

import (
	"bytes"
	"slices"
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

// proseTree is goldmark's tree of some text with the links in it, and what comes out otherwise in each scope.
type proseTree struct {
	root     ast.Node
	model    *Model
	page     *prosePage // whose text it is, or part of it; nil for one that the model has no prose of
	path     string     // of Hugo's page
	links    []treeLink
	headings []treeHeading
	images   []treeImage
}

type treeLink struct {
	link        *ast.Link
	destination string      // as it is written
	toEntity    bool        // "term:nato"
	first       bool        // of its entity on the page
	words       string      // what it says; empty where that is more than words
	drawn       *ast.String // stands in the place of the link while it is known how that is drawn
}

type treeHeading struct {
	heading *ast.Heading
	level   int
	id      []byte // nil without one
}

type treeImage struct {
	image       *ast.Image
	destination []byte
}

// newProseTree goes once through what the source was parsed into.
func newProseTree(root ast.Node, source []byte, model *Model, page *prosePage, path string) *proseTree {
	t := &proseTree{root: root, model: model, page: page, path: path}
	seen := map[string]bool{}
	walk(root, func(node ast.Node) {
		dropUnknown(node)
		switch node := node.(type) {
		case *ast.Link:
			place := treeLink{link: node, destination: string(node.Destination)}
			if _, _, ok := cutName(place.destination); ok {
				place.toEntity, place.first = true, !seen[place.destination]
				seen[place.destination] = true
				place.words = wordsOf(node, source)
			}
			t.links = append(t.links, place)
		case *ast.Heading:
			place := treeHeading{heading: node, level: node.Level}
			if id, ok := node.AttributeString("id"); ok {
				place.id, _ = id.([]byte)
			}
			t.headings = append(t.headings, place)
		case *ast.Image:
			t.images = append(t.images, treeImage{node, node.Destination})
		}
	})
	return t
}

// isWhole reports whether a text that is drawn for the scope is all that the author wrote for a page of the model.
func (t *proseTree) isWhole(scope string, source []byte) bool {
	return scope == scopePage && t.page != nil && t.model.drawnLinks.once && bytes.Equal(source, t.page.entry.Document.Body())
}

// fit makes the tree one of the scope: it tells the theme's link hook, which sees one destination and no more, what
// scope a link is in and whether it is the page's first to its entity.
func (t *proseTree) fit(scope string) {
	prefix := ""
	if scope == scopeAll {
		prefix = strings.Trim(strings.ReplaceAll(t.path, "/", "-"), "-") + "-"
	}
	for _, place := range t.headings {
		place.fit(prefix)
	}
	for _, place := range t.images {
		place.image.Destination = place.destination
		if scope == scopeFeed {
			place.image.Destination = []byte(scopeFeed + ":" + string(place.destination))
		}
	}
	for i := range t.links {
		place := &t.links[i]
		qualifier := ""
		switch {
		case place.toEntity && (scope == scopeAll || scope == scopeFeed):
			qualifier = scope
		case place.toEntity && place.first:
			qualifier = firstMention
		case scope == scopeFeed && strings.HasPrefix(place.destination, "/"):
			qualifier = scope
		}
		if drawn, ok := t.model.drawnLinks.look(seenLink{qualifier, place.destination, string(place.link.Title), place.words}); ok {
			place.draw(drawn.on(t.model, t.path))
			continue
		}
		place.undraw()
		destination := place.destination
		if id, ok := strings.CutPrefix(destination, "#"); ok && prefix != "" && t.hasHeading(id) {
			destination = "#" + prefix + id
		}
		if qualifier != "" {
			destination = qualifier + ":" + destination
		}
		place.link.Destination = []byte(destination)
	}
}

func (t *proseTree) hasHeading(id string) bool {
	return slices.ContainsFunc(t.headings, func(h treeHeading) bool { return h.id != nil && string(h.id) == id })
}

// fit fits the heading into a page that holds the content of many, where there is a prefix: a level down, as the content's
// own title is a heading there, and with an id that is unique.
func (h treeHeading) fit(prefix string) {
	h.heading.Level = h.level
	if prefix != "" {
		h.heading.Level = min(h.level+1, 6)
	}
	if h.id != nil {
		h.heading.SetAttributeString("id", []byte(prefix+string(h.id)))
	}
}

// draw puts HTML in the place of the link.
func (l *treeLink) draw(html string) {
	if l.drawn == nil {
		l.drawn = ast.NewString(nil)
		l.drawn.SetCode(true) // as it is
	}
	l.drawn.Value = []byte(html)
	if parent := l.link.Parent(); parent != nil {
		parent.ReplaceChild(parent, l.link, l.drawn)
	}
}

// undraw puts the link itself back.
func (l *treeLink) undraw() {
	if l.drawn == nil {
		return
	}
	if parent := l.drawn.Parent(); parent != nil {
		parent.ReplaceChild(parent, l.drawn, l.link)
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
