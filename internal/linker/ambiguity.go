package linker

import (
	"fmt"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// ambiguities are the forms that two entities claim. A form of an entity with autolink: false is not claimed.
func (l *Linker) ambiguities() []problem.Problem {
	var list []problem.Problem
	owners := map[string]int32{}
	for i := range l.forms {
		f := &l.forms[i]
		if l.entities[f.entity].NoAutolink || len(f.words) == 0 {
			continue
		}
		key := l.signature(f)
		first, taken := owners[key]
		if !taken {
			owners[key] = int32(i)
			continue
		}
		if other := &l.forms[first]; other.entity != f.entity {
			list = append(list, l.ambiguity(other, f))
		}
	}
	return list
}

// signature is equal for forms that the same words of prose match equally well.
func (l *Linker) signature(f *form) string {
	key := ""
	for _, w := range f.words {
		word := l.words.folds[w.id]
		if w.shape == caps || l.entities[f.entity].CaseSensitive {
			word = w.surface
		}
		key += word + " "
	}
	return key
}

var RuleNameHasOneOwner = ruleSet.Error("name-has-one-owner", "A name belongs to one term or actor. Where two claim the same words, the program "+
	"cannot know which of them the text means: take the words from one, or let one be linked by hand only, with autolink: false.")

func (l *Linker) ambiguity(a, b *form) problem.Problem {
	one, two := l.entities[a.entity].Forms[a.listed], l.entities[b.entity].Forms[b.listed]
	if two.Place.Compare(one.Place) < 0 {
		one, two = two, one
	}
	return problem.New(RuleNameHasOneOwner, two.Place,
		fmt.Sprintf("%q is claimed here and by %s", two.Text, one.Place),
		fmt.Sprintf("remove %q from one of the two, or set autolink: false in one", two.Text))
}

// ambiguousMatch is a place in a page's text where forms of two entities match equally well.
type ambiguousMatch struct {
	start, end  int // in text
	form, rival int32
}

// ambiguousMentions returns the ambiguous matches on a page, each pair of forms once. What two entities claim as it is written, [New] has
// reported.
func (l *Linker) ambiguousMentions(s *scratch, opt Options) []problem.Problem {
	if opt.Places == nil {
		return nil
	}
	var list []problem.Problem
	seen := map[[2]int32]bool{}
	for _, c := range s.ambiguous {
		a, b := &l.forms[c.form], &l.forms[c.rival]
		pair := [2]int32{min(c.form, c.rival), max(c.form, c.rival)}
		if seen[pair] || l.signature(a) == l.signature(b) {
			continue
		}
		seen[pair] = true
		place := opt.Places(s.page.sourceAt(c.start))
		if b := s.page.besideAt(c.start); b != nil && b.above > 0 {
			place = opt.Above[b.above-1].Place
		}
		list = append(list, l.ambiguousMention(s, c, place))
	}
	return list
}

var RuleFormIsUnambiguous = ruleSet.Warning("form-is-unambiguous", "Words of a text that can be a form of two entries, as bases of base and of "+
	"basis, are not linked. List them under the forms of the one that is meant, or link them by hand.")

func (l *Linker) ambiguousMention(s *scratch, c ambiguousMatch, place problem.Place) problem.Problem {
	q := plainText{p: &s.page}
	q.add(c.start, c.end)
	words := string(q.out)
	one, two := l.listed(c.form), l.listed(c.rival)
	if two.Place.Compare(one.Place) < 0 {
		one, two = two, one
	}
	return problem.New(RuleFormIsUnambiguous, place,
		fmt.Sprintf("%q can be a form of %q (%s) and of %q (%s): it is not linked", words, one.Text, one.Place, two.Text, two.Place),
		fmt.Sprintf("list %q under the forms of the one that is meant, or link it by hand", words))
}

// listed is a form as its author wrote it.
func (l *Linker) listed(form int32) Form {
	f := &l.forms[form]
	return l.entities[f.entity].Forms[f.listed]
}
