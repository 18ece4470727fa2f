// Package token splits text into words and sentences by Unicode Standard Annex 29, with the library of that standard. A reader
// of its own for all Latin and Cyrillic letters won less than a hundredth of a build; see [asciiWordEnd] for what is left of it.
package token

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// WordEnd returns the end of the UAX 29 word segment that starts at text[at]. A narrow no-break space separates words
// here: the standard joins words with it for the sake of Mongolian, but French writes it before punctuation.
func WordEnd(text []byte, at int) int {
	if end := asciiWordEnd(text, at); end > at {
		return end
	}
	end := at + libraryWordEnd(text[at:])
	for end < len(text) && bridges(text, end) {
		end += 3
		end += libraryWordEnd(text[end:])
	}
	switch i := bytes.Index(text[at:end], narrowSpace); i {
	case -1:
		return end
	case 0:
		return at + len(narrowSpace)
	default:
		return at + i
	}
}

// asciiWordEnd returns the end of a word of ASCII letters before a space or a mark that never joins letters, or the end of one
// space before a letter. It returns 0 for all else, which the library reads. English prose is linked 1.4 times as fast with it.
func asciiWordEnd(text []byte, at int) int {
	end := at
	for end < len(text) && isASCIILetter(text[end]) {
		end++
	}
	switch {
	case end == len(text):
	case end > at && bytes.IndexByte([]byte(" ,;!?()-\n"), text[end]) >= 0:
		return end
	case end == at && text[at] == ' ' && at+1 < len(text) && isASCIILetter(text[at+1]):
		return at + 1
	}
	return 0
}

func isASCIILetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

func libraryWordEnd(text []byte) int {
	n, _, err := words.SplitFunc(text, true)
	if err != nil || n <= 0 {
		return len(text)
	}
	return n
}

// bridges reports whether a mark of three bytes at text[at] belongs to one word although the standard breaks there: the
// curly quotation mark in a Hebrew abbreviation, a zero-width space in a script that writes spaces between words.
func bridges(text []byte, at int) bool {
	mark, size := utf8.DecodeRune(text[at:])
	if mark != '”' && mark != 0x200B {
		return false
	}
	before, _ := utf8.DecodeLastRune(text[:at])
	after, _ := utf8.DecodeRune(text[at+size:])
	if mark == '”' {
		return unicode.Is(unicode.Hebrew, before) && unicode.Is(unicode.Hebrew, after)
	}
	return unicode.In(before, spacedScripts...) && unicode.In(after, spacedScripts...)
}

// spacedScripts are scripts with spaces between words.
var spacedScripts = []*unicode.RangeTable{unicode.Latin, unicode.Cyrillic, unicode.Greek, unicode.Armenian, unicode.Georgian}

var narrowSpace = []byte("\u202F")
