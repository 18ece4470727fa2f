package clause

import (
	"strings"
	"time"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// Edit is what happened to words between two versions.
type Edit int

// The edits.
const (
	Kept Edit = iota
	Removed
	Added
)

// Piece is words with one edit.
type Piece struct {
	Edit Edit
	Text string
}

// Change is a clause of two versions: a unit, or the words of a division above the units.
type Change struct {
	Before, After *Clause // nil where a version has no such clause
	Pieces        []Piece // of the words below its label; of its title where that is another
}

// IsEdited reports whether the two versions differ.
func (c Change) IsEdited() bool {
	for _, piece := range c.Pieces {
		if piece.Edit != Kept {
			return true
		}
	}
	return false
}

// patience is how long the comparison of one clause may look for the shortest edit before it takes a longer one.
const patience = 0 * time.Second // none: the same bytes on each machine

// Compare returns the units of two versions of a document in the order of the newer one, paired by their ids, with the edits of their
// words. A unit that is gone comes behind the one that was before it.
func Compare(before, after *Clause) []Change {
	older := map[string]*Clause{}
	for _, unit := range before.compared() {
		older[unit.ID] = unit
	}
	gone := map[string][]*Clause{} // by the id of the unit before them that stays
	newer := map[string]bool{}
	for _, unit := range after.compared() {
		newer[unit.ID] = true
	}
	last := ""
	for _, unit := range before.compared() {
		if newer[unit.ID] {
			last = unit.ID
		} else {
			gone[last] = append(gone[last], unit)
		}
	}
	var changes []Change
	lost := func(id string) {
		for _, unit := range gone[id] {
			changes = append(changes, Change{Before: unit, Pieces: []Piece{{Removed, unit.inside(unit.Title)}}})
		}
	}
	lost("")
	for _, unit := range after.compared() {
		change := Change{Before: older[unit.ID], After: unit}
		if change.Before == nil {
			change.Pieces = []Piece{{Added, unit.inside(unit.Title)}}
		} else {
			change.Pieces = Words(change.Before.inside(unit.Title), unit.inside(change.Before.Title))
		}
		changes = append(changes, change)
		lost(unit.ID)
	}
	return changes
}

// compared returns the clauses that are compared: units, without those inside of them that have pages of their own.
func (c *Clause) compared() []*Clause {
	var units []*Clause
	for _, unit := range c.Units() {
		if unit.Kind == Preamble {
			own := *unit
			own.Parts = nil
			for _, part := range unit.Parts {
				if !part.IsUnit {
					own.Parts = append(own.Parts, part)
				}
			}
			unit = &own
		}
		units = append(units, unit)
	}
	return units
}

// inside returns the words of a clause that are compared: its title where the other version has another, and its text, without the numbers
// of pages.
func (c *Clause) inside(title string) string {
	var words []string
	for part := range c.All() {
		if part != c {
			words = append(words, strings.Fields(part.Label)...)
		}
		if part != c || c.Title != title {
			words = append(words, strings.Fields(part.Title)...)
		}
		for _, run := range part.Runs {
			if !run.IsPage {
				words = append(words, strings.Fields(run.Text)...)
			}
		}
	}
	return strings.Join(words, " ")
}

// mostCompared is the product of the words of two texts up to which they are compared: more would take seconds.
const mostCompared = 100_000_000

// Words compares two texts word by word.
func Words(before, after string) []Piece {
	if before == after {
		return []Piece{{Kept, after}}
	}
	// Each word is a code point for the library, which compares characters.
	numbers, words := map[string]rune{}, map[rune]string{}
	encode := func(text string) []rune {
		var runes []rune
		for _, word := range strings.Fields(text) {
			r, known := numbers[word]
			if !known {
				r = rune(0x100 + len(numbers))
				if r >= 0xD800 { // surrogates are no code points
					r += 0x800
				}
				numbers[word], words[r] = r, word
			}
			runes = append(runes, r)
		}
		return runes
	}
	olds, news := encode(before), encode(after)
	if len(olds)*len(news) > mostCompared {
		return []Piece{{Removed, before}, {Added, after}}
	}
	compare := diffmatchpatch.New()
	compare.DiffTimeout = patience
	diffs := compare.DiffCleanupSemantic(compare.DiffMainRunes(olds, news, false))
	var pieces []Piece
	for _, diff := range diffs {
		edit := map[diffmatchpatch.Operation]Edit{diffmatchpatch.DiffDelete: Removed, diffmatchpatch.DiffEqual: Kept, diffmatchpatch.DiffInsert: Added}[diff.Type]
		var text []string
		for _, r := range diff.Text {
			text = append(text, words[r])
		}
		pieces = append(pieces, Piece{edit, strings.Join(text, " ")})
	}
	return pieces
}
