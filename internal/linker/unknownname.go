package linker

import (
	"strings"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/language"
)

// within lists small words that continue a name: "Ursula von der Leyen", "Banco de la República".
var within = language.WordsOf("der den dem la las los le")

// name reads a name that starts at a token and returns the token after it.
func (u *unknowns) name(i int) int {
	start, next := i, u.run(i)
	for start < next && u.dull(start, next) {
		start++
	}
	next = u.withAnd(start, next)
	switch {
	case start == next:
	case next-start == 1 && isAbbreviation(u.word(start)): // "The OSCE"
		u.abbreviation(judgement{u.l, u.s, start, next})
	case u.l.lang.CapitalNouns && next-start == 1, u.inHeadline(start, next):
	default:
		opening := next-start == 1 && (judgement{u.l, u.s, start, next}).startsSentence(start)
		u.add(Name{Words: u.phrase(start, next), Opening: opening}, start)
	}
	return next
}

// inHeadline reports whether the capitals of a run are a headline's. A run that no name is as long as may be all of one.
func (u *unknowns) inHeadline(start, end int) bool {
	const longest = 5 // words
	if end-start > longest {
		end = start + 1
	}
	return judgement{u.l, u.s, start, end}.headline()
}

// run returns the end of the capitalised words from a token on. Small words like "of" may be among them.
func (u *unknowns) run(i int) int {
	last := i + 1
	for k := last; k < len(u.s.tokens) && u.s.tokens[k].before != apart && !u.claimed(k); k++ {
		j := judgement{u.l, u.s, k, k + 1}
		switch {
		case isCapital(j.shape(k)):
			last = k + 1
		case k == last && u.l.lang.NameLinks.Has(j.word(k)):
		case k == last+1 && within.Has(j.word(k)):
		default:
			return last
		}
	}
	return last
}

// withAnd is the end of a name that goes on behind "and".
func (u *unknowns) withAnd(start, end int) int {
	tokens := u.s.tokens
	if u.l.lang.Institutions == nil || end-start != 1 || start == 0 || end+1 >= len(tokens) || u.word(end) != "and" ||
		tokens[end].before != spaces || tokens[end+1].before != spaces || !strings.EqualFold(u.word(start-1), "the") {
		return end
	}
	if u.claimed(end+1) || (judgement{u.l, u.s, end + 1, end + 2}).shape(end+1) != capital {
		return end
	}
	if second := u.run(end + 1); u.l.lang.Institutions.Has(strings.ToLower(u.word(second - 1))) {
		return second
	}
	return end
}

// dull reports whether the first word of a run owes its capital to something else than being a name.
func (u *unknowns) dull(i, last int) bool {
	word := strings.ToLower(u.word(i))
	if (u.l.lang.Particles.Has(word) || last-i > 1 && u.l.lang.Openers.Has(word)) && (judgement{u.l, u.s, i, last}).startsSentence(i) {
		return true
	}
	if u.l.lang.Honorifics.Has(word) || u.l.lang.Weekdays.Has(word) || u.l.lang.NameLinks.Has(word) {
		return true
	}
	return utf8.RuneCountInString(word) < 2
}

// phrase is the text of tokens, without a possessive ending; one that belongs to the name stays.
func (u *unknowns) phrase(first, last int) string {
	text := u.s.page.text
	start, end := u.s.tokens[first].start, u.s.tokens[last-1].start
	whole := strings.Join(strings.Fields(string(text[start:u.s.tokens[last-1].end])), " ")
	name := strings.Join(strings.Fields(string(text[start:end])+u.word(last-1)), " ")
	switch {
	case len(name) == len(whole):
		u.bare[name] = true
	case u.owns(last):
		u.ending[name] = true
	}
	if u.ending[name] && !u.bare[name] {
		return whole
	}
	return name
}

// owns reports whether nothing that a possessive ending could belong to follows the word before a token: "a McDonald’s in
// Moscow".
func (u *unknowns) owns(next int) bool {
	if !u.l.lang.AdjacentNames {
		return false
	}
	return next >= len(u.s.tokens) || u.s.tokens[next].before == apart || u.l.lang.Particles.Has(u.word(next))
}
