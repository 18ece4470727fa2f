package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/nutgraf/nutgraf/internal/lint"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/rogpeppe/go-internal/txtar"
)

// TestExamplesOfRulesAreTrue runs the program on the examples of every rule: the bad one breaks it, the good one keeps it
// and breaks no other that stops a build. The rules of files and fields are held to more in their own room.
func TestExamplesOfRulesAreTrue(t *testing.T) {
	sound, err := os.ReadFile("testdata/sound.txtar")
	if err != nil {
		t.Fatal(err)
	}
	if said := meet(t, string(sound), ""); said != "" {
		t.Errorf("the sound explainer is told:\n%s", said)
	}
	both := make(chan struct{}, 2) // runs at once: more would only wait for processors
	var runs sync.WaitGroup
	own := slices.Concat(read.Rules(), lint.Rules())
	for _, rule := range allRules() {
		if slices.ContainsFunc(own, func(r *problem.Rule) bool { return r.ID == rule.ID }) {
			continue
		}
		example := rule.Example()
		if example.Test != "" {
			isShown(t, rule.ID, example.Test)
			continue
		}
		runs.Go(func() {
			both <- struct{}{}
			defer func() { <-both }()
			bad, good := meet(t, string(sound), example.Bad), meet(t, string(sound), example.Good)
			line := regexp.MustCompile(`(?m)^.+: (warning: )?.* \[` + rule.ID + `\]$`).FindString(bad)
			if line == "" {
				t.Errorf("%s: the bad example is told:\n%s", rule.ID, bad)
			}
			if strings.Contains(good, "["+rule.ID+"]") || regexp.MustCompile(`(?m)^\d+ errors?;|: \d+ errors?`).MatchString(good) {
				t.Errorf("%s: the good example is told:\n%s", rule.ID, good)
			}
			if rule.Text == "" || strings.Contains(rule.Text, "\n") || !strings.HasSuffix(rule.Text, ".") {
				t.Errorf("%s: the text is no paragraph: %q", rule.ID, rule.Text)
			}
		})
	}
	runs.Wait()
}

// meet puts an example over the sound explainer, runs its commands there and returns all that they say of problems.
func meet(t *testing.T, sound, example string) string {
	folder, err := os.MkdirTemp("", "nutgraf-rules-")
	if err != nil {
		t.Error(err)
		return ""
	}
	defer os.RemoveAll(folder)
	unpack(t, folder, sound)
	commands := unpack(t, folder, example)
	if commands == "" {
		commands = "nutgraf check"
	}
	run := exec.Command("sh", "-c", commands)
	run.Dir = folder
	said, _ := run.CombinedOutput() // how the commands end is seen in what they say
	if !strings.Contains(string(said), "]\n") {
		return ""
	}
	return string(said)
}

// unpack writes the files of a txtar text, of which one without a byte is taken away, and returns what stands before them.
func unpack(t *testing.T, folder, text string) string {
	archive := txtar.Parse([]byte(text))
	for _, file := range archive.Files {
		name := filepath.Join(folder, file.Name)
		if len(file.Data) == 0 {
			os.Remove(name)
			continue
		}
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Error(err)
		}
		times := regexp.MustCompile(`(?m)^\(× (\d+)\) (.*\n)`)
		content := times.ReplaceAllFunc(file.Data, func(line []byte) []byte {
			found := times.FindSubmatch(line)
			n, _ := strconv.Atoi(string(found[1]))
			return bytes.Repeat(found[2], n)
		})
		if err := os.WriteFile(name, content, 0o644); err != nil {
			t.Error(err)
		}
	}
	return strings.TrimSpace(string(archive.Comment))
}

// isShown holds the name of a test that stands for examples to one that is there: "internal/publish TestFullDisk".
func isShown(t *testing.T, rule, test string) {
	folder, name, _ := strings.Cut(test, " ")
	files, _ := filepath.Glob(filepath.Join("../..", folder, "*_test.go"))
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(content), "func "+name+"(") {
			return
		}
	}
	t.Errorf("%s is shown by %q, which is no test", rule, test)
}

// TestEveryRoomWithRulesIsListed finds the rooms and the examples that nothing lists: a rule that is nowhere explained, an example
// of no rule.
func TestEveryRoomWithRulesIsListed(t *testing.T) {
	listed := map[string]bool{}
	for _, rule := range allRules() {
		if listed[rule.ID] {
			t.Errorf("two rules are called %s", rule.ID)
		}
		listed[rule.ID] = true
	}
	var examples []string
	for _, pattern := range []string{"../../internal/*/rules/*", "../../internal/*/*/rules/*"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		examples = append(examples, found...)
	}
	for _, example := range examples {
		id := strings.TrimSuffix(filepath.Base(example), ".txtar")
		if !listed[id] {
			t.Errorf("%s is the example of no rule that is listed", example)
		}
		delete(listed, id)
	}
	for id := range listed {
		t.Errorf("the rule %s has no example", id)
	}
}

// TestStoriesTellOnlyDocumentedRules looks for rules in all that the stories expect the program to say.
func TestStoriesTellOnlyDocumentedRules(t *testing.T) {
	documented := map[string]bool{}
	for _, rule := range allRules() {
		documented[rule.ID] = true
	}
	stories, err := filepath.Glob("testdata/stories/*.txtar")
	if err != nil || len(stories) == 0 {
		t.Fatal("no stories", err)
	}
	for _, story := range stories {
		content, err := os.ReadFile(story)
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range regexp.MustCompile(`(?m)^\S+: .* \[([a-z0-9-]+)\]$`).FindAllStringSubmatch(string(content), -1) {
			if !documented[found[1]] {
				t.Errorf("%s: no rule %q", story, found[1])
			}
		}
	}
}
