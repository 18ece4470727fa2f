package article

import (
	"regexp"
	"strings"

	"github.com/nutgraf/nutgraf/internal/importer/webpage"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// takeNoscript replaces an empty picture, which a script fills, by the picture beside it for readers without scripts. Other
// pictures in <noscript> count readers.
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

// fillers match the names of pictures that pages show until a script replaces them.
var fillers = regexp.MustCompile(`(?i)(?:^|[/_.-])(?:spinner|loading|loader|placeholder|blank|spacer|transparent|lazy|pixel|1x1|clear|grey|gray)[^/]*$`)

// isFiller reports whether a picture has no address, or only that of a loading animation.
func isFiller(img *html.Node) bool {
	address := addressOf(img)
	return address == "" || !strings.HasPrefix(address, "data:") && fillers.MatchString(address)
}

// emptyBeside returns the picture without a real address before or after an element, else the only picture of its figure if
// that has none; nil when there is none.
func emptyBeside(n *html.Node) *html.Node {
	for _, beside := range []*html.Node{previousElement(n.PrevSibling), nextElement(n.NextSibling)} {
		if beside != nil && beside.DataAtom == atom.Img && isFiller(beside) {
			return beside
		}
	}
	for around := n.Parent; around != nil; around = around.Parent {
		if around.DataAtom == atom.Figure {
			if images := all(around, atom.Img); len(images) == 1 && isFiller(images[0]) {
				return images[0]
			}
			return nil
		}
	}
	return nil
}
