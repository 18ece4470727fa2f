package browsertest

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// breakPage is two sections of a copy of the flagship, one of which is changed.
func breakPage(t *testing.T, change func(html string) string) (whole, broken page) {
	t.Helper()
	folder := t.TempDir()
	if err := os.CopyFS(folder, os.DirFS(flagship())); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(folder, filepath.FromSlash(section), "index.html")
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	changed := change(string(content))
	if changed == string(content) {
		t.Fatal("nothing was broken")
	}
	if err := os.WriteFile(file, []byte(changed), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, p := range listPages(t, folder, Nginx(t, folder)[0]) {
		switch {
		case strings.HasSuffix(p.address, "/"+section):
			broken = p
		case strings.HasSuffix(p.address, "/sections/whats-next/"):
			whole = p
		}
	}
	return whole, broken
}

// Each measurement names the page that is broken on purpose, with the reason, and only that page.
func TestReportNamesTheBrokenPage(t *testing.T) {
	noise := func(bytes int) string { // which gzip cannot make small
		letters := make([]byte, bytes)
		state := uint32(1)
		for i := range letters {
			state = state*1664525 + 1013904223
			letters[i] = 'a' + byte(state>>24)%26
		}
		return string(letters)
	}
	for name, one := range map[string]struct {
		measure func(t *testing.T, pages []page) []finding
		change  func(html string) string
		reason  string
	}{
		"bytes": {
			func(t *testing.T, pages []page) []finding { _, found := weighAll(t, pages); return found },
			func(html string) string {
				return strings.Replace(html, "</main>", "<!-- "+noise(8<<10)+" --></main>", 1)
			},
			"a visit costs",
		},
		"requests": {
			func(t *testing.T, pages []page) []finding { _, found := weighAll(t, pages); return found },
			func(html string) string {
				return strings.Replace(html, "</head>", `<link rel="stylesheet" href="../../css/more.css"></head>`, 1)
			},
			"3 requests beside the page",
		},
		"tasks": { // hopeless, so that it is not loaded again and again
			func(t *testing.T, pages []page) []finding { _, found := longestTasks(t, pages); return found },
			func(html string) string {
				return strings.Replace(html, "</main>", strings.Repeat("<p>Words that nobody can read.</p>", 40_000)+"</main>", 1)
			},
			"its longest task takes",
		},
		"access": {
			judgeAccess,
			func(html string) string { return strings.Replace(html, ` lang="en"`, "", 1) },
			"html-has-lang",
		},
		"HTML": {
			judgeHTML,
			func(html string) string {
				return strings.Replace(html, `<main id="main">`, `<main id="main"><p id="main"><div></p>`, 1)
			},
			"Duplicate ID",
		},
		"Lighthouse": {
			func(t *testing.T, pages []page) []finding {
				return slices.DeleteFunc(judgeRuns(lighthouse(t, pages)), func(f finding) bool {
					return strings.Contains(f.what, "performance: ") // other tests run beside this one
				})
			},
			func(html string) string {
				return regexp.MustCompile(`<meta name="?description"?[^>]*>`).ReplaceAllString(html, "")
			},
			"seo: ",
		},
	} {
		t.Run(name, func(t *testing.T) {
			whole, broken := breakPage(t, one.change)
			found := one.measure(t, []page{whole, broken})
			named := false
			for _, f := range found {
				if f.page != broken {
					t.Errorf("it has something against a page that is whole: %s", f)
				}
				named = named || strings.Contains(f.what, one.reason)
			}
			if !named {
				t.Errorf("it does not say %q of the broken page: %v", one.reason, found)
			}
		})
	}
}
