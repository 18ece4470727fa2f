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
