package timeline

import (
	"fmt"
	"math"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/explainer"
)

// The strip is laid out in CSS pixels vertically and in per cent of the width horizontally, so that neither its marks nor
// its letters shrink on a phone.
const (
	laneStep  = 7
	labelRoom = 26
	fewMarks  = 60 // each has an area for thumbs
	tabStops  = 20 // most key events that the Tab key reaches
)

// Drawing is the size of a strip.
type Drawing struct {
	Height int      // in CSS pixels
	Base   int      // the line, in CSS pixels from the top
	Wide   bool     // few marks, each with an area for thumbs
	Cuts   []string // the strip's breaks, in per cent
}

// MarkDrawing is the place and the size of a mark.
type MarkDrawing struct {
	Left, Width string // in per cent; no width for a point
	Top         int    // of a bar or of a point's stem, in CSS pixels
	Tab         bool   // reached with the Tab key
}

// TickDrawing is the place and the words of a tick.
type TickDrawing struct {
	Left, Anchor, Text string
	Wide               bool // there is room only on a wide screen
}

// Draw returns the strip of events; nil when it would have fewer than two marks. It is mirrored when the script runs from
// right to left. label formats a date for narrow places.
func Draw(events []*explainer.Event, mirrored bool, label func(edtf.Date) string) *Strip {
	const width = 80 // the number of marks that fit beside each other
	strip := StripOf(events, width)
	if len(strip.Marks) < 2 {
		return nil
	}
	place := func(x, length float64) string {
		if mirrored {
			x = stripLength - x - length
		}
		return percent(x)
	}
	strip.Drawing = &Drawing{Base: 16, Wide: len(strip.Marks) <= fewMarks}
	lowest, key := 0, 0
	for _, mark := range strip.Marks {
		if !mark.IsBar() {
			strip.Base = max(strip.Base, 8+stemOf(mark))
		}
		if mark.Key {
			key++
		}
		lowest = max(lowest, mark.Lane)
	}
	for i := range strip.Marks {
		mark := &strip.Marks[i]
		mark.Left, mark.Tab = place(mark.X, mark.To-mark.X), mark.Key && key <= tabStops
		if mark.IsBar() {
			mark.Width, mark.Top = percent(mark.To-mark.X), strip.Base+mark.Lane*laneStep-2
			continue
		}
		mark.Top = strip.Base - stemOf(*mark)
	}
	strip.Height = strip.Base + lowest*laneStep + labelRoom
	drawTicks(strip.Ticks, place, label)
	for _, x := range strip.Breaks {
		strip.Cuts = append(strip.Cuts, place(x, 0))
	}
	return &strip
}

// First returns the date of the strip's first event.
func (s *Strip) First() edtf.Date { return s.Marks[0].Events[0].When }

// Last returns the date of the strip's last event.
func (s *Strip) Last() edtf.Date {
	events := s.Marks[len(s.Marks)-1].Events
	return events[len(events)-1].When
}

// percent formats a position from 0 to 1000 in per cent.
func percent(x float64) string { return fmt.Sprintf("%.4g%%", math.Round(x)/10) }

// stemOf returns the length of a point's stem, in CSS pixels: it grows with the number of events, ever more slowly.
func stemOf(mark Mark) int {
	return 10 + min(32, int(5*math.Log2(float64(len(mark.Events)))))
}

// drawTicks sets the positions of the dates at the line, with labels where there is room for them.
func drawTicks(ticks []Tick, place func(x, length float64) string, label func(edtf.Date) string) {
	for i := range ticks {
		tick := &ticks[i]
		tick.Left, tick.Anchor, tick.Text = place(tick.X, 0), "middle", label(tick.Label)
		switch {
		case tick.X < 60:
			tick.Anchor = "start"
		case tick.X > 940:
			tick.Anchor = "end"
		}
	}
	thin(ticks, 640, func(t *Tick) { t.Text = "" })
	thin(ticks, 340, func(t *Tick) { t.Wide = true })
}

// thin calls takeAway for each label that would overlap the one before it on a strip of that width in pixels.
func thin(ticks []Tick, width float64, takeAway func(*Tick)) {
	end := math.Inf(-1)
	for i := range ticks {
		tick := &ticks[i]
		if tick.Text == "" {
			continue
		}
		long := float64(utf8.RuneCountInString(tick.Text)) * 7
		if len(tick.Text) > 2*utf8.RuneCountInString(tick.Text) {
			long *= 1.8 // ideographs
		}
		from := tick.X*width/stripLength - long/2
		switch tick.Anchor {
		case "start":
			from += long / 2
		case "end":
			from -= long / 2
		}
		if from < end+8 {
			takeAway(tick)
			continue
		}
		end = from + long
	}
}
