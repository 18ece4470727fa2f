package chart

import (
	"math"
	"slices"
	"strings"
)

// figures are the numbers that a text can state of data.
type figures struct {
	values  []float64 // as they are in the table
	derived []float64 // sums, differences, means, counts
	percent []float64 // shares and changes
	factors []float64
}

// mostCompared is the most values of a series of which each is compared with each. Of a longer one the first, the last, the
// highest and the lowest are, each with the next one, and those that a text names: the differences of all would hold nearly every
// number.
const mostCompared = 6

func figuresOf(d *Data) (f figures) {
	f.count(len(d.Labels), len(d.Columns), len(d.Panels), len(d.Labels)*len(d.Panels))
	total := 0.0
	for _, panel := range d.Panels {
		for _, series := range panel.Series {
			given := givenValues(series)
			f.count(len(given))
			total += f.series(given, d.IsTime())
			f.values = append(f.values, given...)
		}
	}
	f.derived = append(f.derived, total)
	for i := range d.Labels {
		f.row(d, i)
	}
	return f
}

func givenValues(series Series) (given []float64) {
	for _, v := range series.Values {
		if v.IsGiven {
			given = append(given, v.Number)
		}
	}
	return given
}

// with returns the figures and what can be said of rows that a text names, compared with each other and with the first, the last, the
// highest and the lowest.
func (f figures) with(d *Data, named []int) figures {
	const most = 20
	if len(named) == 0 || len(named) > most {
		return f
	}
	f.derived, f.percent, f.factors = slices.Clone(f.derived), slices.Clone(f.percent), slices.Clone(f.factors)
	for _, panel := range d.Panels {
		for _, series := range panel.Series {
			given := givenValues(series)
			if len(given) == 0 {
				continue
			}
			key, sum := []float64{given[0], given[len(given)-1], slices.Min(given), slices.Max(given)}, 0.0
			for _, i := range named {
				if v := series.Values[i]; v.IsGiven {
					key = append(key, v.Number)
					sum += v.Number
				}
			}
			f.derived = append(f.derived, sum)
			f.compareAll(key)
		}
	}
	return f
}

// count adds numbers of things.
func (f *figures) count(counts ...int) {
	for _, n := range counts {
		f.derived = append(f.derived, float64(n))
	}
}

// series adds what can be said of the values of a column, and returns their sum.
func (f *figures) series(values []float64, isTime bool) (sum float64) {
	if len(values) == 0 {
		return 0
	}
	for _, v := range values {
		sum += v
	}
	sorted := slices.Sorted(slices.Values(values))
	middle := len(sorted) / 2
	f.derived = append(f.derived, sum, sum/float64(len(values)), sorted[middle], (sorted[middle]+sorted[(len(sorted)-1)/2])/2)
	running, largest := 0.0, 0.0
	for i, v := range values {
		running += v
		largest += sorted[len(sorted)-1-i]
		f.derived = append(f.derived, largest) // of the largest ones together
		f.share(largest, sum)
		f.share(v, sum)
		if isTime {
			f.derived = append(f.derived, running, sum-running) // up to here, and from here on
		}
		if i > 0 {
			f.compare(values[i-1], v)
			if i == 1 || i == len(sorted)-1 {
				f.compare(sorted[i-1], sorted[i])
			}
		}
	}
	key := values
	if len(values) > mostCompared {
		key = []float64{values[0], values[len(values)-1], sorted[0], sorted[len(sorted)-1]}
	}
	f.compareAll(key)
	return sum
}

func (f *figures) compareAll(values []float64) {
	for _, a := range values {
		for _, b := range values {
			f.compare(a, b)
		}
	}
}

// row adds what can be said of the values of a label: their sum, their shares and what is between them.
func (f *figures) row(d *Data, label int) {
	var values []float64
	sum := 0.0
	for _, panel := range d.Panels {
		for _, series := range panel.Series {
			if v := series.Values[label]; v.IsGiven {
				values = append(values, v.Number)
				sum += v.Number
			}
		}
	}
	f.derived = append(f.derived, sum)
	for _, v := range values {
		f.share(v, sum)
		f.derived = append(f.derived, sum-v)
	}
	f.compareAll(values)
}

func (f *figures) share(part, whole float64) {
	if whole != 0 {
		f.percent = append(f.percent, part/whole*100)
	}
}

// compare adds the difference of two values, the change from the first to the second, and their ratio.
func (f *figures) compare(from, to float64) {
	if from == to {
		return
	}
	f.derived = append(f.derived, to-from)
	if from != 0 {
		f.percent = append(f.percent, (to-from)/from*100, to/from*100)
		f.factors = append(f.factors, to/from)
	}
}

