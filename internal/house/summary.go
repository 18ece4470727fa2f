package house

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/page"
)

// SummaryFile is the name of an explainer's published summary, relative to its root.
const SummaryFile = "house-summary.json"

// Summary holds all that the house's own pages know of an explainer.
type Summary struct {
	Languages []Language      `json:"languages"`           // the default one first
	Redirects []page.Redirect `json:"redirects,omitempty"` // relative to the explainer's root
}

// Language is the summary of one language.
type Language struct {
	Language   string   `json:"language"` // BCP 47
	Address    string   `json:"address"`  // relative to the explainer's root: "" or "fr/"
	Title      string   `json:"title"`
	ShortTitle string   `json:"short_title"`
	Standfirst string   `json:"standfirst"`
	Topics     []string `json:"topics,omitempty"`
	Published  string   `json:"published,omitempty"` // EDTF
	Updated    string   `json:"updated,omitempty"`

	Sections []Entry `json:"sections,omitempty"` // in reading order
	Terms    []Entry `json:"terms,omitempty"`    // its own terms, without those of the house
	Actors   []Entry `json:"actors,omitempty"`
	Events   []Entry `json:"events,omitempty"`
	Uses     []Use   `json:"uses,omitempty"`

	Changes []Change `json:"changes,omitempty"` // the newest first
}

// Entry is one of the explainer's own entries.
type Entry struct {
	ID       string   `json:"id"`
	Title    string   `json:"title"`
	Short    string   `json:"short,omitempty"`
	Note     string   `json:"note,omitempty"` // a term's abbreviation, an actor's role
	Kind     string   `json:"kind,omitempty"` // an actor's kind
	When     string   `json:"when,omitempty"` // EDTF
	Key      bool     `json:"key,omitempty"`
	Actors   []string `json:"actors,omitempty"`    // an event's actors: "paris" of its own, "house/paris" of the house
	IsShared bool     `json:"is_shared,omitempty"` // whether the house has an entry of the same id
}

// Change is a change of one of the explainer's pages.
type Change struct {
	Date    string               `json:"date"` // EDTF
	Kind    explainer.ChangeKind `json:"kind"`
	Text    string               `json:"text"`
	ID      string               `json:"id"`      // of the text on the page
	Title   string               `json:"title"`   // of the page
	Address string               `json:"address"` // of the page, relative to the language's root
}

// Use is an entry of the house that the explainer uses.
type Use struct {
	Name     string    `json:"name"` // "term:nato"
	Mentions []Mention `json:"mentions,omitempty"`
}

// Mention is a place where the explainer mentions an entry, with the offset of the words in the sentence, in bytes.
type Mention struct {
	page.Mention
	Offset int `json:"offset"`
}

// useOf returns an entry of the house with its mentions on the site.
func useOf(site *page.Site, name string) Use {
	use := Use{Name: name}
	for _, mention := range site.Mentions(name) {
		use.Mentions = append(use.Mentions, Mention{mention, mention.Offset()})
	}
	return use
}

// Summarise returns the summary of an edition.
func Summarise(e *page.Edition) Summary {
	var s Summary
	for _, site := range e.Sites {
		x := site.Explainer
		l := Language{
			Language: x.Language, Address: root(e.Settings, x.Language), Title: x.Title, ShortTitle: x.ShortName(), Standfirst: x.Standfirst,
			Topics: x.Topics, Published: x.Published.String(), Updated: x.Updated.String(),
		}
		for _, change := range site.Changes() {
			l.Changes = append(l.Changes, Change{change.Date.String(), change.Kind, change.Text, change.ID, change.Title, change.Address})
		}
		for item := range x.Items() {
			entry := item.Base()
			if entry.At != "" && entry.Kind.IsEntity() {
				l.Uses = append(l.Uses, useOf(site, entry.Name()))
				continue
			}
			if entry.At != "" {
				continue
			}
			own := Entry{ID: entry.ID, Title: entry.Title, Short: entry.Short, IsShared: entry.Shared != nil}
			switch item := item.(type) {
			case *explainer.Section:
				own.Short = cmp.Or(item.Summary, entry.Short)
				l.Sections = append(l.Sections, own)
			case *explainer.Term:
				own.Note = item.Abbreviation
				l.Terms = append(l.Terms, own)
			case *explainer.Actor:
				own.Note, own.Kind = item.Role, item.ActorKind
				l.Actors = append(l.Actors, own)
			case *explainer.Event:
				own.When, own.Key = item.When.String(), item.Key
				for _, actor := range item.Actors {
					own.Actors = append(own.Actors, nameInHouse(&actor.Entry))
				}
				l.Events = append(l.Events, own)
			}
		}
		s.Languages = append(s.Languages, l)
	}
	return s
}

// nameInHouse returns the id of an entry; that of a shared entry begins with "house/".
func nameInHouse(e *explainer.Entry) string {
	if e.At != "" {
		return houseID + "/" + e.ID
	}
	return e.ID
}

// houseID names the house itself in links between explainers.
const houseID = "house"

// Encode returns the summary in JSON, as it is published.
func (s Summary) Encode() ([]byte, error) {
	content, err := json.Marshal(s)
	return append(content, '\n'), err
}

// ReadSummary reads the summary of an explainer that was published in a folder of a tree.
func ReadSummary(tree fs.FS, folder string) (Summary, error) {
	var s Summary
	content, err := fs.ReadFile(tree, path.Join(folder, SummaryFile))
	if err != nil {
		return s, err
	}
	if err := json.Unmarshal(content, &s); err != nil {
		return s, fmt.Errorf("read the summary of %s: %w", folder, err)
	}
	return s, nil
}
