package language

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
)

// A stemmer joins words that are no forms of each other: Snowball gives "organ" for organization and "univers" for
// university. It also separates forms of one word: "Artikeln" and Artikel. So a stem, like the rest of a word before a
// known ending, only selects candidates. The second test is whether the two words differ by endings that the language uses
// for number, gender and case, rather than by those that make other words.

// Inflection describes the inflection of words. All words are folded: without capitals, in one spelling.
type Inflection struct {
	Stem        func(word string) string // a stemmer; nil for none
	Paradigms   []Paradigm               // the sets of endings of nouns and adjectives
	Shifts      []Pair                   // changes of a word's end before an ending: land, länd(er)
	Doubling    bool                     // a last consonant may be doubled before an ending
	Swaps       []Pair                   // endings of the singular and the plural; without paradigms the only rule
	LeastLong   int                      // least letters of the shorter of two swapped words; 0: 3
	Apart       []Pair                   // words that look like forms of one word but are two
	Lookalikes  Words                    // words that look like a number of a word of another meaning: customs
	Genders     []Pair                   // endings of the masculine and the feminine of people, singular and plural: é,és/ée,ées
	Determiners Words                    // words before a noun in the feminine

	Bare     func(word string) string         // the word without changes inside it; nil: there are none
	Bases    func(word string) []string       // more words of which the word may be a form
	Variants func(word string) []string       // other numbers of the word, besides those of Swaps
	Forms    func(word string) []string       // words that Related may join with the word, for lists of inflections
	Whole    Words                            // words from which Detach removes nothing
	Related  func(form, word string) Relation // replaces the paradigms
	Agree    func(form, word string) bool     // false for two words that no paradigm may join
	Nominal  func(base string) bool           // an adjective that is used as a noun has this base
	Detach   func(word string) []Detachment   // the rest of a word without an attached word

	Parted func(word string) (base string, ok bool) // splits a written word at a sign before its ending

	ApostropheEndings bool // an apostrophe precedes the case ending of a name: NATO'nun
	PhraseFinal       bool // a word with an attached ending is the last of its phrase
	Reduplicates      bool // a repeated word is a plural: negara-negara

	endings Words // of all paradigms
	longest int   // length of the longest ending, in bytes
}

// Relation says how two words are forms of one word; its zero value says that they are not.
type Relation uint8

// The nearer relation has the smaller value.
const (
	Inflected  Relation = 1 << iota // they are forms of one word
	BeforeNoun                      // with Inflected: only as an adjective before its noun
	InPhrase                        // with Inflected: too uncertain alone, but valid within a phrase
)

// Detachment is the rest of a word after something was removed.
type Detachment struct {
	Base  string
	Weak  bool // the word is as likely another one
	Whole bool // it has no ending: what was removed precedes none
}

// Relate returns the relation of two folded words of one stem.
func (l *Language) Relate(form, word string) Relation {
	if l.AreApart(form, word) {
		return 0
	}
	found := l.relate(form, word)
	if found != 0 && form != word && (l.Lookalikes.Has(form) || l.Lookalikes.Has(word)) {
		found |= InPhrase
	}
	return found
}

// AreApart reports whether two folded words look like forms of one word but are two.
func (l *Language) AreApart(a, b string) bool {
	return slices.Contains(l.Apart, Pair{a, b}) || slices.Contains(l.Apart, Pair{b, a})
}

func (l *Language) relate(form, word string) Relation {
	switch {
	case form == word:
		return Inflected
	case l.Related != nil:
		return l.Related(form, word)
	case l.Swaps != nil && l.Paradigms == nil: // the swaps are the only rule
		return 0
	case l.Agree != nil && !l.Agree(form, word):
		return 0
	case l.Paradigms == nil:
		if alike(form, word, 4) || slices.ContainsFunc(l.shifted(form), func(s string) bool { return alike(s, word, 4) }) {
			return Inflected
		}
		return 0
	}
	found := l.declines(form, word)
	for _, shifted := range l.shifted(form) {
		found = nearer(found, l.declines(shifted, word))
	}
	for _, shifted := range l.shifted(word) {
		found = nearer(found, l.declines(form, shifted))
	}
	return found
}

// nearer returns the nearer of two relations.
func nearer(a, b Relation) Relation {
	if a == 0 || b != 0 && b < a {
		return b
	}
	return a
}

// declines returns the relation of two words that are in one paradigm.
func (l *Language) declines(form, word string) Relation {
	a, b := l.bare(form), l.bare(word)
	if a == b {
		return Inflected
	}
	found := Relation(0)
	common := CommonPrefix(a, b)
	for cut := 0; cut <= 3 && common > 0; cut++ {
		letters := utf8.RuneCountInString(a[:common])
		if letters < leastBase {
			return found
		}
		for i := range l.Paradigms {
			p := &l.Paradigms[i]
			if letters < p.Least || !p.lists(a[common:]) || !p.Endings.Has(b[common:]) || !p.follows(a[:common]) {
				continue
			}
			if p.Holds == 0 || p.Holds == BeforeNoun && l.Nominal != nil && l.Nominal(a[:common]) {
				return Inflected
			}
			found = Inflected | p.Holds
		}
		_, size := utf8.DecodeLastRuneInString(a[:common])
		common -= size
	}
	return found
}

