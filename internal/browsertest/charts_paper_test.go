package browsertest

import (
	"strings"
	"testing"
)

// TestChartInATextHasItsTableOnPaper prints a page with a chart: its table is there, open, and no address within the site.
func TestChartInATextHasItsTableOnPaper(t *testing.T) {
	t.Parallel()
	site := Serve(t, flagship())
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Desk)
		for page, wants := range map[string][]string{
			"pages/questions-and-answers/":  {"In favour Against Abstained", "24 Feb 2025 93 18 65", "Sources: Aggression against Ukraine, Territorial integrity"},
			"charts/un-votes-on-ukraine/":   {"In favour Against Abstained", "24 Feb 2025 93 18 65", "Sources: Aggression against Ukraine, Territorial integrity"},
			"maps/where-it-was-negotiated/": {"Sources: Territorial integrity of Ukraine · As of 5 September 2025"},
		} {
			tab.Go(site + page)
			paper := onPaper(t, tab, "-layout")
			for _, want := range wants {
				if !browser.Lacks(wholePaper) && !strings.Contains(paper, want) {
					t.Errorf("/%s has not %q on paper:\n%s", page, want, paper)
				}
			}
			for _, unwanted := range []string{"../", "CSV", "Table of values"} {
				if strings.Contains(paper, unwanted) {
					t.Errorf("/%s has %q on paper:\n%s", page, unwanted, paper)
				}
			}
		}
	})
}
