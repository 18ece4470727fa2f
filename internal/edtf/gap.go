package edtf

// Unit is the unit in which a gap between dates is counted: calendar days, months or years.
type Unit int

const (
	Days Unit = iota
	Months
	Years
)

// Gap is the time between two dates, in whole units.
type Gap struct {
	N    int64
	Unit Unit
}

// GapBetween is the time from the end of one date to the start of the next, as people count it: in the precision that
// both have, in the largest unit of which it has at least one. From 2014 to 2022 it is 8 years; from 24 February 2014 to 24
// February 2022 too, but one day earlier 7; from 30 April to 2 May it is 2 days. It is false if there is none: the dates
// overlap, are in the other order, are in the same unit, or an open or unknown edge is between them.
func GapBetween(a, b Date) (Gap, bool) {
	if a.IsZero() || b.IsZero() || a.max.IsEnd() || b.min.IsEnd() || !b.IsAfter(a) {
		return Gap{}, false
	}
	precision := min(a.End().Precision(), b.Start().Precision())
	years := b.min.year - a.max.year
	if precision <= Year {
		return Gap{years, Years}, years > 0
	}
	fromMonth, fromDay := a.max.Day()
	toMonth, toDay := b.min.Day()
	months := years*12 + int64(toMonth-fromMonth)
	if precision >= Day && toDay < fromDay {
		months--
	}
	switch {
	case months >= 12:
		return Gap{months / 12, Years}, true
	case months >= 1 || precision < Day:
		return Gap{months, Months}, months > 0
	}
	days := int64(dayOfYear(b.min.year, toMonth) + toDay - dayOfYear(a.max.year, fromMonth) - fromDay)
	if years > 0 {
		days += int64(daysIn(a.max.year)) // less than a month lies between, so that years is 1
	}
	return Gap{days, Days}, days > 0
}

// IsAfter reports whether all of d lies after all of the other date: is an event in the future of a day?
func (d Date) IsAfter(o Date) bool { return o.max.Before(d.min) }

// Overlaps reports whether the two dates may share a moment.
func (d Date) Overlaps(o Date) bool { return !d.IsAfter(o) && !o.IsAfter(d) }
