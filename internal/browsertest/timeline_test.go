package browsertest

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// A reader narrows the timeline to one actor and to the key events by links alone, and shares the address.
func TestTimelineIsNarrowedByAddressWithoutScript(t *testing.T) {
	t.Parallel()
	address := Serve(t, flagship()) + "timeline/"
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Phone.WithoutScript())
		tab.Go(address)
		all := shown(tab, ".event")
		if all < 20 || Eval[int](tab, `document.documentElement.scrollWidth`) > 390 {
			t.Fatalf("%d events, %d wide", all, Eval[int](tab, `document.documentElement.scrollWidth`))
		}
		tab.Tap(".timeline-filter summary")
		tab.Tap(`.timeline-filter a[href="#with-france"]`)
		tab.Until(`location.hash === "#with-france"`)
		with := shown(tab, ".event")
		if with == 0 || with >= all || shown(tab, `.event:not(:has(a[href$="actors/france/"]))`) > 0 {
			t.Errorf("%d of %d events with France", with, all)
		}
		if shown(tab, ".time-gap") > 0 || shown(tab, ".event-group:not(:has(.event:not([hidden])))") > 0 {
			t.Error("what belongs to the whole list shows in the narrowed one")
		}
		if Eval[string](tab, `document.activeElement.id`) != "with-france" {
			t.Error("the line that says what is shown is not where the keyboard goes on")
		}
		if top := Eval[float64](tab, `document.querySelector(":target").getBoundingClientRect().top`); top < 0 || top > 800 {
			t.Errorf("the line that says what is shown is at %v", top)
		}
		if Eval[int](tab, `[...document.querySelectorAll(".event-group")].filter(g => g.checkVisibility() && ![...g.querySelectorAll(".event")].some(e => e.checkVisibility())).length`) > 0 {
			t.Error("a heading has no event")
		}
		tab.Tap(`.filter-choice:target a`)
		tab.Until(`location.hash === "#all"`)
		if shown(tab, ".event") != all {
			t.Error("not all events are back")
		}

		shared := browser.Open(Desk.WithoutScript())
		shared.Go(address + "#key")
		shared.Until(`Boolean(document.querySelector(".filter-choice:target"))`) // WebKit goes to a fragment after the page has loaded
		if key := shown(shared, ".event"); key == 0 || key >= all || shown(shared, ".event:not(.key)") > 0 {
			t.Errorf("%d key events of %d", key, all)
		}
	})
}

// By keyboard alone: from the top of the page through the strip to a key event, and by the years to the last one.
func TestTimelineByKeyboardAlone(t *testing.T) {
	t.Parallel()
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Desk.WithoutScript())
		tab.Go(Serve(t, flagship()) + "timeline/")
		tabTo(tab, ".timeline-strip a")
		if name := Eval[string](tab, `document.activeElement.querySelector("title").textContent`); !strings.Contains(name, ": ") {
			t.Errorf("the mark is called %q", name)
		}
		tab.Press(kb.Enter)
		tab.Until(`document.querySelector(".event:target")`)
		tab.Go(Serve(t, flagship()) + "timeline/")
		tabTo(tab, `.toc a[href="#year-2022"]`)
		tab.Press(kb.Enter)
		tab.Until(`location.hash === "#year-2022"`)
		tab.Until(`(() => { const top = document.querySelector("#year-2022").getBoundingClientRect().top; return top >= 0 && top < innerHeight })()`)
		tab.Press(kb.Tab)
		if !Eval[bool](tab, `document.activeElement.matches("#year-2022 + .event h3 a")`) {
			t.Errorf("after the jump the Tab key leads to %s", Eval[string](tab, `document.activeElement.outerHTML`))
		}
	})
}

// What a thumb has to hit is large enough, and the way to the years stays at hand.
func TestTimelineForThumbs(t *testing.T) {
	t.Parallel()
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Phone.WithoutScript())
		tab.Go(Serve(t, flagship()) + "timeline/")
		tab.Tap(".timeline-filter summary")
		Eval[bool](tab, `scrollTo(0, document.body.scrollHeight / 2), true`)
		tab.Until(`Math.abs(document.querySelector(".toc").getBoundingClientRect().top) < 1`)
		tab.Tap(".toc summary")
		small := Eval[string](tab, `[...document.querySelectorAll(".toc summary, .toc a, .timeline-filter summary, .timeline-filter a")]
		.filter(e => e.getBoundingClientRect().height < 40).map(e => e.outerHTML).join("\n")`)
		if small != "" {
			t.Errorf("too small for a thumb: %s", small)
		}
		tab.Tap(`.toc a[href="#year-2014"]`)
		tab.Until(`location.hash === "#year-2014"`)
	})
}

// In Arabic the rail is on the right, time runs from the right, and nothing leaves the screen.
func TestTimelineRightToLeft(t *testing.T) {
	t.Parallel()
	folder := buildLong(t, "ar", 60)
	Engines(t, func(t *testing.T, browser *Browser) {
		for _, view := range []View{Phone.WithoutScript(), Desk.WithoutScript()} {
			tab := browser.Open(view)
			tab.Go(Serve(t, folder) + "timeline/")
			if wide := Eval[int64](tab, `document.documentElement.scrollWidth`); wide > view.Width {
				t.Errorf("%d wide on %d", wide, view.Width)
			}
			if !Eval[bool](tab, `(() => { const box = e => document.querySelector(e).getBoundingClientRect();
			return getComputedStyle(document.querySelector(".timeline")).borderRightWidth === "2px" && box(".event h3").right < box(".timeline").right - 20 })()`) {
				t.Error("the rail is not on the right")
			}
			if !Eval[bool](tab, `(() => { const x = [...document.querySelectorAll(".timeline-strip text")].filter(e => e.checkVisibility()).map(e => e.getBoundingClientRect());
			return x.length > 1 && x.every((r, i) => i === 0 || r.right < x[i-1].left) && x[0].right <= innerWidth && x.at(-1).left >= 0 })()`) {
				t.Error("the labels of the strip do not run from the right, or run into each other")
			}
		}
	})
}

// Labels of the strip have room at both sizes.
func TestTimelineStripLabelsDoNotOverlap(t *testing.T) {
	t.Parallel()
	address := Serve(t, flagship()) + "timeline/"
	Engines(t, func(t *testing.T, browser *Browser) {
		for _, view := range []View{Phone, Desk} {
			tab := browser.Open(view)
			tab.Go(address)
			if !Eval[bool](tab, `(() => { const x = [...document.querySelectorAll(".timeline-strip text")].filter(e => e.checkVisibility()).map(e => e.getBoundingClientRect());
			return x.length > 1 && x.every((r, i) => i === 0 || r.left > x[i-1].right) && x[0].left >= 0 && x.at(-1).right <= innerWidth })()`) {
				t.Errorf("labels overlap at %d", view.Width)
			}
		}
	})
}

// shown counts the elements that a reader sees.
func shown(tab *Tab, selector string) int {
	tab.t.Helper()
	return Eval[int](tab, `[...document.querySelectorAll('`+selector+`')].filter(e => e.checkVisibility()).length`)
}
