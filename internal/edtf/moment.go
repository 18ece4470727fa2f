package edtf

import (
	"cmp"
	"fmt"
	"math"
	"time"
)

// Moment is one second of the proleptic Gregorian calendar, or one of the two ends of time. Moments are comparable
// with == and ordered by [Moment.Compare]. Years are astronomical (year 0 is 1 BC) and run far beyond those of
// [time.Time]: see [MaxYear]. The clock is UTC for a time with a zone; a day or a time without a zone keeps its own.
type Moment struct {
	year   int64
	second int32 // counted from the start of the year, from 0
}

// MaxYear is the largest year, before or after year 0, that a date can name: a thousand times the age of the
// universe. The standard sets no limit.
const MaxYear = 1e15

const secondsPerDay = 24 * 60 * 60

// The two ends of time.
func beginning() Moment { return Moment{year: math.MinInt64} }
func forever() Moment   { return Moment{year: math.MaxInt64} }

// moment counts a time of day, in seconds, from midnight of a day. Hours that a zone pushes over the edge of the year
// end up in the next year or in the one before.
func moment(year int64, month, day, second int) Moment {
	s := (dayOfYear(year, month)+day-1)*secondsPerDay + second
	if s < 0 {
		year--
		s += daysIn(year) * secondsPerDay
	} else if length := daysIn(year) * secondsPerDay; s >= length {
		year++
		s -= length
	}
	return Moment{year: year, second: int32(s)}
}

// Compare is -1 if m is before o, 1 if it is after it, else 0.
func (m Moment) Compare(o Moment) int {
	return cmp.Or(cmp.Compare(m.year, o.year), cmp.Compare(m.second, o.second))
}

// Before reports whether m is before o.
func (m Moment) Before(o Moment) bool { return m.Compare(o) < 0 }

// IsEnd reports whether m is no real moment but an end of time: the start of "../1985", the end of "1985/".
func (m Moment) IsEnd() bool { return m == beginning() || m == forever() }

// Year is the astronomical year: 0 is 1 BC, -43 is 44 BC. At the ends of time it is the least or greatest int64.
func (m Moment) Year() int64 { return m.year }

// Day is the month, from 1 to 12, and the day of the month, from 1 to 31, or 0 and 0 at the ends of time.
func (m Moment) Day() (month, day int) {
	if m.IsEnd() {
		return 0, 0
	}
	n := int(m.second) / secondsPerDay
	for month = 12; dayOfYear(m.year, month) > n; month-- {
	}
	return month, n - dayOfYear(m.year, month) + 1
}

// Time is the moment in UTC. It is false at the ends of time and for years that have not one to four digits.
func (m Moment) Time() (time.Time, bool) {
	if m.year < -9999 || m.year > 9999 {
		return time.Time{}, false
	}
	start := time.Date(int(m.year), time.January, 1, 0, 0, 0, 0, time.UTC)
	return start.Add(time.Duration(m.second) * time.Second), true
}

// String is like "1985-04-12T23:20:30", or "beginning" or "forever" at the ends of time.
func (m Moment) String() string {
	switch m {
	case beginning():
		return "beginning"
	case forever():
		return "forever"
	}
	sign := ""
	if m.year < 0 {
		sign = "-"
	}
	month, day := m.Day()
	s := m.secondOfDay()
	return fmt.Sprintf("%s%04d-%02d-%02dT%02d:%02d:%02d", sign, magnitude(m.year), month, day, s/3600, s/60%60, s%60)
}

func (m Moment) secondOfDay() int { return int(m.second) % secondsPerDay }

// isLeap knows years before 0 too: year 0 and year -4 are leap years.
func isLeap(year int64) bool {
	return year%4 == 0 && (year%100 != 0 || year%400 == 0)
}

func daysIn(year int64) int {
	if isLeap(year) {
		return 366
	}
	return 365
}

// dayOfYear counts the days of the year before the month.
func dayOfYear(year int64, month int) int {
	days := [...]int{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334}[month-1]
	if month > 2 && isLeap(year) {
		days++
	}
	return days
}

func daysInMonth(year int64, month int) int {
	switch month {
	case 2:
		return daysIn(year) - 337
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}
