package build

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/nutgraf/nutgraf"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// writeProject writes a small explainer and other files, by path, and returns its folder.
func writeProject(t *testing.T, files map[string]string) string {
	t.Helper()
	all := map[string]string{
		"hugo.toml":                 "baseURL = \"https://example.org/\"\n",
		"content/_index.md":         "---\ntitle: Water\nstandfirst: Why there is too little.\n---\nThe quota decides.\n",
		"content/sections/now.md":   "---\ntitle: Now\nsummary: What is.\nweight: 1\n---\nThe quota and the levee decide.\n",
		"content/timeline/rain.md":  "---\ntitle: The rain\nwhen: 2019-05-06\n---\nSome water.\n",
		"content/actors/bea.md":     "---\ntitle: Bea Low\nkind: person\n---\nA fisher.\n",
		"content/glossary/quota.md": "---\ntitle: quota\n---\nA share of water.\n",
	}
	for name, content := range files {
		all[name] = content
	}
	folder := t.TempDir()
	for name, content := range all {
		name = filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// A preview shows drafts, marked, and leaves out those that would stop it, with a warning. A build has none of them.
func TestPreviewShowsDrafts(t *testing.T) {
	const mark = `<span class="flag">Draft</span>`
	for name, test := range map[string]struct {
		drafts map[string]string
		shown  []string // addresses: of drafts, and of lists that mark them
		warned []string // files
	}{
		"none": {},
		"one of each kind": {map[string]string{
			"content/glossary/levee.md":      "---\ntitle: levee\ndraft: true\n---\nA wall of earth.\n",
			"content/actors/ann.md":          "---\ntitle: Ann Lee\nkind: person\ndraft:  True # not yet\n---\nA farmer.\n",
			"content/timeline/flood.md":      "---\ntitle: The flood\nwhen: 2020-01-02\ndraft: true\n---\nMuch water.\n",
			"content/sections/more.md":       "---\ntitle: More\nsummary: What will be.\nweight: 2\ndraft: true\n---\nThe [levee](term:levee) stays.\n",
			"content/glossary/weir/index.md": "---\ntitle: weir\ndraft: true\n---\nA wall of stone.\n",
		}, []string{"", "actors/", "actors/ann/", "glossary/", "glossary/levee/", "glossary/weir/", "sections/", "sections/more/", "timeline/flood/"}, nil},
		"a time that is to come": {map[string]string{
			"content/glossary/levee.md": "---\ntitle: levee\npublish: 2999-12-01T06:00+01:00\ndraft: true\n---\nA wall of earth.\n",
			"content/glossary/weir.md":  "---\ntitle: weir\npublish: 2019-12-01T06:00+01:00\ndraft: true\n---\nA wall of stone.\n",
		}, []string{"glossary/", "glossary/levee/", "glossary/weir/"}, nil},
		"without a definition": {map[string]string{
			"content/glossary/levee.md": "---\ntitle: levee\ndraft: true\n---\nA wall of earth.\n",
			"content/glossary/dam.md":   "---\ntitle: dam\ndraft: true\n---\n\n<!-- draft: what is it? -->\n",
		}, []string{"glossary/", "glossary/levee/"}, []string{"content/glossary/dam.md"}},
		"front matter that cannot be read": {map[string]string{
			"content/glossary/levee.md": "---\ntitle: levee\ndraft: true\n---\nA wall of earth.\n",
			"content/timeline/dam.md":   "---\ntitle: dam\nwhen: the other day\ndraft: true\n---\nA dam.\n",
		}, []string{"glossary/", "glossary/levee/"}, []string{"content/timeline/dam.md"}},
		"a name that a published entry has": {map[string]string{
			"content/glossary/aaa.md":   "---\ntitle: quota\ndraft: true\n---\nAnother share.\n",
			"content/glossary/levee.md": "---\ntitle: levee\ndraft: true\n---\nA wall of earth.\n",
			"content/glossary/zzz.md":   "---\ntitle: zebra\nsynonyms: [quota]\ndraft: true\n---\nAnother share.\n",
		}, []string{"glossary/", "glossary/levee/"}, []string{"content/glossary/aaa.md", "content/glossary/zzz.md"}},
		"a link to a draft that is left out": {map[string]string{
			"content/glossary/dam.md":  "---\ntitle: dam\ndraft: true\n---\n",
			"content/glossary/weir.md": "---\ntitle: weir\ndraft: true\n---\nA [low one](term:dam).\n",
		}, nil, []string{"content/glossary/dam.md", "content/glossary/weir.md"}},
		"an error of the finished page": {map[string]string{
			"content/glossary/levee.md": "---\ntitle: levee\ndraft: true\n---\nA [wall](/nowhere/at/all/).\n",
		}, nil, []string{"content/glossary/levee.md"}},
	} {
		t.Run(name, func(t *testing.T) {
			folder := writeProject(t, test.drafts)
			options := Options{Source: folder, Theme: nutgraf.Theme}
			preview, err := OpenPreview(options)
			if err != nil {
				t.Fatal(err)
			}
			defer preview.Close()
			edition, problems, err := preview.Read(nil)
			if err != nil || edition == nil {
				t.Fatal(err, problems)
			}
			built, problems, err := edition.Build(context.Background(), nil)
			if err != nil || built == nil {
				t.Fatal(err, problems.List())
			}
			var shown []string
			for _, address := range addressesOf(t, built.Tree) {
				if page, err := fs.ReadFile(built.Tree, address+"index.html"); err != nil {
					t.Fatal(err)
				} else if strings.Contains(string(page), mark) {
					shown = append(shown, address)
				}
			}
			slices.Sort(shown)
			slices.Sort(test.shown)
			if !slices.Equal(shown, test.shown) {
				t.Errorf("drafts on %q, want %q", shown, test.shown)
			}
			var warned []string
			for _, found := range problems.List() {
				if found.Severity == problem.Error {
					t.Errorf("error: %v", found)
				}
				if strings.Contains(found.Message, "shown") {
					warned = append(warned, found.Place.Path)
				}
			}
			if !slices.Equal(slices.Compact(warned), test.warned) {
				t.Errorf("warned of %q, want %q", warned, test.warned)
			}
			if pages, err := preview.Pages(shown); err != nil || len(pages) < len(shown) {
				t.Errorf("%d live pages, want those of %q: %v", len(pages), shown, err)
			} else {
				for _, address := range shown {
					if !strings.Contains(string(pages[address+"index.html"]), mark) {
						t.Errorf("the live page %s has no mark", address)
					}
				}
			}

			want := treeOf(t, Options{Source: writeProject(t, nil), Theme: nutgraf.Theme})
			got := treeOf(t, options)
			for name, content := range want {
				if got[name] != content {
					t.Errorf("a build with drafts has another %s", name)
				}
			}
			if len(got) != len(want) {
				t.Errorf("a build with drafts has %d files, without %d", len(got), len(want))
			}
		})
	}
}

// treeOf are the files of a build, by path.
func treeOf(t *testing.T, options Options) map[string]string {
	t.Helper()
	result, err := Run(context.Background(), options, Verified)
	if err != nil || result.Site == nil {
		t.Fatal(err, result.Problems.List())
	}
	files := map[string]string{}
	err = fs.WalkDir(result.Site.Tree, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(result.Site.Tree, name)
		files[name] = string(content)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// A draft that is written, broken, mended and accepted is on screen, gone, on screen again and without a mark.
func TestPreviewFollowsADraft(t *testing.T) {
	const draft = "content/glossary/levee.md"
	folder := writeProject(t, map[string]string{draft: "---\ntitle: levee\ndraft: true\n---\nA wall of earth.\n"})
	preview, err := OpenPreview(Options{Source: folder, Theme: nutgraf.Theme})
	if err != nil {
		t.Fatal(err)
	}
	defer preview.Close()
	for _, step := range []struct {
		content           string
		isShown, isMarked bool
		text              string
	}{
		{"---\ntitle: levee\ndraft: true\n---\nA wall of earth.\n", true, true, "A wall of earth."},
		{"---\ntitle: levee\ndraft: true\n---\nA wall of stone.\n", true, true, "A wall of stone."},
		{"---\ntitle: levee\ndraft: true\n---\n", false, false, ""},
		{"---\ntitle: levee\ndraft: true\n---\nA wall of sand.\n", true, true, "A wall of sand."},
		{"---\ntitle: levee\n---\nA wall of sand.\n", true, false, "A wall of sand."},
		{"---\ntitle: levee\ndraft: true\n---\nA wall of sand.\n", true, true, "A wall of sand."},
	} {
		if err := os.WriteFile(filepath.Join(folder, draft), []byte(step.content), 0o644); err != nil {
			t.Fatal(err)
		}
		edition, problems, err := preview.Read([]string{draft})
		if err != nil || edition == nil {
			t.Fatal(err, problems.List())
		}
		pages, err := preview.Pages([]string{"glossary/levee/", "sections/now/"})
		if err != nil {
			t.Fatal(err)
		}
		page, isShown := pages["glossary/levee/index.html"]
		isMarked := strings.Contains(string(page), `<span class="flag">Draft</span>`)
		isLinked := strings.Contains(string(pages["sections/now/index.html"]), "term-levee")
		if isShown != step.isShown || isLinked != step.isShown || isMarked != step.isMarked || !strings.Contains(string(page), step.text) {
			t.Errorf("%q: shown %v, linked %v, marked %v", step.content, isShown, isLinked, isMarked)
		}
	}
}

// A preview of a house shows what is held back, and goes on without it when that makes an error.
func TestPreviewOfAHouseShowsWhatIsHeldBack(t *testing.T) {
	folder := t.TempDir()
	write := func(name, content string) {
		t.Helper()
		name = filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("house.toml", "name = \"Two\"\nbaseURL = \"https://example.org/\"\n")
	write("content/_index.md", "---\ntitle: Two\nstandfirst: Two towns.\n---\n")
	write("explainers/paris/content/_index.md", "---\ntitle: Paris\nstandfirst: A town.\n---\nText.\n")
	write("explainers/paris/content/sections/now.md", "---\ntitle: Now\nweight: 1\n---\nText.\n")
	preview, err := OpenPreview(Options{Source: folder, Theme: nutgraf.Theme})
	if err != nil {
		t.Fatal(err)
	}
	defer preview.Close()
	const held, mark = "paris/sections/later/index.html", `<span class="flag">Planned: 1 December 2999, 06:00 UTC&#43;01:00</span>`
	for _, step := range []struct {
		text            string
		isShown, isLeft bool
	}{
		{"Text.", true, false},
		{"A [link](/nowhere/at/all/).", false, true},
		{"Other text.", true, false},
	} {
		write("explainers/paris/content/sections/later.md", "---\ntitle: Later\nweight: 2\npublish: 2999-12-01T06:00+01:00\n---\n"+step.text+"\n")
		edition, _, err := preview.Read(nil)
		if err != nil {
			t.Fatal(err)
		}
		site, problems, err := edition.Build(context.Background(), nil)
		if err != nil || site == nil {
			t.Fatal(err, problems.List())
		}
		page, _ := fs.ReadFile(site.Tree, held)
		isLeft := slices.ContainsFunc(problems.List(), func(p problem.Problem) bool { return strings.Contains(p.Message, "nothing is shown") })
		if isShown := strings.Contains(string(page), mark); isShown != step.isShown || isLeft != step.isLeft || problems.HasErrors() {
			t.Errorf("%s: shown %v, left out %v: %v", step.text, isShown, isLeft, problems.List())
		}
	}
}
