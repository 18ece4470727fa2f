package webpage

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// prune removes elements that are no part of any article. An element with a large part of the page's prose stays, whatever
// its names are: the class of a whole page can be "comments-open".
func (r *reader) prune() {
	const (
		part   = 0.2 // of the page's prose
		fewest = 40  // words of an article whose comments or banners are longer
	)
	all := proseIn(r.body)
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		for c := n.FirstChild; c != nil; {
			next := c.NextSibling
			if c.Type == html.ElementNode {
				why, sure := r.noArticle(c)
				switch {
				case why != "" && (sure || (why == whyComments || why == whyConsent) && all-proseIn(c) >= fewest || float64(proseIn(c)) <= part*float64(all)) && !holdsTitle(c):
					r.leave(c, why)
				default:
					visit(c)
				}
			}
			c = next
		}
	}
	visit(r.body)
}

func holdsTitle(n *html.Node) bool { return n.Data == "h1" || firstOf(n, "h1") != nil }

// proseIn counts the words of a node's paragraphs that are mostly not links.
func proseIn(node *html.Node) int {
	const fewest = 10 // words of a paragraph
	words := 0
	for _, b := range blocksOf(node) {
		if b.heading == 0 && b.words >= fewest && b.links() < 0.4 {
			words += b.words
		}
	}
	return words
}

// noArticle returns the reason why an element is no part of an article; sure is true when this holds for any content.
func (r *reader) noArticle(n *html.Node) (why string, sure bool) {
	switch n.Data {
	case "script", "style", "template", "link", "meta", "noscript":
		return "script", true
	case "nav", "menu":
		return "navigation", false
	case "form", "fieldset":
		return "form", false
	case "dialog", "button", "select", "textarea", "input", "datalist", "option":
		return "controls", true
	case "iframe", "object", "embed", "canvas", "audio", "video":
		return "embedded media", true
	case "footer":
		if insideOf(n, "blockquote") == nil {
			return "footer", false
		}
	case "body", "html", "main":
		return "", false
	}
	if isHidden(n) {
		return "hidden text", false
	}
	switch strings.ToLower(Attribute(n, "role")) {
	case "navigation", "menu", "menubar", "search", "toolbar", "tablist":
		return "navigation", false
	case "dialog", "alertdialog", "alert":
		return "dialog", false
	case "contentinfo", "banner":
		return "header and footer", false
	case "doc-backlink":
		return "link back", true
	case "doc-endnotes", "doc-footnote", "doc-bibliography", "doc-pullquote":
		return "", false
	}
	return r.namedNoArticle(n)
}

func insideOf(n *html.Node, name string) *html.Node {
	for p := n.Parent; p != nil; p = p.Parent {
		if p.Data == name {
			return p
		}
	}
	return nil
}

// isHidden reports whether the element's own style hides it.
func isHidden(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return a.Val != "until-found"
		case "style":
			style := strings.ReplaceAll(strings.ToLower(a.Val), " ", "")
			if strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
				return true
			}
		}
	}
	if hasToken(n, "hidden") && !isShownSomewhere(n) && proseIn(n) < 120 {
		return true
	}
	return hasToken(n, "visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text", "screenreader", "a11y-hidden", "u-hidden-visually")
}

// isShownSomewhere reports whether a class shows an element at some screen width: "hidden md:block".
func isShownSomewhere(n *html.Node) bool { return strings.Contains(Attribute(n, "class"), ":") }

// namedNoArticle judges by the names that pages give their elements: class, id, ARIA label, component.
func (r *reader) namedNoArticle(n *html.Node) (why string, sure bool) {
	names := namesOf(n)
	if slices.Contains(names, "embed") || slices.Contains(names, "tweet") {
		return "", false // the article quotes it from another site
	}
	if len(names) == 0 || n.Data == "table" || n.Data == "td" || n.Data == "tr" || n.Data == "tbody" || n.Data == "figure" || n.Data == "article" && len(names) > 12 {
		return "", false
	}
	for _, kind := range noArticleNames {
		for _, name := range kind.names {
			if matchesName(names, name) {
				return kind.why, false
			}
		}
	}
	return "", false
}

// matchesName reports whether an element's names contain the words of a name in sequence.
func matchesName(words []string, name []string) bool {
	for i := 0; i+len(name) <= len(words); i++ {
		if slices.Equal(words[i:i+len(name)], name) {
			return true
		}
	}
	return false
}

// namesOf returns the words of an element's names, with "" between names: "relatedLinks post-tags" gives related, links,
// "", post, tags.
func namesOf(n *html.Node) []string {
	const longest = 5 // words; longer names are made from headings
	var words []string
	for _, key := range []string{"class", "id", "data-component", "data-testid", "data-module", "data-type", "itemprop", "aria-label"} {
		value := Attribute(n, key)
		if len(value) > 400 {
			value = value[:400]
		}
		for _, name := range strings.Fields(value) {
			if split := splitName(name); len(split) <= longest {
				words = append(append(words, split...), "")
			}
		}
	}
	return words
}

// splitName splits a name at hyphens, underscores, digits and capitals.
func splitName(name string) []string {
	var words []string
	start := -1
	letters := []rune(name)
	for i, c := range letters {
		isLetter := unicode.IsLetter(c)
		if start >= 0 && (!isLetter || unicode.IsUpper(c) && unicode.IsLower(letters[i-1])) {
			words = append(words, strings.ToLower(string(letters[start:i])))
			start = -1
		}
		if isLetter && start < 0 {
			start = i
		}
	}
	if start >= 0 {
		words = append(words, strings.ToLower(string(letters[start:])))
	}
	return words
}

// hasToken reports whether a class or an id of the element is one of the names.
func hasToken(n *html.Node, names ...string) bool {
	for _, key := range []string{"class", "id"} {
		for _, token := range strings.Fields(strings.ToLower(Attribute(n, key))) {
			if slices.Contains(names, token) {
				return true
			}
		}
	}
	return false
}
