package hugo

import (
	"html/template"
	"net/url"
	"strings"

	"github.com/nutgraf/nutgraf/internal/linker"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"
)

// mention is a link to an entity or a source in goldmark's tree, found by the linker or written by an author. It leads to
// the note at the end of the page; in a feed, to the page of its own.
type mention struct {
	ast.BaseInline
	tree    *proseTree
	name    string // "term:nato"
	title   string // that an author gave the link
	isFirst bool   // of its entity on the page
	above   int    // the text above the prose that has the first mention (linker.AboveOf)
}

var kindMention = ast.NewNodeKind("Mention")

func (m *mention) Kind() ast.NodeKind { return kindMention }

// Dump prints the node for debugging, as goldmark wants it.
func (m *mention) Dump(source []byte, level int) {
	ast.DumpHelper(m, source, level, map[string]string{"Name": m.name}, nil)
}

// mentionOf returns the mention that a link is; nil when it leads to no entity or source.
func (t *proseTree) mentionOf(link *ast.Link) *mention {
	name := t.site.ClauseName(string(link.Destination))
	if _, ok := t.site.AddressOf(name); !ok {
		return nil
	}
	above := linker.AboveOf(link)
	isFirst := above == 0 && !t.seen[name]
	t.seen[name] = true
	return &mention{tree: t, name: name, title: string(link.Title), isFirst: isFirst, above: above}
}

// isLinked reports whether the mention is a link in its tree's scope: it is none where a text above the prose has one already.
func (m *mention) isLinked() bool {
	t := m.tree
	switch {
	case m.above == 0 || t.scope == scopeFeed || t.scope == scopeApart:
		return true
	case t.scope == scopeAll:
		return !t.page.IsAboveWhole(m.above)
	}
	return false
}

// opening appends the mention's start tag as the tree's scope has it.
func (m *mention) opening(to []byte) []byte {
	t := m.tree
	switch {
	case !m.isLinked():
		return to
	case t.scope == scopeFeed:
		address, _ := t.site.AddressOf(m.name)
		return appendFeedLink(to, t.fromFeed(address), m.title)
	case t.scope == scopeApart || t.scope == scopeAll && t.site.IsElsewhere(m.name):
		address, _ := t.site.AddressOf(m.name)
		return appendFeedLink(to, t.site.URL(address), m.title)
	case m.isFirst && t.scope != scopeAll:
		return appendFirstMention(to, m.name, t.page.Notes().Class(m.name), m.title)
	}
	return appendMention(to, m.name, m.title)
}

// closing is the end tag of the mention.
func (m *mention) closing() string {
	if !m.isLinked() {
		return ""
	}
	return "</a>"
}

// appendFeedLink appends the start tag of a link that is read outside of the site. The address is absolute.
func appendFeedLink(to []byte, address, title string) []byte {
	return appendTitle(append(append(to, `<a href="`...), template.HTMLEscapeString(address)...), title)
}

// appendFirstMention appends the start tag of an entity's first mention on a page, with the classes of its note (" n3"). The
// empty element before it is the target of the note's link back to the text; a target of its own moves nothing on the screen.
func appendFirstMention(to []byte, name, classes, title string) []byte {
	to = append(append(append(to, `<i id="b-`...), template.HTMLEscapeString(page.Fragment(name))...), `"></i><a class="mention`...)
	to = append(append(append(to, classes...), `" id="`...), template.HTMLEscapeString(page.MarkID(name))...)
	return appendTitle(append(append(to, `" href="#`...), escapeFragment(page.Fragment(name))...), title)
}

// appendMention appends the start tag of any other mention.
func appendMention(to []byte, name, title string) []byte {
	return appendTitle(append(append(to, `<a class="mention" href="#`...), escapeFragment(page.Fragment(name))...), title)
}

// appendTitle ends the value of an attribute, and the start tag with the title that the author gave the link, if any.
func appendTitle(to []byte, title string) []byte {
	if title != "" {
		to = append(append(to, `" title="`...), template.HTMLEscapeString(title)...)
	}
	return append(to, `">`...)
}

// escapeFragment escapes a fragment with the lower-case percent codes of html/template (RFC 3986, section 2.1).
func escapeFragment(text string) string {
	isPlain := func(c byte) bool {
		return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || strings.IndexByte("-._~", c) >= 0
	}
	if strings.IndexFunc(text, func(r rune) bool { return r >= 0x80 || !isPlain(byte(r)) }) < 0 {
		return text
	}
	const digits = "0123456789abcdef"
	var escaped []byte
	for i := range len(text) {
		if c := text[i]; isPlain(c) {
			escaped = append(escaped, c)
		} else {
			escaped = append(escaped, '%', digits[c>>4], digits[c&15])
		}
	}
	return string(escaped)
}

// fromFeed is an address below the language's root as a feed has it: absolute, or from the site's root where no address of
// the site is known.
func (t *proseTree) fromFeed(address string) string {
	to, err := url.Parse(address)
	if err != nil {
		return address
	}
	return t.root().ResolveReference(to).String()
}

// mentionRenderer renders mentions as HTML.
type mentionRenderer struct{}

// RegisterFuncs registers the renderer for the nodes of mentions (goldmark's interface NodeRenderer).
func (mentionRenderer) RegisterFuncs(to renderer.NodeRendererFuncRegisterer) {
	to.Register(kindMention, func(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			_, err := w.WriteString(node.(*mention).closing())
			return ast.WalkContinue, err
		}
		_, err := w.Write(node.(*mention).opening(make([]byte, 0, 160)))
		return ast.WalkContinue, err
	})
}
