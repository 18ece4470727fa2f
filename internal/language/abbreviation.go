package language

import "unicode"

// IsAbbreviation reports whether a name is a short word with at least two capitals that are half of its letters or more:
// "NATO", "EuGH", "U.N.", "I/O".
func IsAbbreviation(name string) bool {
	letters, upper := 0, 0
	for _, c := range name {
		switch {
		case unicode.IsUpper(c):
			upper++
			letters++
		case unicode.IsLetter(c) || unicode.IsDigit(c):
			letters++
		case c != '.' && c != '-' && c != '&' && c != '/':
			return false
		}
	}
	return upper >= 2 && upper*2 >= letters && letters <= 10
}
