package quotation

import (
	"strings"
)

// Fragment returns the fragment of an address by which browsers show a passage: ":~:text=…" (WICG, URL Fragment Text Directives). It
// names the whole passage where that is short or begins like an earlier one, and else its first and last words; words before it where the
// text has it earlier. It is empty for an empty passage.
func (t *Text) Fragment(s Span) string {
	first, end := t.within(s)
	if first == end {
		return ""
	}
	const whole, most = 8, 20 // tokens
	text := func(first, end int) string { return t.line(Span{t.tokens[first].start, t.tokens[end-1].end}) }
	if end-first <= whole && t.isOneBlock(first, end) {
		return ":~:text=" + t.prefix(first, end) + escape(text(first, end))
	}
	begin, stop := first+1, end-1
	for begin < end-1 && begin-first < whole && t.isOneBlock(first, begin+1) {
		begin++
	}
	for stop > begin && end-stop < whole && t.isOneBlock(stop-1, end) {
		stop--
	}
	for begin < stop && begin-first < most && t.isOneBlock(first, begin+1) && t.earlier(first, begin) {
		begin++
	}
	if t.earlier(first, begin) && t.isOneBlock(first, end) {
		return ":~:text=" + t.prefix(first, end) + escape(text(first, end))
	}
	return ":~:text=" + t.prefix(first, begin) + escape(text(first, begin)) + "," + escape(text(stop, end))
}

// within returns the tokens of a passage.
func (t *Text) within(s Span) (first, end int) {
	for first < len(t.tokens) && t.tokens[first].start < s.Start {
		first++
	}
	for end = first; end < len(t.tokens) && t.tokens[end].end <= s.End; end++ {
	}
	return first, end
}

// isOneBlock reports whether no paragraph ends among some tokens. Browsers look for each part of a fragment within a block.
func (t *Text) isOneBlock(first, end int) bool {
	return !strings.Contains(t.source[t.tokens[first].start:t.tokens[end-1].end], "\n")
}

// earlier reports whether the text has the same words before. Browsers do not tell capitals from small letters there.
func (t *Text) earlier(first, end int) bool {
	for _, at := range t.places[fold(t.tokens[first].text)] {
		if at >= first {
			return false
		}
		n := 0
		for at+n < first && first+n < end && fold(t.tokens[at+n].text) == fold(t.tokens[first+n].text) {
			n++
		}
		if first+n == end {
			return true
		}
	}
	return false
}

// prefix returns the words before a passage that the text has earlier too, as a fragment's prefix; empty where there is none.
func (t *Text) prefix(first, end int) string {
	const most = 6 // tokens
	if !t.earlier(first, end) {
		return ""
	}
	start := first
	for start > 0 && first-start < most && t.isOneBlock(start-1, end) {
		start--
		if t.tokens[start].isWord && !t.earlier(start, end) {
			break
		}
	}
	if start == first {
		return ""
	}
	return escape(t.line(Span{t.tokens[start].start, t.tokens[first-1].end})) + "-,"
}

// escape escapes a part of a text directive: all but letters, digits and some marks, also the hyphen and the comma, which have a
// meaning there.
func escape(text string) string {
	const digits = "0123456789ABCDEF"
	var out strings.Builder
	for i := range len(text) {
		switch c := text[i]; {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', c == '.', c == '_', c == '~':
			out.WriteByte(c)
		default:
			out.WriteByte('%')
			out.WriteByte(digits[c>>4])
			out.WriteByte(digits[c&15])
		}
	}
	return out.String()
}
