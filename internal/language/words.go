package language

import "strings"

// Words is a set of folded words.
type Words map[string]struct{}

// Has reports whether a word is in the set.
func (w Words) Has(word string) bool {
	_, is := w[word]
	return is
}

// HasStem reports whether a word is in the set, or begins with one of its stems, which end with a hyphen.
func (w Words) HasStem(word string) bool {
	if w.Has(word) {
		return true
	}
	for end := range word {
		if end > 2 && w.Has(word[:end]+"-") {
			return true
		}
	}
	return w.Has(word + "-")
}

// WordsOf parses a set from a text with spaces between its words.
func WordsOf(text string) Words {
	set := Words{}
	for _, word := range strings.Fields(text) {
		set[word] = struct{}{}
	}
	return set
}

// PhrasesOf returns the set of words and phrases.
func PhrasesOf(phrases ...string) Words {
	set := Words{}
	for _, phrase := range phrases {
		set[phrase] = struct{}{}
	}
	return set
}

// Pair is two endings, or two words, one of which replaces the other.
type Pair struct{ From, To string }

// pairs parses pairs like "-/s al/aux", where "-" is nothing.
func pairs(text string) []Pair {
	var list []Pair
	for _, pair := range strings.Fields(text) {
		from, to, _ := strings.Cut(pair, "/")
		list = append(list, Pair{strings.TrimPrefix(from, "-"), to})
	}
	return list
}
