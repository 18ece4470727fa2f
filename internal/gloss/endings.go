package gloss

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Stemmers join words that are no forms of each other: Snowball gives "organ" for organization and "univers" for
// university. They also part words that are: "Artikeln" from Artikel. A stem is therefore only the first sieve, and what
// is left before a known ending is another. The second asks whether the two words differ by endings that the language
// uses for number, gender and case, and not by those that make other words.

// leastBase is how many letters stay the same, at least, in the forms of one word.
const leastBase = 3

// paradigm is a set of endings that one word can take in turn.
type paradigm struct {
	endings wordSet
	listed  wordSet  // those that the listed form may have; nil for all
	bases   []string // what stands before the endings ends with one of these; none for anything
	others  []string // nor does it end with one of these
	least   int      // letters before the endings
	holds   how      // attributive for the endings of adjectives, which nouns do not have; weak for those of words in a phrase
}

// swap is a pair of endings, of the singular and the plural.
type swap struct{ one, many string }

// inflects tells how two folded words of one stem are forms of the same word: not at all, by inflection, or by one that
// holds only within a phrase.
func (t *tongue) inflects(form, word string) how {
	if slices.Contains(t.apart, swap{form, word}) || slices.Contains(t.apart, swap{word, form}) {
		return 0
	}
	found := t.inflected(form, word)
	if found != 0 && form != word && (t.unlike.has(form) || t.unlike.has(word)) {
		found |= weak
	}
	return found
}

func (t *tongue) inflected(form, word string) how {
	switch {
	case form == word:
		return uninflected
	case t.base == "en":
		return englishForms(form, word)
	case t.base == "nl":
		return dutchForms(form, word)
	case t.swaps != nil && t.paradigms == nil: // the swaps say it all
		return 0
	case t.base == "hu" && (form+"i" == word || word+"i" == form): // nemzet, a nation, and nemzeti, national
		return 0
	case t.paradigms == nil:
		if alike(form, word, 4) || slices.ContainsFunc(t.shifted(form), func(s string) bool { return alike(s, word, 4) }) {
			return uninflected
		}
		return 0
	}
	found := t.declines(form, word)
	for _, shifted := range t.shifted(form) {
		found = nearer(found, t.declines(shifted, word))
	}
	for _, shifted := range t.shifted(word) {
		found = nearer(found, t.declines(form, shifted))
	}
	return found
}

// nearer is the better of two ways to be a form.
func nearer(a, b how) how {
	if a == 0 || b != 0 && b < a {
		return b
	}
	return a
}

// declines looks for a paradigm in which both words have their place.
func (t *tongue) declines(form, word string) how {
	a, b := t.bare(form), t.bare(word)
	if t.base == "el" && !accentsAgree(form, word) {
		return 0
	}
	if a == b {
		return uninflected
	}
	found := how(0)
	common := commonPrefix(a, b)
	for cut := 0; cut <= 3 && common > 0; cut++ {
		letters := utf8.RuneCountInString(a[:common])
		if letters < leastBase {
			return found
		}
		for i := range t.paradigms {
			p := &t.paradigms[i]
			if letters < p.least || !p.lists(a[common:]) || !p.endings.has(b[common:]) || !p.follows(a[:common]) {
				continue
			}
			if p.holds == 0 || p.holds == attributive && nominal(a[:common]) {
				return uninflected
			}
			found = uninflected | p.holds
		}
		_, size := utf8.DecodeLastRuneInString(a[:common])
		common -= size
	}
	return found
}

// lists reports whether a listed form can have an ending.
func (p *paradigm) lists(ending string) bool {
	if p.listed != nil {
		return p.listed.has(ending)
	}
	return p.endings.has(ending)
}

// follows reports whether a base can have the endings of the paradigm.
func (p *paradigm) follows(base string) bool {
	ends := func(end string) bool { return strings.HasSuffix(base, end) }
	return (p.bases == nil || slices.ContainsFunc(p.bases, ends)) && !slices.ContainsFunc(p.others, ends)
}

// bare is a word without what changes inside of it as it is inflected.
func (t *tongue) bare(word string) string {
	switch t.base {
	case "de":
		return umlauts.Replace(word)
	case "ar":
		return strings.TrimPrefix(word, "ال")
	case "he":
		return hebrewPlain.Replace(word)
	case "el":
		return greekPlain.Replace(word)
	}
	return word
}

// bases are what is left of a folded word before each of the language's endings, and of the shapes that it takes before
// an ending.
func (t *tongue) bases(fold string) []string {
	list := t.cut(nil, t.bare(fold))
	for _, shifted := range t.shifted(fold) {
		list = t.cut(list, shifted)
	}
	return list
}

func (t *tongue) cut(list []string, word string) []string {
	for at := len(word); at >= leastBase && len(word)-at <= t.longest; at-- {
		if at < len(word) && !utf8.RuneStart(word[at]) || !t.endings.has(word[at:]) {
			continue
		}
		if utf8.RuneCountInString(word[:at]) >= leastBase && !slices.Contains(list, word[:at]) {
			list = append(list, word[:at])
		}
	}
	return list
}

// shifted are the shapes that a word takes before an ending: Swedish "länd" of land, Turkish "kitab" of kitap, Polish
// "wybor" of wybór, Ukrainian "хо" of хід.
func (t *tongue) shifted(fold string) []string {
	var list []string
	for _, s := range t.shifts {
		if base, ok := strings.CutSuffix(fold, s.one); ok {
			list = append(list, base+s.many)
		}
	}
	if t.doubles {
		if r, size := utf8.DecodeLastRuneInString(fold); size == 1 && len(fold) > 2 && !strings.ContainsRune("aeiouy", r) &&
			strings.ContainsRune("aeiouyåäöæø", lastRune(fold[:len(fold)-1])) {
			list = append(list, fold+string(r)) // medlem, medlemmar
		}
	}
	return list
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// alike reports whether two words share n letters and most of the shorter one.
func alike(a, b string, n int) bool {
	common := utf8.RuneCountInString(a[:commonPrefix(a, b)])
	shorter := min(utf8.RuneCountInString(a), utf8.RuneCountInString(b))
	return common >= min(n, shorter) && common*10 >= shorter*7 && shorter >= 3
}

// commonPrefix is the length in bytes of what two words begin with, in whole characters.
func commonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) {
		r, size := utf8.DecodeRuneInString(a[n:])
		s, _ := utf8.DecodeRuneInString(b[n:])
		if r != s {
			break
		}
		n += size
	}
	return min(n, len(a), len(b))
}

// variants are the other numbers of a folded word, by the language's rules for plurals.
func (t *tongue) variants(fold string) []string {
	var list []string
	switch t.base {
	case "es":
		list = accentMoves(fold)
	case "ar":
		list = brokenPlurals(fold)
	}
	for _, s := range t.swaps {
		if base, ok := strings.CutSuffix(fold, s.one); ok {
			list = t.addVariant(list, base, s.many, s)
		}
		if base, ok := strings.CutSuffix(fold, s.many); ok {
			list = t.addVariant(list, base, s.one, s)
		}
	}
	return list
}

func (t *tongue) addVariant(list []string, base, ending string, s swap) []string {
	short := utf8.RuneCountInString(base)+utf8.RuneCountInString(s.one) < t.least
	if short || s.one == "" && strings.HasSuffix(base, "s") && s.many == "s" {
		return list
	}
	return append(list, base+ending)
}
