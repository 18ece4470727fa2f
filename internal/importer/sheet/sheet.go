// Package sheet turns spreadsheets of others, saved as CSV, into files of an explainer: a row a claim, or a row a position.
//
// Columns are found by their names in several languages. What no column is known for stays as a comment in the new file, so that
// nothing is lost. A mistake in a cell is a problem at its line and column; with one, nothing is made.
package sheet

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/nutgraf/nutgraf/internal/scaffold"
)

const (
	largest  = 8 << 20 // bytes
	mostRows = 5_000
)

var RuleSheetIsReadable = ruleSet.Error("entry-sheet-is-readable", "A spreadsheet of claims or positions is saved as CSV in UTF-8, has at most 8 MB "+
	"and 5,000 rows, and names its columns in the first row. What is needed of a row is in it, and is readable.")

var RuleSheetEntryIsNew = ruleSet.Warning("sheet-entry-is-new", "An import writes over nothing: a claim or a question that is there already "+
	"stays as it is, and its rows are left out.")

// Page is an entry that has a file.
type Page struct {
	ID, Path string
	Names    []string // its title, and other names
}

// Naming returns the names of new files: the id of a title, that id or the next free one, and the path of an id.
type Naming struct {
	ID, Free, Path func(string) string
}

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
	text := strings.TrimPrefix(string(content), "\ufeff")
	start := problem.Place{Path: s.name, Line: 1, Column: 1}
	switch {
	case len(content) > largest:
		s.fail(start, fmt.Sprintf("the file is larger than %d MB", largest>>20), "divide it into several files")
		return nil
	case !utf8.ValidString(text):
		at := strings.IndexFunc(text, func(r rune) bool { return r == utf8.RuneError })
		s.fail(problem.At(s.name, []byte(text), at), "the text is not UTF-8", "save the file as UTF-8")
		return nil
	}
	text = strings.Map(func(r rune) rune {
		if read.IsNoText(r) {
			return -1
		}
		return r
	}, strings.ReplaceAll(text, "\r\n", "\n"))
	reader := csv.NewReader(strings.NewReader(text))
	reader.Comma, reader.FieldsPerRecord = separatorOf(text), -1
	head, err := reader.Read()
	if err != nil {
		s.fail(start, "the file is empty", "name the columns in the first row: "+strings.Join(needed, ", "))
		return nil
	}
	known := make([]string, len(head))
	for i, name := range head {
		known[i] = columnOf(name, columns)
	}
	for _, column := range needed {
		if !slices.Contains(known, column) {
			s.fail(start, "no column is named "+problem.Quote(column), "write "+problem.Quote(column)+" into the first row, above its column")
		}
	}
	if len(s.problems) > 0 {
		return nil
	}
	var rows []row
	for {
		fields, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return rows
		}
		if err != nil {
			place := start
			if wrong := (*csv.ParseError)(nil); errors.As(err, &wrong) {
				place.Line, place.Column = wrong.Line, wrong.Column
			}
			s.fail(place, "the row cannot be read", "put a cell with quotation marks into quotation marks, each doubled inside")
			return nil
		}
		if len(rows) == mostRows {
			s.fail(start, fmt.Sprintf("the sheet has more than %d rows", mostRows), "divide it")
			return nil
		}
		if found := rowOf(s.name, reader, head, known, fields); len(found.cells)+len(found.others) > 0 {
			line, _ := reader.FieldPos(0)
			found.cells[""] = cell{place: problem.Place{Path: s.name, Line: line, Column: 1}}
			rows = append(rows, found)
		}
	}
}

func rowOf(name string, reader *csv.Reader, head, known, fields []string) row {
	found := row{cells: map[string]cell{}}
	for i, field := range fields {
		line, column := reader.FieldPos(i)
		c := cell{text: strings.TrimSpace(field), place: problem.Place{Path: name, Line: line, Column: column}}
		if i < len(head) {
			c.name = strings.TrimSpace(head[i])
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

// separatorOf returns the most frequent possible separator of the first line.
func separatorOf(text string) rune {
	line, _, _ := strings.Cut(text, "\n")
	best, most := ',', 0
	for _, sign := range ",;\t" {
		if n := strings.Count(line, string(sign)); n > most {
			best, most = sign, n
		}
	}
	return best
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
func find(pages []Page, name string) (Page, bool) {
	at := slices.IndexFunc(pages, func(p Page) bool {
		return p.ID == name || slices.ContainsFunc(p.Names, func(other string) bool { return key(other) == key(name) })
	})
	if at < 0 {
		return Page{}, false
	}
	return pages[at], true
}

// done returns the result, or none where there is an error.
func (s *sheet) done(result Result, what string) (Result, []problem.Problem) {
	if len(result.Files)+len(result.Again)+len(s.problems) == 0 {
		s.fail(problem.Place{Path: s.name, Line: 1, Column: 1}, "the sheet has no "+what, "write one a row, below the names of the columns")
	}
	if problem.HasErrors(s.problems) {
		return Result{}, s.problems
	}
	return result, s.problems
}

func (s *sheet) isThere(at problem.Place, page Page) {
	s.problems = append(s.problems, problem.New(RuleSheetEntryIsNew, at, problem.Quote(page.Path)+" is there already, and stays as it is", "add what is new to it by hand"))
}
