package hugo

import (
	"bytes"
	"io"
	"io/fs"
	"path"

	"github.com/nutgraf/nutgraf/internal/linker"
	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/nutgraf/nutgraf/internal/shortcode"
)

// Between the tags of nolink is Markdown of the page like any other, but nothing is linked. For Hugo a shortcode is a
// template, whose text is HTML or Markdown that nobody can tell from its surroundings. So Hugo is not shown these tags: in
// the files that it reads, marks of the same length replace them; goldmark gets the text without the
// marks, and the linker gets their places.

// openMark and closeMark take the places of the braces around a tag. Unicode keeps these characters for a program's own
// use and out of texts; each has as many bytes as the braces.
const (
	openMark  = "\uFDD0"
	closeMark = "\uFDD1"
)

// markNoLink is a body with marks in the place of nolink's tags.
func markNoLink(body []byte) []byte {
	for _, mark := range []string{openMark, closeMark} {
		if bytes.Contains(body, []byte(mark)) { // the author's own would open a way around the judges of shortcodes
			body = bytes.ReplaceAll(body, []byte(mark), []byte("\uFFFD"))
		}
	}
	if !bytes.Contains(body, []byte("{{")) {
		return body
	}
	marked := bytes.Clone(body)
	tags := shortcode.Tags(body)
	for _, i := range noLinkTags(tags) {
		copy(marked[tags[i].Start:], openMark)
		copy(marked[tags[i].End-len(closeMark):], closeMark)
	}
	return marked
}

// noLink is the theme's shortcode around words that are not linked.
const noLink = "nolink"

// noLinkTags are the indexes of nolink's tags in the page's own Markdown, and not in what another shortcode's template gets.
func noLinkTags(tags []shortcode.Tag) []int {
	var indexes []int
	inside := 0 // where what a template gets ends
	for i, tag := range tags {
		switch {
		case tag.Name == noLink && tag.Start >= inside:
			indexes = append(indexes, i)
		case tag.Name != noLink && tag.Pair > i && !tag.Markup:
			inside = max(inside, tags[tag.Pair].End)
		}
	}
	return indexes
}

// WrittenTags returns the tags that a text only mentions ({{</* … */>}}), in the form in which goldmark gets them.
func WrittenTags(body []byte) []string {
	var texts []string
	for _, tag := range shortcode.Tags(body) {
		if tag.Written {
			inner := body[tag.Start+len("{{</*") : tag.End-len("*/>}}")]
			texts = append(texts, string(body[tag.Start:tag.Start+len("{{<")])+string(inner)+string(body[tag.End-len(">}}"):tag.End]))
		}
	}
	return texts
}

// takeMarks is a marked text without the marks, and what was between them.
func takeMarks(marked []byte) (text []byte, between []linker.Span) {
	between = []linker.Span{}
	if !bytes.Contains(marked, []byte(openMark)) {
		return marked, between
	}
	depth, start := 0, 0
	for {
		before, rest, found := bytes.Cut(marked, []byte(openMark))
		tag, after, closed := bytes.Cut(rest, []byte(closeMark))
		text = append(text, before...)
		if !found || !closed {
			return append(text, rest...), between
		}
		marked = after
		if !bytes.HasPrefix(bytes.TrimSpace(tag), []byte("/")) {
			if depth++; depth == 1 {
				start = len(text)
			}
		} else if depth--; depth == 0 {
			between = append(between, linker.Span{Start: start, End: len(text)})
		}
	}
}

// asParsed is a body as goldmark gets it from Hugo, if it has no other shortcodes.
func asParsed(body []byte) []byte {
	text, _ := takeMarks(markNoLink(body))
	return text
}

// markedFile is a file of content with marks in the place of nolink's tags.
type markedFile struct {
	fs.File
	*bytes.Reader
}

func (f markedFile) Read(p []byte) (int, error) { return f.Reader.Read(p) }

// withMarks is a file of content as Hugo is shown it.
func withMarks(content []byte) []byte {
	offset := read.BodyOffset(content)
	marked := markNoLink(content[offset:])
	if bytes.Equal(marked, content[offset:]) { // as nearly all are
		return content
	}
	return append(content[:offset:offset], marked...)
}

// showMarks opens a file of content as Hugo is shown it.
func showMarks(opened fs.File, name string) (fs.File, error) {
	if path.Ext(name) != ".md" {
		return opened, nil
	}
	if info, err := opened.Stat(); err != nil || info.IsDir() {
		return opened, err
	}
	content, err := io.ReadAll(opened)
	if err != nil {
		return nil, err
	}
	return markedFile{opened, bytes.NewReader(withMarks(content))}, nil
}
