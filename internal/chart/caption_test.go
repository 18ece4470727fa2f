package chart_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/nutgraf/nutgraf/internal/chart"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// TestCaptions judges the texts of testdata/captions.txt.
func TestCaptions(t *testing.T) {
	content, err := os.ReadFile("testdata/captions.txt")
	if err != nil {
		t.Fatal(err)
	}
	for block := range strings.SplitSeq(string(content), "\n\n") {
		var caption *chart.Caption
		for line := range strings.SplitSeq(strings.TrimSpace(block), "\n") {
			switch {
			case strings.HasPrefix(line, "#"):
			case strings.Contains(line, " | "):
				caption = captionOf(t, strings.Split(line, " | "))
			default:
				judgeLine(t, caption, line)
			}
		}
	}
}

func captionOf(t *testing.T, parts []string) *chart.Caption {
	t.Helper()
	lang, unit, table := parts[0], parts[1], parts[2]
	rows := strings.ReplaceAll(table, ";", "\n")
	if lang != "en" { // cells divided by semicolons, two in a row
		rows = ""
		for i, cell := range strings.Split(table, ";") {
			rows += cell + map[bool]string{true: ";", false: "\n"}[i%2 == 0]
		}
	}
	data, problems := chart.Read("table.csv", []byte(rows), chart.Spec{Type: chart.Lines, Language: lang})
	if len(problems) > 0 {
		t.Fatalf("%s: %v", table, problems)
	}
	return chart.NewCaption(data, unit, lang)
}

func judgeLine(t *testing.T, caption *chart.Caption, line string) {
	t.Helper()
	told := []string{}
	want, text := "", "" // a number with a space between its thousands has it in the list, too
	if rest, ok := strings.CutPrefix(line, "ok "); ok {
		text = rest
	} else {
		fields := strings.Fields(line)
		want = fields[0]
		if len(fields) > 1 && len(fields[1]) == 3 && strings.Trim(fields[1], "0123456789") == "" {
			want += " " + fields[1]
		}
		text = strings.TrimPrefix(line, want+" ")
		want = strings.TrimRight(want, "%")
	}
	for _, p := range caption.Judge(text, problem.Place{}) {
		quoted, _, _ := strings.Cut(strings.TrimPrefix(p.Message, `"`), `"`)
		told = append(told, quoted)
	}
	if want == "" && len(told) > 0 || want != "" && !slices.Equal(told, []string{want}) {
		t.Errorf("%s\n  is told of %q, want %q", text, told, want)
	}
}
