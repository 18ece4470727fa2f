package chart

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// endLabel is the name and the value at the end of a line.
type endLabel struct {
	lines []string
	class string
	y     float64 // of the middle, in pixels from the top
}

func (l endLabel) height() float64 { return float64(len(l.lines) * lineHeight) }

// lines draws lines, and areas.
func (c *canvas) lines() {
	series, data := c.drawing.Series, c.drawing.data
	isStacked := data.Type == Areas && len(series) > 1
	values := c.values()
	if isStacked {
		values = c.sums()
	}
	c.height = 240
	if c.narrow == halfPhone {
		c.height = 120
	}
	labels := c.endLabels()
	needed := 0.0
	for _, l := range labels {
		needed += l.height() + 2
		for _, line := range l.lines {
			c.end = max(c.end, (textWidth(line)+9)/c.narrow*100)
		}
	}
	c.height = max(c.height, needed+above+below)
	low, high := slices.Min(values), slices.Max(values)
	const near = 0.4 // of the highest value: a scale from zero shows the lines in most of its height
	y := c.grid(values, data.Type == Areas || low >= 0 && low <= near*high)
	x := c.labelAxis(0)
	tops := make([][]float64, len(series)) // pixels, of each value
	if isStacked {
		tops = c.stack(x, y)
	} else {
		for i, s := range series {
			for _, v := range s.Values {
				tops[i] = append(tops[i], y(v.Number))
			}
			c.path(i, s.Values, tops[i], y(min(max(0, low), high)))
		}
	}
	at := 0
	for i, s := range series {
		last := lastGiven(s.Values)
		if last < 0 {
			continue
		}
		labels[at].y = tops[i][last]
		if isStacked {
			bottom := y(0)
			if i > 0 {
				bottom = tops[i-1][last]
			}
			labels[at].y = (tops[i][last] + bottom) / 2
		} else {
			c.dot(x(data.Labels[last].at), tops[i][last], class(i))
		}
		at++
	}
	c.spread(labels)
	for _, l := range labels {
		for i, line := range l.lines {
			c.text(100-c.end, 7, l.y-l.height()/2+float64(i*lineHeight)+11, anchorStart, "name "+l.class, line)
		}
	}
	if len(series) == 1 && c.narrow == phone {
		c.labelExtremes(series[0], x, func(i int) float64 { return tops[0][i] })
	}
}

// endLabels returns the name and the last value of each series that has one; of a single series the value alone.
func (c *canvas) endLabels() (labels []endLabel) {
	const widest = 92 // pixels
	for i, s := range c.drawing.Series {
		last := lastGiven(s.Values)
		if last < 0 {
			continue
		}
		label := endLabel{lines: []string{c.Value(s.Values[last])}, class: class(i)}
		if len(c.drawing.Series) > 1 {
			width := widest * min(1, c.narrow/phone*1.6)
			if name := wrap(s.Name, width); len(name) > 0 {
				if joined := name[len(name)-1] + " " + label.lines[0]; textWidth(joined) <= width {
					label.lines = append(name[:len(name)-1:len(name)-1], joined)
				} else {
					label.lines = append(name, label.lines[0])
				}
			}
		}
		labels = append(labels, label)
	}
	return labels
}

func lastGiven(values []Value) int {
	for i := len(values) - 1; i >= 0; i-- {
		if values[i].IsGiven {
			return i
		}
	}
	return -1
}

// spread moves labels away from each other, as little as is needed, and keeps them on the drawing.
func (c *canvas) spread(labels []endLabel) {
	slices.SortStableFunc(labels, func(a, b endLabel) int { return cmp.Compare(a.y, b.y) })
	bottom := 0.0
	for i := range labels {
		labels[i].y = max(labels[i].y, bottom+labels[i].height()/2)
		bottom = labels[i].y + labels[i].height()/2 + 2
	}
	top := c.height - below
	for i := len(labels) - 1; i >= 0; i-- {
		labels[i].y = min(labels[i].y, top-labels[i].height()/2)
		top = labels[i].y - labels[i].height()/2 - 2
	}
}

// runs returns the first and the last index of each run of labels for which given holds.
func runs(count int, given func(int) bool) (found [][2]int) {
	for i := 0; i < count; i++ {
		if !given(i) {
			continue
		}
		first := i
		for i+1 < count && given(i+1) {
			i++
		}
		found = append(found, [2]int{first, i})
	}
	return found
}

