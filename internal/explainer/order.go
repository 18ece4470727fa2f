package explainer

import (
	"cmp"
	"slices"
)

// Arrange sorts every list, numbers the sections and links each to its neighbours.
func (e *Explainer) Arrange() {
	slices.SortStableFunc(e.Sources, func(x, y *Source) int { return cmp.Compare(x.ID, y.ID) })
	sortByWeight(e.Sections, func(s *Section) (int, string) { return s.Weight, s.ID })
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
	sortByTitle(e.Language, e.Authors, func(a *Author) *Entry { return &a.Entry })
	sortByWeight(e.Questions, func(q *Question) (int, string) { return q.Weight, q.ID })
	sortByWeight(e.Claims, func(c *Claim) (int, string) { return c.Weight, c.ID })
	sortByWeight(e.Numbers, func(n *Number) (int, string) { return n.Weight, n.ID })
	sortByWeight(e.Maps, func(m *Map) (int, string) { return m.Weight, m.ID })
	sortByWeight(e.Charts, func(c *Chart) (int, string) { return c.Weight, c.ID })
	sortByWeight(e.Instruments, func(i *Instrument) (int, string) { return i.Weight, i.ID })
	sortByWeight(e.Pages, func(p *Page) (int, string) { return p.Weight, p.ID })
}

// sortByWeight sorts by weight, then id.
func sortByWeight[T any](list []T, of func(T) (weight int, id string)) {
	slices.SortStableFunc(list, func(x, y T) int {
		weightX, idX := of(x)
		weightY, idY := of(y)
		return cmp.Or(cmp.Compare(weightX, weightY), cmp.Compare(idX, idY))
	})
}

// Connect fills the fields that follow from references between entries: the events and the stances of an actor, the
// sections of an author, and the entries that cite a source.
func (e *Explainer) Connect() {
	for _, event := range e.Events {
		for _, actor := range event.Actors {
			actor.Events = append(actor.Events, event)
		}
	}
	for _, section := range e.Sections {
		for _, byline := range section.Bylines {
			if byline.Author != nil {
				byline.Author.Sections = append(byline.Author.Sections, section)
			}
		}
	}
	e.connectQuestions()
	for entry := range e.Entries() {
		for _, source := range entry.Sources {
			source.CitedBy = append(source.CitedBy, entry)
		}
	}
}
