package linker

import (
	"strings"
	"unicode/utf8"
)

// A capital can say two things: this is a name (Turkey), or this is a heading (Veto). Which of them is settled here,
// once for all forms: by what the entity is, by how long the form is, and by how the author writes the other titles.

// casing records how the author capitalises titles.
type casing struct {
	natural bool // most titles start small: a capital is the word's own
	titled  bool // titles of several words are written With Capitals: these are no names for it
}

// isName reports whether all forms of the entity are proper names: people, states and organisations are.
func (e *Entity) isName() bool { return strings.HasPrefix(e.ID, "actor:") }

// casingOf looks at the titles of all entities that are not names.
func (l *Linker) casingOf() casing {
	var titles, small, phrases, capitals int
	for i := range l.forms {
		f := &l.forms[i]
		e := &l.entities[f.entity]
		again := i > 0 && l.forms[i-1].entity == f.entity && l.forms[i-1].listed == f.listed // another spelling
		if again || e.isName() || e.Forms[f.listed].Kind != Title || f.words[0].shape == caps || f.words[0].shape == caseless {
			continue
		}
		titles++
		if f.words[0].shape == lower {
			small++
		}
		if len(f.words) > 1 {
			phrases++
			if allCapital(f.words) {
				capitals++
			}
		}
	}
	return casing{natural: titles >= 4 && small*5 >= titles*3, titled: phrases >= 4 && capitals == phrases && small == 0}
}

// allCapital reports whether a phrase is written With Capitals, small words like "of" aside.
func allCapital(words []formWord) bool {
	for i, w := range words {
		if w.shape == lower && (i == 0 || utf8.RuneCountInString(w.surface) > 3) {
			return false
		}
	}
	return true
}

// setCase says of each word of a form whether the prose must write it with a capital too. A phrase of two words With
// Capitals is a name (the Cold War, not a cold war), unless the author writes all titles so. Longer ones have no namesake.
func (l *Linker) setCase(f *form, c casing) {
	e := &l.entities[f.entity]
	f.name = e.isName()
	if shouted(f.words) {
		for i := range f.words {
			f.words[i].shape = capital
		}
	}
	if len(f.words) == 1 {
		w := &f.words[0]
		w.strict = w.shape == mixed ||
			w.shape == capital && (f.name || l.lang.CapitalNouns || c.natural || l.lang.CommonWithCapital.Has(l.words.folds[w.id]))
		return
	}
	name := f.name || l.lang.CapitalNouns || len(f.words) == 2 && !c.titled
	for i := range f.words[1:] {
		w := &f.words[i+1]
		w.strict = w.shape == mixed || w.shape == capital && name
	}
}

// shouted reports whether a phrase is written in capitals altogether, so that they say nothing about its words.
func shouted(words []formWord) bool {
	long := 0
	for _, w := range words {
		if w.shape == lower || w.shape == capital || w.shape == mixed {
			return false
		}
		long = max(long, utf8.RuneCountInString(w.surface))
	}
	return len(words) > 1 && long > 5 || long > 10
}
