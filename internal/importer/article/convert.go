package article

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/JohannesKaufmann/html-to-markdown/v2/converter"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/base"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/commonmark"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/strikethrough"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/table"
	"github.com/nutgraf/nutgraf/internal/importer/webpage"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// scribe writes blocks as Markdown. It checks that a reader of the page sees the same text.
type scribe struct {
	light    *converter.Converter // escapes characters that Markdown would read as markup
	raw      *converter.Converter // escapes nothing
	markdown goldmark.Markdown    // the project's Markdown without typographic quotes, so that texts compare
	noAlt    string               // stands for a missing alternative text
}

func newScribe() *scribe {
	s := &scribe{
		light: converter.NewConverter(converter.WithPlugins(base.NewBasePlugin(), commonmark.NewCommonmarkPlugin(),
			table.NewTablePlugin(), strikethrough.NewStrikethroughPlugin())),
		raw: converter.NewConverter(converter.WithEscapeMode(converter.EscapeModeDisabled),
			converter.WithPlugins(base.NewBasePlugin(), commonmark.NewCommonmarkPlugin(), table.NewTablePlugin())),
		markdown: goldmark.New(
			goldmark.WithExtensions(append(markdown.Syntax(), extension.Strikethrough)...),
			goldmark.WithParserOptions(parser.WithAttribute())),
	}
	s.register(s.light)
	s.register(s.raw)
	return s
}

// write returns a block as Markdown. It takes the first of three forms that reads back as the block's text: escaped by the
// library, with every character escaped, and as plain paragraphs. The note says what was lost, if anything.
func (s *scribe) write(b block) (markdown, note string) {
	markdown, note = s.writeBlock(b)
	if caption := webpage.Attribute(b.node, captionAttribute); caption != "" && strings.HasPrefix(markdown, "|") {
		markdown += "\n{caption=\"" + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "{{", "{ {").Replace(oneLine(caption)) + "\"}"
	}
	return markdown, note
}

func (s *scribe) writeBlock(b block) (markdown, note string) {
	const deepest = 20 // levels of nested lists and quotes; no text has more
	if b.kind == rule {
		return "---", ""
	}
	if depth(b.node) <= deepest && !isHostile(b.text) && tablesFit(b.node) {
		if markdown = s.lightly(b.node); s.shows(markdown, b.text) {
			return markdown, ""
		}
		if written, err := s.raw.ConvertNode(escaped(b.node)); err == nil {
			if markdown = clean(written); s.shows(markdown, b.text) {
				return markdown, ""
			}
		}
	}
	var parts []string
	for _, p := range piecesOf(b) {
		parts = append(parts, escape(p.text))
	}
	return strings.Join(parts, "\n\n"), "its form was left out, as Markdown cannot show it; the text is whole"
}

// isHostile reports whether a text would keep Markdown parsers busy for long: their work can grow with the number of
// unmatched marks and the bytes between them.
func isHostile(text string) bool {
	const mostWork = 50_000_000
	marks := 0
	for i := range len(text) {
		if strings.IndexByte("[*_<~`(", text[i]) >= 0 {
			marks++
		}
	}
	return marks*len(text) > mostWork || len(text) > largestText/8
}

// lightly converts a node with the library's escapes. It writes definition lists itself, since the library has none.
func (s *scribe) lightly(node *html.Node) string {
	if node.DataAtom != atom.Dl {
		written, err := s.light.ConvertNode(clone(node))
		if err != nil {
			return ""
		}
		return hideShortcodes(clean(written))
	}
	var b strings.Builder
	for part := range node.ChildNodes() {
		inner := clone(part)
		inner.Data, inner.DataAtom = "div", atom.Div
		text := s.lightly(inner)
		switch part.DataAtom {
		case atom.Dt:
			b.WriteString("\n" + text + "\n")
		case atom.Dd:
			b.WriteString(": " + strings.ReplaceAll(text, "\n", "\n  ") + "\n")
		}
	}
	return strings.TrimSpace(b.String())
}

// paragraph returns plain text as Markdown.
func (s *scribe) paragraph(text string) string {
	markdown, _ := s.write(newBlock(element(atom.P, text), 0))
	return markdown
}

// shows reports whether a reader of the Markdown sees the text.
func (s *scribe) shows(markdown, text string) bool {
	if strings.Contains(markdown, "{{<") || strings.Contains(markdown, "{{%") {
		return false // Hugo would run a shortcode
	}
	shown, err := s.read([]byte(markdown))
	return err == nil && shown == text
}

var captionLine = regexp.MustCompile(`\n\{caption=".*"\}$`)

// stayApart reports whether two blocks of Markdown are the same when one follows the other: two lists would join, and a
// paragraph above one that begins with a colon would become a term with its definition.
func (s *scribe) stayApart(above, aboveText, below, belowText string) bool {
	if isHostile(above + below) {
		return true
	}
	above = captionLine.ReplaceAllString(above, "")
	shown, err := s.read([]byte(above + "\n\n" + below))
	return err == nil && shown == strings.TrimSpace(aboveText+" "+belowText)
}

// read returns the text that a reader of the Markdown sees.
func (s *scribe) read(markdown []byte) (string, error) {
	var rendered bytes.Buffer
	if err := s.markdown.Convert(markdown, &rendered); err != nil {
		return "", err
	}
	page, err := html.Parse(&rendered)
	if err != nil {
		return "", err
	}
	return textOf(page), nil
}

// hideShortcodes escapes two braces so that Hugo sees no shortcode while a reader sees two braces.
func hideShortcodes(markdown string) string {
	return strings.NewReplacer("{{<", `{\{<`, "{{%", `{\{%`, "{{&lt;", `{\{&lt;`).Replace(markdown)
}

// clean removes white space at the ends of lines and blank lines' spaces.
func clean(markdown []byte) string {
	rows := strings.Split(strings.Trim(string(markdown), "\n"), "\n")
	for i, row := range rows {
		if strings.TrimSpace(row) == "" {
			rows[i] = ""
		}
	}
	return strings.Join(rows, "\n")
}

// escape escapes every character that Markdown would read as markup.
func escape(text string) string {
	var b strings.Builder
	for _, r := range text {
		if strings.ContainsRune("\\`*_{}[]()#+-.!|<>~:=^$&@/%", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// clone copies a node and all below it: the converter changes what it gets.
func clone(node *html.Node) *html.Node {
	return cloneWith(node, func(text string) string { return text })
}

// escaped returns a copy with escaped text, except in code, where a backslash is literal.
func escaped(node *html.Node) *html.Node { return cloneWith(node, escape) }

func cloneWith(node *html.Node, write func(string) string) *html.Node {
	copied := &html.Node{Type: node.Type, DataAtom: node.DataAtom, Data: node.Data, Attr: node.Attr}
	if node.Type == html.TextNode {
		copied.Data = write(node.Data)
	}
	if node.DataAtom == atom.Code || node.DataAtom == atom.Pre {
		write = func(text string) string { return text }
	}
	for c := node.FirstChild; c != nil; c = c.NextSibling {
		copied.AppendChild(cloneWith(c, write))
	}
	return copied
}

// depth returns the number of nested lists and quotes.
func depth(node *html.Node) int {
	deepest := 0
	for c := node.FirstChild; c != nil; c = c.NextSibling {
		deepest = max(deepest, depth(c))
	}
	if node.DataAtom == atom.Li || node.DataAtom == atom.Blockquote || node.DataAtom == atom.Dd || node.DataAtom == atom.Table {
		deepest++
	}
	return deepest
}
