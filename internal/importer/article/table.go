package article

import (
	"strconv"

	"github.com/nutgraf/nutgraf/internal/importer/webpage"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// mostCells is the most cells that a page may have (internal/explainer), including the cells that one spans.
const mostCells = 100_000

// tablesFit reports whether the tables below a node can be written in Markdown. There each row has as many cells as the
// longest, and each column is as wide as its widest cell: 200 KB of HTML, with one long row or one long cell and many short
// ones, would become gigabytes.
func tablesFit(node *html.Node) bool {
	for _, table := range append(all(node, atom.Table), node) {
		if table.DataAtom == atom.Table && !tableFits(table) {
			return false
		}
	}
	return true
}

func tableFits(table *html.Node) bool {
	cells, columns := 0, 0
	var widest []int // width in bytes of each column's widest cell
	rows := all(table, atom.Tr)
	for _, row := range rows {
		column := 0
		for cell := range row.Descendants() {
			if cell.DataAtom != atom.Td && cell.DataAtom != atom.Th {
				continue
			}
			across := span(cell, "colspan")
			if column += across; column > mostCells {
				return false
			}
			for len(widest) < column {
				widest = append(widest, 1)
			}
			widest[column-1] = max(widest[column-1], len(textOf(cell)))
			cells += across * span(cell, "rowspan")
		}
		columns = max(columns, column)
	}
	width := 0
	for _, column := range widest {
		width += column
	}
	return max(cells, len(rows)*columns) <= mostCells && len(rows)*width <= largestText
}

// span returns the number of columns or rows that a cell spans by its attribute.
func span(cell *html.Node, name string) int {
	number, err := strconv.Atoi(webpage.Attribute(cell, name))
	if err != nil || number < 1 {
		return 1
	}
	return min(number, mostCells+1)
}
