package site

import (
	"encoding/json"
	"html/template"

	"github.com/nutgraf/nutgraf/internal/explainer"
)

// thing is a schema.org object in JSON-LD; keys without a value are left out.
type thing map[string]any

// JSONLD is what the page at path says of itself in schema.org's words, ready for <script type="application/ld+json">.
// It is empty for a page that has nothing to say.
func (m *Model) JSONLD(path string) (template.JS, error) {
	described := m.described(path)
	if described == nil {
		return "", nil
	}
	described["@context"] = "https://schema.org"
	encoded, err := json.Marshal(compact(described))
	return template.JS(encoded), err
}

func (m *Model) described(path string) thing {
	switch path {
	case "/":
		return m.article()
	case "/glossary":
		return m.termSet(true)
	case "/timeline":
		if len(m.Explainer.Events) > 0 {
			return m.eventList()
		}
	}
	page, ok := m.byPath[path]
	if !ok {
		return nil
	}
	switch value := page.value.(type) {
	case *explainer.Section:
		return m.chapter(value)
	case *explainer.Term:
		term := m.definedTerm(value)
		term["inDefinedTermSet"] = m.termSet(false)
		return term
	case *explainer.Event:
		return m.event(value)
	case *explainer.Actor:
		return m.actor(value)
	}
	return nil
}

// article is the whole, its sections as parts.
func (m *Model) article() thing {
	e := m.Explainer
	var parts []thing
	for _, section := range e.Sections {
		parts = append(parts, m.chapter(section))
	}
	article := m.whole()
	article["description"], article["hasPart"] = e.Standfirst, parts
	return article
}

// whole is the article in as few words as a part needs to name it.
func (m *Model) whole() thing {
	e := m.Explainer
	var authors []thing
	for _, name := range e.Authors {
		authors = append(authors, thing{"@type": "Person", "name": name})
	}
	return thing{
		"@type": "Article", "@id": m.absolute(""), "url": m.absolute(""), "headline": e.Title, "alternateName": e.ShortTitle, "inLanguage": e.Language,
		"author": authors, "datePublished": m.DateTime(e.Published), "dateModified": m.DateTime(e.Updated),
	}
}

// chapter leaves out what it cites: the page itself ends with its sources, and says them once.
func (m *Model) chapter(section *explainer.Section) thing {
	return thing{
		"@type": "Article", "@id": m.absolute(section.Address()), "url": m.absolute(section.Address()),
		"headline": section.Title, "description": section.Summary, "position": section.Number,
		"inLanguage": m.Explainer.Language, "dateModified": m.DateTime(section.Updated),
		"isPartOf": thing{"@id": m.absolute("")},
	}
}

func (m *Model) termSet(whole bool) thing {
	set := thing{"@type": "DefinedTermSet", "@id": m.absolute("glossary/"), "url": m.absolute("glossary/"), "name": m.Explainer.Title}
	if whole {
		var terms []thing
		for _, term := range m.Explainer.Terms {
			terms = append(terms, m.definedTerm(term))
		}
		set["hasDefinedTerm"] = terms
	}
	return set
}

func (m *Model) definedTerm(term *explainer.Term) thing {
	return thing{
		"@type": "DefinedTerm", "@id": m.absolute(term.Address()), "url": m.absolute(term.Address()), "name": term.Title,
		"alternateName": term.Synonyms, "termCode": term.Abbreviation, "description": term.Short,
	}
}

// eventList names the events of the timeline's first page by their addresses, where each is told in full.
func (m *Model) eventList() thing {
	var items []thing
	for _, group := range m.timelines.pages["/timeline"].Groups {
		for _, row := range group.Rows {
			items = append(items, thing{"@type": "ListItem", "position": len(items) + 1, "url": m.absolute(row.Address())})
		}
	}
	return thing{"@type": "ItemList", "@id": m.absolute("timeline/"), "url": m.absolute("timeline/"), "itemListElement": items}
}

func (m *Model) event(event *explainer.Event) thing {
	var actors []thing
	for _, actor := range event.Actors {
		actors = append(actors, m.actor(actor))
	}
	start, end := event.When.SchemaDates()
	return thing{
		"@type": "Event", "@id": m.absolute(event.Address()), "url": m.absolute(event.Address()), "name": event.Title,
		"description": event.Short, "startDate": start, "endDate": end, "actor": actors,
	}
}

func (m *Model) actor(actor *explainer.Actor) thing {
	kind := map[string]string{"person": "Person", "state": "Country", "organisation": "Organization"}[actor.ActorKind]
	described := thing{
		"@type": kind, "@id": m.absolute(actor.Address()), "url": m.absolute(actor.Address()), "name": actor.Title,
		"alternateName": actor.Synonyms, "description": actor.Short,
	}
	if kind == "Person" {
		described["jobTitle"] = actor.Role
	}
	return described
}

// absolute is the address under the base URL; relative to the root where the settings name none.
func (m *Model) absolute(address string) string {
	if m.rootURL == nil {
		return address
	}
	if address == "" { // JoinPath would take the last slash away
		return m.rootURL.String()
	}
	return m.rootURL.JoinPath(address).String()
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
