package site

import (
	"fmt"
	"path"
	"strings"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// Gone warns of the pages among removed files of the site that was published before: links to them lead nowhere now.
func Gone(removed []string) []problem.Problem {
	var problems []problem.Problem
	for _, name := range removed {
		folder, isPage := strings.CutSuffix(name, "/index.html")
		if !isPage {
			continue
		}
		problems = append(problems, problem.NewWarning(RuleAddressIsKept, problem.Place{Path: path.Join("public", name)},
			fmt.Sprintf("the page /%s/ was published and is gone: links to it lead nowhere now", folder),
			fmt.Sprintf("write aliases: [/%s/] into the file that takes its place", folder)))
	}
	return problems
}
