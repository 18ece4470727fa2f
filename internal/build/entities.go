package build

import (
	"fmt"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/linker"
)

// entitiesOf converts an explainer's terms, actors and events into entities for the linker. Prose mentions an event where
// an author links it, or where it writes the event's day in words.
func entitiesOf(e *explainer.Explainer) []linker.Entity {
	var entities []linker.Entity
	for _, term := range e.Terms {
		entity := linker.Entity{
			ID: term.Name(), Page: term.Path(), Forms: forms(&term.Entry, term.Synonyms, term.Forms),
			CaseSensitive: term.CaseSensitive, NoStem: !term.Stem, NoAutolink: !term.Autolink,
			Settled: isSettled(&term.Entry),
		}
		if term.Abbreviation != "" {
			entity.Forms = append(entity.Forms, linker.Form{
				Text: term.Abbreviation, Kind: linker.Abbreviation, Place: term.Document.Field("abbreviation"),
			})
		}
		entities = append(entities, entity)
	}
	for _, actor := range e.Actors {
		entities = append(entities, linker.Entity{
			ID: actor.Name(), Page: actor.Path(), Forms: forms(&actor.Entry, actor.Synonyms, actor.Forms),
			CaseSensitive: actor.CaseSensitive, NoStem: !actor.Stem, NoAutolink: !actor.Autolink, Settled: isSettled(&actor.Entry), Actor: actorKinds[actor.ActorKind],
		})
	}
	for _, event := range e.Events {
		entity := linker.Entity{ID: event.Name(), Page: event.Path()}
		if event.When.IsDay() {
			day := linker.Form{Text: event.When.String(), Kind: linker.Date, Place: event.Document.Field("when")}
			entity.Forms = append(entity.Forms, day)
		}
		entities = append(entities, entity)
	}
	return entities
}

// forms returns the words by which prose can mention an entry, each with its place in the entry's file.
func forms(entry *explainer.Entry, synonyms, inflections []string) []linker.Form {
	list := []linker.Form{{Text: entry.Title, Kind: linker.Title, Place: entry.Document.Field("title")}}
	for i, text := range synonyms {
		list = append(list, linker.Form{Text: text, Kind: linker.Synonym, Place: entry.Document.Field(fmt.Sprintf("synonyms[%d]", i))})
	}
	for i, text := range inflections {
		list = append(list, linker.Form{Text: text, Kind: linker.Inflection, Place: entry.Document.Field(fmt.Sprintf("forms[%d]", i))})
	}
	return list
}

// isSettled reports whether an entry's author has decided in its front matter whether it is linked automatically.
func isSettled(entry *explainer.Entry) bool {
	_, written := entry.Document.Fields["autolink"]
	return written
}

// actorKinds maps the words of the front matter to the linker's kinds of actors.
var actorKinds = map[string]linker.ActorKind{"person": linker.Person, "state": linker.State, "organisation": linker.Organisation}
