package build

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/trace"
)

// Problems collects what the steps of a build report. It applies the authors' silences, and maps faults of finished files
// to the authors' files.
type Problems struct {
	list     []problem.Problem
	silences *problem.Silences // nil until the project is read
	parts    []part            // the problems of a house's explainers
}

// part holds the problems of an explainer of a house.
type part struct {
	folder   string // relative to the house's folder
	problems *Problems
}

// AddPart adds the problems of a part of a house, also those that the part reports later. Their places are relative to the
// part's folder.
func (p *Problems) AddPart(folder string, of *Problems) { p.parts = append(p.parts, part{folder, of}) }

// Add adds problems whose places are in the author's files, or in the output folder under the name that its user gave.
func (p *Problems) Add(found ...problem.Problem) { p.list = append(p.list, found...) }

// AddFinished adds problems of finished files, at the places in the author's files that cause them. One mistake of an
// author can be found on many pages: it is added once. basePath is the folder of the site on its host.
func (p *Problems) AddFinished(t *trace.Tracer, basePath string, found []problem.Problem) {
	type fault struct {
		rule  string
		place problem.Place
	}
	known := map[fault]string{} // the page on which each fault was found first
	// Sorting puts a page before the page of the whole explainer, so that the problem names the page itself.
	found = problem.Sort(found)
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
func (p *Problems) HasErrors() bool {
	return problem.HasErrors(p.list) || slices.ContainsFunc(p.parts, func(of part) bool { return of.problems.HasErrors() })
}

// silence sets the silences and returns the problems of the silences themselves.
func (p *Problems) silence(list []problem.Silence, rules []*problem.Rule) (wrong []problem.Problem) {
	p.silences, wrong = problem.NewSilences(list, rules)
	return wrong
}

// List returns the problems sorted by place, without the silenced warnings.
func (p *Problems) List() []problem.Problem {
	list := slices.Clone(p.list)
	if p.silences != nil {
		list = p.silences.Quiet(list)
	}
	for _, of := range p.parts {
		list = append(list, relocated(of.problems.List(), of.folder)...)
	}
	return problem.Sort(list)
}

// AddUnusedSilences adds a warning for each silence that silenced nothing, if lookedAt reports that its rule was applied.
func (p *Problems) AddUnusedSilences(lookedAt func(rule string) bool) {
	if p.silences != nil {
		p.List()
		p.Add(p.silences.Unused(lookedAt)...)
	}
	for _, of := range p.parts {
		of.problems.AddUnusedSilences(lookedAt)
	}
}

// harden makes an error of each warning that is not silenced.
func (p *Problems) harden() {
	list := p.List()
	for i := range list {
		list[i].Severity = problem.Error
	}
	*p = Problems{list: list}
}

// clone returns a copy; additions to it do not change the original.
func (p *Problems) clone() *Problems { return &Problems{slices.Clone(p.list), p.silences, p.parts} }
