package export

import (
	"bytes"
	"io/fs"
	"net/url"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/JohannesKaufmann/dom"
	"github.com/JohannesKaufmann/html-to-markdown/v2/converter"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/base"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/commonmark"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/table"
	"github.com/nutgraf/nutgraf/internal/output"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/nutgraf/nutgraf/internal/settings"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/sync/errgroup"
)

// AddTwins publishes a Markdown twin beside each finished page: index.md beside index.html. A twin is made of the page's main
// element, so it holds nothing that the page does not. It has no raw HTML, and its links are absolute when the settings have
// a base URL, else relative to the page. A file of the author's at the twin's place stays. AddTwins also publishes llms.txt,
// which lists the twins.
func AddTwins(e *page.Edition, files *output.Files) error {
	titles := make(map[string]*string) // of the pages with a twin, by address from the site's root
	isOwners := map[string]bool{}      // the files that their author made
	for _, file := range e.Sites[0].Explainer.Files {
		isOwners[file.Name] = true
	}
	err := fs.WalkDir(files.Tree(), ".", func(name string, entry fs.DirEntry, err error) error {
		address, isPage := strings.CutSuffix(name, "index.html")
		if err != nil || entry.IsDir() || !isPage || isOwners[name] {
			return err
		}
		inLanguage := strings.TrimPrefix(address, siteAt(e, address).FromTop(""))
		if !slices.Contains([]string{"all/", "search/", "offline/"}, inLanguage) && !strings.HasPrefix(inLanguage, output.EmbedFolder+"/") {
			titles[address] = new(string)
		}
		return nil
	})
	if err != nil {
		return err
	}
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for address, title := range titles {
		group.Go(func() (err error) {
			*title, err = addTwin(siteAt(e, address), files, address)
			return err
		})
	}
	if err := group.Wait(); err != nil {
		return err
	}
	for _, site := range e.Sites {
		addLLMs(site, files, func(address string) string {
			if title, ok := titles[site.FromTop(address)]; ok {
				return *title
			}
			return ""
		})
	}
	return nil
}

// siteAt returns the language of a page by its address from the site's root.
func siteAt(e *page.Edition, address string) *page.Site {
	for _, site := range e.Sites[1:] {
		if strings.HasPrefix(address, site.FromTop("")) {
			return site
		}
	}
	return e.Sites[0]
}

// addTwin publishes the twin of the page at an address, and returns the page's title. It returns none for a file without a
// main element, which the theme did not make.
func addTwin(site *page.Site, files *output.Files, address string) (title string, err error) {
	content, _ := files.Read(address + "index.html") // it was listed
	document, err := html.Parse(bytes.NewReader(content))
	if err != nil {
		return "", err
	}
	main := dom.FindFirstNode(document, func(n *html.Node) bool { return n.DataAtom == atom.Main })
	if main == nil {
		return "", nil
	}
	if heading := dom.FindFirstNode(main, func(n *html.Node) bool { return n.DataAtom == atom.H1 }); heading != nil {
		title = oneLine(dom.CollectText(heading))
	}
	t := newTwin(site, strings.TrimPrefix(address, site.FromTop("")))
	t.prepare(main)
	text, err := twinWriter().ConvertNode(main)
	if err != nil {
		return "", err
	}
	if name := address + output.TwinFile; !has(files, name) {
		files.Write(name, append(bytes.TrimSpace(text), '\n'))
	}
	return title, nil
}

func has(files *output.Files, name string) bool {
	_, ok := files.Read(name)
	return ok
}

// twinWriter returns a converter that escapes nothing, since [twin.prepare] escapes each text: the converter's own escapes
// take time that grows with the square of the text. It is made once, and can be used for several pages at once.
var twinWriter = sync.OnceValue(func() *converter.Converter {
	c := converter.NewConverter(converter.WithEscapeMode(converter.EscapeModeDisabled), converter.WithPlugins(
		base.NewBasePlugin(), commonmark.NewCommonmarkPlugin(commonmark.WithListEndComment(false)), table.NewTablePlugin()))
	for _, tag := range []string{"dt", "dd", "figcaption", "summary"} {
		c.Register.TagType(tag, converter.TagTypeBlock, converter.PriorityEarly)
	}
	return c
})

// twin prepares a page's main element for Markdown.
type twin struct {
	site    *page.Site
	address string   // of the page, relative to the language's root
	base    *url.URL // of the page; nil when the settings have no base URL
}

func newTwin(site *page.Site, address string) twin {
	t := twin{site: site, address: address}
	if base, err := url.Parse(site.Absolute(address)); err == nil && base.IsAbs() {
		t.base = base
	}
	return t
}

