package lint

import (
	"fmt"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
)

var RuleAuthorLinkIsAddress = ruleSet.Error("author-link-is-an-address", "The links of an author are whole addresses, which begin "+
	"with https://, http:// or mailto:. Readers see them without that beginning.")

// judgeAuthor finds links that lead nowhere, and a portrait that is not there or damaged.
func judgeAuthor(project *read.Project, p *read.Page) []problem.Problem {
	if p.Kind != explainer.KindAuthor {
		return nil
	}
	var problems []problem.Problem
	for _, link := range p.Texts("links") {
		if !read.IsAddress(strings.TrimSpace(link.Text), "https", "http", "mailto") {
			problems = append(problems, problem.New(RuleAuthorLinkIsAddress, link.Place, "the link "+problem.Quote(link.Text)+" is no whole address",
				"write it from https:// or mailto: on"))
		}
	}
	for _, picture := range p.Texts("picture") {
		name := strings.TrimSpace(picture.Text)
		image := read.Image{Name: name, File: p.Portrait()}
		switch {
		case name == "":
		case image.File == "":
			problems = append(problems, problem.New(RuleImageIsThere, picture.Place, fmt.Sprintf("the picture %q is not there", name), fixOfImage(project, p, name)))
		default:
			for _, found := range (damage{}).find(project.Files, image) {
				found.problem.Place = picture.Place
				problems = append(problems, found.problem)
			}
		}
	}
	return problems
}
