package article

import (
	"strings"
	"testing"
)

// TestTablesAreWrittenWithinAPage has tables that are small as HTML and gigabytes as Markdown. Their text stays.
func TestTablesAreWrittenWithinAPage(t *testing.T) {
	row := func(cells string, n int) string { return "<tr>" + strings.Repeat(cells, n) + "</tr>" }
	for name, table := range map[string]string{
		"one row is long":          row("<td>x", 20_000) + strings.Repeat(row("<td>y", 1), 11_000),
		"one cell is long":         row("<td>"+strings.Repeat("x ", 20_000), 1) + strings.Repeat(row("<td>y", 1), 11_000),
		"each column is wide once": staircase(300),
		"cells span columns":       strings.Repeat(row(`<td colspan="99999999">x`, 3), 50),
		"cells span rows":          strings.Repeat(row(`<td rowspan="99999999">x`, 3), 50),
		"cells span both":          row(`<td colspan="1000" rowspan="65534">x`, 1),
		"tables in tables":         strings.Repeat("<tr><td><table>", 30) + row("<td>x", 20_000) + strings.Repeat(row("<td>y", 1), 11_000),
	} {
		t.Run(name, func(t *testing.T) {
			draft, problems := drafted(t, Input{Name: "a.html", Content: []byte("<h1>T</h1><p>A table follows.</p><table>" + table + "</table>")})
			size := 0
			for _, file := range draft.Files {
				size += len(file.Content)
			}
			if len(problems) > 0 || size > 2*largestText {
				t.Errorf("%d bytes, %v", size, problems[:min(2, len(problems))])
			}
		})
	}
}

// staircase is a table whose column n is wide in row n alone.
func staircase(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString("<tr>" + strings.Repeat("<td>", i) + "<td>" + strings.Repeat("x ", 100))
	}
	return b.String()
}
