// Package fact finds the words of a sentence that state facts: numbers, dates, names, quotations and negations. It tells a
// correction from a new wording.
//
// [Finder.Facts] lists such words of a published sentence. [Finder.Missing] looks for them in the sentence as it reads now. The two
// go by different rules: a name is listed where its capital says so, and is found wherever its word is, so that a
// name that moves to the beginning of the sentence is not lost. Words that stand for a value, such as "two" and "September",
// equal others with the value; a name in another case form equals the name.
//
// A fact is the word as the text has it; a quotation is its text after a quotation mark, a negation a word after "!".
package fact

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/language"
)

const (
	quotation = `"`
	negation  = "!"
)

// Finder finds facts in the texts of one language.
type Finder struct {
	language *language.Language
	values   map[string]string // of number words, months and weekdays, folded
	openers  string            // quotation marks that open
	closing  string            // the mark that only closes in this language; empty when it also opens
	names    map[string]bool   // folded words of names
	phrases  []string          // names and values of a language without spaces between words, the longest first
	negating []string          // negations of such a language, the longest first
	known    map[string][]word // the words of the explainer's texts
}

// NewFinder returns a finder. The names are those that the explainer has entries for. The texts are all texts of the explainer:
// the finder learns more names in them.
func NewFinder(in *language.Language, names, texts []string) *Finder {
	f := &Finder{language: in, values: map[string]string{}, names: map[string]bool{}, known: make(map[string][]word, len(texts))}
	f.openers, f.closing = marksOf(in.Code)
	for _, pair := range in.Values {
		f.values[pair.From] = pair.To
		if in.Unspaced {
			f.phrases = append(f.phrases, pair.From)
		}
	}
	for _, name := range names {
		if in.Unspaced {
			f.phrases = append(f.phrases, name)
			continue
		}
		for _, w := range f.words(name) {
			if utf8.RuneCountInString(w.folded) > 2 && !f.isCommon(w.folded) {
				f.names[f.bare(w.folded)] = true
			}
		}
	}
	slices.SortFunc(f.phrases, func(a, b string) int { return len(b) - len(a) })
	if in.Unspaced {
		f.negating = slices.SortedFunc(maps.Keys(in.Negations), func(a, b string) int {
			return cmp.Or(len(b)-len(a), strings.Compare(a, b))
		})
	}
	for _, text := range texts {
		words := f.words(text)
		f.known[text] = words
		f.learn(words)
	}
	return f
}

// learn notes names by their capitals: within a sentence, or two side by side where each noun has one.
func (f *Finder) learn(words []word) {
	for i, w := range words {
		isName := !f.language.CapitalNouns
		if !isName && i > 0 {
			before := words[i-1]
			isName = before.isCapital && !before.isOpening && !before.isApart && !f.language.Honorifics.Has(before.folded)
		}
		if isName && w.isCapital && !w.isOpening && !f.isCommon(w.folded) {
			f.names[f.bare(w.folded)] = true
		}
	}
}

func (f *Finder) isCommon(folded string) bool {
	return f.language.Common.Has(folded) || f.language.Particles.Has(folded) || f.language.Honorifics.Has(folded)
}

// Facts returns the words of a sentence that state facts, in its order. Quotations come first. In a title the capital of a word
// does not make it a name.
func (f *Finder) Facts(sentence string, isTitle bool) []string {
	var facts []string
	for _, quoted := range f.quotations(sentence) {
		facts = append(facts, quotation+quoted)
	}
	for _, w := range f.words(sentence) {
		if f.valueOf(w) != "" || f.isName(w, isTitle) {
			facts = append(facts, w.text)
		}
	}
	facts = append(facts, f.phrasesIn(sentence)...)
	for _, denial := range f.negations(sentence) {
		facts = append(facts, negation+denial)
	}
	return facts
}

func (f *Finder) isName(w word, isTitle bool) bool {
	switch {
	case f.language.Unspaced:
		return isForeign(w.text)
	case w.isAcronym:
		return !w.isOpening || f.names[f.bare(w.folded)] || !f.isCommon(w.folded)
	case w.isCapital && !isTitle && !w.isOpening && !f.language.CapitalNouns && !f.isCommon(w.folded):
		return true
	}
	return f.names[f.bare(w.folded)] && (w.isCapital || !f.hasCapitals())
}

func (f *Finder) hasCapitals() bool { return f.language.Code != "ar" }

// isForeign reports whether a word of Japanese or Chinese is written in another script.
func isForeign(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return utf8.RuneCountInString(text) > 1 && (unicode.Is(unicode.Katakana, r) || unicode.Is(unicode.Latin, r) && unicode.IsUpper(r))
}

// phrasesIn returns the names in a text of a language without spaces.
func (f *Finder) phrasesIn(text string) (found []string) {
	for _, phrase := range f.phrases {
		for range strings.Count(text, phrase) {
			if !isForeign(phrase) {
				found = append(found, phrase)
			}
		}
		text = strings.ReplaceAll(text, phrase, " ")
	}
	return found
}

// Published is a published sentence, as much of it as is kept.
type Published struct {
	Size   int // as [Finder.Size]
	Facts  []string
	IsSame bool // it has the same words now, as far as is known
}

// Size returns the number of words of a sentence, or of letters where no spaces are written.
func (f *Finder) Size(sentence string) int {
	if f.language.Unspaced {
		return utf8.RuneCountInString(sentence)
	}
	return len(strings.Fields(sentence))
}

