package article

import (
	"context"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/nutgraf/nutgraf/internal/scaffold"
)

func filesOf(path, content string) []scaffold.File {
	return []scaffold.File{{Path: path, Content: []byte(content)}}
}

func TestMarkdownOfOtherProgramsIsRead(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"GitHub's callout", "> [!TIP]\n> Text.", "> [!TIP]\n> \n> Text."},
		{"Obsidian's callout", "> [!faq]- Why *so*?\n> Text.", "> [!NOTE] Why so?\n> \n> Text."},
		{"a kind with a name of its own", "> [!example]\n> Text.", "> [!NOTE] Example\n> \n> Text."},
		{"Docusaurus", ":::danger[Careful]\nText.\n:::", "> [!CAUTION] Careful\n> \n> Text."},
		{"MkDocs", "!!! note \"Title\"\n    Text.\n\n    More.\n\nAfter.", "> [!NOTE] Title\n> \n> Text.\n> \n> More.\n\nAfter."},
		{"MkDocs, folded", "??? warning\n    Text.", "> [!WARNING]\n> \n> Text."},
		{"MyST", "```{warning}\nText.\n```\n\nAfter.", "> [!WARNING]\n> \n> Text.\n\nAfter."},
		{"MyST with a title", ":::{admonition} Title\n:class: tip\nText.\n:::", "> [!NOTE] Title\n> \n> Text."},
		{"a division of Pandoc", "::: columns\nText.\n:::", "Text."},
		{"tabs", "=== \"One\"\n\n    Text.", "**One**\n\nText."},
		{"check boxes", "- [x] done\n- [ ] open", "- [x] done\n- [ ] open"},
		{"attributes", "### Part {#part .x}\n\nText [link](https://example.org/){target=_blank} and [words]{.small}.\n{: .lead}", "## Part\n\nText [link](https://example.org/) and words."},
		{"a caption of a table", "| A | B |\n|---|---|\n| 1 | 2 |\n{caption=\"Costs\"}", "| A | B |\n|---|---|\n| 1 | 2 |\n{caption=\"Costs\"}"},
		{"links to definitions", "See [the page][1] and [other].\n\n[1]: https://example.org/a\n[other]: https://example.org/b", "See [the page](https://example.org/a) and [other](https://example.org/b)."},
		{"a list of definitions", "Toll\n: A fee.", "Toll\n: A fee."},
		{"wiki links", "See [[Page#Part|the page]] and [[Other]].", "See the page and Other."},
		{"marks of Obsidian", "Text ==marked== here. %%hidden%% ^block1", "Text marked here."},
		{"letters above and below", "10^6^ and H~2~O and ~~gone~~.", "10⁶ and H₂O and ~~gone~~."},
		{"roles of MyST", "See {ref}`the part <part>` and {sub}`2`.", "See the part and ₂."},
		{"labels and imports", "(part)=\n\nimport X from 'x';\n\nText.", "Text."},
		{"code stays", "```md\n!!! note\n    {: .x}\n[[x]]\n```", "```md\n!!! note\n    {: .x}\n[[x]]\n```"},
		{"Jekyll's code", "{% highlight go %}\nx := 1\n{% endhighlight %}", "```go\nx := 1\n```"},
		{"notes", "One[^a], two^[Inline *note*.], one again[^a].\n\n[^a]: The note.\n\n    Its second part.",
			"One[^1], two[^2], one again[^1].\n\n[^1]: The note.\n\n    Its second part.\n\n[^2]: Inline *note*."},
		{"a note without a mark", "Text.\n\n[^a]: Words of a note.", "Text.\n\nWords of a note."},
	} {
		draft, problems := drafted(t, Input{Name: "a.md", Content: []byte("# Title\n\nLead.\n\n## Section\n\nFirst.\n\n" + test.text + "\n"), Language: "en"})
		text := ""
		for _, f := range draft.Files {
			if f.Path == "content/sections/section.md" {
				_, text, _ = strings.Cut(strings.TrimPrefix(string(f.Content), "---\n"), "---\n")
			}
		}
		got := strings.ReplaceAll(strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(text), "First.")), "<!-- -->\n\n", "")
		if got != test.want {
			t.Errorf("%s:\n%s\nwant\n%s\n%s", test.name, got, test.want, said(t, problems))
		}
	}
}

func TestNotesStandBelowEachSectionThatHasTheirMarks(t *testing.T) {
	draft, _ := drafted(t, Input{Name: "a.md", Language: "en", Content: []byte("# Title\n\n[^1]: The first note is no standfirst.\n\nThe lead of it.\n\n## One\n\nText[^1].\n\n## Two\n\nText[^1] and[^x].\n\n[^x]: Another.\n")})
	texts := map[string]string{}
	for _, f := range draft.Files {
		texts[f.Path] = string(f.Content)
	}
	if !strings.Contains(texts["content/_index.md"], "\nstandfirst: \"The lead of it.\"\n") || strings.Contains(texts["content/_index.md"], "first note") {
		t.Errorf("%s", texts["content/_index.md"])
	}
	if one := texts["content/sections/one.md"]; !strings.Contains(one, "[^1]: The first note") || strings.Contains(one, "Another") {
		t.Errorf("%s", one)
	}
	if two := texts["content/sections/two.md"]; !strings.Contains(two, "[^1]: The first note") || !strings.Contains(two, "[^2]: Another.") {
		t.Errorf("%s", two)
	}
}

