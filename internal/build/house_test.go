package build

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/nutgraf/nutgraf"
	"github.com/nutgraf/nutgraf/internal/editorial"
	"github.com/nutgraf/nutgraf/internal/output"
	"github.com/rogpeppe/go-internal/txtar"
)

// edit is a change that somebody makes to a house.
type edit struct {
	what string
	do   func(t *testing.T, house string, n int)
}

// replace is an edit of a file: old becomes new, which may have the number of the edit in it.
func replace(what, file, old, new string) edit {
	return edit{what, func(t *testing.T, house string, n int) {
		name := filepath.Join(house, filepath.FromSlash(file))
		content, err := os.ReadFile(name)
		if err != nil {
			return // an earlier edit took it away
		}
		write(t, name, strings.Replace(string(content), old, fmt.Sprintf(new, n), 1))
	}}
}

func write(t *testing.T, name, content string) {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

// add is an edit that writes a file.
func add(what, file, content string) edit {
	return edit{what, func(t *testing.T, house string, n int) {
		write(t, filepath.Join(house, filepath.FromSlash(file)), fmt.Sprintf(content, n))
	}}
}

// remove is an edit that takes a file or a folder away.
func remove(what, name string) edit {
	return edit{what, func(t *testing.T, house string, n int) {
		if err := os.RemoveAll(filepath.Join(house, filepath.FromSlash(name))); err != nil {
			t.Fatal(err)
		}
	}}
}

const houseSettings = "name = \"The Reading Room\"\nbaseURL = \"https://example.org/\"\ndefaultContentLanguage = \"en\"\n" +
	"languages.en.label = \"English\"\nlanguages.fr = { label = \"Français\", contentDir = \"content/fr\" }\n"

func edits() []edit {
	return []edit{
		replace("a text", "explainers/paris/content/sections/start.md", "paid", "paid (%d)"),
		replace("a shared definition", "content/glossary/nato.md", "an alliance", "an alliance (%d)"),
		replace("a shared definition that one explainer uses", "content/glossary/treaty.md", "an agreement", "an agreement (%d)"),
		replace("a shared entry's names", "content/glossary/treaty.md", "title: treaty", "title: treaty\nsynonyms: [dinner %d, platform]"),
		add("a shared entry more", "content/glossary/platform.md", "---\ntitle: platform\n---\nA platform is where one waits (%d).\n"),
		remove("a shared entry less", "content/glossary/platform.md"),
		replace("a title", "explainers/lyon/content/_index.md", "title: La gare", "title: La gare n° %d et la gare"),
		replace("the house's name", "house.toml", "The Reading", "The %d. Reading"),
		replace("a shared source", "data/sources.yaml", "The North", "The %d. North"),
		replace("a shared source more", "data/sources.yaml", "- id: treaty-1949", "- id: more-%d\n  type: book\n  title: More\n- id: treaty-1949"),
		add("a style sheet of the house", "assets/css/custom.css", ":root { --page: %drem; }\n"),
		add("an explainer's own style sheet", "explainers/lyon/assets/css/custom.css", ":root { --page: %d.5rem; }\n"),
		remove("the explainer's own style sheet again", "explainers/lyon/assets"),
		add("an icon of the house", "assets/favicon.svg", `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 %d3"/>`),
		add("a page of the house", "content/pages/imprint.md", "---\ntitle: Imprint %d\n---\nWho we are.\n"),
		add("who counts readers", "house.toml", houseSettings+"allow = [\"https://stats.example\"]\n[analytics]\nscript = \"https://stats.example/%d.js\"\n"),
		add("nobody counts readers", "house.toml", houseSettings+"# %d\n"),
		add("an explainer more", "explainers/metz/content/_index.md", "---\ntitle: Metz %d\nstandfirst: A city with NATO history.\n---\n[Paris](explainer:paris)\n"),
		remove("an explainer less", "explainers/metz"),
		add("an own entry of a shared one's id", "explainers/paris/content/glossary/treaty.md", "---\ntitle: treaty\n---\nA treaty is what they signed (%d).\n"),
		remove("the shared one's again", "explainers/paris/content/glossary/treaty.md"),
		add("a link to a section", "explainers/metz/content/sections/way.md", "---\ntitle: The way\nweight: %d\n---\nBy [platform](../../old/lyon/sections/quai/), and [so](section:lyon/quai).\n"),
		remove("the section that is linked", "explainers/lyon/content/sections/quai.md"),
		add("the section again", "explainers/lyon/content/sections/quai.md", "---\ntitle: Le quai\nweight: %d\n---\nL’OTAN n’y est pour rien.\n"),
		add("a file of the site, by hand", "public/paris/index.html", "by hand %d"),
	}
}

// TestHouseKeepsOnlyWhatIsUnchanged edits a house over and over: what a build makes with the last one at hand, files and problems, is what
// it makes from nothing.
func TestHouseKeepsOnlyWhatIsUnchanged(t *testing.T) {
	house := exampleHouse(t)
	seed := uint64(19)
	random := rand.New(rand.NewPCG(seed, seed))
	kept := 0
	for n, each := range append([]edit{{"nothing", func(*testing.T, string, int) {}}}, shuffled(random, 2)...) {
		each.do(t, house, n)
		fresh := filepath.Join(t.TempDir(), "public")
		with, without := runAt(t, house, ""), runAt(t, house, fresh)
		if with.Site != nil {
			kept += strings.Count(with.Site.Summary, "as they were")
		}
		if diff := cmp.Diff(told(without), told(with)); diff != "" {
			t.Fatalf("edit %d, %s: problems from nothing (-) and with the last build (+):\n%s", n, each.what, diff)
		}
		if without.Site == nil {
			continue
		}
		if diff := cmp.Diff(filesOf(t, fresh), filesOf(t, filepath.Join(house, "public"))); diff != "" {
			t.Fatalf("edit %d, %s: files from nothing (-) and with the last build (+):\n%s", n, each.what, diff)
		}
	}
	if kept == 0 {
		t.Error("no explainer was ever taken from the last build")
	}
}

// TestHouseBuildsOnlyWhatUsesTheEdit edits what some explainers of a house use: the others are taken from the last build.
func TestHouseBuildsOnlyWhatUsesTheEdit(t *testing.T) {
	house := exampleHouse(t)
	write(t, filepath.Join(house, "explainers", "lyon", "assets", "css", "custom.css"), ":root { --page: 30rem; }\n")
	write(t, filepath.Join(house, "explainers", "paris", "assets", "favicon.svg"), `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>`)
	write(t, filepath.Join(house, "content", "pages", "imprint.md"), "---\ntitle: Imprint\n---\nWho we are.\n")
	runAt(t, house, "")
	for n, each := range []struct {
		edit
		built string // the explainers that are built again
	}{
		{replace("a shared definition of one language", "content/glossary/nato.md", "an alliance", "an alliance (%d)"), "paris"},
		{replace("a shared name of one language", "content/glossary/treaty.md", "title: treaty", "title: treaty\nsynonyms: [dinner %d]"), "paris"},
		{replace("a shared name of another language", "content/fr/glossary/nato.md", "title: OTAN", "title: OTAN\nsynonyms: [dîner %d]"), "lyon"},
		{add("a style sheet, which one has of its own", "assets/css/custom.css", ":root { --page: %drem; }\n"), "paris"},
		{add("a font, which comes with the sheet", "static/fonts/house.woff2", "A font, %d."), "paris"},
		{add("an icon, which one has of its own", "assets/favicon.svg", `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 %d3"/>`), "lyon"},
		{replace("a shared source that one cites", "data/sources.yaml", "The North", "The %d. North"), "paris"},
		{replace("a shared source that nobody cites yet", "data/sources.yaml", "- id: treaty-1949", "- id: more-%d\n  type: book\n  title: More\n- id: treaty-1949"), ""},
		{replace("the title of a page in the menus of one language", "content/pages/imprint.md", "title: Imprint", "title: Imprint %d"), "paris"},
		{add("a file of the house's own pages", "static/note.txt", "%d"), ""},
		{replace("a setting of the house's own pages", "house.toml", "defaultContentLanguage", "redirects = [\"nginx\"] # %d\ndefaultContentLanguage"), ""},
		{replace("who counts readers", "house.toml", "defaultContentLanguage", "allow = [\"https://stats.example\"]\nanalytics = { script = \"https://stats.example/%d.js\" }\ndefaultContentLanguage"), "lyon paris"},
	} {
		each.do(t, house, n)
		result, err := runHouseAgain(t, house)
		if err != nil {
			t.Fatal(err)
		}
		var built []string
		for _, u := range result.units {
			if u.kept == nil {
				built = append(built, u.member.ID)
			}
		}
		if got := strings.Join(built, " "); got != each.built || result.problems.HasErrors() {
			t.Errorf("%s: built %q, want %q; %v", each.what, got, each.built, result.problems.List())
		}
		runAt(t, house, "")
	}
}

// runHouseAgain builds a house, with its last build at hand, up to the publication.
func runHouseAgain(t *testing.T, house string) (*houseBuild, error) {
	options := Options{Source: house, Theme: nutgraf.Theme, Tool: "nutgraf test"}
	b := &houseBuild{options: options, problems: &Problems{}, result: &Result{}, last: published(options)}
	return b, b.run(t.Context(), Published, b.result)
}

// shuffled are all edits, each several times, in some order.
func shuffled(random *rand.Rand, times int) []edit {
	var all []edit
	for range times {
		all = append(all, edits()...)
	}
	random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return all
}

func runAt(t *testing.T, house, output string) *Result {
	result, err := Run(context.Background(), Options{Source: house, Output: output, Theme: nutgraf.Theme, Tool: "nutgraf test"}, Published)
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// told are the problems of a run, without those of the files that it replaces.
func told(r *Result) (lines []string) {
	for _, p := range r.Problems.List() {
		if p.Rule != "output-is-not-edited" && p.Rule != RuleAddressIsKept.ID {
			lines = append(lines, fmt.Sprint(p))
		}
	}
	return lines
}

func filesOf(t *testing.T, folder string) map[string]string {
	files := map[string]string{}
	err := filepath.WalkDir(folder, func(name string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(name)
		files[strings.TrimPrefix(filepath.ToSlash(name), filepath.ToSlash(folder))] = output.Checksum(content)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// exampleHouse is the house of the story, in a folder.
func exampleHouse(t *testing.T) string {
	archive, err := txtar.ParseFile("../../cmd/nutgraf/testdata/stories/house.txtar")
	if err != nil {
		t.Fatal(err)
	}
	house := t.TempDir()
	for _, file := range archive.Files {
		if strings.Contains(file.Name, "/") || file.Name == "house.toml" {
			write(t, filepath.Join(house, filepath.FromSlash(file.Name)), string(file.Data))
		}
	}
	return house
}

// TestPreviewOfHouseIsBuildOfIt edits a house that is shown: each version is that of a build, and what did not change is not made again.
func TestPreviewOfHouseIsBuildOfIt(t *testing.T) {
	house := exampleHouse(t)
	options := Options{Source: house, Theme: nutgraf.Theme, Tool: "nutgraf test"}
	preview, err := OpenPreview(options)
	if err != nil {
		t.Fatal(err)
	}
	defer preview.Close()
	for n, each := range []edit{{"nothing", func(*testing.T, string, int) {}}, edits()[0], edits()[2]} {
		each.do(t, house, n)
		edition, problems, err := preview.Read(nil)
		if err != nil || edition == nil {
			t.Fatal(problems, err)
		}
		site, problems, err := edition.Build(context.Background(), nil)
		if err != nil || site == nil {
			t.Fatal(problems, err)
		}
		if isKept := strings.Contains(site.Summary, "as they were"); isKept != (n > 0) {
			t.Errorf("%s: %s", each.what, site.Summary)
		}
		shown, built := t.TempDir(), filepath.Join(t.TempDir(), "public")
		if err := os.CopyFS(shown, site.Tree); err != nil {
			t.Fatal(err)
		}
		runAt(t, house, built)
		if err := os.Remove(filepath.Join(built, "build.json")); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(filesOf(t, built), filesOf(t, shown)); diff != "" {
			t.Errorf("%s: built (-) and shown (+):\n%s", each.what, diff)
		}
	}
}

// TestHouseSilencesItsOwnWarnings silences a warning of the house's own content that needs all explainers.
func TestHouseSilencesItsOwnWarnings(t *testing.T) {
	const term = "---\ntitle: zeppelin\n%s---\nA zeppelin is a ship of the air.\n"
	for silence, want := range map[string]bool{"": true, "silence:\n  term-is-mentioned: for the next explainer\n": false} {
		house := exampleHouse(t)
		write(t, filepath.Join(house, "content", "glossary", "zeppelin.md"), fmt.Sprintf(term, silence))
		result, err := Run(t.Context(), Options{Source: house, Output: filepath.Join(t.TempDir(), "public"), Theme: nutgraf.Theme, Rules: editorial.Rules()}, Published)
		if err != nil {
			t.Fatal(err)
		}
		result.Problems.AddUnusedSilences(func(string) bool { return true })
		if lines := strings.Join(told(result), "\n"); strings.Contains(lines, "zeppelin") != want {
			t.Errorf("with %q:\n%s", silence, lines)
		}
	}
}

// TestPlayerOfAnExplainerWithSharedEntries shows a player on a page that uses a term of the house.
func TestPlayerOfAnExplainerWithSharedEntries(t *testing.T) {
	house := exampleHouse(t)
	film := "---\ntitle: Film\nweight: 9\n---\nNATO on film.\n\n[![A ship](ship.svg)](https://player.example/embed/1)\n{.player}\n"
	write(t, filepath.Join(house, "explainers", "paris", "content", "sections", "film", "index.md"), film)
	write(t, filepath.Join(house, "explainers", "paris", "content", "sections", "film", "ship.svg"), `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>`)
	name := filepath.Join(house, "house.toml")
	settings, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	write(t, name, "allow = [\"https://player.example\"]\n"+string(settings))
	write(t, filepath.Join(house, "explainers", "paris", "hugo.toml"), "allow = [\"https://player.example\"]\n")
	output := filepath.Join(t.TempDir(), "public")
	result := runAt(t, house, output)
	page, err := os.ReadFile(filepath.Join(output, "paris", "sections", "film", "index.html"))
	if err != nil || !strings.Contains(string(page), "/js/player.") {
		t.Error(err, "no script of the player", told(result))
	}
}

// TestLayoutsOfOneExplainerAreItsOwn gives an explainer of a house a layout: its pages have it, and those of all others, which have
// the theme's layouts in common, stay as they were.
func TestLayoutsOfOneExplainerAreItsOwn(t *testing.T) {
	house := exampleHouse(t)
	for _, id := range []string{"metz", "oslo"} {
		write(t, filepath.Join(house, "explainers", id, "content", "_index.md"), "---\ntitle: "+id+"\nstandfirst: A city.\n---\nWords.\n")
	}
	before, after := filepath.Join(t.TempDir(), "public"), filepath.Join(t.TempDir(), "public")
	runAt(t, house, before)
	write(t, filepath.Join(house, "explainers", "paris", "layouts", "_partials", "footer.html"), "The foot of Paris.")
	runAt(t, house, after)
	old, changed := filesOf(t, before), map[string]string{}
	for name, sum := range filesOf(t, after) {
		if old[name] != sum && name != "/build.json" {
			changed[name] = sum
		}
	}
	for name := range changed {
		if !strings.HasPrefix(name, "/paris/") {
			t.Errorf("%s has changed", name)
		}
	}
	page, err := os.ReadFile(filepath.Join(after, "paris", "index.html"))
	if err != nil || !strings.Contains(string(page), "The foot of Paris.") {
		t.Errorf("the layout is not used: %v", err)
	}
}
