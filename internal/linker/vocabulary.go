package linker

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/language"
)

// derivation records the steps (stem, possessive, prefix) that map a word of the text to a word of a form.
type derivation uint8

const (
	dispossessed derivation = 1 << iota // "NATO's" → "NATO"
	detached                            // a prefix or particle was taken off
	uninflected                         // they have one stem
	attributive                         // as an adjective before its noun only
	weak                                // too little evidence alone: it counts within a phrase only
	feminine                            // of a masculine form: it holds within a phrase or after an article
	acronymWord                         // an abbreviation written as a word: Nato
)

// derivationOf returns the derivation for a relation of two words.
func derivationOf(r language.Relation) derivation {
	derivation := uninflected
	if r&language.BeforeNoun != 0 {
		derivation |= attributive
	}
	if r&language.InPhrase != 0 {
		derivation |= weak
	}
	return derivation
}

// option is a word of a form that a word of the prose can be an inflection of.
type option struct {
	word       int32
	derivation derivation
	shape      shape // of the part of the prose's word that matches it: "NGO" in "NGOs"
}

// vocabulary numbers the words that occur in forms.
type vocabulary struct {
	ids   map[string]int32 // by folded word
	folds []string
	stems map[string][]int32
}

func (v *vocabulary) add(fold string, stems []string) int32 {
	if id, known := v.ids[fold]; known {
		return id
	}
	id := int32(len(v.folds))
	v.ids[fold] = id
	v.folds = append(v.folds, fold)
	for _, stem := range stems {
		v.stems[stem] = append(v.stems[stem], id)
	}
	return id
}

// analyse appends the words of forms that a word of the prose can be an inflection of, the nearest first.
func (l *Linker) analyse(word string, list []option) []option {
	surface := normal(word)
	if surface == "" {
		return list
	}
	a := analysis{l: l, list: list, from: len(list), isCommon: l.lang.Common.Has(l.fold(surface))}
	a.whole(surface, 0)
	if base, ok := l.possessor(surface); ok {
		a.whole(base, dispossessed)
	}
	if plain := undotted(surface); plain != surface {
		a.exact(plain, 0)
	}
	if l.lang.Parted != nil {
		if base, ok := l.lang.Parted(word); ok {
			a.whole(normal(base), detached)
			return a.list
		}
	}
	for _, d := range l.lang.Detachments(surface) {
		switch {
		case d.Whole:
			a.exact(d.Base, detached)
		case d.Weak:
			a.whole(d.Base, detached|weak)
		default:
			a.whole(d.Base, detached)
		}
	}
	return a.list
}

type analysis struct {
	l        *Linker
	list     []option
	from     int
	isCommon bool // the word is a very common one
}

// put adds an option. A very common word is an inflection of a form only within a phrase, unless the form is common too:
// statt is no form of stat.
func (a *analysis) put(id int32, derivation derivation, shape shape) {
	if a.isCommon && derivation&(uninflected|detached) != 0 && !a.l.lang.Common.Has(a.l.words.folds[id]) {
		derivation |= weak
	}
	for _, o := range a.list[a.from:] {
		if o.word == id {
			return
		}
	}
	a.list = append(a.list, option{id, derivation, shape})
}

// exact tries a normal word as it is.
func (a *analysis) exact(surface string, derivation derivation) {
	if id, known := a.l.words.ids[a.l.fold(surface)]; known {
		a.put(id, derivation, baseShape(surface))
	}
}

// whole tries a normal word as it is, without a plural of its own kind, and by its stem.
func (a *analysis) whole(surface string, derivation derivation) {
	a.exact(surface, derivation)
	if base, ok := capsPlural(surface); ok {
		a.exact(base, derivation|uninflected)
	}
	fold := a.l.fold(surface)
	for _, variant := range a.l.lang.Numbers(fold) {
		id, known := a.l.words.ids[variant]
		switch {
		case !known || a.l.lang.AreApart(variant, fold):
		case a.l.lang.Lookalikes.Has(fold) || a.l.lang.Lookalikes.Has(variant):
			a.put(id, derivation|uninflected|weak, shapeOf(surface))
		default:
			a.put(id, derivation|uninflected, shapeOf(surface))
		}
	}
	for _, masculine := range a.l.lang.Masculines(fold) {
		id, known := a.l.words.ids[masculine.Base]
		switch {
		case known && a.l.lang.AreApart(masculine.Base, fold):
		case known && masculine.Weak:
			a.put(id, derivation|uninflected|weak, shapeOf(surface))
		case known:
			a.put(id, derivation|uninflected|feminine, shapeOf(surface))
		}
	}
	if a.l.lang.ForeignPlurals {
		a.foreign(fold, surface, derivation)
	}
	stems := a.l.lang.Stems(fold)
	if len(stems) == 0 {
		return
	}
	for _, stem := range stems {
		for _, id := range a.l.words.stems[stem] {
			a.inflected(id, fold, surface, derivation)
		}
		if id, known := a.l.words.ids[stem]; known { // stemmers of languages with many endings do not always agree with themselves
			a.inflected(id, fold, surface, derivation)
		}
	}
	for _, id := range a.l.words.stems[fold] {
		a.inflected(id, fold, surface, derivation)
	}
}

func (a *analysis) inflected(id int32, fold, surface string, derivation derivation) {
	if found := a.l.lang.Relate(a.l.words.folds[id], fold); found != 0 {
		a.put(id, derivation|derivationOf(found), inflectedShape(surface))
	}
}

// foreign tries a word in Latin letters without, and with, the plural ending that it brought from English: "Pods".
func (a *analysis) foreign(fold, surface string, derivation derivation) {
	if !isASCII(fold) || len(fold) < 4 {
		return
	}
	other := fold + "s"
	if base, many := strings.CutSuffix(fold, "s"); many {
		other = base
	}
	if id, known := a.l.words.ids[other]; known && !strings.HasSuffix(other, "ss") {
		a.put(id, derivation|uninflected, shapeOf(surface))
	}
}

// inflectedShape is baseShape, and that of an abbreviation to which an ending in small letters is written: NATOs, NBEko.
func inflectedShape(surface string) shape {
	if at := strings.IndexFunc(surface, unicode.IsLower); at > 1 && shapeOf(surface[:at]) == caps && shapeOf(surface[at:]) == lower {
		return caps
	}
	return baseShape(surface)
}

// baseShape is the shape of an abbreviation with a small plural ending, and of any other word.
func baseShape(surface string) shape {
	if base, ok := capsPlural(surface); ok {
		return shapeOf(base)
	}
	return shapeOf(surface)
}

// capsPlural takes the plural ending from an abbreviation: "NGOs", "SMSes".
func capsPlural(surface string) (string, bool) {
	base, ok := strings.CutSuffix(surface, "s")
	if !ok || len(base) < 2 {
		return "", false
	}
	number := strings.Trim(base, "0123456789") == ""
	return base, number || shapeOf(base) == caps
}

// undotted is an abbreviation without the dots between its letters: "U.S" is "US", "Ph.D" is "PhD", "EE.UU" is "EEUU".
func undotted(surface string) string {
	if strings.IndexByte(surface, '.') < 1 {
		return surface
	}
	for _, part := range strings.Split(surface, ".") {
		first, size := utf8.DecodeRuneInString(part)
		letter := size == len(part) && unicode.IsLetter(first)
		if !letter && !(utf8.RuneCountInString(part) == 2 && unicode.IsUpper(first)) {
			return surface
		}
	}
	return strings.ReplaceAll(surface, ".", "")
}
