package scaffold

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/lint"
	"github.com/nutgraf/nutgraf/internal/read"
)

// survey surveys the starter with more files over it, as "path: content" pairs.
func survey(t *testing.T, languages []read.Language, more ...File) (fstest.MapFS, Existing) {
	t.Helper()
	tree := project(append(starterOf(t, "en"), more...))
	existing, err := Survey(tree, languages)
	if err != nil {
		t.Fatal(err)
	}
	return tree, existing
}

func TestEntryIsADraftThatSaysWhatItNeedsOncePublished(t *testing.T) {
	for _, test := range []struct {
		word, title, path string
		missing           []string
	}{
		{"section", "Who pays?", "content/sections/who-pays.md", []string{lint.RuleBodyIsGiven.ID}},
		{"term", "Überfall", "content/glossary/uberfall.md", []string{lint.RuleDefinitionIsGiven.ID}},
		{"event", "The bridge closes", "content/timeline/the-bridge-closes.md", []string{read.RuleFieldIsGiven.ID, lint.RuleBodyIsGiven.ID}},
		{"actor", `Ada "Countess" \ Lovelace: 1`, "content/actors/ada-countess-lovelace-1.md", []string{read.RuleFieldIsGiven.ID, lint.RuleDefinitionIsGiven.ID}},
		{"page", "How we work", "content/pages/how-we-work.md", []string{lint.RuleBodyIsGiven.ID}},
		{"author", "Ana Silva", "content/authors/ana-silva.md", nil},
	} {
		t.Run(test.word, func(t *testing.T) {
			kind, ok := KindOf(test.word)
			tree, existing := survey(t, nil)
			file, err := existing.Entry(kind, test.title, "")
			if err != nil || !ok || file.Path != test.path {
				t.Fatalf("%s, %v", file.Path, err)
			}
			tree[file.Path] = &fstest.MapFile{Data: file.Content}
			if _, problems, err := lint.Read(tree, nil); err != nil || len(problems) > 0 {
				t.Errorf("as a draft: %v\n%s", err, said(t, problems))
			}
			published := strings.Replace(string(file.Content), "\ndraft: true\n", "\n", 1)
			tree[file.Path] = &fstest.MapFile{Data: []byte(published)}
			_, problems, err := lint.Read(tree, nil)
			if err != nil {
				t.Fatal(err)
			}
			var rules []string
			for _, p := range problems {
				rules = append(rules, p.Rule)
			}
			if !slices.Equal(rules, test.missing) {
				t.Errorf("published: %q, want %q\n%s", rules, test.missing, said(t, problems))
			}
			// Every field that a comment offers is one that the kind has.
			offered := strings.ReplaceAll(published, "\n# ", "\n")
			if strings.Contains(offered, "\nWhat can be left out.") {
				_, rest, _ := strings.Cut(offered, "What can be left out. Take the # away to use it.\n")
				fields, _, _ := strings.Cut(rest, "---")
				tree[file.Path] = &fstest.MapFile{Data: []byte("---\ntitle: x\n" + fields + "---\nText.\n")}
				_, problems, _ = lint.Read(tree, nil)
				for _, p := range problems {
					if p.Rule == read.RuleFieldIsKnown.ID || p.Rule == read.RuleFieldHasItsType.ID || p.Rule == read.RuleFrontMatterParses.ID {
						t.Errorf("offered: %s", said(t, problems))
					}
				}
			}
		})
	}
}

func TestEntryTakesAnIDThatIsNewInEveryLanguage(t *testing.T) {
	languages := []read.Language{{Code: "en"}, {Code: "uk", ContentDir: "content/uk"}, {Code: "fr"}}
	_, existing := survey(t, languages,
		File{"content/glossary/toll.fr.md", []byte("---\ntitle: péage\n---\nUn droit.\n")},
		File{"content/uk/glossary/kyiv.md", []byte("---\ntitle: Київ\ndraft: true\n---\n")},
		File{"content/glossary/bridge/index.md", []byte("---\ntitle: bridge\naliases: [/glossary/viaduct/]\n---\nA bridge.\n")},
		File{"public/glossary/ferry/index.html", []byte("A page whose file is gone.")},
		File{"public/fr/glossary/pont/index.html", []byte("A page whose file is gone.")},
	)
	for _, test := range []struct{ title, code, want string }{
		{"Tunnel", "", "content/glossary/tunnel.md"},
		{"Toll", "en", "content/glossary/toll-2.md"},
		{"Péage", "fr", "content/glossary/peage.fr.md"},
		{"Київ", "uk", "content/uk/glossary/kyiv-2.md"},
		{"Bridge", "UK", "content/uk/glossary/bridge-2.md"},
		{"viaduct", "en", "content/glossary/viaduct-2.md"},
		{"Ferry", "en", "content/glossary/ferry-2.md"},
		{"Pont", "fr", "content/glossary/pont-2.fr.md"},
		{"😀", "en", "content/glossary/glossary.md"},
	} {
		if file, err := existing.Entry(explainer.KindTerm, test.title, test.code); err != nil || file.Path != test.want {
			t.Errorf("%q: %s, want %s (%v)", test.title, file.Path, test.want, err)
		}
	}
	for _, wrong := range [][2]string{{"", "en"}, {" \n", ""}, {"Title", "de"}} {
		if file, err := existing.Entry(explainer.KindTerm, wrong[0], wrong[1]); err == nil {
			t.Errorf("%q: %s", wrong, file.Path)
		}
	}
}

func TestSectionComesLastAlsoBehindDrafts(t *testing.T) {
	_, existing := survey(t, nil, File{"content/sections/later.md", []byte("---\ntitle: x\ndraft: true\nweight: 45\n---\n")})
	file, err := existing.Entry(explainer.KindSection, "The end", "")
	if err != nil || !strings.Contains(string(file.Content), "\nweight: 50 ") {
		t.Errorf("%v\n%s", err, file.Content)
	}
}

func FuzzEntryReadsBackItsTitle(f *testing.F) {
	f.Add("A: \"b\" # c", "en")
	f.Add("\u200fالقاهرة\x00\u0085", "ar")
	f.Add("--- x\n---", "en")
	f.Fuzz(func(t *testing.T, title, code string) {
		files := append(starterOf(t, "en"), File{})
		existing, err := Survey(project(starterOf(t, "en")), nil)
		if err != nil {
			t.Fatal(err)
		}
		file, err := existing.Entry(explainer.KindSection, title, "")
		if err != nil {
			t.Skip()
		}
		file.Content = []byte(strings.Replace(string(file.Content), "\ndraft: true\n", "\n", 1) + "\nText.\n")
		files[len(files)-1] = file
		explainers, problems, err := lint.Read(project(files), nil)
		if err != nil {
			t.Fatal(err)
		}
		if len(problems) > 0 && problems[0].Rule != read.RuleTextIsSafe.ID && problems[0].Rule != read.RuleFileIsSmallEnough.ID {
			t.Fatalf("%q\n%s", title, said(t, problems))
		}
		// A title is read with the quotation marks of its language.
		straight := strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'").Replace
		want := straight(strings.Join(strings.Fields(strings.ToValidUTF8(title, "\ufffd")), " "))
		if len(problems) == 0 && straight(explainers[0].Sections[3].Title) != want {
			t.Errorf("%q is read as %q", want, explainers[0].Sections[3].Title)
		}
	})
}
