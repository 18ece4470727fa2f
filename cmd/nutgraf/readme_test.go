package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestReadmeExampleDoesWhatItSays takes the term and the event out of the README, adds them to an explainer that says
// "truces", and builds it.
func TestReadmeExampleDoesWhatItSays(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	write := func(name, content string) {
		name = filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	example := regexp.MustCompile("(?s)`(content/[a-z/-]+\\.md)`[^`]*```markdown\n(.*?)```")
	examples := example.FindAllStringSubmatch(string(readme), -1)
	if len(examples) != 2 {
		t.Fatalf("%d examples in the README, want a term and an event", len(examples))
	}
	for _, e := range examples {
		write(e[1], e[2])
	}
	write("content/_index.md", "---\ntitle: A war\nstandfirst: And its end.\n---\nIt ended.\n")
	write("content/sections/end.md", "---\ntitle: The end\nweight: 1\nsources: [minsk-protocol-2014]\n---\nThere were many truces, "+
		"and a ceasefire [in 2014](event:minsk-protocol).\n")
	write("data/sources.yaml", "- id: minsk-protocol-2014\n  type: treaty\n  title: Protocol\n")

	build := exec.Command("nutgraf", "build", "--source", folder)
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for page, wants := range map[string][]string{
		"sections/end":            {`href="#term-ceasefire">truces</a>`, `href="#event-minsk-protocol">in 2014</a>`},
		"timeline":                {"Minsk Protocol signed", "5 September 2014"},
		"glossary/ceasefire":      {"There were many", "An agreement between the sides"},
		"timeline/minsk-protocol": {`href="#term-ceasefire">ceasefire</a>`},
	} {
		content, err := os.ReadFile(filepath.Join(folder, "public", page, "index.html"))
		if err != nil {
			t.Error(err)
		}
		for _, want := range wants {
			if !strings.Contains(string(content), want) {
				t.Errorf("%s does not say %q", page, want)
			}
		}
	}
}

// TestReadmeShowsTheHelp holds the README to what the program prints. UPDATE=1 writes it.
func TestReadmeShowsTheHelp(t *testing.T) {
	const page = "../../README.md"
	readme, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	shown := regexp.MustCompile("(?s)`nutgraf --help` says:\n\n```text\n.*?```\n")
	if !shown.Match(readme) {
		t.Fatal("the README does not show what nutgraf --help says")
	}
	want := "`nutgraf --help` says:\n\n```text\n" + sh(t, ".", "nutgraf --help", "COLUMNS=80") + "```\n"
	if os.Getenv("UPDATE") != "" {
		readme = shown.ReplaceAllLiteral(readme, []byte(want))
		if err := os.WriteFile(page, readme, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(want, string(shown.Find(readme))); diff != "" {
		t.Errorf("the README is stale; UPDATE=1 go test ./cmd/nutgraf writes it (-want +README):\n%s", diff)
	}
}
