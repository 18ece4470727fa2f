package article

import (
	"regexp"
	"slices"
	"strings"

	"github.com/clipperhouse/uax29/v2/sentences"
	"github.com/nutgraf/nutgraf/internal/edtf"
)

// dated finds the days of which the prose says in a sentence what happened, each once. Not the day on which the article was
// published.
func dated(p prose, published string) []candidate {
	finder := edtf.NewFinder(p.tag.String())
	var found []candidate
	seen := map[string]bool{published: true}
	for i, each := range p.pieces {
		days := finder.Find(each.text)
		if len(days) == 0 {
			continue
		}
		ends := sentenceEnds(each.text)
		for _, day := range days {
			when := day.Date.String()
			sentence := each.sentence(ends, day.Start, day.End)
			title := p.headline(sentence, each.text[day.Start:day.End])
			if seen[when] || title == "" {
				continue
			}
			seen[when] = true
			c := candidate{kind: eventEntry, title: title, when: when, text: sentence, line: each.line,
				why: `the date "` + short(each.text[day.Start:day.End]) + `" is written out; the title is made of its sentence`}
			if i < 2 {
				c.weight++
			}
			found = append(found, c)
		}
	}
	return found
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
