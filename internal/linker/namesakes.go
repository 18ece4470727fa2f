package linker

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A name may be a part of another one. The words around it show this: a quarter of the world (Northern Ireland), the head
// of another name (Bank of England), its tail (Charles de Gaulle Airport), a number (Nord Stream 2), the state that has a
// body of that name (the Supreme Court of Israel).

// partOfLongerName reports whether the words belong to a longer name that is another thing's.
func (j judgement) partOfLongerName(f *form) bool {
	if f.name && j.l.entities[f.entity].Actor != Person && j.partOfTheWorld() {
		return true
	}
	if len(f.words) == 1 && f.words[0].shape == lower {
		return false
	}
	return f.name && j.headOfName() || j.tailOfName(f) || j.numbered(f) || j.bodyOfAnother(f)
}

// partOfTheWorld reports whether a quarter of the world, or a word like it, makes another place of the name: Northern
// Ireland, Corée du Nord, Guinea-Bissau.
func (j judgement) partOfTheWorld() bool {
	if j.near(j.first) && j.l.lang.Dividers.HasStem(j.folded(j.first-1)) && j.named(j.first-1) {
		return true
	}
	if slices.ContainsFunc(j.l.lang.Tails, func(tail string) bool { return strings.HasPrefix(j.behind(), tail) }) {
		return true
	}
	if !j.near(j.last) || j.possessed(j.last-1) {
		return false
	}
	i := j.last
	if link := j.folded(i); j.near(i+1) && (j.l.lang.NameLinks.Has(link) || j.l.lang.Articles.Has(link)) {
		i++
	}
	return j.l.lang.Directions.HasStem(j.folded(i)) && j.named(i)
}

// behind is the text that follows the words.
func (j judgement) behind() string { return j.gap(j.last) + j.rest() }

// rest is a little of the text from the token behind the words on.
func (j judgement) rest() string {
	if j.last >= len(j.s.tokens) {
		return ""
	}
	text := j.s.page.text[j.s.tokens[j.last].start:]
	return string(text[:min(len(text), 32)])
}

// folded is the word at a token without its capitals.
func (j judgement) folded(i int) string { return strings.ToLower(normal(j.word(i))) }

// named reports whether the word at a token may be part of a name: it has a capital, or its script has none.
func (j judgement) named(i int) bool {
	s := j.shape(i)
	first, _ := utf8.DecodeRuneInString(j.word(i)) // Georgian has capitals for whole lines only
	return isCapital(s) || s == caseless || unicode.Is(unicode.Georgian, first)
}

// headOfName reports whether a word before the words begins a name that they end: Bank of England, Gulf of Mexico.
func (j judgement) headOfName() bool {
	i := j.first - 1
	for ; i >= max(0, j.first-3) && j.near(i+1) && j.l.lang.NameLinks.Has(j.folded(i)); i-- {
	}
	return i >= 0 && j.near(i+1) && j.named(i) && j.l.lang.NameHeads.HasStem(j.folded(i))
}

// tailOfName reports whether a word behind the words ends a name that they begin: Charles de Gaulle Airport.
func (j judgement) tailOfName(f *form) bool {
	if !f.name || !j.near(j.last) {
		return false
	}
	tail := strings.TrimSuffix(j.folded(j.last), ".")
	switch {
	case !j.named(j.last):
		return false
	case tail == "jr" || tail == "sr" || strings.HasPrefix(tail, "bissau") || tail == "бисау" || tail == "бісау":
		return true
	}
	return j.l.lang.NameTails.HasStem(tail) && (len(f.words) > 1 || !f.surname)
}

// numbered reports whether a number behind a name of several words, or before which the sentence goes on, makes another
// thing of it: Nord Stream 2. A number that counts what follows does not: NATO 3 years ago.
func (j judgement) numbered(f *form) bool {
	last := f.words[len(f.words)-1].shape
	if !isCapital(last) || !j.near(j.last) || j.s.tokens[j.last].before != spaces && j.s.tokens[j.last].before != hyphen {
		return false
	}
	number := j.word(j.last)
	actor := j.l.entities[f.entity].Actor
	if roman := strings.Trim(number, "IVX") == "" && utf8.RuneCountInString(number) > 1; roman {
		return true
	}
	if strings.Trim(number, "0123456789") != "" || len(number) > 2 || actor == State || actor == Person {
		return false
	}
	if last == caps && j.s.tokens[j.last].before == spaces { // NATO 32 Mitglieder
		return false
	}
	return !j.near(j.last+1) && !strings.HasPrefix(j.gap(j.last+1), "%") || j.near(j.last+1) && j.s.tokens[j.last+1].before == spaces &&
		(j.l.lang.Common.Has(j.folded(j.last+1)) || j.l.lang.Particles.Has(j.folded(j.last+1)))
}

