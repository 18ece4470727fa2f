package export

import (
	"fmt"
	"io/fs"
	"path"

	"github.com/nutgraf/nutgraf/internal/card"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/output"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/timeline"
	"golang.org/x/sync/errgroup"
)

// Add writes the files beside the pages, the languages side by side. The cards in earlier, the last build, are used again;
// earlier may be nil. Cards are drawn with fonts.
func Add(e *page.Edition, files *output.Files, earlier fs.FS, fonts *card.Fonts) ([]problem.Problem, error) {
	var group errgroup.Group
	leftOut := make([][]problem.Problem, len(e.Sites))
	for i, site := range e.Sites {
		group.Go(func() (err error) {
			leftOut[i], err = addTimeline(site, files)
			return err
		})
		group.Go(func() error { return addIndex(site, files) })
		group.Go(func() error { return addData(site, files) })
		addTables(site, files)
		group.Go(func() error { return addSearch(site, files) })
		group.Go(func() error { return addEmbeds(site, files) })
		group.Go(func() error { return addCards(site, files, earlier, fonts) })
	}
	err := group.Wait()
	var problems []problem.Problem
	for _, list := range leftOut {
		problems = append(problems, list...)
	}
	return problems, err
}

// addTables publishes the tables of charts, which readers can load.
func addTables(site *page.Site, files *output.Files) {
	for _, chart := range site.Explainer.Charts {
		if chart.Name != "" && chart.Table != nil {
			files.Write(chart.Name, chart.Table)
		}
	}
}

var RuleEventIsExported = ruleSet.Warning("event-is-exported", "The timeline is also published for calendars and for TimelineJS. "+
	"Some dates these cannot say, such as one before the year 1 or an unknown one; the event is then left out there, and "+
	"stands on the timeline's page as ever.")

// addTimeline publishes the timeline in the formats of other programs, and warns of events that a format cannot express.
func addTimeline(site *page.Site, files *output.Files) ([]problem.Problem, error) {
	if len(site.Explainer.Events) == 0 {
		return nil, nil
	}
	var problems []problem.Problem
	for _, form := range []struct {
		name, what string
		make       func(*explainer.Explainer, func(string) string) ([]byte, []*explainer.Event, error)
	}{{output.TimelineFile, "TimelineJS", timeline.JSON}, {output.CalendarFile, "a calendar", timeline.Calendar}} {
		content, leftOut, err := form.make(site.Explainer, site.Absolute)
		if err != nil {
			return nil, err
		}
		for _, event := range leftOut {
			problems = append(problems, problem.New(RuleEventIsExported, event.Document.Field("when"),
				fmt.Sprintf("%s cannot say %q, so %s leaves the event out", form.what, event.When, form.name),
				"leave it so with a line below silence, or give a date that it can say"))
		}
		files.Write(path.Join(site.Prefix, form.name), content)
	}
	return problems, nil
}
