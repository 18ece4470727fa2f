package article

import (
	"regexp"
	"slices"
	"strings"

	"github.com/clipperhouse/uax29/v2/sentences"
	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/markdown"
)

// dated finds the days that the article writes out, each once, with the sentence that names it first.
func dated(blocks []block, lang string) []candidate {
	finder := edtf.NewFinder(lang)
	var found []candidate
	seen := map[string]bool{}
	for _, b := range blocks {
		if b.kind == heading {
			continue
		}
		for _, p := range piecesOf(b) {
			days := finder.Find(p.text)
			if len(days) == 0 {
				continue
			}
			ends := sentenceEnds(p.text)
			for _, day := range days {
				when := day.Date.String()
				if !seen[when] {
					seen[when] = true
					found = append(found, eventOf(p, ends, day, when))
				}
			}
		}
	}
	return found
}

func eventOf(p piece, ends []int, day edtf.Found, when string) candidate {
	sentence := p.sentence(ends, day.Start, day.End)
	return candidate{
		kind: eventEntry, title: markdown.FirstWords(strings.TrimRight(sentence, ".。"), 70), when: when, text: sentence, line: p.line,
		why: `the date "` + short(p.text[day.Start:day.End]) + `" is written out; the title is the beginning of its sentence`,
	}
}

// sentence is the sentence of a piece that has the bytes from start to end. The ends are those of all its sentences.
func (p piece) sentence(ends []int, start, end int) string {
	i, _ := slices.BinarySearch(ends, start+1)
	j, _ := slices.BinarySearch(ends, end)
	from, to := 0, len(p.text)
	if i > 0 {
		from = ends[i-1]
	}
	if j < len(ends) {
		to = ends[j]
	}
	return strings.TrimSpace(p.text[from:to])
}

// sentenceEnds are where sentences end, by UAX 29 but for two rules about numbers: "24. Februar" goes on, and "in a pipe.
// 12 May" does not, though a small letter may follow the number.
func sentenceEnds(text string) []int {
	ordinal := regexp.MustCompile(`(?:^|[^\d\p{L}])\d{1,2}\.\s*$`)
	inside := regexp.MustCompile(`\p{Ll}{3}\.\s+\d`)
	var ends []int
	iter := sentences.FromString(text)
	for iter.Next() {
		for _, at := range inside.FindAllStringIndex(iter.Value(), -1) {
			ends = append(ends, iter.Start()+at[1]-1)
		}
		if iter.End() == len(text) || !ordinal.MatchString(iter.Value()) {
			ends = append(ends, iter.End())
		}
	}
	return ends
}
