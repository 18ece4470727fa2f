//go:build unix

package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// Bounds of a build of something hostile. The time tells what hangs from what is slow, on a busy machine too; quiet, two
// cores take a minute for the worst.
const (
	mostResident = 2 << 20 // KB
	hangs        = 4 * time.Minute
)

// TestHostileMarkdownEndsInAPageOrAProblem builds, with the real program, pages that are full of one construct of Markdown, by
// itself, in a quote and in a list, in one paragraph or many. Each build ends with the page or with a problem at a place,
// within 2 GB. A few of them run by default; NUTGRAF_SIZES=all runs the grid.
func TestHostileMarkdownEndsInAPageOrAProblem(t *testing.T) {
	constructs := []string{
		"a", "a ", "*a* ", "**a** ", "_a_ ", "~~a~~ ", "`a` ", "[a](/b) ", "![a](b.png) ", "[a][b] ", "[^a] ", "<a@b.example> ", "https://a.example ",
		"www.a.example ", "a@b.example ", "<!-- a --> ", "&amp; ", "\\* ", "\"a\" ", "a -- b ... ", "| a | b |", "# a ", "- [ ] a ", "1. a ", "> a ",
		"a\n: b ", "```\na\n``` ", "{.a} ", "{{< nolink >}}a{{< /nolink >}} ", "4 September 2025 ", "NATO ", "  \n", "a\\\n", "$a$ ", "H~2~O ", "x^2^ ", "(((", "'''",
	}
	places := []struct{ before, after string }{{"", ""}, {"", "\n"}, {"", "\n\n"}, {"> ", "\n"}, {"- ", "\n"}, {"- > - ", "\n\n"}}
	folder := t.TempDir()
	number, worst := 0, ""
	var slowest time.Duration
	for i, construct := range constructs {
		for j, place := range places {
			if os.Getenv("NUTGRAF_SIZES") != "all" && (i%4 != 0 || i/4%len(places) != j) {
				continue
			}
			number++
			line := place.before + construct + place.after
			body := strings.Repeat(line, 1_000_000/len(line)) + "\n\n[^a]: A note.\n"
			took, resident, said := buildHostile(t, filepath.Join(folder, fmt.Sprint(number)), body)
			if resident > mostResident || said != "" {
				t.Errorf("%q: %v, %d MB, %s", line, took.Round(time.Millisecond), resident>>10, said)
			}
			t.Logf("%q: %v, %d MB", line, took.Round(time.Millisecond), resident>>10)
			if took > slowest {
				slowest, worst = took, fmt.Sprintf("%q: %v of processor time, %d MB", line, took.Round(time.Millisecond), resident>>10)
			}
		}
	}
	t.Log("worst: ", worst)
}

// buildHostile builds a project with one page. It returns the processor time, the resident memory in KB, and what is wrong.
func buildHostile(t *testing.T, folder, body string) (took time.Duration, resident int64, wrong string) {
	for name, content := range map[string]string{
		"content/_index.md":        "---\ntitle: One\nstandfirst: In one sentence.\n---\nA nut graf.\n",
		"content/sections/s.md":    "---\ntitle: S\nweight: 1\n---\nText.\n\n" + body,
		"content/glossary/nato.md": "---\ntitle: NATO\n---\nAn alliance.\n",
	} {
		name = filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	ctx, stop := context.WithTimeout(t.Context(), hangs)
	defer stop()
	build := exec.CommandContext(ctx, "nutgraf", "build")
	build.Dir = folder
	printed, err := build.CombinedOutput()
	if usage, ok := build.ProcessState.SysUsage().(*syscall.Rusage); ok {
		resident = usage.Maxrss
	}
	took = build.ProcessState.UserTime()
	code := build.ProcessState.ExitCode()
	if code != exitOK && (code != exitProblem || !strings.Contains(string(printed), ":")) {
		wrong = fmt.Sprintf("%v\n%s", err, printed[:min(len(printed), 500)])
	}
	return took, resident, wrong
}
