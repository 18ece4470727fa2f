package linker

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/nutgraf/nutgraf/internal/shortcode"
)

// placeholderStart and placeholderEnd enclose what Hugo leaves in the Markdown in place of a shortcode.
const (
	placeholderStart = shortcode.Placeholder
	placeholderEnd   = "HBHB"
)

// noLink is the shortcode around words that are not linked. The text between its tags is Markdown of the page, in both
// notations of the tags.
const noLink = "nolink"

// offSpan is a part of the source that is not prose. Readers see its words all the same when it is not silent.
type offSpan struct {
	span
	silent bool
}

// shortcodes are the parts of the source that are not prose: the tags of shortcodes, and the text between them when
// Hugo gives it to a template, which is all but {{% %}}. Between nolink tags nothing is prose either way. In a source
// from which the shortcodes are taken these are the placeholders, the parts that were between nolink tags, and the tags that are
// only written about.
func shortcodes(source []byte, options Options) []offSpan {
	var list []offSpan
	if options.Taken == nil {
		list = tagsIn(source)
	} else {
		list = append(placeholders(source), written(source, options.Written)...)
		for _, t := range options.Taken {
			list = append(list, offSpan{span{t.Start, t.End}, false})
		}
	}
	slices.SortFunc(list, func(a, b offSpan) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end))
	})
	return merged(list)
}

// tagsIn are the parts of an author's source that are not prose.
func tagsIn(source []byte) []offSpan {
	var list []offSpan
	tags := shortcode.Tags(source)
	for _, tag := range tags {
		isAround := tag.Pair >= 0 && !tag.Closing && (!tag.Markup || tag.Name == noLink)
		switch {
		case isAround && tag.Name == noLink:
			list = append(list, offSpan{span{tag.Start, tag.End}, true}, offSpan{span{tag.End, tags[tag.Pair].Start}, false})
		case isAround:
			list = append(list, offSpan{span{tag.Start, tags[tag.Pair].End}, true})
		default:
			list = append(list, offSpan{span{tag.Start, tag.End}, true})
		}
	}
	return list
}

// written are the tags that are written about, in the order of the source.
func written(source []byte, tags []string) []offSpan {
	var list []offSpan
	at := 0
	for _, tag := range tags {
		if i := bytes.Index(source[at:], []byte(tag)); i >= 0 {
			list = append(list, offSpan{span{at + i, at + i + len(tag)}, true})
			at += i + len(tag)
		}
	}
	return list
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