func (l *Language) bare(word string) string {
	if l.Bare == nil {
		return word
	}
	return l.Bare(word)
}

// Stems returns the possible base forms of a folded word: its stem, and the rest before each known ending. It returns none
// for a word that is too short, or too long to be a word.
func (l *Language) Stems(word string) []string {
	if len(word) < 3 || len(word) > 64 {
		return nil
	}
	var list []string
	if l.Stem != nil {
		list = append(list, l.Stem(word))
	}
	if l.Bases != nil {
		return append(list, l.Bases(word)...)
	}
	if l.Paradigms != nil {
		list = append(list, l.stripped(word)...)
	}
	return list
}

// stripped returns the rest of a word before each of the language's endings, also with the changes before an ending undone.
func (l *Language) stripped(word string) []string {
	list := l.strip(nil, l.bare(word))
	for _, shifted := range l.shifted(word) {
		list = l.strip(list, shifted)
	}
	return list
}

func (l *Language) strip(list []string, word string) []string {
	for at := len(word); at >= leastBase && len(word)-at <= l.longest; at-- {
		if at < len(word) && !utf8.RuneStart(word[at]) || !l.endings.Has(word[at:]) {
			continue
		}
		if utf8.RuneCountInString(word[:at]) >= leastBase && !slices.Contains(list, word[:at]) {
			list = append(list, word[:at])
		}
	}
	return list
}

// shifted returns the forms that a word takes before an ending: Swedish "länd" of land, Turkish "kitab" of kitap, Polish
// "wybor" of wybór, Ukrainian "хо" of хід.
func (l *Language) shifted(word string) []string {
	var list []string
	for _, s := range l.Shifts {
		if base, ok := strings.CutSuffix(word, s.From); ok {
			list = append(list, base+s.To)
		}
	}
	if l.Doubling {
		if r, size := utf8.DecodeLastRuneInString(word); size == 1 && len(word) > 2 && !strings.ContainsRune("aeiouy", r) &&
			strings.ContainsRune("aeiouyåäöæø", lastRune(word[:len(word)-1])) {
			list = append(list, word+string(r)) // medlem, medlemmar
		}
	}
	return list
}

// Numbers returns the other numbers of a folded word, by the language's rules for plurals.
func (l *Language) Numbers(word string) []string {
	var list []string
	if l.Variants != nil {
		list = l.Variants(word)
	}
	for _, s := range l.Swaps {
		if base, ok := strings.CutSuffix(word, s.From); ok {
			list = l.addNumber(list, base, s.To, s)
		}
		if base, ok := strings.CutSuffix(word, s.To); ok {
			list = l.addNumber(list, base, s.From, s)
		}
	}
	return list
}

func (l *Language) addNumber(list []string, base, ending string, s Pair) []string {
	least := l.LeastLong
	if least == 0 {
		least = leastBase
	}
	short := utf8.RuneCountInString(base)+utf8.RuneCountInString(s.From) < least
	if short || s.From == "" && strings.HasSuffix(base, "s") && s.To == "s" {
		return list
	}
	return append(list, base+ending)
}

// pairedWords returns a function that returns the words with which a word is in a pair of a list.
func pairedWords(list string) func(word string) []string {
	others := map[string][]string{}
	for _, p := range pairs(list) {
		others[p.From] = append(others[p.From], p.To)
		others[p.To] = append(others[p.To], p.From)
	}
	return func(word string) []string { return others[word] }
}

// Masculines returns the masculine words whose feminine a folded word may be, of people: réfugiée, députées, refugiada.
// Those that replace a whole word are weak.
func (l *Language) Masculines(word string) []Detachment {
	var list []Detachment
	for _, s := range l.Genders {
		one, many, _ := strings.Cut(s.From, ",")
		for i, ending := range strings.Split(s.To, ",") {
			base, ok := strings.CutSuffix(word, ending)
			if !ok || base != "" && utf8.RuneCountInString(base) < 3 {
				continue
			}
			list = append(list, Detachment{Base: base + one, Weak: base == ""})
			if i > 0 {
				list = append(list, Detachment{Base: base + many, Weak: base == ""})
			}
		}
	}
	return list
}

// IsFeminineSurname reports whether a folded word is the surname of a woman and the surname is a man's: Зеленська is no form of
// Зеленський.
func (l *Language) IsFeminineSurname(word, surname string) bool {
	return slices.ContainsFunc(l.FeminineSurnames, func(p Pair) bool {
		base, ok := strings.CutSuffix(surname, p.From)
		return ok && slices.ContainsFunc(strings.Split(p.To, ","), func(ending string) bool { return word == base+ending })
	})
}

// snowball wraps a stemmer of the Snowball project.
func snowball(stem func(*snowballstem.Env) bool) func(string) string {
	return func(word string) string {
		env := snowballstem.NewEnv(word)
		stem(env)
		return env.Current()
	}
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// alike reports whether two words share their first n letters and most of the shorter one.
func alike(a, b string, n int) bool {
	common := utf8.RuneCountInString(a[:CommonPrefix(a, b)])
	shorter := min(utf8.RuneCountInString(a), utf8.RuneCountInString(b))
	return common >= min(n, shorter) && common*10 >= shorter*7 && shorter >= 3
}

// CommonPrefix returns the length of the common beginning of two words, in bytes, of whole characters.
func CommonPrefix(a, b string) int {
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
