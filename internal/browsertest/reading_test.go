package browsertest

import "testing"

// closings are the ways that lead from a note back to the text without a keyboard.
var closings = []struct {
	name  string
	close func(tab *Tab)
}{
	{"back", (*Tab).Back},
	{"a tap outside", func(tab *Tab) { tab.TapAt(float64(tab.view.Width)/2, 120) }},
	{"the link", func(tab *Tab) { tab.Tap(".definition-sheet:target .back-link") }},
}

// A reader on a phone, with JavaScript off, reads down to a term, taps it, reads what it means, goes back, and is where
// they were: to the pixel, with nothing moved.
func TestDefinitionOpensOnAPhoneWithoutScriptAndKeepsThePlace(t *testing.T) {
	t.Parallel()
	address := Serve(t, flagship()) + section
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Phone.WithoutScript())
		for _, closing := range closings {
			tab.Go(address)
			readAndReturn(t, tab, closing.name, closing.close)
		}
	})
}

// The script adds comfort and takes nothing away.
func TestDefinitionOpensOnAPhoneWithScriptAndKeepsThePlace(t *testing.T) {
	t.Parallel()
	address := Serve(t, flagship()) + section
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Phone)
		for _, closing := range closings {
			tab.Go(address)
			// Twice on one page: the second note does not remember the first one's place.
			readAndReturn(t, tab, closing.name, closing.close)
			Eval[bool](tab, `scrollBy({top: 150, behavior: "instant"}), true`)
			readAndReturn(t, tab, "the second note and "+closing.name, closing.close)
			readAndReturn(t, tab, "the third note and back", (*Tab).Back)
		}
	})
}

func readAndReturn(t *testing.T, tab *Tab, name string, closeNote func(tab *Tab)) {
	t.Helper()
	id := scrollTo(tab, mention, "center")
	if Eval[float64](tab, `scrollY`) < 100 {
		t.Fatal("the mention is at the very top: there is no place to keep")
	}
	before := places(tab)
	tab.Tap(mention)
	waitForNote(tab, id)
	samePlaces(tab, before, "opening the definition")
	noSidewaysScroll(tab)
	noteIsReadable(tab)
	if sheet := boxOf(tab, ":target > div"); sheet.Bottom < 843 || sheet.Left > 0 || sheet.Right < 390 {
		t.Errorf("the definition is not at the bottom of the screen: %v", sheet)
	}
	closeNote(tab)
	waitForText(tab)
	samePlaces(tab, before, "closing it with "+name)
}

// A page opened at a note, as from reader mode, shows the note, and the note closes into the text.
func TestPageOpenedAtANoteShowsItAndLeadsToTheText(t *testing.T) {
	t.Parallel()
	address := Serve(t, flagship()) + section
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Phone)
		for i, view := range []View{Phone, Phone.WithoutScript(), Desk, Desk.WithoutScript()} {
			tab.Look(view)
			tab.Go("about:blank")
			tab.Go(address + "#term-nato")
			waitForNote(tab, "term-nato")
			noteIsReadable(tab)
			if Eval[float64](tab, `scrollY`) != 0 {
				t.Errorf("%v: the page does not begin at its top", view)
			}
			closings[1+i%2].close(tab)
			waitForText(tab)
		}
	})
}

// From a note that the page was opened at, a reader at a desk opens a second one. Closing that leads to the text, not to
// the page before.
func TestSecondNoteOfAPageOpenedAtANoteLeadsToTheText(t *testing.T) {
	t.Parallel()
	address := Serve(t, flagship()) + section
	Engines(t, func(t *testing.T, browser *Browser) {
		if browser.Lacks(besideWord) {
			return // the sheet lies over the second mention
		}
		tab := browser.Open(Desk)
		for _, closing := range closings[1:] {
			tab.Go("about:blank")
			tab.Go(address + "#term-nato")
			waitForNote(tab, "term-nato")
			openNote(tab, mention)
			closing.close(tab)
			waitForText(tab)
			if at := Eval[string](tab, `location.pathname`); at != "/"+section {
				t.Errorf("closing with %s led to %s", closing.name, at)
			}
		}
	})
}

// A page opened at a mention, as from the list of where a term appears, shows the mention in its text.
func TestPageOpenedAtAMentionShowsItInItsText(t *testing.T) {
	t.Parallel()
	address := Serve(t, flagship()) + section
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Phone)
		for _, view := range []View{Phone, Phone.WithoutScript(), Desk, Desk.WithoutScript()} {
			tab.Look(view)
			tab.Go("about:blank")
			tab.Go(address + "#m-term-nato")
			tab.Until(`document.querySelector(":target")?.id == "m-term-nato"`)
			tab.Until(`scrollY > 0`)
			if !Eval[bool](tab, `(() => { const r = document.querySelector(":target").getClientRects()[0];
			return document.elementFromPoint(r.left + 5, r.top + r.height / 2)?.id == "m-term-nato" })()`) {
				t.Errorf("%v: the mention is hidden", view)
			}
			if Eval[bool](tab, `Boolean(document.querySelector(".definition-sheet:target"))`) {
				t.Errorf("%v: a note is open", view)
			}
		}
	})
}

// A source that no prose cites has no way back to a text: opened at it, the page shows it in its list.
func TestPageOpenedAtAnUncitedSourceShowsItInItsList(t *testing.T) {
	t.Parallel()
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Phone.WithoutScript())
		tab.Go(Serve(t, flagship()) + section + "#source-frs-guarantees-2023")
		tab.Until(`(() => { const r = document.querySelector(":target")?.getBoundingClientRect();
		return r && r.top > 0 && r.bottom <= innerHeight && r.height < innerHeight / 2 })()`)
		if Eval[int](tab, `document.querySelectorAll(".definition-sheet:not(:has(.back-link))").length`) != 0 {
			t.Error("a note has no way back")
		}
	})
}

// A second mention, tapped while the first one's note is open, is one step of the history like the first one.
func TestSecondNoteReplacesTheFirst(t *testing.T) {
	t.Parallel()
	Engines(t, func(t *testing.T, browser *Browser) {
		if browser.Lacks(besideWord) {
			return // the sheet lies over the second mention
		}
		tab := browser.Open(Desk)
		tab.Go(Serve(t, flagship()) + section)
		first := openNote(tab, mention)
		second := "#m-term-ceasefire"
		id := scrollTo(tab, second, "center")
		if id == first {
			t.Fatal("the second mention is the first one")
		}
		before := places(tab)
		tab.Tap(second)
		waitForNote(tab, id)
		samePlaces(tab, before, "opening the second note")
		noteIsReadable(tab)
		tab.Back()
		waitForText(tab)
		samePlaces(tab, before, "going back")
		if Eval[string](tab, `location.hash`) != "" {
			t.Error("going back once does not lead to the text")
		}
	})
}
