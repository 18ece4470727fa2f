package edtf

import (
	"strings"

	"github.com/nutgraf/nutgraf/internal/language"
)

// Style is the length of a formatted date.
type Style int

const (
	Long  Style = iota // "24 February 2022"
	Short              // "24 Feb 2022"
)

// Speaker formats dates in one language. Creating one takes some tens of microseconds; it never changes, and is safe for
// concurrent use.
type Speaker struct {
	*locale
	language.DatePhrases
}

// NewSpeaker returns a speaker for a BCP 47 language tag. Month names, patterns, eras and digits are those of the nearest
// CLDR locale; an unknown tag is treated as English. A bare "en" is international English ("24 February 2022"), "en-US"
// American ("February 24, 2022"). The words around dates ("about", "until", the seasons) are those of the language's
// DatePhrases; a language without them gets signs ("ca. 1994", "? – 1999") and the English names of seasons.
func NewSpeaker(lang string) *Speaker {
	l := localeOf(lang)
	if phrases := language.Of(l.tag).Dates; phrases != nil {
		return &Speaker{l, *phrases}
	}
	return &Speaker{l, language.NeutralDates()}
}

// Say returns a date in words; "" only for the zero Date. A qualifier of one part applies to the whole date: "about 11 June
// 2004" for 2004-06-~11. Years before year 1 are counted as historians do: -0043 is 44 BC. Years with an exponent are round
// numbers.
func (s *Speaker) Say(d Date, style Style) string {
	var text string
	switch d.kind {
	case single:
		text = s.single(d.start, style, false)
	case interval:
		text = s.interval(d.start, d.rest.end, style)
	case oneOf, allOf:
		text = s.set(d, style)
	}
	return s.localDigits(text)
}

func (s *Speaker) localDigits(text string) string {
	if s.digits == nil {
		return text
	}
	return strings.Map(func(c rune) rune {
		if '0' <= c && c <= '9' {
			return s.digits[c-'0']
		}
		return c
	}, text)
}

// single formats a date that is no interval or set, or an edge of one. inflected is true for months inside a date.
func (s *Speaker) single(p point, style Style, inflected bool) string {
	q := p.qualifiers()
	text := s.plain(p, style, inflected || s.Inflected && q.has(approximate))
	switch {
	case q == uncertain|approximate:
		return phrase(s.PerhapsAbout, p, text)
	case q == uncertain:
		return phrase(s.Perhaps, p, text)
	case q == approximate:
		return phrase(s.About, p, text)
	}
	return text
}

// phrase fills in a template, whose second half is for days.
func phrase(template string, p point, texts ...string) string {
	all, day, ok := strings.Cut(template, "|")
	if ok && p.hasDay() && !p.hasUnspecified() {
		all = day
	}
	all = strings.Replace(all, "{0}", texts[0], 1)
	if len(texts) > 1 {
		all = strings.Replace(all, "{1}", texts[1], 1)
	}
	return all
}

// plain formats a date without its qualifiers.
func (s *Speaker) plain(p point, style Style, inflected bool) string {
	switch {
	case p.significant != 0 && p.vagueDigits() > 0:
		low, high := p.yearRange()
		estimate := p
		estimate.significant = 0
		return phrase(s.About, estimate, s.fields(s.yearly, estimate)) + " (" + s.years(low, high) + ")"
	case p.season() != 0:
		return s.season(p, style)
	case p.hasUnspecified():
		return s.unspecified(p, style)
	case p.hasDay():
		return s.withTime(s.fields(s.dayPattern(style), p), p)
	case p.hasMonth():
		return s.fields(s.monthPattern(style, inflected), p)
	}
	return s.fields(s.yearly, p)
}

func (s *Speaker) dayPattern(style Style) pattern {
	if style == Short {
		return s.shortDay
	}
	return s.day
}

func (s *Speaker) monthPattern(style Style, inflected bool) pattern {
	p := s.month
	if style == Short {
		p = s.shortMonth
	}
	if !inflected || !p.has('L', 4) && !p.has('L', 3) {
		return p
	}
	p = p.short()
	for i := range p {
		if p[i].letter == 'L' {
			p[i].letter, p[i].width = 'M', 4-int(style)
		}
	}
	return p
}
