package lint

import "github.com/nutgraf/nutgraf/internal/problem"

// nameRules are about ids that one file gives and another defines.
func nameRules() []problem.Rule {
	return []problem.Rule{
		{
			ID: RuleTermIsDefined,
			Text: "A term that a link or the field see_also names must be there, as a file of content/glossary whose name is the id. In " +
				"another language it must be there in that language.",
			Bad:  "-- content/glossary/osce.md --\n---\ntitle: OSCE\nsee_also: [natto]\n---\nIt watches over peace.\n",
			Good: "-- content/glossary/osce.md --\n---\ntitle: OSCE\nsee_also: [nato]\n---\nIt watches over peace.\n",
		},
		{
			ID:   RuleEventIsDefined,
			Text: "An event that a link names must be there, as a file of content/timeline whose name is the id.",
			Bad:  "-- content/glossary/osce.md --\n---\ntitle: OSCE\n---\nIt is younger than [the treaty](event:treaty-sealed).\n",
			Good: "-- content/glossary/osce.md --\n---\ntitle: OSCE\n---\nIt is younger than [the treaty](event:treaty-signed).\n",
		},
		{
			ID:   RuleActorIsDefined,
			Text: "An actor that a link or the field actors names must be there, as a file of content/actors whose name is the id.",
			Bad:  "-- content/timeline/joined.md --\n---\ntitle: Canada joins\nwhen: 1949\nactors: [kanada]\n---\nIt does.\n",
			Good: "-- content/timeline/joined.md --\n---\ntitle: Canada joins\nwhen: 1949\nactors: [canada]\n---\nIt does.\n",
		},
		{
			ID:   RuleSourceIsDefined,
			Text: "A source that a link or the field sources names must be in data/sources.yaml.",
			Bad:  "-- content/glossary/osce.md --\n---\ntitle: OSCE\nsources: [treaty-1994]\n---\nIt watches over peace.\n",
			Good: "-- content/glossary/osce.md --\n---\ntitle: OSCE\nsources: [treaty-1949]\n---\nIt watches over peace.\n",
		},
		{
			ID: RuleEntityIsDefined,
			Text: "The field nolink lists the ids of terms, actors and events that a section does not link by itself. An id that is none " +
				"of them keeps nothing from being linked. Where a term and an actor share an id, write term:id or actor:id for one " +
				"of them.",
			Bad:  "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\nnolink: [term:canada]\n---\nCanada is far away.\n",
			Good: "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\nnolink: [canada]\n---\nCanada is far away.\n",
		},
		{
			ID: RuleLinkSchemeIsKnown,
			Text: "A link leads to a path, a fragment, or an address that begins with http:, https:, mailto:, tel:, or with term:, event:, " +
				"actor: or source: and an id. All else is a misspelling, or could run a script.",
			Bad:  "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\nIt joined [the alliance](terms:nato).\n",
			Good: "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\nIt joined [the alliance](term:nato).\n",
		},
		{
			ID: RulePageIsDefined,
			Text: "A link to a page of the site names its address: /sections/paris/, not the file that it is made of, and not a page " +
				"that is not there.",
			Bad:  "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\nSee [the end](/sections/edn/).\n",
			Good: "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\nSee [the beginning](/sections/start/).\n",
		},
	}
}
