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

// row is what the table says of a language.
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

// nameOf is the English name of a language.
func nameOf(code string) string {
	return display.English.Languages().Name(xlanguage.Make(code))
}

// known says in words what the program knows of how a language changes and joins its words.
func known(code string) string {
	list := language.OfCode(code).Knowledge()
	if len(list) == 0 {
		return "no inflection"
	}
	return strings.Join(list, ", ")
}

// withRows puts rows into the table of a page. A language without a new row keeps the figures that it has.
func withRows(page []byte, rows []row) ([]byte, error) {
	before, rest, started := bytes.Cut(page, []byte(tableStart))
	old, after, ended := bytes.Cut(rest, []byte(tableEnd))
	if !started || !ended {
		return nil, fmt.Errorf("the marks of the table are missing: %q and %q, each on its own line", tableStart, tableEnd)
	}
	figures := map[string]string{} // the cells behind the name and what is known
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

// codeIn is the code in the first cell of a row: "fi" in "| Finnish (fi)".
func codeIn(cell string) string {
	_, code, _ := strings.Cut(cell, "(")
	return strings.TrimSuffix(code, ")")
}
