package browsertest

import (
	_ "embed"
	"fmt"
	"strings"
	"testing"
)

//go:embed testdata/fits.js
var fits string

// narrow are the screens that pages are made for, the narrowest (WCAG 2.2, 1.4.10) first. One language is looked at on all.
var narrow = []View{{Width: 320, Height: 568, Phone: true}, {Width: 320, Height: 568, Phone: true, NoScript: true}, Phone, {Width: 768, Height: 1024}, Desk}

// longWords are words that no line of a phone has room for, by language.
var longWords = []struct{ language, word string }{
	{"de", "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"},
	{"en", "https://archive.example.org/2024/documents/annual_report_on_the_implementation_of_the_agreement_final_v2(3).pdf?version=20240601"},
	{"fi", "lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas"},
	{"ja", "東京都千代田区永田町一丁目七番一号国会議事堂前庭園内憲政記念館展示室案内図作成委員会議事録保存期間延長申請書類一式"},
	{"ar", "أفاستسقيناكموهاأفاستسقيناكموهاأفاستسقيناكموهاأفاستسقيناكموها"},
	{"uk", "рентгеноелектрокардіографічнийдихлордифенілтрихлорметилметановий"},
}

// longWordsIn builds an explainer with a long word in every field that a reader sees.
func longWordsIn(t *testing.T, language, word string) string {
	t.Helper()
	return build(t, longWordFiles(language, word))
}

func longWordFiles(language, word string) map[string]string {
	escaped := strings.NewReplacer("_", `\_`, "(", `\(`, ")", `\)`).Replace(word)
	front := func(fields ...string) string { return "---\n" + strings.Join(fields, "\n") + "\n---\n" }
	field := func(name string) string { return fmt.Sprintf("%s: %q", name, word+" "+name) }
	list := func(name string) string { return fmt.Sprintf("%s: [%q, %q]", name, word+" 1", word+" 2") }
	prose := strings.ReplaceAll(`W is W, as [W](https://example.com/) and [W](term:t) and [W](actor:a) and [W](event:e) and [W](source:s) say. **W** *W*`+" `W`"+`

## W of the matter

- W
- W and W

1. W

### W

> W, it said.

> [!NOTE]
> W

| W | W | number |
|---|---|---|
| W | W | 1 |
{caption="W"}

`+"```\nW W W\n```\n", "W", escaped)
	short := "draft: false" // in some languages the header has the beginning of the title
	if language == "fi" || language == "ja" {
		short = field("short_title")
	}
	return map[string]string{
		"hugo.toml": fmt.Sprintf("baseURL = \"https://example.org/\"\ndefaultContentLanguage = %q\noffline = true\n[languages.%s]\nlabel = %q\n[languages.eo]\nlabel = %q\n",
			language, language, word, word),
		"data/sources.yaml":       fmt.Sprintf("- id: s\n  type: report\n  title: %q\n  container-title: %q\n  publisher: %q\n  number: %q\n  URL: \"https://example.org/\"\n  author: [{literal: %q}]\n", word, word, word, word, word),
		"content/_index.md":       front(field("title"), short, field("standfirst"), list("authors"), list("key_points"), "published: 2024-05-01", "updated: 2024-06-01") + prose,
		"content/_index.eo.md":    front("title: Eo", "standfirst: Eo") + "Eo.\n",
		"content/sections/one.md": front(field("title"), field("summary"), list("key_points"), "weight: 1", "sources: [s]", "updated: 2024-06-01") + prose,
		"content/sections/two.md": front(field("title"), field("summary"), "weight: 2") + escaped + "\n",
		"content/glossary/t.md":   front(field("title"), field("abbreviation"), list("synonyms"), "see_also: [u]") + escaped + " is " + escaped + ".\n",
		"content/glossary/u.md":   front(`title: "`+word+`"`, "autolink: false") + escaped + " is " + escaped + ".\n",
		"content/actors/a.md":     front(field("title"), "kind: person", field("role"), list("synonyms"), "autolink: false") + escaped + ".\n",
		"content/actors/b.md":     front(`title: "B `+word+`"`, "kind: state") + escaped + ".\n",
		"content/timeline/e.md":   front(field("title"), `when: "1990-01-01~/1999-12-31?"`, "key: true", "actors: [a, b]") + prose,
		"content/timeline/f.md":   front(`title: "F `+word+`"`, `when: "[1667-12,1668-01..1668-03,1760-12-31]"`, "actors: [a]") + escaped + ".\n",
		"content/timeline/g.md":   front(`title: "G `+word+`"`, "when: 1991-02-03", "key: true") + escaped + ".\n",
	}
}

// Words that are longer than a line wrap: nothing leaves the screen or its box, is cut off, or stands over other words, on any
// page, in any field, whatever is open.

