package article

import "github.com/nutgraf/nutgraf/internal/problem"

// Rules documents the rules of this room.
func Rules() []problem.Rule {
	with := func(file, text string) string {
		return "mkdir draft\nnutgraf import article --source draft " + file + "\n-- " + file + " --\n" + text
	}
	good := with("story.txt", "Twelve states signed the treaty in Washington.\n")
	return []problem.Rule{
		{
			ID:   RuleArticleIsReadable,
			Text: "An article is plain text, Markdown, HTML, .docx, .odt or .rtf, or a folder of Markdown. Other formats keep their text where only their own programs find it.",
			Bad:  with("story.pdf", "%PDF-1.4\n"), Good: good,
		},
		{
			ID: RuleArticleIsSmallEnough,
			Text: "An article has at most 64 MB with its pictures, of which 1 MB is text. What is larger " +
				"is several articles.",
			Bad: with("story.txt", "(× 30000) Twelve states signed the treaty in Washington.\n"), Good: good,
		},
		{
			ID:   RuleArticleHasText,
			Text: "An article has text in it. A scan or a page that a script fills has none.",
			Bad:  with("story.html", "<script>load()</script>\n"), Good: good,
		},
		{
			ID:   RuleArticleIsUTF8,
			Text: "Plain text is UTF-8, or UTF-16 with its mark at the beginning. Which other encoding a file has cannot be known for sure.",
			Bad:  with("story.txt", "The Elys\xe9e.\n"), Good: with("story.txt", "The Élysée.\n"),
		},
		{
			ID:    RulePandocIsInstalled,
			Text:  "A .docx, .odt or .rtf file is read with the help of pandoc, a program of its own. Where it is not on the machine, save the article as HTML.",
			Shown: "internal/importer/article TestMissingPandocIsSaidWithWhatToDo",
		},
	}
}
