// Package export publishes what is beside the pages that Hugo renders: pictures for previews, what the search looks
// through, the index of entities, the timeline in the forms of other programs, the list of what is kept offline.
package export

import (
	"bytes"
	"encoding/json"
	"path"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/linker"
	"github.com/nutgraf/nutgraf/internal/output"
	"github.com/nutgraf/nutgraf/internal/page"
)

// IndexFile is where the index of entities is published, below the language's root.
const IndexFile = "glossary/index.json"

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
	ID         string         `json:"id"`
	Title      string         `json:"title"`
	Forms      []string       `json:"forms,omitempty"` // every spelling by which prose mentions it
	Definition string         `json:"definition"`
	Address    string         `json:"address"`
	Mentions   []page.Mention `json:"mentions"`
}

// IndexOf is the index of a site.
func IndexOf(site *page.Site) Index {
	forms := map[string][]string{}
	for _, entity := range site.Entities {
		for _, form := range entity.Forms {
			if form.Kind == linker.Date {
				continue
			}
			forms[entity.ID] = append(forms[entity.ID], form.Text)
		}
	}
	index := Index{
		IndexedSite: IndexedSite{Title: site.Explainer.Title, Language: site.Explainer.Language, URL: site.Root},
		Terms:       []IndexedEntry{}, Actors: []IndexedEntry{}, Events: []IndexedEntry{},
	}
	entry := func(e *explainer.Entry) IndexedEntry {
		return IndexedEntry{
			ID: e.ID, Title: e.Title, Forms: forms[e.Name()], Definition: e.Short, Address: e.Address(), Mentions: site.Mentions(e.Name()),
		}
	}
	for _, term := range site.Explainer.Terms {
		index.Terms = append(index.Terms, entry(&term.Entry))
	}
	for _, actor := range site.Explainer.Actors {
		index.Actors = append(index.Actors, entry(&actor.Entry))
	}
	for _, event := range site.Explainer.Events {
		index.Events = append(index.Events, entry(&event.Entry))
	}
	return index
}

// addIndex publishes the index of a model that has entities.
func addIndex(site *page.Site, files *output.Files) error {
	if !site.HasEntities() {
		return nil
	}
	index := IndexOf(site)
	head, err := json.Marshal(index.IndexedSite)
	if err != nil {
		return err
	}
	var content bytes.Buffer
	content.Grow(index.size())
	content.Write(bytes.TrimSuffix(head, []byte("}")))
	for _, list := range index.Lists() {
		content.WriteString(`,"` + list.name + `":`)
		if err := encodeList(&content, list.Entries); err != nil {
			return err
		}
	}
	content.WriteString("}\n")
	files.Write(path.Join(site.Prefix, IndexFile), content.Bytes())
	return nil
}

// IndexedList is a list of an index.
type IndexedList struct {
	Scheme  string // of links to its entries: "term"
	Entries []IndexedEntry
	name    string // in JSON
}

// Lists are the lists of the index.
func (i Index) Lists() []IndexedList {
	return []IndexedList{{"term", i.Terms, "terms"}, {"actor", i.Actors, "actors"}, {"event", i.Events, "events"}}
}

// size is about as many bytes as the index has in JSON.
func (i Index) size() int {
	size := 200
	for _, list := range i.Lists() {
		for _, e := range list.Entries {
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
