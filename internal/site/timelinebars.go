package site

import (
	"strings"

	"github.com/nutgraf/nutgraf/internal/edtf"
)

// lanes is how many bars run beside each other at most; what lasts beside more than these is told by its date alone.
const lanes = 3

// bar is an event that lasts, while the rows beside which it runs are gone through.
type bar struct {
	last edtf.Moment
	open bool
	row  *TimelineRow // the last one beside which it ran
	is   string       // what it is there: "s" where it starts, "t" where it goes on
}

// layBars puts bars beside the rail: what lasts runs down beside the events of its time. Each row gets the class of what a bar does there, with its lane: "o1" for one that starts and ends
// before the next event, "s1", "t1" and "e1" where it starts, goes on and ends.
func layBars(groups []*TimelineGroup) {
	var running [lanes]*bar
	for _, group := range groups {
		endBars(&running, group.Rows[0].When.Min())
		group.Through = classesOf(running)
		for i := range group.Rows {
			row := &group.Rows[i]
			begin := row.When.Min()
			endBars(&running, begin)
			row.Through = classesOf(running)
			for lane, b := range running {
				if b != nil {
					b.settle(lane, b.is)
					b.row, b.is = row, "t"
				}
			}
			if b := barOf(row); b != nil {
				for lane := range running {
					if running[lane] == nil {
						running[lane] = b
						break
					}
				}
			}
		}
	}
	for lane, b := range running {
		if b != nil && b.open {
			b.settle(lane, map[string]string{"s": "f", "t": "g"}[b.is]) // fades out where it starts, or goes on
		} else if b != nil {
			b.settle(lane, map[string]string{"s": "o", "t": "e"}[b.is])
		}
	}
}

// barsIn is how many bars run beside each other on a page at most.
func barsIn(groups []*TimelineGroup) int {
	most := 0
	for _, group := range groups {
		classes := group.Through
		for _, row := range group.Rows {
			classes += row.Class
		}
		for class := range strings.FieldsSeq(classes) {
			if len(class) == 2 && strings.ContainsAny(class[:1], "steofg") {
				most = max(most, int(class[1]-'0'))
			}
		}
	}
	return most
}

// barOf is the bar of an event that lasts; nil for others and for what has no known start or end.
func barOf(row *TimelineRow) *bar {
	start, end := row.When.Edges()
	if !row.When.IsInterval() || start != edtf.Known || end == edtf.Unknown {
		return nil
	}
	return &bar{last: row.When.Max(), open: end == edtf.Open, row: row, is: "s"}
}

// endBars ends what is over before a moment.
func endBars(running *[lanes]*bar, begin edtf.Moment) {
	for lane, b := range running {
		if b != nil && b.last.Before(begin) {
			b.settle(lane, map[string]string{"s": "o", "t": "e"}[b.is])
			running[lane] = nil
		}
	}
}

func (b *bar) settle(lane int, is string) { b.row.Class += " " + is + string(rune('1'+lane)) }

func classesOf(running [lanes]*bar) string {
	classes := ""
	for lane, b := range running {
		if b != nil {
			classes += " t" + string(rune('1'+lane))
		}
	}
	return classes
}
