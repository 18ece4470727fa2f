package timeline

import (
	"time"

	"github.com/nutgraf/nutgraf/internal/edtf"
)

// step is the time from one tick to the next: days, months or years.
type step struct {
	days   int
	months int
	years  int64
}

// ticks returns the round dates that have room on the line, and one at the start of each segment that has none.
func ticks(line scale) []Tick {
	by := stepOf(line)
	var all []Tick
	for _, s := range line.segments {
		own := ticksIn(s, by, line)
		if len(own) == 0 {
			own = append(own, Tick{X: line.position(s.from), Label: dateOf(s.first, by)})
		}
		for _, tick := range own {
			if len(all) == 0 || tick.X-all[len(all)-1].X >= breakLength {
				all = append(all, tick)
			}
		}
	}
	return all
}

// stepOf returns the smallest round step that leaves room for the labels.
func stepOf(line scale) step {
	fits := func(days float64) bool { return line.perDay == 0 || days*line.perDay >= tickRoom }
	for _, days := range []int{1, 7} {
		if fits(float64(days)) {
			return step{days: days}
		}
	}
	for _, months := range []int{1, 3} {
		if fits(float64(months) * 28) {
			return step{months: months}
		}
	}
	for unit := int64(1); ; unit *= 10 {
		for _, years := range []int64{unit, 2 * unit, 5 * unit} {
			if fits(float64(years)*365) || unit > edtf.MaxYear {
				return step{years: years}
			}
		}
	}
}

func ticksIn(s segment, by step, line scale) []Tick {
	var found []Tick
	add := func(label edtf.Date) {
		if day := days(label.Min()); day >= s.from && day <= s.to {
			found = append(found, Tick{X: line.position(day), Label: label})
		}
	}
	switch {
	case by.days > 0:
		if t, ok := s.first.Time(); ok {
			for day := t; days(dayOf(day).Min()) <= s.to; day = day.AddDate(0, 0, by.days) {
				add(dayOf(day))
			}
		}
	case by.months > 0:
		for year := s.first.Year(); year <= s.last.Year(); year++ {
			for month := 1; month <= 12; month += by.months {
				add(edtf.MonthDate(year, month))
			}
		}
	default:
		// Round numbers are those that a reader sees: 1000 BC, the astronomical year -999.
		for shown := s.first.Year() / by.years * by.years; shown <= s.last.Year(); shown += by.years {
			switch {
			case shown > 0:
				add(edtf.YearDate(shown))
			case shown < 0:
				add(edtf.YearDate(shown + 1))
			}
		}
	}
	return found
}

// dateOf returns the day, month or year of a moment, in the precision of the steps.
func dateOf(m edtf.Moment, by step) edtf.Date {
	month, _ := m.Day()
	t, ok := m.Time()
	switch {
	case by.days > 0 && ok:
		return dayOf(t)
	case by.years == 0:
		return edtf.MonthDate(m.Year(), month)
	}
	return edtf.YearDate(m.Year())
}

func dayOf(t time.Time) edtf.Date {
	year, month, day := t.Date()
	return edtf.DayDate(int64(year), int(month), day)
}
