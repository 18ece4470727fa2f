package browsertest

import (
	"fmt"
	"testing"
)

// An address with the name of an entry leads to its place, below what stays at the top: although nothing between was laid
// out when the page was opened.
func TestAddressLeadsToItsPlaceOnALongPage(t *testing.T) {
	t.Parallel()
	short, long := Serve(t, flagship()), Serve(t, buildLong(t, "en", 2000))
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Phone)
		for _, view := range []View{Phone, Desk} {
			tab.Look(view)
			for address, entries := range map[string]string{
				short + "all/": ".full-entry", short + "glossary/": ".index-entry", short + "sources/": ".source-list > li", short + "timeline/": ".event",
				long + "timeline/": ".event", long + "timeline/only/key/": ".event",
			} {
				tab.Go(address)
				for _, id := range Eval[[]string](tab, fmt.Sprintf(`((all) => [.3, .5, .7].map((share) => all[Math.floor(all.length * share)].id))([...document.querySelectorAll(%q)])`, entries)) {
					tab.Go("about:blank")
					tab.Go(address + "#" + id)
					tab.settle()
					if top := Eval[float64](tab, `document.querySelector(":target").getBoundingClientRect().top`); top < 60 || top > 68 {
						t.Errorf("%d wide, %s#%s is at %.0f, not at 64", view.Width, address, id, top)
					}
				}
			}
		}
	})
}
