package language

import (
	"slices"
	"strings"
)

// leastBase is the least number of letters that the forms of one word share.
const leastBase = 3

// Paradigm is a set of endings that one word can have.
type Paradigm struct {
	Endings Words
	Listed  Words    // those that the listed form may have; nil for all
	Bases   []string // endings of the part before the endings; none: any
	Others  []string // endings that this part must not have
	Least   int      // least number of letters before the endings
	Holds   Relation // BeforeNoun for the endings of adjectives, which nouns lack; InPhrase for those of words in a phrase
}

// lists reports whether a listed form can have an ending.
func (p *Paradigm) lists(ending string) bool {
	if p.Listed != nil {
		return p.Listed.Has(ending)
	}
	return p.Endings.Has(ending)
}

// follows reports whether a base can have the endings of the paradigm.
func (p *Paradigm) follows(base string) bool {
	ends := func(end string) bool { return strings.HasSuffix(base, end) }
	return (p.Bases == nil || slices.ContainsFunc(p.Bases, ends)) && !slices.ContainsFunc(p.Others, ends)
}

// paradigms parses sets of endings, one a line. "-" is no ending; "+" precedes the letters before the endings, "!" letters
// that must not be there, "~" the endings of adjectives that nouns lack, "?" those that hold only in a phrase; "<" follows
// those that a listed form may have; a digit is the least number of letters before the endings. Endings that make other
// words are left out on purpose: German -ung, Russian -ный, Arabic -ي.
func paradigms(rows string) []Paradigm {
	var list []Paradigm
	for _, row := range strings.Split(rows, "\n") {
		list = append(list, paradigm(row))
	}
	return list
}

func paradigm(row string) Paradigm {
	p := Paradigm{Endings: Words{}, Least: leastBase}
	for _, field := range strings.Fields(row) {
		switch {
		case field == "~":
			p.Holds = BeforeNoun
		case field == "?":
			p.Holds = InPhrase
		case field == "<":
			p.Listed, p.Endings = p.Endings, Words{}
		case field[0] == '+':
			p.Bases = strings.Split(field[1:], ",")
		case field[0] == '!':
			p.Others = strings.Split(field[1:], ",")
		case field[0] >= '0' && field[0] <= '9':
			p.Least = int(field[0] - '0')
		case field == "-":
			p.Endings[""] = struct{}{}
		default:
			p.Endings[field] = struct{}{}
		}
	}
	return p
}

// listEndings collects the endings of all paradigms.
func (l *Language) listEndings() {
	l.endings = Words{}
	for _, p := range l.Paradigms {
		for _, set := range []Words{p.Endings, p.Listed} {
			for ending := range set {
				l.endings[ending] = struct{}{}
				l.longest = max(l.longest, len(ending))
			}
		}
	}
}

// withGenitive adds the -s that all forms of a Nordic noun can have.
func withGenitive(rows string) string {
	lines := strings.Split(rows, "\n")
	for i, line := range lines {
		for _, field := range strings.Fields(line) {
			lines[i] += " " + strings.TrimPrefix(field, "-") + "s"
		}
	}
	return strings.Join(lines, "\n")
}
