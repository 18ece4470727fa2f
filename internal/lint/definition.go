package lint

import (
	"strings"

	"github.com/nutgraf/nutgraf/internal/markdown"
)

var RuleDefinitionComesFirst = ruleSet.Warning("definition-comes-first", "The short definition of a term or an actor is its "+
	"first paragraph, as a whole: readers see it, and nothing else, when they tap the word. What stands above it, a picture or "+
	"a list, is not part of it, nor is a list that it announces with a colon.")

var RuleDefinitionIsGiven = ruleSet.Error("definition-is-given", "The first paragraph of a term or an actor is its short "+
	"definition or profile: one or two sentences in plain language. It is what a reader sees who taps the word.")

// judgeDefinition wants a first paragraph of a term or an actor, which says what it is.
func (j *bodyJudge) judgeDefinition(what string) {
	paragraph, above := markdown.FindFirstParagraph(j.doc, j.body)
	const write = "write one or two plain sentences below the front matter"
	switch {
	case paragraph == nil && above == nil:
		j.add(RuleDefinitionIsGiven, 0, what+" has no first paragraph, which is its short definition", write)
		return
	case paragraph == nil:
		j.add(RuleDefinitionIsGiven, max(0, above.Pos()), what+" begins with "+markdown.BlockName(above)+" and has no paragraph, which is its short definition", write)
		return
	}
	said := shortened(markdown.PlainText(paragraph, j.body))
	if above != nil {
		j.add(RuleDefinitionComesFirst, max(0, above.Pos()), markdown.BlockName(above)+" stands above "+said+", which is the short definition", "write the paragraph above it, below the front matter")
	}
	if text := markdown.PlainText(paragraph, j.body); strings.HasSuffix(text, ":") || strings.HasSuffix(text, "：") {
		j.add(RuleDefinitionComesFirst, max(0, paragraph.Pos()), "the short definition "+said+" ends in a colon, and what follows is not part of it", "write a whole sentence in the first paragraph")
	}
}
