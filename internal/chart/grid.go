package chart

import (
	"fmt"

	"github.com/nutgraf/nutgraf/internal/plaintext"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/table"
)

// Limits of a table.
const (
	LargestFile = 1 << 20 // bytes
	mostRows    = 2000
	mostColumns = 50
)

var RuleTableParses = ruleSet.Error("chart-table-parses", "The data of a chart are a table in a CSV file in UTF-8: a line of headings, "+
	"then a line for each row with as many cells. Commas, semicolons or tabs divide the cells; one that holds the sign itself stands "+
	"in quotes.")

// grid is a table as cells: a row of headings and the others, each as long as the headings.
type grid struct {
	heads     []table.Cell
	rows      [][]table.Cell
	separator rune
}

// readGrid reads a CSV file. Rows that have another number of cells than the headings are reported and left out.
func readGrid(path string, content []byte) (*grid, []problem.Problem) {
	text, problems := plaintext.Decode(path, content, RuleTableParses)
	if text == nil {
		return &grid{}, problems
	}
	add := func(place problem.Place, message, fix string) {
		problems = append(problems, problem.New(RuleTableParses, place, message, fix))
	}
	start := problem.Place{Path: path, Line: 1, Column: 1}
	reader := table.NewReader(text)
	t := &grid{separator: reader.Separator}
	for row, wrong := range reader.Rows() {
		switch {
		case wrong != nil:
			add(wrong.Place, wrong.Message, wrong.Fix)
			if t.heads == nil {
				return t, problems
			}
		case t.heads == nil:
			t.heads = withoutEmptyEnd(row, 1)
			problems = append(problems, judgeHeads(t.heads)...)
		default:
			row = withoutEmptyEnd(row, len(t.heads))
			if len(row) != len(t.heads) {
				add(row[min(len(t.heads), len(row)-1)].Place, fmt.Sprintf("the row has %s, and the table has %d headings", cellsIn(row), len(t.heads)),
					"give each row a cell for each heading, and put a cell that holds "+nameOf(t.separator)+" in quotes")
				continue
			}
			t.rows = append(t.rows, row)
		}
	}
	switch {
	case len(problems) > 0:
	case t.heads == nil || len(t.rows) == 0:
		add(start, "the table has no rows", "write the headings on the first line, and a row on each line below")
	case len(t.heads) < 2:
		add(start, "the table has one column", "write what the values are of into the first column, and the values into the next")
	case len(t.rows) > mostRows || len(t.heads) > mostColumns:
		t.rows = nil
		add(start, fmt.Sprintf("the table has more than %d rows or %d columns", mostRows, mostColumns), "keep the rows and columns that the chart shows")
	}
	return t, problems
}

// withoutEmptyEnd removes the empty cells at the end of a row that has more than some cells.
func withoutEmptyEnd(row []table.Cell, least int) []table.Cell {
	for len(row) > least && row[len(row)-1].Text == "" {
		row = row[:len(row)-1]
	}
	return row
}

// judgeHeads wants each column to have a heading of its own.
func judgeHeads(heads []table.Cell) (problems []problem.Problem) {
	seen := map[string]bool{}
	for i, head := range heads {
		switch {
		case head.Text == "" && i > 0:
			problems = append(problems, problem.New(RuleTableParses, head.Place, fmt.Sprintf("column %d has no heading", i+1), "write what its values are of into the first line"))
		case seen[head.Text]:
			problems = append(problems, problem.New(RuleTableParses, head.Place, "two columns have the heading "+problem.Quote(head.Text), "give one of them another"))
		}
		seen[head.Text] = true
	}
	return problems
}

func cellsIn(row []table.Cell) string {
	if len(row) == 1 {
		return "one cell"
	}
	return fmt.Sprintf("%d cells", len(row))
}

func nameOf(separator rune) string {
	switch separator {
	case '\t':
		return "a tab"
	case ';':
		return "a semicolon"
	case '|':
		return "a bar"
	}
	return "a comma"
}
