package timeline

import (
	"math"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/explainer"
)

// Group holds the events under one heading of the timeline's page.
type Group struct {
	Label     edtf.Date // a month, a year, a decade and so on; zero for events whose start is unknown
	Rows      []Row
	GapBefore edtf.Gap // the time since all earlier events, if it is long for this timeline; else zero
	Through   Bars     // bars that continue beside the heading
}

// Row is an event in the list.
type Row struct {
	*explainer.Event
	Bars    Bars // beside the event
	Through Bars // bars that continue from above to the event
	AsOf    bool // whether the explainer's knowledge ends before the event
}

// ID returns the id of the group's heading: "year-1994", "year-199x", "year-minus-0043".
func (g *Group) ID() string { return "year-" + slug(g.Label) }

// slug returns a date in the form of an address.
func slug(date edtf.Date) string {
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

// GapUnit returns the key of the theme's words for the time before the group: "gap_years".
func (g *Group) GapUnit() string {
	return map[edtf.Unit]string{edtf.Days: "gap_days", edtf.Months: "gap_months", edtf.Years: "gap_years"}[g.GapBefore.Unit]
}

const (
	fewHeadings = 12 // so few headings are always acceptable
	crowd       = 40 // events under one heading, from which a reader cannot find one among them
	manyTimes   = 4  // a gap of so many usual gaps is long
	partOfAll   = 8  // and so is an eighth of the timeline, when there are few events
)

// Layout groups events, given in order, by the finest period that does not make a heading of almost every event: years if
// possible. Crowded periods are divided further, years into months. An event whose date is known only to a longer period
// than its neighbours' is under that period, which comes first: "1990s", then "1990". An interval is placed by its start.
// Bars run beside the rows.
func Layout(events []*explainer.Event) []*Group {
	placed := make([]placedEvent, len(events))
	for i, event := range events {
		placed[i] = placedEvent{event, spanOf(event)}
	}
	found := &groups{index: map[period]int{}}
	found.divide(placed, usualUnit(placed))
	slices.SortStableFunc(found.list, compareGroups)
	groups := found.withGaps()
	setBars(groups)
	return groups
}

type placedEvent struct {
	event *explainer.Event
	span  span
}

// usualUnit returns the finest unit, from years up, that makes few headings, or headings of two events and more.
func usualUnit(events []placedEvent) unit {
	for by := year; by > millennium; by-- {
		headings := map[period]bool{}
		for _, e := range events {
			headings[periodOf(e.span, by)] = true
		}
		if len(headings) <= max(fewHeadings, len(events)/2) {
			return by
		}
	}
	return millennium
}

type group struct {
	label  edtf.Date
	events []placedEvent
}

type groups struct {
	list  []group
	index map[period]int
}

// divide groups events by a unit, and crowded groups by the next shorter one.
func (g *groups) divide(events []placedEvent, by unit) {
	counts := map[period]int{}
	for _, e := range events {
		counts[periodOf(e.span, by)]++
	}
	crowds := map[period][]placedEvent{}
	var order []period
	for _, e := range events {
		in := periodOf(e.span, by)
		if by == month || in.unit != by || counts[in] <= crowd {
			g.add(in, e)
			continue
		}
		if crowds[in] == nil {
			order = append(order, in)
		}
		crowds[in] = append(crowds[in], e)
	}
	for _, in := range order {
		g.divide(crowds[in], by+1)
	}
}

func (g *groups) add(in period, e placedEvent) {
	i, ok := g.index[in]
	if !ok {
		i = len(g.list)
		g.index[in] = i
		g.list = append(g.list, group{label: in.date()})
	}
	g.list[i].events = append(g.list[i].events, e)
}

// compareGroups orders groups by their first moment, longer periods first; those without a place in time precede all
// others.
func compareGroups(a, b group) int {
	switch {
	case a.label.IsZero():
		return -1
	case b.label.IsZero():
		return 1
	}
	if order := a.label.Min().Compare(b.label.Min()); order != 0 {
		return order
	}
	return b.label.Max().Compare(a.label.Max())
}

// withGaps sets the gaps between the first event of a group and all events above it, if they are long.
func (g *groups) withGaps() []*Group {
	long := g.longGap()
	result := make([]*Group, len(g.list))
	var latest span
	for i, group := range g.list {
		first := group.events[0].span
		result[i] = &Group{Label: group.label, Rows: make([]Row, len(group.events))}
		if latest.known && first.known && days(first.first)-days(latest.last) > long {
			result[i].GapBefore, _ = edtf.GapBetween(latest.reach, first.anchor)
		}
		for j, e := range group.events {
			result[i].Rows[j].Event = e.event
			latest = later(latest, e.span)
		}
	}
	return result
}

func later(a, b span) span {
	if b.known && (!a.known || a.last.Before(b.last)) {
		return b
	}
	return a
}

// longGap returns the length in days from which a gap of this timeline is long: many times the usual gap, or a large part
// of the whole.
func (g *groups) longGap() float64 {
	var gaps []float64
	var begin float64
	var latest span
	for _, group := range g.list {
		for _, e := range group.events {
			switch gap := days(e.span.first) - days(latest.last); {
			case !e.span.known:
				continue
			case !latest.known:
				begin = days(e.span.first)
			case gap > 1:
				gaps = append(gaps, gap)
			}
			latest = later(latest, e.span)
		}
	}
	if len(gaps) == 0 {
		return math.Inf(1)
	}
	slices.Sort(gaps)
	return max(1, min(manyTimes*gaps[len(gaps)/2], (days(latest.last)-begin)/partOfAll))
}
