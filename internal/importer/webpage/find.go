package webpage

import (
	"net/url"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
)

// find returns the element that contains the article; nil when the page has no text.
func (r *reader) find(tree *html.Node) *html.Node {
	r.kept = r.readability(tree)
	var root *html.Node
	for _, proseOnly := range []bool{true, false} {
		for _, b := range blocksOf(r.body) {
			if root == nil && !proseOnly || proseOnly {
				if !r.isKept(b) || proseOnly && !b.isProse() {
					continue
				}
				if root == nil {
					root = b.run[0].Parent
				}
				root = common(root, b.run[0])
			}
		}
	}
	if root == nil || root.Data == "html" {
		root = r.body
	}
	for root != r.body && (isInline(root) || isLine(root)) {
		root = root.Parent
	}
	if root = r.widen(root); !r.misses(root) {
		return root
	}
	if marked := r.marked(); marked != nil {
		root = marked
	}
	for _, b := range blocksOf(root) {
		if b.links() < 0.5 {
			r.kept[b.text] = true
		}
	}
	return root
}

// misses reports whether readability kept so little of the page's prose that it chose the wrong part.
func (r *reader) misses(root *html.Node) bool {
	const least = 0.2
	kept, all := 0, proseIn(r.body)
	for _, b := range blocksOf(root) {
		if b.isProse() && r.isKept(b) {
			kept += b.words
		}
	}
	return float64(kept) < least*float64(all)
}

// marked returns the smallest element with most of the page's prose, preferring those that the page marks as its article.
func (r *reader) marked() *html.Node {
	const most = 0.6
	all := proseIn(r.body)
	var best, mark *html.Node
	for n := r.body; n != nil; {
		var next *html.Node
		for c := range n.ChildNodes() {
			if c.Type == html.ElementNode && !isLine(c) && float64(proseIn(c)) >= most*float64(all) {
				next = c
				break
			}
		}
		if isMarked(n) {
			mark = n
		}
		best, n = n, next
	}
	switch {
	case all == 0:
		return nil
	case mark != nil:
		return mark
	}
	return best
}

// isMarked reports whether a page marks an element as its article.
func isMarked(n *html.Node) bool {
	return n.Data == "article" || n.Data == "main" || Attribute(n, "role") == "main" || strings.Contains(Attribute(n, "itemprop"), "articleBody")
}

// isLine reports whether an element is a paragraph or another part of a text, not a container of texts.
func isLine(n *html.Node) bool {
	switch n.Data {
	case "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "pre", "blockquote", "tr", "tbody", "table", "figure", "dl", "dd", "dt":
		return true
	}
	return false
}

// readability returns the texts that readability keeps, by block and by piece between elements. Its result is a copy with
// other elements, so only the text identifies the parts of the page.
func (r *reader) readability(tree *html.Node) map[string]bool {
	const fewest = 20 // letters: a shorter piece can be found elsewhere by chance
	address := r.address
	if address == nil {
		address = &url.URL{}
	}
	parser := readability.NewParser()
	parser.KeepClasses = true
	parser.DisableJSONLD = true
	article, err := parser.ParseDocument(tree, address)
	if err != nil || article.Node == nil {
		return map[string]bool{}
	}
	kept := map[string]bool{}
	for _, b := range blocksOf(article.Node) {
		kept[b.text] = true
	}
	for n := range article.Node.Descendants() {
		if text := oneLine(n.Data); n.Type == html.TextNode && len(text) >= fewest {
			kept[text] = true
		}
	}
	return kept
}

// isKept reports whether readability keeps a block.
func (r *reader) isKept(b block) bool {
	if r.kept[b.text] {
		return true
	}
	for _, n := range b.run {
		if n.Type == html.TextNode && r.kept[oneLine(n.Data)] {
			return true
		}
		for d := range n.Descendants() {
			if d.Type == html.TextNode && r.kept[oneLine(d.Data)] {
				return true
			}
		}
	}
	return false
}

// common returns the nearest element around both.
func common(a, b *html.Node) *html.Node {
	around := map[*html.Node]bool{}
	for n := a; n != nil; n = n.Parent {
		around[n] = true
	}
	for n := b; n != nil; n = n.Parent {
		if around[n] {
			return n
		}
	}
	return nil
}

// widen returns an element around the one that readability found, if its name marks it as the page's article and it has
// much more prose: some pages put each part into its own box.
func (r *reader) widen(root *html.Node) *html.Node {
	const more = 1.25
	best, words := root, proseIn(root)
	for n := root.Parent; n != nil && n != r.body; n = n.Parent {
		if !isMarked(n) {
			continue
		}
		if now := proseIn(n); float64(now) > more*float64(words) && !r.holdsOthers(n, best) {
			best, words = n, now
		}
	}
	return best
}

// holdsOthers reports whether an element around the article contains other articles as well.
func (r *reader) holdsOthers(around, inner *html.Node) bool {
	others := 0
	for n := range around.Descendants() {
		if n.Data == "article" && common(n, inner) != n && insideOf(n, "article") == insideOf(inner, "article") {
			others++
		}
	}
	return others > 1
}
