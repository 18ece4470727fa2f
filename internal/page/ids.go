package page

import (
	"regexp"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
)

// The ids that the theme gives to parts of a page with prose: of each page, and of each of a kind.
var (
	pageIDs     = []string{"main", "page-changes", "terms", "people", "events", "sources", "clauses"}
	overviewIDs = []string{"key-points", "sections", "key-events", "who", "words", "related", "explainers", "topics", "elsewhere"}
	sectionIDs  = []string{"key-points"}
	actorIDs    = []string{"page-positions"}
)

// noteID is the id of a note, of a mention or of the place before it.
var noteID = regexp.MustCompile(`^(?:[bm]-)?(term|event|actor|source)-(.+)$`)

// IsOwnID reports whether the theme gives an id to a part of the page, or will when the prose mentions one entity more.
func (s *Site) IsOwnID(p *Page, id string) bool {
	if slices.Contains(pageIDs, id) {
		return true
	}
	if note := noteID.FindStringSubmatch(id); note != nil {
		_, isEntity := s.values[note[1]+":"+note[2]]
		_, isSource := s.sources[note[1]+":"+note[2]]
		return isEntity || isSource
	}
	if s.isClauseNote(id) {
		return true
	}
	if slices.ContainsFunc(p.Changes(), func(c Change) bool { return c.ID == id }) {
		return true
	}
	switch value := p.Value.(type) {
	case nil:
		return slices.Contains(overviewIDs, id)
	case *explainer.Section:
		return slices.Contains(sectionIDs, id)
	case *explainer.Actor:
		return slices.Contains(actorIDs, id)
	case *explainer.Question:
		return slices.Contains(value.ActorIDs(), id)
	case *explainer.Instrument:
		return value.Clause(id) != nil
	}
	return false
}

// isClauseNote reports whether an id is that of the note of a clause, or will be when the prose links the clause.
func (s *Site) isClauseNote(id string) bool {
	note := clauseNoteID.FindStringSubmatch(id)
	return note != nil && strings.HasPrefix(s.NameOfNote(note[1]), "clause:")
}

var clauseNoteID = regexp.MustCompile(`^(?:[bm]-)?(clause-.+)$`)
