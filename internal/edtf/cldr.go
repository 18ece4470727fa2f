package edtf

import (
	_ "embed"
	"slices"
	"strings"
	"time"

	"github.com/bep/golocales"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"
)

//go:embed cldr.tsv
var cldrTable string

// locale is what the CLDR knows about dates in a language.
type locale struct {
	tag  language.Tag
	data golocales.Translator

	day, shortDay     pattern // "24 February 2022", "24 Feb 2022"
	month, shortMonth pattern // "February 2022"
	yearly            pattern // "2022"

	monthDay, shortMonthDay pattern // "24 February"

	quarterly          pattern // "1st quarter 2022"
	quarters           []string
	bc, ad             string
	eraFirst           bool   // in front of the year
	eraGap             string // between the two, then
	months, monthsOnly [2][]string
	dash, dateTime     string
	digits             []rune // of the language, nil for 0 to 9
}

// Indexes of locale.months (inside a date: "24 лютого") and locale.monthsOnly ("лютий 2022").
const (
	wide = iota
	abbreviated
)

// localeOf finds the nearest locale that there is data for, in the end English. A bare "en" is world English.
func localeOf(lang string) *locale {
	tag, err := language.Parse(lang)
	if err != nil || tag == language.English {
		tag = language.MustParse("en-001")
	}
	l := &locale{tag: tag}
	for near := tag; l.data == nil; near = near.Parent() {
		if near == language.Und {
			return localeOf("en")
		}
		l.data = golocales.New(near.String())
	}
	l.readRow()
	l.months = [2][]string{l.data.MonthsWide(), l.data.MonthsAbbreviated()}
	for i := range l.monthsOnly {
		if l.monthsOnly[i] == nil {
			l.monthsOnly[i] = l.months[i]
		}
	}
	if slices.Contains(l.months[abbreviated], "") {
		l.months[abbreviated] = l.monthsOnly[abbreviated]
	}
	l.day = l.patternOf(l.data.FormatDateLong)
	l.shortDay = l.patternOf(l.data.FormatDateMedium)
	if !l.shortDay.has('M', 3) {
		l.shortDay = l.day.short() // such as 24.02.22
	}
	all := message.NewPrinter(tag).Sprint(number.Decimal(1234567890, number.NoSeparator()))
	if digits := []rune(all); len(digits) == 10 && digits[0] != '1' {
		l.digits = append(digits[9:], digits[:9]...)
	}
	return l
}

// readRow takes the columns that gen.go writes.
func (l *locale) readRow() {
	var columns []string
	for tag := l.tag; columns == nil; tag = tag.Parent() {
		if tag == language.Und {
			tag = language.English
		}
		if _, row, ok := strings.Cut(cldrTable, "\n"+tag.String()+"\t"); ok {
			row, _, _ = strings.Cut(row, "\n")
			columns = strings.Split(row, "\t")
		}
	}
	patterns := [...]*pattern{&l.yearly, &l.month, &l.shortMonth, &l.monthDay, &l.shortMonthDay, nil, &l.quarterly}
	for i, to := range patterns {
		if to != nil {
			*to = parsePattern(columns[i])
		}
	}
	if era := parsePattern(columns[5]); era[0].letter == 'G' {
		l.eraFirst = true
		l.eraGap = era[1].literal
	}
	l.quarters = strings.Split(columns[7], "|")
	l.bc, l.ad = columns[8], columns[9]
	l.dash = strings.TrimSpace(strings.NewReplacer("{0}", "", "{1}", "").Replace(columns[10]))
	l.dateTime = columns[11]
	for i, names := range columns[12:14] {
		if names != "" {
			l.monthsOnly[i] = strings.Split(names, "|")
		}
	}
}

// field is a part of a pattern: a CLDR date field (UTS 35, part 4), or literal text if letter is 0.
type field struct {
	letter  byte // y, M, L, d, G, Q
	width   int
	literal string
}

type pattern []field

// parsePattern reads a CLDR pattern: runs of letters are fields, text in single quotes is literal.
func parsePattern(s string) (p pattern) {
	for len(s) > 0 {
		c, n := s[0], 1
		switch {
		case c == '\'':
			text, _, _ := strings.Cut(s[1:], "'")
			p = p.literal(text)
			n = min(len(text)+2, len(s))
		case isLetter(c):
			for n < len(s) && s[n] == c {
				n++
			}
			p = append(p, field{letter: c, width: n})
		default:
			p = p.literal(s[:1])
		}
		s = s[n:]
	}
	return p
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func (p pattern) literal(text string) pattern {
	if n := len(p); n > 0 && p[n-1].letter == 0 {
		p[n-1].literal += text
		return p
	}
	return append(p, field{literal: text})
}

func (p pattern) has(letter byte, width int) bool {
	return slices.ContainsFunc(p, func(f field) bool { return f.letter == letter && f.width == width })
}

// short writes months in their abbreviated form.
func (p pattern) short() pattern {
	short := slices.Clone(p)
	for i := range short {
		if short[i].width == 4 && (short[i].letter == 'M' || short[i].letter == 'L') {
			short[i].width = 3
		}
	}
	return short
}

// patternOf finds out the pattern behind a function that formats, since golocales does not give it away.
func (l *locale) patternOf(format func(time.Time) string) pattern {
	padded := strings.Contains(format(time.Date(2006, time.November, 5, 0, 0, 0, 0, time.UTC)), "05")
	text := format(time.Date(2006, time.November, 25, 0, 0, 0, 0, time.UTC))
	day := field{letter: 'd', width: 1}
	if padded {
		day.width = 2
	}
	type sample struct {
		text string
		field
	}
	known := []sample{
		{l.months[wide][10], field{letter: 'M', width: 4}},
		{l.months[abbreviated][10], field{letter: 'M', width: 3}},
		{"2006", field{letter: 'y', width: 1}},
		{"25", day},
		{"11", field{letter: 'M', width: 1}},
		{"G", field{letter: 'G', width: 1}}, // golocales leaves the letter of the era as it is
	}
	var p pattern
	for len(text) > 0 {
		i := slices.IndexFunc(known, func(k sample) bool {
			return k.text != "" && strings.HasPrefix(text, k.text)
		})
		if i < 0 {
			p = p.literal(text[:1])
			text = text[1:]
			continue
		}
		p = append(p, known[i].field)
		text = text[len(known[i].text):]
	}
	return p
}
