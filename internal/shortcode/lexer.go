// Package shortcode finds shortcodes in an author's source with Hugo's own lexer. All rooms that look for shortcodes ask
// here, so that none of them sees a tag where Hugo sees text, or text where Hugo sees a tag.
//
// A shortcode is called by a tag, {{< name … >}} or {{% name … %}}, or by two with text between them: {{< name >}}text{{< /name >}}.
// {{</* name */>}} is written about: Hugo prints it without the comment marks.
package shortcode

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/gohugoio/hugo/parser/pageparser"
)

// Tag is a shortcode's tag in a source.
type Tag struct {
	Name       string // empty for one that is written about
	Start, End int    // in bytes, with the braces
	NameAt     int    // where the name is
	Closing    bool   // {{< /name >}}
	Single     bool   // {{< name />}}
	Markup     bool   // {{% name %}}
	Written    bool   // {{</* name */>}}
	Fault      string // why Hugo cannot read it, in Hugo's words; empty if it can
	Pair       int    // the index of the other tag, -1 without one
}

// Opens reports whether the tag is one that Hugo runs a template for.
func (t Tag) Opens() bool { return t.Name != "" && !t.Closing && t.Fault == "" }

// Placeholder begins what Hugo puts in the place of a shortcode until the text is rendered; a number and an end follow. A text
// of an author's cannot have it.
const Placeholder = "HAHAHUGOSHORTCODE"

// DeferMark begins what Hugo puts in the place of a part of a template that waits. Published text that has it stops Hugo.
const DeferMark = "__hdeferred/"

// WithoutDefer returns a text whose defer marks have no slash, so that they are words like any others.
func WithoutDefer(text string) string {
	return strings.ReplaceAll(text, DeferMark, strings.TrimSuffix(DeferMark, "/"))
}

// braces is how a tag begins; no source without it has shortcodes.
var braces = []byte("{{")

// mostFaults is how many tags that Hugo cannot read are told of a source.
const mostFaults = 20

// Tags are the tags in a source, in order. Hugo stops at the first that it cannot read; to tell more of them, the source is
// read on behind it.
func Tags(source []byte) []Tag {
	if !bytes.Contains(source, braces) {
		return nil
	}
	var tags []Tag
	at := 0
	for faults := 0; faults < mostFaults && at < len(source); faults++ {
		found := lex(source[at:], opened(tags))
		for i := range found {
			found[i].Start, found[i].End, found[i].NameAt = found[i].Start+at, found[i].End+at, found[i].NameAt+at
		}
		tags = append(tags, found...)
		if len(found) == 0 || found[len(found)-1].Fault == "" {
			break
		}
		at = found[len(found)-1].End
	}
	return paired(tags)
}

// opened are opening tags of the shortcodes that have been opened, for a lexer that begins behind them.
func opened(tags []Tag) []byte {
	var before []byte
	known := map[string]bool{}
	for _, tag := range tags {
		if tag.Fault == "" && tag.Name != "" && !known[tag.Name] {
			known[tag.Name] = true
			before = append(append(append(before, "{{<"...), tag.Name...), ">}}"...)
		}
	}
	return before
}

// lex reads a source up to the first tag that Hugo cannot read, which is the last one. What was opened before it is given
// as tags.
func lex(source, before []byte) []Tag {
	text := source
	if len(before) > 0 {
		text = append(bytes.Clone(before), source...)
	}
	items, _ := pageparser.ParseBytes(text, pageparser.Config{NoFrontMatter: true}) // its error is the last item, too
	var tags []Tag
	reader := reader{text: text}
	for _, item := range items {
		if tag, ok := reader.read(item); ok && tag.Start >= len(before) {
			tag.Start, tag.End, tag.NameAt = tag.Start-len(before), tag.End-len(before), tag.NameAt-len(before)
			tags = append(tags, tag)
		}
	}
	return tags
}

// reader makes tags of the lexer's items.
type reader struct {
	text   []byte
	tag    Tag
	inside bool // of a tag
}

// comment is how a tag begins that is written about, behind its braces.
const comment = "/*"

