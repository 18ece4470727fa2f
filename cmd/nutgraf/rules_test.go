package main

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
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
	own := lint.Rules()
	for _, rule := range allRules() {
		if slices.ContainsFunc(own, func(r problem.Rule) bool { return r.ID == rule.ID }) {
			continue
		}
		if rule.Shown != "" {
			isShown(t, rule)
			continue
		}
		runs.Go(func() {
			both <- struct{}{}
			defer func() { <-both }()
			bad, good := meet(t, string(sound), rule.Bad), meet(t, string(sound), rule.Good)
			line := regexp.MustCompile(`(?m)^.+: (warning: )?.* \[` + rule.ID + `\]$`).FindString(bad)
			if line == "" {
				t.Errorf("%s: the bad example is told:\n%s", rule.ID, bad)
			}
			if rule.Severity == problem.Error && strings.Contains(line, "warning: ") {
				t.Errorf("%s is documented as an error and warns", rule.ID)
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
func isShown(t *testing.T, rule problem.Rule) {
	folder, name, _ := strings.Cut(rule.Shown, " ")
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
	t.Errorf("%s is shown by %q, which is no test", rule.ID, rule.Shown)
}

// TestEveryRuleIsDocumentedOnce reads the program's own source: each constant of a rule has an entry, and problems are
// made of these constants alone.
func TestEveryRuleIsDocumentedOnce(t *testing.T) {
	documented := map[string]bool{}
	for _, rule := range allRules() {
		if documented[rule.ID] {
			t.Errorf("%s is documented twice", rule.ID)
		}
		documented[rule.ID] = true
	}
	declared := map[string]bool{}
	for _, pattern := range []string{"../../internal/*/*.go", "*.go"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(parsed, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.ValueSpec:
					for i, name := range n.Names {
						if strings.HasPrefix(strings.ToLower(name.Name), "rule") && i < len(n.Values) {
							if id, ok := literal(n.Values[i]); ok {
								declared[id] = true
							}
						}
					}
				case *ast.CallExpr: // of problem.New and of what rooms wrap around it
					for _, argument := range n.Args {
						if id, ok := literal(argument); ok && documented[id] {
							t.Errorf("%s: %q is written out: use its constant", file, id)
						}
					}
				}
				return true
			})
		}
	}
	for id := range declared {
		if !documented[id] {
			t.Errorf("the rule %s has no entry", id)
		}
	}
	for id := range documented {
		if !declared[id] {
			t.Errorf("the entry %s is of no rule", id)
		}
	}
}

func literal(n ast.Expr) (string, bool) {
	text, ok := n.(*ast.BasicLit)
	if !ok || text.Kind != token.STRING {
		return "", false
	}
	value, err := strconv.Unquote(text.Value)
	return value, err == nil
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
