package chart

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/table"
)

// Spec is what an author says of the data of a chart.
type Spec struct {
	Type     Type
	By       Text   // the heading of the column that divides the rows into panels; empty for one panel
	Columns  []Text // the headings of the columns with values; empty for all but the first and By
	Language string // BCP 47, of the page: its months, and its decimal mark where the file does not show one
}

// Text is a text of front matter with its place.
type Text struct {
	Text  string
	Place problem.Place
}

// Limits of what one drawing can show, so that its letters have room on a phone.
const (
	mostSeries = 6
	mostPanels = 24
	mostBars   = 40  // beside names, one below the other
	mostPoints = 400 // on an axis
)

var RuleColumnIsThere = ruleSet.Error("chart-column-is-there", "The fields by and columns name headings of the table, as its first line "+
	"spells them. Without columns a chart shows all that stand beside the first one and hold numbers.")

var RuleValueIsANumber = ruleSet.Error("chart-value-is-a-number", "A value is a number alone: its unit stands in the field unit. A "+
	"decimal comma, a decimal point and spaces between thousands can be read, and a per cent sign. A cell without a value is empty, or "+
	"has a dash or two points: it is a gap and not zero.")

var RuleLabelIsClear = ruleSet.Error("chart-label-is-clear", "The first column says what each row is of. If it has years, quarters, months "+
	"or days, all of its cells are dates, as in 2024, 2024-Q1, 2024-03 or 2024-03-05. No two rows of a panel are of the same.")

var RuleTypeFits = ruleSet.Error("chart-type-fits", "Ranges go from the values of one column to those of the next, which are not smaller. "+
	"Areas of several columns are stacked on each other, so none of them is below zero. A table that needs more room than a phone has "+
	"is no chart: at most 6 columns, 24 panels, 40 bars beside names, or 400 points.")

// Read returns the data of a CSV file in UTF-8, whose path is relative to the project, and what is wrong with it: everything at once. The data
// are nil if there are problems.
func Read(path string, content []byte, spec Spec) (*Data, []problem.Problem) {
	t, problems := readGrid(path, content)
	if len(t.heads) < 2 || len(t.rows) == 0 {
		return nil, problems
	}
	r := &reader{grid: t, spec: spec, data: &Data{Type: spec.Type}, by: -1, problems: problems}
	if r.findColumns(); len(r.columns) > 0 {
		r.readLabels()
		r.readValues()
	}
	if len(r.problems) == 0 {
		r.judgeType()
	}
	if len(r.problems) > 0 {
		return nil, problem.Sort(r.problems)
	}
	return r.data, nil
}

type reader struct {
	*grid
	spec     Spec
	data     *Data
	by       int // the index of the column that divides the rows; -1 for none
	label    int
	columns  []int // with values
	rowLabel []int // of each row, its index in the labels
	rowPanel []int
	problems []problem.Problem
}

func (r *reader) add(rule *problem.Rule, place problem.Place, message, fix string) {
	r.problems = append(r.problems, problem.New(rule, place, message, fix))
}

// find returns the index of the column with a heading.
func (r *reader) find(field string, name Text) int {
	at := slices.IndexFunc(r.heads, func(head table.Cell) bool { return head.Text == name.Text })
	if at < 0 {
		at = slices.IndexFunc(r.heads, func(head table.Cell) bool { return strings.EqualFold(head.Text, name.Text) })
	}
	if at < 0 {
		var known []string
		for _, head := range r.heads {
			known = append(known, head.Text)
		}
		fix := "write one of its headings: " + strings.Join(known, ", ")
		if nearest := problem.Nearest(name.Text, known); nearest != "" {
			fix = "did you mean " + problem.Quote(nearest) + "?"
		}
		r.add(RuleColumnIsThere, name.Place, problem.Quote(field)+" names the column "+problem.Quote(name.Text)+", which "+r.heads[0].Place.Path+" does not have", fix)
	}
	return at
}

func (r *reader) findColumns() {
	if r.spec.By.Text != "" {
		r.by = r.find("by", r.spec.By)
	}
	if r.by == 0 {
		r.label = 1
	}
	for _, name := range r.spec.Columns {
		if at := r.find("columns", name); at >= 0 && !slices.Contains(r.columns, at) {
			r.columns = append(r.columns, at)
		}
	}
	if len(r.spec.Columns) == 0 {
		for at := range r.heads {
			if at != r.label && at != r.by {
				r.columns = append(r.columns, at)
			}
		}
	}
	if slices.Contains(r.columns, r.label) {
		r.add(RuleColumnIsThere, r.heads[r.label].Place, "the column "+problem.Quote(r.heads[r.label].Text)+" says what the rows are of, and has no values to show",
			"take it out of \"columns\"")
		r.columns = slices.DeleteFunc(r.columns, func(at int) bool { return at == r.label })
		return
	}
	if len(r.columns) == 0 && len(r.spec.Columns) == 0 {
		r.add(RuleColumnIsThere, r.heads[0].Place, "the table has no column with values", "add one behind the first column")
		return
	}
	r.data.Head = r.heads[r.label].Text
	if r.by >= 0 {
		r.data.By = r.heads[r.by].Text
	}
	for _, at := range r.columns {
		r.data.Columns = append(r.data.Columns, r.heads[at].Text)
	}
}

