package explainer

import (
	"strings"

	"golang.org/x/text/width"
)

// MaxShortWidth is how wide the name above each page may be: two lines on a phone of 320 pixels. A letter is 1 wide, one of
// Chinese, Japanese or Korean 2.
const MaxShortWidth = 48

// ShortName is what the explainer is called where there is little room: above each page and behind the page's title. It is
// the short title, else the title or its beginning: up to the first mark that ends a clause, or as many words as fit.
func (e *Explainer) ShortName() string {
	if e.ShortTitle != "" {
		return e.ShortTitle
	}
	if WidthOf(e.Title) <= MaxShortWidth {
		return e.Title
	}
	if clause := firstClause(e.Title); clause != "" && WidthOf(clause) <= MaxShortWidth {
		return clause
	}
	return firstOf(e.Title, MaxShortWidth)
}

// clauseEnds are the marks that a title's first clause ends with; those of the first line belong to it.
var clauseEnds = []struct {
	marks []string
	stays bool
}{
	{[]string{"? ", "! ", "？", "！", "؟ "}, true},
	{[]string{": ", " : ", "\u00a0: ", "\u202f: ", ". ", "; ", " – ", " — ", " - ", "：", "。", "――", "——"}, false},
}

// firstClause is what of a title is before the first mark that ends a clause; empty when there is none.
func firstClause(title string) string {
	end, clause := len(title), ""
	for _, ends := range clauseEnds {
		for _, mark := range ends.marks {
			at := strings.Index(title, mark)
			if at <= 0 || at >= end {
				continue
			}
			end, clause = at, title[:at]
			if ends.stays {
				clause += strings.TrimRight(mark, " ")
			}
		}
	}
	return strings.TrimSpace(clause)
}

// firstOf is the beginning of a text that is at most so wide, with "…". It is cut between words, or within a very long one.
func firstOf(text string, most int) string {
	end, wide := 0, 0
	for at, r := range text {
		if wide += letterWidth(r); wide >= most {
			end = at
			break
		}
	}
	cut := text[:end]
	if space := strings.LastIndexByte(cut, ' '); space > end/2 && text[end] != ' ' {
		cut = cut[:space]
	}
	return strings.TrimRight(cut, " ,;:–—-、，") + "…"
}

// WidthOf is the width of a text in letters; one of Chinese, Japanese or Korean counts as two.
func WidthOf(text string) (wide int) {
	for _, r := range text {
		wide += letterWidth(r)
	}
	return wide
}

func letterWidth(r rune) int {
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}
