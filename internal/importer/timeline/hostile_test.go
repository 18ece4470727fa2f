package timeline

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// TestHostileSheetsEndSoon imports what a stranger could send to keep the program busy. What is read for minutes would be
// read for hours.
func TestHostileSheetsEndSoon(t *testing.T) {
	const head = "Year,Headline,Text\n"
	row := func(text string) string {
		return head + "1949,The treaty,\"" + strings.ReplaceAll(text, `"`, `""`) + "\"\n"
	}
	rows := func(n int) string {
		var b strings.Builder
		b.WriteString(head)
		for i := range n {
			fmt.Fprintf(&b, "%d,Headline %d,Text.\n", 1000+i%1000, i)
		}
		return b.String()
	}
	table := "<table><tr>" + strings.Repeat("<td>x", 5_000) + strings.Repeat("<tr><td>y", 4_000)
	for _, test := range []struct{ name, content, rule string }{
		{"as many events as fit", rows(mostEvents), ""},
		{"one event more", rows(mostEvents + 1), RuleSheetIsSmall.ID},
		{"100,000 events", rows(100_000), RuleSheetIsSmall.ID},
		{"100,000 events of JSON", `{"events": [` + strings.Repeat(`{"start_date": {"year": "1949"}, "text": {"headline": "A"}},`, 100_000) + `{}]}`, RuleSheetIsSmall.ID},
		{"a million columns", strings.Repeat("Year,", 1_000_000) + "Headline\n", RuleSheetIsSmall.ID},
		{"a row of a million cells", head + strings.Repeat("1,", 1_000_000) + "\n", RuleSheetIsSmall.ID},
		{"a cell of ten megabytes", row(strings.Repeat("a ", 5<<20)), RuleSheetIsSmall.ID},
		{"a headline of ten megabytes", head + "1949," + strings.Repeat("a", 10<<20) + ",x\n", RuleSheetIsSmall.ID},
		{"a table padded to its widest", row(table), ""},
		{"cells that span", row(strings.Repeat(`<table><tr><td colspan="99999999" rowspan="99999999">x</table>`, 100)), ""},
		{"elements in elements", row(strings.Repeat("<b>", 20_000) + "x"), ""},
		{"blocks in blocks", row(strings.Repeat("<div>", 10_000) + "x"), ""},
		{"brackets", row(strings.Repeat("[", 60_000)), ""},
		{"more than 16 MB", strings.Repeat("a", largestSheet+1), RuleSheetIsSmall.ID},
		{"quotes that do not match", strings.Repeat("\"a\"b,", 2_000_000), RuleSheetIsReadable.ID},
		{"brackets of JSON", strings.Repeat("[", 5_000_000), RuleSheetIsReadable.ID},
	} {
		t.Run(test.name, func(t *testing.T) {
			begin := time.Now()
			files, problems := Import("sheet.csv", []byte(test.content), english())
			if took := time.Since(begin); took > 2*time.Minute {
				t.Errorf("took %v", took)
			}
			size := 0
			for _, file := range files {
				size += len(file.Content)
			}
			isRule := func(p problem.Problem) bool { return p.Rule == test.rule && p.Place.Path != "" }
			if size > 2*len(test.content)+2_000_000 || test.rule != "" && !slices.ContainsFunc(problems, isRule) || test.rule == "" && problem.HasErrors(problems) {
				t.Errorf("want %q, got %d bytes and %v", test.rule, size, problems[:min(3, len(problems))])
			}
		})
	}
}
