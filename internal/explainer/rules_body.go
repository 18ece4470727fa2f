package explainer

// bodyRules are about the Markdown below the front matter.
func bodyRules() []Rule {
	return []Rule{
		{
			ID: RuleDefinitionIsGiven,
			Text: "The first paragraph of a term or an actor is its short definition or profile: one or two sentences in plain language. " +
				"It is what a reader sees who taps the word.",
			Bad:  "-- content/glossary/osce.md --\n---\ntitle: OSCE\n---\n- It watches over peace.\n",
			Good: "-- content/glossary/osce.md --\n---\ntitle: OSCE\n---\nIt watches over peace.\n",
		},
		{
			ID:   RuleBodyIsGiven,
			Text: "A section or an event tells something. One without text would be an empty page that search engines punish.",
			Bad:  "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\n<!-- to be written -->\n",
			Good: "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\nTwelve states signed.\n",
		},
		{
			ID: RuleHeadingStartsAt2,
			Text: "A page has one heading of the first level, its title. Headings in the text begin at the second, so that people who " +
				"hear the page can tell its parts.",
			Bad:  "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\n# How it began\n\nTwelve states signed.\n",
			Good: "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\n## How it began\n\nTwelve states signed.\n",
		},
		{
			ID:   RuleAttributeIsKnown,
			Text: "A heading can have an id and classes in braces. Other attributes, such as style, would bypass the design and its safety.",
			Bad:  "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\n## How it began {style=\"color: red\"}\n\nTwelve states.\n",
			Good: "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\n## How it began {#beginning}\n\nTwelve states.\n",
		},
		{
			ID: RuleHTMLIsOff,
			Text: "HTML in Markdown is left out of the page, since it could carry script. What it was for is most often there in Markdown. " +
				"Comments are fine if they end.",
			Bad:  "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\nTwelve <b>states</b> signed.\n",
			Good: "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\nTwelve **states** signed.<!-- in Washington -->\n",
		},
		{
			ID: RuleNestingIsShallow,
			Text: "Lists and quotes can stand inside of each other, up to sixty on a line or four hundred columns of indentation. Deeper " +
				"ones keep a Markdown parser busy for minutes and are no text.",
			Bad: "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\n" +
				">>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>> Twelve states signed.\n",
			Good: "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\n> Twelve states signed.\n",
		},
	}
}