// readLabels reads what the rows are of, and divides them into panels.
func (r *reader) readLabels() {
	var texts []string
	for _, row := range r.rows {
		texts = append(texts, row[r.label].Text)
	}
	calendar := newCalendar(r.spec.Language, texts)
	dates, dated, isSome := make([]edtf.Date, len(texts)), 0, false
	numbers, numbered := make([]Value, len(texts)), 0
	how := marksOf(texts, r.separator, r.spec.Language)
	for i, text := range texts {
		dates[i] = calendar.date(text)
		isSome = isSome || !dates[i].IsZero()
		if !dates[i].IsZero() || yearCell.MatchString(text[:min(4, len(text))]) { // with the mark of a note behind it
			dated++
		}
		var ok bool
		if numbers[i], ok = how.number(text); ok {
			numbered++
		}
	}
	switch {
	case isSome && dated > len(texts)/2:
		r.data.Axis = Dates
	case numbered == len(texts) && r.data.Type != Bars && r.data.Type != Ranges:
		r.data.Axis = Numbers
	}
	seen := map[string]int{}
	panels := map[string]int{}
	rows := map[[2]int]int{}
	for i, row := range r.rows {
		place, label := row[r.label].Place, Label{Text: texts[i], Date: dates[i]}
		key := label.Text
		switch {
		case label.Text == "":
			r.add(RuleLabelIsClear, place, "the row does not say what it is of", "write it into the column "+problem.Quote(r.data.Head))
		case r.data.Axis == Dates && label.Date.IsZero():
			r.add(RuleLabelIsClear, place, problem.Quote(label.Text)+" is no date, as those of the other rows are", "write it as in 2024, 2024-Q1, 2024-03 or 2024-03-05")
		case r.data.Axis == Dates:
			key, label.at = label.Date.String(), daysOf(label.Date)
		case r.data.Axis == Numbers:
			label.at = numbers[i].Number
		}
		at, isThere := seen[key]
		if !isThere {
			at = len(r.data.Labels)
			if r.data.Axis == Names {
				label.at = float64(at)
			}
			seen[key] = at
			r.data.Labels = append(r.data.Labels, label)
		}
		title := ""
		if r.by >= 0 {
			if title = row[r.by].Text; title == "" {
				r.add(RuleLabelIsClear, row[r.by].Place, "the row has no "+problem.Quote(r.data.By), "write to which panel it belongs")
			}
		}
		panel, isThere := panels[title]
		if !isThere {
			panel = len(panels)
			panels[title] = panel
			r.data.Panels = append(r.data.Panels, Panel{Title: title})
		}
		if earlier, twice := rows[[2]int{at, panel}]; twice && label.Text != "" {
			r.add(RuleLabelIsClear, place, fmt.Sprintf("%s is there a second time, first on line %d", problem.Quote(label.Text), earlier), "keep one of the two rows")
		}
		rows[[2]int{at, panel}] = place.Line
		r.rowLabel, r.rowPanel = append(r.rowLabel, at), append(r.rowPanel, panel)
	}
	r.sortLabels()
}

// sortLabels puts labels that follow each other into their order.
func (r *reader) sortLabels() {
	if !r.data.IsTime() {
		return
	}
	order := make([]int, len(r.data.Labels))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(r.data.Labels[a].at, r.data.Labels[b].at) })
	labels, place := make([]Label, len(order)), make([]int, len(order))
	for to, from := range order {
		labels[to], place[from] = r.data.Labels[from], to
	}
	r.data.Labels = labels
	for i, at := range r.rowLabel {
		r.rowLabel[i] = place[at]
	}
}

