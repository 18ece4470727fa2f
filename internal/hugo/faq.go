package hugo

import (
	"slices"

	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/yuin/goldmark/ast"
)

// askedHeading is a heading that is a question of questions and answers, with the classes of its author.
type askedHeading struct {
	node    *ast.Heading
	classes []byte
}

// addFAQ notes the questions of the tree.
func (t *proseTree) addFAQ() {
	for _, group := range markdown.FAQOf(t.doc, t.page.IsFAQ()).Groups {
		for _, question := range group.Questions {
			value, _ := question.Heading.AttributeString("class")
			classes, _ := value.([]byte)
			t.asked = append(t.asked, askedHeading{question.Heading, classes})
		}
	}
}

// askedClass tells the theme's hook that a heading is a question, which links to itself on its own page.
const askedClass = "asked"

func (a askedHeading) fit(scope string) {
	classes := slices.Clone(a.classes)
	if scope == scopePage {
		if len(classes) > 0 {
			classes = append(classes, ' ')
		}
		classes = append(classes, askedClass...)
	}
	a.node.SetAttributeString("class", classes)
}
