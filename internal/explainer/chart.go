package explainer

import (
	"slices"

	"github.com/nutgraf/nutgraf/internal/chart"
	"github.com/nutgraf/nutgraf/internal/edtf"
)

// Chart is a table of numbers that is drawn. Its title says what the numbers show.
type Chart struct {
	Entry
	Type    chart.Type
	Unit    string
	Caption string
	Alt     string    // what the chart shows, for those who do not see it; empty: the program says it
	AsOf    edtf.Date // the day up to which the sources were read
	Weight  int

	File  string      // of the table, relative to the project; empty when it is not there
	Name  string      // of the published table, relative to the site's root
	Table []byte      // the file
	Data  *chart.Data // nil when the table cannot be read
}

// Shows reports whether a text of the story shows a chart, one that the page with everything has, too.
func (e *Explainer) Shows(c *Chart) bool {
	shows := func(d *Document) bool {
		return d != nil && slices.ContainsFunc(d.Charts, func(placed PlacedChart) bool { return placed.ID == c.ID })
	}
	if shows(e.Overview) {
		return true
	}
	for entry := range e.Entries() {
		if entry.Kind.IsStory() && shows(entry.Document) {
			return true
		}
	}
	return false
}
