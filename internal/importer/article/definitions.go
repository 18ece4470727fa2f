package article

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/language"
)

// definitions match sentences that define a thing, by language: "A ceasefire is an agreement …". The first group is the
// defined term.
var definitions = map[string]*regexp.Regexp{
	"en": regexp.MustCompile(`^(?:An?) (\p{Ll}[\p{L}-]+(?: [\p{Ll}-]+){0,2}?)(?: \(\p{Lu}+\))? (?:is|means) an? `),
	"de": regexp.MustCompile(`^(?:Ein|Eine|Unter einem|Unter einer) (\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)(?: \(\p{Lu}+\))? (?:ist|bezeichnet|versteht man) (?:ein|eine|einen) `),
	"fr": regexp.MustCompile(`^(?:Une? |Le |La |L[’'])(\p{Ll}[\p{L}-]+(?: (?:de |d’|d')?[\p{Ll}-]+){0,2}?)(?: \(\p{Lu}+\))? (?:est|désigne) une? `),
	"es": regexp.MustCompile(`^(?:Un|Una|El|La) (\p{Ll}[\p{L}-]+(?: (?:de )?[\p{Ll}-]+){0,2}?)(?: \(\p{Lu}+\))? es una? `),
	"it": regexp.MustCompile(`^(?:Un |Una |Il |La |L[’'])(\p{Ll}[\p{L}-]+(?: (?:di )?[\p{Ll}-]+){0,2}?)(?: \(\p{Lu}+\))? è una? `),
	"pt": regexp.MustCompile(`^(?:Um|Uma|O|A) (\p{Ll}[\p{L}-]+(?: (?:de )?[\p{Ll}-]+){0,2}?)(?: \(\p{Lu}+\))? é uma? `),
	"pl": regexp.MustCompile(`^(\p{Lu}[\p{Ll}-]+(?: [\p{Ll}-]+){0,2}?)(?: \(\p{Lu}+\))? to \p{Ll}`),
	"uk": regexp.MustCompile(`^(\p{Lu}[\p{Ll}’'-]+(?: [\p{Ll}’'-]+){0,2}?)(?: \(\p{Lu}+\))? (?:–|—) це `),
	"ru": regexp.MustCompile(`^(\p{Lu}[\p{Ll}-]+(?: [\p{Ll}-]+){0,2}?)(?: \(\p{Lu}+\))? (?:–|—) это `),
	"nl": regexp.MustCompile(`^(?:Een) (\p{Ll}[\p{L}-]+(?: [\p{Ll}-]+){0,2}?)(?: \(\p{Lu}+\))? is een `),
}

// noTerms begin sentences that have the form of a definition but define nothing.
var noTerms = language.WordsOf("jest będzie było były był czy jeśli dlatego problem question problema problème pregunta cuestión razón reason goal")

// defined finds the terms that a sentence defines, if the article uses them at least once more.
func defined(p prose) []candidate {
	pattern := definitions[p.language.Code]
	if pattern == nil {
		return nil
	}
	var found []candidate
	for _, each := range p.pieces {
		from := 0
		for _, end := range sentenceEnds(each.text) {
			sentence := strings.TrimSpace(each.text[from:end])
			from = end
			match := pattern.FindStringSubmatch(sentence)
			if match == nil || utf8.RuneCountInString(match[1]) < 4 || p.count(match[1]) < 2 || p.language.Particles.Has(strings.ToLower(match[1])) || noTerms.Has(strings.ToLower(match[1])) {
				continue
			}
			found = append(found, candidate{title: match[1], text: sentence, line: each.line, weight: 3 + p.count(match[1]),
				why: "a sentence says what it is"})
		}
	}
	return found
}

// count returns the number of occurrences of words in the prose, ignoring case.
func (p prose) count(words string) (n int) {
	for _, each := range p.pieces {
		n += strings.Count(strings.ToLower(each.text), strings.ToLower(words))
	}
	return n
}
