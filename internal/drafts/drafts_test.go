package drafts

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

const entry = "---\ntitle: \"Maria Lind\"\n# draft: the article names her (line 7); take the next line away to publish the entry\ndraft: true # for now\nkind: person\n---\n\ndraft: true\n"

func TestDraftsOfAProject(t *testing.T) {
	list, err := List(fstest.MapFS{
		"content/actors/maria-lind.md":      {Data: []byte(entry)},
		"content/fr/glossary/bac/index.md":  {Data: []byte("\ufeff---\r\ntitle: bac\r\nDraft : TRUE\r\n---\r\nUn bateau.\r\n")},
		"content/sections/why.md":           {Data: []byte("---\ntitle: Why\ndraft: true\n---\n<!-- draft: write it -->\n")},
		"content/actors/published.md":       {Data: []byte("---\ntitle: P\ndraft: false\n---\n\ndraft: true\n")},
		"content/actors/no-front-matter.md": {Data: []byte("draft: true\n")},
		"content/actors/open.md":            {Data: []byte("---\ndraft: true\n")},
		"content/actors/_index.md":          {Data: []byte("---\ndraft: true\n---\n")},
		"content/page.md":                   {Data: []byte("---\ndraft: true\n---\n")},
		"content/actors/maria-lind.png":     {Data: []byte(entry)},
		"docs/actors/maria-lind.md":         {Data: []byte(entry)},
	})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, d := range list {
		got = append(got, strings.Join([]string{d.Path, d.Name(), d.Title, d.Reason}, "|"))
	}
	want := []string{"content/actors/maria-lind.md|actor:maria-lind|Maria Lind|the article names her (line 7)",
		"content/fr/glossary/bac/index.md|term:bac|bac|", "content/sections/why.md|section:why|Why|"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Fatalf("got  %q\nwant %q", got, want)
	}
	if list[0].Line != 4 || list[0].Asks || !list[2].Asks {
		t.Errorf("%+v", list)
	}
	if none, err := List(fstest.MapFS{}); err != nil || len(none) > 0 {
		t.Errorf("%v, %v", none, err)
	}
}

func TestFindTakesIDsNamesAndPaths(t *testing.T) {
	list := []Draft{{Path: "content/actors/a.md", Kind: "actors", ID: "a"}, {Path: "content/glossary/a.md", Kind: "glossary", ID: "a"}, {Path: "content/glossary/b.md", Kind: "glossary", ID: "b"}}
	for words, want := range map[string]string{
		"b": "content/glossary/b.md", "actor:a": "content/actors/a.md", "glossary/a": "content/glossary/a.md", "./content/actors/a.md": "content/actors/a.md",
		`content\actors\a.md`: "content/actors/a.md", "b term:b": "content/glossary/b.md", "a": "error", "c": "error", "b c": "error",
	} {
		found, err := Find(list, strings.Fields(words))
		got := "error"
		if err == nil {
			got = found[0].Path
		}
		if got != want || err == nil && len(found) != 1 {
			t.Errorf("%s: %v, %v", words, found, err)
		}
	}
}

func TestAcceptTakesTheMarkAwayAndNothingElse(t *testing.T) {
	for content, want := range map[string]string{
		entry: "---\ntitle: \"Maria Lind\"\nkind: person\n---\n\ndraft: true\n",
		"\ufeff---\r\ntitle: x\r\ndraft: true\r\n---\r\nText\r\n": "\ufeff---\r\ntitle: x\r\n---\r\nText\r\n",
		"---\n# a comment\ndraft: true\ntitle: x\n---\n":          "---\n# a comment\ntitle: x\n---\n",
	} {
		folder := t.TempDir()
		const name = "content/actors/maria-lind.md"
		write(t, folder, name, content)
		list, err := List(os.DirFS(folder))
		if err != nil || len(list) != 1 {
			t.Fatalf("%v, %v", list, err)
		}
		if err := Accept(folder, list[0]); err != nil {
			t.Fatal(err)
		}
		if got, _ := os.ReadFile(filepath.Join(folder, name)); string(got) != want {
			t.Errorf("got  %q\nwant %q", got, want)
		}
		if err := Accept(folder, list[0]); err == nil {
			t.Error("accepted twice")
		}
	}
}

func TestRejectRemembersTheName(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "content/actors/maria-lind.md", entry)
	write(t, folder, "content/glossary/b.md", "---\ntitle: |\n  two\n  lines\ndraft: true\n---\n")
	list, err := List(os.DirFS(folder))
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range list {
		if err := Reject(folder, d); err != nil {
			t.Fatal(err)
		}
	}
	rejected, err := Rejected(os.DirFS(folder))
	if err != nil || len(rejected) != 2 || rejected["actor:maria-lind"] != "Maria Lind" || rejected["term:b"] != "two lines" {
		t.Errorf("%v, %v", rejected, err)
	}
	if rest, _ := List(os.DirFS(folder)); len(rest) > 0 {
		t.Errorf("%v", rest)
	}
}

func write(t *testing.T, folder, name, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(filepath.Join(folder, name)), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

func FuzzParse(f *testing.F) {
	f.Add(entry)
	f.Add("---\ndraft: true\n---")
	f.Fuzz(func(t *testing.T, content string) {
		if d, ok := Parse("content/actors/a.md", []byte(content)); ok && (d.Line < 2 || d.Line > strings.Count(content, "\n")) {
			t.Errorf("line %d", d.Line)
		}
	})
}
