package gloss

import (
	"bytes"
	"cmp"
	"slices"
)

// placeholderStart and placeholderEnd enclose what Hugo leaves in the Markdown in place of a shortcode.
const (
	placeholderStart = "HAHAHUGOSHORTCODE"
	placeholderEnd   = "HBHB"
)

// longestTag bounds the search for the end of a shortcode's tag, in bytes.
const longestTag = 4096

// noLink is the shortcode around words that are not linked. What is between its tags is Markdown of the page, whichever
// way the tags are written.
const noLink = "nolink"

// tag is a shortcode's tag in Markdown: {{< name … >}} or {{% name … %}}.
type tag struct {
	span
	name    string
	closing bool
	single  bool // {{< name />}}
	markup  bool // {{% %}}: what is between the tags is Markdown of the page
}

// ShortcodeTag is a tag of a shortcode in a source, for who must know which tags go together.
type ShortcodeTag struct {
	Name       string
	Start, End int
	Closing    bool
	Single     bool // {{< name />}}
	IsPaired   bool // it has the other tag
	IsNoLink   bool // it is nolink's, in the page's own Markdown and not in what another shortcode's template gets
	IsEmpty    bool // nothing but white space is between it and its closing tag
}

// ShortcodeTags are the tags in an author's source, in order, without those that are only written about.
func ShortcodeTags(source []byte) []ShortcodeTag {
	tags := shortcodeTags(source)
	closers := closings(tags)
	paired := map[int]bool{}
	for _, closer := range closers {
		paired[closer.start] = true
	}
	list := make([]ShortcodeTag, 0, len(tags))
	inside := 0 // where what a template gets ends
	for i, t := range tags {
		closer, opens := closers[i]
		if opens && t.name != noLink && !t.markup {
			inside = max(inside, closer.end)
		}
		if t.name == "" {
			continue
		}
		list = append(list, ShortcodeTag{
			Name: t.name, Start: t.start, End: t.end, Closing: t.closing, Single: t.single, IsPaired: opens || paired[t.start],
			IsNoLink: t.name == noLink && t.start >= inside,
			IsEmpty:  opens && len(bytes.TrimSpace(source[t.end:closer.start])) == 0,
		})
	}
	return list
}

// offSpan is a part of the source that is not prose. Readers see its words all the same when it is not silent.
type offSpan struct {
	span
	silent bool
}

// shortcodes are the parts of the source that are not prose: the tags of shortcodes, and what is between them when
// Hugo gives it to a template, which is all but {{% %}}. Between nolink tags nothing is prose either way. In a source
// from which the shortcodes are taken these are the placeholders and the parts that were between nolink tags; tags that
// are left there are only written about.
func shortcodes(source []byte, taken []Span) []offSpan {
	list := placeholders(source)
	for _, t := range taken {
		list = append(list, offSpan{span{t.Start, t.End}, false})
	}
	tags := shortcodeTags(source)
	closers := closings(tags)
	if taken != nil {
		clear(closers)
	}
	for i, t := range tags {
		closer, ok := closers[i]
		ok = ok && (!t.markup || t.name == noLink)
		switch {
		case ok && t.name == noLink:
			list = append(list, offSpan{t.span, true}, offSpan{span{t.end, closer.start}, false})
		case ok:
			list = append(list, offSpan{span{t.start, closer.end}, true})
		default:
			list = append(list, offSpan{t.span, true})
		}
	}
	slices.SortFunc(list, func(a, b offSpan) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end))
	})
	return merged(list)
}

// closings are the closing tags by the index of the tags that they close. Shortcodes of the same name nest.
func closings(tags []tag) map[int]tag {
	open, closers := map[string][]int{}, map[int]tag{}
	for i, t := range tags {
		stack := open[t.name]
		if t.single {
			continue
		}
		if !t.closing {
			open[t.name] = append(stack, i)
		} else if n := len(stack); n > 0 {
			closers[stack[n-1]] = t
			open[t.name] = stack[:n-1]
		}
	}
	return closers
}

// merged drops spans that lie in earlier ones, and joins those that overlap.
func merged(sorted []offSpan) []offSpan {
	out := sorted[:0]
	for _, s := range sorted {
		if n := len(out); n > 0 && s.start < out[n-1].end {
			out[n-1].end = max(out[n-1].end, s.end)
			continue
		}
		if s.start < s.end {
			out = append(out, s)
		}
	}
	return out
}

func placeholders(source []byte) []offSpan {
	var list []offSpan
	for at := 0; ; {
		i := bytes.Index(source[at:], []byte(placeholderStart))
		if i < 0 {
			return list
		}
		i += at
		at = i + len(placeholderStart)
		end := bytes.Index(source[at:min(len(source), at+64)], []byte(placeholderEnd))
		if end < 0 {
			continue
		}
		at += end + len(placeholderEnd)
		list = append(list, offSpan{span{i, at}, true})
	}
}

func shortcodeTags(source []byte) []tag {
	var list []tag
	for at := 0; ; {
		i := bytes.Index(source[at:], []byte("{{"))
		if i < 0 || at+i+2 >= len(source) {
			return list
		}
		at += i
		t, ok := shortcodeTag(source[at:])
		if !ok {
			at += 2
			continue
		}
		t.start, t.end = at, at+t.end
		at = t.end
		list = append(list, t)
	}
}

// shortcodeTag reads a tag at the start of source; its span is relative to that start.
func shortcodeTag(source []byte) (t tag, ok bool) {
	end := []byte(">}}")
	switch source[2] {
	case '<':
	case '%':
		t.markup, end = true, []byte("%}}")
	default:
		return t, false
	}
	i := bytes.Index(source[:min(len(source), longestTag)], end)
	if i < 3 {
		return t, false
	}
	t.end = i + len(end)
	words := bytes.TrimSpace(source[3:i])
	if bytes.HasPrefix(words, []byte("/*")) { // written about, not used
		return t, true
	}
	if rest, is := bytes.CutPrefix(words, []byte("/")); is {
		t.closing, words = true, bytes.TrimSpace(rest)
	}
	words, t.single = bytes.CutSuffix(words, []byte("/"))
	if name := bytes.Fields(words); len(name) > 0 {
		t.name = string(name[0])
	}
	return t, true
}

// hiddenIn are the parts of the source between start and end that belong to shortcodes.
func (p *page) hiddenIn(start, end int) []offSpan {
	if len(p.off) == 0 {
		return nil
	}
	i, _ := slices.BinarySearchFunc(p.off, start, func(s offSpan, at int) int { return cmp.Compare(s.end, at+1) })
	var list []offSpan
	for ; i < len(p.off) && p.off[i].start < end; i++ {
		list = append(list, offSpan{span{max(start, p.off[i].start), min(end, p.off[i].end)}, p.off[i].silent})
	}
	return list
}
