package lint

import "github.com/nutgraf/nutgraf/internal/problem"

// fileRules are about files: where they are, what they are called and what they are made of.
func fileRules() []problem.Rule {
	return []problem.Rule{
		{
			ID: RuleFileIsInItsPlace,
			Text: "Every Markdown file is a section, a term, an event or an actor, and its folder says which: sections, glossary, " +
				"timeline or actors. A file elsewhere would be left out of the site in silence, and so would a link to a file.",
			Bad: `-- content/glosary/osce.md --
---
title: OSCE
---
The OSCE watches over peace in Europe.
`,
			Good: `-- content/glossary/osce.md --
---
title: OSCE
---
The OSCE watches over peace in Europe.
`,
		},
		{
			ID: RuleFileIsMarkdown,
			Text: "Content is written in Markdown, in files whose names end in .md, and not in .md.txt. Other formats that Hugo knows, and its content " +
				"templates, are not read: they could put script into a page.",
			Bad:  "-- content/glossary/osce.html --\n<p>The OSCE watches over peace in Europe.</p>\n",
			Good: "-- content/glossary/osce.md --\n---\ntitle: OSCE\n---\nThe OSCE watches over peace in Europe.\n",
		},
		{
			ID: RuleFileIsSmallEnough,
			Text: "A page has at most 1 MB, 128 KB of front matter, 2,000 headings, 1,000 footnotes, 100,000 table cells and 64 KB of " +
				"coloured code, and no endless paragraphs full of brackets and stars. A picture has at most 32 MB, a drawing 1 MB, a table or text beside the page 10 MB. What is larger takes a program minutes and no reader finishes it.",
			Bad:  "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\n(× 2001) ## And another heading\n",
			Good: "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\n(× 20) ## And another heading\n",
		},
		{
			ID: RuleProjectIsSmall,
			Text: "A project has at most 20,000 files and folders, of entries, pictures and layouts together. More take a build minutes, " +
				"and all of the memory of a small machine.",
			Shown: "internal/explainer TestTooManyFilesEndInAProblem",
		},
		{
			ID: RuleFileIsUTF8,
			Text: "Files are text in UTF-8. A byte that is not was written by a program with another encoding set, and would show as a " +
				"black question mark.",
			Bad:  "-- content/glossary/elysee.md --\n---\ntitle: Elys\xe9e\n---\nThe president's palace in Paris.\n",
			Good: "-- content/glossary/elysee.md --\n---\ntitle: Élysée\n---\nThe president's palace in Paris.\n",
		},
		{
			ID: RuleIDIsPortable,
			Text: "A file's name without its ending is its entry's id and part of its address, for ever. Lower-case letters of any " +
				"script, digits and single hyphens survive every file system, server and messenger; spaces, capitals and the names " +
				"that Windows keeps for itself do not. The id of a source can have capitals, dots and underscores too.",
			Bad:  "-- content/glossary/Red Line.md --\n---\ntitle: red line\n---\nA limit that others must not cross.\n",
			Good: "-- content/glossary/red-line.md --\n---\ntitle: red line\n---\nA limit that others must not cross.\n",
		},
		{
			ID: RuleIDIsUnique,
			Text: "Two files of one folder, or two sources, cannot have one id, since they would have one address. Ids that differ in " +
				"letter case only count as one. A term and an actor can share an id.",
			Bad: `-- content/glossary/osce.md --
---
title: OSCE
---
The OSCE watches over peace in Europe.
-- content/glossary/osce/index.md --
---
title: Organization for Security and Co-operation in Europe
---
It watches over peace in Europe.
`,
			Good: `-- content/glossary/osce.md --
---
title: OSCE
---
The OSCE watches over peace in Europe.
-- content/actors/osce.md --
---
title: Observers of the OSCE
kind: organisation
---
They watch over peace in Europe.
`,
		},
		{
			ID: RuleOverviewIsGiven,
			Text: "Every language needs content/_index.md, the overview, which gives the explainer its title and standfirst. Without it " +
				"there is no first page.",
			Bad:  "-- content/_index.md --\n",
			Good: "-- content/_index.md --\n---\ntitle: The treaty\nstandfirst: What was signed, and why.\n---\n",
		},
		{
			ID: RuleTextIsSafe,
			Text: "Some characters do harm where they are: a NUL ends a text for many programs, no feed can hold other control " +
				"characters, and Hugo stops altogether at words that it uses inside of itself: __hdeferred followed by a slash, and the one that " +
				"stands for a shortcode.",
			Bad:  "-- content/glossary/osce.md --\n---\ntitle: OSCE\n---\nThe __hdeferred/ mark.\n",
			Good: "-- content/glossary/osce.md --\n---\ntitle: OSCE\n---\nThe __hdeferred mark.\n",
		},
		{
			ID: RuleAliasIsPath,
			Text: "An alias is the path that an entry had before, and leads readers of old links to the new one. It begins with a slash " +
				"and stays on this site.",
			Bad:  "-- content/glossary/osce.md --\n---\ntitle: OSCE\naliases: [https://example.org/osce/]\n---\nIt watches over peace.\n",
			Good: "-- content/glossary/osce.md --\n---\ntitle: OSCE\naliases: [/terms/osce/]\n---\nIt watches over peace.\n",
		},
		{
			ID: RuleAddressIsFree,
			Text: "An alias cannot be the address of a page that exists, nor of another alias, and a file beside the text or in static/ " +
				"cannot have the address of a page, of another file, or of one that the program writes, such as glossary/index.json: one " +
				"of the two would overwrite the other, and which of them is chance. Addresses that differ only in letter case, or in " +
				"the form of an accent, are one on many disks. Only static/_headers and static/robots.txt are published in place of the program's.",
			Bad:  "-- content/glossary/osce.md --\n---\ntitle: OSCE\naliases: [/glossary/nato/]\n---\nIt watches over peace.\n",
			Good: "-- content/glossary/osce.md --\n---\ntitle: OSCE\naliases: [/glossary/csce/]\n---\nIt watches over peace.\n",
		},
	}
}
