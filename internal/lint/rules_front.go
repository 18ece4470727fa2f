package lint

import "github.com/nutgraf/nutgraf/internal/problem"

// frontRules are about front matter and what its fields hold.
func frontRules() []problem.Rule {
	return []problem.Rule{
		{
			ID: RuleFieldIsPlain, Severity: problem.Warning,
			Text: "Fields are plain text: in a title, a standfirst, a summary, a role or a key point, the signs of Markdown and of HTML are shown as " +
				"they are typed, in search results and previews too. Quotation marks become those of the language, as in the text.",
			Bad:  "-- content/sections/start.md --\n---\ntitle: The **treaty**[^1]\nweight: 1\n---\nTwelve states signed.\n",
			Good: "-- content/sections/start.md --\n---\ntitle: The treaty\nweight: 1\n---\nTwelve states signed.\n",
		},
		{
			ID: RuleFrontMatterParses,
			Text: "A file begins with its fields in YAML between two lines of three hyphens. A value with a colon or another special " +
				"character needs quotes. Anchors, references and tags of YAML are not read: a few lines of them can stand for " +
				"gigabytes.",
			Bad:  "-- content/glossary/osce.md --\n---\ntitle: OSCE: a forum\n---\nIt watches over peace.\n",
			Good: "-- content/glossary/osce.md --\n---\ntitle: \"OSCE: a forum\"\n---\nIt watches over peace.\n",
		},
		{
			ID: RuleFieldIsKnown,
			Text: "A field that nobody reads is most often a misspelt one, so it is said and never ignored. The reference lists the " +
				"fields of each kind of file. A source has the variables of CSL 1.0.2.",
			Bad:  "-- content/glossary/osce.md --\n---\ntitle: OSCE\nsynonims: [the forum]\n---\nIt watches over peace.\n",
			Good: "-- content/glossary/osce.md --\n---\ntitle: OSCE\nsynonyms: [the forum]\n---\nIt watches over peace.\n",
		},
		{
			ID: RuleFieldIsGiven,
			Text: "Some fields must be there: a title everywhere, a standfirst in the overview, a weight in a section, a date in an " +
				"event, a kind in an actor, an id, a type and a title in a source.",
			Bad:  "-- content/timeline/osce-founded.md --\n---\ntitle: The OSCE is founded\n---\nIn Budapest.\n",
			Good: "-- content/timeline/osce-founded.md --\n---\ntitle: The OSCE is founded\nwhen: 1995-01-01\n---\nIn Budapest.\n",
		},
		{
			ID:   RuleFieldIsGivenOnce,
			Text: "A field that is there twice has two values, and programs differ in which they take. Keep one.",
			Bad:  "-- content/glossary/osce.md --\n---\ntitle: OSCE\ntitle: The OSCE\n---\nIt watches over peace.\n",
			Good: "-- content/glossary/osce.md --\n---\ntitle: OSCE\n---\nIt watches over peace.\n",
		},
		{
			ID: RuleFieldHasItsType,
			Text: "Text is text, a list is a list, and a switch is true or false. Dates with brackets or braces need quotes, since YAML " +
				"takes them for lists.",
			Bad:  "-- content/timeline/osce-founded.md --\n---\ntitle: The OSCE is founded\nwhen: [1994, 1995]\n---\nIn Budapest.\n",
			Good: "-- content/timeline/osce-founded.md --\n---\ntitle: The OSCE is founded\nwhen: \"[1994,1995]\"\n---\nIn Budapest.\n",
		},
		{
			ID: RuleShortTitleIsShort, Severity: problem.Warning,
			Text: "The short title stands above each page. On a phone it has room for two lines: 48 letters, or half as many of Chinese, " +
				"Japanese or Korean.",
			Bad: "-- content/_index.md --\n---\ntitle: The treaty\nstandfirst: What was signed, and why.\n" +
				"short_title: The treaty that was signed in Paris, and what each side had wanted\n---\n",
			Good: "-- content/_index.md --\n---\ntitle: The treaty that was signed in Paris, and what each side had wanted\n" +
				"short_title: The Paris treaty\nstandfirst: What was signed, and why.\n---\n",
		},
		{
			ID: RuleDateParses,
			Text: "Dates are EDTF (ISO 8601-2), which can say what is known and no more: a day (2022-02-24), a month (2022-02), about " +
				"(1994~), perhaps (1994?), a time from and to (2014/2022), and more.",
			Bad:  "-- content/timeline/osce-founded.md --\n---\ntitle: The OSCE is founded\nwhen: 1995-13-01\n---\nIn Budapest.\n",
			Good: "-- content/timeline/osce-founded.md --\n---\ntitle: The OSCE is founded\nwhen: 1995-01-01\n---\nIn Budapest.\n",
		},
		{
			ID:   RuleDateIsDay,
			Text: "The days on which a text was published, updated or should be looked at again are known, so they are given as days.",
			Bad:  "-- content/glossary/osce.md --\n---\ntitle: OSCE\nreview_by: 2030\n---\nIt watches over peace.\n",
			Good: "-- content/glossary/osce.md --\n---\ntitle: OSCE\nreview_by: 2030-01-31\n---\nIt watches over peace.\n",
		},
		{
			ID:   RuleActorKindIsKnown,
			Text: "An actor is a person, a state or an organisation. Search engines and readers are told which.",
			Bad:  "-- content/actors/osce.md --\n---\ntitle: OSCE\nkind: organization\n---\nIt watches over peace.\n",
			Good: "-- content/actors/osce.md --\n---\ntitle: OSCE\nkind: organisation\n---\nIt watches over peace.\n",
		},
		{
			ID: RuleSourceTypeIsKnown,
			Text: "The type of a source is one of those of CSL 1.0.2, such as article-newspaper, webpage, treaty or report. Programs that " +
				"cite go by it.",
			Bad:  "-- data/sources.yaml --\n- {id: treaty-1949, type: newspaper-article, title: The North Atlantic Treaty}\n",
			Good: "-- data/sources.yaml --\n- {id: treaty-1949, type: article-newspaper, title: The North Atlantic Treaty}\n",
		},
		{
			ID:   RuleURLIsAbsolute,
			Text: "A source's address is whole, from https:// on, so that a reader who prints the page can still find it.",
			Bad:  "-- data/sources.yaml --\n- id: treaty-1949\n  type: treaty\n  title: The North Atlantic Treaty\n  URL: www.nato.int\n",
			Good: "-- data/sources.yaml --\n- id: treaty-1949\n  type: treaty\n  title: The North Atlantic Treaty\n  URL: https://www.nato.int/\n",
		},
	}
}
