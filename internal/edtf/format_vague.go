package edtf

import (
	"strconv"
	"strings"
)

// season formats a season, a quarter, or a third or a half of a year by its months.
func (s *Speaker) season(p point, style Style) string {
	code, year := p.season(), p
	year.month = [2]byte{}
	switch {
	case code >= 37 && p.vagueDigits() == 0:
		low, high := p, p
		from, months := seasonMonths(code)
		low.month, high.month = pair(from), pair(from+months-1)
		return s.span(low, high, style)
	case code >= 33 && code <= 36 && p.vagueDigits() == 0:
		return s.fields(s.quarterly, p)
	}
	name := strings.Replace(s.seasonName(code), "{0}", s.plain(year, style, false), 1)
	switch {
	case code >= 25 && code <= 28:
		return strings.Replace(s.Northern, "{0}", name, 1)
	case code >= 29 && code <= 32:
		return strings.Replace(s.Southern, "{0}", name, 1)
	}
	return name
}

// seasonName returns a template for the year. The CLDR has no pattern for a part of a year with unspecified digits.
func (s *Speaker) seasonName(code int) string {
	switch {
	case code <= 32:
		return s.Seasons[(code-21)%4]
	case code <= 36:
		return s.quarters[code-33] + s.Comma + "{0}"
	}
	from, months := seasonMonths(code)
	first, last := s.monthsOnly[wide][from-1], s.monthsOnly[wide][from+months-2]
	return s.join(first, last) + s.Comma + "{0}"
}

func pair(n int) [2]byte { return [2]byte{byte('0' + n/10), byte('0' + n%10)} }

// unspecified formats a date with X for digits: the known parts of the day, the month and the year, and which of them is
// unknown.
func (s *Speaker) unspecified(p point, style Style) string {
	_, month := digitPair(p.month)
	_, day := digitPair(p.day)
	noMonth := !p.hasMonth() || p.month == [2]byte{'X', 'X'}
	noDay := !p.hasDay() || p.day == [2]byte{'X', 'X'}
	if !month && !noMonth || !day && !noDay || noMonth && !noDay {
		return s.bounded(p, style)
	}
	text := s.vagueYear(p, style)
	switch {
	case p.vagueDigits() == 0 && month:
		plain := p
		plain.day = [2]byte{}
		text = s.plain(plain, style, false)
	case month:
		text = s.inVagueYear(p, day, style, text)
	}
	switch {
	case p.hasDay() && !day:
		return noted(s.DayUnknown, text)
	case p.hasMonth() && !month:
		return noted(s.MonthUnknown, text)
	}
	return text
}

// noted adds that a part is unknown, unless the text ends with the same words already.
func noted(template, text string) string {
	before, after, _ := strings.Cut(template, "{0}")
	if strings.HasSuffix(text, strings.TrimSpace(after)) {
		return text
	}
	return before + text + after
}

// inVagueYear formats a month, and its day if known, before a year with unspecified digits.
func (s *Speaker) inVagueYear(p point, day bool, style Style, year string) string {
	text := s.field(field{letter: 'L', width: 4 - int(style)}, p)
	if day {
		fill := s.monthDay
		if style == Short {
			fill = s.shortMonthDay
		}
		text = s.fields(fill, bare(p))
	}
	if p.yearPrecision() == Unspecified {
		return strings.Replace(s.YearUnknown, "{0}", text, 1)
	}
	return text + s.Comma + year
}

// vagueYear formats the year of a date with unspecified digits: "1990s", "between 1800 and 1899".
func (s *Speaker) vagueYear(p point, style Style) string {
	year := point{year: p.year, digits: p.digits, negative: p.negative}
	switch year.precision() {
	case Year:
		return s.fields(s.yearly, year)
	case Unspecified:
		return strings.Trim(strings.Replace(s.YearUnknown, "{0}", "", 1), " ,،")
	case Decade:
		if year.year >= 1000 && s.Decade != "" {
			return strings.Replace(s.Decade, "{0}", strconv.FormatInt(year.year, 10), 1)
		}
	}
	return s.bounded(year, style)
}

// bounded formats the first and the last date that may be meant, in the precision of the date.
func (s *Speaker) bounded(p point, style Style) string {
	first, _ := p.outermost(false)
	last, _ := p.outermost(true)
	low, high := p, p
	low.set(first)
	high.set(last)
	return s.sayBetween(low, high, style)
}

// set sets p to a day of the calendar, in the parts that p has.
func (p *point) set(day calendarDay) {
	*p = point{year: day.year, month: p.month, day: p.day}
	if p.hasMonth() {
		p.month = pair(day.month)
	}
	if p.hasDay() {
		p.day = pair(day.day)
	}
}

func (s *Speaker) sayBetween(low, high point, style Style) string {
	if strings.Contains(s.Between, "{range}") {
		return strings.Replace(s.Between, "{range}", s.span(low, high, style), 1)
	}
	return phrase(s.Between, low, s.plain(low, style, false), s.plain(high, style, false))
}

// years formats a range of years.
func (s *Speaker) years(low, high int64) string {
	return s.span(point{year: low}, point{year: high}, Long)
}
