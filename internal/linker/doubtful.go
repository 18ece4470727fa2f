package linker

import (
	"fmt"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// Doubt is why a mention may be wrong. A greater one is a greater risk.
type Doubt int

const (
	Sure              Doubt = iota // no reason for doubt
	LoudWord                       // an abbreviation that is a common word in capitals: WHO
	ShortInflection                // an inflection of a word of few letters
	GuardedCommonWord              // the name is a common word, and an article or the like before it marks the noun
	CommonWord                     // the name is a common word, too
)

func (d Doubt) String() string {
	switch d {
	case LoudWord:
		return "a common word in capitals"
	case ShortInflection:
		return "inflection of a short word"
	case GuardedCommonWord, CommonWord:
		return "also a common word"
	}
	return "sure"
}

const shortWord = 4 // letters; words of the few letters have many neighbours that are other words

// doubtOf judges a match by its form and by what was done to its words.
func (l *Linker) doubtOf(m match, mention *Mention) Doubt {
	f := &l.forms[m.form]
	if len(f.words) != 1 {
		return Sure
	}
	w := &f.words[0]
	letters := utf8.RuneCountInString(w.surface)
	switch {
	case l.isCommonName(f) && (m.why == Same || m.why == Attached):
		if f.name && mention.SentenceStart > 0 {
			return Sure // its capital marks the name
		}
		if l.lang.Articles != nil && l.lang.Homographs.Has(l.words.folds[w.id]) {
			return GuardedCommonWord
		}
		return CommonWord
	case w.shape == caps && l.isCommon(w):
		return LoudWord
	case w.shape != caseless && w.shape != caps && (m.why == Stem || m.why == Attached) && min(letters, utf8.RuneCountInString(mention.Words)) <= shortWord:
		return ShortInflection
	}
	return Sure
}

// isCommon reports whether the word of a form is a very common word of the language.
func (l *Linker) isCommon(w *formWord) bool {
	fold := l.words.folds[w.id]
	return l.lang.Common.Has(fold) || l.lang.Particles.Has(fold)
}

// isCommonName reports whether a form is one word that is also a very common word of the language. Of a name, which has a
// capital, only words that often begin a sentence are: May and Will, not Bush.
func (l *Linker) isCommonName(f *form) bool {
	if len(f.words) != 1 || f.words[0].shape == caps {
		return false
	}
	fold := l.words.folds[f.words[0].id]
	if f.name {
		return l.lang.Common.Has(fold)
	}
	_, hasSenses := l.lang.OtherSenses[fold]
	return hasSenses || l.lang.Common.Has(fold) || l.lang.Homographs.Has(fold)
}

var RuleNameIsDistinct = ruleSet.Warning("name-is-distinct", "A name that is also a very common word, as state, may or march, may be found where "+
	"the other word is meant. nutgraf links --doubtful lists the mentions in doubt with their sentences. Whoever has read them writes "+
	"autolink: true into the entry and the warning goes; with autolink: false only an author's own links lead to the entry.")

// CommonNames are warnings (rule "name-is-distinct") of names that are also very common words, with how many of their
// mentions in all readings of a language are in doubt. An entity that is settled, or of which no mention is in doubt, has none.
func (l *Linker) CommonNames(readings []*Reading) []problem.Problem {
	all, doubtful := map[Form]int{}, map[Form]int{}
	for _, r := range readings {
		for _, m := range r.Mentions {
			if m.Explicit {
				continue
			}
			all[m.Form]++
			if m.Doubt >= GuardedCommonWord {
				doubtful[m.Form]++
			}
		}
	}
	var list []problem.Problem
	seen := map[Form]bool{}
	for i := range l.forms {
		f := &l.forms[i]
		e := &l.entities[f.entity]
		listed := e.Forms[f.listed]
		if seen[listed] || e.Settled || e.NoAutolink || doubtful[listed] == 0 {
			continue
		}
		seen[listed] = true
		list = append(list, problem.New(RuleNameIsDistinct, listed.Place,
			fmt.Sprintf("%q is also a common word: %d of %d mentions are in doubt", listed.Text, doubtful[listed], all[listed]),
			"read them with nutgraf links --doubtful; then add autolink: true if they are right, autolink: false if not"))
	}
	return list
}
