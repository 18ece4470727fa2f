package page

import (
	"slices"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/yuin/goldmark/ast"
)

// FAQEntry is a question of a page's prose with its answer.
type FAQEntry struct {
	ID     string // of its heading, on the page
	Words  string // plain text
	Answer string // plain text, a block a line
	IsOpen bool   // the answer names a claim that is disputed or unknown
}

// IsFAQ reports whether the author says that the whole prose is questions and answers.
func (p *Page) IsFAQ() bool {
	switch value := p.Value.(type) {
	case *explainer.Section:
		return value.FAQ
	case *explainer.Page:
		return value.FAQ
	}
	return false
}

// ReadFAQ finds the questions and answers of the prose, when its parts have their ids.
func (s *Site) ReadFAQ(p *Page, parts []markdown.Part) {
	document := p.Entry.Document
	faq := markdown.FAQOf(document.Tree, p.IsFAQ())
	ids := map[ast.Node]string{}
	for i, part := range parts {
		ids[part.Node] = p.Anchors[i].ID
	}
	p.FAQ, p.IsAllFAQ = nil, faq.IsWhole
	for _, group := range faq.Groups {
		for _, question := range group.Questions {
			p.FAQ = append(p.FAQ, FAQEntry{
				ID: ids[question.Heading], Words: markdown.PlainText(question.Heading, document.Body()),
				Answer: markdown.AnswerText(question.Answer, document.Body()), IsOpen: s.restsOnOpenClaim(question.Answer),
			})
		}
	}
}

// restsOnOpenClaim reports whether an answer links a claim of which the truth is disputed or unknown.
func (s *Site) restsOnOpenClaim(answer []ast.Node) bool {
	isOpen := false
	for _, block := range answer {
		markdown.Walk(block, func(node ast.Node) {
			link, isLink := node.(*ast.Link)
			if !isLink {
				return
			}
			if ref, ok := explainer.ParseRef(string(link.Destination)); ok && ref.Kind == explainer.KindClaim {
				claim := s.Page("/" + string(ref.Kind) + "/" + ref.ID).Claim()
				isOpen = isOpen || claim != nil && (claim.Status == explainer.StatusDisputed || claim.Status == explainer.StatusUnknown)
			}
		})
	}
	return isOpen
}

// Asks reports whether the heading with the id is a question.
func (p *Page) Asks(id string) bool {
	for _, question := range p.FAQ {
		if question.ID == id {
			return true
		}
	}
	return false
}

// HasFAQ reports whether the page at path has questions and answers; of the page with everything, whether any page has.
func (s *Site) HasFAQ(path string) bool {
	if path == "/all" {
		return slices.ContainsFunc(s.Pages, func(p *Page) bool { return len(p.FAQ) > 0 })
	}
	return len(s.Page(path).FAQ) > 0
}

// withFAQ adds the page's questions and answers to what describes it. A page with nothing else is a FAQPage; another has them as
// parts. An answer that rests on a claim of which the truth is open is one that the page suggests, and none that it vouches for.
func (s *Site) withFAQ(described thing, p *Page) thing {
	var questions []thing
	for _, question := range p.FAQ {
		kind := "acceptedAnswer"
		if question.IsOpen {
			kind = "suggestedAnswer"
		}
		questions = append(questions, thing{
			"@type": "Question", "name": question.Words, "url": s.Absolute(p.Address()) + "#" + question.ID,
			kind: thing{"@type": "Answer", "text": question.Answer},
		})
	}
	switch {
	case len(questions) == 0:
	case p.IsAllFAQ:
		described["@type"], described["mainEntity"] = "FAQPage", questions
	default:
		described["hasPart"] = questions
	}
	return described
}
