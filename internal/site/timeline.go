package site

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/timeline"
	"github.com/spf13/afero"
	"golang.org/x/text/message"
	decimal "golang.org/x/text/number"
)

const (
	// onePage is how many events a timeline may have to stand on one page. Beyond, its pages are about as long: one of
	// them is read on a phone without waiting, and weighs some 30 KB.
	onePage = 250
	// manyActors is how many actors the list can be narrowed to in place: the theme's style sheet has a rule for each.
	manyActors = 32
)

// Timeline is a page of the timeline: the whole of it, a part of a long one, or the key events of a long one.
type Timeline struct {
	Path   string // Hugo's page path: "/timeline" or "/timeline/from/1990"
	Label  string // of a part: "1990 – 1994"
	Count  int
	Groups []*TimelineGroup
	Bars   int  // how many of them run beside each other at most
	AsOf   bool // what is known ends after the last event

	Parts          []*Timeline // all parts of a long timeline; nil where one page has all
	Previous, Next *Timeline
	Key            *Timeline // the key events of a long timeline; nil when there are none
}

// Address is where the page is published, relative to the language's root.
func (t *Timeline) Address() string { return strings.TrimPrefix(t.Path, "/") + "/" }

// TimelineGroup is what stands under one heading.
type TimelineGroup struct {
	ID      string // "year-1994"
	Label   string // empty for events of which nobody knows when they began
	Gap     int64  // the time since what stands above it, where that is long
	GapUnit string // the key of the theme's words for it: "gap_years"
	Through string // classes of the bars that run on beside the heading
	Rows    []TimelineRow
}

// TimelineRow is an event on the timeline.
type TimelineRow struct {
	*explainer.Event
	Class   string // of actors ("a3") and bars ("s1": starts in the first lane); begins with a space
	Through string // classes of the bars that run on to it from above
	AsOf    bool   // what is known ends before it
	URL     string // of the event's page, from the site's root
}

// TimelineActor is somebody to whom the list can be narrowed.
type TimelineActor struct {
	*explainer.Actor
	Number int // of the class "a3"; -1 where the list cannot be narrowed in place
	Count  int
}

// timelines are all pages of a timeline and where each event stands.
type timelines struct {
	pages  map[string]*Timeline // by path
	first  *Timeline
	of     map[*explainer.Event]*Timeline
	actors []TimelineActor
}

// Timeline is the timeline's page at a path; nil when there is none.
func (m *Model) Timeline(path string) *Timeline { return m.timelines.pages[path] }

// TimelineActors are those to whom the timeline can be narrowed, the most involved first.
func (m *Model) TimelineActors() []TimelineActor { return m.timelines.actors }

// OnTimeline is where an event stands on the timeline, relative to the language's root.
func (m *Model) OnTimeline(event *explainer.Event) string {
	return m.timelines.of[event].Address() + "#event-" + event.ID
}

// Figure is a whole number as the language writes it: "2,000".
func (m *Model) Figure(n any) string { return message.NewPrinter(m.tag).Sprint(decimal.Decimal(n)) }

// LatestEvents are what the timeline's feed tells, the latest event first.
func (m *Model) LatestEvents() []*explainer.Event {
	events := m.Explainer.Events
	latest := slices.Clone(events[max(0, len(events)-feedLength):])
	slices.Reverse(latest)
	return latest
}

// layTimeline makes the timeline's pages.
func (m *Model) layTimeline() {
	events := m.Explainer.Events
	m.timelines = timelines{pages: map[string]*Timeline{}, of: map[*explainer.Event]*Timeline{}}
	t := &m.timelines
	if len(events) == 0 {
		return
	}
	isLong := len(events) > onePage
	t.actors = mostInvolved(m.Explainer.Actors, isLong)
	groups := m.rowsOf(timeline.Layout(events))
	layBars(groups)
	m.markActors(groups)
	var parts []*Timeline
	for _, some := range inParts(groups, isLong) {
		parts = append(parts, m.part(some, len(parts) == 0))
	}
	m.markAsOf(parts)
	for i, page := range parts {
		if isLong {
			page.Parts, page.Label = parts, labelOf(page.Groups)
		}
		if i > 0 {
			page.Previous, parts[i-1].Next = parts[i-1], page
		}
	}
	t.first = parts[0]
	if isLong {
		m.addKeyTimeline(events)
	}
}

