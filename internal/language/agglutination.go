package language

import (
	"strings"
	"unicode"
)

// sequences returns all endings that combine one part of each list, in order. "-" is no part.
func sequences(lists ...string) []string {
	all := []string{""}
	for _, list := range lists {
		var longer []string
		for _, before := range all {
			for _, ending := range strings.Fields(list) {
				longer = append(longer, before+strings.TrimPrefix(ending, "-"))
			}
		}
		all = longer
	}
	return all
}

// endingsOf returns the set of several lists of endings.
func endingsOf(lists ...[]string) Words {
	set := Words{}
	for _, list := range lists {
		for _, ending := range list {
			set[ending] = struct{}{}
		}
	}
	return set
}

// listedWith returns the set of endings in text that a listed form may have, "-" for none.
func listedWith(text string) Words { return endingsOf(sequences(text)) }

// fromCapitals removes an ending in small letters from an abbreviation in capitals, to which it is attached without a mark.
func fromCapitals(word string, endings Words) []Detachment {
	at := strings.IndexFunc(word, unicode.IsLower)
	if at < 2 || strings.ContainsFunc(word[:at], func(r rune) bool { return !unicode.IsUpper(r) }) || !endings.Has(word[at:]) {
		return nil
	}
	return appendShort(nil, word[:at])
}

// shortNouns returns a function that recognizes nouns of two letters by the endings of a paradigm; the general rule needs
// longer nouns. In "su/suy", suy is what precedes an ending.
func shortNouns(nouns string, endings Words) func(string) []string {
	list := strings.Fields(nouns)
	return func(word string) []string {
		for _, noun := range list {
			noun, stem, changes := strings.Cut(noun, "/")
			if ending, ok := strings.CutPrefix(word, noun); ok && ending != "" && endings.Has(ending) {
				return []string{noun}
			}
			if ending, ok := strings.CutPrefix(word, stem); changes && ok && endings.Has(ending) {
				return []string{noun}
			}
		}
		return nil
	}
}
