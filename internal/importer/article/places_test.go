package article

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/scaffold"
)

// TestProblemsOfTheDraftNameTheArticle holds each line of a draft to the line of the article that it is made of.
func TestProblemsOfTheDraftNameTheArticle(t *testing.T) {
	const text = "# The ferry\n\nIt runs again.[^1]\n\n## Why\n\nThe council paid\nfor it.\n\n- one\n- two\n\n[^1]: Since Monday.\n"
	lines := map[string]int{"It runs again.[^1]": 3, "The council paid for it.": 7, "- one": 10, "[^1]: Since Monday.": 13, `title: "Why"`: 5}
	judge := func(w *writer, files []scaffold.File, path string, want map[string]int) {
		t.Helper()
		found := 0
		for _, f := range files {
			for i, row := range strings.Split(string(f.Content), "\n") {
				line, is := want[row]
				if !is || !strings.HasSuffix(f.Path, ".md") {
					continue
				}
				found++
				given := problem.Problem{Place: problem.Place{Path: f.Path, Line: i + 1, Column: 3}, Message: "a mistake"}
				warning := given
				warning.Severity = problem.Warning
				got := w.ofArticle([]problem.Problem{given, warning}, files)
				if len(got) != 1 || got[0].Place != (problem.Place{Path: path, Line: line}) {
					t.Errorf("%s, %q: %v, want %s:%d", f.Path, row, got, path, line)
				}
			}
		}
		if found != len(want) {
			t.Errorf("%d of %d lines are in the draft", found, len(want))
		}
	}
	r := &reader{article: Input{Name: "ferry.md", Content: []byte(text), Language: "en"}, path: "texts/ferry.md"}
	if err := r.read(t.Context()); err != nil {
		t.Fatal(err)
	}
	r.settleLanguage("")
	w := newWriter(r)
	judge(w, w.draft().Files, "texts/ferry.md", lines)
	r.unit = "paragraph"
	got := w.ofArticle([]problem.Problem{{Place: problem.Place{Path: "content/_index.md", Line: 7}, Message: "a mistake"}}, w.draft().Files)
	if got[0].Place.Line != 0 || !strings.HasPrefix(got[0].Message, "paragraph 3: ") {
		t.Errorf("a document's problem: %v", got)
	}

	_, problems, err := ImportFolder(t.Context(), Folder{Name: "old/site", Language: "en", Files: fstest.MapFS{"a.md": {Data: []byte("# A\n\n" + strings.Repeat("*a_", 40_000))}}})
	if err != nil || len(problems) == 0 || problems[0].Place.Path != "old/site/a.md" {
		t.Errorf("a folder: %v, %v", problems, err)
	}
}
