package page

import (
	"fmt"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/settings"
	"github.com/nutgraf/nutgraf/internal/timeline"
)

// mostActors is the most actors by which the list can be filtered in place: the theme's style sheet has a rule for each.
const mostActors = 32

// Timeline is the timeline of a site: its pages, its filters and its strip.
type Timeline struct {
	Actors []TimelineActor // those by whom the list can be filtered, the most involved first

	explainer *explainer.Explainer
	format    Format
	pages     map[string]*TimelinePage // by path
	first     *TimelinePage
	pageOf    map[*explainer.Event]*TimelinePage
	classes   map[*explainer.Actor]string // " a3"
}

// TimelinePage is a page of the timeline: the whole of it, a part of a long one, or the key events of a long one.
type TimelinePage struct {
	Path   string // Hugo's page path: "/timeline" or "/timeline/from/1990"
	Label  string // of a part: "1990 – 1994"
	Count  int
	Groups []*timeline.Group
	Bars   int  // the most periods that run beside each other
	AsOf   bool // whether a line after the last event shows how recent the explainer's knowledge is

	Parts          []*TimelinePage // all parts of a long timeline; nil where one page has all
	Previous, Next *TimelinePage
	Key            *TimelinePage // the key events of a long timeline; nil when there are none
}

// Address returns the page's address, relative to the language's root.
func (p *TimelinePage) Address() string { return strings.TrimPrefix(p.Path, "/") + "/" }

// TimelineActor is an actor by whom the list can be filtered.
type TimelineActor struct {
	*explainer.Actor
	Number int // of the class "a3"; -1 when the list cannot be filtered in place
	Count  int
}

// Page returns the timeline's page at one of Hugo's page paths; nil when there is none.
func (t *Timeline) Page(path string) *TimelinePage { return t.pages[path] }

// Pages returns all pages of the timeline, by Hugo's page path.
func (t *Timeline) Pages() map[string]*TimelinePage { return t.pages }

// IsLong reports whether the timeline is divided into pages.
func (t *Timeline) IsLong() bool { return timeline.IsLong(len(t.explainer.Events)) }

// PlaceOf returns the address of an event on the timeline, relative to the language's root.
func (t *Timeline) PlaceOf(event *explainer.Event) string {
	return t.pageOf[event].Address() + "#event-" + event.ID
}

// OtherPage returns the address of the page that shows an event if that is not the timeline's first page; else it is empty.
func (t *Timeline) OtherPage(event *explainer.Event) string {
	if page := t.pageOf[event]; page != t.first {
		return page.Address()
	}
	return ""
}

// Classes returns the classes of those actors by whom the list can be filtered in place, each behind a space.
func (t *Timeline) Classes(actors []*explainer.Actor) string {
	classes := ""
	for _, actor := range actors {
		classes += t.classes[actor]
	}
	return classes
}

// Strip returns an overview of the whole timeline, in the direction of the language's script; nil for fewer than two marks.
func (t *Timeline) Strip() *timeline.Strip {
	return timeline.Draw(t.explainer.Events, settings.Direction(t.explainer.Language) == "rtl", t.format.ShortDate)
}

// newTimeline returns a timeline with its pages.
func newTimeline(e *explainer.Explainer, format Format) *Timeline {
	t := &Timeline{
		explainer: e, format: format, pages: map[string]*TimelinePage{},
		pageOf: map[*explainer.Event]*TimelinePage{}, classes: map[*explainer.Actor]string{},
	}
	if len(e.Events) == 0 {
		return t
	}
	t.addActors()
	var parts []*TimelinePage
	for _, groups := range timeline.Pages(timeline.Layout(e.Events)) {
		parts = append(parts, t.addPart(groups, len(parts) == 0))
	}
	t.markAsOf(parts)
	for i, page := range parts {
		if t.IsLong() {
			page.Parts, page.Label = parts, t.labelOf(page.Groups)
		}
		if i > 0 {
			page.Previous, parts[i-1].Next = parts[i-1], page
		}
	}
	t.first = parts[0]
	if t.IsLong() {
		t.addKeyPage()
	}
	return t
}

// addPart adds one page of the timeline.
func (t *Timeline) addPart(groups []*timeline.Group, isFirst bool) *TimelinePage {
	page := &TimelinePage{Path: "/timeline", Groups: groups, Bars: timeline.MostBars(groups)}
	if !isFirst {
		from := strings.TrimPrefix(groups[0].ID(), "year-")
		page.Path += "/from/" + from
		for n := 2; t.pages[page.Path] != nil; n++ { // a month has more events than a page holds
			page.Path = fmt.Sprintf("/timeline/from/%s-%d", from, n)
		}
	}
	t.pages[page.Path] = page
	for _, group := range groups {
		page.Count += len(group.Rows)
		for _, row := range group.Rows {
			t.pageOf[row.Event] = page
		}
	}
	return page
}

// addKeyPage adds the page with the key events of a long timeline.
func (t *Timeline) addKeyPage() {
	var key []*explainer.Event
	for _, event := range t.explainer.Events {
		if event.Key {
			key = append(key, event)
		}
	}
	if len(key) == 0 {
		return
	}
	page := &TimelinePage{Path: "/timeline/only/key", Groups: timeline.Layout(key), Count: len(key)}
	page.Bars = timeline.MostBars(page.Groups)
	t.pages[page.Path] = page
	for _, part := range t.first.Parts {
		part.Key = page
	}
}

// labelOf returns the range of dates that a part covers.
func (t *Timeline) labelOf(groups []*timeline.Group) string {
	var labels []string
	for _, group := range groups {
		if label := t.format.Date(group.Label); label != "" {
			labels = append(labels, label)
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

// addActors finds the actors with the most events, up to the number of filters.
func (t *Timeline) addActors() {
	for _, actor := range t.explainer.Actors {
		if len(actor.Events) > 0 {
			t.Actors = append(t.Actors, TimelineActor{Actor: actor, Number: -1, Count: len(actor.Events)})
		}
	}
	slices.SortStableFunc(t.Actors, func(a, b TimelineActor) int { return b.Count - a.Count })
	t.Actors = t.Actors[:min(len(t.Actors), mostActors)]
	if t.IsLong() {
		return
	}
	for i := range t.Actors {
		t.Actors[i].Number = i
		t.classes[t.Actors[i].Actor] = fmt.Sprintf(" a%d", i)
	}
}

// markAsOf marks the part at whose end the explainer's knowledge ends.
func (t *Timeline) markAsOf(parts []*TimelinePage) {
	updated := t.explainer.Updated
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