// read takes the next item, and returns the tag that it ends.
func (r *reader) read(item pageparser.Item) (Tag, bool) {
	switch {
	case item.IsError():
		return r.faulty(item), true
	case item.IsLeftShortcodeDelim():
		r.tag, r.inside = Tag{Start: item.Pos(), NameAt: item.Pos(), Markup: item.IsShortcodeMarkupDelimiter(), Pair: -1}, true
	case item.IsShortcodeClose():
		r.tag.Closing, r.tag.Single = r.tag.Name == "", r.tag.Name != ""
	case item.IsShortcodeName(), item.IsInlineShortcodeName():
		if r.tag.Name == "" {
			r.tag.Name, r.tag.NameAt = item.ValStr(r.text), item.Pos()
		}
	case item.IsRightShortcodeDelim():
		r.tag.End, r.inside = item.Pos()+len(item.Val(r.text)), false
		return r.tag, true
	case item.IsText():
		return r.written(item)
	}
	return Tag{}, false
}

// written is the tag that is written about, if a text begins one: the lexer hands out its braces as a text of their own.
func (r *reader) written(item pageparser.Item) (Tag, bool) {
	at := item.Pos()
	rest := r.text[at:]
	if len(rest) < len("{{<") || !bytes.HasPrefix(rest, braces) || !bytes.HasPrefix(rest[len("{{<"):], []byte(comment)) || rest[2] != '<' && rest[2] != '%' {
		return Tag{}, false
	}
	end := []byte("*/>}}")
	if rest[2] == '%' {
		end = []byte("*/%}}")
	}
	length := bytes.Index(rest[len("{{<"):], end)
	if length < 0 {
		return Tag{}, false // the next item is the fault
	}
	return Tag{Start: at, NameAt: at, End: at + len("{{<") + length + len(end), Markup: rest[2] == '%', Written: true, Pair: -1}, true
}

// closingName is the name in a closing tag that Hugo does not read so far.
var closingName = regexp.MustCompile(`^\{\{[<%]\s*/\s*([^\s/>%}*]+)`)

// faulty is the tag that Hugo cannot read.
func (r *reader) faulty(item pageparser.Item) Tag {
	tag := r.tag
	if !r.inside {
		tag = Tag{Start: max(0, bytes.LastIndex(r.text[:min(len(r.text), item.Pos()+len(braces))], braces)), Pair: -1}
		tag.NameAt = tag.Start
	}
	rest := r.text[tag.Start:]
	if name := closingName.FindSubmatch(rest); name != nil {
		tag.Closing, tag.Name = true, string(name[1])
	}
	tag.Fault = item.Err.Error()
	tag.End = len(r.text)
	if length := bytes.Index(rest, []byte("}}")); length >= 0 {
		tag.End = tag.Start + length + len("}}")
	}
	return tag
}

// paired tells tags which other one goes with them. Shortcodes of the same name nest.
func paired(tags []Tag) []Tag {
	open := map[string][]int{}
	for i := range tags {
		tag := &tags[i]
		stack := open[tag.Name]
		switch {
		case tag.Name == "" || tag.Single:
		case !tag.Closing:
			if tag.Fault == "" {
				open[tag.Name] = append(stack, i)
			}
		case len(stack) > 0:
			first := stack[len(stack)-1]
			tag.Pair, tags[first].Pair = first, i
			open[tag.Name] = stack[:len(stack)-1]
		}
	}
	return tags
}

// Span is a part of a source, in bytes.
type Span struct{ Start, End int }

// Hidden are the parts of a source that Hugo takes out of it for the tags, in order: the tags, and of those that are written
// about the comment marks.
func Hidden(tags []Tag) []Span {
	var spans []Span
	for _, tag := range tags {
		if !tag.Written {
			spans = append(spans, Span{tag.Start, tag.End})
			continue
		}
		first, last := tag.Start+len("{{<"), tag.End-len("*/>}}")
		spans = append(spans, Span{first, first + len(comment)}, Span{last, last + len("*/")})
	}
	return spans
}

// Masked is a source in which other signs stand for the tags, as many as they have bytes: a word for a tag, as Hugo puts one
// in its place, and spaces for comment marks. A Markdown parser finds in it what it finds in what Hugo gives to its own.
func Masked(source []byte, tags []Tag) []byte {
	if len(tags) == 0 {
		return source
	}
	masked := append(make([]byte, 0, cap(source)), source...) // whose parts are as far from its end as those of the source
	for _, span := range Hidden(tags) {
		sign := byte('x')
		if span.End-span.Start == len(comment) {
			sign = ' '
		}
		for i := span.Start; i < span.End; i++ {
			masked[i] = sign
		}
	}
	return masked
}
