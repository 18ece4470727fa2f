//go:build unix

package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// mostMemory is what a build of something hostile may reserve, in KB. Without the limits of internal/explainer some of
// these took 18 GB.
const mostMemory = 6 << 20

// TestHostileSizesEndInAPageOrAProblem builds with the real program what would keep it busy: within the memory and the
// time of a small machine it ends with a page or with a problem that has a place. (More sizes, before Hugo, are in
// internal/explainer.)
func TestHostileSizesEndInAPageOrAProblem(t *testing.T) {
	front := "---\ntitle: S\nweight: 1\nsources: [p]\n---\n"
	fill := func(text string) string { return front + strings.Repeat(text, 1_000_000/len(text)) }
	section := "content/sections/s.md"
	many := func(n int, format string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, format, i)
		}
		return b.String()
	}
	deep := func(n int) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(strings.Repeat("  ", i) + "- a\n")
		}
		return b.String()
	}
	for _, test := range []struct{ name, file, content, says string }{
		{"a line of ten megabytes", section, front + strings.Repeat("a", 10<<20), "file-is-small-enough"},
		{"a word of a megabyte", section, fill("a"), ""},
		{"100,000 headings", section, fill("## a\n"), "file-is-small-enough"},
		{"2,000 headings", section, front + strings.Repeat("## a\n\n", 2_000), ""},
		{"deep lists", section, fill("- "), "nesting-is-shallow"},
		{"deep lists by indentation", section, front + deep(500), "nesting-is-shallow"},
		{"stars", section, fill("*a **b "), "file-is-small-enough"},
		{"brackets", section, fill("["), "file-is-small-enough"},
		{"references to long addresses", section, front + "[a]: /" + strings.Repeat("x", 200_000) + "\n\n" + strings.Repeat("[a]\n\n", 50_000), "file-is-small-enough"},
		{"a table", section, front + "|a|b|\n|-|-|\n" + strings.Repeat("|c|d|\n", 100_000), "file-is-small-enough"},
		{"code", section, front + "```go\n" + strings.Repeat("if a { b() }\n", 30_000), "file-is-small-enough"},
		{"attributes", section, front + "a\n{" + strings.Repeat(".x ", 200_000) + "}\n", "file-is-small-enough"},
		{"a title", section, strings.Replace(front, "S", strings.Repeat("x", 100_000), 1) + "Text.\n", ""},
		{"a million synonyms", "content/glossary/t.md", "---\ntitle: T\nsynonyms: [" + many(1_000_000, "s%d, ") + "]\n---\nA term.\n", "file-is-small-enough"},
		{"as many synonyms as fit", "content/glossary/t.md", "---\ntitle: T\nsynonyms: [" + many(14_000, "s%d, ") + "]\n---\nA term.\n", "term-is-mentioned"},
		{"references in YAML", section, "---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\nText.\n", "front-matter-parses"},
		{"brackets in YAML", section, "---\na: " + strings.Repeat("[", 100_000) + "\n---\nText.\n", "front-matter-parses"},
		{"brackets in the settings", "hugo.toml", "params.a = " + strings.Repeat("[", 100_000), "settings-parse"},
		{"a year that nobody lives to", "content/timeline/e.md", "---\ntitle: E\nwhen: Y-17E9999999\nsources: [p]\n---\nText.\n", "date-parses"},
		{"dates without end", "content/timeline/e.md", "---\ntitle: E\nwhen: \"{0001-01-01..9999-12-31,1960..}\"\nsources: [p]\n---\nText.\n", ""},
		{"a drawing", "content/sections/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">" + strings.Repeat("<g>", 200_000), "drawing-is-tame"},
		{"100,000 sources", "data/sources.yaml", "- {id: p, type: webpage, title: P}\n" + many(100_000, "- {id: p%d, type: webpage}\n"), "field-is-given"},
	} {
		t.Run(test.name, func(t *testing.T) {
			folder := t.TempDir()
			files := map[string]string{
				"content/_index.md": "---\ntitle: One\nstandfirst: In one sentence.\n---\nA nut graf.\n",
				"data/sources.yaml": "- {id: p, type: webpage, title: P}\n",
				section:             front + "Text.\n",
			}
			files[test.file] = test.content
			for name, content := range files {
				name = filepath.Join(folder, name)
				if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			ctx, stop := context.WithTimeout(t.Context(), 4*time.Minute)
			defer stop()
			build := exec.CommandContext(ctx, "sh", "-c", fmt.Sprintf("ulimit -v %d && exec nutgraf build", mostMemory))
			build.Dir = folder
			printed, err := build.CombinedOutput()
			said := string(printed[:min(len(printed), 2_000)])
			_, pageErr := os.Stat(filepath.Join(folder, "public/sections/s/index.html"))
			switch code := build.ProcessState.ExitCode(); {
			case ctx.Err() != nil || code != exitOK && code != exitProblem:
				t.Errorf("did not end well: %v\n%s", err, said)
			case code == exitOK && pageErr != nil, code == exitProblem && pageErr == nil:
				t.Errorf("exit code %d, and the page: %v", code, pageErr)
			case !strings.Contains(string(printed), "["+test.says+"]") && test.says != "" || test.says == "" && code != exitOK:
				t.Errorf("want %q, got\n%s", test.says, said)
			}
		})
	}
}
