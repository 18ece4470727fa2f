// Package table reads tables that spreadsheets and databases save as text: CSV (RFC 4180), its kin with semicolons or bars, and
// TSV.
//
//	reader := table.NewReader(text) // of plaintext.Decode
//	for row, wrong := range reader.Rows() {
//		if wrong != nil {
//			add(rule, wrong.Place, wrong.Message, wrong.Fix)
//			continue
//		}
//		fmt.Println(row[0].Text, row[0].Place)
//	}
//
// The package encoding/csv is not enough: it counts columns in bytes, takes the tabs around an empty cell for spaces to trim, and
// does not say where a quotation begins that never ends.
package table

import (
	"bytes"
	"fmt"
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/plaintext"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// The limits of what is read.
const (
	mostCells = 16_384 // a sheet of Excel has no more columns
	mostWrong = 100    // rows; a file with so many is no table
)

// Cell is a cell of a row.
type Cell struct {
	Text  string // without spaces and invisible characters around it; lines end with "\n"
	Place problem.Place
}

// Error is what is wrong with a row.
type Error struct {
	Place        problem.Place
	Message, Fix string
	IsWide       bool // the row has more cells than are read
}

// Reader reads the rows of a table.
type Reader struct {
	Separator  rune // between cells: that of a line "sep=;" or, without one, the one that the rows have alike
	LazyQuotes bool // a quotation mark may stand inside of a cell without being doubled
	MostCells  int  // of a row
	text       *plaintext.Text
	start      int // of the first row
}

// NewReader is for the rows of a text. Lines of nothing but separators and spaces before the first row are no rows, nor is a line
// "sep=;", with which Excel names the separator.
func NewReader(text *plaintext.Text) *Reader {
	r := &Reader{MostCells: mostCells, text: text}
	for r.start < len(text.Content) {
		line := r.line(r.start)
		if trimmed(strings.Trim(line, separators+" ")) != "" {
			break
		}
		r.start += len(line)
	}
	line := r.line(r.start)
	if sign, ok := namedSeparator(line); ok {
		r.start += len(line)
		r.Separator = sign
	}
	if r.Separator == 0 {
		r.Separator = separatorOf(text.Content[r.start:])
	}
	return r
}

// line returns the line that begins at an offset, with its end.
func (r *Reader) line(offset int) string {
	rest := r.text.Content[offset:]
	if end := bytes.IndexByte(rest, '\n'); end >= 0 {
		rest = rest[:end+1]
	}
	return string(rest)
}

// Rows yields each row that is not empty, or what is wrong with it. Rows can have different numbers of cells. After a wrong
// row it goes on with the next line.
func (r *Reader) Rows() iter.Seq2[[]Cell, *Error] {
	return func(yield func([]Cell, *Error) bool) {
		wrong := 0
		for at := r.start; at < len(r.text.Content) && wrong < mostWrong; {
			row, next, err := r.row(at)
			at = next
			if err != nil {
				wrong++
			} else if isEmpty(row) {
				continue
			}
			if !yield(row, err) {
				return
			}
		}
	}
}

func isEmpty(row []Cell) bool {
	for _, cell := range row {
		if cell.Text != "" {
			return false
		}
	}
	return true
}

// row reads the row at an offset. It returns the offset of the next one.
func (r *Reader) row(at int) (row []Cell, next int, wrong *Error) {
	content := r.text.Content
	for {
		cell, end, wrong := r.cell(at)
		if wrong == nil && len(row) == r.MostCells {
			wrong = &Error{cell.Place, fmt.Sprintf("the row has more than %d cells", r.MostCells), "keep the columns that are needed", true}
		}
		if wrong != nil {
			return nil, end + len(r.line(end)), wrong
		}
		row = append(row, cell)
		if end == len(content) || content[end] == '\n' {
			return row, min(end+1, len(content)), nil
		}
		at = end + utf8.RuneLen(r.Separator)
	}
}

// cell reads the cell at an offset. It returns the offset of the separator or line end behind it or, where the cell is wrong, of
// the place from which the rest of the line is left out.
func (r *Reader) cell(at int) (Cell, int, *Error) {
	content := r.text.Content
	at = r.skipSpace(at)
	if at == len(content) || content[at] != '"' {
		end := len(content)
		if size := bytes.IndexFunc(content[at:], r.endsCell); size >= 0 {
			end = at + size
		}
		if mark := bytes.IndexByte(content[at:end], '"'); mark >= 0 && !r.LazyQuotes {
			return Cell{}, end, r.wrongQuote(at+mark, "a quotation mark stands inside of a cell")
		}
		return Cell{trimmed(string(content[at:end])), r.text.At(at)}, end, nil
	}
	var quoted []byte
	for from := at + 1; ; {
		mark := bytes.IndexByte(content[from:], '"')
		if mark < 0 {
			return Cell{}, len(content), r.wrongQuote(at, "the quotation mark has no partner")
		}
		quoted = append(quoted, content[from:from+mark]...)
		from += mark + 1
		end := r.skipSpace(from)
		switch {
		case bytes.HasPrefix(content[from:], []byte{'"'}):
			from++
		case r.isEnd(end):
			return Cell{trimmed(string(quoted)), r.text.At(at)}, end, nil
		case !r.LazyQuotes:
			return Cell{}, from, r.wrongQuote(from-1, "a quotation mark stands inside of a cell")
		}
		quoted = append(quoted, '"')
	}
}

func (r *Reader) wrongQuote(at int, message string) *Error {
	return &Error{r.text.At(at), message, `put the whole cell in quotes, and double those inside: "say ""no"""`, false}
}

// skipSpace returns the offset behind spaces and invisible characters that are no separator.
func (r *Reader) skipSpace(at int) int {
	rest := r.text.Content[at:]
	kept := bytes.IndexFunc(rest, func(c rune) bool { return r.endsCell(c) || !isTrimmed(c) })
	if kept < 0 {
		return len(r.text.Content)
	}
	return at + kept
}

// isEnd reports whether a cell ends at an offset.
func (r *Reader) isEnd(at int) bool {
	c, _ := utf8.DecodeRune(r.text.Content[at:])
	return at == len(r.text.Content) || r.endsCell(c)
}

func (r *Reader) endsCell(c rune) bool { return c == r.Separator || c == '\n' }

func trimmed(text string) string { return strings.TrimFunc(text, isTrimmed) }

func isTrimmed(r rune) bool { return unicode.IsSpace(r) || plaintext.IsInvisible(r) }
