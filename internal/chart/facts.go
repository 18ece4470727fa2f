package chart

// Facts is what a series shows, for those who do not see it.
type Facts struct {
	Name        string // of the column; empty where the drawing has one
	Highest     Fact
	Lowest      Fact
	First, Last Fact     // of values that follow each other; else without a value
	IsSame      bool     // all values are one
	Missing     []string // the labels without a value
}

// Fact is a value with the labels that have it.
type Fact struct {
	Value  string
	Labels []string
}

// Facts returns for each series of the drawing its highest and lowest value and, along an axis of dates or numbers, its first and
// last one. A series without values has no facts.
func (d Drawing) Facts(s *Speaker) (all []Facts) {
	labels := d.data.Labels
	for _, series := range d.Series {
		last := lastGiven(series.Values)
		if last < 0 {
			continue
		}
		facts := Facts{}
		if len(d.Series) > 1 {
			facts.Name = series.Name
		}
		first, high, low := -1, last, last
		for i, v := range series.Values {
			switch {
			case !v.IsGiven:
				facts.Missing = append(facts.Missing, s.Label(labels[i]))
				continue
			case first < 0:
				first = i
			}
			if v.Number > series.Values[high].Number {
				high = i
			}
			if v.Number < series.Values[low].Number {
				low = i
			}
		}
		fact := func(at int) Fact {
			found := Fact{Value: s.Value(series.Values[at])}
			for i, v := range series.Values {
				if v.IsGiven && v.Number == series.Values[at].Number {
					found.Labels = append(found.Labels, s.Label(labels[i]))
				}
			}
			return found
		}
		facts.Highest, facts.Lowest = fact(high), fact(low)
		facts.IsSame = series.Values[high].Number == series.Values[low].Number
		if d.data.IsTime() && first != last {
			facts.First = Fact{s.Value(series.Values[first]), []string{s.Label(labels[first])}}
			facts.Last = Fact{s.Value(series.Values[last]), []string{s.Label(labels[last])}}
		}
		all = append(all, facts)
	}
	return all
}

// Table is the data as a table for readers: the headings, and rows whose first cell says what they are of.
type Table struct {
	Heads []string
	Rows  [][]string // a value that is missing is empty
}

// Table returns the data as a table. Panels of one column stand beside each other, those of several one below the other.
func (d *Data) Table(s *Speaker) Table {
	if len(d.Columns) > 1 && d.By != "" {
		t := Table{Heads: append([]string{d.By, d.Head}, d.Columns...)}
		for _, panel := range d.Panels {
			for i, label := range d.Labels {
				row, isGiven := []string{panel.Title, s.Label(label)}, false
				for _, series := range panel.Series {
					row = append(row, s.Value(series.Values[i]))
					isGiven = isGiven || series.Values[i].IsGiven
				}
				if isGiven {
					t.Rows = append(t.Rows, row)
				}
			}
		}
		return t
	}
	t := Table{Heads: []string{d.Head}}
	for _, panel := range d.Panels {
		for _, series := range panel.Series {
			if d.By != "" {
				t.Heads = append(t.Heads, panel.Title)
			} else {
				t.Heads = append(t.Heads, series.Name)
			}
		}
	}
	for i, label := range d.Labels {
		row := []string{s.Label(label)}
		for _, panel := range d.Panels {
			for _, series := range panel.Series {
				row = append(row, s.Value(series.Values[i]))
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}
