// Package sheet turns spreadsheets of others, saved as CSV, into files of an explainer: a row a claim, or a row a position.
//
// Columns are found by their names in several languages. What no column is known for stays as a comment in the new file, so that
// nothing is lost. A mistake in a cell is a problem at its line and column; with one, nothing is made.
package sheet

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/plaintext"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/scaffold"
	"github.com/nutgraf/nutgraf/internal/table"
)

const (
	largest  = 8 << 20 // bytes
	mostRows = 5_000
)

var RuleSheetIsReadable = ruleSet.Error("entry-sheet-is-readable", "A spreadsheet of claims or positions is saved as CSV, has at most 8 MB "+
	"and 5,000 rows, and names its columns in the first row. What is needed of a row is in it, and is readable.")

var RuleSheetEntryIsNew = ruleSet.Warning("sheet-entry-is-new", "An import writes over nothing: a claim or a question that is there already "+
	"stays as it is, and its rows are left out.")

// Result is the outcome of an import: the new files, and the paths of entries that stay as they are.
type Result struct {
	Files []scaffold.File
	Again []string
}

// row is a row with a cell a known column, and the cells of others.
type row struct {
	cells  map[string]cell
	others []cell
}

type cell struct {
	name  string // of its column, as the sheet has it
	text  string
	place problem.Place
}

func (r row) text(column string) string { return r.cells[column].text }

// sheet reads rows and collects problems.
type sheet struct {
	name     string
	problems []problem.Problem
}

func (s *sheet) fail(at problem.Place, message, fix string) {
	s.problems = append(s.problems, problem.New(RuleSheetIsReadable, at, message, fix))
}

// rows returns the rows of a sheet. columns has the names of each column in several languages, divided by a vertical line.
func (s *sheet) rows(content []byte, columns map[string]string, needed ...string) []row {
	start := problem.Place{Path: s.name, Line: 1, Column: 1}
	if len(content) > largest {
		s.fail(start, fmt.Sprintf("the file is larger than %d MB", largest>>20), "divide it into several files")
		return nil
	}
	text, problems := plaintext.Decode(s.name, content, RuleSheetIsReadable)
	s.problems = append(s.problems, problems...)
	if text == nil {
		return nil
	}
	var head []table.Cell
	var known []string
	var rows []row
	for cells, wrong := range table.NewReader(text).Rows() {
		switch {
		case wrong != nil:
			s.fail(wrong.Place, wrong.Message, wrong.Fix)
			if head == nil {
				return nil
			}
		case head == nil:
			head = cells
			for _, name := range head {
				known = append(known, columnOf(name.Text, columns))
			}
			for _, column := range needed {
				if !slices.Contains(known, column) {
					s.fail(head[0].Place, "no column is named "+problem.Quote(column), "write "+problem.Quote(column)+" into the first row, above its column")
				}
			}
			if problem.HasErrors(s.problems) {
				return nil
			}
		case len(rows) == mostRows:
			s.fail(cells[0].Place, fmt.Sprintf("the sheet has more than %d rows", mostRows), "divide it")
			return nil
		default:
			rows = append(rows, rowOf(head, known, cells))
		}
	}
	if head == nil {
		s.fail(start, "the file is empty", "name the columns in the first row: "+strings.Join(needed, ", "))
	}
	return rows
}

func rowOf(head []table.Cell, known []string, cells []table.Cell) row {
	start := cells[0].Place
	start.Column = 1
	found := row{cells: map[string]cell{"": {place: start}}}
	for i, given := range cells {
		c := cell{text: given.Text, place: given.Place}
		if i < len(head) {
			c.name = head[i].Text
		}
		switch {
		case c.text == "":
		case i < len(known) && known[i] != "" && found.cells[known[i]].text == "":
			found.cells[known[i]] = c
		default:
			found.others = append(found.others, c)
		}
	}
	return found
}

// columnOf returns the column that a name means; empty for none.
func columnOf(name string, columns map[string]string) string {
	name = strings.ToLower(strings.Join(strings.Fields(strings.NewReplacer("_", " ", "-", " ").Replace(strings.Trim(name, " *:#"))), " "))
	for column, names := range columns {
		if name == strings.ReplaceAll(column, "_", " ") || slices.Contains(strings.Split(names, "|"), name) {
			return column
		}
	}
	return ""
}

// need returns the text of a cell, and reports one that is empty.
func (s *sheet) need(r row, column string) string {
	if r.text(column) == "" {
		s.fail(r.cells[""].place, "the row has no "+problem.Quote(column), "fill the cell, or take the row away")
	}
	return r.text(column)
}

// date returns a date as front matter has it, and reports one that cannot be read; empty for an empty cell.
func (s *sheet) date(r row, column string, isDay bool) string {
	c := r.cells[column]
	if c.text == "" {
		return ""
	}
	date, err := edtf.Parse(c.text)
	fix := "write a date like 2022-02-24"
	if wrong := (*edtf.ParseError)(nil); errors.As(err, &wrong) && wrong.Fix != "" {
		fix = "write " + wrong.Fix
	}
	if err != nil || isDay && !date.IsDay() {
		s.fail(c.place, problem.Quote(column)+" is "+problem.Quote(c.text)+", which is no "+map[bool]string{true: "day", false: "date"}[isDay], fix)
	}
	return c.text
}

// sources returns the ids in a cell, and reports addresses.
func (s *sheet) sources(r row, column string) []string {
	c := r.cells[column]
	ids := strings.FieldsFunc(c.text, func(r rune) bool { return strings.ContainsRune(",;| \n", r) })
	for _, id := range ids {
		if strings.Contains(id, "://") {
			s.fail(c.place, problem.Quote(id)+" is an address, not the id of a source", "add it to data/sources.yaml, and write its id here")
		}
	}
	return ids
}

// comments returns the cells that no field has room for, as comments of YAML.
func (r row) comments(indent string) string {
	var b strings.Builder
	for _, c := range r.others {
		fmt.Fprintf(&b, "%s# %s: %s\n", indent, strings.Join(strings.Fields(c.name), " "), strings.Join(strings.Fields(c.text), " "))
	}
	return b.String()
}

func key(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), " ")) }

// find returns the page with an id or a name.
func find(pages []scaffold.Page, name string) (scaffold.Page, bool) {
	at := slices.IndexFunc(pages, func(p scaffold.Page) bool {
		return p.ID == name || slices.ContainsFunc(p.Names, func(other string) bool { return key(other) == key(name) })
	})
	if at < 0 {
		return scaffold.Page{}, false
	}
	return pages[at], true
}

// done returns the result, or none where there is an error.
func (s *sheet) done(result Result, what string) (Result, []problem.Problem) {
	if len(result.Files)+len(result.Again) == 0 && !problem.HasErrors(s.problems) {
		s.fail(problem.Place{Path: s.name, Line: 1, Column: 1}, "the sheet has no "+what, "write one a row, below the names of the columns")
	}
	if problem.HasErrors(s.problems) {
		return Result{}, s.problems
	}
	return result, s.problems
}

func (s *sheet) isThere(at problem.Place, page scaffold.Page) {
	s.problems = append(s.problems, problem.New(RuleSheetEntryIsNew, at, problem.Quote(page.Path)+" is there already, and stays as it is", "add what is new to it by hand"))
}
