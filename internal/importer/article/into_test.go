package article

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/scaffold"
)

func existing(files fstest.MapFS, names map[string][]string) Existing {
	return Existing{
		Project: files, Names: names, Weight: 25,
		Naming: func(kind explainer.Kind) (scaffold.Naming, error) {
			return scaffold.Naming{
				ID:   func(title string) string { return scaffold.ID(title, "en") },
				Path: func(id string) string { return "content/en/" + string(kind) + "/" + id + ".md" },
			}, nil
		},
		IDs: func(kind explainer.Kind) *scaffold.IDs {
			ids := &scaffold.IDs{}
			ids.Take("why")
			return ids
		},
	}
}

func TestAddingChangesNothingThatIsThere(t *testing.T) {
	draft := Draft{Title: "A tram", Files: []scaffold.File{
		{Path: "assets/pictures/tram.png", Content: []byte("picture")},
		{Path: "content/_index.md", Content: []byte("---\ntitle: \"A tram\"\n---\n\nIt is back.\n")},
		{Path: "content/actors/emile.md", Content: []byte("---\ntitle: \"Émile Roy\"\ndraft: true\nsources: [article]\n---\n\nHe.\n")},
		{Path: "content/glossary/rail.md", Content: []byte("---\ntitle: \"rail\"\ndraft: true\n---\n\nSteel.\n")},
		{Path: "content/sections/why.md", Content: []byte("---\ntitle: \"Why\"\nweight: 10\nsources: [article]\n---\n\nBecause. sources: [article]\n")},
		{Path: "data/sources.yaml", Content: []byte("- id: article\n  type: article\n  title: A tram\n")},
		{Path: "hugo.toml", Content: []byte("")},
	}, Report: []Origin{{Path: "content/sections/why.md"}, {Path: "content/glossary/rail.md"}, {Path: ""}}}
	e := existing(fstest.MapFS{}, map[string][]string{"emile roy": {"content/en/actors/roy.md"}})
	e.Rejected = map[string]string{"term:rail-2": "Rail", "actor:rail": "rail"}
	e.Sources = []byte("- id: article\n  title: x")
	a, err := draft.Into(e)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range a.Files {
		got = append(got, f.Path)
	}
	if want := []string{"assets/pictures/tram.png", "content/en/sections/a-tram.md", "content/en/sections/why-2.md"}; !slices.Equal(got, want) {
		t.Fatalf("got  %q\nwant %q", got, want)
	}
	if got, want := string(a.Files[2].Content), "---\ntitle: \"Why\"\nweight: 40\nsources: [article-2]\n---\n\nBecause. sources: [article]\n"; got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if !slices.Equal(a.Again, []string{"Émile Roy"}) || !slices.Equal(a.Rejected, []string{"rail"}) {
		t.Errorf("again %q, rejected %q", a.Again, a.Rejected)
	}
	if got := string(a.Sources); !strings.HasPrefix(got, string(e.Sources)+"\n- id: article-2\n") {
		t.Errorf("%q", got)
	}
	if a.Report[0].Path != "content/en/sections/why-2.md" || a.Report[1].Path != "" || draft.Report[0].Path != "content/sections/why.md" {
		t.Errorf("%+v", a.Report)
	}
}

func TestTheSameSourceAndTheSameSectionsAreFoundAgain(t *testing.T) {
	section := "---\ntitle: \"Why\"\nweight: 10\nsources: [article]\n---\n\nBecause.\n"
	draft := Draft{Title: "A tram", Files: []scaffold.File{
		{Path: "content/_index.md", Content: []byte("---\ntitle: \"A tram\"\n---\n")},
		{Path: "content/sections/why.md", Content: []byte(section)},
		{Path: "data/sources.yaml", Content: []byte("- id: article\n  URL: \"https://example.org/a\"\n")},
	}}
	e := existing(fstest.MapFS{
		"content/sections/other.md": {Data: []byte("---\ntitle: Why\n---\n\nNobody knows.\n")},
		"content/sections/why.md":   {Data: []byte("---\r\ntitle: Why\r\n---\r\n\r\nBecause.\r\n")},
	}, map[string][]string{"why": {"content/sections/other.md", "content/sections/why.md"}})
	e.Sources = []byte("- id: tram\n  URL: https://example.org/a\n")
	a, err := draft.Into(e)
	if err != nil || len(a.Files) != 0 || a.Sources != nil || !slices.Equal(a.Again, []string{"Why"}) {
		t.Errorf("%+v, %v", a, err)
	}
}

// Pictures that are there are not added again, others of their names and sections get other names, and links follow.
func TestLinksFollowWhatGetsAnotherName(t *testing.T) {
	picture := func(content string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(content)} }
	draft := Draft{Title: "A tram", Files: []scaffold.File{
		{Path: "assets/same.png", Content: []byte("same")},
		{Path: "assets/tram.png", Content: []byte("new")},
		{Path: "content/sections/how.md", Content: []byte("---\ntitle: \"How\"\nweight: 10\n---\n\n![a](tram.png) ![b](same.png) [c](/sections/why/) [d](/sections/why-not/)\n")},
		{Path: "content/sections/why.md", Content: []byte("---\ntitle: \"Why\"\nweight: 20\n---\n\nSo.\n")},
	}}
	a, err := draft.Into(existing(fstest.MapFS{"assets/same.png": picture("same"), "assets/tram.png": picture("old"), "assets/tram-2.png": picture("older")}, nil))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range a.Files {
		got = append(got, f.Path)
	}
	if want := []string{"assets/tram-3.png", "content/en/sections/how.md", "content/en/sections/why-2.md"}; !slices.Equal(got, want) {
		t.Fatalf("got  %q\nwant %q", got, want)
	}
	if got, want := string(a.Files[1].Content), "![a](tram-3.png) ![b](same.png) [c](/sections/why-2/) [d](/sections/why-not/)\n"; !strings.HasSuffix(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
