package site

import (
	"bytes"
	"encoding/json"
	"path"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/gloss"
)

// indexFile is where the index of entities is published, below the language's root.
const indexFile = "glossary/index.json"

// Index is what glossary/index.json says: every entity with its forms, its definition and where it is mentioned.
type Index struct {
	Title    string         `json:"title"`
	Language string         `json:"language"` // BCP 47
	URL      string         `json:"url,omitempty"`
	Terms    []IndexedEntry `json:"terms"`
	Actors   []IndexedEntry `json:"actors"`
	Events   []IndexedEntry `json:"events"`
}

// IndexedEntry is an entity of the index. Addresses are relative to the language's root.
type IndexedEntry struct {
	ID         string    `json:"id"`
	Title      string    `json:"title"`
	Forms      []string  `json:"forms,omitempty"` // every spelling by which prose mentions it
	Definition string    `json:"definition"`
	Address    string    `json:"address"`
	Mentions   []Mention `json:"mentions"`
}

// index is the model's entities with their mentions.
func (m *Model) index(entities []gloss.Entity) Index {
	forms := map[string][]string{}
	for _, entity := range entities {
		for _, form := range entity.Forms {
			if form.Kind == gloss.Date {
				continue
			}
			forms[entity.ID] = append(forms[entity.ID], form.Text)
		}
	}
	index := Index{
		Title: m.Explainer.Title, Language: m.Explainer.Language, URL: m.root,
		Terms: []IndexedEntry{}, Actors: []IndexedEntry{}, Events: []IndexedEntry{},
	}
	entry := func(e *explainer.Entry) IndexedEntry {
		return IndexedEntry{
			ID: e.ID, Title: e.Title, Forms: forms[e.Name()], Definition: e.Short, Address: e.Address(), Mentions: m.Mentions(e.Name()),
		}
	}
	for _, term := range m.Explainer.Terms {
		index.Terms = append(index.Terms, entry(&term.Entry))
	}
	for _, actor := range m.Explainer.Actors {
		index.Actors = append(index.Actors, entry(&actor.Entry))
	}
	for _, event := range m.Explainer.Events {
		index.Events = append(index.Events, entry(&event.Entry))
	}
	return index
}

// addIndex publishes the index of a model that has entities.
func (m *Model) addIndex(published *finished) error {
	if len(m.entries) == 0 {
		return nil
	}
	var content bytes.Buffer
	if err := json.NewEncoder(&content).Encode(m.index(entitiesOf(m.Explainer))); err != nil {
		return err
	}
	published.write(path.Join(m.prefix, indexFile), content.Bytes())
	return nil
}
