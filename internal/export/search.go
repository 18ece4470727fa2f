package export

import (
	"bytes"
	"path"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/output"
	"github.com/nutgraf/nutgraf/internal/page"
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
func searchEntries(site *page.Site) []SearchEntry {
	entries := []SearchEntry{}
	for _, page := range site.Pages {
		found := SearchEntry{Title: page.Entry.Title, Address: page.Address(), Text: page.Text}
		switch value := page.Value.(type) {
		case *explainer.Section:
			found.Kind = "section"
			found.Text = strings.Join(slices.Concat([]string{value.Summary}, value.KeyPoints, []string{found.Text}), " ")
		case *explainer.Term:
			found.Kind, found.Note = "term", value.Abbreviation
			found.Also = names([]string{value.Abbreviation}, value.Synonyms, value.Forms)
		case *explainer.Event:
			found.Kind, found.Note = "event", site.Format.ShortDate(value.When)
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
func addSearch(site *page.Site, files *output.Files) error {
	entries := searchEntries(site)
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
	files.Write(path.Join(site.Prefix, searchFile), script.Bytes())
	return nil
}
