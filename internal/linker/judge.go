package linker

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/language"
)

// judgement decides from the words around a match whether the match means the entity or a namesake.
type judgement struct {
	l           *Linker
	s           *scratch
	first, last int // tokens
}

// fits reports how near the tokens from first to last are to a form.
func (l *Linker) fits(s *scratch, number int32, first, last int) (rank, Why) {
	f := &l.forms[number]
	e := &l.entities[f.entity]
	var all derivation
	folded := rank(0)
	for i, o := range s.path {
		w := &f.words[i]
		all |= o.derivation
		if !l.capitalsFit(s, f, w, o, first+i) {
			return none, 0
		}
		if w.shape != o.shape {
			folded = 1
		}
		if w.shape == caps && o.shape == capital {
			all |= acronymWord
		}
		inside := i < len(s.path)-1
		if o.derivation&attributive != 0 && !inside || o.derivation&weak != 0 && len(s.path) == 1 ||
			inside && l.lang.PhraseFinal && o.derivation&detached != 0 { // a particle ends a phrase
			return none, 0
		}
	}
	if all&uninflected != 0 && (e.NoStem || f.name && !l.nameInflects(s, f, first)) {
		return none, 0
	}
	j := judgement{l, s, first, last}
	if all&feminine != 0 && len(s.path) == 1 && !j.determined() {
		return none, 0
	}
	if e.CaseSensitive && !j.sameCase(f) || !j.plausible(f) {
		return none, 0
	}
	return rank(all)<<1 | folded, why(all)
}

// nameInflects reports whether the capitalised words of a name are inflected only as names are in this language:
// "Путіна", and German and Dutch "Deutschlands", but not "Williams" for William.
func (l *Linker) nameInflects(s *scratch, f *form, first int) bool {
	if l.lang.InflectedNames {
		return l.entities[f.entity].Actor != Person || !l.isFeminine(s, f, first)
	}
	for i, o := range s.path {
		w := &f.words[i]
		if o.derivation&uninflected == 0 || w.shape != capital {
			continue
		}
		if l.entities[f.entity].Actor != Person && l.national(l.words.folds[w.id]) { // Palestinians
			continue
		}
		if !l.lang.GenitiveNames {
			return false
		}
		t := s.tokens[first+i]
		word := l.fold(normal(string(s.page.text[t.start:t.end])))
		if ending := strings.TrimPrefix(word, l.words.folds[w.id]); len(f.words) == 1 && ending != "s" && ending != "es" {
			return false
		}
	}
	return true
}

// isFeminine reports whether the last word of a man's name is a woman's surname in the text.
func (l *Linker) isFeminine(s *scratch, f *form, first int) bool {
	if l.lang.FeminineSurnames == nil {
		return false
	}
	last := len(f.words) - 1
	t := s.tokens[first+last]
	return l.lang.IsFeminineSurname(l.fold(normal(string(s.page.text[t.start:t.end]))), l.words.folds[f.words[last].id])
}

// sameCase reports whether the words have the form's capitals, as far as both have the same letters.
func (j judgement) sameCase(f *form) bool {
	for i := range j.s.path {
		word := undotted(normal(j.word(j.first + i)))
		form := f.words[i].surface
		n := language.CommonPrefix(j.l.fold(word), j.l.fold(form))
		n = min(n, len(word), len(form))
		if word[:n] != form[:n] {
			return false
		}
	}
	return true
}

func (j judgement) word(i int) string {
	t := j.s.tokens[i]
	return string(j.s.page.text[t.start:t.end])
}

// shape is how the word at a token uses capitals.
func (j judgement) shape(i int) shape { return shapeOf(normal(j.word(i))) }

// near reports whether the words at i and before it are written as one phrase.
func (j judgement) near(i int) bool {
	t := j.s.tokens
	return i > 0 && i < len(t) && t[i].before != apart && !t[i].mark && !t[i-1].mark
}

// plausible applies the judgements that depend on the words around.
func (j judgement) plausible(f *form) bool {
	if !j.boundary(f) || !j.compound(f) || j.partOfLongerName(f) || j.partOfCompound(f) {
		return false
	}
	if len(f.words) > 1 {
		return true
	}
	if j.l.lang.CapitalNouns {
		return f.name || !j.namedByAdjective()
	}
	if f.words[0].shape == caseless && j.s.path[0].derivation&uninflected != 0 && f.words[0].surface[0] <= '9' {
		return false // 1990 is not the 1990s
	}
	switch w := &f.words[0]; {
	case w.shape == lower:
		small := j.l.lang.Particles.Has(w.surface) // French or, gold, and "Or, …"
		return !j.partOfName() && !(small && j.startsSentence(j.first)) && !j.isVerb() && !j.isHomograph(w) && !j.hasOtherSense(w)
	case w.shape == caps:
		return !j.shoutedWord(w)
	case w.shape == capital && f.name:
		return !j.otherName(f)
	case w.shape == capital:
		return j.shape(j.first) != capital || j.headline() ||
			!j.namedBefore(f, w.strict) && (w.strict || !j.ofName()) && !j.inflectedName() && (w.strict || !j.beginsName() || !j.smallElsewhere(f))
	}
	return true
}

