package chart

import (
	"slices"
)

// Pixels of bars that lie one below the other.
const (
	barHeight = 14
	barGap    = 3  // between the bars of a row
	rowGap    = 12 // between rows
)

// barsAcross draws bars or ranges beside names, one below the other, each with its value.
func (c *canvas) barsAcross(noValue string) {
	data, series := c.drawing.data, c.drawing.Series
	values := c.values()
	low, high := slices.Min(values), slices.Max(values)
	if data.Type == Bars {
		low, high = min(low, 0), max(high, 0)
	}
	if low == high {
		high++
	}
	axis := scale{low, high}
	widest, before, behind := 0.0, 0.0, 0.0
	for _, l := range data.Labels {
		widest = max(widest, textWidth(c.Label(l)))
	}
	c.eachBar(func(label, n int) {
		v := series[n].Values[label]
		width := textWidth(c.valueOf(v, n, noValue)) + 8
		if v.Number < 0 && v.IsGiven || data.Type == Ranges && n == 0 {
			before = max(before, width)
		} else {
			behind = max(behind, width)
		}
	})
	const narrowest = 80 // pixels for names beside the bars; longer ones stand above them
	isBeside := widest <= narrowest && (widest+before+behind)/c.narrow < 0.6
	c.start, c.end = before/c.narrow*100, min(45, behind/c.narrow*100)
	if isBeside {
		c.start += (widest + 8) / c.narrow * 100
	}
	y := 2.0
	rows := make([]float64, len(data.Labels)) // pixels, of the first bar of each
	names := make([]float64, len(data.Labels))
	count := len(series)
	if data.Type == Ranges {
		count = 1
	}
	lines := make([][]string, len(data.Labels))
	for i, l := range data.Labels {
		names[i], lines[i] = y+11, []string{c.Label(l)}
		if !isBeside {
			lines[i] = wrap(c.Label(l), c.narrow)
			y += float64(len(lines[i])*lineHeight) + 3
		}
		rows[i] = y
		y += float64(count*(barHeight+barGap)) + rowGap - barGap
	}
	c.height = y - rowGap + 4
	at := func(n float64) float64 { return c.across(axis.at(n)) }
	if data.Type == Bars {
		c.write(`<g class="grid" stroke-opacity=".5">`)
		if isBeside {
			c.line(at(0), at(0), 0, c.height, "zero")
		} else { // between the names
			for _, top := range rows {
				c.line(at(0), at(0), top-1, top+float64(count*(barHeight+barGap))-barGap+1, "zero")
			}
		}
		c.write(`</g>`)
	}
	for i := range data.Labels {
		for n, line := range lines[i] {
			c.text(0, 0, names[i]+float64(n*lineHeight), anchorStart, "", line)
		}
	}
	for i := range data.Labels {
		if data.Type == Ranges {
			c.rangeAcross(series[0].Values[i], series[1].Values[i], rows[i], at, noValue)
			continue
		}
		for n, s := range series {
			v, top := s.Values[i], rows[i]+float64(n*(barHeight+barGap))
			if v.IsGiven {
				c.rect(at(0), at(v.Number), top, top+barHeight, "bar "+class(n))
			}
			end, by, anchor := at(v.Number), 5.0, anchorStart
			if v.IsGiven && v.Number < 0 {
				by, anchor = -5, anchorEnd
			}
			c.text(end, by, top+11, anchor, "name", c.valueOf(v, n, noValue))
		}
	}
}

func (c *canvas) eachBar(visit func(label, series int)) {
	for i := range c.drawing.data.Labels {
		for n := range c.drawing.Series {
			visit(i, n)
		}
	}
}

// valueOf writes the value of a bar, with the name of its column where there are several.
func (c *canvas) valueOf(v Value, series int, noValue string) string {
	text := c.Value(v)
	if !v.IsGiven {
		text = noValue
	}
	if len(c.drawing.Series) > 1 && c.drawing.data.Type == Bars {
		text += " · " + c.drawing.Series[series].Name
	}
	return text
}

// rangeAcross draws a range with the values of its ends.
func (c *canvas) rangeAcross(from, to Value, top float64, at func(float64) float64, noValue string) {
	middle := top + barHeight/2
	switch {
	case from.IsGiven && to.IsGiven:
		c.line(at(from.Number), at(to.Number), middle, middle, "range s1")
		c.dot(at(from.Number), middle, "s1")
		c.dot(at(to.Number), middle, "s1")
	case from.IsGiven:
		c.dot(at(from.Number), middle, "s1")
	case to.IsGiven:
		c.dot(at(to.Number), middle, "s1")
	default:
		c.text(c.start, 0, top+11, anchorStart, "", noValue)
		return
	}
	if from.IsGiven {
		c.text(at(from.Number), -8, top+11, anchorEnd, "name", c.Value(from))
	}
	if to.IsGiven {
		c.text(at(to.Number), 8, top+11, anchorStart, "name", c.Value(to))
	}
}

// barsUpwards draws bars or ranges along an axis of dates.
func (c *canvas) barsUpwards() {
	data, series := c.drawing.data, c.drawing.Series
	c.height = 220
	if c.narrow == halfPhone {
		c.height = 120
	}
	room := c.roomOfBar()
	y := c.grid(c.values(), data.Type == Bars)
	x := c.labelAxis(room / 2)
	half := (x(room*0.8) - x(0)) / 2
	highest, lowest, last := -1, -1, -1
	for i, l := range data.Labels {
		upper, lower := series[len(series)-1].Values[i], Value{IsGiven: true}
		if data.Type == Ranges {
			lower = series[0].Values[i]
		}
		if !upper.IsGiven || !lower.IsGiven {
			continue
		}
		top, bottom := y(max(upper.Number, lower.Number)), y(min(upper.Number, lower.Number))
		if data.Type == Ranges && bottom-top < 3 {
			top, bottom = top-1.5, top+1.5
		}
		c.rect(x(l.at)-half, x(l.at)+half, top, bottom, "bar s1")
		if last = i; highest < 0 || upper.Number > series[len(series)-1].Values[highest].Number {
			highest = i
		}
		if lowest < 0 || lower.Number < series[0].Values[lowest].Number || data.Type == Bars && upper.Number < series[0].Values[lowest].Number {
			lowest = i
		}
	}
	seen := map[int]bool{}
	order := []int{last, highest, lowest}
	if len(data.Labels) <= 8 { // each, where there is room
		for i := range data.Labels {
			order = append(order, i)
		}
	}
	for _, i := range order {
		if i < 0 || seen[i] || !series[len(series)-1].Values[i].IsGiven {
			continue
		}
		seen[i] = true
		at, v := x(data.Labels[i].at), series[len(series)-1].Values[i]
		top := y(v.Number) - 5
		if v.Number < 0 && data.Type == Bars {
			top = y(v.Number) + 13
		}
		c.label(at, top, "name", c.Value(v))
		if data.Type == Ranges && series[0].Values[i].IsGiven {
			c.label(at, y(series[0].Values[i].Number)+13, "name", c.Value(series[0].Values[i]))
		}
	}
}

// roomOfBar returns the smallest distance between two labels.
func (c *canvas) roomOfBar() float64 {
	labels := c.drawing.data.Labels
	room := 0.0
	for i := range labels[1:] {
		if apart := labels[i+1].at - labels[i].at; room == 0 || apart < room {
			room = apart
		}
	}
	if room == 0 {
		return 1
	}
	return room
}
