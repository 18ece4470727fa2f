package site

import (
	"bytes"
	"path"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
)

// searchFile is where what the search page looks through is published, below the language's root. It is a script and no
// JSON, since a page that was opened from disk can load nothing else.
const searchFile = "search/index.js"

// SearchEntry is what a search can find: a section or an entity.
type SearchEntry struct {
	Kind    string   `json:"kind"` // "section", "term", "event", or an actor's: "person", "state", "organisation"
	Title   string   `json:"title"`
	Address string   `json:"address"`        // relative to the language's root
	Also    []string `json:"also,omitempty"` // its other names
	Note    string   `json:"note,omitempty"` // an event's date, an actor's role, a term's abbreviation
	Text    string   `json:"text"`           // all that is told of it, in one line
}

// searchEntries are the sections in reading order, then the entities as they are listed elsewhere.
func (m *Model) searchEntries() []SearchEntry {
	entries := []SearchEntry{}
	for _, page := range m.pages {
		found := SearchEntry{Title: page.entry.Title, Address: address(page), Text: page.text}
		switch value := page.value.(type) {
		case *explainer.Section:
			found.Kind = "section"
			found.Text = strings.Join(slices.Concat([]string{value.Summary}, value.KeyPoints, []string{found.Text}), " ")
		case *explainer.Term:
			found.Kind, found.Note = "term", value.Abbreviation
			found.Also = names([]string{value.Abbreviation}, value.Synonyms, value.Forms)
		case *explainer.Event:
			found.Kind, found.Note = "event", m.SayShort(value.When)
		case *explainer.Actor:
			found.Kind, found.Note = value.ActorKind, value.Role
			found.Also = names(value.Synonyms, value.Forms)
		default:
			continue // the overview says what its sections say
		}
		entries = append(entries, found)
	}
	return entries
}

// names are the other names of an entity, those that it has.
func names(lists ...[]string) []string {
	return slices.DeleteFunc(slices.Concat(lists...), func(name string) bool { return name == "" })
}

// addSearch publishes what the search page looks through.
func (m *Model) addSearch(published *finished) error {
	entries := m.searchEntries()
	size := 100
	for _, entry := range entries {
		size += 200 + len(entry.Title) + len(entry.Text)
	}
	var script bytes.Buffer
	script.Grow(size)
	script.WriteString("var searchEntries = ")
	if err := encodeList(&script, entries); err != nil {
		return err
	}
	script.WriteByte('\n')
	published.write(path.Join(m.prefix, searchFile), script.Bytes())
	return nil
}
