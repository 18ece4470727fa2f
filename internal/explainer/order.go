package explainer

import (
	"cmp"
	"slices"
)

// Arrange sorts every list, numbers the sections and links each with its neighbours.
func (e *Explainer) Arrange() {
	slices.SortStableFunc(e.Sources, func(x, y *Source) int { return cmp.Compare(x.ID, y.ID) })
	slices.SortStableFunc(e.Sections, func(x, y *Section) int {
		return cmp.Or(cmp.Compare(x.Weight, y.Weight), cmp.Compare(x.ID, y.ID))
	})
	for i, s := range e.Sections {
		s.Number = i + 1
		if i > 0 {
			s.Previous, e.Sections[i-1].Next = e.Sections[i-1], s
		}
	}
	slices.SortStableFunc(e.Events, func(x, y *Event) int {
		return cmp.Or(x.When.Compare(y.When), cmp.Compare(x.ID, y.ID))
	})
	sortByTitle(e.Language, e.Terms, func(t *Term) *Entry { return &t.Entry })
	sortByTitle(e.Language, e.Actors, func(a *Actor) *Entry { return &a.Entry })
}

// Connect fills what follows from the references between entries: the events of an actor, and who cites a source.
func (e *Explainer) Connect() {
	for _, event := range e.Events {
		for _, actor := range event.Actors {
			actor.Events = append(actor.Events, event)
		}
	}
	for entry := range e.Entries() {
		for _, source := range entry.Sources {
			source.CitedBy = append(source.CitedBy, entry)
		}
	}
}
