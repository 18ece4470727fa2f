package linker

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/language"
	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// normal is a word without the differences that are only typography: compatibility forms (ligatures, full-width
// letters), soft hyphens and other invisible characters, the kind of apostrophe, the script of digits, vowel signs of
// Arabic and Hebrew, stress marks of Cyrillic. Capitals stay.
func normal(word string) string {
	if isASCII(word) {
		return word
	}
	word = norm.NFKC.String(word)
	var b strings.Builder
	b.Grow(len(word))
	prev := rune(0)
	for _, r := range word {
		to := plainRune(r)
		if r == 0x301 && unicode.Is(unicode.Cyrillic, prev) {
			to = -1
		}
		if to >= 0 {
			b.WriteRune(to)
			prev = to
		}
	}
	return b.String()
}

// plainRune maps a character to its character in a normalised word, or to -1 to drop it.
func plainRune(r rune) rune {
	switch {
	case r == '’' || r == '‘' || r == 'ʼ' || r == '′' || r == '＇' || r == '`':
		return '\''
	case r == '״' || r == '”' || r == '“' || r == '„':
		return '"'
	case r == '׳':
		return '\''
	case r >= 0x0591 && r <= 0x05C7 && r != 0x05BE: // Hebrew points and accents
		return -1
	case r >= 0x064B && r <= 0x065F, r == 0x0670, r == 0x0640, r >= 0x06D6 && r <= 0x06ED, r >= 0x0610 && r <= 0x061A:
		return -1 // Arabic vowel signs, Koranic marks, tatweel
	case r == 'أ' || r == 'إ' || r == 'آ' || r == 'ٱ':
		return 'ا'
	case r == 'ى' || r == 'ی':
		return 'ي'
	case r == 'ک':
		return 'ك'
	case unicode.Is(unicode.Cf, r), unicode.Is(unicode.Variation_Selector, r):
		return -1
	}
	return language.PlainDigit(r)
}

// fold is a normal word without its capitals, by full case folding (ß is ss), with the dotted and dotless i of
// Turkish and Azerbaijani where they are letters of the language.
func (l *Linker) fold(word string) string {
	if l.lang.DottedI {
		word = strings.Map(func(r rune) rune {
			switch r {
			case 'I':
				return 'ı'
			case 'İ':
				return 'i'
			}
			return r
		}, word)
	}
	if isASCII(word) {
		return l.respell(strings.ToLower(word))
	}
	word = cases.Fold().String(word)
	if strings.Contains(word, "i\u0307") {
		word = strings.ReplaceAll(word, "i\u0307", "i")
	}
	return norm.NFC.String(l.respell(word))
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// shape is how a word uses capitals.
type shape uint8

const (
	caseless shape = iota // no letter has case
	lower                 // all small
	capital               // the first is a capital, the others are small
	caps                  // two or more letters or digits, all letters capitals
	mixed                 // anything else: iPhone, PiS
)

// shapeOf is the shape of a normal word.
func shapeOf(word string) shape {
	var upper, small, count int
	first := caseless
	for _, r := range word {
		switch {
		case unicode.IsUpper(r) || unicode.IsTitle(r):
			upper++
			if first == caseless {
				first = capital
			}
		case unicode.IsLower(r):
			small++
			if first == caseless {
				first = lower
			}
		}
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			count++
		}
	}
	switch {
	case upper == 0 && small == 0:
		return caseless
	case upper == 0:
		return lower
	case small == 0 && count > 1:
		return caps
	case upper == 1 && first == capital:
		return capital
	}
	return mixed
}

// respell makes one spelling of those that the language has for a folded word.
func (l *Linker) respell(word string) string {
	if l.lang.Respell == nil {
		return word
	}
	return l.lang.Respell(word)
}
