package scaffold

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/nutgraf/nutgraf/internal/lint"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
)

// project is the files as a file system.
func project(files []File) fstest.MapFS {
	tree := fstest.MapFS{}
	for _, f := range files {
		tree[f.Path] = &fstest.MapFile{Data: f.Content}
	}
	return tree
}

func said(t *testing.T, problems []problem.Problem) string {
	t.Helper()
	var b strings.Builder
	if err := problem.WriteText(&b, problems); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func starterOf(t *testing.T, code string) []File {
	t.Helper()
	files, err := Explainer(code)
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestNewExplainerIsWholeAndWithoutProblem(t *testing.T) {
	for _, code := range []string{"en", "uk", "pt-BR"} {
		files := starterOf(t, code)
		explainers, problems, err := lint.Read(project(files), []read.Language{{Code: code}})
		if err != nil || len(problems) > 0 {
			t.Fatalf("%v\n%s", err, said(t, problems))
		}
		e := explainers[0]
		if len(e.Sections) < 2 || len(e.Terms) < 3 || len(e.Events) < 2 || len(e.Actors) < 1 || len(e.Sources) < 2 {
			t.Errorf("something is missing: %d sections, %d terms, %d events, %d actors, %d sources",
				len(e.Sections), len(e.Terms), len(e.Events), len(e.Actors), len(e.Sources))
		}
		for _, s := range e.Sources {
			if len(s.CitedBy) == 0 {
				t.Errorf("nobody cites %s", s.ID)
			}
		}
		settings := string(project(files)[SettingsPath].Data)
		if !strings.Contains(settings, `defaultContentLanguage = "`+code+`"`) {
			t.Errorf("the settings do not name %s:\n%s", code, settings)
		}
	}
}

func TestNewExplainerRefusesWhatIsNoLanguage(t *testing.T) {
	if _, err := Explainer(`en" # `); err == nil || !strings.Contains(err.Error(), "BCP 47") {
		t.Errorf("%v", err)
	}
}
