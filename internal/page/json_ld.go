package page

import (
	"encoding/json"
	"html/template"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
)

// thing is a schema.org object in JSON-LD; keys without a value are left out.
type thing map[string]any

// JSONLD returns the page at path as schema.org data, for <script type="application/ld+json">. It is empty for a page that
// has none.
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
		if s.IsHouse() {
			return thing{"@type": "WebSite", "@id": s.Absolute(""), "url": s.Absolute(""), "name": s.House.Name, "inLanguage": s.Explainer.Language}
		}
		return s.article()
	case "/glossary":
		return s.termSet(s.Glossary.Parts == nil)
	case "/timeline":
		if len(s.Explainer.Events) > 0 {
			return s.eventList()
		}
	}
	switch value := s.Page(path).Value.(type) {
	case *explainer.Section:
		chapter := s.chapter(value)
		chapter["isPartOf"] = thing{"@id": s.Absolute("")} // which has the language
		return s.withFAQ(chapter, s.Page(path))
	case *explainer.Term:
		term := s.definedTerm(value)
		term["inDefinedTermSet"] = s.termSet(false)
		return term
	case *explainer.Event:
		return s.event(value)
	case *explainer.Actor:
		return s.actor(value)
	case *explainer.Question:
		return s.question(value)
	case *explainer.Claim:
		return s.webPage(&value.Entry)
	case *explainer.Number:
		return s.number(value)
	case *explainer.Map:
		return s.webPage(&value.Entry)
	case *explainer.Chart:
		return s.webPage(&value.Entry)
	case *explainer.Page:
		return s.withFAQ(s.webPage(&value.Entry), s.Page(path))
	case *explainer.Author:
		return thing{"@type": "ProfilePage", "mainEntity": s.author(value)}
	}
	return nil
}

// webPage returns an entry's page as a part of the article.
func (s *Site) webPage(entry *explainer.Entry) thing {
	page := s.Page(entry.Path())
	return thing{
		"@type": "WebPage", "name": entry.Title, "description": page.About(), "isPartOf": thing{"@id": s.Absolute("")},
		"dateModified": s.Format.DateTime(page.Modified()), "correction": s.corrections(entry.Changes),
	}
}

// article returns the explainer as an article, with its sections as parts.
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

// whole returns the short form of the article that a part refers to.
func (s *Site) whole() thing {
	e := s.Explainer
	return thing{
		"@type": "Article", "@id": s.Absolute(""), "headline": e.Title, "alternateName": e.ShortTitle, "inLanguage": e.Language,
		"author": s.bylines(e.Bylines), "license": s.Settings.Publisher.LicenseURL, "datePublished": s.Format.DateTime(e.Published),
		"dateModified": s.Format.DateTime(s.Page("/").Modified()), "correction": s.corrections(e.Changes),
	}
}

// chapter returns a section as an article. It omits the citations: they are in the page's list of sources.
func (s *Site) chapter(section *explainer.Section) thing {
	return thing{
		"@type": "Article", "@id": s.Absolute(section.Address()),
		"headline": section.Title, "description": section.Summary, "position": section.Number,
		"dateModified": s.Format.DateTime(s.Page(section.Path()).Modified()), "author": s.bylines(section.Bylines),
		"correction": s.corrections(section.Changes),
	}
}

// bylines returns the writers of a text as persons, each in short form.
func (s *Site) bylines(bylines []explainer.Byline) []thing {
	var authors []thing
	for _, byline := range bylines {
		author := thing{"@type": "Person", "name": byline.Name}
		if byline.Author != nil {
			author["@id"], author["url"] = s.Absolute(byline.Author.Address()), s.Absolute(byline.Author.Address())
		}
		authors = append(authors, author)
	}
	return authors
}

func (s *Site) author(author *explainer.Author) thing {
	web := slices.DeleteFunc(slices.Clone(author.Links), func(link string) bool { return !strings.HasPrefix(link, "http") })
	return thing{
		"@type": "Person", "@id": s.Absolute(author.Address()), "name": author.Title,
		"jobTitle": author.Role, "description": author.Short, "sameAs": web,
	}
}

func (s *Site) termSet(whole bool) thing {
	set := thing{"@type": "DefinedTermSet", "@id": s.Absolute("glossary/"), "name": s.Explainer.Title}
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
		"@type": "DefinedTerm", "@id": s.Absolute(term.Address()), "name": term.Title,
		"alternateName": term.Synonyms, "termCode": term.Abbreviation, "description": term.Short,
	}
}

// eventList returns the events of the timeline's first page by their addresses, where each is described in full.
func (s *Site) eventList() thing {
	var items []thing
	for _, group := range s.Timeline.Page("/timeline").Groups {
		for _, row := range group.Rows {
			items = append(items, thing{"@type": "ListItem", "position": len(items) + 1, "url": s.Absolute(row.Address())})
		}
	}
	return thing{"@type": "ItemList", "@id": s.Absolute("timeline/"), "itemListElement": items}
}

func (s *Site) event(event *explainer.Event) thing {
	var actors []thing
	for _, actor := range event.Actors {
		actors = append(actors, s.actor(actor))
	}
	start, end := event.When.SchemaDates()
	return thing{
		"@type": "Event", "@id": s.Absolute(event.Address()), "name": event.Title,
		"description": event.Short, "startDate": start, "endDate": end, "about": actors,
	}
}

func (s *Site) actor(actor *explainer.Actor) thing {
	kind := map[string]string{"person": "Person", "state": "Country", "organisation": "Organization"}[actor.ActorKind]
	described := thing{
		"@type": kind, "@id": s.Absolute(actor.Address()), "name": actor.Title,
		"alternateName": actor.Synonyms, "description": actor.Short,
	}
	if kind == "Person" {
		described["jobTitle"] = actor.Role
	}
	return described
}

// compact removes keys without a value, at every depth.
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