func TestFrontMatterOfOtherProgramsIsRead(t *testing.T) {
	for name, front := range map[string]string{
		"YAML": "---\ntitle: \"The: title\"\nauthors:\n  - name: Ada Penn\n  - Bo\ndate: 2024-05-03T10:00:00Z\ndescription: >\n  In\n  short.\ntags: [x]\n---\n",
		"TOML": "+++\ntitle = 'The: title'\nauthors = ['Ada Penn', 'Bo']\ndate = 2024-05-03T10:00:00Z\ndescription = 'In short.'\n+++\n",
		"JSON": "{\n\"title\": \"The: title\", \"author\": [{\"name\": \"Ada Penn\"}, \"Bo\"], \"date\": \"2024-05-03\", \"description\": \"In short.\"\n}\n",
	} {
		r := &reader{article: Input{Name: "a.md"}}
		body, first := r.cutFront(front + "\nText.\n")
		if body != "\nText.\n" || first != strings.Count(front, "\n")+1 || r.meta.title != "The: title" || strings.Join(r.meta.authors, "; ") != "Ada Penn; Bo" ||
			r.meta.published != "2024-05-03" || r.meta.standfirst != "In short." {
			t.Errorf("%s: %q %d %+v", name, body, first, r.meta)
		}
	}
	for _, text := range []string{"---\n\nText.\n\n---\n", "Text.\n", "---\n", "+++\n", "{\n"} {
		r := &reader{article: Input{Name: "a.md"}}
		if body, first := r.cutFront(text); body != text || first != 1 {
			t.Errorf("%q: %q", text, body)
		}
	}
}

func TestFolderBecomesSectionsWithItsLinksAndPictures(t *testing.T) {
	files := fstest.MapFS{
		"mkdocs.yml":          {Data: []byte("site_name: The Road\nnav:\n  - Home: index.md\n  - Late: late.md\n  - Guide:\n    - guide/start.md\n")},
		"docs/index.md":       {Data: []byte("# The road\n\nAll of it. See [the start](guide/start.md#first), [late](late/) and [none](missing.md).\n")},
		"docs/late.md":        {Data: []byte("Text[^1] with ![A road](img/road.svg).\n\n[^1]: Note of late.\n")},
		"docs/guide/start.md": {Data: []byte("---\ntitle: Start here\n---\n\n# Start here\n\nGo [back](../index.md) or [[late|on]].[^1]\n\n## First\n\nMore.\n\n[^1]: Note of start.\n")},
		"docs/img/road.svg":   {Data: []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><circle r="9"/></svg>`)},
		"docs/extra.md":       {Data: []byte("# Extra\n\nLast.\n")},
		"README.md":           {Data: []byte("# Not a page\n")},
		".git/x.md":           {Data: []byte("# No\n")},
	}
	draft, problems, err := ImportFolder(context.Background(), Folder{Name: "site", Files: files, Language: "en"})
	if err != nil || len(problems) > 0 {
		t.Fatal(err, said(t, problems))
	}
	texts := map[string]string{}
	for _, f := range draft.Files {
		texts[f.Path] = string(f.Content)
	}
	for path, want := range map[string][]string{
		"content/_index.md":              {"title: \"The road\"", "[the start](/sections/start-here/#first)", "[late](/sections/late/)", "and none."},
		"content/sections/late.md":       {"weight: 10\n", "Text[^1]", "![A road](road.svg", "[^1]: Note of late."},
		"content/sections/start-here.md": {"weight: 20\n", "Go [back](/) or [on](/sections/late/).[^2]", "## First", "[^2]: Note of start."},
		"content/sections/extra.md":      {"weight: 30\n", "Last."},
		"assets/road.svg":                {"<svg"},
	} {
		for _, part := range want {
			if !strings.Contains(texts[path], part) {
				t.Errorf("%s lacks %q:\n%s", path, part, texts[path])
			}
		}
	}
	if len(texts) != 7 { // with the settings and the source
		t.Errorf("%d files", len(texts))
	}
	_, problems, err = ImportFolder(context.Background(), Folder{Name: "empty", Files: fstest.MapFS{"a.txt": {}}})
	if err != nil || len(problems) != 1 || problems[0].Place.Path != "empty" || problems[0].Fix == "" {
		t.Errorf("%v %v", problems, err)
	}
}

// FuzzPlainMarkdown holds what is rewritten to the number of lines that it had, so that places stay right.
func FuzzPlainMarkdown(f *testing.F) {
	f.Add("!!! note\n    a\n\n:::tip\nb\n:::\n```{note} x\ny\n```\n[[z]] ^[n]\n[^u]: v\n")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 20_000 {
			t.Skip()
		}
		r := &reader{article: Input{Name: "a.md"}}
		r.plainMarkdown(text, 1)
		r.cutFront(text)
	})
}
