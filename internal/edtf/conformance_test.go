package edtf

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
)

// rows reads a table of tab-separated columns.
func rows(t testing.TB, path string, columns int) [][]string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var all [][]string
	for n, line := range strings.Split(strings.TrimSuffix(string(data), "\n"), "\n") {
		if strings.HasPrefix(line, "# ") {
			continue
		}
		row := strings.Split(line, "\t")
		if len(row) != columns {
			t.Fatalf("%s:%d: %d columns, want %d", path, n+1, len(row), columns)
		}
		all = append(all, row)
	}
	return all
}

// edgeText writes a moment as the tables do, with its time if withTime.
func edgeText(m Moment, withTime bool) string {
	text := m.String()
	if !withTime {
		text, _, _ = strings.Cut(text, "T")
	}
	return text
}

func TestConformance(t *testing.T) {
	for _, row := range rows(t, "testdata/conformance.tsv", 6) {
		text, verdict := row[0], row[2]
		d, err := Parse(text)
		if verdict == "rejected" {
			checkRejected(t, text, err)
			continue
		}
		if err != nil {
			t.Errorf("Parse(%q): %v", text, err)
			continue
		}
		if got := strconv.Itoa(d.Level()); got != row[1] {
			t.Errorf("%q is level %s, want %s", text, got, row[1])
		}
		withTime := strings.Contains(text, "T")
		if low, high := edgeText(d.Min(), withTime), edgeText(d.Max(), withTime); low != row[3] || high != row[4] {
			t.Errorf("%q is from %s to %s, want %s to %s", text, low, high, row[3], row[4])
		}
		if d.String() != text {
			t.Errorf("%q became %q", text, d)
		}
	}
}

// checkRejected wants an error inside the text, and a fix, if there is one, that parses.
func checkRejected(t *testing.T, text string, err error) {
	t.Helper()
	var parse *ParseError
	if !errors.As(err, &parse) {
		t.Errorf("Parse(%q) = %v, want a ParseError", text, err)
		return
	}
	if parse.Offset < 0 || parse.Length < 0 || parse.Offset+parse.Length > len(text) || parse.Reason == "" {
		t.Errorf("Parse(%q): bytes %d+%d: %q", text, parse.Offset, parse.Length, parse.Reason)
	}
	if parse.Fix == "" {
		return
	}
	if _, err := Parse(parse.Fix); err != nil {
		t.Errorf("Parse(%q): the fix %q does not parse: %v", text, parse.Fix, err)
	}
}

// TestOtherImplementations holds that we agree with others unless a reason is given, and differ where one is.
func TestOtherImplementations(t *testing.T) {
	for _, row := range rows(t, "testdata/others.tsv", 6) {
		name, text, verdict, low, high, reason := row[0], row[1], row[2], row[3], row[4], row[5]
		d, err := Parse(text)
		ours, agree := "rejected", verdict == "rejected"
		if err == nil {
			from, to := edgeText(d.Min(), false), edgeText(d.Max(), false)
			ours = fmt.Sprintf("accepted, from %s to %s", from, to)
			agree = verdict == "accepted" && (low == "" || low == from) && (high == "" || high == to)
		}
		if agree != (reason == "") {
			t.Errorf("%s: %q is %s %s %s, ours %s; the reason to differ: %q", name, text, verdict, low, high, ours, reason)
		}
	}
}
