package browsertest

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// What axe-core cannot judge: it sees a page as it stands, not what a reader does to it.

// templates are pages of the flagship, one for each template.
var templates = []string{"", "sections/", section, "glossary/", "glossary/nato/", "timeline/", "timeline/minsk-protocol/",
	"actors/", "actors/ukraine/", "sources/", "search/", "all/", "404.html"}

// With the reader's own spacing of letters, words and lines (WCAG 2.2, 1.4.12) nothing is cut off and nothing leaves the
// screen.
func TestTextSpacingLosesNothing(t *testing.T) {
	t.Parallel()
	address := Serve(t, flagship())
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Phone)
		for _, view := range []View{Phone, {Width: 320, Height: 568, Phone: true}, Desk} {
			tab.Look(view)
			for _, path := range templates {
				tab.Go(address + path)
				Eval[bool](tab, `(() => {
				const spacing = new CSSStyleSheet();
				spacing.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }");
				document.adoptedStyleSheets = [spacing];
				document.querySelectorAll("details").forEach((it) => it.open = true);
				return true;
			})()`)
				noSidewaysScroll(tab)
				if cut := Eval[string](tab, `[...document.querySelectorAll("body *")].filter((it) => it.checkVisibility()).filter((it) => {
				const style = getComputedStyle(it);
				const cuts = (axis, has, room) => ["hidden", "clip"].includes(style[axis]) && has > room + 1;
				return cuts("overflowX", it.scrollWidth, it.clientWidth) || cuts("overflowY", it.scrollHeight, it.clientHeight);
			}).map((it) => it.outerHTML.slice(0, 100)).join("\n")`); cut != "" {
					t.Errorf("%s at %d: cut off: %s", path, view.Width, cut)
				}
			}
		}
	})
}

// The ways that every reader takes are large enough for a thumb: 44 CSS pixels.
func TestMainWaysFitAThumb(t *testing.T) {
	t.Parallel()
	address := Serve(t, flagship())
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Phone)
		seen := 0
		for _, path := range templates {
			tab.Go(address + path)
			Eval[bool](tab, `document.querySelectorAll("details").forEach((it) => it.open = true), true`)
			tab.settle()
			const ways = `[...document.querySelectorAll(".masthead a, summary, .toc a, .timeline-filter a, .letter-menu a, .pager a, .search-form :is(input, button)")].filter((it) => it.checkVisibility())`
			seen += Eval[int](tab, ways+`.length`)
			// The whole card of the next section is its link, as TestTheNextSectionComesRightBelowTheText holds.
			if small := Eval[string](tab, ways+`.filter((it) => { const r = (it.closest(".onward") ?? it).getBoundingClientRect(); return r.height < 43.5 || r.width < 24 })
			.map((it) => it.getBoundingClientRect().height + " " + it.outerHTML.slice(0, 100)).join("\n")`); small != "" {
				t.Errorf("%s: too small for a thumb: %s", path, small)
			}
		}
		if seen < 80 {
			t.Errorf("only %d ways seen", seen)
		}
	})
}

// Whoever goes through a page with the Tab key sees where they are (WCAG 2.2, 2.4.11): nothing that stays in its place lies
// over it, forwards or backwards.
func TestNothingCoversWhatTheKeyboardIsOn(t *testing.T) {
	t.Parallel()
	address := Serve(t, flagship())
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Phone)
		for _, view := range []View{Phone, Desk, Zoomed} {
			tab.Look(view)
			for _, path := range []string{section, "timeline/", "glossary/"} {
				tab.Go(address + path)
				Eval[bool](tab, `window.covered = () => {
				const it = document.activeElement, r = it.getClientRects()[0];
				if (it == document.body || !r) return "";
				// The marks of a strip may lie close to each other.
				const points = [.1, .5, .9].map((part) => [r.left + r.width * part, (Math.max(r.top, 0) + Math.min(r.bottom, innerHeight)) / 2]);
				const seen = ([x, y]) => { const hit = document.elementFromPoint(x, y); return hit && (it.contains(hit) || hit.contains(it) || it.closest("svg")?.contains(hit)) };
				return points.some(seen) ? "" : it.outerHTML.slice(0, 120) + " at " + r.top;
			}, true`)
				stops := 0
				for _, step := range []struct {
					times int
					press func()
				}{
					{40, func() { tab.Press(kb.Tab) }},
					{15, func() { pressBack(tab) }},
				} {
					for range step.times {
						step.press()
						if hidden := Eval[string](tab, `covered()`); hidden != "" {
							t.Errorf("%s at %d: something lies over %s", path, view.Width, hidden)
						}
						stops++
					}
				}
				if !Eval[bool](tab, `document.activeElement != document.body`) {
					t.Errorf("%s at %d: after %d stops the keyboard is nowhere", path, view.Width, stops)
				}
			}
		}
	})
}

// pressBack presses Shift and Tab.
func pressBack(tab *Tab) {
	tab.t.Helper()
	tab.PressWithShift(kb.Tab)
}