func TestLongWordsFit(t *testing.T) {
	t.Parallel()
	folders := make([]string, len(longWords))
	for i, it := range longWords {
		folders[i] = longWordsIn(t, it.language, it.word)
	}
	addresses := make([]string, len(folders))
	for i, folder := range folders {
		addresses[i] = Serve(t, folder)
	}
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Phone)
		for i, it := range longWords {
			if mixed := it.language == "fi" || it.language == "ja" || it.language == "ar"; mixed && browser.Lacks(mixedWidths) {
				continue
			}
			views := narrow[:1]
			if i == 0 && browser.Name == "chromium" { // the styles are the same; engines differ in how they break lines
				views = narrow
			}
			for _, view := range views {
				tab.Look(view)
				for _, page := range listPages(t, folders[i], addresses[i]) {
					if !strings.Contains(page.file, "/eo/") {
						tab.Go(page.address)
						longWordFits(tab, page, it.language, it.word, view)
					}
				}
			}
		}
	})
}

func longWordFits(tab *Tab, page page, language, word string, view View) {
	tab.t.Helper()
	pageFits(tab, fmt.Sprintf("%s, %s, %d wide", language, page.kind, view.Width))
	if page.kind == "search" && !view.NoScript {
		find(tab, string([]rune(word)[:12]))
		pageFits(tab, fmt.Sprintf("%s, what is found, %d wide", language, view.Width))
	}
}

// So they do on the pages of a timeline that is too long for one.
func TestLongWordsFitInALongTimeline(t *testing.T) {
	t.Parallel()
	long := longWords[0]
	files := longWordFiles(long.language, long.word)
	for i := range 450 {
		files[fmt.Sprintf("content/timeline/x%d.md", i)] = fmt.Sprintf("---\ntitle: %q\nwhen: \"%d-%02d\"\nactors: [a, b]\nkey: %t\n---\n%s.\n",
			fmt.Sprintf("%d %s", i, long.word), 1900+i/5, 1+i%12, i%20 == 0, long.word)
	}
	folder := build(t, files)
	tab := Open(t, narrow[0])
	seen := map[string]bool{}
	for _, page := range listPages(t, folder, Serve(t, folder)) {
		if strings.HasPrefix(page.kind, "timeline") && !seen[page.kind] {
			seen[page.kind] = true
			tab.Go(page.address)
			pageFits(tab, page.kind)
		}
	}
	if len(seen) < 3 {
		t.Errorf("only these pages are there: %v", seen)
	}
}

// pageFits fails when the page does not fit, as it is opened, with its menus open, or with one of its notes or filters open.
func pageFits(tab *Tab, name string) {
	tab.t.Helper()
	judge := func(state string) {
		tab.t.Helper()
		for _, what := range Eval[[]string](tab, fits) {
			tab.t.Errorf("%s%s: %s", name, state, what)
		}
	}
	judge("")
	Eval[bool](tab, `document.querySelectorAll("details").forEach((it) => it.open = true), true`)
	judge(", menus open")
	Eval[bool](tab, `document.querySelectorAll("details").forEach((it) => it.open = false), true`)
	for _, id := range Eval[[]string](tab, `[...document.querySelectorAll(".definition-sheet, .filter-choice")].map((it) => it.id)`) {
		Eval[bool](tab, fmt.Sprintf(`location.hash = %q, true`, "#"+id))
		judge(", #" + id + " open")
	}
}

// find looks for words on the search page, and waits for what is found.
func find(tab *Tab, words string) {
	tab.t.Helper()
	Eval[bool](tab, fmt.Sprintf(`document.querySelector("#q").value = %q, document.querySelector("form.search-form").requestSubmit(), true`, words))
	tab.Until(`document.querySelector(".search-results li")`)
}

// The check finds what does not fit, so that its silence says something.
func TestFitsFindsWhatDoesNotFit(t *testing.T) {
	t.Parallel()
	tab := Open(t, narrow[0])
	address := Serve(t, longWordsIn(t, longWords[0].language, longWords[0].word)) + "sections/one/"
	for rule, want := range map[string]string{
		`* { overflow-wrap: normal !important; hyphens: manual !important }`:   "wide on a screen of 320",
		`.brand { white-space: nowrap; overflow: hidden }`:                     "a.brand: holds",
		`.onward a { white-space: nowrap } main { overflow: clip }`:            "leaves the screen",
		`.kicker a { display: block; inline-size: 2rem; white-space: nowrap }`: "leaves its box",
		`.standfirst { block-size: 2rem; overflow: hidden }`:                   "cuts off its foot",
		`.standfirst { translate: 0 -3rem }`:                                   "stands over",
		`.kicker { overflow: hidden; text-overflow: ellipsis }`:                "cuts words off",
		`.prose { overflow-x: auto } .prose p { white-space: nowrap }`:         "div.prose: holds",
	} {
		tab.Go("about:blank")
		tab.Go(address)
		Eval[bool](tab, fmt.Sprintf(`(() => { const sheet = new CSSStyleSheet(); sheet.replaceSync(%q);
			document.adoptedStyleSheets.push(sheet); return true })()`, rule))
		if found := strings.Join(Eval[[]string](tab, fits), "\n"); !strings.Contains(found, want) {
			t.Errorf("%s: found only %q", rule, found)
		}
	}
}
