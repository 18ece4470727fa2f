// Package explainer is the model: an [Explainer] a language, with its sections, terms, events, actors and sources.
//
// Room read fills the model from an author's files, and room lint judges it. A file's name without its ending is the id of
// its entry. Lists that name ids (actors, sources, see_also) are resolved: the model holds pointers. Fields keep their
// author's text; dates are [edtf.Date].
package explainer

import (
	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// Explainer is one language's whole: the overview page and everything below it. Every list is in reading order:
// sections by weight, then id; terms and actors by title as the language sorts; events by date; sources by id.
type Explainer struct {
	Language   string // BCP 47, as the configuration spells it
	Title      string
	ShortTitle string // empty when not given: [Explainer.ShortName]
	Standfirst string
	Authors    []string
	Published  edtf.Date // zero when not given
	Updated    edtf.Date // zero when not given
	KeyPoints  []string
	ReviewBy   edtf.Date // zero when not given
	Overview   *Document
	Folders    map[Kind]*Folder // the pages of the lists, where an author wrote one

	Sections []*Section
	Terms    []*Term
	Events   []*Event
	Actors   []*Actor
	Sources  []*Source

	Files    []File            // of all languages, beside the text and in static/
	Silences []problem.Silence // what the pages and sources do not want to hear of
}

// Entry is what every page's content has: who it is and what it was read from.
type Entry struct {
	ID       string // the file's name without its ending
	Kind     Kind
	Title    string
	Short    string // the first paragraph as plain text, without markup; empty when there is none
	Sources  []*Source
	Aliases  []string  // paths that the entry was published at before
	ReviewBy edtf.Date // the day by which an editor should look at it again; zero when not given
	Document *Document
}

// Folder is what an author wrote for the page of a list ("content/glossary/_index.md").
type Folder struct {
	Title    string
	Document *Document
}

// Path is the entry's logical path, as Hugo names its page: "/glossary/nato".
func (e *Entry) Path() string { return "/" + string(e.Kind) + "/" + e.ID }

// Address is where the entry's page is published, relative to its language's root: "glossary/nato/".
func (e *Entry) Address() string { return string(e.Kind) + "/" + e.ID + "/" }

// Ref is how prose names the entry.
func (e *Entry) Ref() Ref { return Ref{e.Kind, e.ID} }

// Name is what a link in prose calls the entry, "term:nato"; empty for a section.
func (e *Entry) Name() string {
	if e.Kind.Scheme() == "" {
		return ""
	}
	return e.Ref().String()
}

// Section is one chapter.
type Section struct {
	Entry
	Weight    int
	Summary   string
	KeyPoints []string
	Updated   edtf.Date // zero when not given
	NoLink    []string  // names of entities that are not linked here: "term:nato"

	Number         int // its place in the reading order, from 1
	Previous, Next *Section
}

// Term is one glossary entry.
type Term struct {
	Entry
	Abbreviation string
	Synonyms     []string
	Forms        []string
	Matching
	SeeAlso []*Term
}

// Matching says which words of the prose are taken for an entry's name.
type Matching struct {
	CaseSensitive bool
	Autolink      bool // false: linked only where an author writes a link
	Stem          bool // false: only the listed forms match, no inflections
}

// Event is one dated happening.
type Event struct {
	Entry
	When   edtf.Date
	Actors []*Actor
	Key    bool
}

// Actor is a person, a state or an organisation.
type Actor struct {
	Entry
	ActorKind string // person, state or organisation
	Role      string
	Synonyms  []string
	Forms     []string
	Matching
	Events []*Event // those that name the actor, in order of date
}

// Source is where a claim comes from, in the words of CSL-JSON 1.0.2.
type Source struct {
	ID             string
	Type           string // CSL type: "article-newspaper", "treaty", "webpage" …
	Title          string
	Authors        []Name
	ContainerTitle string
	Publisher      string
	PublisherPlace string
	Number         string
	URL            string
	URLPlace       problem.Place
	Issued         edtf.Date // zero when not given
	Accessed       edtf.Date // zero when not given
	CitedBy        []*Entry  // the entries whose sources name it, in reading order
	Place          problem.Place
	Silences       []problem.Silence
}

// Name is what a link in prose calls the source: "source:g7-declaration".
func (s *Source) Name() string { return Ref{KindSource, s.ID}.String() }

// Name is a CSL name: family and given, or literal for an institution.
type Name struct {
	Family, Given, Literal string
}

// String returns the name as readers see it: given name, then family name.
func (n Name) String() string {
	switch {
	case n.Literal != "":
		return n.Literal
	case n.Given == "":
		return n.Family
	}
	return n.Given + " " + n.Family
}
