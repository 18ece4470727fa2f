package hugo

import (
	"bytes"
	"net/url"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/yuin/goldmark/ast"
)

// The scopes that a template can render content in, as (.Markup "all"): how links and headings come out.
const (
	scopePage   = ""       // on its own page
	scopeNoLink = "nolink" // no automatic links
	scopeAll    = "all"    // everything on one page: no ids of mentions, ids of headings made unique
	scopeApart  = "apart"  // on a page below its own: links to the entries' pages, no ids
	scopeFeed   = "feed"   // read elsewhere: absolute links to the entries' pages
)

// proseTree is goldmark's tree of some text with the links in it. fit sets links, headings and ids
// for a scope before the tree is rendered for it.
type proseTree struct {
	doc      ast.Node
	source   []byte
	site     *rendering
	page     *page.Page // whose text it is, or part of it
	path     string     // of Hugo's page
	scope    string     // that it is fitted to
	links    []link
	headings []heading
	blocks   []block // others that have an id

	paragraphs []paragraph
	renamed    map[string]string // ids of headings, by those that their words make

	images   []image
	ids      map[string]bool // of headings and other blocks
	numbers  []numberBlock
	asked    []askedHeading
	pictures []linkedPicture
	captions []linkedCaption
	seen     map[string]bool // mentions, by name
}

// link is a link of an author's to a page of the site or to another site.
type link struct {
	node        *ast.Link
	destination string // as it is written
}

type heading struct {
	node  *ast.Heading
	level int
	id    []byte // nil without one
}

// image is an image with its attributes, of which Hugo removes some when it renders the image.
type image struct {
	node       *ast.Image
	attributes []ast.Attribute
}

type block struct {
	node ast.Node
	id   []byte
}

// newProseTree makes mentions of the links in the tree that lead to entities and sources, and records the nodes that differ
// between scopes.
func newProseTree(root ast.Node, source []byte, scope string, site *rendering, prose *page.Page) *proseTree {
	t := &proseTree{doc: root, source: source, site: site, page: prose, path: prose.Path, ids: map[string]bool{}, seen: namesAbove(prose)}
	if prose.Entry != nil && scope != scopeNoLink {
		t.renamed = t.nameParts(prose.Anchors)
	}
	t.takeOutOfCallouts()
	type replacement struct{ link, by ast.Node }
	var replacements []replacement
	var pictures []linkedPicture
	// The walker's error can only be the visitor's, which has none.
	_ = ast.Walk(root, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		t.addCaption(node)
		dropUnknown(node, source)
		switch node := node.(type) {
		case *ast.Image:
			t.readImage(node)
			if scope == scopeFeed {
				node.SetAttributeString("absolute", []byte("true"))
			}
			t.images = append(t.images, image{node: node})
			return ast.WalkSkipChildren, nil // the text of an image has no links
		case *ast.Link:
			if t.addNumber(node) {
				return ast.WalkContinue, nil
			}
			node.Destination, node.Title = markdown.Unescape(node.Destination), markdown.Unescape(node.Title)
			if address, ok := site.LinkTo(string(node.Destination)); ok {
				node.Destination = []byte(address)
				if !strings.Contains(address, "://") { // of an explainer that is built without its house
					node.Destination = []byte("/" + address)
				}
			}
			node.Destination = t.keptDestination(t.fromRoot(node.Destination))
			mention, picture := t.mentionOf(node), onlyPicture(node)
			switch {
			case picture != nil:
				pictures = append(pictures, linkedPicture{picture, node, mention})
			case mention != nil:
				replacements = append(replacements, replacement{node, mention})
			default:
				t.links = append(t.links, link{node, string(node.Destination)})
			}
		case *ast.Blockquote:
			if address := site.Explainer.Passages[markdown.QuotationKey(node, source)]; address != "" {
				node.SetAttributeString("passage", []byte(address))
			}
		case *ast.Heading:
			t.headings = append(t.headings, heading{node, node.Level, t.readID(node)})
		default:
			if id := t.readID(node); id != nil && node.Type() == ast.TypeBlock {
				t.blocks = append(t.blocks, block{node, id})
			}
		}
		return ast.WalkContinue, nil
	})
	for _, r := range replacements {
		for child := r.link.FirstChild(); child != nil; child = r.link.FirstChild() {
			r.by.AppendChild(r.by, child)
		}
		r.link.Parent().ReplaceChild(r.link.Parent(), r.link, r.by)
	}
	t.addFAQ()
	for _, n := range t.numbers {
		n.takeOut()
	}
	t.pictures = pictures
	for _, picture := range pictures {
		takeOut(picture.image)
	}
	for i := range t.images {
		t.images[i].attributes = slices.Clone(t.images[i].node.Attributes())
	}
	return t
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