// bodyOfAnother reports whether a body that many states have is another state's: the Florida Supreme Court, the Supreme
// Court of Israel, the French Senate.
func (j judgement) bodyOfAnother(f *form) bool {
	last := f.words[len(f.words)-1]
	if !isCapital(last.shape) || !j.l.lang.GenericBodies.Has(j.l.words.folds[last.id]) {
		return false
	}
	if j.near(j.last) && j.near(j.last+1) && j.l.lang.NameLinks.Has(j.folded(j.last)) && isCapital(j.shape(j.last+1)) {
		return true
	}
	i := j.first - 1
	return j.l.lang.AdjacentNames && j.near(j.first) && named(j.shape(i)) && !j.startsSentence(i) && !j.possessed(i) &&
		!j.l.lang.Honorifics.Has(j.folded(i)) && !j.l.lang.Weekdays.Has(j.folded(i))
}

// isVerb reports whether the word before a common word of one word is a pronoun or an auxiliary verb, so that it is a verb:
// they state, har lovet.
func (j judgement) isVerb() bool {
	if !j.near(j.first) || j.s.tokens[j.first].before == hyphen {
		return false
	}
	before, word := j.folded(j.first-1), j.folded(j.first)
	ends := func(end string) bool { return strings.HasSuffix(word, end) }
	isInflected := j.s.path[0].derivation&uninflected != 0
	switch {
	case (j.l.lang.Perfects.Has(before) || isInflected && j.l.lang.Auxiliaries.Has(before)) && slices.ContainsFunc(j.l.lang.ParticipleEndings, ends):
		return true
	case !j.l.lang.Subjects.Has(before):
		return false
	case isInflected && j.l.lang.AdjacentNames: // they vetoed it: a verb of the noun's own meaning
		return !ends("ed") && !ends("ing")
	}
	return j.l.lang.VerbEndings == nil || slices.ContainsFunc(j.l.lang.VerbEndings, ends)
}

// hasOtherSense reports whether a word of the sentence shows that a noun has another sense: a partido with goals.
func (j judgement) hasOtherSense(w *formWord) bool {
	cues := j.l.lang.OtherSenses[j.l.words.folds[w.id]]
	if cues == nil {
		return false
	}
	const farthest = 12 // words
	for i := max(0, j.first-farthest); i < min(len(j.s.tokens), j.last+farthest); i++ {
		if cues.Has(j.folded(i)) {
			return true
		}
	}
	return false
}

// isHomograph reports whether a noun that is more often another word has no article or the like before it that
// marks the noun.
func (j judgement) isHomograph(w *formWord) bool {
	if j.l.lang.Articles == nil || !j.l.lang.Homographs.Has(j.l.words.folds[w.id]) || j.s.path[0].derivation&uninflected != 0 {
		return false
	}
	for i := j.first - 1; i >= max(0, j.first-2) && j.near(i+1); i-- {
		if j.l.lang.Articles.Has(j.folded(i)) || j.possessed(i) {
			return false
		}
		if j.l.lang.Common.Has(j.folded(i)) { // that is right
			return true
		}
	}
	return true
}

// afterPlace reports whether the capitalised words before a token are a place after a preposition: in New
// York, at the Elysée, В Москве. What follows is not part of their name.
func (j judgement) afterPlace(i int) bool {
	const longest = 3 // words of a place
	for k := i; k > max(0, i-longest) && j.near(k); k-- {
		before := j.folded(k - 1)
		if j.l.lang.Places.Has(before) {
			return true
		}
		if !isCapital(j.shape(k-1)) && !j.l.lang.Articles.Has(before) {
			return false
		}
	}
	return false
}

// partOfCompound reports whether a word of one syllable is part of a longer word, in a language that writes spaces between
// syllables.
func (j judgement) partOfCompound(f *form) bool {
	compounds := j.l.lang.TwoSyllables
	if compounds == nil || len(f.words) > 1 || f.words[0].shape == caps {
		return false
	}
	syllable := func(i int) string { return j.l.fold(normal(j.word(i))) }
	word := syllable(j.first)
	return j.near(j.first) && compounds.Has(syllable(j.first-1)+"_"+word) || j.near(j.last) && compounds.Has(word+"_"+syllable(j.last))
}
