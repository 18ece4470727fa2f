package lint

import (
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/filename"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
)

// judgeID finds an id that some file system or address cannot carry.
func judgeID(p *read.Page) []problem.Problem {
	proposal := explainer.PortableID(p.ID)
	if p.ID == proposal {
		return nil
	}
	what := "can hold only lower-case letters, digits and single hyphens"
	if filename.IsDevice(p.ID) {
		what = "is a name that Windows keeps for itself"
	}
	fix := "rename the file with letters or digits"
	if proposal != "" {
		fix = "rename it to " + problem.Quote(proposal)
	}
	return []problem.Problem{problem.New(read.RuleIDIsPortable, problem.Place{Path: p.Path}, "the id "+problem.Quote(p.ID)+" "+what, fix)}
}
