package linker

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// abbreviates reports whether the full stop at the end of before is an abbreviation's and the sentence goes on.
func (l *Linker) abbreviates(before, after []byte) bool {
	rest, ok := bytes.CutSuffix(bytes.TrimRightFunc(before, unicode.IsSpace), []byte{'.'})
	if !ok {
		return false
	}
	word := lastWord(rest)
	if utf8.RuneCountInString(word) > 8 {
		return false
	}
	lower := strings.ToLower(word)
	if len(lower) <= 4 && l.lang.Honorifics.Has(lower) && shapeOf(word) != caps || l.lang.Abbreviations.Has(lower) {
		return true
	}
	next, stop := firstWord(after)
	switch {
	case l.lang.OrdinalDot && len(word) > 0 && len(word) <= 2 && strings.Trim(word, "0123456789") == "": // "am 5. März"
		return true
	case l.lang.ShortMonths.Has(lower) && next != "" && unicode.IsDigit(rune(next[0])): // "Jan. 5"
		return true
	case stop && singleLetter(word) && singleLetter(next): // "z. B."
		return true
	}
	return (l.initial(word) || undotted(word) != word) && !l.lang.Particles.Has(strings.ToLower(next))
}

// lastWord is what text ends with after its last space, bracket or quotation mark.
func lastWord(text []byte) string {
	at := bytes.LastIndexFunc(text, func(r rune) bool {
		switch r {
		case '(', '“', '"', '‘', '\'', '«':
			return true
		}
		return unicode.IsSpace(r)
	})
	if at < 0 {
		return string(text)
	}
	_, size := utf8.DecodeRune(text[at:])
	return string(text[at+size:])
}

// firstWord is the first word of a text, and whether a full stop follows it.
func firstWord(text []byte) (word string, stop bool) {
	word = strings.TrimLeftFunc(string(text[:min(len(text), 40)]), unicode.IsSpace)
	end := strings.IndexFunc(word, func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == '.' })
	if end <= 0 {
		return word, false
	}
	return word[:end], word[end] == '.'
}

func singleLetter(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	return size > 0 && size == len(word) && unicode.IsLetter(r)
}

// initial reports whether a word before a full stop stands for a longer one: a capital, a letter of a script without
// capitals that does not write whole words with one; the two of a Spanish plural ("EE. UU."); in Hindi the name
// of a Latin letter.
func (l *Linker) initial(word string) bool {
	letters := []rune(strings.TrimRight(word, "ـ"))
	switch {
	case len(letters) == 1:
		return unicode.IsUpper(letters[0]) || unicode.In(letters[0], unicode.Arabic, unicode.Hebrew, unicode.Devanagari)
	case len(letters) == 2 && l.lang.DoubledInitials:
		return letters[0] == letters[1] && unicode.IsUpper(letters[0])
	}
	return l.lang.SpelledInitials.Has(word)
}
