// Package explainer is the model of an explainer and the way from an author's files to it.
//
// [Read] takes the files of a project, one [Explainer] a language, and returns with them every problem that an author
// can make in a field, an id, a date, a link or a name: all of them, each with its place. Nothing here knows Hugo, and
// nothing here looks for mentions in prose.
//
// A file's name without its ending is its entity's id. Lists that name ids (actors, sources, see_also) are resolved:
// the model holds pointers. Fields keep their author's text; dates are [edtf.Date].
package explainer

import (
	"sync"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/yuin/goldmark/ast"
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

// Kind is what an entry is. Its value is the folder of its files and addresses.
type Kind string

const (
	KindSection Kind = "sections"
	KindTerm    Kind = "glossary"
	KindEvent   Kind = "timeline"
	KindActor   Kind = "actors"
)

// Scheme is the link scheme that names an entry of the kind in prose: "term" of [words](term:nato). Sections have none.
func (k Kind) Scheme() string {
	switch k {
	case KindTerm:
		return "term"
	case KindEvent:
		return "event"
	case KindActor:
		return "actor"
	}
	return ""
}

// Path is the entry's logical path, as Hugo names its page: "/glossary/nato".
func (e *Entry) Path() string { return "/" + string(e.Kind) + "/" + e.ID }

// Address is where the entry's page is published, relative to its language's root: "glossary/nato/".
func (e *Entry) Address() string { return string(e.Kind) + "/" + e.ID + "/" }

// Name is what a link in prose calls the entry, "term:nato"; empty for a section.
func (e *Entry) Name() string {
	if scheme := e.Kind.Scheme(); scheme != "" {
		return scheme + ":" + e.ID
	}
	return ""
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
func (s *Source) Name() string { return "source:" + s.ID }

// Name is a CSL name: family and given, or literal for an institution.
type Name struct {
	Family, Given, Literal string
}

func (n Name) String() string {
	switch {
	case n.Literal != "":
		return n.Literal
	case n.Given == "":
		return n.Family
	}
	return n.Given + " " + n.Family
}

// Document is a file as it was read.
type Document struct {
	Path       string // relative to the project, with forward slashes
	Content    []byte // the whole file
	BodyOffset int    // where the Markdown begins, in bytes
	Tree       ast.Node

	Images map[string]string // of each image in the text, as its address is written: the file, from the folder that it is found in

	once     sync.Once
	lines    *problem.Places // of the content, once a place is asked for
	pictures []shownPicture
	outside  []pageLink               // addresses on other sites
	places   map[string]problem.Place // of each front matter field and list item: "see_also", "see_also[1]"
}

// Body is the Markdown below the front matter. Offsets in Tree count from its start.
func (d *Document) Body() []byte { return d.Content[d.BodyOffset:] }

// At is the place of the byte at offset in the body.
func (d *Document) At(offset int) problem.Place {
	d.once.Do(func() { d.lines = problem.NewPlaces(d.Path, d.Content) })
	return d.lines.At(d.BodyOffset + offset)
}

// Field is the place of a front matter field's value, or of an item of a list ("see_also[1]"); the file itself when
// the field is not there.
func (d *Document) Field(name string) problem.Place {
	if place, ok := d.places[name]; ok {
		return place
	}
	return problem.Place{Path: d.Path}
}
