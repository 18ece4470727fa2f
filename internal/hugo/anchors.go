package hugo

import (
	"bytes"
	"html/template"
	"slices"
	"strings"

	"github.com/gohugoio/hugo/markup/tableofcontents"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/nutgraf/nutgraf/internal/shortcode"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"
)

// keptIDs is an empty element for each id that was published and whose text is gone.
type keptIDs struct {
	ast.BaseInline
	tree   *proseTree
	ids    []string
	onPage bool // on the text's own page only
}

var kindKeptIDs = ast.NewNodeKind("KeptIDs")

func (k *keptIDs) Kind() ast.NodeKind { return kindKeptIDs }

// Dump prints the node for debugging, as goldmark wants it.
func (k *keptIDs) Dump(source []byte, level int) { ast.DumpHelper(k, source, level, nil, nil) }

// anchorRenderer renders kept ids and links to paragraphs as HTML: none in a feed, where nothing leads to them.
type anchorRenderer struct{}

// RegisterFuncs registers the renderer for both kinds of nodes (goldmark's interface NodeRenderer).
func (anchorRenderer) RegisterFuncs(to renderer.NodeRendererFuncRegisterer) {
	to.Register(kindKeptIDs, func(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
		kept := node.(*keptIDs)
		if !entering || kept.tree.scope == scopeFeed || kept.onPage && kept.tree.scope != scopePage {
			return ast.WalkContinue, nil
		}
		for _, id := range kept.ids {
			if _, err := w.WriteString(`<i id="` + template.HTMLEscapeString(kept.tree.prefix()+id) + `"></i>`); err != nil {
				return ast.WalkStop, err
			}
		}
		return ast.WalkContinue, nil
	})
	to.Register(kindCopyLink, func(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
		link := node.(*copyLink)
		if !entering || link.tree.scope != scopePage {
			return ast.WalkContinue, nil
		}
		_, err := w.WriteString(`<a class="copy" href="#` + escapeFragment(link.id) + `">¶</a>`)
		return ast.WalkContinue, err
	})
}

// copyLink is a paragraph's link to itself, on its own page. A script copies its address.
type copyLink struct {
	ast.BaseInline
	tree *proseTree
	id   string
}

var kindCopyLink = ast.NewNodeKind("CopyLink")

func (c *copyLink) Kind() ast.NodeKind { return kindCopyLink }

// Dump prints the node for debugging, as goldmark wants it.
func (c *copyLink) Dump(source []byte, level int) { ast.DumpHelper(c, source, level, nil, nil) }

// paragraph is a paragraph, or the callout that it begins, with the id that it has on its own page.
type paragraph struct {
	node       ast.Node
	id         []byte
	attributes []ast.Attribute // its others
}

// nameParts gives the headings and paragraphs of the text the ids that the page has for them. It returns the headings whose
// ids are others than those of their words.
func (t *proseTree) nameParts(anchors []page.Anchor) (renamed map[string]string) {
	renamed = map[string]string{}
	parts := markdown.Parts(t.doc, t.source)
	places, isPlaced := placeAnchors(parts, anchors)
	var first ast.Node
	for i, part := range parts {
		if places[i] < 0 {
			continue
		}
		if first == nil {
			first = part.Node
		}
		anchor := anchors[places[i]]
		node, also, hasText := part.Node, anchor.Also, part.Node.Kind() == ast.KindParagraph
		if callout := t.calloutOf(node); callout != nil {
			hasText = node.Lines().Len() > 1
			node = callout
		}
		switch _, hasOwn := node.AttributeString("id"); {
		case part.Node.Kind() != ast.KindParagraph || part.ID != "":
			if anchor.ID != part.ID {
				node.SetAttributeString("id", []byte(anchor.ID))
				renamed[part.ID] = anchor.ID
			}
		case hasOwn: // a callout with an id of the author's
			also = append([]string{anchor.ID}, also...)
		default:
			t.paragraphs = append(t.paragraphs, paragraph{node, []byte(anchor.ID), slices.Clone(node.Attributes())})
		}
		t.keepIDs(node, also, false)
		if hasText && markdown.Attribution(part.Node.Parent(), t.source) != part.Node { // what is quoted is what is linked
			part.Node.AppendChild(part.Node, &copyLink{tree: t, id: anchor.ID})
		}
	}
	if first == nil {
		first = t.doc.FirstChild()
	}
	for i, anchor := range anchors { // what a shortcode has hidden
		if !isPlaced[i] && first != nil {
			t.keepIDs(first, append([]string{anchor.ID}, anchor.Also...), true)
		}
	}
	return renamed
}

