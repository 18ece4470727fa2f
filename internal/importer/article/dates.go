package article

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
	"github.com/nutgraf/nutgraf/internal/edtf"
)

// dated finds the days for which a sentence of the prose says what happened, each once. The day of publication is not among
// them.
func dated(p prose, published string) []candidate {
	finder := edtf.NewFinder(p.tag.String())
	var found []candidate
	seen := map[string]bool{published: true}
	for i, each := range p.pieces {
		days := append(finder.Find(each.text), p.withoutYear(finder, each.text, published)...)
		slices.SortFunc(days, func(a, b edtf.Found) int { return a.Start - b.Start })
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
			if !strings.Contains(each.text[day.Start:day.End], when[:4]) {
				c.why = `the date "` + short(each.text[day.Start:day.End]) + `" has no year, and the last one before the article is taken; the title is made of its sentence`
			}
			if i < 2 {
				c.weight++
			}
			found = append(found, c)
		}
	}
	return found
}

var (
	dayBeforeMonth = regexp.MustCompile(`(\d{1,2})(?:\.|er|º|ª|st|nd|rd|th)?\s(?:de\s|of\s)?(\p{L}{3,})`)
	monthBeforeDay = regexp.MustCompile(`(\p{L}{3,})\.?\s(\d{1,2})(?:st|nd|rd|th)?`)
	nameBehind     = regexp.MustCompile(`^ \p{Lu}`) // "May Street"
	yearBehind     = regexp.MustCompile(`^\.?,?\s*(?:de\s|del\s)?\d{3,4}|^[:.]\d\d`)
)

// withoutYear finds days of a month without a year. They are the last such days before the article was published.
func (p prose) withoutYear(finder *edtf.Finder, text, published string) []edtf.Found {
	if len(published) != len("2006-01-02") {
		return nil
	}
	year, _ := strconv.Atoi(published[:4])
	var found []edtf.Found
	for _, form := range []*regexp.Regexp{dayBeforeMonth, monthBeforeDay} {
		for _, at := range form.FindAllStringIndex(text, -1) {
			before, _ := utf8.DecodeLastRuneInString(text[:at[0]])
			after, _ := utf8.DecodeRuneInString(text[at[1]:])
			if unicode.IsDigit(before) || unicode.IsLetter(before) || unicode.IsDigit(after) || unicode.IsLetter(after) || yearBehind.MatchString(text[at[1]:]) ||
				!p.language.CapitalNouns && nameBehind.MatchString(text[at[1]:]) {
				continue
			}
			for _, y := range []int{year, year - 1} {
				words, end := text[at[0]:at[1]], strconv.Itoa(y)
				days := finder.Find(words + " " + end)
				if len(days) == 0 {
					days = finder.Find(words + ", " + end)
				}
				if len(days) == 1 && days[0].Start == 0 && days[0].Date.String() < published {
					days[0].Start, days[0].End = at[0], at[1]
					found = append(found, days[0])
					break
				}
			}
		}
	}
	return found
}

// sentence returns the sentence of a piece that contains the bytes from start to end. ends are the ends of all its
// sentences.
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

// sentenceEnds returns the ends of sentences by UAX 29, with two exceptions for numbers: "24. Februar" continues, and "in a
// pipe. 12 May" does not, although a small letter may follow the number.
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
