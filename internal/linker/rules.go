package linker

import "github.com/nutgraf/nutgraf/internal/problem"

// RuleFormIsUnambiguous is the rule that this room judges by.
const RuleFormIsUnambiguous = "form-is-unambiguous"

// Rules documents the rules of this room.
func Rules() []problem.Rule {
	return []problem.Rule{{
		ID: RuleFormIsUnambiguous, Severity: problem.Warning,
		Text: "A name belongs to one term or actor. Where two claim the same words, the program cannot know which of them the text means: take " +
			"the words from one, or let one be linked by hand only, with autolink: false. Words of a text that can be a form of two, as bases of base and of basis, are a warning, and are not linked.",
		Bad: "-- content/glossary/osce.md --\n---\ntitle: OSCE\nsynonyms: [the alliance]\n---\nIt watches over peace.\n" +
			"-- content/glossary/nato.md --\n---\ntitle: NATO\nsynonyms: [alliance, The Alliance]\n---\nAn alliance.\n",
		Good: "-- content/glossary/osce.md --\n---\ntitle: OSCE\nsynonyms: [the forum]\n---\nIt watches over peace.\n" +
			"-- content/glossary/nato.md --\n---\ntitle: NATO\nsynonyms: [alliance, The Alliance]\n---\nAn alliance.\n",
	}}
}
