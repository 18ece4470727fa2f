package export

import (
	"bytes"
	_ "embed"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"github.com/JohannesKaufmann/dom"
	"github.com/evanw/esbuild/pkg/api"
	"github.com/nutgraf/nutgraf/internal/card"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/output"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/nutgraf/nutgraf/internal/theme"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// drawnCSS has what the theme's sheets for charts, maps and numbers build on, in a frame.
//
//go:embed drawn.css
var drawnCSS string

// drawnSheets names the theme's style sheet of each kind of entry that a frame shows drawn.
var drawnSheets = map[explainer.Kind]string{
	explainer.KindChart: "assets/css/charts.css", explainer.KindMap: "assets/css/maps.css", explainer.KindNumber: "assets/css/numbers.css",
}

// isDrawn reports whether the frame of a page shows more than the words of its card: a chart, a map or a key number.
func isDrawn(p *page.Page) bool { return drawnSheets[p.Entry.Kind] != "" }

// AddDrawnEmbeds publishes the pages for frames of charts, maps and key numbers. Each is made of finished pages, so it holds
// nothing that these do not; where a layout of the author's has left the drawing out, the words of the card are in the frame. The
// style sheets are the project's own or else the theme's.
func AddDrawnEmbeds(e *page.Edition, themeFiles, project fs.FS, files *output.Files) error {
	sheets := map[explainer.Kind]string{}
	for _, site := range e.Sites {
		finished := finishedPages{site: site, files: files}
		for _, p := range site.Pages {
			if site.EmbedFolder(p) == "" || !isDrawn(p) {
				continue
			}
			kind := p.Entry.Kind
			if sheets[kind] == "" {
				sheet, err := drawnSheet(drawnSheets[kind], site.Colours, project, themeFiles)
				if err != nil {
					return err
				}
				sheets[kind] = sheet
			}
			if err := finished.addDrawnEmbed(p, sheets[kind]); err != nil {
				return err
			}
		}
	}
	return nil
}

// finishedPages reads what frames show from the finished pages of a site.
type finishedPages struct {
	site    *page.Site
	files   *output.Files
	numbers *html.Node // the list of all numbers, which is parsed once; nil before
}

func (f *finishedPages) addDrawnEmbed(p *page.Page, sheet string) error {
	site, files := f.site, f.files
	drawn, err := f.drawnOn(p)
	if err != nil {
		return fmt.Errorf("read what the frame of %s shows: %w", p.Path, err)
	}
	if drawn == nil {
		shown := newEmbed(site, embedCSS)
		shown.Card = cardOf(site, p)
		return shown.add(site, p, files)
	}
	shown := newEmbed(site, sheet)
	shown.Card = card.Card{Title: p.Entry.Title}
	var b bytes.Buffer
	for _, n := range drawn {
		if err := html.Render(&b, n); err != nil {
			return err
		}
		shown.drawnHeight += drawnHeight(n)
	}
	shown.Drawn = template.HTML(b.String())
	return shown.add(site, p, files)
}

// drawnSheet returns the style sheet of a frame: that of all frames, and the one with the name from the first of the systems that
// has it.
func drawnSheet(name string, colours theme.Colours, systems ...fs.FS) (string, error) {
	var own []byte
	for _, system := range systems {
		content, err := fs.ReadFile(system, name)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return "", err
		}
		if err == nil {
			own = content
			break
		}
	}
	var series strings.Builder
	for i, colour := range colours.Series {
		if colour.IsSet() {
			fmt.Fprintf(&series, ":root { --chart-%d: %s }\n", i+1, colour.Pair())
		}
	}
	sheet := coloured(drawnCSS, colours) + "@layer reset {\n" + coloured(embedCSS, colours) + "}\n" + string(own) + series.String()
	result := api.Transform(sheet, api.TransformOptions{Loader: api.LoaderCSS, MinifyWhitespace: true, MinifySyntax: true, Charset: api.CharsetUTF8})
	for _, message := range result.Errors {
		return "", fmt.Errorf("minify %s: %s", name, message.Text)
	}
	return string(result.Code), nil
}

// drawnOn returns what the frame of a page shows below its title; nothing where the finished pages do not have it.
func (f *finishedPages) drawnOn(p *page.Page) ([]*html.Node, error) {
	if p.Entry.Kind == explainer.KindNumber { // the list has each number with its sources
		from := newTwin(f.site, string(explainer.KindNumber)+"/")
		if f.numbers == nil {
			document, err := f.parse(from)
			if document == nil {
				return nil, err
			}
			f.numbers = document
		}
		return from.forFrame(numberOn(f.numbers, p.Entry.ID)), nil
	}
	from := newTwin(f.site, p.Entry.Address())
	document, err := f.parse(from)
	switch {
	case document == nil:
		return nil, err
	case p.Entry.Kind == explainer.KindMap:
		return from.forFrame(mapOn(document, f.site.Words)), nil
	}
	return from.forFrame(chartOn(document, f.site.Words)), nil
}

