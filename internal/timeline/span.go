package timeline

import (
	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/explainer"
)

// span is the time of an event.
type span struct {
	anchor      edtf.Date
	known       bool // whether some year is known
	first, last edtf.Moment
	reach       edtf.Date // the last date that it is known to reach; an open interval reaches as far as its start
	from, to    int64     // the years that the anchor may mean, astronomical
	month       int       // the single month that it may mean; 0 when there are several
}

func spanOf(event *explainer.Event) span {
	start, end := edges(event.When)
	s := span{anchor: anchor(event.When)}
	s.first, s.last = s.anchor.Min(), s.anchor.Max()
	if s.first.IsEnd() { // a set like [..1984]
		s.first = s.last
	}
	if s.last.IsEnd() {
		s.last = s.first
	}
	if start.IsZero() || start.Min().IsEnd() || start.Precision() == edtf.Unspecified {
		return s
	}
	s.known, s.from, s.to, s.reach = true, s.first.Year(), s.last.Year(), s.anchor
	s.month = monthOf(s)
	if s.anchor.Precision() == edtf.Season {
		s.to = s.from // a winter is named after the year in which it begins
	}
	if !end.IsZero() && !end.Max().IsEnd() {
		s.reach, s.last = end, end.Max()
	}
	return s
}

func monthOf(s span) int {
	first, _ := s.first.Day()
	last, _ := s.last.Day()
	if s.from != s.to || first != last || s.anchor.Precision() < edtf.Month {
		return 0
	}
	return first
}

// days returns the days from 1970 to a moment, on a scale without gaps over all years. It is NaN or infinite at an end of
// time.
func days(m edtf.Moment) float64 {
	if t, ok := m.Time(); ok {
		return float64(t.Unix()) / (24 * 60 * 60)
	}
	month, day := m.Day()
	y := m.Year()
	if month <= 2 { // years that begin in March end with the leap day
		y, month = y-1, month+12
	}
	const from0ToEpoch = 719_468 // from 0000-03-01 to 1970-01-01
	return float64(y*365+floorDiv(y, 4)-floorDiv(y, 100)+floorDiv(y, 400)) + float64((153*(month-3)+2)/5+day-1) - from0ToEpoch
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b != 0 && a < 0 {
		q--
	}
	return q
}
