// Package chart draws tables of numbers. A chart is made of a CSV file: [Read] judges the file and returns its [Data],
// [Data.Draw] draws them as SVG that stands in a page, and [Caption] compares the numbers of a text with them.
//
// A drawing has no size of its own: what lies across is in per cent of the column, what lies upwards and all letters are in
// pixels. So letters have one size on a phone and on a wide screen, and nothing scrolls. Where a language is read from the
// right, the whole drawing is: the scale stands on the right, bars grow from there, and time runs from the right to the left,
// as the lines of the page and its timeline do. The digits of a number keep their order.
//
// Colours are classes, which the theme's assets/css/chart.css gives colours of light and dark pages. What they tell apart is
// told by a name beside the line or the bar too, and by the dashes of a line.
//
//	grid.go     a file to a table of cells with their places
//	number.go   what a cell's number is
//	moment.go   what date a cell names
//	read.go     a table to the data of a chart
//	scale.go    round numbers and dates for an axis
//	draw.go     what all drawings have in common
//	lines.go    lines and areas
//	bars.go     bars and ranges, across and upwards
//	facts.go    the highest, the lowest, the first and the last value
//	caption.go  whether the data have the numbers of a text
//	wording.go  the numbers of a text, by the words around them
//	figures.go  what can be said of data in numbers
package chart

import (
	"embed"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/problem"
)

//go:embed rules
var examples embed.FS

// ruleSet is the rules of this room. Each is declared beside the code that judges by it; its example is rules/<id>.txtar.
var ruleSet = problem.NewRuleSet(examples)

// Rules returns the rules of this room, sorted by id.
func Rules() []*problem.Rule { return ruleSet.All() }

// Type is how a chart shows its data.
type Type string

// The types of charts.
const (
	Bars   Type = "bars"
	Lines  Type = "lines"
	Areas  Type = "areas"  // those of several columns are stacked
	Ranges Type = "ranges" // from the value of one column to that of the next
)

// Types returns the names of all types.
func Types() []string { return []string{string(Bars), string(Lines), string(Areas), string(Ranges)} }

// Axis is what the first column of a table holds.
type Axis int8

// What a first column can hold.
const (
	Names   Axis = iota // of countries, say, in the order of the file
	Dates               // years, quarters, months or days
	Numbers             // ages, say
)

// Data is a table as a chart shows it. Every series has a value for each label.
type Data struct {
	Type    Type
	Axis    Axis
	Head    string // the heading of the first column
	By      string // the heading of the column that divides the data into panels; empty without one
	Labels  []Label
	Columns []string // the headings of the columns with values
	Panels  []Panel  // at least one
}

// Label is what a row is about.
type Label struct {
	Text string    // as in the file
	Date edtf.Date // of an axis of dates
	at   float64   // the place on the axis: days since the year 0, or the number itself, or the row
}

// Panel is one of the drawings of a chart; without a column that divides the data it is the only one, without a title.
type Panel struct {
	Title  string
	Series []Series // as Data.Columns
}

// Series is the values of a column.
type Series struct {
	Name   string
	Values []Value
}

// Value is a number of a table.
type Value struct {
	Number  float64
	Places  int // digits behind the decimal mark, as they are written
	IsGiven bool
}

// IsTime reports whether the values follow each other, so that there is a first and a last one.
func (d *Data) IsTime() bool { return d.Axis != Names }
