package timeline

import (
	"fmt"
	"strings"

	"github.com/nutgraf/nutgraf/internal/edtf"
)

// unit is how long the periods under headings are, from the longest.
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

// periodOf is the unit's period in which the span begins, or the shortest longer one that has the whole of the span; for a
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

// date says the period in EDTF; it is zero for the unknown one.
func (p period) date() edtf.Date {
	text := p.text
	switch p.unit {
	case millennium, century, decade:
		open := int(p.unit-millennium) + 1
		text = fmt.Sprintf("%0*d%s", open, p.number, strings.Repeat("X", 4-open))
		if p.negative {
			text = "-" + text
		}
	case year:
		text = yearText(p.number, p.negative)
	case month:
		text = fmt.Sprintf("%s-%02d", yearText(p.number, p.negative), p.month)
	}
	return written(text)
}

// yearText writes an astronomical year in EDTF: four digits, or Y and more (ISO 8601-2, 4.7.2).
func yearText(magnitude int64, negative bool) string {
	sign := ""
	if negative {
		sign = "-"
	}
	if magnitude > 9999 {
		return fmt.Sprintf("Y%s%d", sign, magnitude)
	}
	return fmt.Sprintf("%s%04d", sign, magnitude)
}

func magnitude(n int64) int64 {
	return max(n, -n)
}
