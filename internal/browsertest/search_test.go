package browsertest

import (
	"bytes"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/rogpeppe/go-internal/txtar"
)

// searchBudget is what the search may load on its first use, in bytes after gzip.
const searchBudget = 30 << 10

// dividedBudget is what a search in any number of texts may load until its first results are there.
const dividedBudget = 100 << 10

// built builds an explainer whose files are written as txtar writes them, and returns the folder of its site.
func built(t *testing.T, files string) string {
	t.Helper()
	source, output := t.TempDir(), filepath.Join(t.TempDir(), "public")
	for _, file := range txtar.Parse([]byte(files)).Files {
		name := filepath.Join(source, filepath.FromSlash(file.Name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, file.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if said, err := exec.Command("nutgraf", "build", "--source", source, "--output", output).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	return output
}

// typeInto types words where the keyboard is.
func typeInto(tab *Tab, words string) {
	tab.t.Helper()
	tab.Press(words)
}

// waitForResults waits until the search has said something, and returns the addresses of what it found.
func waitForResults(tab *Tab) []string {
	tab.t.Helper()
	tab.Until(`document.querySelector("[role=status]").textContent`)
	return Eval[[]string](tab, `[...document.querySelectorAll(".search-results a")].map((it) => new URL(it.href).pathname)`)
}

const indexIsLoaded = `performance.getEntriesByType("resource").some((it) => it.name.endsWith("/search/index.js"))`

// On a phone: from a section by the glass at its top, with a slip of the thumb, to what was meant, and back to the
// results. Nothing is loaded for it before the first letter.
func TestSearchOnAPhone(t *testing.T) {
	t.Parallel()
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Phone)
		tab.Go(Serve(t, flagship()) + section)
		if Eval[int](tab, `performance.getEntriesByType("resource").filter((it) => /search/.test(it.name)).length`) > 0 {
			t.Error("a section loads something of the search")
		}
		if glass := boxOf(tab, ".search-link"); glass.Right-glass.Left < 44 || glass.Bottom-glass.Top < 44 || glass.Right > 390 {
			t.Errorf("the link is at %v", glass)
		}
		tab.Tap(".search-link")
		tab.Until(`location.pathname == "/search/" && document.readyState == "complete"`)
		if Eval[bool](tab, indexIsLoaded) {
			t.Error("the index is loaded before anything is looked for")
		}
		tab.Tap("#q")
		typeInto(tab, "budapset memorandum")
		found := waitForResults(tab)
		if len(found) == 0 || found[0] != "/glossary/budapest-memorandum/" {
			t.Fatalf("found %q", found)
		}
		if said := Eval[string](tab, `document.querySelector("[role=status]").textContent`); said != fmt.Sprintf("Results: %d", len(found)) {
			t.Errorf("it says %q of %d", said, len(found))
		}
		if marked := Eval[string](tab, `[...document.querySelectorAll(".search-results li:first-child a mark")].map((it) => it.textContent).join(" ")`); marked != "Budapest Memorandum" {
			t.Errorf("marked is %q", marked)
		}
		if !Eval[bool](tab, indexIsLoaded) || !Eval[bool](tab, `document.querySelector(".search-alternatives").hidden`) {
			t.Error("the lists still stand below what was found")
		}
		noSidewaysScroll(tab)
		tab.Tap(".search-results a")
		tab.Until(`location.pathname == "/glossary/budapest-memorandum/"`)
		if browser.Name == "webkit" {
			tab.Back() // to a script, it does not go past what another script has replaced
		} else {
			Eval[bool](tab, `history.back(), true`)
		}
		tab.Until(`location.pathname == "/search/" && document.querySelector("#q")?.value == "budapset memorandum"`)
		if again := waitForResults(tab); again[0] != found[0] {
			t.Errorf("after going back, found %q", again)
		}
	})
}

