package explainer

import (
	"iter"
	"slices"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// Change is what readers are told about a change of a published page.
type Change struct {
	Date  edtf.Date // a day
	Kind  ChangeKind
	Text  string
	Place problem.Place // of the date in the front matter
}

// ChangeKind says why a page was changed.
type ChangeKind string

// The kinds of changes.
const (
	Correction    ChangeKind = "correction"    // what it said was wrong
	Clarification ChangeKind = "clarification" // what it said could be misread
	Update        ChangeKind = "update"        // something has happened since
)

// ChangeKinds returns all kinds of changes.
func ChangeKinds() []ChangeKind { return []ChangeKind{Correction, Clarification, Update} }

// SortChanges sorts changes, the newest first. Those of one day keep their order.
func SortChanges(changes []Change) {
	slices.SortStableFunc(changes, func(a, b Change) int { return b.Date.Compare(a.Date) })
}

// OwnChanges iterates over the changes of the overview and of the entries that are not the house's.
func (e *Explainer) OwnChanges() iter.Seq[Change] {
	return func(yield func(Change) bool) {
		for _, change := range e.Changes {
			if !yield(change) {
				return
			}
		}
		for entry := range e.Entries() {
			if entry.At != "" {
				continue
			}
			for _, change := range entry.Changes {
				if !yield(change) {
					return
				}
			}
		}
	}
}
