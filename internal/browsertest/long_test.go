package browsertest

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// A definition longer than the screen scrolls by itself, and the page behind it stays.
func TestLongDefinitionScrollsByItself(t *testing.T) {
	t.Parallel()
	address := Serve(t, arabic(t)) + arabicSection
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Phone)
		const tide = `a.mention[href="#term-tide"]`
		for _, view := range []View{Phone, Desk, Zoomed} {
			tab.Look(view)
			tab.Go(address)
			openNote(tab, tide)
			noteIsReadable(tab)
			noSidewaysScroll(tab)
			if view.Width != Desk.Width && !Eval[bool](tab, `(() => { const d = document.querySelector(":target > div");
			return d.scrollHeight > d.clientHeight + 50 })()`) {
				t.Errorf("%v: the definition is not long", view)
			}
			if !browser.Lacks(wheel) {
				before := Eval[float64](tab, `scrollY`)
				note := boxOf(tab, ":target > div")
				for range 4 { // the last turns find the note at its end
					tab.Wheel((note.Left+note.Right)/2, (note.Top+note.Bottom)/2, 2000)
				}
				tab.Until(`(() => { const d = document.querySelector(":target > div");
			return d.scrollTop + d.clientHeight >= d.scrollHeight - 1 })()`)
				wayOutIsSeen(t, tab, view)
				if view.Width != Desk.Width { // where the whole definition fits, there is nothing to scroll but the page
					if after := Eval[float64](tab, `scrollY`); after != before {
						t.Errorf("%v: scrolling the note moved the page from %v to %v", view, before, after)
					}
				}
			}
			tab.Tap(".definition-sheet:target .back-link")
			waitForText(tab)

			// By keyboard: the links are at its end, and from there its own text is read.
			openNote(tab, tide)
			tabTo(tab, ".definition-sheet:target .back-link") // in Firefox what scrolls is a stop, too
			wayOutIsSeen(t, tab, view)
			if view.Width != Desk.Width {
				end := Eval[float64](tab, `document.querySelector(":target > div").scrollTop`)
				tab.Press(kb.PageUp)
				tab.Until(fmt.Sprintf(`document.querySelector(":target > div").scrollTop < %v`, end-30))
			}
			tab.Press(kb.Escape)
			waitForText(tab)
		}
	})
}

func wayOutIsSeen(t *testing.T, tab *Tab, view View) {
	t.Helper()
	if !Eval[bool](tab, `(() => { const r = document.querySelector(":target .back-link").getBoundingClientRect();
		return r.top >= 0 && r.bottom <= innerHeight })()`) {
		t.Errorf("%v: the way back to the text is off the screen", view)
	}
}

// The page's last line stays where it is, although the note that is taken from under it is all that follows it.
func TestMentionOnThePagesLastLineKeepsItsPlace(t *testing.T) {
	t.Parallel()
	address := Serve(t, arabic(t)) + arabicLastLine
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Phone)
		for _, view := range []View{Phone, Phone.WithoutScript(), Desk, Zoomed} {
			for _, closing := range closings {
				if view.Width == Zoomed.Width && closing.name == "a tap outside" {
					continue // at this height the sheet is where the tap would be
				}
				tab.Look(view)
				tab.Go(address)
				scrollTo(tab, ".mention", "start") // as far down as the mention can be seen
				before := places(tab)
				tab.Tap(".mention")
				waitForNote(tab, "term-tide")
				samePlaces(tab, before, "opening the last note")
				noteIsReadable(tab)
				closing.close(tab)
				waitForText(tab)
				samePlaces(tab, before, fmt.Sprintf("closing it with %s, %v,", closing.name, view))
			}
		}
	})
}
