package gloss

import (
	"strings"
	"unicode/utf8"
)

// Stemmers join words that are no forms of each other: Snowball gives "organ" for organization and "univers" for
// university. A stem is therefore only the first sieve. The second asks whether the two words differ by endings that
// the language uses for number, gender and case, and not by those that make other words.

// leastBase is how many letters stay the same, at least, in the forms of one word.
const leastBase = 3

// paradigm is a set of endings that one word can take in turn.
type paradigm []string

// swap is a pair of endings, of the singular and the plural.
type swap struct{ one, many string }

// inflects reports whether two folded words of one stem are forms of the same word.
func (t *tongue) inflects(form, word string) bool {
	switch {
	case form == word:
		return true
	case t.base == "en":
		return verbal(form, word)
	case t.swaps != nil && t.paradigms == nil: // the swaps say it all
		return false
	case t.paradigms == nil:
		return alike(form, word, 4)
	}
	a, b := t.bare(form), t.bare(word)
	common := commonPrefix(a, b)
	for cut := 0; cut <= 3 && common > 0; cut++ {
		if utf8.RuneCountInString(a[:common]) < leastBase {
			return false
		}
		for _, p := range t.paradigms {
			if utf8.RuneCountInString(a[:common]) >= p.least() && p.has(a[common:]) && p.has(b[common:]) && t.plausible(a[:common], form, word, a[common:], b[common:]) {
				return true
			}
		}
		_, size := utf8.DecodeLastRuneInString(a[:common])
		common -= size
	}
	return false
}

// bare is a word without what changes inside of it as it is inflected.
func (t *tongue) bare(word string) string {
	switch t.base {
	case "de":
		return strings.NewReplacer("ä", "a", "ö", "o", "ü", "u").Replace(word)
	case "nl":
		return single(word)
	case "ar":
		return strings.TrimPrefix(word, "ال")
	}
	return word
}

// single writes doubled letters once: Dutch staat and staten, bom and bommen.
func single(word string) string {
	var b strings.Builder
	last := rune(-1)
	for _, r := range word {
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

// plausible is a last doubt about German -er, the ending of plurals as of people who do a thing: Häuser is a plural of
// Haus, Politiker is none of Politik.
func (t *tongue) plausible(base, form, word, endA, endB string) bool {
	if t.base != "de" || !strings.HasPrefix(endA, "er") && !strings.HasPrefix(endB, "er") {
		return true
	}
	if endA != "" && endB != "" {
		return true
	}
	return !t.unlike.has(form) && !t.unlike.has(word) && (len(base) <= 4 || strings.ContainsAny(form+word, "äöü"))
}

// least is how many letters stand before the endings, at least: four in the adjectives of Ukrainian, of which раду and
// радий are no forms of one word.
func (p paradigm) least() int {
	if p[0] == "ий" || p[0] == "ій" {
		return leastBase + 1
	}
	return leastBase
}

func (p paradigm) has(ending string) bool {
	for _, e := range p {
		if e == ending {
			return true
		}
	}
	return false
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

// verbal reports whether two English words of one stem are a verb and its forms in -ed and -ing. Many a noun is a verb
// of another meaning (state and stated, interest and interesting), so that this holds for words that are long, or
// verbs by their look, only.
func verbal(form, word string) bool {
	base, ok := verbBase(form, word)
	if !ok {
		base, ok = verbBase(word, form)
	}
	if a, b := strings.TrimSuffix(form, "ing"), strings.TrimSuffix(word, "ed"); !ok && a == b {
		base, ok = a, a != form && b != word // gerrymandering, gerrymandered
	}
	if !ok || notional(base) {
		return false
	}
	n := len(base)
	for _, ending := range []string{"ify", "ise", "ize", "o", "x"} {
		if n >= 4 && strings.HasSuffix(base, ending) {
			return true
		}
	}
	return n >= 7 || n >= 6 && strings.HasSuffix(base, "ate")
}

// verbBase reports whether derived is base with -ed or -ing (annexed, deterring, blockaded, lobbied).
func verbBase(base, derived string) (string, bool) {
	for _, ending := range []string{"ing", "ed"} {
		root, ok := strings.CutSuffix(derived, ending)
		if !ok || len(root) < 3 {
			continue
		}
		last := root[len(root)-1:]
		switch {
		case root == base, root+"e" == base, root == base+last && strings.HasSuffix(base, last):
			return base, true
		case ending == "ed" && last == "i" && root[:len(root)-1]+"y" == base:
			return base, true
		}
	}
	return "", false
}

// notional knows long English nouns whose verbs mean something else.
func notional(base string) bool {
	switch base {
	case "account", "address", "concern", "conflict", "contract", "exercise", "interest", "measure", "mention",
		"minister", "present", "process", "promise", "purpose", "question", "station", "support", "surprise",
		"understand", "counsel", "program", "practise", "feature", "picture", "discipline", "complex", "condition":
		return true
	}
	return false
}

// variants are the other numbers of a folded word, by the language's rules for plurals.
func (t *tongue) variants(fold string) []string {
	if t.swaps == nil || t.unlike.has(fold) {
		return nil
	}
	var list []string
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
	word := base + ending
	short := utf8.RuneCountInString(base)+len(s.one) < 3
	if short || t.unlike.has(word) || s.one == "" && strings.HasSuffix(base, "s") && s.many == "s" {
		return list
	}
	return append(list, word)
}
