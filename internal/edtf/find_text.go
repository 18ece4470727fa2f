package edtf

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/language"
)

// links are the words that may stand between the parts of a date: those of the CLDR's pattern, the ends of ordinal
// numbers, which stand behind a day, and three little words that the CLDR leaves out of some.
func (l *locale) links() map[string]bool {
	links := map[string]bool{}
	for _, word := range [...]string{"st", "nd", "rd", "th", "er", "го", "е", "of", "de", "del"} {
		links[word] = true
	}
	for _, f := range slices.Concat(l.day, l.month) {
		for _, word := range strings.FieldsFunc(f.literal, func(c rune) bool { return !unicode.IsLetter(c) }) {
			links[word] = true
		}
	}
	return links
}

// skip goes over what may stand between the parts of a date, behind i.
func (f *Finder) skip(text string, i int) int {
	for range maxGap {
		c, size := utf8.DecodeRuneInString(text[i:])
		if !isGapSign(c) {
			word := wordAt(text[i:])
			if !f.links[word] {
				break
			}
			size = len(word)
		}
		i += size
	}
	return i
}

// skipBack goes over what may stand between the parts of a date, in front of i.
func (f *Finder) skipBack(text string, i int) int {
	for range maxGap {
		c, size := utf8.DecodeLastRuneInString(text[:i])
		if !isGapSign(c) {
			word := wordBefore(text[:i])
			if !f.links[word] {
				break
			}
			size = len(word)
		}
		i -= size
	}
	return i
}

func isGapSign(c rune) bool {
	return c != utf8.RuneError && (unicode.IsSpace(c) || strings.ContainsRune(".,-()'’º°،", c))
}

// longestLink bounds how far a word is read, in bytes.
const longestLink = 16

func wordAt(text string) string {
	end := 0
	for end < min(len(text), longestLink) {
		c, size := utf8.DecodeRuneInString(text[end:])
		if !unicode.IsLetter(c) || isGapSign(c) {
			break
		}
		end += size
	}
	return text[:end]
}

func wordBefore(text string) string {
	start := len(text)
	for start > 0 && len(text)-start < longestLink {
		c, size := utf8.DecodeLastRuneInString(text[:start])
		if !unicode.IsLetter(c) || isGapSign(c) {
			break
		}
		start -= size
	}
	return text[start:]
}

// digits is a number as it is written, in any script; count is 0 if there is none.
type digits struct {
	value, count int
}

func (d digits) padded(width int) string {
	s := strconv.Itoa(d.value)
	return strings.Repeat("0", max(0, width-len(s))) + s
}

// maxDigits is the longest run of digits that can be a day or a year.
const maxDigits = 5

// numberAt reads the number that starts at i.
func numberAt(text string, i int) (n digits, end int) {
	for n.count < maxDigits {
		c, size := utf8.DecodeRuneInString(text[i:])
		value, ok := language.DigitValue(c)
		if !ok {
			break
		}
		n.value = n.value*10 + value
		n.count++
		i += size
	}
	return n, i
}

// numberUntil reads the number that ends at i. It reaches no further back than from.
func numberUntil(text string, from, i int) (n digits, start int) {
	for unit := 1; n.count < maxDigits; unit *= 10 {
		c, size := utf8.DecodeLastRuneInString(text[min(from, i):i])
		value, ok := language.DigitValue(c)
		if !ok {
			break
		}
		n.value += value * unit
		n.count++
		i -= size
	}
	if goesOnBefore(text[:i]) {
		return digits{}, i
	}
	return n, i
}

// goesOnBefore tells that a number is the end of a longer one, or of a range: "1.24 March", "23/24 March".
func goesOnBefore(before string) bool {
	sign, size := utf8.DecodeLastRuneInString(before)
	c, _ := utf8.DecodeLastRuneInString(before[:len(before)-size])
	return strings.ContainsRune("-/.,:–", sign) && unicode.IsDigit(c)
}
