package read

import (
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/markdown"
)

var RuleChangeKindIsKnown = ruleSet.Error("change-kind-is-known", "A change of a published page is a correction (what it said was "+
	"wrong), a clarification (what it said could be misread) or an update (something has happened since). Readers are told which.")

func changeKinds() []string {
	var kinds []string
	for _, kind := range explainer.ChangeKinds() {
		kinds = append(kinds, string(kind))
	}
	return kinds
}

// changes returns the items of the field "changes", the newest first. An item with a problem is left out.
func (p *Page) changes() []explainer.Change {
	var changes []explainer.Change
	for item, own := range p.fields.items("changes", typeChanges, "a change") {
		change := explainer.Change{
			Date: own.date("date", typeDay), Kind: explainer.ChangeKind(own.oneOf("kind", "", RuleChangeKindIsKnown, changeKinds())),
			Text: markdown.Typographic(own.text("text"), p.language), Place: item.get("date").place,
		}
		if len(own.problems) == 0 {
			changes = append(changes, change)
		}
	}
	explainer.SortChanges(changes)
	return changes
}
