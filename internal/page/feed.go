package page

import (
	"slices"

	"github.com/nutgraf/nutgraf/internal/explainer"
)

// feedLength is how many items a feed has: more than a reader of feeds misses between two looks.
const feedLength = 30

// Updates are the sections for the feed, the last updated first; those of one day in reading order.
func (s *Site) Updates() []*explainer.Section {
	sections := slices.Clone(s.Explainer.Sections)
	slices.SortStableFunc(sections, func(a, b *explainer.Section) int { return b.Updated.Compare(a.Updated) })
	return sections[:min(len(sections), feedLength)]
}

// LatestEvents are the events for the timeline's feed, the latest first.
func (s *Site) LatestEvents() []*explainer.Event {
	events := s.Explainer.Events
	latest := slices.Clone(events[max(0, len(events)-feedLength):])
	slices.Reverse(latest)
	return latest
}
