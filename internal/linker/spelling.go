package linker

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/language"
)

// texts are a form as it is listed and as others write it in one word or in two: "cease-fire" and "ceasefire"; Persian
// آتش‌بس, with or without a space for the sign that keeps its letters apart; Korean 기후 변화 and 기후변화.
func (l *Linker) texts(form string) []string {
	list := []string{form}
	if l.lang.OneWordOrTwo != nil {
		list = append(list, l.lang.OneWordOrTwo(form)...)
	}
	if l.lang.Spellings != nil {
		list = append(list, l.lang.Spellings(form)...)
	}
	if letters := []rune(undotted(strings.TrimSuffix(form, "."))); len(letters) == 4 {
		if a, b := string(letters[:2]), string(letters[2:]); isDoubled(a) && isDoubled(b) {
			list = append(list, a+". "+b+".")
		}
	}
	if first, second, two := strings.Cut(form, "-"); two && isCompound(first, second) {
		list = append(list, first+second)
	}
	return list
}

// compoundHeads are what the words of Korean forms begin with that may be two: of two syllables or more, as the rest.
func (l *Linker) compoundHeads() language.Words {
	heads := language.Words{}
	for i := range l.forms {
		word := []rune(l.forms[i].words[0].surface)
		for n := 2; len(l.forms[i].words) == 1 && n <= len(word)-2; n++ {
			heads[string(word[:n])] = struct{}{}
		}
	}
	return heads
}

// isCompound reports whether two words may be written with a hyphen or as one: "e-mail", "cease-fire", "G-20". Other
// abbreviations keep their hyphen, and a re-form is no reform.
func isCompound(first, second string) bool {
	if !isLetters(first) {
		return false
	}
	if strings.Trim(second, "0123456789") == "" {
		return shapeOf(first) != lower && utf8.RuneCountInString(first) <= 3
	}
	for _, word := range []string{first, second} {
		if s := shapeOf(word); s != lower && s != capital {
			return false
		}
	}
	return isLetters(second) && utf8.RuneCountInString(second) > 2 && first != "re" && first != "Re" &&
		(len(first) > 1 || shapeOf(first) == lower)
}

func isLetters(word string) bool {
	return word != "" && !strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsLetter(r) })
}

// spellings are the ways to write a form that differ in full stops and accents only: "St. Petersburg" and
// "St Petersburg"; "J. D. Vance", "J.D. Vance" and "JD Vance"; "États-Unis" and "Etats-Unis".
func (l *Linker) spellings(words []formWord) [][]formWord {
	list := [][]formWord{words}
	add := func(spelling []formWord) {
		same := func(other []formWord) bool {
			return slices.EqualFunc(other, spelling, func(a, b formWord) bool { return a.id == b.id })
		}
		if len(spelling) > 0 && !slices.ContainsFunc(list, same) {
			list = append(list, spelling)
		}
	}
	if bare := withoutStops(words); len(words) > 1 {
		add(bare)
		add(l.withStops(bare))
		joined := l.joinInitials(bare)
		add(joined)
		add(l.withStops(joined))
	}
	if l.lang.BareCapitals {
		for _, spelling := range slices.Clone(list) {
			add(l.unaccented(spelling))
			add(l.loud(spelling))
		}
	}
	return list
}

func withoutStops(words []formWord) []formWord {
	var list []formWord
	for _, w := range words {
		if w.surface != "." {
			list = append(list, w)
		}
	}
	return list
}

// withStops puts a full stop after each short word that begins with a capital, but the last.
func (l *Linker) withStops(words []formWord) []formWord {
	var list []formWord
	for i, w := range words {
		list = append(list, w)
		short := utf8.RuneCountInString(w.surface) <= 2 && isCapital(w.shape)
		if short && i+1 < len(words) {
			list = append(list, l.formWord("."))
		}
	}
	return list
}

// joinInitials writes single letters that follow each other as one word, as UAX 29 reads "J.D".
func (l *Linker) joinInitials(words []formWord) []formWord {
	var list []formWord
	initial := false
	for _, w := range words {
		is := utf8.RuneCountInString(w.surface) == 1 && w.shape == capital || isDoubled(w.surface)
		if is && initial {
			last := &list[len(list)-1]
			*last = l.formWord(last.surface + w.surface)
			continue
		}
		list = append(list, w)
		initial = is
	}
	return list
}

// isDoubled reports whether a word is a letter that is doubled for a plural, as in Spanish "EE. UU.".
func isDoubled(surface string) bool {
	letters := []rune(surface)
	return len(letters) == 2 && letters[0] == letters[1] && unicode.IsUpper(letters[0])
}

// unaccented leaves the accents of capitals at the start of words away, as French often does.
func (l *Linker) unaccented(words []formWord) []formWord {
	list := slices.Clone(words)
	for i, w := range words {
		r, size := utf8.DecodeRuneInString(w.surface)
		if i == 0 { // it may start a sentence
			r = unicode.ToUpper(r)
		}
		if plain := unaccentedCapital(r); plain != r {
			list[i] = l.formWord(string(plain) + w.surface[size:])
		}
	}
	return list
}

// loud writes words in capitals without accents, as French headlines do. Short ones would be other words: PECHE is pêche.
func (l *Linker) loud(words []formWord) []formWord {
	list := slices.Clone(words)
	for i, w := range words {
		var b strings.Builder
		for _, r := range strings.ToUpper(w.surface) {
			b.WriteRune(unaccentedCapital(r))
		}
		if b.Len() > 5 && b.String() != strings.ToUpper(w.surface) {
			list[i] = l.formWord(b.String())
		}
	}
	return list
}

func unaccentedCapital(r rune) rune {
	switch r {
	case 'À', 'Â':
		return 'A'
	case 'É', 'È', 'Ê', 'Ë':
		return 'E'
	case 'Î', 'Ï':
		return 'I'
	case 'Ô':
		return 'O'
	case 'Ù', 'Û':
		return 'U'
	case 'Ç':
		return 'C'
	}
	return r
}
