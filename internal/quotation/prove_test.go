package quotation

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/nutgraf/nutgraf/internal/archive"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/markdown"
)

func keptFiles(t *testing.T, texts map[string]string) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	for id, text := range texts {
		k, problems, err := archive.Keep(t.Context(), archive.File{Name: id + ".txt", Content: []byte(text), Address: "https://" + id + ".example/", At: time.Unix(0, 0)})
		if err != nil || len(problems) > 0 {
			t.Fatal(err, problems)
		}
		content, err := archive.Encode(k, "test")
		if err != nil {
			t.Fatal(err)
		}
		files[archive.FileOf(id)] = &fstest.MapFile{Data: content}
	}
	return files
}

// TestWhichQuotationsAreLookedFor has texts with a quotation each that is nowhere in a source: it is told where it can be known that it is
// of the source, and nowhere else.
func TestWhichQuotationsAreLookedFor(t *testing.T) {
	files := keptFiles(t, map[string]string{
		"kept":  "The council said in the morning that the harbour would remain closed until the autumn of the year.",
		"other": "The harbour is open, the council said on the next morning, and it would remain so until the autumn.",
		"uk":    "Рада сказала вранці, що порт буде закритий до осені цього року, бо так вирішили всі депутати міста.",
	})
	for text, told := range map[string]string{
		"> It was never so.\n>\n> — Ann, [here](source:kept)":                                         "1:3 kept",
		"> It was never so.\n>\n> — Ann, [here](https://kept.example/)":                               "1:3 kept",
		"> It was never so.\n>\n> — Ann, [here](https://else.example/)":                               "",
		"> It was never so.\n>\n> — Ann, [here](source:unkept)":                                       "",
		"> It was never so.\n>\n> — Ann, [here](source:unkept), [there](source:kept)":                 "",
		"> It was never so.\n>\n> — Ann, [here](source:other), [there](source:kept)":                  "1:3 other",
		"> It was never so.\n\n[here](source:kept)":                                                   "",
		"> [!NOTE]\n> It was never so.\n>\n> — Ann, [here](source:kept)":                              "",
		"> It was never so.\n>\n> Так не було.\n> {lang=uk}\n>\n> — Ann, [here](source:uk)":           "3:3 uk",
		"> It was never so.\n>\n> порт буде закритий\n> {lang=uk}\n>\n> — Ann, [here](source:uk)":     "",
		"- item\n\n  > It was never so.\n  >\n  > — Ann, [here](source:kept)":                         "3:5 kept",
		"She said “it was never so at all” ([here](source:kept)).":                                    "1:11 kept",
		"She said “it was never so at all”, [the council](source:kept).":                              "1:11 kept",
		"She said “it was never so at all” (page 5, [here](source:kept)).":                            "1:11 kept",
		"A [“it was never so at all”](source:kept) from her.":                                         "1:5 kept",
		"She said *“it was never so at all”* ([here](source:kept)).":                                  "1:12 kept",
		"市長は「橋は秋まで閉鎖される」と言った（[出典](source:kept)）。":                                                     "1:5 kept",
		"市長は「橋は閉鎖」と言った（[出典](source:kept)）。":                                                           "",
		"It is “never so” ([here](source:kept)).":                                                     "",
		"She said “it was never so at all”, as was her way before [the vote](source:kept).":           "",
		"She said “it was never so at all”. The vote came later ([here](source:kept)).":               "",
		"She said “it was never so at all” and “no” ([here](source:kept)).":                           "",
		"She said “it was never so at all” ([here](source:uk)).":                                      "", // a translation
		"She said “the harbour would remain closed” ([here](source:kept)).":                           "",
		"She said “the harbour would remain closed until the autumn” ([here](source:unkept)).":        "",
		"> The harbour would remain\n> closed … until the autumn\n>\n> — Ann, [here](source:kept)":    "",
		"> The harbour is open […] until the autumn\n>\n> — Ann, [k](source:kept), [o](source:other)": "",
	} {
		for quotes, list := range map[string]string{"typed": strings.NewReplacer("“", `"`, "”", `"`).Replace(text), "printed": text} {
			content := []byte(list)
			document := &explainer.Document{Path: "a.md", Content: content, Tree: markdown.Parse(markdown.New("en"), content)}
			x := &explainer.Explainer{Language: "en", Overview: document}
			for _, id := range []string{"kept", "unkept", "other", "uk"} {
				x.Sources = append(x.Sources, &explainer.Source{ID: id, URL: "https://" + id + ".example/"})
			}
			_, problems := new(Prover).Prove(x, files, nil)
			got := ""
			for _, p := range problems {
				_, of, _ := strings.Cut(p.Message, "the text of \"")
				of, _, _ = strings.Cut(of, `"`)
				got += fmt.Sprintf("%d:%d %s", p.Place.Line, p.Place.Column, of)
			}
			if got != told {
				t.Errorf("%s marks, %q: told %q, want %q", quotes, list, got, told)
			}
		}
	}
}

