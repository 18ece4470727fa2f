package hugo

import (
	"html/template"

	"github.com/nutgraf/nutgraf/internal/linker"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/yuin/goldmark/ast"
)

// Beside the prose of a page are plain texts with mentions: its summary and key points above it, captions within it.

// Summary is the summary of the section at path, with its mentions as links.
func (r *rendering) Summary(path string) template.HTML {
	section := r.Page(path).Section()
	if section == nil {
		return ""
	}
	return r.above(path, 1, scopePage)
}

// WholeSummary is the summary of the section at path as it is on the page with everything.
func (r *rendering) WholeSummary(path string) template.HTML { return r.above(path, 1, scopeAll) }

// KeyPoints are the key points of the page at path, with their mentions as links.
func (r *rendering) KeyPoints(path string) (points []template.HTML) {
	p := r.Page(path)
	first := 1
	if p.Section() != nil { // whose summary is the first text
		first = 2
	}
	for i := first; i <= len(p.Options.Above); i++ {
		points = append(points, r.above(path, i, scopePage))
	}
	return points
}

// above is a text above the prose of the page at path, by its number from 1.
func (r *rendering) above(path string, number int, scope string) template.HTML {
	p := r.Page(path)
	var links []linker.CaptionLink
	for _, m := range p.Reading.Mentions {
		if m.Above == number && m.Linked {
			links = append(links, linker.CaptionLink{Start: m.Start, End: m.End, Entity: m.Entity})
		}
	}
	t := &proseTree{site: r, page: p, path: path, scope: scope}
	return template.HTML(t.withLinks(p.Options.Above[number-1].Words, links, func(linker.CaptionLink) bool { return true }))
}

// namesAbove are the entities whose first mention on the page is above its prose.
func namesAbove(p *page.Page) map[string]bool {
	names := map[string]bool{}
	if p.Reading != nil {
		for _, m := range p.Reading.Mentions {
			if m.Above > 0 && m.Linked {
				names[m.Entity] = true
			}
		}
	}
	return names
}

// withLinks is a plain text as HTML with links to the notes of what it mentions. The mentions of which isFirst holds are the
// page's first ones.
func (t *proseTree) withLinks(plain string, links []linker.CaptionLink, isFirst func(linker.CaptionLink) bool) []byte {
	var out []byte
	at := 0
	for _, link := range links {
		if _, ok := t.site.AddressOf(link.Entity); !ok {
			continue
		}
		m := &mention{tree: t, name: link.Entity, isFirst: isFirst(link), above: link.Above}
		out = append(out, template.HTMLEscapeString(plain[at:link.Start])...)
		out = append(m.opening(out), template.HTMLEscapeString(plain[link.Start:link.End])...)
		out = append(out, m.closing()...)
		at = link.End
	}
	return append(out, template.HTMLEscapeString(plain[at:])...)
}

// linkedCaption is the caption of a picture or a table with mentions.
type linkedCaption struct {
	node    ast.Node
	caption *linker.Caption
	first   map[linker.CaptionLink]bool // the links that are their entity's first on the page
}

// addCaption takes over what the linker has found in a caption.
func (t *proseTree) addCaption(node ast.Node) {
	caption := linker.CaptionOf(node)
	if caption == nil {
		return
	}
	c := linkedCaption{node, caption, map[linker.CaptionLink]bool{}}
	for _, link := range caption.Links {
		c.first[link] = link.Above == 0 && !t.seen[link.Entity]
		t.seen[link.Entity] = true
	}
	t.captions = append(t.captions, c)
}

// fitCaption gives the hook of a picture or a table its caption as HTML.
func (t *proseTree) fitCaption(c linkedCaption) {
	html := t.withLinks(c.caption.Text, c.caption.Links, func(link linker.CaptionLink) bool { return c.first[link] })
	c.node.SetAttributeString("linked", html)
}
