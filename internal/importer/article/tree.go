package article

import (
	"net/url"
	"strings"
	"unicode"

	"github.com/nutgraf/nutgraf/internal/importer/webpage"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// mendLinks makes relative links absolute if the article's address is known, and replaces links that lead nowhere by their
// text: to other places of the article, to files beside it, with schemes that no page may have.
func (r *reader) mendLinks(root *html.Node) {
	base, err := url.Parse(r.meta.url)
	if r.article.URL != "" {
		base, err = url.Parse(r.article.URL)
	}
	for _, link := range all(root, atom.A) {
		address := unwrapped(strings.TrimSpace(webpage.Attribute(link, "href")))
		parsed, parseErr := url.Parse(address)
		if parseErr == nil && err == nil && base.Host != "" && !strings.HasPrefix(address, "#") {
			parsed = base.ResolveReference(parsed)
		}
		isWhole := parseErr == nil && (parsed.Host != "" && (parsed.Scheme == "https" || parsed.Scheme == "http") ||
			parsed.Scheme == "mailto" || parsed.Scheme == "tel")
		line, title := lineOf(link), ""
		if strings.HasPrefix(textOf(link), pictureWord(r.language())) { // a picture's placeholder has its description
			title = oneLine(webpage.Attribute(link, "title"))
		}
		link.Attr = []html.Attribute{lineAttr(line)}
		if r.internal != nil && textOf(link) != "" && !hasBlocks(link) {
			if to := r.internal(address); to != "" {
				link.Attr = append(link.Attr, html.Attribute{Key: "href", Val: to})
				continue
			}
		}
		switch {
		case isWhole && !hasBlocks(link) && textOf(link) != "":
			link.Attr = append(link.Attr, html.Attribute{Key: "href", Val: parsed.String()})
			if title != "" {
				link.Attr = append(link.Attr, html.Attribute{Key: "title", Val: title})
			}
			continue
		case address != "" && !strings.HasPrefix(address, "#") && textOf(link) != "":
			r.leave(line, "the link of "+short(textOf(link))+" to "+short(address))
		}
		link.DataAtom, link.Data = atom.Span, "span"
	}
}

// unwrapped returns the target of a redirecting Google address, as Google Docs writes them.
func unwrapped(address string) string {
	parsed, err := url.Parse(address)
	if err != nil || parsed.Path != "/url" || !strings.HasPrefix(parsed.Hostname(), "www.google.") && !strings.HasPrefix(parsed.Hostname(), "google.") {
		return address
	}
	for _, key := range []string{"q", "url"} {
		if target := webAddress(parsed.Query().Get(key)); target != "" {
			return target
		}
	}
	return address
}

// collector makes blocks from a tree. It descends into elements that only group others.
type collector struct {
	blocks []block
	inline []*html.Node // nodes between blocks; together a paragraph
	line   int
}

func (c *collector) collect(node *html.Node) {
	var children []*html.Node
	for child := range node.ChildNodes() {
		children = append(children, child)
	}
	for _, child := range children {
		switch {
		case child.Type == html.CommentNode:
		case child.DataAtom == atom.Br || isInline(child) && !hasBlocks(child):
			if c.line == 0 {
				c.line = lineOf(child)
			}
			c.inline = append(c.inline, child)
		case standsAlone(child):
			c.flush()
			c.add(child, lineOf(child))
		default:
			c.flush()
			c.collect(child)
			c.flush()
		}
	}
}

// flush makes a paragraph from the inline nodes so far.
func (c *collector) flush() {
	node := element(atom.P, "")
	for _, inline := range c.inline {
		inline.Parent.RemoveChild(inline)
		node.AppendChild(inline)
	}
	line := max(c.line, 1)
	c.inline, c.line = nil, 0
	if textOf(node) != "" || hasImage(node) {
		c.blocks = append(c.blocks, newBlock(node, line))
	}
}

func (c *collector) add(node *html.Node, line int) {
	node.Parent.RemoveChild(node)
	b := newBlock(node, line)
	if b.text == "" && b.kind != rule && !hasImage(node) {
		return
	}
	if b.kind != heading {
		// A heading inside a list or a quote cannot begin a section, and its level could be one that no text may have.
		for _, h := range []atom.Atom{atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6} {
			for _, inner := range all(node, h) {
				inner.DataAtom, inner.Data = atom.P, "p"
			}
		}
	}
	c.blocks = append(c.blocks, b)
}

// hasImage reports whether a node has a picture in it.
func hasImage(node *html.Node) bool { return len(all(node, atom.Img)) > 0 }

// standsAlone reports whether an element is written as one block.
func standsAlone(n *html.Node) bool {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Ul, atom.Ol, atom.Dl, atom.Blockquote, atom.Pre, atom.Table, atom.Hr:
		return true
	case atom.P:
		return !hasBlocks(n)
	}
	return false
}

// hasBlocks reports whether a node contains a block.
func hasBlocks(node *html.Node) bool {
	for n := range node.Descendants() {
		if n.Type == html.ElementNode && !isInline(n) && n.DataAtom != atom.Br {
			return true
		}
	}
	return false
}

func isSpaceOrControl(c rune) bool { return unicode.IsSpace(c) || unicode.IsControl(c) }
