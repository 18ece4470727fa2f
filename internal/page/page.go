package page

import (
	"strings"
	"sync"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/linker"
)

// Page is a page with prose of its author's: the overview or an entry's page. What is known of its prose is filled in when
// the prose is read for mentions.
type Page struct {
	Entry *explainer.Entry // nil of a page without prose
	Value any              // *explainer.Section, Term, Event or Actor; nil of the overview
	Path  string           // Hugo's page path: "/glossary/nato"
	Card  string           // the address of its picture for previews, relative to the site's root; empty when it has none

	IsDraft bool // its author keeps it out of the site: only a preview shows it

	Options linker.Options
	Reading *linker.Reading
	Names   []string         // of what it mentions, in the order of the first mentions
	Beside  []linker.Mention // the first ones in its summary, key points and captions, of what its prose does not mention
	Text    string           // its prose without markup
	Written []string         // tags of shortcodes that it only writes about
	HasCode bool             // that chroma colours
	Minutes int              // to read it; at least 1 where it has prose

	site  *Site
	noted sync.Once
	notes *Notes // made when they are asked for
}

// Section, Term, Event and Actor return the entry of the page, or nil when the page has an entry of another kind or none.
func (p *Page) Section() *explainer.Section { return valueOf[explainer.Section](p) }
func (p *Page) Term() *explainer.Term       { return valueOf[explainer.Term](p) }
func (p *Page) Event() *explainer.Event     { return valueOf[explainer.Event](p) }
func (p *Page) Actor() *explainer.Actor     { return valueOf[explainer.Actor](p) }

func valueOf[T any](p *Page) *T {
	value, _ := p.Value.(*T)
	return value
}

// Title is what the page is called, with the quotation marks of its language; empty for a page without prose.
func (p *Page) Title() string {
	if p.Entry == nil {
		return ""
	}
	return p.Entry.Title
}

// About is what the page is about, in a sentence or two of its author; empty when its author says nothing.
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
	}
	return p.Entry.Short
}

// Address is where the page is, relative to the language's root: "glossary/nato/"; empty for the overview.
func (p *Page) Address() string {
	if p.Value == nil {
		return ""
	}
	return p.Entry.Address()
}

// Fragment is the id of the note of an entity or source on a page: "term-nato" of "term:nato".
func Fragment(name string) string { return strings.Replace(name, ":", "-", 1) }

// MarkID is the id of the first mention of an entity on a page: "m-term-nato".
func MarkID(name string) string { return "m-" + Fragment(name) }
