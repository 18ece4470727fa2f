package chart

import (
	"cmp"
	"html"
	"math"
	"slices"
	"strconv"
	"strings"
)

// Widths in pixels of a drawing on a phone of 320 pixels, the narrowest one that letters are given room for.
const (
	phone     = 280 // the whole column
	halfPhone = 128 // one of two panels side by side
)

const (
	lineHeight = 14 // pixels, of letters of 12
	above      = 20 // pixels above the highest value, for its label
	below      = 20 // pixels below the axis, for its labels
)

// Drawing is one of the drawings of a chart.
type Drawing struct {
	Title  string // of a panel; empty where the chart has one drawing
	Series []Series

	data *Data
}

// Drawings returns the drawings of the chart, one for each panel; of bars along an axis of dates one for each column of it.
func (d *Data) Drawings() []Drawing {
	var drawings []Drawing
	for _, panel := range d.Panels {
		if d.Type != Bars || d.isAcross() || len(panel.Series) == 1 {
			drawings = append(drawings, Drawing{panel.Title, panel.Series, d})
			continue
		}
		for _, series := range panel.Series {
			title := series.Name
			if panel.Title != "" {
				title = panel.Title + " · " + title
			}
			drawings = append(drawings, Drawing{title, []Series{series}, d})
		}
	}
	return drawings
}

// IsWide reports whether the drawing needs the whole column of a phone, so that no other has room beside it.
func (d Drawing) IsWide() bool { return d.data.isAcross() || d.Title == "" }

// isAcross reports whether bars lie one below the other: those of names, and those of several columns at few dates.
func (d *Data) isAcross() bool {
	const few = 24 // bars
	switch d.Type {
	case Bars:
		return d.Axis == Names || len(d.Columns) > 1 && len(d.Labels)*len(d.Columns) <= few
	case Ranges:
		return d.Axis == Names
	}
	return false
}

// SVG returns the drawing as an svg element with a name for those who do not see it. The words stand where a bar has no value.
func (d Drawing) SVG(s *Speaker, name, noValue string) string {
	c := &canvas{Speaker: s, drawing: d, narrow: phone}
	if !d.IsWide() {
		c.narrow = halfPhone
	}
	switch {
	case d.data.isAcross():
		c.barsAcross(noValue)
	case d.data.Type == Bars || d.data.Type == Ranges:
		c.barsUpwards()
	default:
		c.lines()
	}
	return `<svg class="drawing" width="100%" height="` + decimal(c.height) + `" font-size="12" fill="currentColor" role="img" aria-label="` + html.EscapeString(name) + `">` +
		c.b.String() + "</svg>"
}

// canvas is a drawing while it is made.
type canvas struct {
	*Speaker
	drawing Drawing
	b       strings.Builder
	narrow  float64 // pixels that the drawing has on the narrowest phone
	start   float64 // per cent before the values, for the labels of a scale or the names of bars
	end     float64 // per cent behind them, for labels of values
	height  float64
	taken   []box // by labels
}

// box is the place of a text, in pixels of the narrowest phone from the side at which lines begin.
type box struct{ left, top, right, bottom float64 }

func (b box) overlaps(o box) bool {
	return b.left < o.right && o.left < b.right && b.top < o.bottom && o.top < b.bottom
}

// values returns all given values of the drawing's chart, so that its panels have one scale.
func (c *canvas) values() (values []float64) {
	for _, panel := range c.drawing.data.Panels {
		for _, series := range panel.Series {
			for _, v := range series.Values {
				if v.IsGiven {
					values = append(values, v.Number)
				}
			}
		}
	}
	return values
}

// across returns where a share of the axis is, in per cent from the side at which lines begin.
func (c *canvas) across(share float64) float64 { return c.start + share*(100-c.start-c.end) }

// percent writes a place in per cent from the left.
func (c *canvas) percent(at float64) string {
	if c.isRight {
		at = 100 - at
	}
	return decimal(at) + "%"
}

func (c *canvas) write(parts ...string) {
	for _, part := range parts {
		c.b.WriteString(part)
	}
}

// rect draws a rectangle between two places in per cent and two in pixels from the top.
func (c *canvas) rect(from, to, top, bottom float64, class string) {
	from, to = min(from, to), max(from, to)
	left := from
	if c.isRight {
		left = 100 - to
	}
	c.write(`<rect class="`, class, `" x="`, decimal(left), `%" y="`, decimal(top), `" width="`, decimal(to-from), `%" height="`, decimal(bottom-top), `"/>`)
}

// line draws a line between two places in per cent and two in pixels from the top.
func (c *canvas) line(from, to, top, bottom float64, class string) {
	c.write(`<line class="`, class, `" x1="`, c.percent(from), `" x2="`, c.percent(to), `" y1="`, decimal(top), `" y2="`, decimal(bottom), `" stroke="currentColor"/>`)
}

func (c *canvas) dot(at, y float64, class string) {
	c.write(`<circle class="`, class, `" cx="`, c.percent(at), `" cy="`, decimal(y), `" r="3"/>`)
}

