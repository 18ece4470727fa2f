package build

import (
	"io/fs"
	"strings"
	"testing"

	"github.com/nutgraf/nutgraf/internal/hugo"
)

// A shortcode of the owner's that a contributor can make harmful is a problem at the shortcode: on the page, on the page with
// everything, in the feed, and where another page shows the text.
func TestWhatShortcodesPrintIsHeldToTheWall(t *testing.T) {
	for name, row := range map[string]struct{ shortcode, body, place, what string }{
		"script":        {`<script src="/x.js"></script>`, "Words. {{< own >}}", "content/sections/s.md:6:12", `the element "script"`},
		"safe HTML":     {`{{ .Get 0 | safeHTML }}`, "A.\n\nWords. {{< own \"<img src=x onerror=a>\" >}}", "content/sections/s.md:8:12", `the attribute "onerror"`},
		"attribute":     {`<b class="{{ .Get 0 }}">x</b>`, `[t](https://e.org "{{< own "onmouseover=alert(1) a" >}}")`, "content/sections/s.md:6:24", `the attribute "onmouseover"`},
		"end tags":      {`</div></main>`, "Words. {{< own >}}", "content/sections/s.md:6:12", `"</div>", which ends nothing`},
		"Markdown":      {`<i onclick=a>`, "Words. {{< own >}} {{% own %}}", "", ""},
		"in text":       {`{{ .Get 0 }}`, "Words. {{< own \"<script>\" >}}", "", ""},
		"comment":       {`{{ "<!--" | safeHTML }}`, "Words. {{< own >}}", "content/sections/s.md:6:12", `"<!--`},
		"inner":         {`<div>{{ .Inner }}</div>`, "{{< own >}}<script>1</script>{{< /own >}}", "content/sections/s.md:6:5", `the element "script"`},
		"second of two": {`{{ .Get 0 | safeHTML }}`, "One {{< own a >}} and two {{< own \"<svg>\" >}}", "content/sections/s.md:6:31", `the element "svg"`},
	} {
		folder := t.TempDir()
		writeFiles(t, folder, map[string]string{
			"content/_index.md":            "---\ntitle: One\nstandfirst: In one sentence.\n---\nA nut graf.\n",
			"content/sections/s.md":        "---\ntitle: S\nweight: 1\nsources: [p]\n---\n" + row.body + "\n",
			"data/sources.yaml":            "- {id: p, type: webpage, title: P}\n",
			"layouts/_shortcodes/own.html": row.shortcode,
		})
		built, problems := rendered(t, Options{Source: folder})
		found := ""
		for _, p := range problems {
			if p.Rule == hugo.RuleHTMLIsAllowed.ID && strings.Contains(p.Message, row.what) {
				found += p.Place.String()
			}
		}
		if row.what != "" && (built != nil || found != row.place) {
			t.Errorf("%s: %q, want %q: %v", name, found, row.place, problems)
		}
		if built != nil {
			noMarks(t, built.Tree)
		}
	}
}

// noMarks looks for what the program puts into pages while it makes them.
func noMarks(t *testing.T, tree fs.FS) {
	t.Helper()
	_ = fs.WalkDir(tree, ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			content, _ := fs.ReadFile(tree, name)
			for _, mark := range []string{"\uE0AB", "\uFDD0", "\uFDD1", "HAHAHUGO"} {
				if strings.Contains(string(content), mark) {
					t.Errorf("%s has the mark %q", name, mark)
				}
			}
		}
		return err
	})
}

// An author's text has signs for private use that mean nothing.
func TestMarksOfTheProgramAreNoAuthors(t *testing.T) {
	folder := t.TempDir()
	writeFiles(t, folder, map[string]string{
		"content/_index.md":     "---\ntitle: One\nstandfirst: In one sentence.\n---\nA nut graf.\n",
		"content/sections/s.md": "---\ntitle: S\nweight: 1\nsources: [p]\n---\n## A \uE0A7 b\n\n[a](https://e.org \"\uE0A7 \uE0A9 id-0here\") [b](https://e/onmouseover=alert(1)//) [c](term:a \"\uE0A9\") \uE0A8 \uE0AA \uE0AB\n",
		"content/glossary/a.md": "---\ntitle: apple\n---\nA fruit.\n",
		"data/sources.yaml":     "- {id: p, type: webpage, title: P}\n",
	})
	built, problems := rendered(t, Options{Source: folder})
	if built == nil {
		t.Fatal(problems)
	}
	page, _ := fs.ReadFile(built.Tree, "sections/s/index.html")
	for _, want := range []string{"A \uE0A7 b</h2>", "title=\"\uE0A7 \uE0A9 id-0here\">a</a>", "\uE0A8 \uE0AA \uE0AB<a class=\"copy\""} {
		if !strings.Contains(string(page), want) {
			t.Errorf("the page has no %q", want)
		}
	}
}
