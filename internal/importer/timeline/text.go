package timeline

import (
	"bytes"
	"net/url"
	"path"
	"slices"
	"strings"
	"unicode"

	"github.com/JohannesKaufmann/dom"
	"github.com/JohannesKaufmann/html-to-markdown/v2/converter"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/base"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/commonmark"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/strikethrough"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/table"
	"github.com/nutgraf/nutgraf/internal/shortcode"
	"golang.org/x/net/html"
)

// writer converts the HTML of cells to Markdown that breaks no rule: headings become strong words, since an event is a
// paragraph; images, films and frames become links.
type writer struct {
	converter *converter.Converter
	relative  []string // addresses without a host, which became plain text
}

func newWriter() *writer {
	w := &writer{converter: converter.NewConverter(converter.WithPlugins(
		base.NewBasePlugin(), commonmark.NewCommonmarkPlugin(commonmark.WithListEndComment(false)),
		strikethrough.NewStrikethroughPlugin(), table.NewTablePlugin(),
	))}
	register := w.converter.Register
	for _, tag := range []string{"h1", "h2", "h3", "h4", "h5", "h6"} {
		register.RendererFor(tag, converter.TagTypeBlock, heading, converter.PriorityEarly)
	}
	register.RendererFor("a", converter.TagTypeInline, w.anchor, converter.PriorityEarly)
	register.RendererFor("img", converter.TagTypeInline, w.image, converter.PriorityEarly)
	for _, tag := range []string{"iframe", "video", "audio", "source", "embed"} {
		register.RendererFor(tag, converter.TagTypeBlock, w.embedded, converter.PriorityEarly)
	}
	return w
}

// markdown converts a cell's HTML to Markdown. In a text without paragraph tags, blank lines separate paragraphs.
func (w *writer) markdown(text string) string {
	text = shortcode.WithoutDefer(text) // would stop Hugo anywhere in a text
	if isHostile(text) {
		return escaped(w.words(text))
	}
	if !hasBlocks(text) {
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\n\n", "<p>")
	}
	var markdown []byte
	page, err := parseCell(text)
	if err == nil {
		markdown, err = w.converter.ConvertNode(page)
	}
	if err != nil { // the parser accepts nearly everything; the rest is kept unchanged
		markdown = []byte(html.EscapeString(text))
	}
	return strings.TrimSpace(unbraced(string(markdown)))
}

// isHostile reports whether a text would keep the converter busy: at each of these characters it searches to the end of the
// text. 60,000 brackets took 13 s; accepted texts take a hundredth of a second.
func isHostile(text string) bool {
	const mostWork = 2_000_000 // characters × bytes
	signs := 0
	for i := range len(text) {
		if strings.IndexByte("[]*_~`", text[i]) >= 0 {
			signs++
		}
	}
	return signs*len(text) > mostWork
}

func hasBlocks(text string) bool {
	text = strings.ToLower(text)
	return slices.ContainsFunc([]string{"<p", "<br", "<div", "<li", "<table", "<h1", "<h2", "<h3", "<h4"}, func(tag string) bool {
		return strings.Contains(text, tag)
	})
}

// unbraced escapes braces, which Hugo would read as a shortcode, and goldmark as attributes.
func unbraced(markdown string) string { return strings.ReplaceAll(markdown, "{", `\{`) }

// words returns the text of HTML on one line.
func (w *writer) words(text string) string {
	nodes, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return plain(text)
	}
	var b strings.Builder
	for n := range nodes.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		} else if n.Type == html.ElementNode && dom.NameIsBlockNode(n.Data) || n.Data == "br" {
			b.WriteByte(' ')
		}
	}
	return shortcode.WithoutDefer(plain(oneLine(b.String())))
}

func heading(ctx converter.Context, out converter.Writer, n *html.Node) converter.RenderStatus {
	if words := rendered(ctx, n); words != "" {
		_, _ = out.WriteString("\n\n**" + strings.ReplaceAll(words, "**", "") + "**\n\n")
	}
	return converter.RenderSuccess
}

func (w *writer) anchor(ctx converter.Context, out converter.Writer, n *html.Node) converter.RenderStatus {
	words, address := rendered(ctx, n), dom.GetAttributeOr(n, "href", "")
	if words == "" {
		_, _ = out.WriteString(w.linkTo(address, ""))
		return converter.RenderSuccess
	}
	target, ok := destination(address)
	if !ok {
		w.note(address)
		_, _ = out.WriteString(words)
		return converter.RenderSuccess
	}
	_, _ = out.WriteString("[" + words + "](" + target + ")")
	return converter.RenderSuccess
}

