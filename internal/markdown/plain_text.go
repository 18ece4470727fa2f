package markdown

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/shortcode"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// PlainText is a node's text as a reader sees it, in one line: without markup, with quotes and dashes as they are
// printed, with entities decoded. Footnote marks, raw HTML, images' addresses and shortcodes' marks are left out.
func PlainText(n ast.Node, source []byte) string {
	var b strings.Builder
	plain(&b, n, source, Hidden(n))
	return OneLine(b.String())
}

// OneLine is a text with single spaces between its words, and the text itself if it is so already. Spaces that do not
// break a line stay.
func OneLine(s string) string {
	s = strings.Trim(s, " \t\r\n")
	if !strings.ContainsAny(s, "\t\r\n") && !strings.Contains(s, "  ") {
		return s
	}
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" \t\r\n", r) }), " ")
}

// FirstWords is the beginning of a text that fits into so many letters, cut between words.
func FirstWords(text string, letters int) string {
	if utf8.RuneCountInString(text) <= letters {
		return text
	}
	var b strings.Builder
	count := 0
	for word := range strings.FieldsSeq(text) {
		count += utf8.RuneCountInString(word) + 1
		if count > letters && b.Len() > 0 {
			break
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(word)
	}
	cut := strings.TrimRight(b.String(), ",;:–—-")
	if runes := []rune(cut); len(runes) > letters { // a language without spaces
		cut = string(runes[:letters])
	}
	return cut + "…"
}

func plain(b *strings.Builder, n ast.Node, source []byte, hidden []shortcode.Span) {
	from := 0 // what stands before it is the mark of a callout
	if quote := n.Parent(); quote != nil && n == quote.FirstChild() {
		from, _ = CalloutMark(quote, source)
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			place := c.Segment
			place.Start = min(max(place.Start, from), place.Stop)
			segment := withoutTags(place, source, hidden)
			if !c.IsRaw() && n.Kind() != ast.KindCodeSpan {
				segment = Unescape(segment)
			}
			b.Write(segment)
			if c.SoftLineBreak() || c.HardLineBreak() {
				b.WriteByte(' ')
			}
		case *ast.String:
			b.Write(util.ResolveEntityNames(c.Value))
		case *ast.AutoLink:
			b.Write(c.Label(source))
		default:
			plain(b, c, source, hidden)
			if c.Type() == ast.TypeBlock {
				b.WriteByte(' ')
			}
		}
	}
}

// Unescape resolves backslashes before punctuation and entities, as the renderer does.
func Unescape(s []byte) []byte {
	var out []byte
	start := 0
	for i := 0; i+1 < len(s); i++ {
		if s[i] != '\\' || !util.IsPunct(s[i+1]) {
			continue
		}
		out = append(out, ResolveEntities(s[start:i])...)
		out = append(out, s[i+1])
		start = i + 2
		i++
	}
	if start == 0 {
		return ResolveEntities(s)
	}
	return append(out, ResolveEntities(s[start:])...)
}

// ResolveEntities replaces the names and numbers of characters, "&mdash;" and "&#8212;", by the characters.
func ResolveEntities(s []byte) []byte {
	return util.ResolveEntityNames(util.ResolveNumericReferences(s))
}

// withoutTags is a part of the source without what belongs to shortcodes.
func withoutTags(segment text.Segment, source []byte, hidden []shortcode.Span) []byte {
	i, _ := slices.BinarySearchFunc(hidden, segment.Start, func(s shortcode.Span, at int) int { return cmp.Compare(s.End, at+1) })
	if i == len(hidden) || hidden[i].Start >= segment.Stop {
		return segment.Value(source)
	}
	var shown []byte
	at := segment.Start
	for ; i < len(hidden) && hidden[i].Start < segment.Stop; i++ {
		shown = append(shown, source[at:max(at, hidden[i].Start)]...)
		at = hidden[i].End
	}
	return append(shown, source[min(at, segment.Stop):segment.Stop]...)
}

// Hidden returns the parts of a node's source that belong to shortcodes.
func Hidden(n ast.Node) []shortcode.Span {
	doc := n.OwnerDocument()
	if doc == nil {
		return nil
	}
	hidden, _ := doc.Meta()[hiddenMeta].([]shortcode.Span)
	return hidden
}
