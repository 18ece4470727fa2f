package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// block is a piece of code in docs/tutorial.md. Where the sentence before it ends in a name of a file, it is that file.
var block = regexp.MustCompile("(?s)([^\n]*)\n\n```([a-z]+)\n(.*?)```\n")

var fileName = regexp.MustCompile("`([a-z0-9/._-]+)`[^`]*$")

// TestTutorialFollowedWordByWord does in an empty folder what the tutorial says, and holds what it shows to what comes.
// UPDATE=1 writes what comes into the tutorial.
func TestTutorialFollowedWordByWord(t *testing.T) {
	const page = "../../docs/tutorial.md"
	content, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	folder, commands := t.TempDir(), 0
	followed := block.ReplaceAllStringFunc(string(content), func(text string) string {
		parts := block.FindStringSubmatch(text)
		if parts[2] != "console" {
			name := fileName.FindStringSubmatch(parts[1])
			if name == nil {
				t.Fatalf("no file is named before\n%s", text)
			}
			if err := os.WriteFile(filepath.Join(folder, name[1]), []byte(parts[3]), 0o644); err != nil {
				t.Fatal(err)
			}
			return text
		}
		var shown strings.Builder
		for line := range strings.Lines(parts[3]) {
			command, ok := strings.CutPrefix(strings.TrimSuffix(line, "\n"), "$ ")
			if !ok {
				continue // printed when the page was written
			}
			commands++
			if below, ok := strings.CutPrefix(command, "cd "); ok {
				folder = filepath.Join(folder, below)
				shown.WriteString(line)
				continue
			}
			run := exec.Command("sh", "-c", command)
			run.Dir = folder
			printed, err := run.CombinedOutput()
			if err != nil {
				t.Errorf("%s: %v\n%s", command, err, printed)
			}
			shown.WriteString(line + string(printed))
		}
		return parts[1] + "\n\n```console\n" + shown.String() + "```\n"
	})
	if commands < 10 {
		t.Errorf("only %d commands found", commands)
	}
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(page, []byte(followed), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if followed != string(content) {
		t.Errorf("the tutorial shows something else than what comes:\n%s", followed)
	}
	for _, made := range []string{"public/index.html", "public/glossary/harbour-authority/index.html", "public/timeline/work-stops/index.html"} {
		if _, err := os.Stat(filepath.Join(folder, made)); err != nil {
			t.Error(err)
		}
	}
}
