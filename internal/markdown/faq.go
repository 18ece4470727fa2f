package markdown

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// FAQ is the questions and answers of a text.
type FAQ struct {
	Groups  []FAQGroup
	IsWhole bool // the text has no heading outside of them
}

// FAQGroup is headings of one level, each with the text below it as its answer.
type FAQGroup struct {
	Heading   *ast.Heading // that its author marked by {.faq}; nil for a text that is questions and answers as a whole
	Questions []FAQQuestion
}

// FAQQuestion is a question with its answer.
type FAQQuestion struct {
	Heading *ast.Heading
	Answer  []ast.Node // blocks, in their order
}

// FAQClass is the class of a heading below which the headings are questions.
const FAQClass = "faq"

// FAQOf returns the questions and answers of a text: the headings below each that its author marked by {.faq}. Where the whole text
// is questions and answers, those are all headings of its highest level that are not marked themselves.
func FAQOf(doc ast.Node, isWhole bool) FAQ {
	var faq FAQ
	var open *FAQGroup // nil outside of a group
	level := 0         // of the questions of the open group; 0 before the first
	faq.IsWhole = true
	begin := func(heading *ast.Heading) {
		faq.Groups = append(faq.Groups, FAQGroup{Heading: heading})
		open, level = &faq.Groups[len(faq.Groups)-1], 0
	}
	if isWhole {
		begin(nil)
	}
	for node := doc.FirstChild(); node != nil; node = node.NextSibling() {
		heading, isHeading := node.(*ast.Heading)
		if isHeading {
			if open != nil && open.Heading != nil && heading.Level <= open.Heading.Level {
				if open = nil; isWhole && !hasClass(heading, FAQClass) {
					begin(nil)
				}
			}
			switch {
			case hasClass(heading, FAQClass):
				begin(heading)
				continue
			case open == nil:
				faq.IsWhole = false
				continue
			case level == 0 || heading.Level <= level:
				level = heading.Level
				open.Questions = append(open.Questions, FAQQuestion{Heading: heading})
				continue
			}
		}
		if open != nil && len(open.Questions) > 0 {
			last := &open.Questions[len(open.Questions)-1]
			last.Answer = append(last.Answer, node)
		}
	}
	if !isWhole {
		faq.IsWhole = faq.IsWhole && len(faq.Groups) > 0
		return faq
	}
	faq.Groups = slices.DeleteFunc(faq.Groups, func(g FAQGroup) bool { return g.Heading == nil && len(g.Questions) == 0 })
	return faq
}

func hasClass(block ast.Node, class string) bool {
	value, _ := block.AttributeString("class")
	classes, _ := value.([]byte)
	return slices.ContainsFunc(bytes.Fields(classes), func(c []byte) bool { return string(c) == class })
}

// questionMarks end a question in the languages of the world: Latin, Arabic, Chinese and Japanese, Greek, Armenian, Ethiopic.
const questionMarks = "?؟？\u037e;՞፧"

// IsAsked reports whether words are a question by their mark: at their end, before marks that close, or inside of an Armenian word.
func IsAsked(words string) bool {
	if strings.ContainsRune(words, '՞') {
		return true
	}
	words = strings.TrimRightFunc(words, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.In(r, unicode.Pe, unicode.Pf, unicode.Pi) || strings.ContainsRune(`"'!`, r)
	})
	last, _ := utf8.DecodeLastRuneInString(words)
	return words != "" && strings.ContainsRune(questionMarks, last)
}

// AnswerText returns an answer without markup, a block a line.
func AnswerText(answer []ast.Node, source []byte) string {
	var lines []string
	for _, node := range answer {
		for _, block := range Blocks(node, source) {
			lines = append(lines, block.Text)
		}
	}
	return strings.Join(lines, "\n")
}
