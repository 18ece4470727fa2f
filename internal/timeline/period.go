package timeline

import (
	"fmt"
	"strings"

	"github.com/nutgraf/nutgraf/internal/edtf"
)

// unit is the length of the periods under headings, the longest first.
type unit int

const (
	unknown unit = iota // nobody knows when it began
	own                 // the event's date is its own period
	millennium
	century
	decade
	year
	month
)

// period is one month, one year and so on. EDTF counts decades by the year's digits, without its sign: the decade -004X
// is the years from -49 to -40.
type period struct {
	unit     unit
	negative bool
	number   int64 // the year less the digits that are open: 199 is the decade of 1994
	month    int
	text     string // of the date, where it is its own period
}

// periodOf returns the unit's period in which the span begins, or the shortest longer one that contains the whole span; for a
// set of years that do not fit, the set.
func periodOf(s span, by unit) period {
	if !s.known {
		return period{}
	}
	if by == month && s.month != 0 {
		return period{unit: month, negative: s.from < 0, number: magnitude(s.from), month: s.month}
	}
	for by = min(by, year); by >= millennium; by-- {
		from, to := magnitude(s.from)/by.years(), magnitude(s.to)/by.years()
		hasDigits := by == year || max(magnitude(s.from), magnitude(s.to)) <= 9999
		if from == to && s.from < 0 == (s.to < 0) && hasDigits {
			return period{unit: by, negative: s.from < 0, number: from}
		}
		if s.anchor.IsSet() {
			break // "1699 or 1701" says more than the millennium
		}
	}
	return period{unit: own, text: s.anchor.String()}
}

func (u unit) years() int64 {
	return [...]int64{unknown: 1, own: 1, millennium: 1000, century: 100, decade: 10, year: 1, month: 1}[u]
}

// date returns the period in EDTF; zero for the unknown one.
func (p period) date() edtf.Date {
	text, number := p.text, p.number
	if p.negative {
		number = -number
	}
	switch p.unit {
	case millennium, century, decade:
		open := int(p.unit-millennium) + 1
		text = fmt.Sprintf("%0*d%s", open, p.number, strings.Repeat("X", 4-open))
		if p.negative {
			text = "-" + text
		}
	case year:
		return edtf.YearDate(number)
	case month:
		return edtf.MonthDate(number, p.month)
	}
	date, _ := edtf.Parse(text) // the unknown period has no text
	return date
}

func magnitude(n int64) int64 {
	return max(n, -n)
}