// The sides of a text that its place is at.
const (
	anchorStart  = "start"
	anchorMiddle = "middle"
	anchorEnd    = "end"
)

// text writes a text beside a place in per cent; by is how many pixels it is moved in the direction of reading.
func (c *canvas) text(at, by, y float64, anchor, class, text string) {
	if text == "" {
		return
	}
	c.write(`<text`)
	if class != "" {
		c.write(` class="`, class, `"`)
	}
	if at != 0 || c.isRight {
		c.write(` x="`, c.percent(at), `"`)
	}
	if by != 0 {
		if c.isRight {
			by = -by
		}
		c.write(` dx="`, decimal(by), `"`)
	}
	c.write(` y="`, decimal(y), `"`)
	if anchor != anchorStart {
		c.write(` text-anchor="`, anchor, `"`)
	}
	c.write(`>`, html.EscapeString(text), `</text>`)
	c.taken = append(c.taken, c.boxOf(at, by, y, anchor, text))
}

// boxOf returns the place of a text.
func (c *canvas) boxOf(at, by, y float64, anchor, text string) box {
	width := textWidth(text)
	left := at/100*c.narrow + by
	switch anchor {
	case anchorMiddle:
		left -= width / 2
	case anchorEnd:
		left -= width
	}
	return box{left, y - 11, left + width, y + 3}
}

// label writes a text above or below a place if it has room there, and reports whether it has. Near the edges the text is moved
// inwards.
func (c *canvas) label(at, y float64, class, text string) bool {
	anchor, half := anchorMiddle, textWidth(text)/2/c.narrow*100
	switch {
	case at-half < c.start:
		anchor, at = anchorStart, max(at-half, min(at, c.start))
	case at+half > 100:
		anchor, at = anchorEnd, 100
	}
	wanted := c.boxOf(at, 0, y, anchor, text)
	if slices.ContainsFunc(c.taken, wanted.overlaps) {
		return false
	}
	c.text(at, 0, y, anchor, class, text)
	return true
}

// grid draws the scale of values with its numbers above the lines, and returns where a value is in pixels from the top.
func (c *canvas) grid(values []float64, hasBase bool) func(float64) float64 {
	wanted := 4
	if c.narrow == halfPhone {
		wanted = 2
	}
	scale, ticks, places := roundScale(slices.Min(values), slices.Max(values), hasBase, wanted)
	y := func(n float64) float64 { return c.height - below - scale.at(n)*(c.height-above-below) }
	widest := 0.0
	for _, n := range ticks {
		widest = max(widest, textWidth(c.places(n, places)))
	}
	c.start = min(40, (widest+8)/c.narrow*100)
	c.write(`<g class="grid" stroke-opacity=".25">`)
	for _, n := range ticks {
		class := "rule"
		if math.Abs(n) < 1e-9*(scale.to-scale.from) {
			class = "zero"
		}
		c.line(0, 100, y(n), y(n), class)
	}
	c.write(`</g><g class="ticks">`)
	for _, n := range ticks {
		c.text(0, 0, y(n)-4, anchorStart, "", c.places(n, places))
	}
	c.write(`</g>`)
	return y
}

// labelAxis writes what the rows are of below the drawing, and returns where a label is, in per cent. The place of a label is its
// share of the axis from a half of the room at each end.
func (c *canvas) labelAxis(half float64) func(at float64) float64 {
	labels := c.drawing.data.Labels
	axis := scale{labels[0].at - half, labels[len(labels)-1].at + half}
	x := func(at float64) float64 { return c.across(axis.at(at)) }
	width := (100 - c.start - c.end) / 100 * c.narrow
	c.write(`<g class="ticks">`)
	ticks := c.labelTicks(labels, c.drawing.data.Axis, width+30)
	if c.narrow == halfPhone && len(labels) > 1 {
		ticks = []tick{{labels[0].at, c.Label(labels[0])}, {labels[len(labels)-1].at, c.Label(labels[len(labels)-1])}}
	}
	slices.SortStableFunc(ticks, func(a, b tick) int { return -cmp.Compare(a.at, b.at) })
	for _, t := range ticks {
		anchor, at, half := anchorMiddle, x(t.at), textWidth(t.text)/2/c.narrow*100
		switch {
		case at+half > 100:
			anchor, at = anchorEnd, 100
		case at-half < 0:
			anchor, at = anchorStart, 0
		}
		if !slices.ContainsFunc(c.taken, c.boxOf(at, 0, c.height-4, anchor, t.text+" ").overlaps) {
			c.text(at, 0, c.height-4, anchor, "", t.text)
		}
	}
	c.write(`</g>`)
	return x
}

// class returns the class of a series by its index.
func class(series int) string { return "s" + strconv.Itoa(series+1) }

// wrap divides a name into lines of at most a width in pixels. A longer word is divided.
func wrap(text string, width float64) (lines []string) {
	line := ""
	for word := range strings.FieldsSeq(text) {
		if line != "" && textWidth(line+" "+word) <= width {
			line += " " + word
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		line = ""
		for _, r := range word {
			if line != "" && textWidth(line+string(r)) > width {
				lines = append(lines, line)
				line = ""
			}
			line += string(r)
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}
