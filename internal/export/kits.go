package export

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"slices"
	"strings"

	"github.com/JohannesKaufmann/dom"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/output"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/nutgraf/nutgraf/internal/settings"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

//go:embed kit.html
var kitHTML string

//go:embed kit.css
var kitCSS string

// kitTemplate is a page with the text of a section in fields, to be copied. It loads nothing and has no script.
var kitTemplate = template.Must(template.New("kit").Parse(kitHTML))

// kit is what another publisher pastes of a section: each text with the credit, which has the link to the section.
type kit struct {
	Language, Direction string
	Title, Address      string
	Home, Site          string // the address and the name of the explainer
	Head                string // for the head of the page: the address of the original
	HTML                string
	Markdown            string
	Text                string
	Style               template.CSS
	StyleHash           string
}

// AddKits publishes for each section a page from which other publishers copy its text, if the licence allows that. A kit is made of
// the finished page, so it holds nothing that the page does not; pictures, which may have another licence, are left out.
func AddKits(e *page.Edition, files *output.Files) error {
	for _, site := range e.Sites {
		for _, section := range site.Republished() {
			if err := addKit(site, section, files); err != nil {
				return fmt.Errorf("write what others can publish of section %s: %w", section.ID, err)
			}
		}
	}
	return nil
}

func addKit(site *page.Site, section *explainer.Section, files *output.Files) error {
	content, ok := files.Read(site.FromTop(section.Address() + "index.html"))
	if !ok {
		return nil // a layout of the author's does not publish it
	}
	document, err := html.Parse(bytes.NewReader(content))
	if err != nil {
		return err
	}
	t := newTwin(site, section.Address())
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	for _, part := range []func(*html.Node) bool{
		func(n *html.Node) bool { return n.DataAtom == atom.H1 },
		func(n *html.Node) bool { return dom.HasClass(n, "standfirst") },
		func(n *html.Node) bool { return dom.HasClass(n, "key-points") },
		func(n *html.Node) bool { return dom.HasClass(n, "prose") },
	} {
		if found := dom.FindFirstNode(document, part); found != nil {
			t.copy(body, found)
		}
	}
	credit := creditOf(site, section)
	for _, n := range credit {
		body.AppendChild(n)
	}
	style := coloured(kitCSS, site.Colours)
	k := kit{
		Language: site.Explainer.Language, Direction: settings.Direction(site.Explainer.Language), Title: section.Title, Address: site.Absolute(section.Address()),
		Home: site.Absolute(""), Site: site.Explainer.ShortName(),
		Style: template.CSS(style), StyleHash: hashSource(style),
	}
	k.Head = `<link rel="canonical" href="` + html.EscapeString(k.Address) + `">`
	var rendered bytes.Buffer
	for n := body.FirstChild; n != nil; n = n.NextSibling {
		if err := html.Render(&rendered, n); err != nil {
			return err
		}
		rendered.WriteByte('\n')
	}
	k.HTML, k.Text = rendered.String(), plainKit(body)
	t.prepare(body)
	markdown, err := twinWriter().ConvertNode(body)
	if err != nil {
		return err
	}
	k.Markdown = string(bytes.TrimSpace(markdown)) + "\n"
	var written bytes.Buffer
	if err := kitTemplate.Execute(&written, k); err != nil {
		return err
	}
	files.Write(site.FromTop(output.KitFolder+"/"+section.ID+"/index.html"), written.Bytes())
	return nil
}

// copied lists the elements that a kit keeps, all of HTML that any editor takes.
var copied = []atom.Atom{atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.P, atom.Ul, atom.Ol, atom.Li, atom.Blockquote, atom.Em, atom.Strong, atom.Sub,
	atom.Sup, atom.A, atom.Br, atom.Hr, atom.Pre, atom.Code, atom.Table, atom.Thead, atom.Tbody, atom.Tr, atom.Th, atom.Td, atom.Dl, atom.Dt, atom.Dd, atom.Cite, atom.Q}

var blockElements = []atom.Atom{atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.P, atom.Ul, atom.Ol, atom.Li, atom.Blockquote, atom.Pre, atom.Table, atom.Tr,
	atom.Dl, atom.Dt, atom.Dd, atom.Hr}