func (r *reader) readValues() {
	var texts []string
	for _, row := range r.rows {
		for _, at := range r.columns {
			texts = append(texts, r.signed(row[at].Text))
		}
	}
	how := marksOf(texts, r.separator, r.spec.Language)
	for i := range r.data.Panels {
		for _, at := range r.columns {
			r.data.Panels[i].Series = append(r.data.Panels[i].Series, Series{r.heads[at].Text, make([]Value, len(r.data.Labels))})
		}
	}
	for series, at := range r.columns {
		given, wrong := 0, []table.Cell(nil)
		for i, row := range r.rows {
			if isMissing(row[at].Text) {
				continue
			}
			value, ok := how.number(r.signed(row[at].Text))
			if !ok {
				wrong = append(wrong, row[at])
				continue
			}
			given++
			r.data.Panels[r.rowPanel[i]].Series[series].Values[r.rowLabel[i]] = value
		}
		if given == 0 && !slices.ContainsFunc(wrong, func(c table.Cell) bool { return strings.ContainsFunc(c.Text, unicode.IsDigit) }) {
			r.add(RuleValueIsANumber, r.heads[at].Place, "the column "+problem.Quote(r.heads[at].Text)+" has no numbers", `remove it, or name the columns to show: columns: ["…"]`)
			continue
		}
		for _, c := range wrong {
			r.add(RuleValueIsANumber, c.Place, problem.Quote(c.Text)+" is no number", r.fixOfNumber(c.Text, how))
		}
	}
}

// signed returns a cell with a minus where Japanese statistics have a triangle.
func (r *reader) signed(text string) string {
	if rest := strings.TrimLeft(text, "△▲"); rest != text && strings.HasPrefix(r.spec.Language, "ja") {
		return "-" + rest
	}
	return text
}

// fixOfNumber says what to type in place of a cell that is no number.
func (r *reader) fixOfNumber(text string, how marks) string {
	digits := strings.IndexFunc(text, func(c rune) bool { return c >= '0' && c <= '9' })
	last := strings.LastIndexFunc(text, func(c rune) bool { return c >= '0' && c <= '9' })
	if digits >= 0 {
		const signs = "-−–+<>≤≥~≈±△▲▽▼" // without one, the number would be another
		if inner := text[digits : last+1]; inner != text && !strings.ContainsAny(text[:digits], signs) {
			if _, ok := how.number(inner); ok {
				return "write " + problem.Quote(inner) + " and what it counts in the field unit, or leave the cell empty if there is no value"
			}
		}
	}
	return "write a number such as " + problem.Quote("1234"+string(how.decimal)+"5") + ", or leave the cell empty if there is no value"
}

// judgeType wants the data to be what the type of the chart can show.
func (r *reader) judgeType() {
	d, start := r.data, r.heads[0].Place
	isAcross := (d.Type == Bars || d.Type == Ranges) && d.Axis == Names
	switch {
	case d.Type == Ranges && len(d.Columns) != 2:
		r.add(RuleTypeFits, start, fmt.Sprintf("ranges have two columns, from and to, and the table has %d with values", len(d.Columns)), `name them: columns: ["from", "to"]`)
	case len(d.Columns) > mostSeries:
		r.add(RuleTypeFits, start, fmt.Sprintf("the chart has %d columns with values", len(d.Columns)), fmt.Sprintf("name at most %d of them: columns: [\"…\"]", mostSeries))
	case len(d.Panels) > mostPanels:
		r.add(RuleTypeFits, start, fmt.Sprintf("the chart has %d panels", len(d.Panels)), fmt.Sprintf("keep at most %d", mostPanels))
	case isAcross && len(d.Labels)*len(d.Columns) > mostBars && d.Type == Bars, isAcross && len(d.Labels) > mostBars:
		r.add(RuleTypeFits, start, fmt.Sprintf("the chart has more than %d bars", mostBars), "keep the rows that matter")
	case len(d.Labels) > mostPoints:
		r.add(RuleTypeFits, start, fmt.Sprintf("the chart has %d points beside each other", len(d.Labels)), fmt.Sprintf("keep at most %d", mostPoints))
	}
	if len(r.problems) > 0 {
		return
	}
	for i, row := range r.rows {
		panel := d.Panels[r.rowPanel[i]]
		for series, at := range r.columns {
			value := panel.Series[series].Values[r.rowLabel[i]]
			switch {
			case !value.IsGiven:
			case d.Type == Areas && len(r.columns) > 1 && value.Number < 0:
				r.add(RuleTypeFits, row[at].Place, problem.Quote(row[at].Text)+" is below zero, and areas of several columns are stacked", "write kind: lines")
			case d.Type == Ranges && series == 1:
				if from := panel.Series[0].Values[r.rowLabel[i]]; from.IsGiven && from.Number > value.Number {
					r.add(RuleTypeFits, row[at].Place, "the range ends at "+problem.Quote(row[at].Text)+", below "+problem.Quote(row[r.columns[0]].Text)+", where it begins", "swap the two")
				}
			}
		}
	}
}
