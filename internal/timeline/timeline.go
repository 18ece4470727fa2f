// Package timeline gives a timeline its other forms: the data of TimelineJS, a calendar, and the groups and the strip of
// its page.
//
//	content, leftOut, err := timeline.JSON(e, address)     // /timeline/index.json
//	content, leftOut, err := timeline.Calendar(e, address) // /timeline/calendar.ics
//	groups := timeline.Layout(e.Events)                    // the events under each heading, and the gaps between
//	strip := timeline.StripOf(e.Events, 200)               // an overview of the whole time, 1000 units wide
//
// The same events give the same bytes: nothing here reads a clock. An address function turns the path of a page, relative
// to the language's root, into an address that a reader can open. Absolute addresses are best, since both files are read
// elsewhere.
//
// # Honest dates in formats that have none
//
// Both formats know days and nothing less precise; but an event must never look better known than it is. So the title or
// text also has the date in words, and a property of the program's own ("edtf", "X-EDTF") has its EDTF.
//
// TimelineJS takes a year with or without a month, a day and a time; it gets the parts that are known. A decade or a
// century becomes the years from its first to its last. A season becomes its year. A time keeps its own clock: the format
// has no zones. Years before year 1 are written as TimelineJS shows them: -44 is 44 BC, and there is no year 0. An interval
// whose start is open or unknown is placed at its end. Eras are not written: an era must have an end. Beyond the years that
// a browser can count (some 270,000) the scale is cosmological.
//
// A calendar (RFC 5545) shows all-day bars. An event that is known only to its month, year or decade is a bar over all days
// that it may mean, with the date in words in its title, so that "The talks (February 2015)" is not mistaken for talks of
// four weeks. An event that is known to the day has no date in its title. An interval that is open, or has one unknown end,
// is a bar at the known end. No entry marks a reader as busy (TRANSP). Times with a zone are in UTC, others are floating.
// The days before 1582 are Gregorian, as in EDTF. UIDs are addresses. DTSTAMP, which is required, is the day on which the
// explainer was updated, else published, else 1970-01-01.
//
// Events that a format cannot express are left out of it and returned: events without any year ("XXXX-12-25") and, for the
// calendar, years before 1 or after 9999.
package timeline

import (
	"strings"
	"unicode"

	"github.com/nutgraf/nutgraf/internal/edtf"
)

// edges returns the dates between which the whole of a date lies: an interval's own, or twice the date. An open or unknown
// edge is the zero Date.
func edges(d edtf.Date) (start, end edtf.Date) {
	if d.IsInterval() {
		return d.Start(), d.End()
	}
	return d, d
}

// anchor returns the part of a date by which it is placed: an interval's start, or its end if only that is known.
func anchor(d edtf.Date) edtf.Date {
	start, end := edges(d)
	if start.IsZero() {
		return end
	}
	return start
}

// isExact reports whether a date gives its days or its time precisely, so that a calendar can show it without words.
func isExact(d edtf.Date) bool {
	start, end := edges(d)
	return isDayOrTime(start) && isDayOrTime(end)
}

func isDayOrTime(d edtf.Date) bool {
	return d.IsDay() || d.Precision() == edtf.Second && !d.IsSet()
}

// isWhole reports whether an address names its host.
func isWhole(address string) bool { return strings.Contains(address, "://") }

// plain returns a text on one line, without control characters, which neither format allows.
func plain(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || unicode.IsControl(r) }), " ")
}