// calloutOf returns the block quote that the paragraph makes a callout, or nil. Hugo knows one by the HTML of this paragraph,
// which must begin with the mark and have no attributes. The first line is the callout's title.
func (t *proseTree) calloutOf(paragraph ast.Node) ast.Node {
	quote := paragraph.Parent()
	if quote == nil || quote.FirstChild() != paragraph {
		return nil
	}
	if _, ok := markdown.CalloutMark(quote, t.source); !ok {
		return nil
	}
	return quote
}

// placeAnchors returns for each part the index of its anchor, or -1, and which anchors have a part. Hugo's id of a heading
// differs from the parser's where a link has an apostrophe. Such a heading takes the next anchor of a heading.
func placeAnchors(parts []markdown.Part, anchors []page.Anchor) (places []int, isPlaced []bool) {
	byKey := map[string][]int{}
	for i, anchor := range anchors {
		byKey[anchor.Key] = append(byKey[anchor.Key], i)
	}
	places, isPlaced = make([]int, len(parts)), make([]bool, len(anchors))
	for i, part := range parts {
		key := withoutPlaceholders(part.Key())
		if places[i] = -1; len(byKey[key]) > 0 {
			places[i], byKey[key] = byKey[key][0], byKey[key][1:]
			isPlaced[places[i]] = true
		}
	}
	next := 0 // the anchor behind that of the part before
	for i, part := range parts {
		if places[i] < 0 && part.IsHeading && next < len(anchors) && !isPlaced[next] && strings.HasPrefix(anchors[next].Key, "#") {
			places[i], isPlaced[next] = next, true
		}
		if places[i] >= 0 {
			next = places[i] + 1
		}
	}
	return places, isPlaced
}

// keepIDs puts ids at the beginning of a block of text, or before another block.
func (t *proseTree) keepIDs(block ast.Node, ids []string, onPage bool) {
	if len(ids) == 0 {
		return
	}
	kept := &keptIDs{tree: t, ids: ids, onPage: onPage}
	switch {
	case block.Kind() != ast.KindHeading && block.Kind() != ast.KindParagraph:
		block.Parent().InsertBefore(block.Parent(), block, kept)
	case block.FirstChild() != nil:
		block.InsertBefore(block, block.FirstChild(), kept)
	default:
		block.AppendChild(block, kept)
	}
}

// withoutPlaceholders is a text without what Hugo puts in the place of shortcodes.
func withoutPlaceholders(text string) string {
	const end = "HBHB"
	for {
		from := strings.Index(text, shortcode.Placeholder)
		if from < 0 {
			return text
		}
		length := strings.Index(text[from:], end)
		if length < 0 {
			return text
		}
		text = markdown.OneLine(text[:from] + text[from+length+len(end):])
	}
}

// rename gives the headings of a table of contents their ids.
func rename(contents *tableofcontents.Fragments, renamed map[string]string) {
	if contents == nil || len(renamed) == 0 {
		return
	}
	var visit func(headings tableofcontents.Headings)
	visit = func(headings tableofcontents.Headings) {
		for _, h := range headings {
			if id, ok := renamed[h.ID]; ok {
				h.ID = id
			}
			visit(h.Headings)
		}
	}
	visit(contents.Headings)
}

// fitParagraphs gives paragraphs their ids on their own page. Elsewhere they have none: a link to one leads to its page.
func (t *proseTree) fitParagraphs() {
	for _, p := range t.paragraphs {
		p.node.RemoveAttributes()
		for _, attribute := range p.attributes {
			p.node.SetAttribute(attribute.Name, attribute.Value)
		}
		if t.scope == scopePage {
			p.node.SetAttributeString("id", p.id)
		}
	}
}

// keptDestination is where a link to a heading by its words leads: to the id that the heading was published with.
func (t *proseTree) keptDestination(destination []byte) []byte {
	path, id, ok := bytes.Cut(destination, []byte("#"))
	if !ok {
		return destination
	}
	to := t.page
	if len(path) > 0 {
		to = t.site.Page("/" + strings.Trim(string(path), "/"))
	}
	kept := to.KeptID(string(id))
	if kept == string(id) {
		return destination
	}
	return []byte(string(path) + "#" + kept)
}
