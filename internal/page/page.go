package page

import (
	"fmt"
	"strings"
	"sync"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/linker"
)

// Page is a page with an author's prose: the overview or an entry's page. The fields about its prose are filled in when the
// linker reads it.
type Page struct {
	Entry *explainer.Entry // nil for a page without prose
	Value any              // *explainer.Section, Term, Event, Actor, Question, Claim, Number, Map, Chart, Instrument, Page or Author; nil for the overview
	Path  string           // Hugo's page path: "/glossary/nato"
	Card  string           // the address of its card, relative to the site's root; empty when it has none

	Anchors []Anchor // of the parts of its prose, in their order

	FAQ      []FAQEntry // of its prose, in their order
	IsAllFAQ bool       // its prose has no heading that is none of them, nor above them

	Options   linker.Options
	Reading   *linker.Reading
	Names     []string // of the entities and sources it mentions, in the order of the first mentions
	Text      string   // its prose without markup
	Written   []string // shortcode tags that the prose only writes about
	HasCode   bool     // whether it has code blocks
	HasNumber bool     // a block with a key number
	HasPlayer bool     // a picture that becomes a film or a sound of another site when it is activated
	Minutes   int      // to read it; at least 1 for a page with prose

	site  *Site
	noted sync.Once
	notes *Notes // made on the first request
}

// Anchor is where a part of a page's prose can be reached: a heading, a paragraph, or another block with an id.
type Anchor struct {
	Key  string   // of the part, as package markdown has it
	ID   string   // what it is called on the page
	Also []string // ids that were published and whose texts are gone, which the part keeps
}

// Take copies what a reading of the same prose has found.
func (p *Page) Take(known *Page) {
	p.Reading, p.Names, p.Text, p.Written = known.Reading, known.Names, known.Text, known.Written
	p.HasCode, p.HasNumber, p.HasPlayer, p.Minutes = known.HasCode, known.HasNumber, known.HasPlayer, known.Minutes
}

// IsHeld reports whether the page is held back from the site, and shown to its author alone.
func (p *Page) IsHeld() bool { return p != nil && p.Entry != nil && !p.Entry.Hold.IsZero() }

// IsDraft reports whether "draft: true" holds the page back.
func (p *Page) IsDraft() bool { return p.IsHeld() && p.Entry.Hold.IsDraft }

// Until returns the time until which the page is held back, in the site's language: "1 December 2026, 06:00 UTC+01:00".
func (p *Page) Until() string {
	until := p.Entry.Hold.Until
	year, month, day := until.Date()
	return p.site.Format.Date(edtf.DayDate(int64(year), int(month), day)) + until.Format(", 15:04 UTC-07:00")
}

// KeptID returns the id of a heading by the id that its words make: the one with which it was first published.
func (p *Page) KeptID(id string) string {
	for _, anchor := range p.Anchors {
		if anchor.Key == "#"+id {
			return anchor.ID
		}
	}
	return id
}

// Section, Term, Event, Actor, Question, Claim, Number, Map, Chart, Instrument, Own (a page outside the story) and Author return the entry of the page; nil when
// the page's entry is of another kind, or when it has none.
func (p *Page) Section() *explainer.Section       { return valueOf[explainer.Section](p) }
func (p *Page) Term() *explainer.Term             { return valueOf[explainer.Term](p) }
func (p *Page) Event() *explainer.Event           { return valueOf[explainer.Event](p) }
func (p *Page) Actor() *explainer.Actor           { return valueOf[explainer.Actor](p) }
func (p *Page) Question() *explainer.Question     { return valueOf[explainer.Question](p) }
func (p *Page) Claim() *explainer.Claim           { return valueOf[explainer.Claim](p) }
func (p *Page) Number() *explainer.Number         { return valueOf[explainer.Number](p) }
func (p *Page) Map() *explainer.Map               { return valueOf[explainer.Map](p) }
func (p *Page) Chart() *explainer.Chart           { return valueOf[explainer.Chart](p) }
func (p *Page) Instrument() *explainer.Instrument { return valueOf[explainer.Instrument](p) }
func (p *Page) Own() *explainer.Page              { return valueOf[explainer.Page](p) }
func (p *Page) Author() *explainer.Author         { return valueOf[explainer.Author](p) }

func valueOf[T any](p *Page) *T {
	value, _ := p.Value.(*T)
	return value
}

// Title returns the page's title, with the quotation marks of its language; empty for a page without prose.
func (p *Page) Title() string {
	if p.Entry == nil {
		return ""
	}
	return p.Entry.Title
}

// About returns the page's summary, in a sentence or two of its author; empty when there is none.
func (p *Page) About() string {
	switch value := p.Value.(type) {
	case nil:
		if p.Entry != nil {
			return p.site.Explainer.Standfirst
		}
		return ""
	case *explainer.Section:
		if value.Summary != "" {
			return value.Summary
		}
	case *explainer.Question:
		if value.Summary != "" {
			return value.Summary
		}
	case *explainer.Number:
		return strings.TrimSpace(p.site.Amount(value) + " · " + p.site.Format.Date(value.AsOf) + ". " + value.ComparesTo)
	case *explainer.Chart:
		if value.Caption != "" {
			return value.Caption
		}
	case *explainer.Instrument:
		if value.Summary != "" {
			return value.Summary
		}
	case *explainer.Page:
		if value.Summary != "" {
			return value.Summary
		}
	}
	return p.Entry.Short
}

// above returns the texts above the page's prose: a section's summary, then its key points; the overview's key points,
// which have no links, since the lists of that page link all that they name.
func (p *Page) above() []linker.Text {
	var texts []linker.Text
	points, isOverview := p.site.Explainer.KeyPoints, p.Value == nil
	switch section := p.Section(); {
	case section != nil:
		texts = append(texts, linker.Text{Words: section.Summary, Place: section.Document.Field("summary")})
		points = section.KeyPoints
	case !isOverview:
		return nil
	}
	for i, point := range points {
		texts = append(texts, linker.Text{Words: point, Place: p.Entry.Document.Field(fmt.Sprintf("key_points[%d]", i)), Unlinked: isOverview})
	}
	return texts
}

// IsAboveWhole reports whether a text above the prose, by its number from 1, also appears on the page with everything. That
// page omits the key points of sections.
func (p *Page) IsAboveWhole(number int) bool { return number == 1 }

// Address returns the page's address, relative to the language's root: "glossary/nato/"; empty for the overview.
func (p *Page) Address() string {
	if p.Value == nil {
		return ""
	}
	return p.Entry.Address()
}

// Fragment returns the id of the note of an entity, a source or a clause on a page: "term-nato" of "term:nato".
func Fragment(name string) string {
	return strings.Replace(strings.Replace(name, ":", "-", 1), "/", "-", 1)
}

// MarkID returns the id of the first mention of an entity on a page: "m-term-nato".
func MarkID(name string) string { return "m-" + Fragment(name) }
