package explainer

import (
	"strings"

	"golang.org/x/text/width"
)

// MaxShortWidth is the greatest width of the name above each page: two lines on a phone of 320 pixels. A letter is 1 wide,
// one of Chinese, Japanese or Korean 2.
const MaxShortWidth = 48

// ShortName returns the name for narrow places: above each page and behind the page's title. It is the short title, else
// the title or its beginning: up to the first mark that ends a clause, or as many words as fit.
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

// clauseEnds are the marks that end a title's first clause; those of the first group belong to the clause.
var clauseEnds = []struct {
	marks []string
	stays bool
}{
	{[]string{"? ", "! ", "？", "！", "؟ "}, true},
	{[]string{": ", " : ", "\u00a0: ", "\u202f: ", ". ", "; ", " – ", " — ", " - ", "：", "。", "――", "——"}, false},
}

// firstClause returns the part of a title before the first mark that ends a clause; empty when there is none.
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

// firstOf returns the beginning of a text, at most that wide, with "…". It cuts between words, or within a very long one.
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

// WidthOf returns the width of a text in letters; one of Chinese, Japanese or Korean counts as two.
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
