package problem

import (
	"cmp"
	"slices"
)

// Rule documents a rule: the text of the reference, of "nutgraf explain" and of reports. Its examples are its tests.
//
// Bad and Good are folders as txtar writes them ("-- content/glossary/nato.md --" before each file), put over a small
// sound explainer. What stands before the first file are the commands that meet the rule there, one a line; without
// them it is "nutgraf check". A line "(× 500) text" stands for 500 lines of the text.
type Rule struct {
	ID        string   // named after health: "term-is-defined"
	Severity  Severity // Warning for a rule that can warn, and so can be silenced
	Text      string   // one paragraph, for people
	Bad, Good string
	Shown     string // in place of examples that no folder can show: the test that breaks the rule, "internal/publish TestFullDisk"
}

// SortRules orders rules by id.
func SortRules(rules []Rule) []Rule {
	slices.SortFunc(rules, func(a, b Rule) int { return cmp.Compare(a.ID, b.ID) })
	return rules
}
