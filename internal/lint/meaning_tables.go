package lint

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"

	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/yuin/goldmark/ast"
	tableast "github.com/yuin/goldmark/extension/ast"
)

// cell is one cell of a row as it is written.
type cell struct {
	start int // in the row's line
	text  []byte
}

// cellsOf divides a line as the parser does: at each pipe without a backslash, in code too.
func cellsOf(row []byte) []cell {
	var cells []cell
	start := 0
	trimmed := bytes.TrimRight(row, " \t\r\n")
	limit := len(trimmed)
	for start < limit && (row[start] == ' ' || row[start] == '\t') {
		start++
	}
	if start < limit && row[start] == '|' {
		start++
	}
	if limit > start && row[limit-1] == '|' {
		limit--
	}
	for at := start; at <= limit; at++ {
		if at < limit && (row[at] != '|' || at > 0 && row[at-1] == '\\') {
			continue
		}
		text := row[start:at]
		skip := len(text) - len(bytes.TrimLeft(text, " \t"))
		cells = append(cells, cell{start + skip, bytes.TrimSpace(text)})
		start = at + 1
	}
	return cells
}

// isInCode reports whether a place of a row is between backticks.
func isInCode(row []byte, at int) bool { return bytes.Count(row[:at], []byte("`"))%2 == 1 }

const fixOfPipe = `write "\|" for a pipe that divides no cells, in code too`

var RuleTableRowFits = ruleSet.Warning("table-row-fits", "A row has as many cells as the head of its table. What is beyond is "+
	"left out of the page. A pipe that divides no cells has a backslash before it, in code too; and a line right below the "+
	"last row is a row.")

// rows finds the cells that a table has no column for, which are left out, and text that became a row.
func (j *bodyJudge) rows(table *tableast.Table) {
	columns := len(table.Alignments)
	for n := table.FirstChild(); n != nil; n = n.NextSibling() {
		if n.Kind() != tableast.KindTableRow {
			continue
		}
		start := n.Pos()
		row := j.body[start:j.lineEnd(start)]
		cells := cellsOf(row)
		if columns > 1 && len(cells) == 1 && !bytes.Contains(row, []byte("|")) && len(cells[0].text) > 0 {
			j.add(RuleTableRowFits, start, shortened(string(row))+" is a row of the table above it", "leave a line empty between the table and the text")
			continue
		}
		if len(cells) <= columns {
			continue
		}
		extra := cells[columns]
		if len(bytes.TrimSpace(bytes.ReplaceAll(row[extra.start:], []byte("|"), nil))) == 0 {
			continue
		}
		fix := "remove it, or give the head and the line below it another column; " + fixOfPipe
		for i, c := range cells[1:] {
			if pipe := bytes.LastIndexByte(row[:c.start], '|'); pipe > 0 && i < columns && isInCode(row, pipe) {
				fix = `write "\|" for the pipe in the code`
			}
		}
		j.add(RuleTableRowFits, start+extra.start, fmt.Sprintf("the table has %d columns, and %s is left out", columns, problem.Quote(string(extra.text))), fix)
	}
}

var (
	ruleLine  = regexp.MustCompile(`^\|?[\s:|+=–—―_-]*[-–—―=_]{1,}[\s:|+=–—―_-]*$`)
	gridLine  = regexp.MustCompile(`^\+(?:[-=]+\+)+$`)
	dashedRow = regexp.MustCompile(`^[\s:|-]+$`)
)

var RuleTableHasRule = ruleSet.Warning("table-has-its-rule", "A table has a line of dashes and pipes below its head, with as "+
	"many columns. Without it the lines run together as one paragraph.")

// unreadTable finds lines that are a table to their author's eye.
func (j *bodyJudge) unreadTable(n ast.Node, lines []line) bool {
	first := lines[0]
	pipes := func(l line) int { return len(cellsOf(l.text)) - 1 }
	isRule := func(l line) bool { return bytes.ContainsAny(l.text, "|") && ruleLine.Match(l.text) }
	say := func(l line, message, fix string) bool {
		j.add(RuleTableHasRule, l.start, shortened(string(l.text))+message, fix)
		return true
	}
	columns := pipes(first) + 1
	model := "write " + problem.Quote("|"+strings.Repeat(" --- |", max(2, columns))) + " below the table's first line"
	switch {
	case gridLine.Match(first.text):
		return say(first, " begins a table that Markdown does not read", "write | a | b |, and below the first line | --- | --- |")
	case len(lines) > 1 && isRule(first) && pipes(first) > 0:
		return say(first, " is the line below a table's head, but has none above it", "take away the empty line above it, or write the head there")
	case bytes.Count(first.text, []byte("|")) == 0:
		return false
	}
	if len(lines) > 1 && isRule(lines[1]) {
		second := lines[1]
		if !dashedRow.Match(second.text) {
			return say(second, " is no line below a table's head, so that there is no table", model)
		}
		fix := model
		if bytes.Contains(first.text, []byte("`")) && columns > pipes(second)+1 {
			fix = fixOfPipe
		}
		return say(second, fmt.Sprintf(" has %d columns and the head above it %d, so that there is no table", pipes(second)+1, columns), fix)
	}
	isRow := func(l line) bool {
		return bytes.HasPrefix(l.text, []byte("|")) && bytes.HasSuffix(l.text, []byte("|")) && pipes(l) > 0
	}
	spaced := func(l line) int { return bytes.Count(l.text, []byte(" | ")) }
	switch {
	case len(lines) == 1 && isRow(first) && spaced(first) >= 1,
		len(lines) > 1 && isRow(first) && isRow(lines[1]),
		len(lines) == 2 && spaced(first) > 0 && spaced(first) == spaced(lines[1]) && !bytes.ContainsAny(append(bytes.Clone(first.text), lines[1].text...), "[]<>"),
		len(lines) > 2 && spaced(first) > 0 && spaced(first) == spaced(lines[1]) && spaced(first) == spaced(lines[2]):
		if next := n.NextSibling(); len(lines) == 1 && next != nil && next.Kind() == n.Kind() && next.Lines().Len() > 0 {
			if below := j.linesOf(next)[0]; isRule(below) { // reported there
				return true
			}
		}
		return say(first, " is no table, without a line of dashes below its head", model)
	}
	return false
}
