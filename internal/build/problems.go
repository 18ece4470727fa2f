package build

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/trace"
)

// Problems is what the steps of a build find. It holds what authors silence, and knows where in their files a fault of a
// finished file comes from.
type Problems struct {
	list     []problem.Problem
	silences *problem.Silences // nil until the project is read
}

// Add adds problems whose places are in the author's files, or in the output folder as its user names it.
func (p *Problems) Add(found ...problem.Problem) { p.list = append(p.list, found...) }

// AddFinished adds problems of finished files at the places in the author's files that they come from. One fault of an
// author's is found on many pages: it is added once. BasePath is the folder of the site on its host.
func (p *Problems) AddFinished(t *trace.Tracer, basePath string, found []problem.Problem) {
	type fault struct {
		rule  string
		place problem.Place
	}
	known := map[fault]string{} // the page that it was found on
	// What is nearest to its author first: a page's own words there rather than on the page of everything.
	slices.SortStableFunc(found, func(a, b problem.Problem) int { return cmp.Compare(t.Rank(a.Place.Path), t.Rank(b.Place.Path)) })
	for _, f := range found {
		page := f.Place.Path
		var isExact bool
		f.Place, isExact = t.Place(f)
		f.Message = t.InAuthorsWords(f.Message, f.Place)
		at := fault{f.Rule, f.Place}
		if on, is := known[at]; isExact && is && on != page {
			continue
		}
		known[at] = page
		if !isExact {
			f.Message += fmt.Sprintf(" (on the page %q)", basePath+page)
		}
		p.list = append(p.list, f)
	}
}

// HasErrors reports whether any of the problems stops the build.
func (p *Problems) HasErrors() bool { return problem.HasErrors(p.list) }

// silence takes what authors silence, and returns what is wrong with it.
func (p *Problems) silence(list []problem.Silence, rules []*problem.Rule) (wrong []problem.Problem) {
	p.silences, wrong = problem.NewSilences(list, rules)
	return wrong
}

// List returns the problems by place, without the warnings that are silenced.
func (p *Problems) List() []problem.Problem {
	list := slices.Clone(p.list)
	if p.silences != nil {
		list = p.silences.Quiet(list)
	}
	return problem.Sort(list)
}

// AddUnusedSilences warns of silences that take nothing away from the problems that were found, of those rules that were
// looked at.
func (p *Problems) AddUnusedSilences(lookedAt func(rule string) bool) {
	if p.silences != nil {
		p.List()
		p.Add(p.silences.Unused(lookedAt)...)
	}
}

// clone returns a list that can be added to without the other's knowing.
func (p *Problems) clone() *Problems { return &Problems{slices.Clone(p.list), p.silences} }