// rendered returns the content of an element on one line.
func rendered(ctx converter.Context, n *html.Node) string {
	var b bytes.Buffer
	ctx.RenderChildNodes(ctx, &b, n)
	return oneLine(b.String())
}

func (w *writer) note(address string) {
	if address = oneLine(address); address != "" {
		w.relative = append(w.relative, address)
	}
}

// image writes a link to the image, with its alternative text.
func (w *writer) image(_ converter.Context, out converter.Writer, n *html.Node) converter.RenderStatus {
	_, _ = out.WriteString(w.linkTo(dom.GetAttributeOr(n, "src", ""), dom.GetAttributeOr(n, "alt", "")))
	return converter.RenderSuccess
}

// embedded writes a link to the address that the element would load, in a paragraph.
func (w *writer) embedded(ctx converter.Context, out converter.Writer, n *html.Node) converter.RenderStatus {
	if address := dom.GetAttributeOr(n, "src", ""); address != "" {
		_, _ = out.WriteString("\n\n" + w.linkTo(address, dom.GetAttributeOr(n, "title", "")) + "\n\n")
	}
	if n.Data != "iframe" { // an iframe's content is not for browsers
		ctx.RenderChildNodes(ctx, out, n) // sources of a film, or the text that replaces it
	}
	return converter.RenderSuccess
}

// linkTo returns a link with the given words, or those of its address.
func (w *writer) linkTo(address, words string) string {
	target, ok := destination(address)
	if !ok {
		w.note(address)
		return escaped(oneLine(words))
	}
	if words = oneLine(words); words == "" {
		words = nameOf(target)
	}
	return "[" + escaped(words) + "](" + target + ")"
}

// media returns a link to the picture or film, with its caption and its credit; or an embedding code unchanged.
func (w *writer) media(r row) string {
	caption, credit := w.markdown(r.caption.text), w.markdown(r.credit.text)
	parts := []string{}
	switch target, ok := destination(r.media.text); {
	case r.media.text == "":
	case ok && caption != "" && !strings.ContainsAny(caption, "[]\n"):
		parts = append(parts, "["+caption+"]("+target+")")
		caption = ""
	case ok:
		parts = append(parts, "["+escaped(nameOf(target))+"]("+target+")")
	default:
		parts = append(parts, w.markdown(r.media.text))
	}
	if caption != "" {
		parts = append(parts, caption)
	}
	if credit != "" && len(parts) > 0 && !strings.Contains(credit, "\n") {
		parts[len(parts)-1] += " (" + credit + ")"
	} else if credit != "" {
		parts = append(parts, credit)
	}
	return strings.Join(parts, "\n\n")
}

// destination returns an address in the form of a Markdown link, if it is absolute.
func destination(address string) (string, bool) {
	address = strings.TrimSpace(address)
	switch {
	case strings.HasPrefix(address, "//"):
		address = "https:" + address
	case strings.HasPrefix(address, "www."):
		address = "https://" + address
	}
	target, err := url.Parse(address)
	if err != nil || strings.ContainsAny(address, "<>\n") {
		return "", false
	}
	switch target.Scheme {
	case "http", "https":
		if target.Host == "" {
			return "", false
		}
	case "mailto", "tel":
	default:
		return "", false
	}
	return strings.NewReplacer("(", "%28", ")", "%29", " ", "%20", "{", "%7B", "}", "%7D", `\`, "%5C").Replace(target.String()), true
}

// nameOf returns the name of an address: its file's name, or its host.
func nameOf(address string) string {
	target, err := url.Parse(address)
	if err != nil {
		return address
	}
	if name := path.Base(target.Path); strings.Contains(strings.Trim(name, "."), ".") {
		return name
	}
	if target.Host == "" {
		return target.Opaque
	}
	return strings.TrimPrefix(target.Host, "www.")
}

// escaped escapes a plain text for Markdown.
func escaped(text string) string {
	var b strings.Builder
	for _, r := range text {
		if strings.ContainsRune("\\`*_[]<>&|~{#", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// plain returns a text on one line, without control characters.
func plain(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || unicode.IsControl(r) }), " ")
}
