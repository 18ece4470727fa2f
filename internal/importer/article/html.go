package article

import (
	"bytes"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/importer/webpage"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// lineAttribute holds an element's line in the article.
const lineAttribute = "data-nutgraf-line"

func (r *reader) readHTML() {
	if !r.openArchive() {
		return
	}
	text, ok := r.utf8Text()
	if !ok {
		return
	}
	page, ok := r.parse(numberLines(text))
	if !ok {
		return
	}
	r.takeAMP(page)
	takeNoscript(page)
	r.next = r.nextPage(page)
	if r.readPage(page); len(r.blocks) == 0 && len(r.problems) == 0 {
		r.add(RuleArticleHasText, 0, "the page has no text", "save the page in a browser once it shows the text, or copy the text into a file")
	}
}

// readPage reads the article of a web page, or the whole page if it is a document and nothing else.
func (r *reader) readPage(tree *html.Node) {
	base := r.base()
	r.around = textOf(tree)
	isDocument := webpage.IsDocument(tree)
	found := webpage.Page{Meta: webpage.MetaOf(tree)}
	if !isDocument {
		found = webpage.Read(tree, base)
	}
	r.meta = meta{title: found.Title, authors: found.Authors, published: found.Published, url: webAddress(found.URL), language: found.Language}
	if base == nil && r.meta.url != "" {
		r.article.URL = r.meta.url
	}
	if found.Main == nil {
		r.readBody(tree)
		return
	}
	r.meta.standfirst = found.Standfirst
	if found.FromHead {
		r.meta.standfirstFrom = "the summary in the page's head, which the text does not have"
	}
	r.words, r.wordsLeft = found.Words, found.WordsLeft()
	for _, left := range found.Left {
		r.leave(lineOf(left.Node), left.Why+": "+strconv.Quote(short(left.Text)))
	}
	if found.Heading != "" {
		title := newBlock(element(atom.H1, found.Heading), max(1, lineOf(found.HeadingNode)))
		r.blocks = append(r.blocks, title)
	}
	r.readMain(found.Main)
}

// base returns the address against which relative ones are resolved; nil when unknown.
func (r *reader) base() *url.URL {
	address, err := url.Parse(r.article.URL)
	if err != nil || address.Host == "" {
		return nil
	}
	return address
}

// parse parses a page. The parser refuses too deep nesting.
func (r *reader) parse(text []byte) (*html.Node, bool) {
	page, err := html.Parse(bytes.NewReader(text))
	if err != nil {
		r.add(RuleArticleIsReadable, 0, "the HTML cannot be read: "+strings.TrimPrefix(err.Error(), "html: "), "save the article as plain text")
		return nil, false
	}
	return page, true
}

// numberLines writes its line into each tag.
func numberLines(text string) []byte {
	var out bytes.Buffer
	line := 1
	z := html.NewTokenizer(strings.NewReader(text))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return out.Bytes()
		}
		raw := z.Raw()
		name := 0
		if kind == html.StartTagToken || kind == html.SelfClosingTagToken {
			name = 1 + max(0, bytes.IndexAny(raw[1:], " \t\n\f\r/>"))
			out.Write(raw[:name])
			fmt.Fprintf(&out, ` %s="%d"`, lineAttribute, line)
		}
		out.Write(raw[name:])
		line += bytes.Count(raw, []byte{'\n'})
	}
}

// lineOf returns the line of the nearest element that has one, the node itself or an ancestor; 0 if there is none.
func lineOf(node *html.Node) int {
	for ; node != nil; node = node.Parent {
		if line, err := strconv.Atoi(webpage.Attribute(node, lineAttribute)); err == nil {
			return line
		}
	}
	return 0
}

// all returns the elements of a name below a node, in the order of the text.
func all(node *html.Node, name atom.Atom) []*html.Node {
	var found []*html.Node
	for n := range node.Descendants() {
		if n.DataAtom == name {
			found = append(found, n)
		}
	}
	return found
}

// dayOf returns the day of an ISO 8601 time; empty if there is none.
func dayOf(time string) string {
	if len(time) < 10 {
		return ""
	}
	if date, err := edtf.Parse(time[:10]); err != nil || !date.IsDay() {
		return ""
	}
	return time[:10]
}

// webAddress returns an address if it is on the web, else "".
func webAddress(address string) string {
	parsed, err := url.Parse(strings.TrimSpace(address))
	if err != nil || parsed.Host == "" || parsed.Scheme != "https" && parsed.Scheme != "http" || strings.ContainsFunc(parsed.String(), isNoAddress) {
		return ""
	}
	return parsed.String()
}

func isNoAddress(c rune) bool { return c <= ' ' || c == 0x7f || c == '"' }

