package language

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Inflections returns words that may be inflections of a folded word, or of which it is one: by the paradigms, the numbers and the
// genders. It returns too many; Relate and the linker judge them. A language whose Related is a function of its own lists them by Forms.
func (l *Language) Inflections(word string) []string {
	seen := Words{word: {}}
	var list []string
	add := func(words ...string) {
		for _, w := range words {
			if !seen.Has(w) && w != "" {
				seen[w] = struct{}{}
				list = append(list, w)
			}
		}
	}
	add(l.Numbers(word)...)
	if l.Forms != nil {
		add(l.Forms(word)...)
	}
	for _, s := range l.Genders {
		for _, masculine := range strings.Split(s.From, ",") {
			if base, ok := strings.CutSuffix(word, masculine); ok {
				for _, feminine := range strings.Split(s.To, ",") {
					add(base + feminine)
				}
			}
		}
	}
	if l.ForeignPlurals {
		add(word+"s", strings.TrimSuffix(word, "s"))
	}
	for _, base := range append([]string{word, l.bare(word)}, l.shifted(word)...) {
		for _, w := range l.declined(base) {
			add(w)
			add(l.unshifted(w)...)
			add(umlauted(w)...)
		}
	}
	for _, w := range slices.Clone(list) {
		if l.Swaps != nil && l.Paradigms == nil {
			add(l.Numbers(w)...)
		}
	}
	return list
}

// declined returns a word with all endings of each paradigm that it can be in.
func (l *Language) declined(word string) []string {
	var list []string
	for i := range l.Paradigms {
		p := &l.Paradigms[i]
		for cut := 0; cut <= min(len(word), 12); cut++ {
			base := word[:len(word)-cut]
			if !utf8.ValidString(base) || !p.lists(word[len(base):]) || utf8.RuneCountInString(base) < leastBase {
				continue
			}
			for ending := range p.Endings {
				list = append(list, base+ending)
			}
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// unshifted returns the words that take the form of a word before an ending, as [Language.shifted] has them.
func (l *Language) unshifted(word string) []string {
	var list []string
	for _, s := range l.Shifts {
		if base, ok := strings.CutSuffix(word, s.To); ok && s.To != "" {
			list = append(list, base+s.From)
		}
	}
	return list
}

// umlauted returns a word with an umlaut in place of its last or last but one vowel that can have one: Häuser for hauser.
func umlauted(word string) []string {
	var list []string
	letters := []rune(word)
	for i := len(letters) - 1; i >= 0 && len(list) < 3; i-- {
		at := strings.IndexRune("aou", letters[i])
		if at < 0 {
			continue
		}
		changed := slices.Clone(letters)
		changed[i] = []rune("äöü")[at]
		list = append(list, string(changed))
	}
	return list
}
