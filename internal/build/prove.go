package build

import (
	"github.com/nutgraf/nutgraf/internal/archive"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/quotation"
)

// prove looks for the quotations of all explainers in what is kept of their sources.
func (p *project) prove(explainers []*explainer.Explainer) (problems []problem.Problem) {
	own := map[string]bool{}
	p.quoted = quotation.Count{}
	for _, x := range explainers {
		count, found := p.prover.Prove(x, p.own(), p.above)
		p.quoted.Add(count)
		problems = append(problems, found...)
		for _, source := range x.Sources {
			own[source.ID] = own[source.ID] || !source.Shared
		}
	}
	return append(problems, archive.Judge(p.own(), func(id string) bool { return own[id] })...)
}
