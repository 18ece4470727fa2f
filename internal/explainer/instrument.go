package explainer

import (
	"strings"

	"github.com/nutgraf/nutgraf/internal/clause"
	"github.com/nutgraf/nutgraf/internal/edtf"
)

// Instrument is a document that the story is about, whole: a treaty, a law, a resolution. (A [Document] is a file of Markdown.)
type Instrument struct {
	Entry
	Summary  string
	Date     edtf.Date // when it was signed or adopted
	Form     clause.Form
	Language string         // BCP 47, of its text; empty for the explainer's own
	Clauses  *clause.Clause // the whole of its text; nil where that could not be read
	Notes    []ClauseNote   // in the order of the author's text
	Versions []Version      // earlier ones, the newest first
	Weight   int

	ids map[string]*clause.Clause
}

// ClauseNote is what the author says of a clause: the part of the text below a heading that names it.
type ClauseNote struct {
	Clause *clause.Clause
	Number int // of the heading among those of level 2, from 1
}

// Version is an earlier text of an instrument.
type Version struct {
	Date    edtf.Date // until which it was in force, or from which it is
	Clauses *clause.Clause
}

// Clause returns the clause with an id; nil when there is none.
func (i *Instrument) Clause(id string) *clause.Clause { return i.ids[id] }

// SetClauses sets the text of the instrument.
func (i *Instrument) SetClauses(whole *clause.Clause) {
	i.Clauses, i.ids = whole, map[string]*clause.Clause{}
	for c := range whole.All() {
		if c.ID != "" {
			i.ids[c.ID] = c
		}
	}
}

// NotesOf returns the author's notes on a clause itself.
func (i *Instrument) NotesOf(c *clause.Clause) (notes []ClauseNote) {
	for _, note := range i.Notes {
		if note.Clause == c {
			notes = append(notes, note)
		}
	}
	return notes
}

// ClauseOf returns the document and the clause that a reference names, "north-atlantic-treaty/article-5"; nil when there is none.
func (e *Explainer) ClauseOf(id string) (*Instrument, *clause.Clause) {
	name, called, ok := strings.Cut(id, "/")
	instrument := e.InstrumentOf(name)
	if !ok || instrument == nil || instrument.Clauses == nil {
		return nil, nil
	}
	found := instrument.Clauses.Find(called)
	if found == nil || found.ID == "" {
		return nil, nil
	}
	return instrument, found
}

// InstrumentOf returns the instrument with an id; nil when there is none.
func (e *Explainer) InstrumentOf(id string) *Instrument {
	for _, instrument := range e.Instruments {
		if instrument.ID == id {
			return instrument
		}
	}
	return nil
}
