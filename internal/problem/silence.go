package problem

import (
	"fmt"
	"slices"
	"strings"
)

// Silence is an author's word that what a rule warns of is meant so.
type Silence struct {
	Rule, Reason string
	Place        Place  // where it is written
	Path         string // the one file whose warnings it takes away; empty: all files'
	Line         int    // the one line; 0: the whole file
}

// Silences are all of a project. They remember which of them took something away.
type Silences struct {
	list []Silence
	used map[int]bool
}

var RuleSilenceNamesRule = ruleSet.Error("silence-names-a-rule", "The field silence of a page, or the table of that name in "+
	"hugo.toml for all pages, takes warnings away: each line names a rule and says why. Only warnings can be silenced; an "+
	"error would break the site.")

var RuleSilenceHasReason = ruleSet.Error("silence-has-a-reason", "A silenced warning needs a reason, so that the next editor "+
	"knows that it was seen and why it is meant so.")

// NewSilences judges silences by the rules that there are. What can break a site is an error, and stays one.
func NewSilences(list []Silence, rules []*Rule) (*Silences, []Problem) {
	ids := make([]string, len(rules))
	for i, rule := range rules {
		ids[i] = rule.ID
	}
	var problems []Problem
	for _, s := range list {
		i := slices.Index(ids, s.Rule)
		switch {
		case i < 0:
			fix := `"nutgraf explain" lists the rules`
			if near := Nearest(s.Rule, ids); near != "" {
				fix = fmt.Sprintf("did you mean %q?", near)
			}
			problems = append(problems, New(RuleSilenceNamesRule, s.Place, fmt.Sprintf("no rule is called %q", s.Rule), fix))
		case rules[i].Severity == Error:
			problems = append(problems, New(RuleSilenceNamesRule, s.Place,
				fmt.Sprintf("%q cannot be silenced: what it finds would break the site", s.Rule), "remove the line, and mend what the rule finds"))
		case strings.TrimSpace(s.Reason) == "":
			problems = append(problems, New(RuleSilenceHasReason, s.Place,
				fmt.Sprintf("%q is silenced without a reason", s.Rule), fmt.Sprintf("write %s: \"why it is meant so\"", s.Rule)))
		}
	}
	return &Silences{list: list, used: map[int]bool{}}, problems
}

// Quiet is the problems without the warnings that are silenced.
func (s *Silences) Quiet(list []Problem) []Problem {
	return slices.DeleteFunc(list, func(p Problem) bool {
		silenced := false
		for i, silence := range s.list {
			if p.Severity == Warning && silence.covers(p) {
				s.used[i], silenced = true, true
			}
		}
		return silenced
	})
}

func (s Silence) covers(p Problem) bool {
	return s.Rule == p.Rule && (s.Path == "" || s.Path == p.Place.Path) && (s.Line == 0 || s.Line == p.Place.Line)
}

var RuleSilenceIsUsed = ruleSet.Warning("silence-is-used", "A silence that takes no warning away any more would hide the next "+
	"one, which may be worth hearing.")

// Unused warns of silences that took nothing away, of those rules that were looked at.
func (s *Silences) Unused(lookedAt func(rule string) bool) []Problem {
	var problems []Problem
	for i, silence := range s.list {
		if !s.used[i] && lookedAt(silence.Rule) {
			problems = append(problems, New(RuleSilenceIsUsed, silence.Place,
				fmt.Sprintf("nothing here breaks %q any more", silence.Rule), "remove the line"))
		}
	}
	return problems
}
