package language

import (
	"strings"
	"unicode"
)

// sequences are all endings that take one of each list in turn. "-" is none.
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

// endingsOf is the set of several lists of endings.
func endingsOf(lists ...[]string) Words {
	set := Words{}
	for _, list := range lists {
		for _, ending := range list {
			set[ending] = struct{}{}
		}
	}
	return set
}

// listedWith is the set of a text with endings that a listed form may have, "-" for none.
func listedWith(text string) Words { return endingsOf(sequences(text)) }

// fromCapitals takes an ending in small letters from an abbreviation in capitals to which it is written without a mark.
func fromCapitals(word string, endings Words) []Detachment {
	at := strings.IndexFunc(word, unicode.IsLower)
	if at < 2 || strings.ContainsFunc(word[:at], func(r rune) bool { return !unicode.IsUpper(r) }) || !endings.Has(word[at:]) {
		return nil
	}
	return appendShort(nil, word[:at])
}

// shortNouns returns the function that knows nouns of two letters by the endings of a paradigm; the common rule wants longer ones.
func shortNouns(nouns string, endings Words) func(string) []string {
	list := strings.Fields(nouns)
	return func(word string) []string {
		for _, noun := range list {
			if ending, ok := strings.CutPrefix(word, noun); ok && ending != "" && endings.Has(ending) {
				return []string{noun}
			}
		}
		return nil
	}
}