// path draws the line of a series, with gaps where values are missing; of an area what is between it and the base, too.
func (c *canvas) path(series int, values []Value, tops []float64, base float64) {
	var line, area strings.Builder
	for _, run := range runs(len(values), func(i int) bool { return values[i].IsGiven }) {
		c.points(&line, "M", run[0], run[1], tops)
		if run[0] == run[1] {
			line.WriteString("h0")
		}
		c.points(&area, "M", run[0], run[1], tops)
		area.WriteString("V" + decimal(base) + "H" + c.pathX(run[0]) + "Z")
	}
	c.open()
	if c.drawing.data.Type == Areas {
		c.write(`<path class="area `, class(series), `" d="`, area.String(), `" fill-opacity=".3"/>`)
	}
	c.write(`<path class="line `, class(series), `" d="`, line.String(), `" fill="none" stroke="currentColor" stroke-width="2" vector-effect="non-scaling-stroke"/></svg>`)
}

// pathWidth is how many units of a path the axis has.
const pathWidth = 1000

// open begins a drawing in the drawing, over the axis, whose units across grow with the column.
func (c *canvas) open() {
	left := c.start
	if c.isRight {
		left = c.end
	}
	c.write(`<svg x="`, decimal(left), `%" width="`, decimal(100-c.start-c.end), `%" height="`, decimal(c.height), `" viewBox="0 0 `, strconv.Itoa(pathWidth), " ", decimal(c.height),
		`" preserveAspectRatio="none" overflow="visible">`)
}

// pathX writes where a label is in units of a path.
func (c *canvas) pathX(label int) string {
	labels := c.drawing.data.Labels
	share := scale{labels[0].at, labels[len(labels)-1].at}.at(labels[label].at)
	if c.isRight {
		share = 1 - share
	}
	return strconv.Itoa(int(share*pathWidth + 0.5))
}

// points writes the points from one label to another, which may be before it.
func (c *canvas) points(b *strings.Builder, command string, from, to int, tops []float64) {
	step := 1
	if to < from {
		step = -1
	}
	for i := from; ; i += step {
		b.WriteString(command + c.pathX(i) + " " + decimal(tops[i]))
		if command = "L"; i == to {
			return
		}
	}
}

// sums returns for each label of each panel the sum of its values.
func (c *canvas) sums() (sums []float64) {
	for _, panel := range c.drawing.data.Panels {
		for i := range c.drawing.data.Labels {
			sum := 0.0
			for _, s := range panel.Series {
				sum += s.Values[i].Number
			}
			sums = append(sums, sum)
		}
	}
	return sums
}

// stack draws areas on each other, and returns the upper edge of each in pixels. Where a value is missing, all have a gap: without it
// the others would seem to fall.
func (c *canvas) stack(_, y func(float64) float64) (tops [][]float64) {
	series, count := c.drawing.Series, len(c.drawing.data.Labels)
	sum, lower := make([]float64, count), make([]float64, count)
	for i := range lower {
		lower[i] = y(0)
	}
	isWhole := func(i int) bool {
		return !slices.ContainsFunc(series, func(s Series) bool { return !s.Values[i].IsGiven })
	}
	c.open()
	for n, s := range series {
		upper := make([]float64, count)
		for i, v := range s.Values {
			sum[i] += v.Number
			upper[i] = y(sum[i])
		}
		var d strings.Builder
		for _, run := range runs(count, isWhole) {
			c.points(&d, "M", run[0], run[1], upper)
			c.points(&d, "L", run[1], run[0], lower)
			d.WriteString("Z")
		}
		c.write(`<path class="band `, class(n), `" d="`, d.String(), `" fill-opacity="`, decimal(0.9-0.15*float64(n)), `" vector-effect="non-scaling-stroke"/>`)
		tops, lower = append(tops, upper), upper
	}
	c.write(`</svg>`)
	return tops
}

// labelExtremes writes the highest, the lowest and the first value beside their points, where they have room.
func (c *canvas) labelExtremes(s Series, x func(float64) float64, top func(int) float64) {
	last := lastGiven(s.Values)
	high, low, first := -1, -1, -1
	for i, v := range s.Values {
		if !v.IsGiven {
			continue
		}
		if first < 0 {
			first = i
		}
		if high < 0 || v.Number > s.Values[high].Number {
			high = i
		}
		if low < 0 || v.Number < s.Values[low].Number {
			low = i
		}
	}
	seen := map[int]bool{last: true}
	for _, i := range []int{high, low, first} {
		if i < 0 || seen[i] || s.Values[i].Number == s.Values[max(last, 0)].Number {
			continue
		}
		seen[i] = true
		y := top(i) - 7
		if i == low && i != high {
			y = top(i) + 15
		}
		if y < c.height-below && c.label(x(c.drawing.data.Labels[i].at), y, "name s1", c.Value(s.Values[i])) {
			c.dot(x(c.drawing.data.Labels[i].at), top(i), "s1")
		}
	}
}
