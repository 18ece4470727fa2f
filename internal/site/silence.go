package site

import (
	"github.com/nutgraf/nutgraf/internal/editorial"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// readSilences collects what the pages and the settings silence.
func (p *project) readSilences(rules []problem.Rule) (*problem.Silences, []problem.Problem) {
	list := p.settings.Silences
	for _, e := range p.explainers {
		list = append(list, e.Silences...)
	}
	return problem.NewSilences(list, rules)
}

// outside are the addresses on other sites in all languages.
func (e edition) outside() []explainer.Address {
	var addresses []explainer.Address
	for _, x := range e.explainers {
		addresses = append(addresses, x.Outside()...)
	}
	return addresses
}

// prose is what an editor looks at.
func (m *Model) prose() editorial.Prose {
	prose := editorial.Prose{Explainer: m.Explainer, Linker: m.linker}
	for _, page := range m.pages {
		prose.Pages = append(prose.Pages, editorial.Page{Entry: page.entry, Options: page.options, Reading: page.reading})
	}
	return prose
}
