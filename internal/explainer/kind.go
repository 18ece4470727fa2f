package explainer

import (
	"iter"
	"slices"
	"strings"
)

// Kind is the kind of an entry. Its value is the folder of the kind's files and addresses.
type Kind string

// The kinds of entries.
const (
	KindSection  Kind = "sections"
	KindTerm     Kind = "glossary"
	KindEvent    Kind = "timeline"
	KindActor    Kind = "actors"
	KindQuestion Kind = "questions" // answered by actors
	KindClaim    Kind = "claims"    // known, disputed, unknown or refuted
	KindNumber   Kind = "numbers"   // key numbers
	KindMap      Kind = "maps"      // of places
	KindChart    Kind = "charts"    // a table of numbers, drawn
	KindDocument Kind = "documents" // a treaty, a law, a resolution: its text
	KindPage     Kind = "pages"     // outside the story: imprint, privacy, about
	KindAuthor   Kind = "authors"   // a writer of the explainer

	// KindSource is the kind of a [Ref] to a source. Sources are a list in one file, not entries.
	KindSource Kind = "sources"

	// KindClause is the kind of a [Ref] to a clause of a document: "north-atlantic-treaty/article-5".
	KindClause Kind = "clauses"
)

// kinds describes each kind, in the order in which a site lists them.
var kinds = []struct {
	kind    Kind
	name    string // in the singular, and the scheme of links in prose
	article string // for messages: "an" event
}{
	{KindSection, "section", "a"},
	{KindTerm, "term", "a"},
	{KindEvent, "event", "an"},
	{KindActor, "actor", "an"},
	{KindQuestion, "question", "a"},
	{KindClaim, "claim", "a"},
	{KindNumber, "number", "a"},
	{KindMap, "map", "a"},
	{KindChart, "chart", "a"},
	{KindDocument, "document", "a"},
	{KindClause, "clause", "a"},
	{KindPage, "page", "a"},
	{KindAuthor, "author", "an"},
	{KindSource, "source", "a"},
}

// Kinds returns the kinds of entries, in the order in which a site lists them.
func Kinds() []Kind {
	return []Kind{KindSection, KindTerm, KindEvent, KindActor, KindQuestion, KindClaim, KindNumber, KindMap, KindChart, KindDocument, KindPage, KindAuthor}
}

// LinkedKinds returns the kinds that a link in prose can name.
func LinkedKinds() []Kind {
	return []Kind{KindTerm, KindEvent, KindActor, KindSource, KindSection, KindQuestion, KindClaim, KindNumber, KindMap, KindChart, KindDocument, KindClause, KindPage, KindAuthor}
}

// IsEntity reports whether prose can mention an entry of the kind, so that it has a note on the page: a term, an event, an
// actor.
func (k Kind) IsEntity() bool { return slices.Contains([]Kind{KindTerm, KindEvent, KindActor}, k) }

// IsStory reports whether entries of the kind tell the story. Pages and authors do not: their words are not linked
// automatically, and editorial rules do not apply to them.
func (k Kind) IsStory() bool { return k != KindPage && k != KindAuthor }

// Scheme returns the link scheme of the kind in prose: "term" of [words](term:nato).
func (k Kind) Scheme() string { return k.Name() }

// Name returns the kind's name in the singular, "event".
func (k Kind) Name() string {
	for _, known := range kinds {
		if known.kind == k {
			return known.name
		}
	}
	return ""
}

// WithArticle returns the kind's name for a message: "an event".
func (k Kind) WithArticle() string {
	for _, known := range kinds {
		if known.kind == k {
			return known.article + " " + known.name
		}
	}
	return ""
}

// KindOf returns the kind of a link scheme.
func KindOf(scheme string) (Kind, bool) {
	for _, known := range kinds {
		if known.name == scheme {
			return known.kind, true
		}
	}
	return "", false
}

// Ref is a reference to an entry or a source in prose.
type Ref struct {
	Kind Kind
	ID   string
}

// String returns the reference as links write it: "term:nato".
func (r Ref) String() string { return r.Kind.Scheme() + ":" + r.ID }

// ParseRef parses a reference from a link.
func ParseRef(text string) (Ref, bool) {
	scheme, id, _ := strings.Cut(text, ":")
	kind, ok := KindOf(scheme)
	return Ref{kind, id}, ok
}

// Entries iterates over all sections, terms, events, actors, questions, claims, numbers, maps, charts, documents, pages and authors, in the order of the lists.
func (e *Explainer) Entries() iter.Seq[*Entry] {
	return func(yield func(*Entry) bool) {
		for item := range e.Items() {
			if !yield(item.Base()) {
				return
			}
		}
	}
}

// Item is a *[Section], *[Term], *[Event], *[Actor], *[Question], *[Claim], *[Number], *[Map], *[Chart], *[Instrument], *[Page] or *[Author].
type Item interface {
	Base() *Entry
	copy() Item
}

// Base returns the entry with the fields that all kinds share.
func (e *Entry) Base() *Entry { return e }

// Copy returns a new item with the same values. The two share their lists.
func Copy(i Item) Item { return i.copy() }

func (s *Section) copy() Item    { c := *s; return &c }
func (t *Term) copy() Item       { c := *t; return &c }
func (v *Event) copy() Item      { c := *v; return &c }
func (a *Actor) copy() Item      { c := *a; return &c }
func (q *Question) copy() Item   { c := *q; return &c }
func (c *Claim) copy() Item      { d := *c; return &d }
func (n *Number) copy() Item     { c := *n; return &c }
func (m *Map) copy() Item        { c := *m; return &c }
func (c *Chart) copy() Item      { d := *c; return &d }
func (i *Instrument) copy() Item { c := *i; return &c }
func (p *Page) copy() Item       { c := *p; return &c }
func (a *Author) copy() Item     { c := *a; return &c }

// Items iterates over all entries with the fields of their kinds, in the order of the lists.
func (e *Explainer) Items() iter.Seq[Item] {
	return func(yield func(Item) bool) {
		_ = each(e.Sections, yield) && each(e.Terms, yield) && each(e.Events, yield) && each(e.Actors, yield) &&
			each(e.Questions, yield) && each(e.Claims, yield) && each(e.Numbers, yield) && each(e.Maps, yield) && each(e.Charts, yield) && each(e.Instruments, yield) && each(e.Pages, yield) && each(e.Authors, yield)
	}
}

func each[T Item](list []T, yield func(Item) bool) bool {
	return !slices.ContainsFunc(list, func(item T) bool { return !yield(item) })
}

// Add appends an item to the list of its kind.
func (e *Explainer) Add(item Item) {
	switch item := item.(type) {
	case *Section:
		e.Sections = append(e.Sections, item)
	case *Term:
		e.Terms = append(e.Terms, item)
	case *Event:
		e.Events = append(e.Events, item)
	case *Actor:
		e.Actors = append(e.Actors, item)
	case *Question:
		e.Questions = append(e.Questions, item)
	case *Claim:
		e.Claims = append(e.Claims, item)
	case *Number:
		e.Numbers = append(e.Numbers, item)
	case *Map:
		e.Maps = append(e.Maps, item)
	case *Chart:
		e.Charts = append(e.Charts, item)
	case *Instrument:
		e.Instruments = append(e.Instruments, item)
	case *Page:
		e.Pages = append(e.Pages, item)
	case *Author:
		e.Authors = append(e.Authors, item)
	}
}
