package chart

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/problem"
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

// cell is a cell of a table.
type cell struct {
	text  string // trimmed
	place problem.Place
}

// table is a file as cells: a row of headings and the others, each as long as the headings.
type table struct {
	heads     []cell
	rows      [][]cell
	separator rune
}

// readTable reads a CSV file. Rows that have another number of cells than the headings are reported and left out.
func readTable(path string, content []byte) (*table, []problem.Problem) {
	var problems []problem.Problem
	add := func(line, column int, message, fix string) {
		problems = append(problems, problem.New(RuleTableParses, problem.Place{Path: path, Line: line, Column: column}, message, fix))
	}
	content = bytes.TrimPrefix(content, []byte("\ufeff"))
	t := &table{separator: separatorOf(content)}
	content = bytes.ReplaceAll(bytes.ReplaceAll(content, []byte("\r\n"), []byte("\n")), []byte("\r"), []byte("\n"))
	lines := bytes.Split(content, []byte("\n"))
	reader := csv.NewReader(bytes.NewReader(content))
	reader.Comma, reader.FieldsPerRecord = t.separator, -1
	for {
		record, err := reader.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if wrong, ok := errors.AsType[*csv.ParseError](err); ok {
			add(wrong.StartLine, 1, "a quotation mark of the row has no partner, or stands within a cell", `put the whole cell in quotes, and double those inside: "say ""no"""`)
			break // the rest of the file may be in the cell
		}
		if err != nil { // no reader of bytes has another
			add(1, 1, err.Error(), "save the table as CSV again")
			break
		}
		row := make([]cell, len(record))
		isEmpty := true
		for i, text := range record {
			line, column := reader.FieldPos(i)
			row[i] = cell{strings.TrimSpace(text), problem.Place{Path: path, Line: line, Column: 1 + utf8.RuneCount(lines[line-1][:min(column-1, len(lines[line-1]))])}}
			isEmpty = isEmpty && row[i].text == ""
		}
		switch {
		case isEmpty: // a spreadsheet leaves such rows at the end
		case t.heads == nil:
			t.heads = withoutEmptyEnd(row, 1)
			problems = append(problems, judgeHeads(t.heads)...)
		default:
			row = withoutEmptyEnd(row, len(t.heads))
			if len(row) != len(t.heads) {
				add(row[0].place.Line, row[min(len(t.heads), len(row)-1)].place.Column, fmt.Sprintf("the row has %s, and the table has %d headings", cellsIn(row), len(t.heads)),
					"give each row a cell for each heading, and put a cell that holds "+nameOf(t.separator)+" in quotes")
				continue
			}
			t.rows = append(t.rows, row)
		}
	}
	switch {
	case len(problems) > 0:
	case t.heads == nil || len(t.rows) == 0:
		add(1, 1, "the table has no rows", "write the headings on the first line, and a row on each line below")
	case len(t.heads) < 2:
		add(1, 1, "the table has one column", "write what the values are of into the first column, and the values into the next")
	case len(t.rows) > mostRows || len(t.heads) > mostColumns:
		t.rows = nil
		add(1, 1, fmt.Sprintf("the table has more than %d rows or %d columns", mostRows, mostColumns), "keep the rows and columns that the chart shows")
	}
	return t, problems
}

// withoutEmptyEnd removes the empty cells at the end of a row that has more than some cells.
func withoutEmptyEnd(row []cell, least int) []cell {
	for len(row) > least && row[len(row)-1].text == "" {
		row = row[:len(row)-1]
	}
	return row
}

// judgeHeads wants each column to have a heading of its own.
func judgeHeads(heads []cell) (problems []problem.Problem) {
	seen := map[string]bool{}
	for i, head := range heads {
		switch {
		case head.text == "" && i > 0:
			problems = append(problems, problem.New(RuleTableParses, head.place, fmt.Sprintf("column %d has no heading", i+1), "write what its values are of into the first line"))
		case seen[head.text]:
			problems = append(problems, problem.New(RuleTableParses, head.place, "two columns have the heading "+problem.Quote(head.text), "give one of them another"))
		}
		seen[head.text] = true
	}
	return problems
}

// separatorOf returns the sign that divides the cells: the one that the first rows have most alike, outside of quotes.
func separatorOf(content []byte) rune {
	const looked = 20 // rows
	best, most := ',', 0
	for _, sign := range []rune{'\t', ';', ',', '|'} {
		var counts []int
		count, isQuoted, isEmpty := 0, false, true
		for _, r := range string(content) {
			switch {
			case r == '"':
				isQuoted = !isQuoted
			case isQuoted:
			case r == '\n':
				if !isEmpty {
					counts = append(counts, count)
				}
				count, isEmpty = 0, true
			case r == sign:
				count++
			}
			isEmpty = isEmpty && (r == '\n' || r == '\r')
			if len(counts) == looked {
				break
			}
		}
		if !isEmpty {
			counts = append(counts, count)
		}
		alike := 0
		for _, n := range counts {
			if n > 0 && n == counts[0] {
				alike++
			}
		}
		if alike > most {
			best, most = sign, alike
		}
	}
	return best
}

func cellsIn(row []cell) string {
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
