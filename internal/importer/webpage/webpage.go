// Package webpage finds the article on a web page: its main text, and the page's data about it.
//
//	page := webpage.Read(tree, address)
//	page.Main     // the article's elements, with their attributes; nil when the page has no text
//	page.Title    // and its authors, day, language, address
//	page.Left     // what was taken for no part of the article
//
// How it works, in the order of the files:
//
//	meta.go      the page's data about its article: JSON-LD, Open Graph, Dublin Core, microdata
//	prune.go     elements that are no part of any article: navigation, share bars, banners, comments
//	find.go      the element that holds the article, by go-readability, and the blocks in it
//	blocks.go    a block of text and its measures
//	trim.go      blocks at the beginning, between and at the end that are no part of the article
//	phrases.go   the words that such blocks begin with, in the languages of the web
//
// Readability decides where the article is. A block that it drops between two parts of the article is restored when it
// reads like text; a block that it keeps around the article is removed when its words, its links or its place show that it
// is no part of it.
package webpage

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Page is the article of a web page.
type Page struct {
	Meta
	Heading     string // the h1 above the text, which Main then lacks; empty when there is none
	HeadingNode *html.Node
	Main        *html.Node // a <body> with the article, removed from the page's tree; nil when there is no text
	Standfirst  string     // the summary above the text, which Main then lacks; empty when there is none
	FromHead    bool       // the standfirst is the summary in the page's head, which the page shows elsewhere or nowhere
	Words       int        // of Main
	Left        []Left     // in the order of the page
}

// Left is a text that was left out.
type Left struct {
	Node *html.Node
	Why  string // the reason: "navigation", "share buttons"
	Text string
}

// WordsLeft returns the number of words that were left out.
func (p Page) WordsLeft() int {
	n := 0
	for _, left := range p.Left {
		n += wordsIn(left.Text)
	}
	return n
}

// IsDocument reports whether a page is only a document, as word processors save it: no part of it belongs to a site, so all
// of it is the article.
func IsDocument(tree *html.Node) bool {
	for n := range tree.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "nav", "aside", "footer", "header", "form", "iframe", "button", "main", "article", "link", "noscript":
			if n.Data != "link" || strings.Contains(Attribute(n, "rel"), "stylesheet") {
				return false
			}
		case "script":
			if Attribute(n, "src") != "" || n.FirstChild != nil && len(n.FirstChild.Data) > 400 {
				return false
			}
		}
	}
	return true
}

// Read finds the article. It changes the tree. Relative addresses are resolved against address, which may be nil.
func Read(tree *html.Node, address *url.URL) Page {
	page := Page{Meta: MetaOf(tree)}
	body := firstOf(tree, "body")
	if body == nil {
		return page
	}
	r := &reader{page: &page, body: body, address: address}
	heading := page.headingOf(body)
	r.prune()
	root := r.find(tree)
	if root == nil {
		return page
	}
	r.leaveOutside(r.body, root)
	r.trim(root)
	if page.Heading == "" && heading != nil {
		page.Heading, page.HeadingNode = textOf(heading), heading
	}
	if page.isInData(textOf(root)) {
		root = page.fromData()
	}
	page.Main = root
	if page.Standfirst == "" {
		page.Standfirst = page.summary(textOf(root))
		page.FromHead = page.Standfirst != ""
	}
	page.Words = wordsIn(textOf(root))
	return page
}

// headingOf returns the page's h1 that is the article's title: the one with the title in the page's head, or the only one.
func (p *Page) headingOf(body *html.Node) *html.Node {
	var only *html.Node
	count := 0
	for n := range body.Descendants() {
		if n.Data != "h1" || n.Type != html.ElementNode || textOf(n) == "" {
			continue
		}
		text := textOf(n)
		if slices.ContainsFunc(p.titles, func(title string) bool { return isSame(text, title) }) {
			return n
		}
		only, count = n, count+1
	}
	if count != 1 || insideOf(only, "header") != nil && len(p.titles) > 0 && hasToken(only, "logo", "site-title") {
		return nil
	}
	return only
}

// reader reads one page.
type reader struct {
	page    *Page
	body    *html.Node
	address *url.URL
	kept    map[string]bool // the texts that readability keeps
}

func (r *reader) leave(n *html.Node, why string) {
	if text := textOf(n); text != "" {
		r.page.Left = append(r.page.Left, Left{Node: n, Why: why, Text: text})
	}
	if n.Parent != nil {
		n.Parent.RemoveChild(n)
	}
}

// isInData reports whether the page has its article's text in its data and nearly none of it in its elements.
func (p *Page) isInData(shown string) bool {
	const least = 0.3
	in := wordsIn(p.body)
	return in >= 80 && float64(wordsIn(shown)) < least*float64(in)
}

// fromData makes paragraphs from the text in the page's data.
func (p *Page) fromData() *html.Node {
	root := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	for line := range strings.Lines(html.UnescapeString(p.body)) {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		paragraph := &html.Node{Type: html.ElementNode, Data: "p", DataAtom: atom.P}
		paragraph.AppendChild(&html.Node{Type: html.TextNode, Data: line})
		root.AppendChild(paragraph)
	}
	return root
}

// summary returns the summary in the page's head, if it is complete and not a copy of the text.
func (p *Page) summary(text string) string {
	const fewest, most = 8, 90 // words
	inText := shinglesOf(text)
	for _, summary := range p.summaries {
		summary = oneLine(html.UnescapeString(summary))
		words := wordsIn(summary)
		isCut := strings.HasSuffix(summary, "…") || strings.HasSuffix(summary, "...") || strings.HasSuffix(summary, "[…]")
		if words < fewest || words > most || isCut || !endsSentence(summary) || isNotice(strings.ToLower(summary)) {
			continue
		}
		known, all := 0, 0
		for run := range shinglesOf(summary) {
			all++
			if inText[run] {
				known++
			}
		}
		if all > 0 && float64(known) < 0.5*float64(all) && !slices.ContainsFunc(p.titles, func(title string) bool { return isSame(title, summary) }) {
			return summary
		}
	}
	return ""
}

// leaveOutside records the text outside the article's element.
func (r *reader) leaveOutside(around, root *html.Node) {
	for c := range around.ChildNodes() {
		switch {
		case c == root:
		case within(root, c):
			r.leaveOutside(c, root)
		case c.Type == html.ElementNode && c.Data != "h1":
			if text := textOf(c); text != "" {
				r.page.Left = append(r.page.Left, Left{Node: c, Why: "outside of the article", Text: text})
			}
		}
	}
}

// firstOf returns the first element of a name below a node.
func firstOf(node *html.Node, name string) *html.Node {
	for n := range node.Descendants() {
		if n.Type == html.ElementNode && n.Data == name {
			return n
		}
	}
	return nil
}

// Attribute returns the value of an element's attribute; empty when it has none.
func Attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name && a.Namespace == "" {
			return a.Val
		}
	}
	return ""
}

// textOf returns a node's text with white space collapsed.
func textOf(n *html.Node) string {
	var b strings.Builder
	writeText(&b, n)
	return strings.Join(strings.Fields(b.String()), " ")
}

func writeText(b *strings.Builder, n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		b.WriteString(n.Data)
	case n.Type == html.ElementNode || n.Type == html.DocumentNode:
		switch n.Data {
		case "script", "style", "noscript", "template":
			return
		}
		apart := !isInline(n)
		if apart {
			b.WriteByte(' ')
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			writeText(b, c)
		}
		if apart {
			b.WriteByte(' ')
		}
	}
}
