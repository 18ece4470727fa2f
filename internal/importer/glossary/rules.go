package glossary

import "github.com/nutgraf/nutgraf/internal/problem"

// The rules that a glossary is judged by.
const (
	RuleGlossaryIsReadable      = "glossary-is-readable"
	RuleGlossaryEntryIsReadable = "glossary-entry-is-readable"
)

// Rules documents the rules of this room.
func Rules() []problem.Rule {
	with := func(name, text string) string {
		return "nutgraf import glossary " + name + "\n-- " + name + " --\n" + text
	}
	return []problem.Rule{
		{
			ID:   RuleGlossaryIsReadable,
			Text: "A glossary to import is a table, a list of YAML or JSON, Markdown, a glossary directive of Sphinx or MyST, or TBX, of at most 8 MB and 5,000 terms.",
			Bad:  with("terms.json", "[{\"term\": \"toll\",]\n"), Good: with("terms.csv", "term,definition\ntoll,A fee for a road.\n"),
		},
		{
			ID:       RuleGlossaryEntryIsReadable,
			Severity: problem.Warning,
			Text:     "An entry of a glossary has a term. A definition without one is left out; the others are imported.",
			Bad:      with("terms.csv", "term,definition\ntoll,A fee for a road.\n,A fee for a bridge.\n"), Good: with("terms.csv", "term,definition\ntoll,A fee for a road.\n"),
		},
	}
}
