package article

import (
	"bytes"
	"strings"
	"unicode"

	"github.com/JohannesKaufmann/html-to-markdown/v2/converter"
	"github.com/nutgraf/nutgraf/internal/importer/webpage"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// register adds to a converter the constructs of the project's Markdown that CommonMark lacks: pictures with captions,
// marks of notes, superscript and subscript.
func (s *scribe) register(c *converter.Converter) {
	c.Register.RendererFor("img", converter.TagTypeInline, s.image, converter.PriorityEarly)
	c.Register.RendererFor(noteElement, converter.TagTypeInline, noteMark, converter.PriorityEarly)
	c.Register.RendererFor(calloutElement, converter.TagTypeInline, writtenMark, converter.PriorityEarly)
	c.Register.RendererFor(taskElement, converter.TagTypeInline, writtenMark, converter.PriorityEarly)
	c.Register.RendererFor("sup", converter.TagTypeInline, shifted("^"), converter.PriorityEarly)
	c.Register.RendererFor("sub", converter.TagTypeInline, shifted("~"), converter.PriorityEarly)
}

func (s *scribe) image(_ converter.Context, out converter.Writer, n *html.Node) converter.RenderStatus {
	alt := strings.ReplaceAll(webpage.Attribute(n, "alt"), noAlt, s.noAlt)
	written := "![" + escape(oneLine(alt)) + "](" + webpage.Attribute(n, "src")
	if title := oneLine(webpage.Attribute(n, "title")); title != "" {
		written += ` "` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "<", "&lt;", "&", "&amp;", "{{", `{&#123;`).Replace(title) + `"`
	}
	_, _ = out.WriteString(written + ")") // writing to a buffer cannot fail
	return converter.RenderSuccess
}

func noteMark(_ converter.Context, out converter.Writer, n *html.Node) converter.RenderStatus {
	_, _ = out.WriteString("[^" + webpage.Attribute(n, "label") + "]")
	return converter.RenderSuccess
}

// writtenMark writes the mark of a callout or a check box, which is already Markdown.
func writtenMark(_ converter.Context, out converter.Writer, n *html.Node) converter.RenderStatus {
	_, _ = out.WriteString(webpage.Attribute(n, "mark"))
	return converter.RenderSuccess
}

// shifted returns a renderer that writes a text without spaces between two signs; other texts stay plain.
func shifted(sign string) converter.HandleRenderFunc {
	return func(ctx converter.Context, out converter.Writer, n *html.Node) converter.RenderStatus {
		var b bytes.Buffer
		ctx.RenderChildNodes(ctx, &b, n)
		text := strings.TrimSpace(b.String())
		isPlain := text != "" && len(text) <= 24 && !strings.ContainsFunc(text, func(c rune) bool { return unicode.IsSpace(c) || strings.ContainsRune("[]()<>*_^~`", c) })
		if isPlain {
			text = sign + text + sign
		}
		_, _ = out.WriteString(text)
		return converter.RenderSuccess
	}
}

// raiseDigits writes superscript and subscript numbers in Unicode's own digits: 10⁶, CO₂. They also work in titles.
func raiseDigits(root *html.Node) {
	for name, digits := range map[atom.Atom]*strings.Replacer{
		atom.Sup: strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹", "+", "⁺", "-", "⁻", "−", "⁻", "n", "ⁿ"),
		atom.Sub: strings.NewReplacer("0", "₀", "1", "₁", "2", "₂", "3", "₃", "4", "₄", "5", "₅", "6", "₆", "7", "₇", "8", "₈", "9", "₉", "+", "₊", "-", "₋", "−", "₋"),
	} {
		for _, n := range all(root, name) {
			text := textOf(n)
			if text == "" || n.Parent == nil || len(all(n, atom.A)) > 0 || len(notesIn(n)) > 0 {
				continue
			}
			raised := digits.Replace(text)
			if strings.ContainsFunc(raised, func(c rune) bool { return c < 0x80 || unicode.IsLetter(c) && c != 'ⁿ' }) {
				continue
			}
			n.Parent.InsertBefore(&html.Node{Type: html.TextNode, Data: raised}, n)
			n.Parent.RemoveChild(n)
		}
	}
}
