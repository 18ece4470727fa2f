package build

import (
	"fmt"
	"strings"

	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/trace"
)

var RuleAddressIsKept = ruleSet.Warning("address-is-kept", "A page that was published has readers who linked to it. When its "+
	"file is renamed, the new one names the old address below aliases, and the old links lead to it. The build says which "+
	"pages of the last one are gone; it can say so but once.")

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
		problems = append(problems, problem.New(RuleAddressIsKept, t.Anywhere(name),
			fmt.Sprintf("the page /%s/ was published and is gone: links to it lead nowhere now", folder),
			fmt.Sprintf("write aliases: [/%s/] into the file that takes its place", folder)))
	}
	return problems
}
