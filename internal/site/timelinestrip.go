package site

import (
	"fmt"
	"math"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/timeline"
)

// The strip is drawn in CSS pixels from top to bottom and in shares of the width from side to side, so that neither its
// marks nor its letters shrink on a phone.
const (
	laneStep  = 7
	labelRoom = 26
	fewMarks  = 60 // each of which has an area for thumbs
	tabStops  = 20 // key events that the Tab key goes through at most
)

// Strip is the whole timeline at a glance.
type Strip struct {
	From, To string // years
	Height   int
	Base     int // where the line is
	Marks    []StripMark
	Ticks    []StripTick
	Breaks   []string // places
	Wide     bool     // few marks, with an area for thumbs each
}

// StripMark is a point or a bar.
type StripMark struct {
	X, Width string // in per cent; no width for a point
	Y        int    // the top of a bar or of a point's stem
	Bar      bool
	Vague    bool // the days that a date may mean, not days that the event lasts
	Key      bool
	Tab      bool   // reached with the Tab key
	Address  string // of another page than the first; else empty
	Event    *explainer.Event
	More     int // how many others fall on the spot
}

// StripTick is a date at the line.
type StripTick struct {
	X, Anchor, Label string
	Wide             bool // has room on a wide screen only
}

// Strip is the whole timeline at a glance, in the direction of the language's script.
func (m *Model) Strip() *Strip {
	events := m.Explainer.Events
	laid := timeline.StripOf(events, 80)
	if len(laid.Marks) < 2 {
		return nil
	}
	strip := &Strip{Base: 16, Wide: len(laid.Marks) <= fewMarks}
	for _, mark := range laid.Marks {
		if mark.To == mark.X {
			strip.Base = max(strip.Base, 8+stemOf(mark))
		}
	}
	first, last := laid.Marks[0].Events[0], laid.Marks[len(laid.Marks)-1].Events
	strip.From, strip.To = m.Year(first.When), m.Year(last[len(last)-1].When)
	lowest, key := 0, 0
	for _, mark := range laid.Marks {
		drawn := m.stripMark(mark, strip.Base)
		if drawn.Key {
			key++
		}
		lowest = max(lowest, mark.Lane)
		strip.Marks = append(strip.Marks, drawn)
	}
	for i := range strip.Marks {
		strip.Marks[i].Tab = strip.Marks[i].Key && key <= tabStops
	}
	strip.Height = strip.Base + lowest*laneStep + labelRoom
	strip.Ticks = m.stripTicks(laid.Ticks)
	for _, x := range laid.Breaks {
		strip.Breaks = append(strip.Breaks, m.place(x, 0))
	}
	return strip
}

// place is a place on the strip in per cent, mirrored where the script runs from the right. Length is that of a bar
// which begins there.
func (m *Model) place(x, length float64) string {
	if direction(m.Explainer.Language) == "rtl" {
		x = 1000 - x - length
	}
	return percent(x)
}

func percent(x float64) string { return fmt.Sprintf("%.4g%%", math.Round(x)/10) }

func (m *Model) stripMark(mark timeline.Mark, base int) StripMark {
	event := mark.Events[0]
	for _, e := range mark.Events {
		if e.Key {
			event = e
			break
		}
	}
	drawn := StripMark{X: m.place(mark.X, mark.To-mark.X), Key: mark.Key, Event: event, More: len(mark.Events) - 1}
	if page := m.timelines.of[event]; page != m.timelines.first {
		drawn.Address = page.Address()
	}
	if mark.To > mark.X {
		drawn.Bar, drawn.Vague, drawn.Width = true, !mark.Lasts, percent(mark.To-mark.X)
		drawn.Y = base + mark.Lane*laneStep - 2
		return drawn
	}
	drawn.Y = base - stemOf(mark)
	return drawn
}

// stemOf is how long the stem of a point is: it grows with the events there, slower and slower.
func stemOf(mark timeline.Mark) int {
	return 10 + min(32, int(5*math.Log2(float64(len(mark.Events)))))
}

// stripTicks are the dates at the line, with words where there is room for them.
func (m *Model) stripTicks(laid []timeline.Tick) []StripTick {
	ticks := make([]StripTick, len(laid))
	for i, tick := range laid {
		ticks[i] = StripTick{X: m.place(tick.X, 0), Anchor: "middle", Label: m.SayShort(tick.Label)}
		switch {
		case tick.X < 60:
			ticks[i].Anchor = "start"
		case tick.X > 940:
			ticks[i].Anchor = "end"
		}
	}
	thin(ticks, laid, 640, func(t *StripTick) { t.Label = "" })
	thin(ticks, laid, 340, func(t *StripTick) { t.Wide = true })
	return ticks
}

// thin takes those labels away that would run into the one before them on a strip of a width in pixels.
func thin(ticks []StripTick, laid []timeline.Tick, width float64, takeAway func(*StripTick)) {
	end := math.Inf(-1)
	for i := range ticks {
		if ticks[i].Label == "" {
			continue
		}
		long := float64(utf8.RuneCountInString(ticks[i].Label)) * 7
		if len(ticks[i].Label) > 2*utf8.RuneCountInString(ticks[i].Label) {
			long *= 1.8 // ideographs
		}
		from := laid[i].X*width/1000 - long/2
		switch ticks[i].Anchor {
		case "start":
			from += long / 2
		case "end":
			from -= long / 2
		}
		if from < end+8 {
			takeAway(&ticks[i])
			continue
		}
		end = from + long
	}
}
