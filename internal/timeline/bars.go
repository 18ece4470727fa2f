package timeline

import (
	"fmt"
	"strings"

	"github.com/nutgraf/nutgraf/internal/edtf"
)

// lanes is the most bars that run beside each other; a further event that lasts shows only its date.
const lanes = 3

// Bar is the part of a bar beside one row of the list. The bar of an event that lasts runs beside the events of its time.
type Bar struct {
	Lane int // from 1
	Part BarPart
}

// BarPart is the part of a bar that is beside a row, as the letter of its class in the style sheet.
type BarPart byte

const (
	WholeBar  BarPart = 'o' // starts and ends before the next row
	StartBar  BarPart = 's'
	MiddleBar BarPart = 't'
	EndBar    BarPart = 'e'
	FadeBar   BarPart = 'f' // starts and has no end
	OpenBar   BarPart = 'g' // continues and has no end
)

// Bars are the parts of bars beside a row.
type Bars []Bar

// Classes returns the bars' classes in the style sheet, each behind a space: " s1 t2".
func (b Bars) Classes() string {
	var classes strings.Builder
	for _, bar := range b {
		fmt.Fprintf(&classes, " %c%d", bar.Part, bar.Lane)
	}
	return classes.String()
}

// running is a bar that has not ended at the current row.
type running struct {
	last edtf.Moment
	open bool
	row  *Row    // the last row beside which it ran
	part BarPart // its part there: [StartBar] or [MiddleBar]
}

// setBars puts bars beside the rows.
func setBars(groups []*Group) {
	var bars [lanes]*running
	for _, group := range groups {
		endBars(&bars, group.Rows[0].When.Min())
		group.Through = through(bars)
		for i := range group.Rows {
			row := &group.Rows[i]
			endBars(&bars, row.When.Min())
			row.Through = through(bars)
			for lane, bar := range bars {
				if bar != nil {
					bar.settle(lane, bar.part)
					bar.row, bar.part = row, MiddleBar
				}
			}
			if bar := barOf(row); bar != nil {
				for lane := range bars {
					if bars[lane] == nil {
						bars[lane] = bar
						break
					}
				}
			}
		}
	}
	for lane, bar := range bars {
		switch {
		case bar == nil:
		case bar.open && bar.part == StartBar:
			bar.settle(lane, FadeBar)
		case bar.open:
			bar.settle(lane, OpenBar)
		default:
			bar.end(lane)
		}
	}
}

// barOf returns the bar of an event that lasts; nil for an event of one moment, or one without a known start or end.
func barOf(row *Row) *running {
	start, end := row.When.Edges()
	if !row.When.IsInterval() || start != edtf.Known || end == edtf.Unknown {
		return nil
	}
	return &running{last: row.When.Max(), open: end == edtf.Open, row: row, part: StartBar}
}

// endBars ends the bars of events that end before a moment.
func endBars(bars *[lanes]*running, begin edtf.Moment) {
	for lane, bar := range bars {
		if bar != nil && bar.last.Before(begin) {
			bar.end(lane)
			bars[lane] = nil
		}
	}
}

func (r *running) end(lane int) {
	if r.part == StartBar {
		r.settle(lane, WholeBar)
		return
	}
	r.settle(lane, EndBar)
}

func (r *running) settle(lane int, part BarPart) {
	r.row.Bars = append(r.row.Bars, Bar{lane + 1, part})
}

func through(bars [lanes]*running) (on Bars) {
	for lane, bar := range bars {
		if bar != nil {
			on = append(on, Bar{lane + 1, MiddleBar})
		}
	}
	return on
}

// MostBars returns the greatest number of bars that run beside each other.
func MostBars(groups []*Group) int {
	most := 0
	count := func(bars Bars) {
		for _, bar := range bars {
			most = max(most, bar.Lane)
		}
	}
	for _, group := range groups {
		count(group.Through)
		for _, row := range group.Rows {
			count(row.Bars)
		}
	}
	return most
}