// part is one page of the timeline.
func (m *Model) part(groups []*TimelineGroup, isFirst bool) *Timeline {
	t := &m.timelines
	page := &Timeline{Path: "/timeline", Groups: groups, Bars: barsIn(groups)}
	if !isFirst {
		page.Path += "/from/" + strings.TrimPrefix(groups[0].ID, "year-")
		for n := 2; t.pages[page.Path] != nil; n++ { // of a month with more events than a page has
			page.Path = fmt.Sprintf("/timeline/from/%s-%d", strings.TrimPrefix(groups[0].ID, "year-"), n)
		}
	}
	t.pages[page.Path] = page
	for _, group := range groups {
		page.Count += len(group.Rows)
		for _, row := range group.Rows {
			t.of[row.Event] = page
		}
	}
	return page
}

// addKeyTimeline makes the page with the key events of a long timeline.
func (m *Model) addKeyTimeline(events []*explainer.Event) {
	var key []*explainer.Event
	for _, event := range events {
		if event.Key {
			key = append(key, event)
		}
	}
	if len(key) == 0 {
		return
	}
	page := &Timeline{Path: "/timeline/only/key", Groups: m.rowsOf(timeline.Layout(key)), Count: len(key)}
	layBars(page.Groups)
	page.Bars = barsIn(page.Groups)
	m.timelines.pages[page.Path] = page
	for _, part := range m.timelines.first.Parts {
		part.Key = page
	}
}

// rowsOf makes the groups that templates draw.
func (m *Model) rowsOf(layout []timeline.Group) []*TimelineGroup {
	units := map[edtf.Unit]string{edtf.Days: "gap_days", edtf.Months: "gap_months", edtf.Years: "gap_years"}
	groups := make([]*TimelineGroup, len(layout))
	for i, laid := range layout {
		group := &TimelineGroup{ID: "year-" + slugOf(laid.Label), Label: m.Say(laid.Label), Gap: laid.GapBefore.N}
		group.GapUnit = units[laid.GapBefore.Unit]
		for _, event := range laid.Events {
			row := TimelineRow{Event: event, URL: m.url(event.Address())}
			group.Rows = append(group.Rows, row)
		}
		groups[i] = group
	}
	return groups
}

// inParts divides a long timeline at its headings, and within what stands under one heading only where that alone is
// too long for a page. Parts are filled from the front, so that a new event at the end moves nothing.
func inParts(groups []*TimelineGroup, isLong bool) [][]*TimelineGroup {
	if !isLong {
		return [][]*TimelineGroup{groups}
	}
	var parts [][]*TimelineGroup
	room := 0
	for _, group := range groups {
		if len(group.Rows) > room {
			parts, room = append(parts, nil), onePage
		}
		for len(group.Rows) > room {
			head := *group
			head.Rows = group.Rows[:room]
			parts[len(parts)-1] = append(parts[len(parts)-1], &head)
			rest := *group
			rest.Rows, rest.Gap = group.Rows[room:], 0
			group = &rest
			parts, room = append(parts, nil), onePage
		}
		parts[len(parts)-1] = append(parts[len(parts)-1], group)
		room -= len(group.Rows)
	}
	return parts
}

// labelOf says from when to when a part runs.
func labelOf(groups []*TimelineGroup) string {
	var labels []string
	for _, group := range groups {
		if group.Label != "" {
			labels = append(labels, group.Label)
		}
	}
	labels = slices.Compact(labels)
	switch len(labels) {
	case 0:
		return ""
	case 1:
		return labels[0]
	}
	return labels[0] + " – " + labels[len(labels)-1]
}

