package plaintext

import (
	"embed"

	"github.com/nutgraf/nutgraf/internal/problem"
)

//go:embed rules
var examples embed.FS

// ruleSet holds the rules of this room. Each is declared beside the code that applies it; its examples are in
// rules/<id>.txtar.
var ruleSet = problem.NewRuleSet(examples)

// Rules returns the rules of this room, sorted by id.
func Rules() []*problem.Rule { return ruleSet.All() }
