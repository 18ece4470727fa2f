package main

import (
	"slices"

	"github.com/nutgraf/nutgraf/internal/archive"
	"github.com/nutgraf/nutgraf/internal/build"
	"github.com/nutgraf/nutgraf/internal/chart"
	"github.com/nutgraf/nutgraf/internal/editorial"
	"github.com/nutgraf/nutgraf/internal/elsewhere"
	"github.com/nutgraf/nutgraf/internal/export"
	"github.com/nutgraf/nutgraf/internal/hostpage"
	"github.com/nutgraf/nutgraf/internal/house"
	"github.com/nutgraf/nutgraf/internal/hugo"
	"github.com/nutgraf/nutgraf/internal/importer/article"
	"github.com/nutgraf/nutgraf/internal/importer/glossary"
	"github.com/nutgraf/nutgraf/internal/importer/sheet"
	"github.com/nutgraf/nutgraf/internal/importer/sources"
	"github.com/nutgraf/nutgraf/internal/importer/timeline"
	"github.com/nutgraf/nutgraf/internal/linkcheck"
	"github.com/nutgraf/nutgraf/internal/linker"
	"github.com/nutgraf/nutgraf/internal/lint"
	"github.com/nutgraf/nutgraf/internal/lock"
	"github.com/nutgraf/nutgraf/internal/plaintext"
	"github.com/nutgraf/nutgraf/internal/preview"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/publish"
	"github.com/nutgraf/nutgraf/internal/quotation"
	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/nutgraf/nutgraf/internal/scaffold"
	"github.com/nutgraf/nutgraf/internal/settings"
	"github.com/nutgraf/nutgraf/internal/theme"
	"github.com/nutgraf/nutgraf/internal/verify"
)

// ruleGroup holds the rules for one activity of an author.
type ruleGroup struct {
	what  string
	rules []*problem.Rule
}

// ruleGroups returns all rules, in the order in which an author meets them.
func ruleGroups() []ruleGroup {
	return []ruleGroup{
		{"Files, fields, ids and links", problem.SortRules(slices.Concat(read.Rules(), lint.Rules()))},
		{"Charts", chart.Rules()},
		{"Settings, layouts and mentions", problem.SortRules(slices.Concat(settings.Rules(), house.Rules(), build.Rules(), hugo.Rules(), export.Rules(), linker.Rules(), theme.Rules(), elsewhere.Rules(), hostpage.Rules()))},
		{"What an editor would ask", problem.SortRules(slices.Concat(editorial.Rules(), quotation.Rules(), linkcheck.Rules()))},
		{"Silences, and files that cannot be read", problem.Rules()},
		{"The finished pages", verify.Rules()},
		{"Publishing", problem.SortRules(slices.Concat(lock.Rules(), publish.Rules(), preview.Rules()))},
		{"New files and imports", problem.SortRules(slices.Concat(scaffold.Rules(), archive.Rules(), plaintext.Rules(), article.Rules(), sources.Rules(), glossary.Rules(), sheet.Rules(), timeline.Rules()))},
	}
}

// allRules returns every rule of the program, sorted by id.
func allRules() []*problem.Rule {
	var rules []*problem.Rule
	for _, group := range ruleGroups() {
		rules = append(rules, group.rules...)
	}
	return problem.SortRules(rules)
}
