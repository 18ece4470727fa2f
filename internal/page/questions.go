package page

import (
	"slices"

	"github.com/nutgraf/nutgraf/internal/explainer"
)

// Asked returns the actors that at least one question names, in the order of their list.
func (s *Site) Asked() []*explainer.Actor {
	return slices.DeleteFunc(slices.Clone(s.Explainer.Actors), func(a *explainer.Actor) bool { return len(a.Stances) == 0 })
}

// mostColumns is how many questions have room beside each other on a wide screen.
const mostColumns = 8

// mostRows is how many actors the style sheet has rows for.
const mostRows = 200

// HasTable reports whether the questions are the columns of a table where the screen is wide; more of them are blocks anywhere.
func (s *Site) HasTable() bool {
	return len(s.Explainer.Questions) <= mostColumns && len(s.Asked()) <= mostRows
}

// question returns a question's page with its quotations. The answers are the author's words, and so no actor's in schema.org's
// terms.
func (s *Site) question(question *explainer.Question) thing {
	var quotations []thing
	for _, stance := range question.Stances {
		for _, position := range stance.All() {
			if position.Quotation == "" {
				continue
			}
			quotation := thing{
				"@type": "Quotation", "text": position.Quotation, "inLanguage": s.Explainer.Language,
				"creator": s.speaker(stance.Actor), "isBasedOn": position.Source.URL,
				"dateCreated": s.Format.DateTime(position.Date),
			}
			if position.Original == "" && position.Language != "" {
				quotation["inLanguage"] = position.Language
			}
			quotations = append(quotations, quotation)
		}
	}
	page := s.webPage(&question.Entry)
	page["hasPart"] = quotations
	return page
}

// speaker returns the actor as one who can say something: in schema.org's terms a country is a place, and its government speaks.
func (s *Site) speaker(actor *explainer.Actor) thing {
	if actor.ActorKind == "state" {
		return thing{"@type": "GovernmentOrganization", "name": actor.Title}
	}
	described := s.actor(actor)
	return thing{"@type": described["@type"], "@id": described["@id"], "name": actor.Title}
}