// fromRoot returns a link's destination relative to the root of the language: a file beside the text is neither beside the page
// with everything nor beside a feed.
func (t *proseTree) fromRoot(destination []byte) []byte {
	if t.page.Entry == nil || len(destination) == 0 || bytes.ContainsAny(destination[:1], "/#?") {
		return destination
	}
	to, err := url.Parse(string(destination))
	if err != nil || to.Scheme != "" {
		return destination
	}
	from := url.URL{Path: "/" + t.page.Address()}
	return []byte(from.ResolveReference(to).String())
}

// isWhole reports whether a text that is rendered for the scope is all that the author wrote for a page of the model.
func (t *proseTree) isWhole(scope string) bool {
	return scope == scopePage && t.page.Entry != nil && bytes.Equal(t.source, asParsed(t.page.Entry.Document.Body()))
}

// fit sets the destinations of links, the levels of headings and the ids for a scope.
func (t *proseTree) fit(scope string) {
	t.scope = scope
	prefix, down := t.prefix(), t.down()
	for _, l := range t.links {
		l.node.Destination = []byte(t.inScope(l.destination))
	}
	for _, n := range t.numbers {
		n.fit(scope)
	}
	for _, a := range t.asked {
		a.fit(scope)
	}
	for _, i := range t.images {
		i.node.RemoveAttributes()
		for _, attribute := range i.attributes {
			i.node.SetAttribute(attribute.Name, attribute.Value)
		}
	}
	for _, p := range t.pictures {
		t.fitPicture(p)
	}
	for _, c := range t.captions {
		t.fitCaption(c)
	}
	t.fitParagraphs()
	for _, h := range t.headings {
		h.node.Level = min(h.level+down, 6)
		if h.id != nil {
			h.node.SetAttributeString("id", append([]byte(prefix), h.id...))
		}
	}
	for _, b := range t.blocks {
		b.node.SetAttributeString("id", append([]byte(prefix), b.id...))
	}
}

// inScope is a link's destination as the scope has it: one relative to its own page leads from elsewhere to the same place,
// or to the same heading where all is on one page.
func (t *proseTree) inScope(destination string) string {
	switch {
	case t.scope == scopeFeed && isFromRoot(destination):
		return t.fromFeed(strings.TrimPrefix(destination, "/"))
	case !isRelative(destination):
	case t.scope == scopeAll:
		if id, ok := fragmentID(destination); ok && t.ids[id] {
			return "#" + t.prefix() + id
		}
		return rebased(destination, t.address())
	case t.scope == scopeApart:
		return t.site.URL(t.address() + destination)
	case t.scope == scopeFeed:
		return t.fromFeed(t.address() + destination)
	}
	return destination
}

// root is the address of the language's overview, or its folder on the site where the settings name no address.
func (t *proseTree) root() *url.URL {
	root := t.site.Root
	if root == "" {
		root = strings.TrimSuffix("/"+t.site.Prefix, "/") + "/"
	}
	parsed, err := url.Parse(root)
	if err != nil { // judged with the settings
		return &url.URL{Path: "/"}
	}
	return parsed
}

// prefix is what ids of headings and other blocks begin with in the scope. No page's id has two hyphens in a row, so that no
// two ids become one.
func (t *proseTree) prefix() string {
	if t.scope != scopeAll {
		return ""
	}
	return strings.Trim(strings.ReplaceAll(t.path, "/", "-"), "-") + "--"
}

// down is how many levels headings go down in the scope. On the page with everything a section's title is a heading of
// level 2, an entry's one of level 3, and the overview's is that of the page.
func (t *proseTree) down() int {
	switch {
	case t.scope != scopeAll || t.path == "/":
		return 0
	case strings.HasPrefix(t.path, "/"+string(explainer.KindSection)+"/"):
		return 1
	}
	return 2
}

// address is where the tree's page is, below the language's root.
func (t *proseTree) address() string {
	if address := strings.Trim(t.path, "/"); address != "" {
		return address + "/"
	}
	return ""
}
