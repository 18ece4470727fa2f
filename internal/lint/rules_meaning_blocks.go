package lint

import "github.com/nutgraf/nutgraf/internal/problem"

// blockMeaningRules are about lists, tables, headings and other blocks that are none, or others than their author thinks.
func blockMeaningRules() []problem.Rule {
	return []problem.Rule{
		{
			ID: RuleListKeepsNumbers, Severity: problem.Warning,
			Text: "A list shows its first number and counts on from there, whatever the others say. And a paragraph that " +
				"begins with a number and a full stop is a list: a backslash before the full stop keeps it text.",
			Bad:  start + "1986. It was the year of two accidents.\n",
			Good: start + "1986\\. It was the year of two accidents.\n",
		},
		{
			ID: RuleListIsWritten, Severity: problem.Warning,
			Text: "A list is lines that begin with \"- \" or \"1. \", the space included, below an empty line. Lines that begin " +
				"with other signs run together as one paragraph.",
			Bad:  start + "• Canada\n• Iceland\n",
			Good: start + "- Canada\n- Iceland\n",
		},
		{
			ID: RuleTableRowFits, Severity: problem.Warning,
			Text: "A row has as many cells as the head of its table. What is beyond is left out of the page. A pipe that " +
				"divides no cells has a backslash before it, in code too; and a line right below the last row is a row.",
			Bad:  start + "| State | Signed |\n| --- | --- |\n| Canada | 1949 | in Washington |\n",
			Good: start + "| State | Signed |\n| --- | --- |\n| Canada | 1949, in Washington |\n",
		},
		{
			ID: RuleTableHasRule, Severity: problem.Warning,
			Text: "A table has a line of dashes and pipes below its head, with as many columns. Without it the lines run " +
				"together as one paragraph.",
			Bad:  start + "| State | Signed |\n| Canada | 1949 |\n",
			Good: start + "| State | Signed |\n| --- | --- |\n| Canada | 1949 |\n",
		},
		{
			ID: RuleHeadingIsMarked, Severity: problem.Warning,
			Text: "A heading begins with two to six # and a space. Without the space the line is text.",
			Bad:  start + "##How it began\n\nTwelve states signed.\n",
			Good: start + "## How it began\n\nTwelve states signed.\n",
		},
		{
			ID: RuleHeadingHasWords,
			Text: "A heading without words is a gap on the page and in its list of contents, and nothing to people who hear " +
				"the page.",
			Bad:  start + "Twelve states signed.\n\n##\n",
			Good: start + "Twelve states signed.\n\n## What followed\n",
		},
		{
			ID: RuleHeadingIsMeant, Severity: problem.Warning,
			Text: "A line of dashes right below a paragraph makes a heading of it. With an empty line between, the dashes " +
				"are a line across the page.",
			Bad:  start + "Twelve states signed, ten of them in Europe.\n---\n",
			Good: start + "Twelve states signed, ten of them in Europe.\n\n---\n",
		},
		{
			ID: RuleFenceIsClosed, Severity: problem.Warning,
			Text: "A block of code ends with a line of as many backticks as it begins with. Without it, all of the text that " +
				"follows is code. Code in a line ends with a backtick, too.",
			Bad:  start + "Twelve states signed.\n\n```\ncode\n",
			Good: start + "Twelve states signed.\n\n```\ncode\n```\n",
		},
		{
			ID: RuleCodeIsMeant, Severity: problem.Warning,
			Text: "A paragraph whose lines begin with four spaces, or a tab, is code: in one width, without links, and as " +
				"wide as its lines. Programs for letters begin paragraphs so.",
			Bad:  start + "Twelve states.\n\n    They signed the treaty in Washington.\n",
			Good: start + "Twelve states.\n\nThey signed the treaty in Washington.\n",
		},
		{
			ID: RuleBlockIsMeant, Severity: problem.Warning,
			Text: "A line that begins with - or + and a space is a list, and one that begins with > a quotation, in the " +
				"middle of a sentence too. A backslash before the sign keeps it text.",
			Bad:  start + "The change was between 2 and\n- 5 degrees.\n",
			Good: start + "The change was between 2 and\n\\- 5 degrees.\n",
		},
		{
			ID: RuleQuoteEnds, Severity: problem.Warning,
			Text: "A quotation ends at an empty line. Text right below its last line is part of it, and so is told as the " +
				"words of another.",
			Bad:  start + "> An attack against one is an attack against all.\nTwelve states signed that.\n",
			Good: start + "> An attack against one is an attack against all.\n\nTwelve states signed that.\n",
		},
	}
}