// By keyboard: the first key goes into the field, Tab leads to what was found, Enter opens a section at the words.
func TestSearchByKeyboard(t *testing.T) {
	t.Parallel()
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Desk)
		tab.Go(Serve(t, flagship()) + "search/")
		tab.Until(focusedIs("#q"))
		typeInto(tab, "Jeddah")
		waitForResults(tab)
		typeInto(tab, " talks")
		tab.Press(kb.Enter)
		tab.Until(`location.search == "?q=Jeddah%20talks"`)
		waitForResults(tab)
		nextTabIs(tab, "form.search-form button")
		nextTabIs(tab, ".search-results li:first-child a")
		want := Eval[string](tab, `new URL(document.activeElement.href).pathname`)
		tab.Press(kb.Enter)
		tab.Until(fmt.Sprintf(`location.pathname == %q`, want))
	})
}

// searches are what readers of the flagship look for, and what they mean.
var searches = []struct {
	words, want string
	among       int
}{
	{"NATO", "/glossary/nato/", 1},
	{"nato's", "/glossary/nato/", 1},
	{"truce", "/glossary/ceasefire/", 1},
	{"truces", "/glossary/ceasefire/", 1},
	{"Kremlin", "/actors/russia/", 1},
	{"zelenski", "/actors/volodymyr-zelensky/", 1},
	{"deterr", "/glossary/deterrence/", 1},
	{"alaska", "/timeline/alaska-summit-2025-08/", 1},
	{"5 dec 1994", "/timeline/budapest-memorandum-signed/", 1},
	{"why paris", "/sections/why-it-matters/", 1},
	{"anybody would fight", "/sections/why-it-matters/", 3},
	{"coalition", "/glossary/coalition-of-the-willing/", 1},
	{"grund troops", "/glossary/boots-on-the-ground/", 2},
}

// What is looked for can be an address. A title, another name, an inflected form, a date, a role, a passage, the beginning
// of a word, words without their accents and capitals all lead to what they mean, first or among the first.
func TestSearchFindsByTitleOtherNameAndText(t *testing.T) {
	t.Parallel()
	address := Serve(t, flagship()) + "search/?q="
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Phone)
		for _, search := range searches {
			tab.Go(address + url.QueryEscape(search.words))
			found := waitForResults(tab)
			first := found[:min(search.among, len(found))]
			if !strings.Contains(strings.Join(first, " "), search.want) {
				t.Errorf("%q finds %q first", search.words, found[:min(5, len(found))])
			}
		}
		tab.Go(address + url.QueryEscape(`<b>qxz</b>`))
		waitForResults(tab)
		if said := Eval[string](tab, `document.querySelector("[role=status]").textContent`); !strings.Contains(said, "“<b>qxz</b>”") {
			t.Errorf("for nothing it says %q", said)
		}
		if Eval[bool](tab, `document.querySelector(".search-alternatives").hidden`) {
			t.Error("nothing is found, and nothing stands in")
		}
	})
}

// Other languages cut words in other ways: no spaces in Japanese and Thai, the article joined in Arabic.
func TestSearchKnowsWordsOfOtherLanguages(t *testing.T) {
	t.Parallel()
	fromRight := Serve(t, arabic(t))
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Phone)
		for _, search := range []struct{ address, words, want string }{
			{fromRight, "غطاء", "/glossary/ice-sheet/"},
			{fromRight, "الغطاء الجليدي", "/glossary/ice-sheet/"},
			{fromRight, "الغِطاء", "/glossary/ice-sheet/"},
			{Serve(t, built(t, spokenWithoutSpaces("ja", "氷床", "氷床は陸地を覆う厚い氷です。", "海面が上がる", "東京の海面は氷床が解けると上がります。"))), "解ける", "/sections/rise/"},
			{Serve(t, built(t, spokenWithoutSpaces("th", "น้ำแข็ง", "น้ำที่แข็งตัว", "ทะเลสูงขึ้น", "เมื่อน้ำแข็งละลายระดับน้ำทะเลจะสูงขึ้น"))), "ละลาย", "/sections/rise/"},
		} {
			if search.words == "解ける" && browser.Lacks(japaneseWords) {
				continue
			}
			tab.Go(search.address + "search/?q=" + url.QueryEscape(search.words))
			found := waitForResults(tab)
			if len(found) == 0 || found[0] != search.want {
				t.Errorf("%q finds %q", search.words, found)
			}
			if Eval[int](tab, `document.querySelectorAll(".search-results mark").length`) == 0 {
				t.Errorf("of %q nothing is marked", search.words)
			}
			noSidewaysScroll(tab)
		}
	})
}

