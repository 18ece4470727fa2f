package lint

import (
	"slices"
	"strings"
	"testing"

	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
)

// allRules are those of reading and of judging.
func allRules() []*problem.Rule { return slices.Concat(read.Rules(), Rules()) }

func TestBadExampleBreaksItsRuleAndGoodExampleKeepsAll(t *testing.T) {
	for _, rule := range allRules() {
		example := rule.Example()
		if example.Test != "" { // by a test: no example is that large
			continue
		}
		t.Run(rule.ID, func(t *testing.T) {
			_, bad := english(t, project(sound, example.Bad))
			if len(bad) == 0 || slices.ContainsFunc(bad, func(p problem.Problem) bool { return p.Rule != rule.ID || p.Severity != rule.Severity }) {
				t.Errorf("the bad example gives:\n%s", said(t, bad))
			}
			if _, good := english(t, project(sound, example.Good)); len(good) > 0 {
				t.Errorf("the good example gives:\n%s", said(t, good))
			}
			if rule.Text == "" || strings.Contains(rule.Text, "\n") || !strings.HasSuffix(rule.Text, ".") {
				t.Errorf("the text is no paragraph: %q", rule.Text)
			}
		})
	}
}
