package timeline

import (
	"slices"

	"github.com/nutgraf/nutgraf/internal/edtf"
)

// scale maps days to positions on the strip.
type scale struct {
	segments []segment
	perDay   float64 // units, the same in all segments
}

// segment is a period without a break.
type segment struct {
	from, to    float64 // days
	first, last edtf.Moment
	x           float64 // its start on the strip
}

// scaleOf breaks the line where empty time would take more than half of it: else the events could not be told apart.
func scaleOf(spots []stripSpot) scale {
	segments := segmentsOf(spots)
	total := segments[len(segments)-1].to - segments[0].from
	empty := make([]float64, 0, len(segments))
	for i := 1; i < len(segments); i++ {
		empty = append(empty, segments[i].from-segments[i-1].to)
	}
	slices.SortFunc(empty, func(a, b float64) int { return compareFloats(b, a) })
	shortest := total + 1 // length of the breaks
	for i, gap := range empty {
		if i == mostBreaks || gap <= total/2 || i == len(empty)-1 { // a strip keeps at least one gap for comparison
			break
		}
		total -= gap
		shortest = gap
	}
	return joined(segments, shortest)
}

// segmentsOf returns the periods without a gap between events.
func segmentsOf(spots []stripSpot) []segment {
	var segments []segment
	for _, s := range spots {
		last := len(segments) - 1
		switch {
		case last < 0 || s.from > segments[last].to:
			segments = append(segments, segment{from: s.from, to: s.to, first: s.span.first, last: s.span.last})
		case s.to > segments[last].to:
			segments[last].to, segments[last].last = s.to, s.span.last
		}
	}
	return segments
}

// joined joins segments that less time than a break's separates, and places them on the line.
func joined(segments []segment, gap float64) scale {
	kept := segments[:1:1]
	filled := 0.0
	for _, s := range segments[1:] {
		last := &kept[len(kept)-1]
		if s.from-last.to >= gap {
			filled += last.to - last.from
			kept = append(kept, s)
			continue
		}
		last.to, last.last = s.to, s.last
	}
	filled += kept[len(kept)-1].to - kept[len(kept)-1].from
	line := scale{segments: kept}
	if filled > 0 {
		line.perDay = (stripLength - breakLength*float64(len(kept)-1)) / filled
	}
	x := 0.0
	for i := range kept {
		kept[i].x = x
		x += (kept[i].to-kept[i].from)*line.perDay + breakLength
	}
	return line
}

// position returns the position of a day. A day inside a break, on which nothing begins or ends, is at the break's edge.
func (s scale) position(day float64) float64 {
	x := 0.0
	for _, segment := range s.segments {
		if day < segment.from {
			return x
		}
		x = segment.x + (min(day, segment.to)-segment.from)*s.perDay
	}
	return min(x, stripLength)
}

// breaks returns the middles of the breaks.
func (s scale) breaks() []float64 {
	var breaks []float64
	for _, segment := range s.segments[1:] {
		breaks = append(breaks, segment.x-breakLength/2)
	}
	return breaks
}
