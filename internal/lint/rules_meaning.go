package lint

import "github.com/nutgraf/nutgraf/internal/problem"

// start is a section without its text.
const start = "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\n"

// meaningRules are about words that mean something else in Markdown than their author thinks.
func meaningRules() []problem.Rule {
	return []problem.Rule{
		{
			ID: RuleFootnoteIsDefined,
			Text: "The mark of a footnote, [^1], needs its text somewhere in the same file, in a paragraph that begins with " +
				"[^1]: and so on. Without it readers see the brackets.",
			Bad:  start + "Twelve states[^1] signed.\n",
			Good: start + "Twelve states[^1] signed.\n\n[^1]: Ten of them in Europe.\n",
		},
		{
			ID: RuleReferenceIsDefined,
			Text: "A link can name its address elsewhere: [words][label], and in a paragraph of its own [label]: " +
				"https://example.org/. Without that line readers see the brackets.",
			Bad:  start + "Twelve states signed [the treaty][text].\n",
			Good: start + "Twelve states signed [the treaty][text].\n\n[text]: source:treaty-1949\n",
		},
		{
			ID: RuleDefinitionIsUsed, Severity: problem.Warning,
			Text: "The text of a footnote, or an address, that no mark in the text names is not on the page. Most often the " +
				"mark is misspelt.",
			Bad:  start + "Twelve states signed.\n\n[^1]: Ten of them in Europe.\n",
			Good: start + "Twelve states[^1] signed.\n\n[^1]: Ten of them in Europe.\n",
		},
		{
			ID: RuleDefinitionIsGivenOnce, Severity: problem.Warning,
			Text: "Of two footnotes or addresses with the same name Markdown takes the first, and leaves out the other.",
			Bad:  start + "Twelve states[^1] signed.\n\n[^1]: Ten of them in Europe.\n\n[^1]: In Washington.\n",
			Good: start + "Twelve states[^1] signed[^2].\n\n[^1]: Ten of them in Europe.\n\n[^2]: In Washington.\n",
		},
		{
			ID: RuleLinkIsWritten, Severity: problem.Warning,
			Text: "A link is [words](address): without a space between the brackets, without spaces in the address, and with " +
				"brackets of the ASCII kind. What is only nearly so stays as it is typed.",
			Bad:  start + "Twelve states signed [the treaty] (source:treaty-1949).\n",
			Good: start + "Twelve states signed [the treaty](source:treaty-1949).\n",
		},
		{
			ID: RuleLinkHasScheme,
			Text: "An address on another site begins with https://. Without it, a browser looks for a page of this site; " +
				"with // alone, it leads nowhere when the page is opened from a disk.",
			Bad:  start + "[Other papers](www.example.org/papers) say so.\n",
			Good: start + "[Other papers](https://www.example.org/papers) say so.\n",
		},
		{
			ID: RuleEmphasisIsClosed, Severity: problem.Warning,
			Text: "Words are emphasised by stars that touch them, *as here* or **as here**: as many behind the last word as " +
				"before the first. Others stay as they are typed.",
			Bad:  start + "Twelve ** states ** signed.\n",
			Good: start + "Twelve **states** signed.\n",
		},
		{
			ID: RuleEmphasisIsMeant, Severity: problem.Warning,
			Text: "Two stars inside of words emphasise all that is between them. A star that is meant as one, as for several " +
				"genders or a product, has a backslash before it.",
			Bad:  start + "Alle Leser*innen und Autor*innen sind da.\n",
			Good: start + "Alle Leser\\*innen und Autor\\*innen sind da.\n",
		},
		{
			ID: RuleMarkupIsKnown, Severity: problem.Warning,
			Text: "Programs for wikis, manuals and websites have signs of their own beyond Markdown. Here they would be " +
				"printed as they are typed. What the sign is for is most often there in another way.",
			Bad:  start + "Twelve states signed [[NATO]].\n",
			Good: start + "Twelve states signed [NATO](term:nato).\n",
		},
		{
			ID: RuleCharacterIsKnown, Severity: problem.Warning,
			Text: "A character can be written by its name in HTML, from & to ;. A name that does not exist stays as it is " +
				"typed. Most characters can be typed themselves.",
			Bad:  start + "Twelve&nsbp;states signed.\n",
			Good: start + "Twelve&nbsp;states signed.\n",
		},
		{
			ID: RuleBackslashIsMeant, Severity: problem.Warning,
			Text: "A backslash takes the meaning from the sign behind it, and is not seen itself. A path of Windows loses " +
				"some of its own so; as code it is shown as it is typed. A typed \\n is no break.",
			Bad:  start + "It lies in \\\\server\\treaties for all.\n",
			Good: start + "It lies in `\\\\server\\treaties` for all.\n",
		},
		{
			ID: RuleLineBreakIsMeant, Severity: problem.Warning,
			Text: "Two spaces at the end of a line break it on the page, too, and nobody sees them in the file. In the " +
				"middle of a sentence they are most often left over. A break that is meant can be written as a backslash; " +
				"the end of a line alone is none.",
			Bad:  start + "Twelve states of Europe and of North America have  \nsigned the treaty.\n",
			Good: start + "Twelve states of Europe and of North America have\nsigned the treaty.\n",
		},
	}
}
