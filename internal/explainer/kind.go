package explainer

import (
	"iter"
	"slices"
	"strings"
)

// Kind is what an entry is. Its value is the folder of its files and addresses.
type Kind string

// The kinds of entries.
const (
	KindSection Kind = "sections"
	KindTerm    Kind = "glossary"
	KindEvent   Kind = "timeline"
	KindActor   Kind = "actors"

	// KindSource is the kind of what a [Ref] to a source names. Sources are a list in one file, not entries.
	KindSource Kind = "sources"
)

// kinds is all that is known of each kind, in the order in which a site lists them.
var kinds = []struct {
	kind    Kind
	scheme  string // of links in prose; empty for what no link names
	article string // for messages: "an" event
	name    string // in the singular
}{
	{KindSection, "", "a", "section"},
	{KindTerm, "term", "a", "term"},
	{KindEvent, "event", "an", "event"},
	{KindActor, "actor", "an", "actor"},
	{KindSource, "source", "a", "source"},
}

// Kinds are those of entries, in the order in which a site lists them.
func Kinds() []Kind { return []Kind{KindSection, KindTerm, KindEvent, KindActor} }

// LinkedKinds are those that a link in prose can name.
func LinkedKinds() []Kind { return []Kind{KindTerm, KindEvent, KindActor, KindSource} }

// Scheme is the link scheme that names an entry of the kind in prose: "term" of [words](term:nato). Sections have none.
func (k Kind) Scheme() string {
	for _, known := range kinds {
		if known.kind == k {
			return known.scheme
		}
	}
	return ""
}

// Name is the kind's name in the singular, "event".
func (k Kind) Name() string {
	for _, known := range kinds {
		if known.kind == k {
			return known.name
		}
	}
	return ""
}

// WithArticle is the kind's name for a message: "an event".
func (k Kind) WithArticle() string {
	for _, known := range kinds {
		if known.kind == k {
			return known.article + " " + known.name
		}
	}
	return ""
}

// KindOf is the kind that links of a scheme name.
func KindOf(scheme string) (Kind, bool) {
	for _, known := range kinds {
		if known.scheme == scheme && scheme != "" {
			return known.kind, true
		}
	}
	return "", false
}

// Ref is how prose names an entry or a source.
type Ref struct {
	Kind Kind
	ID   string
}

// String is the ref as a link has it: "term:nato".
func (r Ref) String() string { return r.Kind.Scheme() + ":" + r.ID }

// ParseRef reads a ref as a link has it.
func ParseRef(text string) (Ref, bool) {
	scheme, id, _ := strings.Cut(text, ":")
	kind, ok := KindOf(scheme)
	return Ref{kind, id}, ok
}

// Entries are all sections, terms, events and actors, in the order of the lists.
func (e *Explainer) Entries() iter.Seq[*Entry] {
	return func(yield func(*Entry) bool) {
		for item := range e.Items() {
			if !yield(item.Base()) {
				return
			}
		}
	}
}

// Item is a *[Section], *[Term], *[Event] or *[Actor].
type Item interface {
	Base() *Entry
	copy() Item
}

// Base is what entries of all kinds have.
func (e *Entry) Base() *Entry { return e }

// Copy is an item of its own with the same values. Lists in it are shared.
func Copy(i Item) Item { return i.copy() }

func (s *Section) copy() Item { c := *s; return &c }
func (t *Term) copy() Item    { c := *t; return &c }
func (v *Event) copy() Item   { c := *v; return &c }
func (a *Actor) copy() Item   { c := *a; return &c }

// Items are all entries with what only their kind has, in the order of the lists.
func (e *Explainer) Items() iter.Seq[Item] {
	return func(yield func(Item) bool) {
		_ = each(e.Sections, yield) && each(e.Terms, yield) && each(e.Events, yield) && each(e.Actors, yield)
	}
}

func each[T Item](list []T, yield func(Item) bool) bool {
	return !slices.ContainsFunc(list, func(item T) bool { return !yield(item) })
}

// Add puts an item on the list of its kind.
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
	}
}
