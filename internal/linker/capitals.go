package linker

import (
	"strings"
	"unicode/utf8"
)

// capitalsFit reports whether the capitals of the word at a token, for which an option was found, allow it to be the word
// of a form.
//
// An abbreviation is written in capitals: "who" is no WHO, and no other abbreviation is an inflection of it: ISI is not
// ISIS. Where the press writes abbreviations as words, those of four letters or more may be written so: Nato. A word that is
// no abbreviation is not meant by a short word in capitals, unless the words around it are in capitals too: DNA is no form
// of den, FICO is not Fico.
func (l *Linker) capitalsFit(s *scratch, f *form, w *formWord, o option, token int) bool {
	if w.shape == caps && o.shape == capital {
		return l.lang.AcronymWords && l.readsAsWord(w.surface)
	}
	if w.shape == caps && o.shape != caps || w.strict && o.shape == lower {
		return false
	}
	if o.shape != caps || w.shape == mixed || w.shape == caseless || shouted(f.words) {
		return true
	}
	const longestAbbreviation = 6 // letters; what is longer is a word in capitals
	j := judgement{l, s, token, token + 1}
	word := normal(j.word(token))
	letters := utf8.RuneCountInString(word)
	if shapeOf(undotted(word)) != caps || letters > longestAbbreviation {
		return true
	}
	isInflected := o.derivation&uninflected != 0 && !l.differsInAccents(w, word)
	if w.shape == caps {
		_, isPlural := capsPlural(w.surface)
		return !isInflected || isPlural
	}
	isPerson := l.entities[f.entity].Actor == Person
	switch {
	case len(f.words) > 1 && !isPerson:
		return true
	case !isInflected && !isPerson && letters > 3 && !l.lang.Common.Has(l.fold(word)):
		return true
	}
	return j.shoutedAround()
}

// differsInAccents reports whether a word differs from the word of a form in accents only, as words in capitals do.
func (l *Linker) differsInAccents(w *formWord, word string) bool {
	return l.lang.Bare != nil && l.lang.Bare(l.fold(word)) == l.lang.Bare(l.words.folds[w.id])
}

// readsAsWord reports whether an abbreviation is read as a word, and is no other word: NATO, not WHO.
func (l *Linker) readsAsWord(abbreviation string) bool {
	letters, _, _ := strings.Cut(abbreviation, "-")
	n := utf8.RuneCountInString(letters)
	if n < 4 || l.lang.Common.Has(l.fold(letters)) || l.lang.Particles.Has(l.fold(letters)) || l.lang.CommonWithCapital.Has(l.fold(letters)) {
		return false
	}
	vowels := strings.Count(strings.Map(func(r rune) rune {
		if strings.ContainsRune("AEIOUYÄÖÜÅÉАЕИІОУЯЮЫЄЇΑΕΗΙΟΥΩ", r) {
			return 'v'
		}
		return 'c'
	}, letters), "v")
	return vowels > 0 && vowels < n
}

// shoutedAround reports whether a word within three words of the words is in capitals and longer than an abbreviation
// of a state is.
func (j judgement) shoutedAround() bool {
	around, loud := 0, 0
	for i := max(0, j.first-3); i < min(len(j.s.tokens), j.last+3); i++ {
		if i >= j.first && i < j.last || j.s.tokens[i].mark {
			continue
		}
		switch s := j.shape(i); {
		case s == caps && utf8.RuneCountInString(j.word(i)) > 2:
			loud++
			around++
		case s == lower || s == capital || s == mixed:
			around++
		}
	}
	return loud > 0 && loud*2 >= around
}
