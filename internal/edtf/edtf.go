// Package edtf is about dates with doubt: it reads them, orders them and says them in a language.
//
// An author writes what is known and no more, in the Extended Date/Time Format of ISO 8601-2:2019: a day
// ("2022-02-24"), a month ("2022-02"), "about" ("1994~"), "perhaps" ("1994?"), some year of the nineties ("199X"), a
// season ("2014-21"), a stretch of time ("2014/2022", "2022-02-24/.." for one that goes on), one of several
// ("[1667,1668]"). docs/dates.md tells authors what to write.
//
//	date, err := edtf.Parse("2022-02-24/..")
//	if err != nil {
//		// a *ParseError: which bytes are wrong, why, and often what to write instead
//	}
//	speaker := edtf.NewSpeaker("fr")       // build once for a language, use from any goroutine
//	speaker.Say(date, edtf.Long)           // "24 février 2022 – aujourd’hui"
//	slices.SortFunc(dates, edtf.Date.Compare)
//
// # What is read
//
// Levels 0, 1 and 2 of the specification that the Library of Congress publishes, all of its examples, and nothing
// beside: testdata/conformance.tsv holds them, with strings that are refused. Where the specification is silent:
//   - year 0 exists and is 1 BC; days before 1582 are Gregorian too
//   - a zone runs from -12:00 to +14:00; hour 24 is the midnight at the day's end, second 60 only a leap second
//   - spring is March to May and so on around the year, as meteorologists count, and winter begins in the year that is
//     written; seasons that name no hemisphere are those of the northern one
//   - an interval names a date on one side at least, and does not end before it starts; one with times is refused
//   - the two sides of ".." in a set are alike in precision
//
// # Order
//
// A date spans all moments that it may mean, from [Date.Min] to [Date.Max]: "199X" from 1990 to 1999. "About" and
// "perhaps" do not widen it, since nobody can say by how much. Dates are ordered by their first moment, then their last,
// then their text. A start that is open or unknown comes before everything, an end that is open or unknown after
// everything: we do not guess.
//
// # Languages
//
// Month names and date patterns are those of the CLDR, through github.com/bep/golocales, which Hugo uses too; cldr.tsv
// has what that library lacks and gen.go makes it. The CLDR has no word for "about": [NewSpeaker] tells which languages
// have phrases. [Finder] goes the other way, from dates written out in prose to values.
package edtf

import "strings"

// Date is what an author knows about when something happened. It is an immutable value; the zero Date says nothing and
// is no result of [Parse].
type Date struct {
	text     string
	min, max Moment
	kind     kind
	level    int8
	start    point // the date itself, or an interval's start
	rest     *rest // of an interval or a set, else nil; never changed
}

// rest is apart so that most dates, which have none, are small to sort.
type rest struct {
	end      point // of an interval
	startLen int   // bytes of its start
	members  []member
}

type kind int8

const (
	single   kind = iota + 1
	interval      // start/end
	oneOf         // [a,b]
	allOf         // {a,b}
)

// member is an element of a set: a date, or a range whose open end is the zero Date.
type member struct {
	first, last Date
	isRange     bool
}

// Edge is the kind of knowledge about an edge of an interval.
type Edge int8

const (
	Known   Edge = iota // a date
	Open                // "..": none, or still going on
	Unknown             // nothing written: there is one, but nobody knows when
)

// Precision is the unit of time to which a date is known.
type Precision int

// From the coarsest to the finest.
const (
	Unspecified Precision = iota // no digit of the year is known
	Millennium
	Century
	Decade
	Year
	Season // also a quarter, a third or a half of a year
	Month
	Day
	Second
)

// String is the date as it was written.
func (d Date) String() string { return d.text }

// IsZero reports whether d is the zero Date.
func (d Date) IsZero() bool { return d.kind == 0 }

// Level is the level of the standard, 0, 1 or 2, that the date needs.
func (d Date) Level() int { return int(d.level) }

// Min is the first moment that the date can mean.
func (d Date) Min() Moment { return d.min }

// Max is the last moment, to the second, that the date can mean.
func (d Date) Max() Moment { return d.max }

// Compare orders dates by their first moment, then by their last, then by their text. It is 0 only for equal texts.
func (d Date) Compare(o Date) int {
	if c := d.min.Compare(o.min); c != 0 {
		return c
	}
	if c := d.max.Compare(o.max); c != 0 {
		return c
	}
	return strings.Compare(d.text, o.text)
}

// IsInterval reports whether the date has a start and an end.
func (d Date) IsInterval() bool { return d.kind == interval }

// IsSet reports whether the date is a list of dates: one of them, or all of them.
func (d Date) IsSet() bool { return d.kind == oneOf || d.kind == allOf }

// Edges returns the kinds of the start and the end. Both are Known for a date that is no interval.
func (d Date) Edges() (start, end Edge) {
	if d.kind != interval {
		return Known, Known
	}
	return d.start.edge, d.rest.end.edge
}

// Start is the date on which an interval starts, the zero Date if it is open or unknown, and d itself if d is no
// interval.
func (d Date) Start() Date {
	if d.kind != interval {
		return d
	}
	return d.start.date(d.text[:d.rest.startLen])
}

// End is the date on which an interval ends, the zero Date if it is open or unknown, and d itself if d is no interval.
func (d Date) End() Date {
	if d.kind != interval {
		return d
	}
	return d.rest.end.date(d.text[d.rest.startLen+1:])
}

// IsApproximate reports whether any part is marked "about" (~ or %).
func (d Date) IsApproximate() bool { return d.has(approximate) }

// IsUncertain reports whether any part is marked "perhaps" (? or %).
func (d Date) IsUncertain() bool { return d.has(uncertain) }

func (d Date) has(q qualifier) bool {
	all := d.start.qualifiers()
	if d.rest != nil {
		all |= d.rest.end.qualifiers()
		for _, m := range d.rest.members {
			all |= m.first.start.qualifiers() | m.last.start.qualifiers()
		}
	}
	return all.has(q)
}

// Precision is the unit to which the date is known: the coarsest part that has an unspecified digit, else the finest
// part there is. It is the coarser of the two for an interval, the coarsest for a set.
func (d Date) Precision() Precision {
	switch {
	case d.IsSet():
		coarsest := Second
		for _, m := range d.rest.members {
			for _, date := range []Date{m.first, m.last} {
				if !date.IsZero() {
					coarsest = min(coarsest, date.Precision())
				}
			}
		}
		return coarsest
	case d.kind == interval && d.start.edge != Known:
		return d.rest.end.precision()
	case d.kind == interval && d.rest.end.edge == Known:
		return min(d.start.precision(), d.rest.end.precision())
	}
	return d.start.precision()
}

// IsDay reports whether the date is one calendar day, all of it known and none of it in doubt.
func (d Date) IsDay() bool {
	return d.kind == single && d.start.precision() == Day && d.start.qualifiers() == 0
}

// Year is the astronomical year in which all of the date lies, to group dates by; false if it may lie in several.
func (d Date) Year() (int64, bool) {
	return d.min.year, d.min.year == d.max.year
}
