package main

import (
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
)

// TestRecipeOfBuildsByTheClockKnowsWhatHasGoneOut runs the step of docs/drafts.md that decides whether a build is due, against
// a site that was made for an earlier time.
func TestRecipeOfBuildsByTheClockKnowsWhatHasGoneOut(t *testing.T) {
	content, err := os.ReadFile("../../docs/drafts.md")
	if err != nil {
		t.Fatal(err)
	}
	recipe := regexp.MustCompile("(?s)```yaml\n(name: due.*?)```\n").FindSubmatch(content)
	var workflow struct {
		Jobs map[string]struct {
			Steps []struct{ ID, Run string }
		}
	}
	if recipe == nil || yaml.Unmarshal(recipe[1], &workflow) != nil {
		t.Fatal("no recipe")
	}
	script := ""
	for _, step := range workflow.Jobs["publish"].Steps {
		if step.ID == "due" {
			script = step.Run
		}
	}
	project := t.TempDir()
	server := httptest.NewServer(http.FileServer(http.Dir(filepath.Join(project, "public"))))
	t.Cleanup(server.Close)
	sh(t, project, "nutgraf new . --quiet && nutgraf build --quiet")
	count := func() string {
		t.Helper()
		output := filepath.Join(t.TempDir(), "output")
		run := exec.Command("bash", "-e", "-c", script)
		run.Dir, run.Env = project, append(os.Environ(), "SITE="+server.URL, "GITHUB_OUTPUT="+output)
		if said, err := run.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, said)
		}
		written, err := os.ReadFile(output)
		if err != nil {
			t.Fatal(err)
		}
		return strings.TrimSpace(string(written))
	}
	if got := count(); got != "count=0" {
		t.Errorf("without a time: %s", got)
	}
	page := func(name, fields string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(project, "content/glossary", name), []byte("---\ntitle: "+name+"\n"+fields+"---\nA word.\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	page("one.md", "publish: 2020-06-01T06:00+02:00\n")
	page("two.md", "publish: 2020-07-01T06:00+02:00\n")
	page("draft.md", "publish: 2020-06-01T06:00+02:00\ndraft: true\n")
	page("later.md", "publish: 2999-06-01T06:00+02:00\n")
	for _, test := range [][2]string{{"2020-05-31T00:00Z", "count=2"}, {"2020-06-15T00:00Z", "count=1"}, {"2020-07-01T06:00+02:00", "count=0"}} {
		sh(t, project, "nutgraf build --quiet --at "+test[0])
		if got := count(); got != test[1] {
			t.Errorf("made for %s: %s, want %s", test[0], got, test[1])
		}
	}
}
