package edtf

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

const docsPath = "../../docs/dates.md"

// cells splits a row of a Markdown table, and takes the text out of code.
func cells(line string) (all []string, isRow bool) {
	if !strings.HasPrefix(line, "| ") || strings.HasPrefix(line, "| ---") {
		return nil, false
	}
	for cell := range strings.SplitSeq(strings.Trim(line, "| "), " | ") {
		all = append(all, strings.TrimSpace(cell))
	}
	return all, true
}

func code(cell string) (string, bool) {
	text := strings.Trim(cell, "`")
	return text, len(text) == len(cell)-2
}

// TestDocsAreTrue holds that what the page for authors says is what they get.
func TestDocsAreTrue(t *testing.T) {
	page, err := os.ReadFile(docsPath)
	if err != nil {
		t.Fatal(err)
	}
	speaker := NewSpeaker("en")
	said, fixed := 0, 0
	for line := range strings.Lines(string(page)) {
		row, ok := cells(strings.TrimSpace(line))
		if !ok || len(row) < 2 {
			continue
		}
		text, isCode := code(row[1])
		wrong, isMistake := code(row[0])
		switch {
		case isCode && len(row) == 3:
			said++
			if got := strings.ReplaceAll(speaker.Say(mustParse(t, text), Long), "\u202f", " "); got != row[2] {
				t.Errorf("%s is said %q, the page says %q", text, got, row[2])
			}
		case isCode && isMistake && len(row) == 2:
			fixed++
			if got := suggest(wrong); got != text {
				t.Errorf("%q is mended as %q, the page says %q", wrong, got, text)
			}
		}
	}
	if said < 25 || fixed < 10 {
		t.Errorf("only %d dates and %d mistakes found on the page", said, fixed)
	}
}

// TestDocsCountConformance writes the last section of the page from both tables.
func TestDocsCountConformance(t *testing.T) {
	page, err := os.ReadFile(docsPath)
	if err != nil {
		t.Fatal(err)
	}
	const mark = "-update -->\n"
	before, _, ok := strings.Cut(string(page), mark)
	want := before + mark + conformance(t)
	switch {
	case !ok:
		t.Fatal("the page has no mark")
	case *update:
		if err := os.WriteFile(docsPath, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	case string(page) != want:
		t.Error("the section on conformance is out of date; run with -update")
	}
}

func conformance(t *testing.T) string {
	counts := map[string]int{}
	examples := map[string][]string{}
	for _, row := range rows(t, "testdata/conformance.tsv", 6) {
		key := row[1] + row[2]
		counts[key]++
		if strings.HasPrefix(row[5], "spec") {
			counts[row[1]+"spec"]++
		}
		if len(examples[key]) < 6 && len(row[0]) < 24 && counts[key]%4 == 1 && row[0] != "" {
			examples[key] = append(examples[key], "`"+row[0]+"`")
		}
	}
	var b strings.Builder
	b.WriteString("\nThe [whole table](../internal/edtf/testdata/conformance.tsv) has every example of the specification, all of which are\n" +
		"read, and others, with the first and last moment of each. A test reads it.\n\n" +
		"| Level | Examples of the specification | Accepted in all | Such as | Rejected | Such as |\n" +
		"| --- | --- | --- | --- | --- | --- |\n")
	for _, level := range []string{"0", "1", "2"} {
		yes, no := level+"accepted", level+"rejected"
		fmt.Fprintf(&b, "| %s | %d | %d | %s | %d | %s |\n", level, counts[level+"spec"],
			counts[yes], strings.Join(examples[yes], " "), counts[no], strings.Join(examples[no], " "))
	}
	b.WriteString(others(t))
	return b.String()
}

// others lists why we differ from other implementations.
func others(t *testing.T) string {
	all := rows(t, "testdata/others.tsv", 6)
	perReason, example := map[string]int{}, map[string]string{}
	var reasons []string
	for _, row := range all {
		if reason := row[5]; reason != "" {
			if perReason[reason]++; perReason[reason] == 1 {
				reasons = append(reasons, reason)
				example[reason] = row[0] + " `" + row[1] + "`"
			}
		}
	}
	slices.SortStableFunc(reasons, func(a, b string) int { return perReason[b] - perReason[a] })
	var b strings.Builder
	fmt.Fprintf(&b, "\nThe tests of three other implementations have [%d strings](../internal/edtf/testdata/others.tsv). We differ in:\n\n"+
		"| Strings | Such as | Why |\n| --- | --- | --- |\n", len(all))
	for _, reason := range reasons {
		fmt.Fprintf(&b, "| %d | %s | %s |\n", perReason[reason], example[reason], reason)
	}
	return b.String()
}
