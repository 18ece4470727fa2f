package language

import (
	"unicode"
	"unicode/utf8"
)

// DigitValue returns the value of a decimal digit of any script, 0 to 9; false for other characters. Unicode gives a
// script's ten digits ten code points in a row, zero first, and its ranges hold whole tens.
func DigitValue(r rune) (value int, isDigit bool) {
	if r < utf8.RuneSelf {
		if r < '0' || r > '9' {
			return 0, false
		}
		return int(r - '0'), true
	}
	if !unicode.IsDigit(r) { // most characters are none, and this search is fast
		return 0, false
	}
	for _, digits := range unicode.Nd.R16 {
		if rune(digits.Lo) <= r && r <= rune(digits.Hi) {
			return int(r-rune(digits.Lo)) % 10, true
		}
	}
	for _, digits := range unicode.Nd.R32 {
		if rune(digits.Lo) <= r && r <= rune(digits.Hi) {
			return int(r-rune(digits.Lo)) % 10, true
		}
	}
	return 0, false
}

// PlainDigit returns a decimal digit of any script as one of ASCII; other characters as they are.
func PlainDigit(r rune) rune {
	if value, isDigit := DigitValue(r); isDigit {
		return '0' + rune(value)
	}
	return r
}
