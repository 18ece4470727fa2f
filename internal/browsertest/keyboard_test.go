package browsertest

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// sizes are the two that every story of the keyboard is told in.
var sizes = []struct {
	name string
	view View
}{{"phone", Phone}, {"desk", Desk}}

// focusedIs is true when the keyboard is on what the selector finds.
func focusedIs(selector string) string {
	return fmt.Sprintf(`document.activeElement.matches(%q)`, selector)
}

// tabTo presses Tab until the keyboard is on the element.
func tabTo(tab *Tab, selector string) {
	tab.t.Helper()
	for range 60 {
		tab.Press(kb.Tab)
		if Eval[bool](tab, focusedIs(selector)) {
			return
		}
	}
	tab.t.Fatalf("Tab never came to %s", selector)
}

// nextTabIs presses Tab once.
func nextTabIs(tab *Tab, selector string) {
	tab.t.Helper()
	tab.Press(kb.Tab)
	if !Eval[bool](tab, focusedIs(selector)) {
		tab.t.Errorf("Tab led to %s, not to %s", Eval[string](tab, `document.activeElement.outerHTML.slice(0, 120)`), selector)
	}
}

// linkAfter is the address of the link that follows the one the keyboard is on.
func linkAfter(tab *Tab) string {
	tab.t.Helper()
	return Eval[string](tab, `(() => { const all = [...document.querySelectorAll("main a")];
		return all[all.indexOf(document.activeElement) + 1].getAttribute("href") })()`)
}

// With the keyboard alone: Tab to the mention, Enter opens, Tab goes through the note, Esc or its link closes, and Tab
// goes on from the mention.
func TestDefinitionByKeyboard(t *testing.T) {
	t.Parallel()
	address := Serve(t, flagship()) + section
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Desk)
		for _, size := range sizes {
			for _, closing := range []struct {
				name string
				keys []string
			}{
				{"Esc", []string{kb.Escape}},
				{"Esc from a link of the note", []string{kb.Tab, kb.Escape}},
				{"the link", []string{kb.Tab, kb.Tab, kb.Enter}},
			} {
				t.Run(size.name+": "+closing.name, func(t *testing.T) {
					tab.t = t
					tab.Look(size.view)
					tab.Go(address)
					tabTo(tab, mention)
					before := places(tab)
					id, next := Eval[string](tab, `document.activeElement.hash.slice(1)`), linkAfter(tab)
					tab.Press(kb.Enter)
					waitForNote(tab, id)
					tab.Until(focusedIs(".definition-sheet:target"))
					focusIsSeen(tab, ":target > div")
					noteIsReadable(tab)
					for _, key := range closing.keys {
						tab.Press(key)
					}
					waitForText(tab)
					tab.Until(focusedIs(mention))
					focusIsSeen(tab, ":focus")
					samePlaces(tab, before, "closing the note with "+closing.name)
					nextTabIs(tab, fmt.Sprintf("a[href=%q]", next))
				})
			}
		}
	})
}

// Without script the note's link is the way out, and the next Tab finds the mention.
func TestDefinitionByKeyboardWithoutScript(t *testing.T) {
	t.Parallel()
	address := Serve(t, flagship()) + section
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Desk)
		for _, size := range sizes {
			t.Run(size.name, func(t *testing.T) {
				tab.t = t
				tab.Look(size.view.WithoutScript())
				tab.Go(address)
				tabTo(tab, mention)
				before := places(tab)
				id, next := Eval[string](tab, `document.activeElement.hash.slice(1)`), linkAfter(tab)
				tab.Press(kb.Enter)
				waitForNote(tab, id)
				focusIsSeen(tab, ":target > div")
				nextTabIs(tab, `.definition-sheet:target a[href*="glossary/"]`)
				nextTabIs(tab, ".definition-sheet:target .back-link")
				tab.Press(kb.Enter)
				waitForText(tab)
				samePlaces(tab, before, "closing the note")
				nextTabIs(tab, "#m-"+id)
				nextTabIs(tab, fmt.Sprintf("a[href=%q]", next))
			})
		}
	})
}

// A reader who tabs on, out of an open note, sees where they are: what the keyboard is on is not under the sheet.
func TestKeyboardIsNeverUnderTheSheet(t *testing.T) {
	t.Parallel()
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Phone)
		tab.Go(Serve(t, flagship()) + section)
		openNote(tab, mention)
		for range 6 {
			tab.Press(kb.Tab)
			tab.Until(`(() => {
			const at = document.activeElement, r = at.getBoundingClientRect();
			const sheet = document.querySelector(".definition-sheet:target > div");
			return sheet.contains(at) || r.bottom <= sheet.getBoundingClientRect().top && r.top >= 0;
		})()`)
		}
	})
}

// focusIsSeen fails when the element has no outline.
func focusIsSeen(tab *Tab, selector string) {
	tab.t.Helper()
	if !Eval[bool](tab, fmt.Sprintf(`(() => { const s = getComputedStyle(document.querySelector(%q));
		return s.outlineStyle != "none" && parseFloat(s.outlineWidth) >= 2 })()`, selector)) {
		tab.t.Errorf("%s: the focus is not seen", selector)
	}
}
