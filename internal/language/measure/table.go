package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	xlanguage "golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/nutgraf/nutgraf/internal/language"
)

// row holds the table's cells for a language.
type row struct {
	code, found, wrong, homonyms, date string
	corpora                            []corpus
}

// The marks around the table in the Markdown file.
const (
	tableStart = "<!-- languages: go run ./internal/language/measure -data DIR -write docs/links.md -->\n"
	tableEnd   = "<!-- end of languages -->\n"
	tableHead  = "| language | known | found | wrong: another word | same spelling, another meaning | measured on |\n|---|---|---|---|---|---|\n"
)

// String returns the row in Markdown.
func (r row) String() string {
	var names []string
	for _, c := range r.corpora {
		names = append(names, c.String())
	}
	measured := "–"
	if len(names) > 0 {
		measured = strings.Join(names, ", ") + "; " + r.date
	}
	return fmt.Sprintf("| %s (%s) | %s | %s | %s | %s | %s |", nameOf(r.code), r.code, known(r.code), r.found, r.wrong, r.homonyms, measured)
}

// nameOf returns the English name of a language.
func nameOf(code string) string {
	return display.English.Languages().Name(xlanguage.Make(code))
}

// known returns the program's knowledge of a language's inflection and compounds, in words.
func known(code string) string {
	list := language.OfCode(code).Knowledge()
	if len(list) == 0 {
		return "no inflection"
	}
	return strings.Join(list, ", ")
}

// withRows replaces rows of the table on a page. A language without a new row keeps its figures.
func withRows(page []byte, rows []row) ([]byte, error) {
	before, rest, started := bytes.Cut(page, []byte(tableStart))
	old, after, ended := bytes.Cut(rest, []byte(tableEnd))
	if !started || !ended {
		return nil, fmt.Errorf("the marks of the table are missing: %q and %q, each on its own line", tableStart, tableEnd)
	}
	figures := map[string]string{} // the cells after the name and the knowledge
	for _, line := range strings.Split(string(old), "\n") {
		if cells := strings.SplitN(line, " | ", 3); len(cells) == 3 {
			figures[codeIn(cells[0])] = cells[2]
		}
	}
	for _, r := range rows {
		figures[r.code] = strings.SplitN(r.String(), " | ", 3)[2]
	}
	var b bytes.Buffer
	b.Write(before)
	b.WriteString(tableStart + tableHead)
	codes := language.Codes()
	slices.SortFunc(codes, func(a, b string) int { return strings.Compare(nameOf(a), nameOf(b)) })
	for _, code := range codes {
		cells := figures[code]
		if cells == "" {
			cells = "– | – | – | – |"
		}
		fmt.Fprintf(&b, "| %s (%s) | %s | %s\n", nameOf(code), code, known(code), cells)
	}
	b.WriteString(tableEnd)
	b.Write(after)
	return b.Bytes(), nil
}

// codeIn returns the code in the first cell of a row: "fi" of "| Finnish (fi)".
func codeIn(cell string) string {
	_, code, _ := strings.Cut(cell, "(")
	return strings.TrimSuffix(code, ")")
}