func spokenWithoutSpaces(language, term, definition, title, text string) string {
	return fmt.Sprintf(`-- hugo.toml --
defaultContentLanguage = %q
-- i18n/th.toml --
search_some = "พบ {{ .Number }}"
-- content/_index.md --
---
title: %q
standfirst: %q
---
%[4]s
-- content/glossary/ice.md --
---
title: %[2]q
---
%[5]s
-- content/sections/rise.md --
---
title: %[3]q
weight: 1
---
%[4]s
`, language, term, title, text, definition)
}

// large returns Markdown of sections with n words each that nothing else has.
func large(letters string, between string, sections, n int) string {
	random := rand.New(rand.NewPCG(7, 7))
	var files strings.Builder
	for i := range sections {
		fmt.Fprintf(&files, "-- content/sections/more-%d.md --\n---\ntitle: %s %d\nweight: %d\n---\n", i, "More", i, 100+i)
		for j := range n {
			for range 6 {
				files.WriteString(string([]rune(letters)[random.IntN(len([]rune(letters)))]))
			}
			if files.WriteString(between); j%50 == 49 {
				files.WriteString("\n\n")
			}
		}
		fmt.Fprintf(&files, "\n\nThe marker%dx of it.\n", i)
	}
	return files.String()
}

// A search in many texts loads a part of the index and the texts that it shows, and finds what one in few texts finds; more
// results come when the reader goes down.
func TestSearchInManyTexts(t *testing.T) {
	t.Parallel()
	var files strings.Builder
	for _, top := range []string{"content", "data", "hugo.toml"} {
		err := filepath.WalkDir(filepath.Join("../..", top), func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			content, err := os.ReadFile(name)
			fmt.Fprintf(&files, "-- %s --\n%s\n", strings.TrimPrefix(filepath.ToSlash(name), "../../"), content)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	english := built(t, files.String()+large("qxzjvw", " ", 60, 1200))
	japanese := built(t, spokenWithoutSpaces("ja", "氷床", "氷床は陸地を覆う厚い氷です。", "海面が上がる", "東京の海面は氷床が解けると上がります。")+large("山川田中村上下左右大小高低前後春夏秋冬朝昼夜", "。", 40, 1500))
	for _, folder := range []string{english, japanese} {
		if parts, err := filepath.Glob(filepath.Join(folder, "search", "parts", "w*.js")); err != nil || len(parts) < 3 {
			t.Fatalf("the index has %d parts", len(parts))
		}
	}
	address, inJapan := Serve(t, english)+"search/", Serve(t, japanese)+"search/"
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Phone)
		for _, search := range append(searches[:len(searches):len(searches)], struct {
			words, want string
			among       int
		}{"marker41x", "/sections/more-41/", 1}) {
			tab.Go(address + "?q=" + url.QueryEscape(search.words))
			found := waitForResults(tab)
			if !strings.Contains(strings.Join(found[:min(search.among, len(found))], " "), search.want) {
				t.Errorf("%q finds %q first", search.words, found[:min(5, len(found))])
			}
			cost := 0
			for _, name := range Eval[[]string](tab, `performance.getEntriesByType("resource").map((it) => new URL(it.name).pathname).filter((it) => it.startsWith("/search/"))`) {
				content, err := os.ReadFile(filepath.Join(english, filepath.FromSlash(name)))
				if err != nil {
					t.Fatal(err)
				}
				cost += gzipped(content)
			}
			if cost == 0 || cost > dividedBudget {
				t.Errorf("%q costs %d bytes of %d", search.words, cost, dividedBudget)
			}
			if Eval[int](tab, `document.querySelectorAll(".search-results mark").length`) == 0 && search.words != "truce" && search.words != "truces" {
				t.Errorf("of %q nothing is marked", search.words)
			}
		}
		tab.Go(address + "?q=more")
		if first := waitForResults(tab); len(first) != 8 {
			t.Errorf("at first there are %d results", len(first))
		}
		Eval[bool](tab, `document.querySelector(".search-results li:last-child").scrollIntoView(), true`)
		tab.Until(`document.querySelectorAll(".search-results li").length > 8`)
		for _, search := range []struct{ words, want string }{{"解ける", "/sections/rise/"}, {"氷床", "/glossary/ice/"}} {
			tab.Go(inJapan + "?q=" + url.QueryEscape(search.words))
			if found := waitForResults(tab); len(found) == 0 || found[0] != search.want {
				t.Errorf("%q finds %q", search.words, found)
			}
			if Eval[int](tab, `document.querySelectorAll(".search-results mark").length`) == 0 {
				t.Errorf("of %q nothing is marked", search.words)
			}
		}
		tab.Go((&url.URL{Scheme: "file", Path: filepath.ToSlash(filepath.Join(english, "search", "index.html")), RawQuery: "q=truce"}).String())
		if found := waitForResults(tab); len(found) == 0 || !strings.HasSuffix(found[0], "/glossary/ceasefire/index.html") {
			t.Errorf("from disk, found %q", found)
		}
	})
}

