package main

import (
	"slices"

	"github.com/nutgraf/nutgraf/internal/draft"
	"github.com/nutgraf/nutgraf/internal/editorial"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/gloss"
	"github.com/nutgraf/nutgraf/internal/outside"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/publish"
	"github.com/nutgraf/nutgraf/internal/scaffold"
	"github.com/nutgraf/nutgraf/internal/site"
	"github.com/nutgraf/nutgraf/internal/timeline"
	"github.com/nutgraf/nutgraf/internal/verify"
)

// allRules documents every rule that the program judges by, sorted by id.
func allRules() []problem.Rule {
	return problem.SortRules(slices.Concat(
		draft.Rules(), editorial.Rules(), explainer.Rules(), gloss.Rules(), outside.Rules(), problem.Rules(), publish.Rules(), scaffold.Rules(),
		site.Rules(), timeline.Rules(), verify.Rules(),
	))
}
