package table

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// separators are the signs that divide cells. Of those that fit alike the first is taken: words have more commas than semicolons, and
// countries with decimal commas divide cells by semicolons.
const separators = "\t;,|"

// namedSeparator reports whether a line is one like "sep=;", and returns the sign that it names; 0 for none that can divide cells.
func namedSeparator(line string) (sign rune, ok bool) {
	line = strings.TrimLeft(strings.TrimLeftFunc(line, isTrimmed), `"`)
	const name = "sep="
	if len(line) < len(name) || !strings.EqualFold(line[:len(name)], name) {
		return 0, false
	}
	sign, _ = utf8.DecodeRuneInString(line[len(name):])
	if sign == '"' || sign == utf8.RuneError || unicode.IsLetter(sign) || unicode.IsNumber(sign) || isTrimmed(sign) && sign != '\t' {
		sign = 0
	}
	return sign, true
}

// separatorOf returns the sign that the first rows have as often as the very first one, outside of quotes.
func separatorOf(content []byte) rune {
	best, most := ',', 0
	for _, sign := range separators {
		alike := 0
		counts := signsOfRows(content, sign)
		for _, n := range counts {
			if n > 0 && n == counts[0] {
				alike++
			}
		}
		if alike > most {
			best, most = sign, alike
		}
	}
	return best
}

// signsOfRows counts a sign in each of the first rows that are not empty.
func signsOfRows(content []byte, sign rune) (counts []int) {
	const looked = 20 // rows
	count, isQuoted, atStart, isEmpty := 0, false, true, true
	for len(content) > 0 && len(counts) < looked {
		r, size := utf8.DecodeRune(content)
		content = content[size:]
		isSeparator := strings.ContainsRune(separators, r)
		switch {
		case r == '"' && (isQuoted || atStart): // a mark that is doubled ends a quotation and begins another
			isQuoted, atStart = !isQuoted, true
			continue
		case isQuoted:
		case r == '\n':
			if !isEmpty {
				counts = append(counts, count)
			}
			count, isEmpty = 0, true
		case r == sign:
			count++
		}
		isEmpty = isEmpty && (isSeparator || isTrimmed(r))
		atStart = r == '\n' || isSeparator || atStart && isTrimmed(r)
	}
	if !isEmpty && len(counts) < looked {
		counts = append(counts, count)
	}
	return counts
}
