package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// fold makes spellings that few readers tell apart the same: without accents, marks of vowels and capitals. It does what the
// function of the same name does in assets/js/search.js.
func fold(text string) string { return strings.ToLower(strings.Map(unmarked, norm.NFKD.String(text))) }

// unmarked returns a letter as it is compared, or -1 for a mark that is not compared.
func unmarked(r rune) rune {
	switch {
	case r >= 0x300 && r <= 0x36F, r == 0x640, r >= 0x64B && r <= 0x65F:
		return -1
	case r == 'ς':
		return 'σ'
	case r == 'ı' || r == 'I': // Turkish has two letters
		return 'i'
	}
	return r
}

// words returns the words of a text: runs of letters, digits and marks, without the English genitive and the Arabic article.
func words(text string) (words []string) {
	plain, start := fold(text), -1
	add := func(end int) {
		if word := plain[start:end]; word != "s" || !isBehindApostrophe(plain[:start]) {
			words = append(words, withoutArticle(word))
		}
		start = -1
	}
	for i, r := range plain {
		switch isIn := isWord(r); {
		case isIn && start < 0:
			start = i
		case !isIn && start >= 0:
			add(i)
		}
	}
	if start >= 0 {
		add(len(plain))
	}
	return words
}

// isWord reports whether a character is one of those that make words.
func isWord(r rune) bool {
	if r < 0x80 {
		return r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z'
	}
	return unicode.In(r, unicode.L, unicode.N, unicode.M)
}

// isBehindApostrophe reports whether a text ends in a word and an apostrophe.
func isBehindApostrophe(text string) bool {
	before, isThere := strings.CutSuffix(text, "'")
	if !isThere {
		before, isThere = strings.CutSuffix(text, "’")
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	return isThere && isWord(last)
}

// withoutArticle returns an Arabic word without its article, and the particle joined to that.
func withoutArticle(word string) string {
	rest := word
	for _, particle := range []string{"و", "ف", "ب", "ك"} {
		if cut, ok := strings.CutPrefix(word, particle); ok {
			rest = cut
		}
	}
	if cut, ok := strings.CutPrefix(rest, "ال"); ok {
		letters := 0
		for _, r := range cut {
			if !unicode.IsLetter(r) {
				break
			}
			letters++
		}
		if letters >= 2 {
			return cut
		}
	}
	return word
}

// isDense reports whether a letter belongs to a script that puts no spaces between words: Thai, Lao, Burmese, Khmer, Chinese,
// Japanese.
func isDense(r rune) bool {
	return r >= 0xE00 && r <= 0xEFF || r >= 0x1000 && r <= 0x109F || r >= 0x1780 && r <= 0x17FF || r >= 0x3005 && r <= 0x3007 ||
		r >= 0x3031 && r <= 0x30FF || r >= 0x3400 && r <= 0x9FFF || r >= 0xF900 && r <= 0xFAFF || r >= 0x20000 && r <= 0x3FFFF
}

// keys returns the keys by which a word is found in the index: the word itself, or, in a dense script, each pair of letters
// and the last letter.
func keys(word string, add func(key string)) {
	letters := []rune(word)
	for start := 0; start < len(letters); {
		end := start + 1
		for end < len(letters) && isDense(letters[end]) == isDense(letters[start]) {
			end++
		}
		if !isDense(letters[start]) {
			add(string(letters[start:end]))
		} else {
			for i := start; i < end; i++ {
				add(string(letters[i:min(i+2, end)]))
			}
		}
		start = end
	}
}
