package edtf

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// interval formats both edges, or the one that is known.
func (s *Speaker) interval(a, b point, style Style) string {
	switch {
	case b.edge == Open:
		return phrase(s.Since, a, s.single(a, style, false))
	case b.edge == Unknown:
		return phrase(s.EndUnknown, a, s.single(a, style, s.Inflected))
	case a.edge == Open:
		return phrase(s.Until, b, s.single(b, style, s.Inflected))
	case a.edge == Unknown:
		return phrase(s.StartUnknown, b, s.single(b, style, s.Inflected))
	}
	if a.isPlain() && b.isPlain() && a.precision() == b.precision() {
		return s.span(a, b, style)
	}
	return s.join(s.single(a, style, false), s.single(b, style, false))
}

// isPlain reports whether the whole date is known and certain.
func (p point) isPlain() bool {
	return !p.hasUnspecified() && p.qualifiers() == 0 && p.significant == 0 && p.season() == 0
}

// span formats two plain dates of the same precision as one, without repeating their common parts: "3–5 May 2014". The CLDR
// has such patterns for some lengths only, but all follow one scheme: the part of the pattern that differs appears twice.
func (s *Speaker) span(a, b point, style Style) string {
	fill := s.yearly
	switch {
	case a.hasDay():
		fill = s.dayPattern(style)
	case a.hasMonth():
		fill = s.monthPattern(style, false)
	}
	differing := "d"
	switch {
	case a.year == b.year && a.month == b.month && a.day == b.day:
		return s.fields(fill, a)
	case a.year != b.year || a.year < 1000:
		return s.join(s.fields(fill, a), s.fields(fill, b))
	case a.month != b.month:
		differing = "dML"
	}
	from, to := len(fill), 0
	for i, f := range fill {
		if f.letter != 0 && strings.IndexByte(differing, f.letter) >= 0 {
			from, to = min(from, i), i+1
		}
	}
	before, after := fill[:from], fill[to:]
	mark, after := attached(after)
	left, right := s.fields(fill[from:to], bare(a))+mark, s.fields(fill[from:to], bare(b))+mark
	return s.fields(before, a) + s.join(left, right) + s.fields(after, b)
}

// bare returns a date without a year, so that a part of a pattern gets no era.
func bare(p point) point {
	p.year = 1000
	return p
}

// attached separates the mark that follows a number from the beginning of a pattern: the full stop of a German day, the
// character after a Japanese one.
func attached(p pattern) (mark string, rest pattern) {
	if len(p) == 0 || p[0].letter != 0 {
		return "", p
	}
	c, n := utf8.DecodeRuneInString(p[0].literal)
	if c != '.' && !unicode.In(c, unicode.Han, unicode.Hangul) {
		return "", p
	}
	mark = p[0].literal[:n]
	rest = append(pattern{{literal: p[0].literal[n:]}}, p[1:]...)
	return mark, rest
}

// join joins two texts with the dash of the language, with spaces around it if one of them has spaces.
func (s *Speaker) join(a, b string) string {
	dash := s.dash
	if dash != "～" && strings.ContainsAny(a+b, " \u00a0") {
		dash = " " + dash + " "
	}
	return a + dash + b
}

// set formats the members of a set as a list.
func (s *Speaker) set(d Date, style Style) string {
	last, earlier, later := s.Or, s.OrEarlier, s.OrLater
	if d.kind == allOf {
		last, earlier, later = s.And, s.AndEarlier, s.AndLater
	}
	var b strings.Builder
	for i, m := range d.rest.members {
		switch {
		case i > 0 && i == len(d.rest.members)-1:
			b.WriteString(last)
		case i > 0:
			b.WriteString(s.Comma)
		}
		switch {
		case m.first.IsZero():
			b.WriteString(phrase(earlier, m.last.start, s.single(m.last.start, style, false)))
		case m.last.IsZero():
			b.WriteString(phrase(later, m.first.start, s.single(m.first.start, style, false)))
		case m.isRange:
			b.WriteString(s.interval(m.first.start, m.last.start, style))
		default:
			b.WriteString(s.single(m.first.start, style, false))
		}
	}
	return b.String()
}
