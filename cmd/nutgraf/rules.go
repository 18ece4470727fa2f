package main

import (
	"slices"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/site"
)

// allRules documents every rule that the program judges by, sorted by id.
func allRules() []problem.Rule {
	return problem.SortRules(slices.Concat(explainer.Rules(), problem.Rules(), site.Rules()))
}
