package timeline

import (
	"embed"

	"github.com/nutgraf/nutgraf/internal/problem"
)

//go:embed rules
var examples embed.FS

// ruleSet is the rules of this room. Each is declared beside the code that judges by it; its example is rules/<id>.txtar.
var ruleSet = problem.NewRuleSet(examples)

// Rules returns the rules of this room, sorted by id.
func Rules() []*problem.Rule { return ruleSet.All() }
