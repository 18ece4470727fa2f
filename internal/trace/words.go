package trace

import (
	"bytes"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/yuin/goldmark/ast"
	"golang.org/x/net/html"
)

// OffsetOf returns the byte offset of a place, whose column counts code points; for a place outside the file, the nearest
// offset.
func OffsetOf(content []byte, at problem.Place) int {
	offset := 0
	for range max(0, at.Line-1) {
		end := bytes.IndexByte(content[offset:], '\n')
		if end < 0 {
			return len(content)
		}
		offset += end + 1
	}
	for range max(0, at.Column-1) {
		if offset == len(content) || content[offset] == '\n' {
			break
		}
		_, size := utf8.DecodeRune(content[offset:])
		offset += size
	}
	return offset
}

// wordsAt returns an author's likely words at a place of a finished file, the most specific first: the values of a tag that
// begins there, or the text around the place.
func wordsAt(content []byte, offset int) []string {
	if offset < len(content) && content[offset] == '<' {
		if words := wordsOfTag(content[offset:]); len(words) > 0 {
			return words
		}
	}
	return wordsOfText(content, offset)
}

// wordsOfTag returns the values of a tag's attributes that are links or names, and the text behind the tag.
func wordsOfTag(content []byte) (words []string) {
	tokens := html.NewTokenizer(bytes.NewReader(content))
	if kind := tokens.Next(); kind != html.StartTagToken && kind != html.SelfClosingTagToken {
		return nil
	}
	for _, attribute := range tokens.Token().Attr {
		switch attribute.Key {
		case "href", "src", "srcset", "poster", "cite", "action", "content", "data", "for", "url":
			words = append(words, strings.TrimSpace(attribute.Val))
		case "id", "name", "headers", "aria-labelledby", "aria-describedby", "aria-controls":
			words = append(words, "{#"+attribute.Val, "#"+attribute.Val)
		}
	}
	if tokens.Next() == html.TextToken {
		if text := strings.TrimSpace(string(tokens.Text())); len(text) > 3 {
			words = append(words, text)
		}
	}
	return words
}

// wordsOfText returns the text around a place, in an attribute, a style sheet or JSON, then shorter and shorter parts of
// it. A character that no text should have comes first.
func wordsOfText(content []byte, offset int) (words []string) {
	const most = 60 // bytes on each side
	for _, at := range []int{offset, offset - 1} {
		if at >= 0 && at < len(content) {
			if r, _ := utf8.DecodeRune(content[at:]); r == utf8.RuneError || unicode.IsControl(r) && !unicode.IsSpace(r) {
				words = append(words, string(content[at:min(len(content), at+1)]))
			}
		}
	}
	isEdge := func(r rune) bool { return strings.ContainsRune("<>\"'()\n", r) }
	before, after := content[max(0, offset-most):offset], content[offset:min(len(content), offset+most)]
	if strings.HasPrefix(strings.ToLower(string(after)), "url(") {
		after = after[len("url("):]
		after = bytes.TrimLeft(after, "\"'")
		before = nil
	}
	if i := bytes.LastIndexFunc(before, isEdge); i >= 0 {
		before = before[i+1:]
	}
	if i := bytes.IndexFunc(after, isEdge); i >= 0 {
		after = after[:i]
	}
	for _, text := range []string{string(before) + string(after), string(after), string(before)} {
		if text = strings.TrimSpace(html.UnescapeString(text)); len(text) > 3 {
			words = append(words, text)
		}
	}
	return words
}