// isTrueAt reports whether the data have a number of a text that names a row: as a value of the row, the sum of its values, or
// compared with those of another row.
func (c *Caption) isTrueAt(n numeralOf, label int) bool {
	var own figures
	own.row(c.data, label)
	for _, panel := range c.data.Panels {
		for _, series := range panel.Series {
			here, sum := series.Values[label], 0.0
			for _, v := range series.Values {
				sum += v.Number
				if v.IsGiven && here.IsGiven {
					own.compare(v.Number, here.Number)
					own.compare(here.Number, v.Number)
				}
			}
			if here.IsGiven {
				own.values = append(own.values, here.Number)
				own.share(here.Number, sum)
			}
		}
	}
	return c.matches(n, own)
}

// matches reports whether a number of a text is one of the figures.
func (c *Caption) matches(n numeralOf, f figures) bool {
	own := c.unitScale()
	isShare := strings.ContainsAny(c.unit, "%٪％") || slices.ContainsFunc(c.words(c.unit), c.language.PercentWords.Has) || c.hasSign(c.unit)
	has := func(r reading, numbers []float64, isDerived bool, scale float64) bool {
		return slices.ContainsFunc(numbers, func(v float64) bool { return r.agrees(math.Abs(v)*scale, isDerived) })
	}
	hasPlain := func(r reading, scale float64) bool {
		return has(r, f.values, false, scale) || has(r, f.derived, true, scale)
	}
	for _, r := range n.readings {
		switch {
		case (n.isPercent || n.isShared) && has(r, f.percent, true, 1), n.isTimes && has(r, f.factors, true, 1):
			return true
		case n.isPercent && !isShare:
		case hasPlain(r, 1), own != 1 && hasPlain(r, own):
			return true
		case isShare && slices.ContainsFunc(f.values, func(v float64) bool { return r.agrees(math.Abs(100-v), true) }), isShare && has(r, f.percent, true, 1):
			return true
		}
	}
	return false
}

// hasSign reports whether a text of a language without spaces has a word for per cent.
func (c *Caption) hasSign(text string) bool {
	return slices.ContainsFunc(c.language.PercentSigns, func(sign string) bool { return strings.Contains(text, sign) })
}

// unitScale returns what the unit multiplies the values by: a million of "million people"; 1 for other units.
func (c *Caption) unitScale() float64 {
	if c.language.Unspaced {
		return c.scaleOfSigns(c.unit)
	}
	scale := 1.0
	for _, word := range c.words(c.unit) {
		scale *= c.scaleOf(word, "")
	}
	return scale
}

// agrees reports whether a number of a text is a value, rounded as it is: to the nearest or, if it is a value of the table, down ("more
// than 30") or up ("nearly 33").
func (r reading) agrees(value float64, isDerived bool) bool {
	size := 1e-9 * max(1, math.Abs(value))
	apart := math.Abs(value - r.number)
	switch {
	case r.number != 0 && r.unit >= 1 && math.Mod(r.number, 10) == 0: // zeros at the end, which may be rounded
		return value >= r.number-r.unit/2-size && value < r.number+r.unit-size
	case isDerived || isAsExact(value, r.unit):
		return apart <= r.unit/2+size
	}
	return apart < r.unit-size
}

// isAsExact reports whether a value has no digits behind the unit, so that nobody rounds it.
func isAsExact(value, unit float64) bool {
	return math.Abs(value/unit-math.Round(value/unit)) < 1e-6
}

// valuesAt writes the values of a row.
func (c *Caption) valuesAt(label int) string {
	var values []string
	for _, panel := range c.data.Panels {
		for _, series := range panel.Series {
			if v := series.Values[label]; v.IsGiven {
				values = append(values, c.speaker.Value(v))
			}
		}
	}
	const most = 4
	return strings.Join(values[:min(len(values), most)], ", ")
}

// nearest writes the value that is nearest to a number, if it is near; else it is empty.
func (c *Caption) nearest(n numeralOf) string {
	best, near := "", math.Inf(1)
	for _, panel := range c.data.Panels {
		for _, series := range panel.Series {
			for _, v := range series.Values {
				if apart := math.Abs(math.Abs(v.Number) - n.readings[0].number); v.IsGiven && apart < near {
					best, near = c.speaker.Value(v), apart
				}
			}
		}
	}
	if n.isPercent || near > n.readings[0].number/4 {
		return ""
	}
	return best
}
