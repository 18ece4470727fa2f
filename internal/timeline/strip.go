package timeline

import (
	"slices"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/explainer"
)

// Strip is a whole timeline on a line from 0 to 1000, for a template to render. Between two breaks, and on both sides of
// one, equal lengths are equal times.
type Strip struct {
	Marks  []Mark    // by X
	Ticks  []Tick    // by X
	Breaks []float64 // the middle of each place where empty time is omitted
	*Drawing
}

// Mark is an event, or several at the same position.
type Mark struct {
	X, To     float64 // equal for a point
	Lane      int     // 0 for points; bars that overlap have different ones, from 1
	Lasts     bool    // an interval; else all days that the date may mean
	OpenStart bool    // begins before the strip
	OpenEnd   bool    // ends after the strip
	Key       bool    // has a key event
	Events    []*explainer.Event
	MarkDrawing
}

// IsBar reports whether the mark is a bar, not a point.
func (m Mark) IsBar() bool { return m.To > m.X }

// Event returns the event that the mark links to: its first key event, else its first event.
func (m Mark) Event() *explainer.Event {
	for _, event := range m.Events {
		if event.Key {
			return event
		}
	}
	return m.Events[0]
}

// More returns the number of other events at the position.
func (m Mark) More() int { return len(m.Events) - 1 }

// Tick is a date to label at the line: a day, a month or a year.
type Tick struct {
	X     float64
	Label edtf.Date
	TickDrawing
}

const (
	stripLength = 1000.0
	breakLength = 60.0
	mostBreaks  = 3
	tickRoom    = 90.0 // a label and the space around it
)

// StripOf places the events, given in order. width is the number of marks that a reader can distinguish side by side:
// nearer events share a mark, so that ten thousand events give no more than some hundred marks. Events without any year are
// omitted.
func StripOf(events []*explainer.Event, width int) Strip {
	spots := spotsOf(events)
	if len(spots) == 0 {
		return Strip{}
	}
	line := scaleOf(spots)
	strip := Strip{Breaks: line.breaks(), Ticks: ticks(line)}
	cell := stripLength / float64(max(width, 1))
	type spot struct {
		from, to int
		lasts    bool
	}
	index := map[spot]int{}
	for _, s := range spots {
		mark := s.mark(line, cell)
		at := spot{int(mark.X / cell), int(mark.To / cell), mark.Lasts && mark.To > mark.X}
		i, ok := index[at]
		if !ok {
			i = len(strip.Marks)
			index[at] = i
			strip.Marks = append(strip.Marks, mark)
		}
		strip.Marks[i].Events = append(strip.Marks[i].Events, s.event)
		strip.Marks[i].Key = strip.Marks[i].Key || s.event.Key
	}
	slices.SortStableFunc(strip.Marks, func(a, b Mark) int { return compareFloats(a.X, b.X) })
	setLanes(strip.Marks, cell)
	return strip
}

// stripSpot is an event with the range of days that the strip shows for it.
type stripSpot struct {
	placedEvent
	from, to float64
}

func spotsOf(events []*explainer.Event) []stripSpot {
	spots := make([]stripSpot, 0, len(events))
	for _, event := range events {
		s := spanOf(event)
		if s.anchor.Precision() == edtf.Unspecified || s.first.IsEnd() {
			continue
		}
		spots = append(spots, stripSpot{placedEvent{event, s}, days(s.first), days(s.last)})
	}
	slices.SortStableFunc(spots, func(a, b stripSpot) int { return compareFloats(a.from, b.from) })
	return spots
}

func compareFloats(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func (s stripSpot) mark(line scale, cell float64) Mark {
	m := Mark{X: line.position(s.from), To: line.position(s.to)}
	if when := s.event.When; when.IsInterval() {
		start, end := when.Edges()
		m.Lasts, m.OpenStart, m.OpenEnd = true, start == edtf.Open, end == edtf.Open
	}
	if m.OpenStart {
		m.X = 0
	}
	if m.OpenEnd {
		m.To = stripLength
	}
	if m.To-m.X < cell {
		m.X = (m.X + m.To) / 2
		m.To = m.X
	}
	return m
}

// setLanes puts overlapping bars below each other; after the last lane it begins again at the first.
func setLanes(marks []Mark, cell float64) {
	const mostLanes = 5
	var ends [mostLanes]float64
	next := 0
	for i := range marks {
		if marks[i].To == marks[i].X {
			continue
		}
		lane := slices.IndexFunc(ends[:], func(end float64) bool { return end == 0 || end+cell < marks[i].X })
		if lane < 0 {
			lane, next = next, (next+1)%mostLanes
		}
		ends[lane] = max(ends[lane], marks[i].To)
		marks[i].Lane = lane + 1
	}
}
