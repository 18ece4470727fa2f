package read

import (
	"slices"

	"github.com/nutgraf/nutgraf/internal/explainer"
)

var RuleClaimStatusIsKnown = ruleSet.Error("claim-status-is-known", "A claim is known, disputed, unknown or refuted, as its sources "+
	"have it. Readers see which, wherever the claim is named.")

var RuleClaimIsSourced = ruleSet.Error("claim-is-sourced", "What is said of a claim rests on sources, of one that is unknown too: on "+
	"those that should answer it and do not. Where a claim is disputed, at least two sources contradict each other.")

func statuses() []string {
	var words []string
	for _, status := range explainer.Statuses() {
		words = append(words, string(status))
	}
	return words
}

// readStatus returns the field "status" of a claim, and reports a claim that has too few sources for it.
func (p *Page) readStatus() explainer.Status {
	f := p.fields
	status := explainer.Status(f.oneOf("status", "", RuleClaimStatusIsKnown, statuses()))
	given, ok := f.values["sources"]
	if !ok || given.value.isEmpty() {
		return status // the field is required
	}
	names := f.words("sources")
	slices.Sort(names)
	count := len(slices.Compact(names))
	switch {
	case count == 0:
		f.add(RuleClaimIsSourced, given.value.place, "a claim has no source", `list the ids of its sources: "sources: [a-report]"`)
	case count == 1 && status == explainer.StatusDisputed:
		f.add(RuleClaimIsSourced, given.value.place, "a claim that is disputed has one source", "list a source of each side, or write another status")
	}
	return status
}
