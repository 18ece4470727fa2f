package read

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// A position with a warning is kept, and one with an error is left out.
func TestAPositionWithAWarningIsKept(t *testing.T) {
	long := "quotation: " + strings.Repeat("We want it. ", 50)
	for _, test := range []struct {
		name, older, newer string // the newer one stands second
		rule               *problem.Rule
		positions, earlier int
	}{
		{"long quotation", "date: 2013", "date: 2014\n    " + long, RuleQuotationIsShort, 2, 1},
		{"long quotation before another position", "date: 2013\n    " + long, "date: 2014", RuleQuotationIsShort, 2, 1},
		{"dates that overlap", "date: 2013", "date: 2013-05", RulePositionIsDatedApart, 1, 0},
		{"original alone", "date: 2013", "date: 2014\n    original: Так\n    language: uk", RulePositionIsWhole, 1, 0},
		{"unknown language", "date: 2013", "date: 2014\n    language: no code", RulePositionLanguageIsKnown, 1, 0},
	} {
		files := fstest.MapFS{
			"content/_index.md":      {Data: []byte("---\ntitle: Trams\nstandfirst: Why.\n---\nText.\n")},
			"content/actors/ada.md":  {Data: []byte("---\ntitle: Ada Low\nkind: person\n---\nAn engineer.\n")},
			"data/sources.yaml":      {Data: []byte("- {id: report, type: report, title: The report}\n")},
			"content/questions/a.md": {Data: fmt.Appendf(nil, "---\ntitle: A line?\npositions:\n%s%s---\n", item(test.older), item(test.newer))},
		}
		project, err := Read(files, []Language{{Code: "en"}})
		if err != nil {
			t.Fatal(err)
		}
		if len(project.Problems) != 1 || project.Problems[0].Rule != test.rule.ID {
			t.Errorf("%s: %v, want one problem of %s", test.name, project.Problems, test.rule.ID)
		}
		question := project.Explainers[0].Questions[0]
		if len(question.Positions) != test.positions || len(question.Stances) != 1 || len(question.Stances[0].Earlier) != test.earlier {
			t.Errorf("%s: %+v, want %d positions", test.name, question.Positions, test.positions)
		}
	}
}

// A list without items gives a field that must be there as little as no list.
func TestAQuestionHasPositions(t *testing.T) {
	files := fstest.MapFS{
		"content/_index.md":      {Data: []byte("---\ntitle: Trams\nstandfirst: Why.\n---\nText.\n")},
		"content/questions/a.md": {Data: []byte("---\ntitle: A line?\npositions: []\n---\n")},
	}
	project, err := Read(files, []Language{{Code: "en"}})
	if err != nil {
		t.Fatal(err)
	}
	if len(project.Problems) != 1 || project.Problems[0].Rule != RuleFieldIsGiven.ID || project.Problems[0].Place.Line != 3 {
		t.Errorf("%v, want one problem of %s on line 3", project.Problems, RuleFieldIsGiven.ID)
	}
}

// item is a position in YAML.
func item(rest string) string {
	return "  - actor: ada\n    answer: Yes, soon\n    source: report\n    " + rest + "\n"
}
