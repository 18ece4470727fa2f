package browsertest

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// At 400 %, from right to left, in the reader's own colours, in the dark, with little motion: a note opens on the screen,
// can be read, and leads back to the text, which has not moved.
func TestNoteAdaptsToTheReader(t *testing.T) {
	t.Parallel()
	address, fromRight := Serve(t, flagship())+section, Serve(t, arabic(t))+arabicSection
	Engines(t, func(t *testing.T, browser *Browser) {
		narrow := View{Width: 320, Height: 568, Phone: true}
		tab := browser.Open(Phone)
		for _, reader := range []struct {
			name    string
			view    View
			address string
		}{
			{"at 400 %", Zoomed, address},
			{"at 400 % without script", Zoomed.WithoutScript(), address},
			{"at 400 % from right to left", Zoomed, fromRight},
			{"narrow phone", narrow, address},
			{"narrow phone from right to left", narrow, fromRight},
			{"phone from right to left", Phone, fromRight},
			{"desk from right to left", Desk, fromRight},
			{"phone in the dark", Phone.With("prefers-color-scheme", "dark"), address},
			{"desk in the dark", Desk.With("prefers-color-scheme", "dark"), address},
			{"phone in the light", Phone.With("prefers-color-scheme", "light"), address},
			{"phone in forced colours", Phone.With("forced-colors", "active"), address},
			{"desk in forced colours", Desk.With("forced-colors", "active"), address},
			{"dark forced colours", Phone.With("forced-colors", "active").With("prefers-color-scheme", "dark"), address},
			{"little motion", Phone.With("prefers-reduced-motion", "reduce"), address},
		} {
			t.Run(reader.name, func(t *testing.T) {
				if reader.view.Media["forced-colors"] != "" && browser.Lacks(ownColours) {
					return
				}
				tab.t = t
				tab.Look(reader.view)
				tab.Go(reader.address)
				id := scrollTo(tab, mention, "center")
				before := places(tab)
				tab.Tap(mention)
				waitForNote(tab, id)
				samePlaces(tab, before, "opening the note")
				noSidewaysScroll(tab)
				noteIsReadable(tab)
				noteStandsOut(tab)
				tab.Tap(".definition-sheet:target .back-link")
				waitForText(tab)
				samePlaces(tab, before, "closing the note")
				tab.Tap(mention) // nothing is left over the text
				waitForNote(tab, id)
				tab.Press(kb.Escape)
			})
		}
	})
}

// noteStandsOut fails when a word of the open note has less contrast than 4.5:1 (WCAG 2.2, 1.4.3), or the note's edge
// less than 3:1 (1.4.11).
func noteStandsOut(tab *Tab) {
	tab.t.Helper()
	wrong := Eval[string](tab, `(() => {
		const light = (colour) => {
			const [r, g, b] = colour.match(/[\d.]+/g).map((part) => part / 255).map((c) => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
			return .2126 * r + .7152 * g + .0722 * b + .05;
		};
		const contrast = (a, b) => Math.max(light(a) / light(b), light(b) / light(a));
		const note = document.querySelector(".definition-sheet:target > div"), style = getComputedStyle(note);
		if (!/^rgb\(/.test(style.backgroundColor)) return "the text shows through: " + style.backgroundColor;
		for (const it of [note, ...note.querySelectorAll("b, a, time")]) {
			const colour = getComputedStyle(it).color;
			if (contrast(colour, style.backgroundColor) < 4.5) return it.tagName + ": " + colour + " on " + style.backgroundColor;
		}
		if (style.borderTopStyle != "solid" || contrast(style.borderTopColor, style.backgroundColor) < 3) return "it has no edge";
		return "";
	})()`)
	if wrong != "" {
		tab.t.Errorf("the note: %s", wrong)
	}
}

// A note rises into view, but not for a reader who asks for little motion.
func TestNoteDoesNotMoveForAReaderWhoWantsLittleMotion(t *testing.T) {
	t.Parallel()
	address := Serve(t, flagship()) + section
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Phone)
		for setting, want := range map[string]string{"no-preference": "rise", "reduce": "none"} {
			tab.Look(Phone.With("prefers-reduced-motion", setting))
			tab.Go(address)
			openNote(tab, mention)
			if got := Eval[string](tab, `getComputedStyle(document.querySelector(":target > div")).animationName`); got != want {
				t.Errorf("%s: the animation is %q, not %q", setting, got, want)
			}
		}
	})
}

// A dark note is dark.
func TestNoteIsDarkInTheDark(t *testing.T) {
	t.Parallel()
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Phone.With("prefers-color-scheme", "dark"))
		tab.Go(Serve(t, flagship()) + section)
		openNote(tab, mention)
		if got := Eval[int](tab, `Number(getComputedStyle(document.querySelector(":target > div")).backgroundColor.match(/\d+/)[0])`); got > 60 {
			t.Errorf("the red of its paper is %d", got)
		}
	})
}
