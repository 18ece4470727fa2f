// Package export writes the published files beside the pages that Hugo renders: cards for link previews, the data of the
// search, the index of entities, data and Markdown for other programs, the timeline in their formats, the list of files to keep
// offline.
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

// Index is the content of glossary/index.json: every entity with its forms, its definition and its mentions.
type Index struct {
	IndexedSite
	Terms  []IndexedEntry `json:"terms"`
	Actors []IndexedEntry `json:"actors"`
	Events []IndexedEntry `json:"events"`
}

// IndexedSite is the site that an index describes.
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

// IndexOf returns the index of a site.
func IndexOf(site *page.Site) Index {
	forms := formsOf(site)
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

// formsOf returns the spellings by which prose mentions each entity, by the entity's name ("term:nato").
func formsOf(site *page.Site) map[string][]string {
	forms := map[string][]string{}
	for _, entity := range site.Entities {
		for _, form := range entity.Forms {
			if form.Kind != linker.Date {
				forms[entity.ID] = append(forms[entity.ID], form.Text)
			}
		}
	}
	return forms
}

// addIndex publishes the index of a site that has entities.
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
	files.Write(path.Join(site.Prefix, output.EntityIndexFile), content.Bytes())
	return nil
}

// IndexedList is a list of an index.
type IndexedList struct {
	Scheme  string // of links to its entries: "term"
	Entries []IndexedEntry
	name    string // in JSON
}

// Lists returns the lists of the index.
func (i Index) Lists() []IndexedList {
	return []IndexedList{{"term", i.Terms, "terms"}, {"actor", i.Actors, "actors"}, {"event", i.Events, "events"}}
}

// size returns the approximate size of the index in JSON, in bytes.
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

// encodeList appends a list in JSON, entry by entry: encoding it as a whole would hold it in memory twice.
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
