package site

import (
	"bytes"
	"encoding/json"
	"path"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/linker"
)

// indexFile is where the index of entities is published, below the language's root.
const indexFile = "glossary/index.json"

// Index is what glossary/index.json says: every entity with its forms, its definition and where it is mentioned.
type Index struct {
	IndexedSite
	Terms  []IndexedEntry `json:"terms"`
	Actors []IndexedEntry `json:"actors"`
	Events []IndexedEntry `json:"events"`
}

// IndexedSite is what an index is of.
type IndexedSite struct {
	Title    string `json:"title"`
	Language string `json:"language"` // BCP 47
	URL      string `json:"url,omitempty"`
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
func (m *Model) index(entities []linker.Entity) Index {
	forms := map[string][]string{}
	for _, entity := range entities {
		for _, form := range entity.Forms {
			if form.Kind == linker.Date {
				continue
			}
			forms[entity.ID] = append(forms[entity.ID], form.Text)
		}
	}
	index := Index{
		IndexedSite: IndexedSite{Title: m.Explainer.Title, Language: m.Explainer.Language, URL: m.root},
		Terms:       []IndexedEntry{}, Actors: []IndexedEntry{}, Events: []IndexedEntry{},
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
	index := m.index(entitiesOf(m.Explainer))
	site, err := json.Marshal(index.IndexedSite)
	if err != nil {
		return err
	}
	var content bytes.Buffer
	content.Grow(index.size())
	content.Write(bytes.TrimSuffix(site, []byte("}")))
	for _, list := range index.lists() {
		content.WriteString(`,"` + list.name + `":`)
		if err := encodeList(&content, list.entries); err != nil {
			return err
		}
	}
	content.WriteString("}\n")
	published.write(path.Join(m.prefix, indexFile), content.Bytes())
	return nil
}

// indexedList is a list of an index.
type indexedList struct {
	name    string // in JSON
	scheme  string // of links to its entries
	entries []IndexedEntry
}

func (i Index) lists() []indexedList {
	return []indexedList{{"terms", "term", i.Terms}, {"actors", "actor", i.Actors}, {"events", "event", i.Events}}
}

// size is about as many bytes as the index has in JSON.
func (i Index) size() int {
	size := 200
	for _, list := range i.lists() {
		for _, e := range list.entries {
			size += 200 + len(e.Title) + len(e.Definition)
			for _, mention := range e.Mentions {
				size += 60 + len(mention.Page) + len(mention.Address) + len(mention.Words) + len(mention.Sentence)
			}
		}
	}
	return size
}

// encodeList appends a list in JSON, entry by entry: in one piece the library would hold it in memory a second time.
func encodeList[T any](to *bytes.Buffer, entries []T) error {
	encoder := json.NewEncoder(to)
	to.WriteByte('[')
	for i, entry := range entries {
		if i > 0 {
			to.WriteByte(',')
		}
		if err := encoder.Encode(entry); err != nil {
			return err
		}
	}
	to.WriteByte(']')
	return nil
}