// prepare removes what only a browser uses, resolves the links, and escapes the texts.
func (t twin) prepare(n *html.Node) {
	for child := n.FirstChild; child != nil; {
		next := child.NextSibling
		switch {
		case isForBrowsers(child) && dom.GetAttributeOr(child, "aria-label", "") != "" && child.DataAtom == atom.Svg: // a drawing is there in its words
			words := &html.Node{Type: html.ElementNode, Data: "p", DataAtom: atom.P}
			words.AppendChild(&html.Node{Type: html.TextNode, Data: escapeMarkdown(dom.GetAttributeOr(child, "aria-label", ""))})
			n.InsertBefore(words, child)
			n.RemoveChild(child)
		case isForBrowsers(child):
			n.RemoveChild(child)
		case child.Type == html.TextNode && !isCode(n):
			child.Data = escapeMarkdown(child.Data)
		case isOwnLink(child):
			child.Data, child.DataAtom, child.Attr = "span", atom.Span, nil
			t.prepare(child)
		case child.Type == html.ElementNode:
			t.resolve(child)
			t.prepare(child)
		}
		child = next
	}
	if n.DataAtom == atom.I || n.DataAtom == atom.Dfn { // marks of the theme; a text's emphasis is em
		n.Data, n.DataAtom = "span", atom.Span
	}
}

// isForBrowsers reports whether an element is a way around the page, or drawn.
func isForBrowsers(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Nav, atom.Svg, atom.Form, atom.Script, atom.Style, atom.Template, atom.Button, atom.Input, atom.Iframe:
		return true
	}
	if dom.HasClass(n, "kicker") && n.Parent != nil && dom.HasClass(n.Parent, "aside") {
		return false // the title of a callout
	}
	if n.DataAtom == atom.Summary && n.Parent != nil && n.Parent.Parent != nil && dom.HasClass(n.Parent.Parent, "chart") {
		return true // the table behind it is open there
	}
	for _, class := range []string{"kicker", "copy", "back-link", "toc", "timeline-filter", "filter-choice", "timeline-strip", "more-link", "onward"} {
		if dom.HasClass(n, class) {
			return true
		}
	}
	return n.Type == html.CommentNode
}

// isOwnLink reports whether an element is a heading's link to itself.
func isOwnLink(n *html.Node) bool {
	if n.DataAtom != atom.A || n.Parent == nil {
		return false
	}
	fragment, err := url.PathUnescape(dom.GetAttributeOr(n, "href", ""))
	return err == nil && fragment != "#" && fragment == "#"+dom.GetAttributeOr(n.Parent, "id", "")
}

// isCode reports whether Markdown shows the texts of an element unchanged.
func isCode(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n.DataAtom == atom.Code || n.DataAtom == atom.Pre || n.DataAtom == atom.Kbd || n.DataAtom == atom.Samp {
			return true
		}
	}
	return false
}

// resolve makes the addresses of an element independent of the page's notes, and escapes its texts.
func (t twin) resolve(n *html.Node) {
	for i := range n.Attr {
		switch attribute := &n.Attr[i]; attribute.Key {
		case "href", "src":
			attribute.Val = t.absolute(attribute.Val)
		case "alt", "title":
			attribute.Val = escapeMarkdown(oneLine(attribute.Val))
		}
	}
}

// absolute returns the address of a link of the page. A link to a note leads to the page of what the note is about.
func (t twin) absolute(link string) string {
	if fragment, ok := strings.CutPrefix(link, "#"); ok {
		link = "./" + link
		if address, ok := t.site.AddressOf(t.site.NameOfNote(fragment)); ok {
			link = strings.Repeat("../", strings.Count(t.address, "/")) + reference(address)
			if strings.Contains(address, "://") {
				link = address
			}
		}
	}
	at, err := url.Parse(link)
	if err != nil {
		return ""
	}
	if t.base != nil {
		at = t.base.ResolveReference(at)
	}
	return withoutBrackets.Replace(at.String())
}

// withoutBrackets encodes what would end an address in Markdown.
var withoutBrackets = strings.NewReplacer("(", "%28", ")", "%29", "<", "%3C", ">", "%3E")

// escapeMarkdown returns a text in which Markdown finds no markup and no HTML, on one line.
func escapeMarkdown(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	start := true // of a line, or of a text, where marks of blocks count
	for i, r := range text {
		switch {
		case strings.ContainsRune("\\`*_[]|~", r), r == '&' && isEntity(text[i+1:]),
			start && strings.ContainsRune("#+-=:", r), r == '.' && isNumber(text[:i]), r == ')' && isNumber(text[:i]):
			b.WriteByte('\\')
		}
		switch r {
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '\n':
			b.WriteByte(' ')
		default:
			b.WriteRune(r)
		}
		start = start && (r == ' ' || r == '\n')
	}
	return b.String()
}

// isEntity reports whether what follows an ampersand can be the name or the number of a character.
func isEntity(text string) bool {
	return text != "" && (text[0] == '#' || 'a' <= text[0]|0x20 && text[0]|0x20 <= 'z')
}

// isNumber reports whether a text is a whole number, which begins an item of a list before a full stop.
func isNumber(text string) bool {
	text = strings.TrimSpace(text)
	return text != "" && len(text) < 10 && strings.Trim(text, "0123456789") == ""
}

// movedTwin returns the twin of a page that moved.
func movedTwin(s settings.Settings, r page.Redirect) []byte {
	to := path.Join(wayTo(r.From, r.To), output.TwinFile)
	if s.BaseURL != "" {
		to = s.BaseURL + escapedPath(r.To) + output.TwinFile
	}
	title := escapeMarkdown(oneLine(r.Title))
	return []byte("# " + title + "\n\n[" + title + "](" + to + ")\n")
}
