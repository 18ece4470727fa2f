package browsertest

import (
	"fmt"
	"math"
	"testing"
)

// On a wide screen every note stands beside its word, in the margin, on the screen, over no text.
func TestNoteStandsBesideTheWordOnAWideScreen(t *testing.T) {
	t.Parallel()
	Engines(t, func(t *testing.T, browser *Browser) {
		if browser.Lacks(besideWord) {
			return
		}
		tab := browser.Open(Desk)
		tab.Go(Serve(t, flagship()) + section)
		besideEveryWord(t, browser, tab, func(note, prose box) bool { return note.Left >= prose.Right && note.Right <= 1280 })
	})
}

// From right to left the margin is on the left.
func TestNoteStandsBesideTheWordFromRightToLeft(t *testing.T) {
	t.Parallel()
	Engines(t, func(t *testing.T, browser *Browser) {
		if browser.Lacks(besideWord) {
			return
		}
		tab := browser.Open(Desk.WithoutScript())
		tab.Go(Serve(t, arabic(t)) + arabicSection)
		besideEveryWord(t, browser, tab, func(note, prose box) bool { return note.Right <= prose.Left && note.Left >= 0 })
	})
}

func besideEveryWord(t *testing.T, browser *Browser, tab *Tab, inTheMargin func(note, prose box) bool) {
	t.Helper()
	words := Eval[[]string](tab, `[...document.querySelectorAll(".mention[id]")].map((it) => "#" + it.id)`)
	if len(words) < 4 {
		t.Fatalf("the page has %d mentions", len(words))
	}
	prose := boxOf(tab, ".prose")
	for i, word := range words {
		place := []string{"center", "end"}[i%2] // near the foot of the screen a note grows upwards
		id := scrollTo(tab, word, place)
		before := places(tab)
		tab.Tap(word)
		waitForNote(tab, id)
		samePlaces(tab, before, "opening "+id)
		noteIsReadable(tab)
		note, at := boxOf(tab, ":target > div"), boxOf(tab, word)
		const line = 30
		isFar := place == "end" && browser.Lacks(besideWordAtFoot) ||
			note.Bottom > 900-17 // it is too high for either side of its word
		if !isFar && note.Bottom-note.Top < 600 && math.Abs(note.Top-at.Top) > line && math.Abs(note.Bottom-at.Bottom) > line {
			t.Errorf("%s stands at %v, its word at %v", id, note, at)
		}
		if !inTheMargin(note, prose) {
			t.Errorf("%s stands at %v, not beside the text at %v", id, note, prose)
		}
		if covered := Eval[string](tab, `(() => {
			const note = document.querySelector(":target > div").getBoundingClientRect();
			const over = (r) => r.left < note.right && r.right > note.left && r.top < note.bottom && r.bottom > note.top;
			return [...document.querySelectorAll(".prose > *, .key-points > *, .toc")]
				.find((it) => over(it.getBoundingClientRect()))?.outerHTML.slice(0, 120) ?? "";
		})()`); covered != "" {
			t.Errorf("%s covers %s", id, covered)
		}
		tab.Tap(".definition-sheet:target .back-link")
		waitForText(tab)
	}
}

// The note goes with its word when the reader reads on, and closing it leaves them there.
func TestNoteGoesWithItsWordWhenTheReaderReadsOn(t *testing.T) {
	t.Parallel()
	Engines(t, func(t *testing.T, browser *Browser) {
		if browser.Lacks(besideWord) {
			return
		}
		tab := browser.Open(Desk)
		tab.Go(Serve(t, flagship()) + section)
		for _, closing := range closings {
			openNote(tab, mention)
			note, word := boxOf(tab, ":target > div"), boxOf(tab, mention)
			Eval[bool](tab, `scrollBy({top: 120, behavior: "instant"}), true`)
			tab.Until(fmt.Sprintf(`Math.abs(document.querySelector(":target > div").getBoundingClientRect().top - %v) < 2`, note.Top-120))
			if now := boxOf(tab, mention); now.Top != word.Top-120 {
				t.Errorf("the word stands at %v, not 120 above %v", now, word)
			}
			before := places(tab)
			closing.close(tab)
			waitForText(tab)
			samePlaces(tab, before, "closing it with "+closing.name)
		}
	})
}

// The jump menu stands beside the text from its beginning to its end, and makes no page longer.
func TestNoEmptyRoomFollowsTheText(t *testing.T) {
	t.Parallel()
	site := Serve(t, flagship())
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Desk)
		for _, address := range []string{section, "timeline/", "glossary/nato/", "glossary/"} {
			tab.Go(site + address)
			room := Eval[float64](tab, `(() => {
			const page = document.querySelector(".page")
			const last = Math.max(...[...page.children].map(child => child.getBoundingClientRect().bottom))
			return page.getBoundingClientRect().bottom - parseFloat(getComputedStyle(page).paddingBottom) - last
		})()`)
			if room < -1 || room > 1 {
				t.Errorf("%s: %v pixels of nothing follow the text", address, room)
			}
		}
	})
}
