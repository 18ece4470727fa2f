package browsertest

import (
	"fmt"
	"strings"
	"testing"
)

// A glossary of hundreds of terms has a page for each letter. An old link to a term leads to its title on the first page; all goes without script.
func TestLongGlossaryGoesByLetters(t *testing.T) {
	t.Parallel()
	var files strings.Builder
	files.WriteString("-- content/_index.md --\n---\ntitle: Many words\nstandfirst: And what they mean.\n---\nThey begin.\n-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\nIt begins.\n")
	for i := range 410 {
		letter := string(rune('a' + i%20))
		fmt.Fprintf(&files, "-- content/glossary/%[1]sword%[2]d.md --\n---\ntitle: %[1]sword%[2]d\nautolink: false\n---\nThe meaning of number %[2]d.\n", letter, i)
	}
	address := Serve(t, built(t, files.String()))
	Engines(t, func(t *testing.T, browser *Browser) {
		for _, view := range []View{Phone.WithoutScript(), Desk.WithoutScript()} {
			tab := browser.Open(view)
			tab.Go(address + "glossary/#term-dword43")
			// An old link to a term leads to it. WebKit scrolls there after the page has loaded.
			tab.Until(`(({top, bottom}) => top >= 0 && bottom <= innerHeight)(document.querySelector("#term-dword43").getBoundingClientRect())`)
			noSidewaysScroll(tab)
			tab.Go(address + "glossary/")
			tab.Tap(`.letter-menu a[href$="/d/"]`)
			tab.Until(`location.pathname == "/glossary/from/d/"`)
			noSidewaysScroll(tab)
			if said := Eval[string](tab, `document.querySelector(".letter-menu [aria-current]").textContent + document.querySelectorAll(".index-entry p").length`); said != "D21" {
				t.Errorf("the page of a letter has %s", said)
			}
			if next := Eval[string](tab, `new URL(document.querySelector(".pager [rel=next]").href).pathname`); next != "/glossary/from/e/" {
				t.Errorf("the next letter is at %q", next)
			}
			tab.Tap(`.index-entry:first-of-type a`)
			tab.Until(`location.pathname == "/glossary/dword103/"`)
		}
	})
}

// The front page of a house with hundreds of explainers has the newest; a reader finds any other by its year, without script.
func TestLargeHouseGoesByYears(t *testing.T) {
	t.Parallel()
	var files strings.Builder
	files.WriteString("-- house.toml --\nname = \"The House\"\nbaseURL = \"https://example.org/\"\n-- content/_index.md --\n---\ntitle: The House\nstandfirst: What we explain.\n---\nWords.\n")
	for i := range 108 {
		dates := ""
		if i < 106 {
			dates = fmt.Sprintf("published: %d-06-%02d\n", 2020+i%5, 1+i/5)
		}
		fmt.Fprintf(&files, "-- explainers/e%[1]d/content/_index.md --\n---\ntitle: The talks on river %[1]d\nstandfirst: Why they have gone on for so long, and who could end them.\ntopics: [%[3]s]\n%[2]s---\nThey begin.\n"+
			"-- explainers/e%[1]d/content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\nIt begins.\n", i, dates, []string{"War", "Water"}[i%2])
	}
	address := Serve(t, built(t, files.String()))
	Engines(t, func(t *testing.T, browser *Browser) {
		for _, view := range []View{Phone.WithoutScript(), Desk.WithoutScript()} {
			tab := browser.Open(view)
			tab.Go(address)
			if said := Eval[string](tab, `document.querySelectorAll(".explainer-list li").length + document.querySelector(".explainer-list h3").textContent`); said != "100The talks on river 104" {
				t.Errorf("the front page has %s", said)
			}
			noSidewaysScroll(tab)
			tab.Tap(`a[href$="explainers/"]`)
			tab.Until(`location.pathname == "/explainers/"`)
			noSidewaysScroll(tab)
			if said := Eval[string](tab, `document.querySelectorAll(".entry-list li").length + document.querySelector(".letter-menu").textContent.trim().replace(/\s+/g, "")`); said != "10820242023202220212020Undated" {
				t.Errorf("the page of all explainers has %s", said)
			}
			tab.Tap(`.letter-menu a[href$="/2021/"]`)
			tab.Until(`location.pathname == "/explainers/from/2021/"`)
			noSidewaysScroll(tab)
			if said := Eval[string](tab, `document.querySelector(".letter-menu [aria-current]").textContent + document.querySelectorAll(".explainer-list li").length + document.title`); said != "202121All explainers: 2021 · The House" {
				t.Errorf("the page of a year has %s", said)
			}
			if next := Eval[string](tab, `new URL(document.querySelector(".pager [rel=next]").href).pathname`); next != "/explainers/from/2020/" {
				t.Errorf("the next year is at %q", next)
			}
			tab.Go(address + "explainers/from/0/")
			tab.Tap(`.explainer-list a`)
			tab.Until(`location.pathname == "/e106/"`)
		}
	})
}

// Hundreds of sources have a page for each letter. An old link to a source leads to its title on the first page, and that to the source.
// Hundreds of changes have a page for each year, after the newest. All goes without script.
func TestLongSourcesAndChanges(t *testing.T) {
	t.Parallel()
	var files strings.Builder
	files.WriteString("-- content/_index.md --\n---\ntitle: Many reports\nstandfirst: And what was mended.\npublished: 2023-01-01\n---\nThey begin.\n-- data/sources.yaml --\n")
	for i := range 500 {
		fmt.Fprintf(&files, "- {id: %c%03d, type: report, title: The report of the commission on water number %03d}\n", 'a'+i%20, i, i)
	}
	files.WriteString("-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\nchanges:\n")
	for i := range 450 {
		fmt.Fprintf(&files, "  - {date: %d-%02d-%02d, kind: update, text: The commission has written report number %03d.}\n", 2023+i/180, 1+i/15%12, 1+i%15/5, i)
	}
	files.WriteString("---\nIt begins.\n")
	address := Serve(t, built(t, files.String()))
	Engines(t, func(t *testing.T, browser *Browser) {
		for _, view := range []View{Phone.WithoutScript(), Desk.WithoutScript()} {
			tab := browser.Open(view)
			tab.Go(address + "sources/#source-d043")
			tab.Until(`(({top, bottom}) => top >= 0 && bottom <= innerHeight)(document.querySelector("#source-d043").getBoundingClientRect())`)
			noSidewaysScroll(tab)
			tab.Tap(`#source-d043`)
			tab.Until(`location.pathname + location.hash == "/sources/from/d/#source-d043" && document.readyState === "complete"`)
			noSidewaysScroll(tab)
			if said := Eval[string](tab, `document.querySelector(".letter-menu [aria-current]").textContent + document.querySelectorAll(".source-list li").length + document.title`); said != "D25Sources: D · Many reports" {
				t.Errorf("the page of a letter has %s", said)
			}
			tab.Go(address + "changes/")
			noSidewaysScroll(tab)
			if said := Eval[string](tab, `document.querySelectorAll(".mention-list li").length + document.querySelector(".letter-menu").textContent.trim().replace(/\s+/g, "")`); said != "200202520242023" {
				t.Errorf("the page of all changes has %s", said)
			}
			tab.Tap(`.pager [rel=next]`)
			tab.Until(`location.pathname == "/changes/from/2024/" && document.readyState === "complete"`)
			noSidewaysScroll(tab)
			if said := Eval[string](tab, `document.querySelectorAll(".mention-list li").length + document.title`); said != "180Changes: 2024 · Many reports" {
				t.Errorf("the page of a year has %s", said)
			}
		}
	})
}