// linksTo returns the offsets in a document's body of links and images whose address is written on a finished page.
func (t *Tracer) linksTo(document *explainer.Document, written string) (offsets []int) {
	wanted := t.bare(written)
	if wanted == "" || document.Tree == nil {
		return nil
	}
	from := url.URL{Path: "/" + t.addresses[document]}
	// Only the callback could return an error.
	_ = ast.Walk(document.Tree, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		var destination []byte
		switch node := node.(type) {
		case *ast.Link:
			destination = node.Destination
		case *ast.Image:
			destination = node.Destination
		case *ast.AutoLink:
			destination = node.URL(document.Body())
		}
		if !entering || destination == nil {
			return ast.WalkContinue, nil
		}
		leads := string(markdown.Unescape(destination))
		resolved := leads
		if to, err := url.Parse(leads); err == nil {
			resolved = from.ResolveReference(to).String()
		}
		within := strings.TrimPrefix(resolved, from.Path) // the form of a link to a part of the same page
		if !slices.Contains([]string{t.bare(leads), t.bare(resolved), t.bare(within)}, wanted) {
			return ast.WalkContinue, nil
		}
		offset := max(0, node.Pos())
		for { // a node without a position is the next text of that form
			i := bytes.Index(document.Body()[offset:], destination)
			if i < 0 || len(destination) == 0 {
				break
			}
			if offset += i; !slices.Contains(offsets, offset) {
				break
			}
			offset += len(destination)
		}
		offsets = append(offsets, offset)
		return ast.WalkContinue, nil
	})
	return offsets
}

// quotation matches quoted words in a message.
var quotation = regexp.MustCompile(`"([^"\n]{4,})"`)

// InAuthorsWords replaces the address at the beginning of a message, as a finished page has it, by the author's own form of
// it.
func (t *Tracer) InAuthorsWords(message string, place problem.Place) string {
	found := quotation.FindStringSubmatchIndex(message)
	content, ok := t.contentOf(place.Path)
	if !ok || found == nil || found[0] != 0 {
		return message
	}
	written := content[OffsetOf(content, place):]
	if i := bytes.IndexAny(written, " \t\r\n)>\"'"); i >= 0 {
		written = written[:i]
	}
	if ref := message[found[2]:found[3]]; len(written) == 0 || t.bare(string(written)) != t.bare(ref) {
		return message
	}
	return quoted(string(written)) + message[found[1]:]
}

// bare returns an address without the parts that the build puts before an author's: the site's own address, the path up to
// its root, the folder of a language.
func (t *Tracer) bare(written string) string {
	if decoded, err := url.PathUnescape(written); err == nil {
		written = decoded
	}
	if base := strings.TrimSuffix(t.edition.Settings.BaseURL, "/"); base != "" {
		written = strings.TrimPrefix(written, base)
	}
	for strings.HasPrefix(written, "../") || strings.HasPrefix(written, "./") {
		_, written, _ = strings.Cut(written, "/")
	}
	written = strings.TrimPrefix(written, "/")
	if base := strings.Trim(t.edition.Settings.BasePath(), "/"); base != "" {
		written = strings.TrimPrefix(written, base+"/")
	}
	for _, code := range t.edition.Settings.Codes() {
		if prefix := t.edition.Settings.Prefix(code); prefix != "" {
			written = strings.TrimPrefix(written, prefix+"/")
		}
	}
	return strings.TrimSuffix(written, "/")
}

// forms returns the forms in which an author may have written a word of a finished page, the most likely first.
func (t *Tracer) forms(word string) []string {
	forms := []string{word}
	if decoded, err := url.PathUnescape(word); err == nil {
		forms = append(forms, decoded)
	}
	if bare := t.bare(word); len(bare) > 3 {
		forms = append(forms, "/"+bare, bare)
	}
	if _, fragment, ok := strings.Cut(word, "#"); ok && len(fragment) > 1 {
		forms = append(forms, "#"+fragment)
	}
	kept := forms[:0]
	for _, form := range forms {
		if form != "" && form != "/" && form != "#" && form != "." {
			kept = append(kept, form)
		}
	}
	return kept
}

// contentOf returns the content of one of the author's Markdown files.
func (t *Tracer) contentOf(name string) ([]byte, bool) {
	for _, document := range t.edition.Documents() {
		if document.Path == name {
			return document.Content, true
		}
	}
	return nil, false
}
