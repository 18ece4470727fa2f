package lint

import (
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
)

var RuleHouseLinkResolves = ruleSet.Error("house-link-resolves", "A link to another explainer of a house names the explainer by its folder, "+
	"explainer:paris, or an entry there, section:paris/start; term:house/nato names an entry of the house itself. All of these are there, in a house. "+
	"term:nato/article-5 can also name an entry of another site; the table [elsewhere.nato] of the settings names that site's list.")

// judgeAcross finds the links to other explainers that name nothing.
func judgeAcross(p *read.Project, page *read.Page, b *body) []problem.Problem {
	var findings []finding
	for _, link := range b.across {
		fix := "put the explainer into a house, name its list in the settings ([elsewhere]), or link its address"
		if p.Across != nil {
			var address string
			if address, fix = p.Across(p.Languages[page.Language].Code, link.path); address != "" {
				continue
			}
		}
		findings = append(findings, finding{link.offset, problem.New(RuleHouseLinkResolves, problem.Place{},
			"the link "+problem.Quote(link.path)+" names nothing in another explainer", fix)})
	}
	return placed(page.Document, findings)
}
