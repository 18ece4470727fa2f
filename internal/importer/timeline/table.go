package timeline

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// mostTableCells is far above the size of a table in an event's text. In Markdown each row has as many cells as the
// longest, so a few KB of HTML could become a table of gigabytes.
const mostTableCells = 10_000

// parseCell parses the HTML of a cell. A table that is too large for Markdown becomes lines of text.
func parseCell(text string) (*html.Node, error) {
	page, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return nil, err
	}
	rows, longest := 0, 0
	for n := range page.Descendants() {
		if n.DataAtom == atom.Tr {
			rows++
			longest = max(longest, cellsOf(n))
		}
	}
	if rows*longest <= mostTableCells {
		return page, nil
	}
	for n := range page.Descendants() {
		switch n.DataAtom {
		case atom.Table, atom.Thead, atom.Tbody, atom.Tfoot, atom.Tr:
			n.DataAtom, n.Data = atom.Div, "div"
		case atom.Td, atom.Th:
			n.DataAtom, n.Data = atom.Span, "span"
		}
	}
	return page, nil
}

// cellsOf counts the cells of a row, including those that span other rows and columns.
func cellsOf(row *html.Node) int {
	cells := 0
	for n := range row.Descendants() {
		if n.DataAtom == atom.Td || n.DataAtom == atom.Th {
			spanned := 1
			for _, a := range n.Attr {
				if number, err := strconv.Atoi(a.Val); err == nil && number > 1 && (a.Key == "colspan" || a.Key == "rowspan") {
					spanned *= min(number, mostTableCells+1)
				}
			}
			cells = min(cells+spanned, mostTableCells+1)
		}
	}
	return cells
}
