package language

import (
	"testing"
	"unicode"
)

func TestDigitsOfAllScriptsHaveTheirValues(t *testing.T) {
	for digits, want := range map[string]int{
		"0٠۰०০๐０𝟎𝟘𝟢𝟬𝟶": 0, "1١۱१১๑１𝟏𝟙𝟣𝟭𝟷": 1, "9٩۹९৯๙９𝟗𝟡𝟫𝟵𝟿": 9, "5៥໕༥၅꩕": 5,
	} {
		for _, r := range digits {
			if got, isDigit := DigitValue(r); got != want || !isDigit {
				t.Errorf("%c is %d, want %d", r, got, want)
			}
			if got := PlainDigit(r); got != '0'+rune(want) {
				t.Errorf("%c is %c in ASCII, want %d", r, got, want)
			}
		}
	}
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if _, isDigit := DigitValue(r); isDigit != unicode.IsDigit(r) {
			t.Fatalf("%U is a digit: %v", r, isDigit)
		}
		if !unicode.IsDigit(r) && PlainDigit(r) != r {
			t.Fatalf("%U is another character in ASCII", r)
		}
	}
}
