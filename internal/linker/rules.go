package linker

import "github.com/nutgraf/nutgraf/internal/problem"

// The rules that this room judges by.
const (
	RuleFormIsUnambiguous = "form-is-unambiguous"
	RuleNameIsDistinct    = "name-is-distinct"
)

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
	}, {
		ID: RuleNameIsDistinct, Severity: problem.Warning,
		Text: "A name that is also a very common word, as state, may or march, may be found where the other word is meant. nutgraf links --doubtful lists " +
			"the mentions in doubt with their sentences. Whoever has read them writes autolink: true into the entry and the warning goes; with " +
			"autolink: false only an author's own links lead to the entry.",
		Bad: "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\nsources: [treaty-1949]\n---\nA state has borders.\n" +
			"-- content/glossary/state.md --\n---\ntitle: state\n---\nA country with a government of its own.\n",
		Good: "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\nsources: [treaty-1949]\n---\nA state has borders.\n" +
			"-- content/glossary/state.md --\n---\ntitle: state\nautolink: true\n---\nA country with a government of its own.\n",
	}}
}