// Missing returns the facts of a published sentence that it has no more, and those that it has in their place. The sentence may
// have left a fact to one of the new sentences nearby.
//
// What is added is no edit, with two exceptions. A negation counts if the sentence is hardly longer than before. A
// name counts if the sentence is as long as before: it replaced a word, which was a name that nothing showed to be one. Two
// numbers that changed places in the same words are missing, too.
func (f *Finder) Missing(published Published, sentence string, nearby []string) (before, now []string) {
	here := f.content(sentence)
	var around []*content
	for _, text := range nearby {
		around = append(around, f.content(text))
	}
	for _, fact := range published.Facts {
		isThere := strings.HasPrefix(fact, negation) || here.take(fact)
		for _, c := range around {
			isThere = isThere || c.take(fact)
		}
		if !isThere {
			before = append(before, strings.TrimPrefix(fact, quotation))
		}
	}
	// Where no spaces are written it is not known whether the words are the same; that there are as many letters is.
	if len(before) == 0 && (published.IsSame || f.language.Unspaced && f.Size(sentence) == published.Size) {
		before, now = swapped(published.Facts, f.Facts(sentence, false))
	}
	if len(now) > 0 {
		return before, now
	}
	denied, denies := f.denials(published, sentence, nearby)
	if before = append(before, denied...); len(before) > 0 || !published.IsSame && f.Size(sentence) == published.Size && !f.language.Unspaced {
		now = f.added(published, sentence, len(before) == 0)
	}
	return before, append(now, denies...)
}

// swapped returns the two numbers that changed places, and those that are in their places now, where all other facts kept
// theirs. Facts that moved together are a clause that moved. A month that moves is another way to write a date.
func swapped(before, now []string) (were, are []string) {
	if len(before) != len(now) {
		return nil, nil
	}
	for i := range before {
		if before[i] != now[i] {
			were, are = append(were, before[i]), append(are, now[i])
		}
	}
	isNumber := func(fact string) bool { return fact != "" && unicode.IsDigit([]rune(fact)[0]) }
	if len(were) != 2 || were[0] != are[1] || were[1] != are[0] || !isNumber(were[0]) || !isNumber(were[1]) {
		return nil, nil
	}
	return were, are
}

// denials returns a negation that the published sentence had and the new one has not, and one that was added.
func (f *Finder) denials(published Published, sentence string, nearby []string) (before, now []string) {
	const few = 3 // words
	longest := published.Size + few
	if f.language.Unspaced {
		longest += 2 * few // letters
	}
	var had []string
	for _, fact := range published.Facts {
		if denial, ok := strings.CutPrefix(fact, negation); ok {
			had = append(had, denial)
		}
	}
	switch has := f.negations(sentence); {
	case len(has) < len(had):
		for _, text := range nearby {
			if len(f.negations(text)) > 0 {
				return nil, nil
			}
		}
		return had[len(has):], nil
	case len(has) > len(had) && f.Size(sentence) <= longest:
		return nil, has[len(had):]
	}
	return nil, nil
}

// added returns the facts that a sentence has and the published one had not; of the words only names, if the flag says so.
func (f *Finder) added(published Published, sentence string, onlyNames bool) (added []string) {
	old := f.content("")
	for _, fact := range published.Facts {
		old.words = append(old.words, f.words(strings.TrimLeft(fact, quotation+negation))...)
	}
	for _, fact := range f.Facts(sentence, false) {
		isWord := !strings.HasPrefix(fact, negation) && !strings.HasPrefix(fact, quotation)
		words := f.words(fact)
		isValue := isWord && len(words) > 0 && f.valueOf(words[0]) != ""
		switch {
		case strings.HasPrefix(fact, negation), slices.Contains(published.Facts, fact), onlyNames && (!isWord || isValue):
		case !isWord || !old.take(fact):
			added = append(added, strings.TrimPrefix(fact, quotation))
		}
	}
	return added
}

// content is what facts are looked for in.
type content struct {
	finder *Finder
	text   string
	words  []word
	quotes []string // plain
	used   map[int]bool
}

func (f *Finder) content(text string) *content {
	c := &content{finder: f, text: text, words: f.words(text), used: map[int]bool{}}
	for _, quoted := range f.quotations(text) {
		c.quotes = append(c.quotes, plain(quoted))
	}
	return c
}

// take reports whether a fact is there. A number counts once, a name as often as it is asked for.
func (c *content) take(fact string) bool {
	f := c.finder
	if quoted, ok := strings.CutPrefix(fact, quotation); ok {
		if len(c.quotes) == 0 {
			return strings.Contains(plain(c.text), plain(quoted))
		}
		return slices.Contains(c.quotes, plain(quoted))
	}
	parts := f.words(fact)
	if len(parts) == 1 {
		if value := f.valueOf(parts[0]); value != "" {
			for i, w := range c.words {
				if !c.used[i] && f.valueOf(w) == value {
					c.used[i] = true
					return true
				}
			}
			return false
		}
	}
	if f.language.Unspaced {
		return strings.Contains(c.text, fact)
	}
	for _, part := range parts {
		if !slices.ContainsFunc(c.words, func(w word) bool { return f.isSameName(part.folded, w.folded) }) {
			return false
		}
	}
	return true
}

// plain returns the letters and digits of a text, folded.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, fold(text))
}
