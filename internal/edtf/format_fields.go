package edtf

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"
)

// fields fills in a pattern. Years below 1000 get their era, without which they do not look like years.
func (s *Speaker) fields(fill pattern, p point) string {
	var b strings.Builder
	year, era := s.yearAndEra(p)
	for _, f := range fill {
		switch {
		case f.letter == 0:
			b.WriteString(f.literal)
		case f.letter == 'y' && s.eraFirst && era != "":
			b.WriteString(era + s.eraGap + year)
			era = ""
		case f.letter == 'y':
			b.WriteString(year)
		case f.letter == 'G' && era == "":
			b.WriteString(s.ad)
		case f.letter == 'G':
			b.WriteString(era)
			era = ""
		default:
			b.WriteString(s.field(f, p))
		}
	}
	if era != "" {
		b.WriteString(" " + era)
	}
	return b.String()
}

// field formats a quarter, a month or a day, which must be known.
func (s *Speaker) field(f field, p point) string {
	month, _ := digitPair(p.month)
	switch {
	case f.letter == 'Q' && f.width < 3:
		return pad(month-32, f.width)
	case f.letter == 'Q':
		return s.quarters[month-33]
	case f.letter == 'd':
		day, _ := digitPair(p.day)
		return pad(day, f.width)
	case f.width < 3:
		return pad(month, f.width)
	}
	names := s.months
	if f.letter == 'L' {
		names = s.monthsOnly
	}
	return names[4-min(f.width, 4)][month-1]
}

func pad(n, width int) string {
	if width == 2 && n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// yearAndEra returns the year and its era; year 0 is 1 BC. A year with an exponent stays a round number.
func (s *Speaker) yearAndEra(p point) (year, era string) {
	n := p.year
	if n <= 0 {
		if n = -n; !p.exponential {
			n++
		}
		return s.number(n), s.bc
	}
	if n < 1000 {
		era = s.ad
	}
	return s.number(n), era
}

// number groups the digits of numbers that are longer than a usual year.
func (s *Speaker) number(n int64) string {
	if n < 10_000 {
		return strconv.FormatInt(n, 10)
	}
	return message.NewPrinter(s.tag).Sprint(number.Decimal(n))
}

// withTime adds the time of day in the language's form, and its distance from UTC if there is one.
func (s *Speaker) withTime(day string, p point) string {
	if !p.clock.ok {
		return day
	}
	clock := s.clock(p.clock)
	switch {
	case p.zone.kind == 'Z' || p.zone.kind != 0 && p.zone.minutes == 0:
		clock += " UTC"
	case p.zone.kind != 0:
		clock += " UTC" + offset(p.zone.minutes)
	}
	return strings.NewReplacer("{1}", day, "{0}", clock).Replace(s.dateTime)
}

// clock formats a time. It uses 24 hours when golocales has no word for am and pm, and for hour 24 and second 60, which
// golocales cannot format.
func (s *Speaker) clock(c clock) string {
	t := time.Date(2000, 1, 1, int(c.hour), int(c.minute), int(c.second), 0, time.UTC)
	text := s.data.FormatTimeShort(t)
	if c.second != 0 {
		text = s.data.FormatTimeMedium(t)
	}
	base, _ := s.tag.Base()
	halves := strings.HasSuffix(text, "am") || strings.HasSuffix(text, "pm") ||
		strings.HasPrefix(text, "am") || strings.HasPrefix(text, "pm")
	if english, _ := language.English.Base(); c.hour < 24 && c.second < 60 && (!halves || base == english) {
		return text
	}
	text = fmt.Sprintf("%02d:%02d", c.hour, c.minute)
	if c.second != 0 {
		text += fmt.Sprintf(":%02d", c.second)
	}
	return text
}

// offset formats a distance from UTC in minutes: "+04:30".
func offset(minutes int16) string {
	sign := '+'
	if minutes < 0 {
		sign, minutes = '-', -minutes
	}
	return fmt.Sprintf("%c%02d:%02d", sign, minutes/60, minutes%60)
}
