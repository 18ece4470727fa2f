package lint

import (
	"fmt"

	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
)

var RuleChangeFollowsPublication = ruleSet.Error("change-follows-publication", "The field changes tells what was changed after "+
	"readers could read it. A day before the one on which the explainer was published, by the overview's field published, is a mistake.")

// judgeChanges finds changes that are older than the explainer. Those of the house's entries are the house's.
func judgeChanges(p *read.Project) (problems []problem.Problem) {
	for _, e := range p.Explainers {
		if e.Published.IsZero() {
			continue
		}
		for change := range e.OwnChanges() {
			if change.Date.Compare(e.Published) < 0 {
				problems = append(problems, problem.New(RuleChangeFollowsPublication, change.Place,
					fmt.Sprintf("the %s is dated %s, and the explainer was published on %s", change.Kind, change.Date, e.Published),
					"write the day on which readers got it, or correct the overview's field published"))
			}
		}
	}
	return problems
}
