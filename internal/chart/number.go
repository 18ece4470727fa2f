package chart

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/nutgraf/nutgraf/internal/language"
	xlanguage "golang.org/x/text/language"
)

// missing are the cells that say that there is no value, in small letters.
var missing = []string{"", "-", "–", "—", "−", ".", "..", "...", "…", ":", "*", "n/a", "n.a.", "na", "nan", "null", "none", "k. a.", "k.a."}

func isMissing(text string) bool { return slices.Contains(missing, strings.ToLower(text)) }

// marks are the decimal mark of a file and the sign between its thousands.
type marks struct{ decimal, thousands rune }

// numeral is a number of any file: a sign, digits with marks and spaces, a power of ten, a per cent sign.
var numeral = regexp.MustCompile(`^(?:[\d.,'’  ]*\d)(?:[eE][+-]?\d{1,2})?$`)

// plainNumeral returns a cell's number without its sign and its per cent sign, in digits of ASCII, with , and . as its marks;
// ok is false when the cell is no number.
func plainNumeral(text string) (plain string, isNegative, ok bool) {
	text = strings.Map(func(r rune) rune {
		switch {
		case r == '٫':
			return ','
		case r == '٬', r == '\u00a0', r == '\u202f', r == '\u2009', r == '\u2007':
			return ' '
		case r == '\u200e', r == '\u200f', r == '\u061c', r >= '\u2066' && r <= '\u2069':
			return -1
		case r == '−', r == '‑', r == '–':
			return '-'
		case r == '．':
			return '.'
		case r == '，':
			return ','
		}
		return language.PlainDigit(r)
	}, text)
	text = strings.TrimSpace(strings.TrimRight(text, "%٪％ "))
	if inner, isBracketed := strings.CutPrefix(text, "("); isBracketed && strings.HasSuffix(inner, ")") {
		text, isNegative = strings.TrimSpace(strings.TrimSuffix(inner, ")")), true
	}
	switch {
	case strings.HasPrefix(text, "-"):
		text, isNegative = strings.TrimSpace(text[1:]), !isNegative
	case strings.HasPrefix(text, "+"):
		text = strings.TrimSpace(text[1:])
	case strings.HasSuffix(text, "-") && len(text) > 1: // where a program wrote it for readers from the right
		text, isNegative = strings.TrimSpace(text[:len(text)-1]), true
	}
	return text, isNegative, numeral.MatchString(text)
}

// marksOf finds out how a file writes its numbers: by those that can be read in one way only, else by the sign between its
// cells, else by the language of the page.
func marksOf(cells []string, separator rune, lang string) marks {
	comma, point := 0, 0 // evidence for each as the decimal mark
	for _, text := range cells {
		plain, _, ok := plainNumeral(text)
		if !ok {
			continue
		}
		lastComma, lastPoint := strings.LastIndexByte(plain, ','), strings.LastIndexByte(plain, '.')
		switch {
		case lastComma >= 0 && lastPoint > lastComma:
			point++
		case lastPoint >= 0 && lastComma > lastPoint:
			comma++
		case strings.Count(plain, ",") > 1:
			point++
		case strings.Count(plain, ".") > 1:
			comma++
		case lastComma >= 0 && !looksGrouped(plain, ','):
			comma++
		case lastPoint >= 0 && !looksGrouped(plain, '.'):
			point++
		}
	}
	switch {
	case comma > point:
		return marks{',', '.'}
	case point > comma:
		return marks{'.', ','}
	case decimalOf(lang) == ',':
		return marks{',', '.'}
	}
	return marks{'.', ','}
}

// looksGrouped reports whether a number with one mark could have it between thousands: "1,234", but neither "12,5" nor "0,123".
func looksGrouped(plain string, mark byte) bool {
	at := strings.IndexByte(plain, mark)
	return len(plain)-at == 4 && at >= 1 && at <= 3 && plain[0] != '0'
}

// decimalOf returns the decimal mark of a language, as a comma or a point.
func decimalOf(lang string) rune {
	written := spoken(xlanguage.Make(lang)).places(1.5, 1)
	if strings.ContainsAny(written, ",٫") {
		return ','
	}
	return '.'
}

// areThousands reports whether groups of digits have three each, but for the first.
func areThousands(groups []string) bool {
	for i, group := range groups {
		if i > 0 && len(group) != 3 || i == 0 && len(groups) > 1 && len(group) > 3 {
			return false
		}
	}
	return true
}

// areLakhs reports whether groups of digits are those of India: 19,98,12,341.
func areLakhs(groups []string) bool {
	last := len(groups) - 1
	for i, group := range groups {
		if i == last && len(group) != 3 || i > 0 && i < last && len(group) != 2 || i == 0 && len(group) > 2 {
			return false
		}
	}
	return last > 1
}

// number returns the number of a cell; ok is false when it is none, such as one whose thousands are not of three digits.
func (m marks) number(text string) (value Value, ok bool) {
	plain, isNegative, ok := plainNumeral(text)
	if !ok {
		return value, false
	}
	mantissa, power, hasPower := strings.Cut(strings.ToLower(plain), "e")
	whole, fraction, hasFraction := strings.Cut(mantissa, string(m.decimal))
	groups := strings.FieldsFunc(whole, func(r rune) bool { return r == m.thousands || r == ' ' || r == '\'' || r == '’' })
	digits := strings.Join(groups, "")
	if !areThousands(groups) && !areLakhs(groups) {
		return value, false
	}
	if strings.Trim(digits, "0123456789") != "" || strings.Trim(fraction, "0123456789") != "" || digits == "" && fraction == "" || hasFraction && fraction == "" {
		return value, false
	}
	if len(groups) > 1 && strings.IndexFunc(whole, unicode.IsDigit) != 0 || len(fraction) > 12 {
		return value, false
	}
	text = digits + "." + fraction + "0"
	places := len(fraction)
	if hasPower {
		text += "e" + power
		exponent, _ := strconv.Atoi(power)
		places = min(max(0, places-exponent), 12)
	}
	n, err := strconv.ParseFloat(text, 64)
	if err != nil || math.Abs(n) > 1e15 {
		return value, false
	}
	if isNegative {
		n = -n
	}
	if n == 0 {
		n = 0 // no minus before a zero
	}
	return Value{Number: n, Places: places, IsGiven: true}, true
}