func TestTheOriginalOfAPositionIsLookedFor(t *testing.T) {
	files := keptFiles(t, map[string]string{"uk": "Рада сказала вранці, що порт буде закритий до осені цього року, бо так вирішили всі депутати міста."})
	source := &explainer.Source{ID: "uk"}
	x := &explainer.Explainer{Language: "en", Sources: []*explainer.Source{source}, Questions: []*explainer.Question{{Positions: []explainer.Position{
		{Quotation: "The port will be closed", Original: "порт буде закритий", Language: "uk", Source: source},
		{Quotation: "The port will be closed", Original: "порт не буде закритий", Language: "uk", Source: source},
		{Quotation: "порт буде відкритий", Language: "uk", Source: source},
		{Quotation: "The port will be closed", Source: source},
		{Quotation: "The port will be closed", Original: "Le port sera fermé", Language: "fr", Source: source},
		{Answer: "No", Source: source},
	}}}}
	count, problems := new(Prover).Prove(x, files, nil)
	var messages, fixes []string
	for _, p := range problems {
		messages, fixes = append(messages, p.Message), append(fixes, p.Fix)
	}
	of := ` is not in the text of "uk", kept on 1970-01-01`
	want := []string{
		"the quotation “порт не буде закритий”" + of + `: "не" is not there; the nearest passage is “Рада сказала вранці, що порт буде закритий до осені цього року, бо так вирішили всі депутати міста.”`,
		"the quotation “порт буде відкритий”" + of + `: "відкритий" is not there; the nearest passage is “Рада сказала вранці, що порт буде закритий до осені цього року, бо так вирішили всі депутати міста.”`,
		"the quotation “The port will be closed”" + of + ", which is in another language (uk)",
		"the quotation “Le port sera fermé”" + of + ", which is in another language (uk)",
	}
	if want := "name a source in the language of the original (fr), or keep the page that has its words: nutgraf sources keep uk"; fixes[len(fixes)-1] != want {
		t.Errorf("fix %q, want %q", fixes[len(fixes)-1], want)
	}
	if diff := cmp.Diff(want, messages); diff != "" || count != (Count{Looked: 5, Found: 1}) {
		t.Errorf("%v %s", count, diff)
	}
}

func TestTextsOfAHouseAreItsOwn(t *testing.T) {
	above := keptFiles(t, map[string]string{"a": "The council said in the morning that the harbour would remain closed."})
	source := &explainer.Source{ID: "a", Shared: true}
	x := &explainer.Explainer{Language: "en", Sources: []*explainer.Source{source}, Questions: []*explainer.Question{{Positions: []explainer.Position{{Quotation: "the harbour would remain closed", Source: source}}}}}
	p := new(Prover)
	if count, _ := p.Prove(x, fstest.MapFS{}, above); count.Found != 1 {
		t.Errorf("%v in the house", count)
	}
	if count, problems := p.Prove(x, fstest.MapFS{}, nil); count.Found != 0 || len(problems) > 0 {
		t.Errorf("%v without the house", count)
	}
}