// Without script the page has no field that would do nothing: the sections and the other lists stand in.
func TestSearchPageWithoutScript(t *testing.T) {
	t.Parallel()
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Phone.WithoutScript())
		tab.Go(Serve(t, flagship()) + "search/")
		if Eval[bool](tab, `document.querySelector("#q").checkVisibility()`) {
			t.Error("the field is there")
		}
		tab.Tap(`main a[href$="/glossary/"]`)
		tab.Until(`location.pathname == "/glossary/"`)
	})
}

// Opened from disk, the search works as on a server.
func TestSearchFromDisk(t *testing.T) {
	t.Parallel()
	folder, err := filepath.Abs(flagship())
	Engines(t, func(t *testing.T, browser *Browser) {
		if err != nil {
			t.Fatal(err)
		}
		tab := browser.Open(Phone)
		tab.Go((&url.URL{Scheme: "file", Path: filepath.ToSlash(fileOf(folder, section))}).String())
		tab.Tap(".search-link")
		tab.Until(`location.pathname.endsWith("/search/index.html") && document.readyState == "complete"`)
		tab.Tap("#q")
		typeInto(tab, "osce")
		if found := waitForResults(tab); len(found) == 0 || !strings.HasSuffix(found[0], "/glossary/osce/index.html") {
			t.Errorf("found %q", found)
		}
		tab.Tap(".search-results a")
		tab.Until(`location.pathname.endsWith("/glossary/osce/index.html")`)
	})
}

// What the search loads is small, and its library is the one that npm has, to the byte.
func TestSearchIsLightAndItsLibraryUnchanged(t *testing.T) {
	t.Parallel()
	index, err := os.ReadFile(filepath.Join(flagship(), "search", "index.js"))
	if err != nil {
		t.Fatal(err)
	}
	if size := gzipped(index); size > searchBudget {
		t.Errorf("the index costs %d bytes of %d", size, searchBudget)
	}
	for ours, theirs := range map[string]string{"index.js": "dist/umd/index.js", "LICENSE.txt": "LICENSE.txt"} {
		want, err := os.ReadFile(filepath.Join(NPM(t, "minisearch"), filepath.FromSlash(theirs)))
		if err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(filepath.Join("../../assets/js/minisearch", ours))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("assets/js/minisearch/%s is not npm's %s: copy it", ours, theirs)
		}
	}
}
