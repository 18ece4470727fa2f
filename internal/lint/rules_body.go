package lint

import "github.com/nutgraf/nutgraf/internal/problem"

// picture is a file that the examples show.
const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"><path d="M0 0h2v1z"/></svg>` + "\n"

// bodyRules are about the Markdown below the front matter.
func bodyRules() []problem.Rule {
	return []problem.Rule{
		{
			ID: RuleDefinitionIsGiven,
			Text: "The first paragraph of a term or an actor is its short definition or profile: one or two sentences in plain language. " +
				"It is what a reader sees who taps the word.",
			Bad:  "-- content/glossary/osce.md --\n---\ntitle: OSCE\n---\n- It watches over peace.\n",
			Good: "-- content/glossary/osce.md --\n---\ntitle: OSCE\n---\nIt watches over peace.\n",
		},
		{
			ID: RuleDefinitionComesFirst, Severity: problem.Warning,
			Text: "The short definition of a term or an actor is its first paragraph, as a whole: readers see it, and nothing else, when they tap " +
				"the word. What stands above it, a picture or a list, is not part of it, nor is a list that it announces with a colon.",
			Bad:  "-- content/glossary/osce.md --\n---\ntitle: OSCE\n---\nIt has two tasks:\n\n- peace\n- elections\n",
			Good: "-- content/glossary/osce.md --\n---\ntitle: OSCE\n---\nIt watches over peace and elections.\n\n- peace\n- elections\n",
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
			ID: RuleHeadingSkipsNone,
			Text: "A heading is one level below the one that it belongs to, at most. People who cannot see its size count the levels, " +
				"and look for the one that is missing.",
			Bad:  "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\n## Before\n\n#### In Washington\n\nTwelve states signed.\n",
			Good: "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\n## Before\n\n### In Washington\n\nTwelve states signed.\n",
		},
		{
			ID: RuleImageIsDescribed,
			Text: "An image has words for those who do not see it, between its brackets: what it shows, as you would tell it on the " +
				"telephone. They are also what shows where it does not load.",
			Bad:  "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\nTwelve states signed.\n\n![](table.svg)\n-- assets/table.svg --\n" + picture,
			Good: "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\nTwelve states signed.\n\n![The long table](table.svg)\n-- assets/table.svg --\n" + picture,
		},
		{
			ID: RuleImageIsThere,
			Text: "The file of an image lies in assets/ or static/ beside content/, or beside its text: content/sections/start/ then has " +
				"both index.md and the image.",
			Bad:  "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\nTwelve states signed.\n\n![The long table](tabel.svg)\n-- assets/table.svg --\n" + picture,
			Good: "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\nTwelve states signed.\n\n![The long table](table.svg)\n-- assets/table.svg --\n" + picture,
		},
		{
			ID: RuleAttributeIsKnown,
			Text: "A heading can have an id and classes in braces, and so can other blocks, on the line below them; a table can have a " +
				"caption, a picture a credit, a quote a cite. In a block with data-nolink=true nothing is linked by itself. A block of code can have options behind its language: an id, a class, a " +
				"title, and linenos, linenostart, hl_lines, anchorlinenos and lineanchors. An id and a class are letters, digits and hyphens. Other attributes, such as style, would bypass the design and its safety.",
			Bad:  "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\n## How it began {style=\"color: red\"}\n\nTwelve states.\n",
			Good: "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\n## How it began {#beginning}\n\nTwelve states.\n",
		},
		{
			ID: RuleHTMLIsOff, Severity: problem.Warning,
			Text: "HTML in Markdown is left out of the page, since it could carry script. What it was for is most often there in Markdown. " +
				"Comments are fine if they end.",
			Bad:  "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\nTwelve <b>states</b> signed.\n",
			Good: "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\nTwelve **states** signed.<!-- in Washington -->\n",
		},
		{
			ID: RuleImageIsOwn,
			Text: "Images are files of the explainer, beside the text or in assets/. Browsers would not load one from another site, which " +
				"could be gone or changed tomorrow and would learn who reads the page.",
			Bad:  "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\n![The long table](https://example.org/table.svg)\n-- assets/table.svg --\n" + picture,
			Good: "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\n![The long table](table.svg)\n-- assets/table.svg --\n" + picture,
		},
		{
			ID: RuleNestingIsShallow,
			Text: "Lists and quotes can stand inside of each other, up to sixty on a line or four hundred columns of indentation. Deeper " +
				"ones keep a Markdown parser busy for minutes and are no text. Folders can stand inside of each other up to twenty: each " +
				"file in them is looked up through all of them.",
			Bad: "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\n" +
				">>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>> Twelve states signed.\n",
			Good: "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\n> Twelve states signed.\n",
		},
	}
}
