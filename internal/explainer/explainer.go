// Package explainer is the model: one [Explainer] for each language, with its sections, terms, events, actors and sources.
//
// Room read fills the model from an author's files, and room lint judges it. A file's name without its ending is the id of
// its entry. Lists that name ids (actors, sources, see_also) are resolved: the model holds pointers. Fields keep their
// author's text; dates are [edtf.Date].
package explainer

import (
	"slices"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// Explainer is one language of a project: the overview page and everything below it. Every list is in reading order:
// sections, questions, claims, numbers, maps, charts, documents and pages by weight, then id; terms, actors and authors by title as the language sorts; events by date;
// sources by id.
type Explainer struct {
	Language   string // BCP 47, as the configuration spells it
	Title      string
	ShortTitle string // empty when not given; see [Explainer.ShortName]
	Standfirst string
	Bylines    []Byline // its writers
	Topics     []string
	Published  edtf.Date // zero when not given
	Updated    edtf.Date // zero when not given
	KeyPoints  []string
	ReviewBy   edtf.Date // zero when not given
	Changes    []Change  // of the overview, the newest first
	Overview   *Document
	Aliases    []string         // paths that the overview was published at before
	Folders    map[Kind]*Folder // the pages of the lists for which an author wrote a text

	Sections    []*Section
	Terms       []*Term
	Events      []*Event
	Actors      []*Actor
	Questions   []*Question
	Claims      []*Claim
	Numbers     []*Number
	Maps        []*Map
	Charts      []*Chart
	Instruments []*Instrument // documents: treaties, laws, resolutions
	Pages       []*Page
	Authors     []*Author
	Sources     []*Source

	Passages map[string]string // addresses of quoted passages in the pages of sources, by the words as the author wrote them

	Files    []File            // of all languages, beside the texts and in static/
	Silences []problem.Silence // warnings that the pages and sources silence
}

// Entry holds the fields that all kinds of entries share.
type Entry struct {
	ID       string // the file's name without its ending
	Kind     Kind
	Title    string
	Short    string // the first paragraph as plain text, without markup; empty when there is none
	Sources  []*Source
	Aliases  []string  // earlier paths of the entry's page
	ReviewBy edtf.Date // the day by which an editor should review it; zero when not given
	Changes  []Change  // since it was published, the newest first
	Document *Document // nil for an entry that is known only from another explainer's summary
	Hold     Hold      // what keeps it out of the site; zero where it is published, and not only shown to its author

	At       string      // the address of its page in another part of the house, from the language's root or absolute; else empty
	UsedIn   []Reference // the explainers of the house that use the entry
	Shared   *Entry      // the house's entry of the same id, when an explainer has its own; else nil
	Versions []*Entry    // for a house's entry: explainers' own entries of the same id
}

// Reference is a link to an explainer of the house, or to an entry of one.
type Reference struct {
	Title    string
	Address  string // relative to the language's root
	Language string // BCP 47, when it differs from the page's; else empty
}

// Folder is an author's text for the page of a list ("content/glossary/_index.md").
type Folder struct {
	Title    string
	Aliases  []string // paths that the list was published at before
	Document *Document
}

// InHouse reports whether the entry is connected with other explainers of the house.
func (e *Entry) InHouse() bool { return len(e.UsedIn) > 0 || len(e.Versions) > 0 || e.Shared != nil }

// Path returns the entry's logical path, by which Hugo names its page: "/glossary/nato".
func (e *Entry) Path() string { return "/" + string(e.Kind) + "/" + e.ID }

// Address returns the address of the entry's page, relative to its language's root: "glossary/nato/". A page in another
// part of the house has its address there.
func (e *Entry) Address() string {
	if e.At != "" {
		return e.At
	}
	return string(e.Kind) + "/" + e.ID + "/"
}

// Ref returns the reference by which prose names the entry.
func (e *Entry) Ref() Ref { return Ref{e.Kind, e.ID} }

// Name returns the name of an entity in mentions, "term:nato"; empty for other kinds.
func (e *Entry) Name() string {
	if !e.Kind.IsEntity() {
		return ""
	}
	return e.Ref().String()
}

// Section is a chapter of the explainer.
type Section struct {
	Entry
	Weight    int
	Summary   string
	KeyPoints []string
	Updated   edtf.Date // zero when not given
	Bylines   []Byline  // the section's own writers, if it names them
	NoLink    []string  // names of entities that are not linked here: "term:nato"
	FAQ       bool      // the whole text is questions and answers

	Number         int // its position in reading order, from 1
	Previous, Next *Section
}

// Term is a glossary entry.
type Term struct {
	Entry
	Abbreviation string
	Synonyms     []string
	Forms        []string
	Matching
	SeeAlso []*Term
}

// Matching controls which words of the prose mention an entry.
type Matching struct {
	CaseSensitive bool
	Autolink      bool // false: linked only where an author writes a link
	Stem          bool // false: only the listed forms match, no inflections
}

// Event is an event with a date.
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
	Events  []*Event // events that name the actor, sorted by date
	Stances []Stance // on the questions that name the actor, in reading order
}

// Menu is the menu that links to a [Page] from every page.
type Menu string

// The menus. With MenuNone only texts link to the page.
const (
	MenuMain   Menu = "main"
	MenuFooter Menu = "footer"
	MenuNone   Menu = "none"
)

// Page is a page outside the story, such as an imprint.
type Page struct {
	Entry
	Summary string
	Menu    Menu
	Weight  int
	FAQ     bool // the whole text is questions and answers
}

// Author is a writer of the explainer who has a page of their own.
type Author struct {
	Entry
	Role     string
	Picture  string     // as written in the author's file; empty without one
	File     string     // of the picture, relative to the project; empty when it does not exist
	Links    []string   // the author's addresses: https:, http: or mailto:
	Sections []*Section // sections that name the author, in reading order
}

// Byline is one of the writers of a text: an [Author], or a plain name.
type Byline struct {
	Name   string
	Author *Author // nil for a plain name
}

// String returns the name.
func (b Byline) String() string { return b.Name }

// Source is the source of a claim, in the fields of CSL-JSON 1.0.2.
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
	Shared         bool // whether the house lists it
}

// Name returns the name of the source in links: "source:g7-declaration".
func (s *Source) Name() string { return Ref{KindSource, s.ID}.String() }

// cite notes that an entry cites the source.
func (s *Source) cite(entry *Entry) {
	if !slices.Contains(s.CitedBy, entry) {
		s.CitedBy = append(s.CitedBy, entry)
	}
}

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
