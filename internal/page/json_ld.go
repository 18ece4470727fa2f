package page

import (
	"encoding/json"
	"html/template"

	"github.com/nutgraf/nutgraf/internal/explainer"
)

// thing is a schema.org object in JSON-LD; keys without a value are left out.
type thing map[string]any

// JSONLD is what the page at path says of itself in schema.org's words, ready for <script type="application/ld+json">.
// It is empty for a page that has nothing to say.
func (s *Site) JSONLD(path string) (template.JS, error) {
	described := s.described(path)
	if described == nil {
		return "", nil
	}
	described["@context"] = "https://schema.org"
	encoded, err := json.Marshal(compact(described))
	return template.JS(encoded), err
}

func (s *Site) described(path string) thing {
	switch path {
	case "/":
		return s.article()
	case "/glossary":
		return s.termSet(true)
	case "/timeline":
		if len(s.Explainer.Events) > 0 {
			return s.eventList()
		}
	}
	switch value := s.Page(path).Value.(type) {
	case *explainer.Section:
		return s.chapter(value)
	case *explainer.Term:
		term := s.definedTerm(value)
		term["inDefinedTermSet"] = s.termSet(false)
		return term
	case *explainer.Event:
		return s.event(value)
	case *explainer.Actor:
		return s.actor(value)
	}
	return nil
}

// article is the whole, its sections as parts.
func (s *Site) article() thing {
	e := s.Explainer
	var parts []thing
	for _, section := range e.Sections {
		parts = append(parts, s.chapter(section))
	}
	article := s.whole()
	article["description"], article["hasPart"] = e.Standfirst, parts
	return article
}

// whole is the article in as few words as a part needs to name it.
func (s *Site) whole() thing {
	e := s.Explainer
	var authors []thing
	for _, name := range e.Authors {
		authors = append(authors, thing{"@type": "Person", "name": name})
	}
	return thing{
		"@type": "Article", "@id": s.Absolute(""), "url": s.Absolute(""), "headline": e.Title, "alternateName": e.ShortTitle, "inLanguage": e.Language,
		"author": authors, "datePublished": s.Format.DateTime(e.Published), "dateModified": s.Format.DateTime(e.Updated),
	}
}

// chapter leaves out what it cites: the page itself ends with its sources, and says them once.
func (s *Site) chapter(section *explainer.Section) thing {
	return thing{
		"@type": "Article", "@id": s.Absolute(section.Address()), "url": s.Absolute(section.Address()),
		"headline": section.Title, "description": section.Summary, "position": section.Number,
		"inLanguage": s.Explainer.Language, "dateModified": s.Format.DateTime(section.Updated),
		"isPartOf": thing{"@id": s.Absolute("")},
	}
}

func (s *Site) termSet(whole bool) thing {
	set := thing{"@type": "DefinedTermSet", "@id": s.Absolute("glossary/"), "url": s.Absolute("glossary/"), "name": s.Explainer.Title}
	if whole {
		var terms []thing
		for _, term := range s.Explainer.Terms {
			terms = append(terms, s.definedTerm(term))
		}
		set["hasDefinedTerm"] = terms
	}
	return set
}

func (s *Site) definedTerm(term *explainer.Term) thing {
	return thing{
		"@type": "DefinedTerm", "@id": s.Absolute(term.Address()), "url": s.Absolute(term.Address()), "name": term.Title,
		"alternateName": term.Synonyms, "termCode": term.Abbreviation, "description": term.Short,
	}
}

// eventList names the events of the timeline's first page by their addresses, where each is told in full.
func (s *Site) eventList() thing {
	var items []thing
	for _, group := range s.Timeline.Page("/timeline").Groups {
		for _, row := range group.Rows {
			items = append(items, thing{"@type": "ListItem", "position": len(items) + 1, "url": s.Absolute(row.Address())})
		}
	}
	return thing{"@type": "ItemList", "@id": s.Absolute("timeline/"), "url": s.Absolute("timeline/"), "itemListElement": items}
}

func (s *Site) event(event *explainer.Event) thing {
	var actors []thing
	for _, actor := range event.Actors {
		actors = append(actors, s.actor(actor))
	}
	start, end := event.When.SchemaDates()
	return thing{
		"@type": "Event", "@id": s.Absolute(event.Address()), "url": s.Absolute(event.Address()), "name": event.Title,
		"description": event.Short, "startDate": start, "endDate": end, "actor": actors,
	}
}

func (s *Site) actor(actor *explainer.Actor) thing {
	kind := map[string]string{"person": "Person", "state": "Country", "organisation": "Organization"}[actor.ActorKind]
	described := thing{
		"@type": kind, "@id": s.Absolute(actor.Address()), "url": s.Absolute(actor.Address()), "name": actor.Title,
		"alternateName": actor.Synonyms, "description": actor.Short,
	}
	if kind == "Person" {
		described["jobTitle"] = actor.Role
	}
	return described
}

// compact drops what has no value, here and below.
func compact(t thing) thing {
	for key, value := range t {
		switch value := value.(type) {
		case nil:
			delete(t, key)
		case string:
			if value == "" {
				delete(t, key)
			}
		case thing:
			compact(value)
		case []string:
			if len(value) == 0 {
				delete(t, key)
			}
		case []thing:
			if len(value) == 0 {
				delete(t, key)
			}
			for _, item := range value {
				compact(item)
			}
		}
	}
	return t
}
