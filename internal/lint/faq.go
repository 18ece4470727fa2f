package lint

import (
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/yuin/goldmark/ast"
)

var RuleFAQHasQuestions = ruleSet.Error("faq-has-questions", "Below a heading that is marked by {.faq}, and in a file with \"faq: true\", the "+
	"headings are questions, each with its answer below it.")

var RuleFAQIsAnswered = ruleSet.Error("faq-is-answered", "Each question of questions and answers has an answer: search engines and readers "+
	"come for it. What nobody knows is an answer too.")

var RuleFAQAsks = ruleSet.Warning("faq-asks", "A heading among questions and answers is a question, with the mark of its language at its "+
	"end. Search engines are told that it is one.")

// judgeFAQ reports mistakes in the questions and answers of a text.
func (j *bodyJudge) judgeFAQ(p *read.Page) {
	isWhole := p.IsFAQ()
	faq := markdown.FAQOf(j.doc, isWhole)
	if isWhole && len(faq.Groups) == 0 {
		j.add(RuleFAQHasQuestions, 0, `the file has "faq: true" and no heading`, `write each question as a heading: "## Who pays?"`)
	}
	for _, group := range faq.Groups {
		if len(group.Questions) == 0 {
			j.add(RuleFAQHasQuestions, group.Heading.Pos(), "no heading below this one is a question", "write each question as a heading one level below")
		}
		for _, question := range group.Questions {
			words := markdown.PlainText(question.Heading, j.body)
			if !hasContent(question.Answer) {
				j.add(RuleFAQIsAnswered, question.Heading.Pos(), problem.Quote(words)+" has no answer", "write it below, or take the question away")
			}
			if !markdown.IsAsked(words) {
				j.add(RuleFAQAsks, question.Heading.Pos(), problem.Quote(words)+" is no question", "end it with a question mark, or move it out of the questions and answers")
			}
		}
	}
}

// hasContent reports whether an answer has words or pictures.
func hasContent(answer []ast.Node) bool {
	found := false
	for _, node := range answer {
		markdown.Walk(node, func(n ast.Node) {
			switch n.Kind() {
			case ast.KindText, ast.KindString, ast.KindImage, ast.KindCodeBlock, ast.KindFencedCodeBlock:
				found = true
			}
		})
	}
	return found
}
