package problem

import (
	"bytes"
	"cmp"
	"io/fs"
	"slices"
	"strings"
)

// Rule is what a problem breaks. Each is one value beside the code that judges by it, made by [RuleSet.Error] or
// [RuleSet.Warning]: what it is named, whether it stops a build, and what it says is in one place.
type Rule struct {
	ID       string   // named after health: "term-is-defined"
	Severity Severity // of every problem of the rule; warnings can be silenced
	Text     string   // one paragraph, for people: the text of the reference, of "nutgraf explain" and of reports
	examples fs.FS
}

// RuleSet is the rules of one room.
type RuleSet struct {
	examples fs.FS
	rules    []*Rule
}

// NewRuleSet is a set without rules, whose examples are files "rules/<id>.txtar".
func NewRuleSet(examples fs.FS) *RuleSet { return &RuleSet{examples: examples} }

// Error adds a rule whose problems stop the build. An id that the set has already is a fault of the program.
func (s *RuleSet) Error(id, text string) *Rule { return s.add(&Rule{id, Error, text, s.examples}) }

// Warning adds a rule whose problems let the build go on, and can be silenced.
func (s *RuleSet) Warning(id, text string) *Rule { return s.add(&Rule{id, Warning, text, s.examples}) }

func (s *RuleSet) add(rule *Rule) *Rule {
	if slices.ContainsFunc(s.rules, func(r *Rule) bool { return r.ID == rule.ID }) {
		panic("two rules are called " + rule.ID)
	}
	s.rules = append(s.rules, rule)
	return rule
}

// All returns the rules, sorted by id.
func (s *RuleSet) All() []*Rule { return SortRules(slices.Clone(s.rules)) }

// SortRules orders rules by id.
func SortRules(rules []*Rule) []*Rule {
	slices.SortFunc(rules, func(a, b *Rule) int { return cmp.Compare(a.ID, b.ID) })
	return rules
}

// Example shows a rule broken and kept; it is the rule's test, too. Bad and Good are txtar folders ("-- content/glossary/nato.md --"
// before each file), put over a small sound explainer. The lines before the first file are the commands that meet the rule
// there; without them it is "nutgraf check". A line "(× 500) text" stands for 500 lines of the text.
type Example struct {
	Bad, Good string
	Test      string // in place of a folder that cannot be shown: the test that breaks the rule, "internal/publish TestFullDisk"
}

// Example reads the rule's example from "rules/<id>.txtar" of its room. A file "bad/a.md" there is the file a.md of the bad
// folder, "bad.sh" holds its commands, and "good" goes alike. A line before the first file names the test that stands for
// them. A rule without such a file has no example.
func (r *Rule) Example() Example {
	var example Example
	content, _ := fs.ReadFile(r.examples, "rules/"+r.ID+".txtar")
	into := &example.Test
	for line := range bytes.Lines(content) {
		name, isName := bytes.CutPrefix(bytes.TrimRight(line, "\r\n"), []byte("-- "))
		name, isWhole := bytes.CutSuffix(name, []byte(" --"))
		if !isName || !isWhole {
			*into += string(line)
			continue
		}
		folder, file, isFile := strings.Cut(string(name), "/")
		into = &example.Good
		if strings.HasPrefix(folder, "bad") {
			into = &example.Bad
		}
		if isFile {
			*into += "-- " + file + " --\n"
		}
	}
	example.Test = strings.TrimSpace(example.Test)
	return example
}