// copy appends to another element what a kit keeps of an element, with absolute links and no other attributes.
func (t twin) copy(to, n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		isBetween := to.DataAtom == atom.Figure || to.DataAtom == atom.Body || slices.Contains([]atom.Atom{atom.Ul, atom.Ol, atom.Table, atom.Thead, atom.Tbody, atom.Tr, atom.Dl}, to.DataAtom)
		if strings.TrimSpace(n.Data) != "" || !isBetween {
			to.AppendChild(&html.Node{Type: html.TextNode, Data: n.Data})
		}
		return
	case n.Type != html.ElementNode || isForBrowsers(n) || n.DataAtom == atom.Img || n.DataAtom == atom.Picture || n.DataAtom == atom.Figure && hasPicture(n) && !dom.HasClass(n, "chart"):
		return
	}
	if n.DataAtom == atom.Figcaption { // of a quotation or a number
		n = &html.Node{Type: html.ElementNode, Data: "p", DataAtom: atom.P, FirstChild: n.FirstChild}
	}
	if slices.Contains(copied, n.DataAtom) && !isOwnLink(n) {
		kept := &html.Node{Type: html.ElementNode, Data: n.Data, DataAtom: n.DataAtom}
		if href := dom.GetAttributeOr(n, "href", ""); n.DataAtom == atom.A && href != "" {
			kept.Attr = []html.Attribute{{Key: "href", Val: t.absolute(href)}}
		}
		to.AppendChild(kept)
		to = kept
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		t.copy(to, child)
	}
	if to.Parent != nil && to.FirstChild == nil && to.DataAtom == atom.P { // only a picture was in it
		to.Parent.RemoveChild(to)
	}
}

// hasPicture reports whether an element has a picture, which the licence of the texts does not cover.
func hasPicture(n *html.Node) bool {
	return dom.FindFirstNode(n, func(n *html.Node) bool {
		return n.DataAtom == atom.Img || n.DataAtom == atom.Picture || n.DataAtom == atom.Svg
	}) != nil
}

// creditOf returns the title, the authors, the source and the licence of a section, in this order, as Creative Commons recommends.
func creditOf(site *page.Site, section *explainer.Section) []*html.Node {
	var b strings.Builder
	link := func(address, words string) {
		if address != "" {
			fmt.Fprintf(&b, `<a href="%s">%s</a>`, html.EscapeString(address), html.EscapeString(words))
		} else {
			b.WriteString(html.EscapeString(words))
		}
	}
	b.WriteString("<p>")
	link(site.Absolute(section.Address()), section.Title)
	for _, by := range site.BylinesOf(section.Path()) {
		b.WriteString(", " + html.EscapeString(by.Name))
	}
	b.WriteString(", ")
	link(site.Absolute(""), site.Explainer.ShortName())
	b.WriteString(", ")
	publisher := site.Settings.Publisher
	link(publisher.LicenseURL, publisher.LicenseName())
	b.WriteString("</p>")
	nodes, err := html.ParseFragment(strings.NewReader(b.String()), &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body})
	if err != nil { // a paragraph with links can be parsed
		return nil
	}
	return nodes
}

// plainKit returns the text of a kit, with an empty line between paragraphs and the addresses of the credit's links.
func plainKit(body *html.Node) string {
	var b []byte
	var write func(*html.Node, bool)
	write = func(n *html.Node, withAddresses bool) {
		for child := n.FirstChild; child != nil; child = child.NextSibling {
			isBlock := slices.Contains(blockElements, child.DataAtom)
			switch {
			case child.Type == html.TextNode && n.DataAtom != atom.Pre:
				b = append(b, strings.ReplaceAll(child.Data, "\n", " ")...)
			case child.Type == html.TextNode:
				b = append(b, child.Data...)
			case isBlock:
				b = endParagraph(b, child.DataAtom != atom.Li && child.DataAtom != atom.Tr && child.DataAtom != atom.Dd)
				if child.DataAtom == atom.Li {
					b = append(b, "- "...)
				}
			case child.DataAtom == atom.Br:
				b = append(b, '\n')
			case (child.DataAtom == atom.Td || child.DataAtom == atom.Th) && child.PrevSibling != nil:
				b = append(b, " | "...)
			}
			if child.Type != html.TextNode {
				write(child, withAddresses || n == body && child == body.LastChild)
			}
			if withAddresses && child.DataAtom == atom.A {
				b = append(b, " <"+dom.GetAttributeOr(child, "href", "")+">"...)
			}
			if isBlock {
				b = endParagraph(b, false)
			}
		}
	}
	write(body, false)
	return string(bytes.TrimSpace(b)) + "\n"
}

// endParagraph ends the line of a text, and leaves one empty if isApart is set.
func endParagraph(text []byte, isApart bool) []byte {
	text = bytes.TrimRight(text, " ")
	ends := "\n"
	if isApart {
		ends = "\n\n"
	}
	if len(text) == 0 || bytes.HasSuffix(text, []byte(ends)) {
		return text
	}
	return append(bytes.TrimRight(text, "\n"), ends...)
}
