package gloss

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
	return problem.Sort(list)
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

func (l *Linker) ambiguity(a, b *form) problem.Problem {
	one, two := l.entities[a.entity].Forms[a.listed], l.entities[b.entity].Forms[b.listed]
	if two.Place.Compare(one.Place) < 0 {
		one, two = two, one
	}
	return problem.New(RuleFormIsUnambiguous, two.Place,
		fmt.Sprintf("%q is claimed here and by %s", two.Text, one.Place),
		fmt.Sprintf("remove %q from one of the two, or set autolink: false in one", two.Text))
}
