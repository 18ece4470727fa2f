package article

import (
	"strings"

	"github.com/nutgraf/nutgraf/internal/importer/webpage"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// letterLists writes the letters and Roman numerals of ordered lists into their items: Markdown counts in digits only, and
// texts refer to "point b".
func letterLists(root *html.Node) {
	for _, list := range all(root, atom.Ol) {
		kind := webpage.Attribute(list, "type")
		if kind == "" || !strings.Contains("aAiI", kind) {
			continue
		}
		number := marks(list)
		for item := range list.ChildNodes() {
			written := strings.Trim(number(item), " .")
			if written == "" {
				continue
			}
			n := 0
			for _, digit := range written {
				n = n*10 + int(digit-'0')
			}
			at := item
			for at.FirstChild != nil && at.FirstChild.DataAtom == atom.P {
				at = at.FirstChild
			}
			at.InsertBefore(&html.Node{Type: html.TextNode, Data: counted(n, kind) + ". "}, at.FirstChild)
		}
		list.DataAtom, list.Data, list.Attr = atom.Ul, "ul", []html.Attribute{lineAttr(lineOf(list))}
	}
}

// counted formats a number in letters or Roman numerals.
func counted(n int, kind string) string {
	text := ""
	switch kind {
	case "a", "A":
		for ; n > 0; n = (n - 1) / 26 {
			text = string(rune('a'+(n-1)%26)) + text
		}
	default:
		values, signs := []int{1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1}, strings.Fields("m cm d cd c xc l xl x ix v iv i")
		for i, value := range values {
			for ; n >= value && len(text) < 20; n -= value {
				text += signs[i]
			}
		}
	}
	if kind == "A" || kind == "I" {
		return strings.ToUpper(text)
	}
	return text
}

// takeCaptions moves a table's caption to the place from which it is written.
func takeCaptions(root *html.Node) {
	for _, table := range all(root, atom.Table) {
		for _, caption := range all(table, atom.Caption) {
			if text := textOf(caption); text != "" && caption.Parent == table && len(notesIn(caption)) == 0 {
				table.Attr = append(table.Attr, html.Attribute{Key: captionAttribute, Val: text})
				table.RemoveChild(caption)
			}
		}
	}
}

// splitCells gives each paragraph of a cell, and each line of one, its own row, in which the other cells are empty: a
// Markdown cell has one line.
func splitCells(root *html.Node) {
	for _, row := range all(root, atom.Tr) {
		var cells [][]*html.Node
		most, isSpanned := 1, false
		for cell := range row.ChildNodes() {
			if cell.DataAtom != atom.Td && cell.DataAtom != atom.Th {
				continue
			}
			isSpanned = isSpanned || span(cell, "rowspan") > 1 || len(all(cell, atom.Table)) > 0
			parts := linesOf(cell)
			cells = append(cells, parts)
			most = max(most, len(parts))
		}
		if most == 1 || most > 200 || isSpanned || row.Parent == nil {
			continue
		}
		isHead := row.Parent.DataAtom == atom.Thead
		after := row.NextSibling
		for i := range most {
			made := element(atom.Tr, "")
			made.Attr = row.Attr
			column := 0
			for cell := range row.ChildNodes() {
				if cell.DataAtom != atom.Td && cell.DataAtom != atom.Th {
					continue
				}
				part := element(cell.DataAtom, "")
				part.Attr = cell.Attr
				for j, line := range cells[column] {
					if j == i || isHead {
						if isHead && j > 0 {
							part.AppendChild(&html.Node{Type: html.TextNode, Data: " "})
						}
						part.AppendChild(clone(line))
					}
				}
				made.AppendChild(part)
				column++
			}
			row.Parent.InsertBefore(made, after)
			if isHead {
				break
			}
		}
		row.Parent.RemoveChild(row)
	}
}

// linesOf returns the lines of a cell, each in a <span>: its paragraphs, the items of its lists, and the parts between line
// breaks.
func linesOf(cell *html.Node) []*html.Node {
	var lines []*html.Node
	open := element(atom.Span, "")
	flush := func() {
		if textOf(open) != "" || len(all(open, atom.Img)) > 0 {
			lines = append(lines, open)
		}
		open = element(atom.Span, "")
	}
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		mark := marks(n)
		for c := range n.ChildNodes() {
			text := mark(c)
			switch {
			case c.DataAtom == atom.Br:
				flush()
			case isInline(c) && !hasBlocks(c):
				open.AppendChild(clone(c))
			default:
				flush()
				if text != "" {
					open.AppendChild(&html.Node{Type: html.TextNode, Data: strings.TrimLeft(text, " ")})
				}
				visit(c)
				flush()
			}
		}
	}
	visit(cell)
	flush()
	return lines
}
