package webpage

import (
	"net/url"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/net/html"
)

// TestAwkwardPages reads pages of every kind that hides its article. Each golden file has the page, the lines that are its article in
// their order ("article"), what must not be among them ("left"), and what its fields are ("fields").
func TestAwkwardPages(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			files := map[string]string{}
			for _, f := range archive.Files {
				files[f.Name] = string(f.Data)
			}
			tree, err := html.Parse(strings.NewReader(files["page.html"]))
			if err != nil {
				t.Fatal(err)
			}
			page := Read(tree, &url.URL{Scheme: "https", Host: "paper.example", Path: "/story"})
			if page.Main == nil {
				t.Fatal("no article")
			}
			text := ""
			for _, b := range blocksOf(page.Main) {
				text += b.text + "\n"
			}
			if text != files["article"] {
				t.Errorf("want\n%s\ngot\n%s", files["article"], text)
			}
			fields := "title: " + page.Title + "\nheading: " + page.Heading + "\nstandfirst: " + page.Standfirst + "\nauthors: " + strings.Join(page.Authors, "; ") +
				"\npublished: " + page.Published + "\nlanguage: " + page.Language + "\nurl: " + page.URL + "\n"
			for line := range strings.Lines(files["fields"]) {
				if !strings.Contains(fields, line) {
					t.Errorf("no field %q in\n%s", line, fields)
				}
			}
			if files["article"] != "" && page.Words != wordsIn(files["article"]) {
				t.Errorf("%d words counted, %d are there", page.Words, wordsIn(files["article"]))
			}
		})
	}
}

func TestWordsAreCountedInEveryScript(t *testing.T) {
	for text, want := range map[string]int{"": 0, "one two": 2, "don’t stop": 3, "10 000 €": 2, "Привіт, світе": 2, "今日は雨": 2, "สวัสดี": 3, "مرحبا بالعالم": 2} {
		if got := wordsIn(text); got != want {
			t.Errorf("%q: %d words, want %d", text, got, want)
		}
	}
}

func TestDocumentsAreNoPagesOfSites(t *testing.T) {
	for page, want := range map[string]bool{
		"<h1>Title</h1><p>Text.</p>": true,
		"<html><head><meta charset=utf-8><style>p{}</style></head><body class=doc-content><p>Text.</p></body></html>": true,
		"<nav><a href=/>Home</a></nav><p>Text.</p>":        false,
		"<script src=site.js></script><p>Text.</p>":        false,
		"<link rel=stylesheet href=site.css><p>Text.</p>":  false,
		"<article><p>Text.</p></article>":                  false,
		"<p>Text.</p><footer>All rights reserved</footer>": false,
	} {
		tree, err := html.Parse(strings.NewReader(page))
		if err != nil {
			t.Fatal(err)
		}
		if got := IsDocument(tree); got != want {
			t.Errorf("%s: %t", page, got)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("<main><p>One two three.</p><aside>Four</aside></main>")
	f.Add(`<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"One."}</script><h1>A</h1>`)
	f.Fuzz(func(t *testing.T, content string) {
		tree, err := html.Parse(strings.NewReader(content))
		if err != nil {
			return
		}
		page := Read(tree, nil)
		if page.Words < 0 || page.Main != nil && page.Words > wordsIn(textOf(page.Main)) {
			t.Errorf("%d words", page.Words)
		}
	})
}