// inflectedName reports whether a word with a capital that only an inflection makes the form is a month or the first word of a
// name: March is no form of Marches, nor Frances Tiafoe of France.
func (j judgement) inflectedName() bool {
	if j.s.path[0].derivation&uninflected == 0 || j.l.lang.InflectedNames {
		return false
	}
	return j.l.lang.Weekdays.Has(j.folded(j.first)) || j.beginsName()
}

// smallElsewhere reports whether a common noun whose form has a capital is written small on the page, and so owes its capital
// here to a name. A title before a person's name does not.
func (j judgement) smallElsewhere(f *form) bool {
	if j.l.lang.Honorifics.Has(j.folded(j.first)) {
		return false
	}
	text, word := j.s.page.text, []byte(strings.ToLower(f.words[0].surface))
	for at := 0; ; {
		next := bytes.Index(text[at:], word)
		if next < 0 {
			return false
		}
		at += next
		before, _ := utf8.DecodeLastRune(text[:at])
		at += len(word)
		behind, _ := utf8.DecodeRune(text[at:])
		if !unicode.IsLetter(before) && !unicode.IsLetter(behind) {
			return true
		}
	}
}

// beginsName reports whether a word with a capital follows within the phrase: Glacier Peak.
func (j judgement) beginsName() bool {
	return j.near(j.last) && j.s.tokens[j.last].before == spaces && j.shape(j.last) == capital
}

// compound refuses common words in hyphenated words: "election" in "re-election", "state" in "state-run", mots in
// "mots-clés". Names and abbreviations keep their meaning there: "NATO-led". A word that is repeated is a plural.
func (j judgement) compound(f *form) bool {
	before := j.s.tokens[j.first].before == hyphen && isDash(j.s.page.text[:j.s.tokens[j.first].start])
	after := j.last < len(j.s.tokens) && j.s.tokens[j.last].before == hyphen && isDash(j.s.page.text[:j.s.tokens[j.last].start])
	if !before && !after || j.l.lang.HyphenPhrases || f.name || f.words[0].shape == caps || f.words[0].shape == mixed || j.l.lang.CapitalNouns {
		return true
	}
	if before && j.l.lang.HyphenPrefixes.Has(strings.ToLower(j.word(j.first-1))) {
		return true
	}
	return !before && (len(f.words) > 1 || j.l.lang.AdjacentNames && !j.manyHyphens() || j.l.repeated(j.s, j.last))
}

// isDash reports whether text ends with a hyphen, and not with one of the dots that count as one.
func isDash(text []byte) bool {
	r, _ := utf8.DecodeLastRune(text)
	return r == '-' || r == 0x2010 || r == 0x2011
}

// partOfName reports whether a common word with a capital, within a sentence, is next to another word with a
// capital and is therefore part of a name: "Council" in "the European Council", "bank" in "Bank of England".
func (j judgement) partOfName() bool {
	if j.shape(j.first) != capital || j.headline() {
		return false
	}
	start := j.startsSentence(j.first)
	if !start && j.near(j.first) && isCapital(j.shape(j.first-1)) && !j.startsSentence(j.first-1) {
		return true
	}
	if j.near(j.first) && j.startsSentence(j.first-1) && isCapital(j.shape(j.first-1)) && !start &&
		!j.l.lang.Particles.Has(strings.ToLower(j.word(j.first-1))) {
		return true
	}
	if !start && j.near(j.first) && j.near(j.first-1) && j.l.lang.NameLinks.Has(j.word(j.first-1)) && isCapital(j.shape(j.first-2)) {
		return true // Secretary of State
	}
	if !j.near(j.last) {
		return false
	}
	return isCapital(j.shape(j.last)) || j.ofName()
}

// ofName reports whether the words are the head of a name with "of" or its like: "Bank of England".
func (j judgement) ofName() bool {
	return j.near(j.last) && j.near(j.last+1) && isCapital(j.shape(j.last+1)) && j.l.lang.NameLinks.Has(j.word(j.last))
}

func isCapital(s shape) bool { return s == capital || s == caps || s == mixed }

// startsSentence reports whether the capital of a token is due to its place: nothing, a full stop, a colon or a
// quotation mark precedes it.
func (j judgement) startsSentence(i int) bool {
	k := i - 1
	for k >= 0 && j.s.tokens[k].mark {
		k--
	}
	if k < 0 {
		return true
	}
	between := string(j.s.page.text[j.s.tokens[k].end:j.s.tokens[i].start])
	if strings.HasPrefix(between, ".") && strings.Trim(between[1:], " ") == "" {
		word := j.word(k) // "Mr. Smith", "J. K. Rowling"
		return utf8.RuneCountInString(word) > 1 && (j.shape(k) == caps || !j.l.lang.Honorifics.Has(strings.ToLower(word)))
	}
	return strings.ContainsAny(between, ".!?…:\"“”„«»‘’'()[]|;—–•*\uFFFC")
}

// shoutedWord reports whether an abbreviation that is also a common word is among words in capitals: "TELL US NOW".
func (j judgement) shoutedWord(w *formWord) bool {
	small := strings.ToLower(w.surface)
	return (j.l.lang.Particles.Has(small) || j.l.lang.Common.Has(small)) && j.shoutedAround()
}

// manyHyphens reports whether the hyphenated word that the words begin has more hyphens than one: state-of-the-art.
func (j judgement) manyHyphens() bool {
	return j.last+1 < len(j.s.tokens) && j.s.tokens[j.last+1].before == hyphen
}
