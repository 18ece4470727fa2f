package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/language"
)

// longestOffice is the most words of an office: "minister for Europe and foreign affairs".
const longestOffice = 9

// office returns the role beside a person's name: "French President" before it, or ", the EU's foreign-policy chief,"
// behind it. It is empty when there is none.
// isPart is true when the name itself completes an office: "minister of Foreign Affairs".
func (p prose) office(m mention) (office string, isPart bool) {
	text := p.pieces[m.piece].text
	before := p.officeBefore(text[:m.start])
	if words := strings.Fields(before); len(words) > 0 && isLink(words[len(words)-1]) {
		return "", !strings.HasSuffix(strings.TrimRight(text[:m.start], " "), ",")
	}
	if after := p.officeAfter(text[min(len(text), m.start+len(m.words)):]); after != "" {
		return after, false
	}
	return before, false
}

// isLink reports whether another word must follow a word.
func isLink(word string) bool {
	return links.Has(strings.ToLower(word)) || strings.HasSuffix(word, "’")
}

var links = language.WordsOf(`of for de du des d da do das dos del della dell di dei der des für von und and et y e i oraz ou or oder la le les los las el the à au aux
	ds w na z van voor en`)

// officeAfter returns an apposition between two commas.
func (p prose) officeAfter(text string) string {
	rest, ok := strings.CutPrefix(text, ", ")
	if !ok {
		return ""
	}
	end := strings.IndexAny(rest, ",.;:!?()–—")
	if end < 0 {
		return ""
	}
	phrase := rest[:end]
	words := strings.Fields(phrase)
	farthest := 3
	if p.language.AdjacentNames { // "the EU's foreign-policy chief"
		farthest = 5
	}
	if len(words) == 0 || len(words) > longestOffice+2 || !p.saysPerson(words[:min(len(words), farthest)]) || isLink(words[len(words)-1]) {
		return ""
	}
	if first, _ := utf8.DecodeRuneInString(phrase); !unicode.IsLower(first) && !p.language.CapitalNouns && !p.saysPerson(words[:1]) {
		return "" // another name, as in a list
	}
	return withoutArticle(words)
}

// officeBefore returns the end of the text before a name, from the word for a role. Capitalized adjectives before that word
// belong to it.
func (p prose) officeBefore(text string) string {
	text = lastBytes(text, 160)
	comma := strings.HasSuffix(text, ", ")
	text = strings.TrimSuffix(strings.TrimRight(text, " "), ",")
	if at := strings.LastIndexAny(text, ",.;:!?()–—“”«»\""); at >= 0 {
		_, size := utf8.DecodeRuneInString(text[at:])
		text = text[at+size:]
	}
	words := strings.Fields(text)
	words = words[max(0, len(words)-longestOffice):]
	at := -1
	for i := len(words) - 1; i >= 0; i-- {
		near := len(words)-i <= 3 || comma
		if near && p.saysPerson(words[i:i+1]) {
			at = i
			if i > 0 && p.saysPerson(words[i-1:i]) { // "prime minister"
				at = i - 1
			}
			break
		}
		if !comma && len(words)-i > 3 {
			break
		}
	}
	if at < 0 || at+1 < len(words) && comma && !isLink(words[at+1]) && len(words)-at > 3 {
		return ""
	}
	for at > 0 {
		first, _ := utf8.DecodeRuneInString(words[at-1])
		isOpening := at == 1 && p.language.Particles.Has(strings.ToLower(words[0]))
		if !unicode.IsUpper(first) && !officeAdjectives[strings.ToLower(words[at-1])] || isOpening || p.language.CapitalNouns && !officeAdjectives[strings.ToLower(words[at-1])] && !isNational(words[at-1]) {
			break
		}
		at--
	}
	return withoutArticle(words[at:])
}

// officeAdjectives precede the word for an office and are no names.
var officeAdjectives = map[string]bool{"prime": true, "former": true, "deputy": true, "vice": true, "foreign": true, "defence": true,
	"defense": true, "chief": true, "acting": true, "interior": true, "finance": true, "premier": true, "première": true, "ancien": true, "ancienne": true, "ehemalige": true,
	"ehemaliger": true, "frühere": true, "früherer": true, "primer": true, "primera": true, "primeiro": true, "primeira": true, "były": true, "była": true, "wicepremier": true}

// isNational reports whether a German word is an adjective, not a noun: "französische".
func isNational(word string) bool {
	return strings.HasSuffix(word, "sche") || strings.HasSuffix(word, "scher") || strings.HasSuffix(word, "schen") || strings.HasPrefix(word, "US-")
}

// saysPerson reports whether one of the words is a role of people.
func (p prose) saysPerson(words []string) bool {
	for _, word := range words {
		word = strings.ToLower(strings.TrimFunc(word, func(c rune) bool { return !unicode.IsLetter(c) }))
		for _, part := range append(strings.FieldsFunc(word, func(c rune) bool { return c == '-' }), word) {
			part = strings.TrimSuffix(strings.TrimSuffix(part, "'s"), "’s")
			if wordOf(p.persons, []string{part}) != "" {
				return true
			}
			if (p.language.CapitalNouns || p.language.Compounds) && hasPersonAtEnd(p.persons, part) { // "Bundeskanzler"
				return true
			}
		}
	}
	return false
}

func hasPersonAtEnd(list []string, word string) bool {
	for _, known := range list {
		stem, open := strings.CutSuffix(known, "-")
		if at := strings.LastIndex(word, stem); open && utf8.RuneCountInString(stem) >= 4 && at > 0 && utf8.RuneCountInString(word[at+len(stem):]) <= 5 {
			return true
		}
	}
	return false
}

// withoutArticle returns a phrase without its article, which the field role does not need.
func withoutArticle(words []string) string {
	for len(words) > 0 && articles.Has(strings.ToLower(words[0])) {
		words = words[1:]
	}
	phrase := strings.Join(words, " ")
	for _, elided := range []string{"l’", "l'", "L’", "L'"} {
		phrase = strings.TrimPrefix(phrase, elided)
	}
	return phrase
}
