package language

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Detachments returns the possible words in a normalized word after removing what is attached to it without a space: the
// conjunctions, prepositions and articles of Arabic and Hebrew, the particles of Korean, the plurals of Persian. A word may
// have several readings. Words in Arabic and Hebrew letters are read so in a text of any language.
func (l *Language) Detachments(word string) []Detachment {
	if l.Detach != nil {
		return l.Detach(word)
	}
	switch first, _ := utf8.DecodeRuneInString(word); {
	case unicode.Is(unicode.Arabic, first):
		return detachArabic(word)
	case unicode.Is(unicode.Hebrew, first):
		return detachHebrew(word)
	}
	return nil
}

// appendShort appends a word of two letters or more. A word of two is too short to be certain when a single letter preceded
// it.
func appendShort(list []Detachment, word string) []Detachment {
	n := utf8.RuneCountInString(word)
	if n < 2 {
		return list
	}
	return append(list, Detachment{Base: word, Weak: n < 3})
}

// appendLong appends a word that has at least n letters.
func appendLong(list []Detachment, word string, n int) []Detachment {
	if utf8.RuneCountInString(word) < n {
		return list
	}
	return append(list, Detachment{Base: word})
}

// Elided splits a word after an elided word: "l'" and "OTAN". head is empty when there is none.
func (l *Language) Elided(word string) (head, tail string) {
	if l.Elisions == nil {
		return "", word
	}
	i, size := strings.IndexByte(word, '\''), 1
	if i < 0 {
		i, size = strings.Index(word, "’"), len("’")
	}
	if i < 1 || i+size == len(word) || !l.Elisions.Has(strings.ToLower(word[:i])) {
		return "", word
	}
	return word[:i+size], word[i+size:]
}
