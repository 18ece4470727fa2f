package gloss

import (
	"slices"
	"strings"
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
	after := strings.ToLower(j.word(j.last))
	if j.l.lang.base != "en" {
		i := j.last
		if j.l.lang.links.has(after) {
			i++
		}
		return j.near(i) && isCapital(j.shape(i)) && j.l.lang.directions.holds(strings.ToLower(j.word(i)))
	}
	return named(j.shape(j.last)) && !j.l.lang.honorifics.has(after) && !j.l.lang.weekdays.has(after)
}

// namedBefore reports whether the capitalised word before makes one name with the words. A title does not, nor a day,
// a possessive (Macron's France), an abbreviation (the UK Parliament), nor what owes its capital to the start of a
// sentence. Nor does an adjective of nationality where the words are a proper name, no person's: the Russian Duma.
func (j judgement) namedBefore(f *form, proper bool) bool {
	i := j.first - 1
	if !j.near(j.first) || !isCapital(j.shape(i)) {
		return false
	}
	before := strings.ToLower(j.word(i))
	switch {
	case j.l.lang.dividers.holds(before): // Noord-Ierland, too
		return true
	case j.s.tokens[j.first].before != spaces:
		return false
	case !named(j.shape(i)) || j.possessed(i) || j.l.lang.honorifics.has(before) || j.l.lang.weekdays.has(before):
		return false
	case proper && j.l.lang.base == "en" && national(before):
		return false
	case f.name && !f.surname && j.l.lang.namesInflect: // the order of words is free: В Париже Макрон
		return false
	case !j.startsSentence(i):
		return true
	case j.l.lang.base == "en":
		return !opensSentence(before) && !j.l.lang.particles.has(before)
	}
	return f.surname && j.l.lang.honorifics != nil && !j.l.lang.particles.has(before)
}

// named reports whether a word has the capitals of a name that is no abbreviation.
func named(s shape) bool { return s == capital || s == mixed }

// national reports whether an English word looks like the adjective of a nation.
func national(word string) bool {
	return utf8.RuneCountInString(word) > 4 && slices.ContainsFunc(nationalEndings, func(end string) bool { return strings.HasSuffix(word, end) })
}

var nationalEndings = []string{"ese", "ish", "ian", "ican", "ean", "erman", "rench", "utch", "zech", "reek", "wiss", "aeli", "aqi", "stani", "emeni", "ghan"}

// opensSentence reports whether an English word before a name is likely to have its capital from the start of a sentence:
// it is a function word, an adverb or a participle. Nouns and adjectives seldom stand there without an article.
func opensSentence(word string) bool {
	for _, end := range []string{"ly", "ing", "ed", "ward", "wards"} {
		if len(word) > len(end)+2 && strings.HasSuffix(word, end) {
			return true
		}
	}
	return openers.has(word)
}

// openers are English prepositions, conjunctions, pronouns, auxiliaries and adverbs, which are closed classes.
var openers = setOf(`about above across after against ahead along alongside amid amidst among amongst around as at atop because before
	behind below beneath beside besides between beyond but by concerning despite down during except following for from
	given in inside into like near of off on onto opposite outside over past per regarding since than through throughout till
	to toward towards under underneath unlike until unto up upon versus via with within without
	although and because both either even if lest neither nor once only or provided so that though unless until when
	whenever where whereas wherever whether which while whilst why yet
	again ago almost already also always anyway back earlier elsewhere else enough ever eventually far finally first hence here how indeed instead
	just last later long maybe meanwhile more moreover most never next nevertheless nonetheless not now often otherwise
	perhaps quite rather recently second soon sometimes still then there therefore third thus today together tomorrow tonight too
	twice yesterday
	all another any anyone each everyone everything few fewer he her him his i it its less little many me much my neither no
	nobody none nothing one other others our ours own several she some someone such their them these they this those us we
	what whatever who whoever whom whose you your
	am are can could did do does had has have is may might must need shall should was were will would let`)

// isMonth reports whether a name that is a month's, too, lacks what tells the person: a title before it or a possessive.
func (j judgement) isMonth() bool {
	if j.l.lang.base != "en" || !j.l.lang.weekdays.has(strings.ToLower(j.word(j.first))) {
		return false
	}
	return !(j.near(j.first) && j.l.lang.honorifics.has(strings.ToLower(j.word(j.first-1))))
}

// possessed reports whether the word at a token carries a possessive ending: "Macron's Paris".
func (j judgement) possessed(i int) bool {
	word := j.l.lang.normal(j.word(i))
	_, is := j.l.lang.possessor(word)
	return is || strings.HasSuffix(word, "'")
}