// readBody reads the blocks of the main content.
func (r *reader) readBody(page *html.Node) {
	main := r.mainContent(page)
	if main == nil {
		return
	}
	if outside := all(page, atom.H1); len(all(main, atom.H1)) == 0 && len(outside) == 1 {
		title := newBlock(outside[0], lineOf(outside[0]))
		title.node = element(atom.H1, title.text)
		r.blocks = append(r.blocks, title)
	}
	r.readMain(main)
}

// readMain reads the blocks of the article's element.
func (r *reader) readMain(main *html.Node) {
	r.settleLanguage(textOf(main))
	r.takeNotes(main)
	raiseDigits(main)
	letterLists(main)
	takeCaptions(main)
	splitCells(main)
	r.takePictures(main)
	r.dropUnread(main)
	r.mendLinks(main)
	c := &collector{}
	c.collect(main)
	c.flush()
	line := 1
	for _, b := range c.blocks {
		b.line = max(b.line, line) // HTML in Markdown has no lines of its own
		line = b.line
		r.blocks = append(r.blocks, b)
	}
}

// mainContent returns the article's part of a page: the <article> with most text, else <main>, else the body without its
// header and footer.
func (r *reader) mainContent(page *html.Node) *html.Node {
	var body *html.Node
	for _, n := range all(page, atom.Body) {
		body = n
	}
	if body == nil {
		return nil
	}
	var best *html.Node
	for _, name := range []atom.Atom{atom.Article, atom.Main} {
		for _, n := range all(body, name) {
			if best == nil || best.DataAtom == name && len(textOf(n)) > len(textOf(best)) {
				best = n
			}
		}
	}
	if best == nil {
		r.drop(body, func(n *html.Node) bool { return n.DataAtom == atom.Header || n.DataAtom == atom.Footer })
		return body
	}
	// The rest of the page is menus and teasers; its size shows an author whether text is missing.
	r.dropUnread(body)
	var outside strings.Builder
	writeOutside(&outside, body, best)
	if words := strings.Fields(outside.String()); len(words) > 0 {
		r.leave(lineOf(best), fmt.Sprintf("%d words outside of <%s>: %q", len(words), best.Data, short(outside.String())))
	}
	return best
}

// writeOutside writes the text of a node outside inner, without headlines.
func writeOutside(b *strings.Builder, node, inner *html.Node) {
	for c := range node.ChildNodes() {
		switch {
		case c == inner || c.DataAtom == atom.H1:
		case c.Type == html.TextNode:
			b.WriteString(c.Data)
		default:
			b.WriteByte(' ')
			writeOutside(b, c, inner)
		}
	}
}

// dropUnread removes elements without text: scripts, navigation, forms, images.
func (r *reader) dropUnread(root *html.Node) {
	r.drop(root, func(n *html.Node) bool {
		switch n.DataAtom {
		case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Nav, atom.Form, atom.Button, atom.Dialog, atom.Iframe,
			atom.Object, atom.Embed, atom.Svg, atom.Canvas, atom.Math, atom.Audio, atom.Video, atom.Input,
			atom.Select, atom.Textarea, atom.Link, atom.Meta, atom.Title, atom.Head, atom.Map, atom.Datalist:
			return true
		}
		return n.Namespace != "" || isHidden(n)
	})
}

func isHidden(n *html.Node) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == "hidden" })
}

// drop removes elements and reports them.
func (r *reader) drop(root *html.Node, unread func(*html.Node) bool) {
	var found []*html.Node
	var visit func(*html.Node)
	visit = func(n *html.Node) {
		if n != root && n.Type == html.ElementNode && unread(n) {
			found = append(found, n)
			return
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			visit(c)
		}
	}
	visit(root)
	for _, n := range found {
		if what := saidOf(n); what != "" {
			r.leave(lineOf(n), what)
		}
		n.Parent.RemoveChild(n)
	}
}

// saidOf describes a removed element by what identifies it; empty for one that nobody misses.
func saidOf(n *html.Node) string {
	what := "<" + n.Data + ">"
	switch n.DataAtom {
	case atom.Meta, atom.Link, atom.Title, atom.Style, atom.Head:
		return ""
	case atom.Script, atom.Noscript, atom.Template:
	default:
		if text := textOf(n); text != "" {
			what += ` "` + short(text) + `"`
		}
	}
	return what
}

// short returns the beginning of a text for a report: one line, without control characters.
func short(text string) string {
	const most = 60
	words := strings.Join(strings.FieldsFunc(text, isSpaceOrControl), " ")
	if letters := []rune(words); len(letters) > most {
		return strings.TrimSpace(string(letters[:most])) + "…"
	}
	return words
}
