package explainer

import "slices"

// HasShared reports whether the explainer has entries or sources of the house.
func (e *Explainer) HasShared() bool {
	for entry := range e.Entries() {
		if entry.At != "" {
			return true
		}
	}
	return slices.ContainsFunc(e.Sources, func(s *Source) bool { return s.Shared })
}

// isBy reports whether the author wrote any part of the explainer.
func (e *Explainer) isBy(author *Author) bool {
	names := func(b Byline) bool { return b.Author == author }
	return slices.ContainsFunc(e.Bylines, names) || slices.ContainsFunc(e.Sections, func(s *Section) bool { return slices.ContainsFunc(s.Bylines, names) })
}

// KeepShared removes the house's entries and sources that the explainer does not use. It uses those that its prose
// mentions, by their names ("term:nato"), and those that its own entries name in front matter.
func (e *Explainer) KeepShared(mentioned map[string]bool) {
	isUnused := func(entry *Entry) bool { return entry.At != "" && !mentioned[entry.Name()] }
	for _, term := range e.Terms {
		for _, other := range term.SeeAlso {
			mentioned[other.Name()] = true
		}
	}
	for _, event := range e.Events {
		for _, actor := range event.Actors {
			mentioned[actor.Name()] = true
		}
	}
	for _, question := range e.Questions {
		for _, stance := range question.Stances {
			mentioned[stance.Actor.Name()] = true
		}
	}
	e.Terms = slices.DeleteFunc(e.Terms, func(t *Term) bool { return isUnused(&t.Entry) })
	e.Actors = slices.DeleteFunc(e.Actors, func(a *Actor) bool { return isUnused(&a.Entry) })
	e.Authors = slices.DeleteFunc(e.Authors, func(a *Author) bool { return a.At != "" && !e.isBy(a) })
	e.Sources = slices.DeleteFunc(e.Sources, func(s *Source) bool { return s.Shared && len(s.CitedBy) == 0 && !mentioned[s.Name()] })
}
