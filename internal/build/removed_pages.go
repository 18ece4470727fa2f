package build

import (
	"fmt"
	"strings"

	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/trace"
)

// removedPages warns of the pages among removed files of the site that was published before: links to them lead nowhere now. What
// they were made from is gone, too, so the overview of their language stands for it.
func removedPages(e *page.Edition, removed []string) []problem.Problem {
	t := trace.New(e, nil, nil)
	var problems []problem.Problem
	for _, name := range removed {
		folder, isPage := strings.CutSuffix(name, "/index.html")
		if !isPage {
			continue
		}
		problems = append(problems, problem.NewWarning(RuleAddressIsKept, t.Anywhere(name),
			fmt.Sprintf("the page /%s/ was published and is gone: links to it lead nowhere now", folder),
			fmt.Sprintf("write aliases: [/%s/] into the file that takes its place", folder)))
	}
	return problems
}
