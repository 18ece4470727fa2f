package article

import (
	"strings"

	"github.com/nutgraf/nutgraf/internal/importer/webpage"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// takeNoscript puts the picture that a page has for readers without scripts in the place of the empty one beside it, which a script
// fills. Other pictures in <noscript> count readers.
func takeNoscript(page *html.Node) {
	for _, noscript := range all(page, atom.Noscript) {
		if noscript.Parent == nil || noscript.FirstChild == nil || noscript.FirstChild.Type != html.TextNode {
			continue
		}
		nodes, err := html.ParseFragment(strings.NewReader(noscript.FirstChild.Data), element(atom.Div, ""))
		if err != nil {
			continue
		}
		inside := element(atom.Div, "")
		for _, n := range nodes {
			inside.AppendChild(n)
		}
		images := all(inside, atom.Img)
		if len(images) != 1 || addressOf(images[0]) == "" || isIcon(images[0]) {
			continue
		}
		empty := emptyBeside(noscript)
		if empty == nil {
			continue
		}
		img := images[0]
		img.Parent.RemoveChild(img)
		if webpage.Attribute(img, "alt") == "" { // the first of two attributes counts
			img.Attr = append([]html.Attribute{{Key: "alt", Val: webpage.Attribute(empty, "alt")}}, img.Attr...)
		}
		img.Attr = append(img.Attr, lineAttr(lineOf(noscript)))
		empty.Parent.InsertBefore(img, empty)
		remove(empty)
		remove(noscript)
	}
}

// emptyBeside is the picture without an address before or behind an element, else the only picture of its figure if it has none;
// nil when there is none.
func emptyBeside(n *html.Node) *html.Node {
	for _, beside := range []*html.Node{previousElement(n.PrevSibling), nextElement(n.NextSibling)} {
		if beside != nil && beside.DataAtom == atom.Img && addressOf(beside) == "" {
			return beside
		}
	}
	for around := n.Parent; around != nil; around = around.Parent {
		if around.DataAtom == atom.Figure {
			if images := all(around, atom.Img); len(images) == 1 && addressOf(images[0]) == "" {
				return images[0]
			}
			return nil
		}
	}
	return nil
}