// slugOf is a date in an address: "1994", "199x", "minus-0043".
func slugOf(date edtf.Date) string {
	if date.IsZero() {
		return "unknown"
	}
	text := strings.Replace(strings.ToLower(date.String()), "y-", "-", 1)
	if rest, ok := strings.CutPrefix(text, "-"); ok {
		text = "minus-" + rest
	}
	return strings.Trim(strings.Join(strings.FieldsFunc(text, func(r rune) bool {
		return (r < '0' || r > '9') && (r < 'a' || r > 'z')
	}), "-"), "-")
}

// mostInvolved are the actors by the number of their events, as many as the page can be narrowed to.
func mostInvolved(actors []*explainer.Actor, isLong bool) []TimelineActor {
	var involved []TimelineActor
	for _, actor := range actors {
		if len(actor.Events) > 0 {
			involved = append(involved, TimelineActor{Actor: actor, Number: -1, Count: len(actor.Events)})
		}
	}
	slices.SortStableFunc(involved, func(a, b TimelineActor) int { return b.Count - a.Count })
	involved = involved[:min(len(involved), manyActors)]
	for i := range involved {
		if !isLong {
			involved[i].Number = i
		}
	}
	return involved
}

// markActors gives the rows the classes of those to whom the list can be narrowed.
func (m *Model) markActors(groups []*TimelineGroup) {
	classes := map[*explainer.Actor]string{}
	for _, actor := range m.timelines.actors {
		if actor.Number >= 0 {
			classes[actor.Actor] = fmt.Sprintf(" a%d", actor.Number)
		}
	}
	for _, group := range groups {
		for i, row := range group.Rows {
			for _, actor := range row.Actors {
				group.Rows[i].Class += classes[actor]
			}
		}
	}
}

// markAsOf finds where what the explainer knows ends.
func (m *Model) markAsOf(parts []*Timeline) {
	updated := m.Explainer.Updated
	if updated.IsZero() {
		return
	}
	for _, part := range parts {
		for _, group := range part.Groups {
			for i := range group.Rows {
				if when := group.Rows[i].When; !when.Min().IsEnd() && when.IsAfter(updated) {
					group.Rows[i].AsOf = true
					return
				}
			}
		}
	}
	parts[len(parts)-1].AsOf = true
}

// generateTimeline writes the content files of the pages that only a long timeline has.
func (m *Model) generateTimeline(memory afero.Fs) error {
	for _, page := range m.timelines.pages {
		if page.Path == "/timeline" {
			continue
		}
		file := path.Join(generatedRoot, "content", page.Path+"."+m.Explainer.Language+".md")
		if err := afero.WriteFile(memory, file, []byte("---\nlayout: part\n---\n"), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// addTimeline publishes the timeline in the forms that other programs read.
func (m *Model) addTimeline(published *finished) error {
	if len(m.Explainer.Events) == 0 {
		return nil
	}
	for _, form := range []struct {
		name, what string
		make       func(*explainer.Explainer, func(string) string) ([]byte, []*explainer.Event, error)
	}{{"index.json", "TimelineJS", timeline.JSON}, {"calendar.ics", "a calendar", timeline.Calendar}} {
		content, leftOut, err := form.make(m.Explainer, m.absolute)
		if err != nil {
			return err
		}
		for _, event := range leftOut {
			m.leftOut = append(m.leftOut, problem.NewWarning(RuleEventIsExported, event.Document.Field("when"),
				fmt.Sprintf("%s cannot say %q, so timeline/%s leaves the event out", form.what, event.When, form.name),
				"leave it so with a line below silence, or give a date that it can say"))
		}
		published.write(path.Join(m.prefix, "timeline", form.name), content)
	}
	return nil
}
