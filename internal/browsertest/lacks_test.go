package browsertest

import (
	"fmt"
	"strings"
	"testing"
	"text/tabwriter"
)

// The table of what engines lack is true: an engine that has learned something is asked for it in every story.
func TestEnginesLackOnlyWhatTheTableSays(t *testing.T) {
	t.Parallel()
	var out strings.Builder
	table := tabwriter.NewWriter(&out, 0, 0, 2, ' ', 0)
	for _, one := range lacks {
		fmt.Fprintf(table, "%s\t%s\t%s\n", one.engine, one.what, one.reason)
	}
	_ = table.Flush()
	t.Log("what engines cannot do:\n" + out.String())
	address := Serve(t, flagship()) + section
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Phone.With("forced-colors", "active"))
		tab.Go(address)
		for _, one := range lacks {
			if one.engine == browser.Name && one.still != "" && !Eval[bool](tab, one.still) {
				t.Errorf("%s is no longer without %s: take it out of the table", browser.Name, one.what)
			}
		}
	})
}
