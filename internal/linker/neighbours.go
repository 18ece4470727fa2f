package linker

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A name next to another word with a capital may be a part of a longer one, which is not meant: Northern Ireland, Latin
// America, Michael Jordan, Georgia O’Keeffe.

// otherName reports whether a name is a part of another one, or the month of the same name.
func (j judgement) otherName(f *form) bool {
	if j.headline() {
		return false
	}
	if j.isMonth() || j.namedBefore(f, !f.surname) {
		return true
	}
	if !j.near(j.last) || j.s.tokens[j.last].before != spaces || j.possessed(j.last-1) {
		return false
	}
	if !j.l.lang.AdjacentNames {
		return false
	}
	after := strings.ToLower(j.word(j.last))
	return named(j.shape(j.last)) && !j.l.lang.Honorifics.Has(after) && !j.l.lang.Weekdays.Has(after)
}

// namedBefore reports whether the capitalised word before makes one name with the words. A title does not, nor a day,
// a possessive (Macron's France), an abbreviation (the UK Parliament), nor what owes its capital to the start of a
// sentence. Nor does an adjective of nationality where the words are a proper name, no person's: the Russian Duma.
func (j judgement) namedBefore(f *form, proper bool) bool {
	i := j.first - 1
	if !j.near(j.first) || !isCapital(j.shape(i)) {
		return false
	}
	before, isState := strings.ToLower(j.word(i)), j.l.entities[f.entity].Actor == State
	switch {
	case j.s.tokens[j.first].before != spaces:
		return false
	case !named(j.shape(i)) || j.possessed(i) || j.l.lang.Honorifics.Has(before) || j.l.lang.Weekdays.Has(before):
		return false
	case proper && j.l.national(before):
		return false
	case f.name && !isState && j.afterPlace(i) && !j.possessed(j.last-1): // in Paris Macron spoke, but in New York
		return false
	case f.name && !f.surname && j.l.lang.InflectedNames: // the order of words is free: В Париже Макрон
		return false
	case !j.startsSentence(i) || j.namedElsewhere(i):
		return true
	case j.l.lang.AdjacentNames:
		return !j.l.opensSentence(before) && !j.l.lang.Particles.Has(before)
	}
	return f.surname && j.l.lang.Honorifics != nil && !j.l.lang.Particles.Has(before)
}

// namedElsewhere reports whether the words from token i to the last one of the match, the first of which begins a sentence, stand
// within a sentence elsewhere on the page with the same capitals: what is "in West York" there is one name in "West York is
// small", too. The capital of a first word alone says nothing.
func (j judgement) namedElsewhere(i int) bool {
	text, tokens := j.s.page.text, j.s.tokens
	start := int(tokens[i].start)
	phrase := text[start:tokens[j.last-1].end]
	for at := 0; ; {
		next := bytes.Index(text[at:], phrase)
		if next < 0 {
			return false
		}
		at += next
		before, isSpaced := bytes.CutSuffix(text[:at], []byte(" "))
		letter, _ := utf8.DecodeLastRune(before)
		behind, _ := utf8.DecodeRune(text[at+len(phrase):])
		if at != start && isSpaced && (unicode.IsLetter(letter) || letter == ',') && !unicode.IsLetter(behind) {
			return true
		}
		at += len(phrase)
	}
}

// named reports whether a word has the capitals of a name that is no abbreviation.
func named(s shape) bool { return s == capital || s == mixed }

// national reports whether a word looks like the adjective of a nation.
func (l *Linker) national(word string) bool {
	return utf8.RuneCountInString(word) > 4 && slices.ContainsFunc(l.lang.NationalEndings, func(end string) bool { return strings.HasSuffix(word, end) })
}

// opensSentence reports whether a word before a name is likely to have its capital from the start of a sentence:
// it is a function word, an adverb or a participle. Nouns and adjectives are rare there without an article.
func (l *Linker) opensSentence(word string) bool {
	for _, end := range l.lang.OpenerEndings {
		if len(word) > len(end)+2 && strings.HasSuffix(word, end) {
			return true
		}
	}
	return l.lang.Openers.Has(word)
}

// isMonth reports whether a name that is a month's, too, lacks the marks of a person: a title before it or a possessive.
func (j judgement) isMonth() bool {
	if !j.l.lang.AdjacentNames || !j.l.lang.Weekdays.Has(strings.ToLower(j.word(j.first))) {
		return false
	}
	return !(j.near(j.first) && j.l.lang.Honorifics.Has(strings.ToLower(j.word(j.first-1))))
}

// possessed reports whether the word at a token carries a possessive ending: "Macron's Paris".
func (j judgement) possessed(i int) bool {
	word := normal(j.word(i))
	_, is := j.l.possessor(word)
	return is || strings.HasSuffix(word, "'")
}

// determined reports whether an article or the like is directly before the words.
func (j judgement) determined() bool {
	t := j.s.tokens
	if j.first == 0 || t[j.first].before == apart || t[j.first].before == hyphen {
		return false
	}
	return j.l.lang.Determiners.Has(strings.ToLower(normal(j.word(j.first - 1))))
}

// namedByAdjective reports whether a noun follows an adjective with a capital, within a sentence, and is so a part of a name:
// Union in "die Europäische Union". Adjectives have a capital in names only.
func (j judgement) namedByAdjective() bool {
	if !j.near(j.first) || j.s.tokens[j.first].before != spaces || j.startsSentence(j.first-1) || j.shape(j.first-1) != capital {
		return false
	}
	word := j.word(j.first - 1)
	for _, ending := range []string{"e", "en", "er", "em", "es"} {
		base, ok := strings.CutSuffix(word, ending)
		if ok && slices.ContainsFunc(j.l.lang.NamingAdjectives, func(end string) bool { return strings.HasSuffix(strings.ToLower(base), end) }) {
			return true
		}
	}
	return false
}