// parse returns the tree of a finished page; nil where there is none.
func (f *finishedPages) parse(from twin) (*html.Node, error) {
	content, ok := f.files.Read(f.site.FromTop(from.address + "index.html"))
	if !ok {
		return nil, nil
	}
	return html.Parse(bytes.NewReader(content))
}

// forFrame prepares elements of a page for its frame.
func (t twin) forFrame(drawn []*html.Node) []*html.Node {
	for _, n := range drawn {
		t.prepareForFrame(n)
	}
	return drawn
}

// chartOn returns the chart of a finished page, with its table in a closed details element and without the link to a file, which
// the sandbox of a frame refuses to load.
func chartOn(document *html.Node, words map[string]string) []*html.Node {
	chart := withClass(document, "chart")
	if chart == nil {
		return nil
	}
	if table := withClass(chart, "scroll-box"); table != nil {
		before := table.NextSibling
		chart.RemoveChild(table)
		chart.InsertBefore(closed(words["chart_table"], table), before)
	}
	if file := withClass(chart, "screen-only"); file != nil {
		file.Parent.RemoveChild(file)
	}
	return []*html.Node{chart}
}

// mapOn returns the map of a finished page, and its places in a closed details element.
func mapOn(document *html.Node, words map[string]string) []*html.Node {
	drawn := withClass(document, "map")
	if drawn == nil {
		return nil
	}
	if places := withClass(document, "map-places"); places != nil {
		places.Parent.RemoveChild(places)
		return []*html.Node{drawn, closed(words["map_list"], places)}
	}
	return []*html.Node{drawn}
}

// numberOn returns a number of the finished list of all, without its title.
func numberOn(document *html.Node, id string) (drawn []*html.Node) {
	section := dom.FindFirstNode(document, func(n *html.Node) bool { return dom.GetAttributeOr(n, "id", "") == "number-"+id })
	if section == nil {
		return nil
	}
	for n := section.FirstChild; n != nil; n = n.NextSibling {
		if n.Type == html.ElementNode && n.DataAtom != atom.H2 {
			drawn = append(drawn, n)
		}
	}
	return drawn
}

// closed returns a details element with a summary and, once a reader opens it, a content.
func closed(summary string, content *html.Node) *html.Node {
	details := &html.Node{Type: html.ElementNode, Data: "details", DataAtom: atom.Details}
	head := &html.Node{Type: html.ElementNode, Data: "summary", DataAtom: atom.Summary}
	head.AppendChild(&html.Node{Type: html.TextNode, Data: summary})
	details.AppendChild(head)
	details.AppendChild(content)
	return details
}

// prepareForFrame makes the links of an element lead out of a frame.
func (t twin) prepareForFrame(n *html.Node) {
	n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool { return a.Key == "id" })
	for i := range n.Attr {
		if n.Attr[i].Key == "href" {
			n.Attr[i].Val = t.absolute(n.Attr[i].Val)
			n.Attr = append(n.Attr, html.Attribute{Key: "target", Val: "_top"})
			break
		}
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		t.prepareForFrame(child)
	}
}

// textOf returns the text of an element on one line.
func textOf(n *html.Node) string { return oneLine(dom.CollectText(n)) }

func withClass(n *html.Node, class string) *html.Node {
	return dom.FindFirstNode(n, func(n *html.Node) bool { return dom.HasClass(n, class) })
}

// drawnWidth is the width in pixels of what a frame shows.
const drawnWidth = embedWidth - 38

// drawnHeight estimates the height of an element in pixels at the width of a frame, rather too high than too low.
func drawnHeight(n *html.Node) int {
	switch {
	case n.DataAtom == atom.Svg:
		return drawingHeight(n) + 8
	case n.DataAtom == atom.Details:
		return 60
	case dom.HasClass(n, "amount"):
		return textHeight(textOf(n), 22, 48)
	case dom.HasClass(n, "meta"), n.DataAtom == atom.Li, n.DataAtom == atom.Figcaption && n.FirstChild != nil && n.FirstChild.Type == html.TextNode:
		return textHeight(textOf(n), 58, 20)
	case n.DataAtom == atom.P:
		return textHeight(textOf(n), 48, 26)
	}
	height, panels := 0, 0
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		height += drawnHeight(child)
		if child.DataAtom == atom.Div {
			panels++
		}
	}
	if dom.HasClass(n, "panels") && !dom.HasClass(n, "wide-panels") && panels > 0 { // three have room side by side
		return (panels + 2) / 3 * (height/panels + 16)
	}
	return height + 16*panels
}

// drawingHeight returns the height of a drawing: that of a chart is written down, that of a map follows from its sides.
func drawingHeight(svg *html.Node) int {
	if height, err := strconv.ParseFloat(dom.GetAttributeOr(svg, "height", ""), 64); err == nil {
		return int(height)
	}
	var left, top, width, height float64
	if _, err := fmt.Sscan(dom.GetAttributeOr(svg, "viewBox", ""), &left, &top, &width, &height); err != nil || width <= 0 {
		return drawnWidth
	}
	return int(height / width * drawnWidth)
}
