package page

import (
	"slices"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/explainer"
)

// feedLength is the most items of a feed. A feed reader that looks in now and then misses none.
const feedLength = 30

// Update is an item of the feed: a section, or a change of a page.
type Update struct {
	Date    edtf.Date          // zero when not given
	Section *explainer.Section // nil for a change
	Change  Change
}

// Updates returns the changes and the sections for the feed, the newest first; those of one day in reading order, the changes
// before the sections.
func (s *Site) Updates() []Update {
	var updates []Update
	for _, change := range s.Changes() {
		updates = append(updates, Update{Date: change.Date, Change: change})
	}
	for _, section := range s.Explainer.Sections {
		updates = append(updates, Update{Date: section.Updated, Section: section})
	}
	slices.SortStableFunc(updates, func(a, b Update) int { return b.Date.Compare(a.Date) })
	return updates[:min(len(updates), feedLength)]
}

// BylinesOf returns the writers of the entry at a path: the section's own, or else the explainer's.
func (s *Site) BylinesOf(path string) []explainer.Byline {
	if section := s.Page(path).Section(); section != nil && len(section.Bylines) > 0 {
		return section.Bylines
	}
	return s.Explainer.Bylines
}

// LatestEvents returns the events for the timeline's feed, the latest first.
func (s *Site) LatestEvents() []*explainer.Event {
	events := s.Explainer.Events
	latest := slices.Clone(events[max(0, len(events)-feedLength):])
	slices.Reverse(latest)
	return latest
}
