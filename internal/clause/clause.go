// Package clause divides a treaty, a law or a resolution into its clauses: parts, chapters, articles, paragraphs and points.
//
// [Parse] reads plain text and [ParseAkomaNtoso] reads XML. Each returns the [Clause] of the whole document, in which every
// word of the text has its place, in order. A clause's ID follows from its numbers alone, and so stays when its words change.
//
//	headings.go   the words of headings in each language
//	number.go     numbers in figures, in Roman figures and in words
//	layout.go     which lines belong together
//	lexer.go      chroma's lexers: one for each form of document
//	parse.go      from the lexer's tokens to the tree
//	marker.go     the marks of paragraphs and points, and their levels
//	ids.go        the addresses of clauses, and clauses by what people call them
//	akoma.go      Akoma Ntoso
//	terms.go      the terms that a document defines
//	compare.go    two versions, word by word
package clause

import (
	"iter"
	"strings"
)

// Form is a form of document: how it is divided and numbered.
type Form string

// The forms of documents.
const (
	Treaty     Form = "treaty"     // articles with paragraphs, also of constitutions and of the laws of many countries
	Statute    Form = "statute"    // sections, of acts and codes
	Resolution Form = "resolution" // paragraphs of a preamble, then numbered ones
)

// Forms returns all forms.
func Forms() []Form { return []Form{Treaty, Statute, Resolution} }

// Kind is a kind of clause. A clause's id begins with it: "article-5".
type Kind string

// The kinds of clauses. Those of [Whole], [Text] and [Footnote] have no id.
const (
	Whole Kind = "document"

	Book       Kind = "book"
	Part       Kind = "part"
	Title      Kind = "title"
	Subtitle   Kind = "subtitle"
	Division   Kind = "division"
	Chapter    Kind = "chapter"
	Section    Kind = "section"
	Subsection Kind = "subsection"

	Article   Kind = "article"
	Rule      Kind = "rule"
	Principle Kind = "principle"

	AdditionalProvision   Kind = "additional-provision"
	TransitionalProvision Kind = "transitional-provision"
	RepealingProvision    Kind = "repealing-provision"
	FinalProvision        Kind = "final-provision"

	Annex      Kind = "annex"
	Schedule   Kind = "schedule"
	Appendix   Kind = "appendix"
	Preamble   Kind = "preamble"
	Recital    Kind = "recital"
	Paragraph  Kind = "paragraph"
	Point      Kind = "point"
	Signatures Kind = "signatures"

	Text     Kind = "text"     // words without a number
	Footnote Kind = "footnote" // words below a page
)

// Clause is a part of a document.
type Clause struct {
	Kind   Kind
	ID     string // unique in the document: "article-5", "article-5-1-a"; empty for words without a number
	Label  string // as the document writes it: "Article 5", "(1)"
	Number string // without its marks, in ASCII figures: "5", "1", "a", "5-bis"; empty when there is none
	Title  string
	Runs   []Run     // the words of a text or a footnote
	Parts  []*Clause // in the order of the document
	Up     *Clause   // nil for the whole document
	Offset int       // of the label, or of the first word, in the text, in bytes

	IsUnit bool // has a page of its own: an article, a section of an act, an annex
}

// Run is a piece of a text.
type Run struct {
	Text   string
	IsPage bool // the number of a page, which interrupts the text
}

// Words returns the words of the clause itself, without its label, its title and its parts.
func (c *Clause) Words() string {
	var words []string
	for _, run := range c.Runs {
		words = append(words, strings.Fields(run.Text)...)
	}
	return strings.Join(words, " ")
}

// Text returns all words of the clause and of its parts, with labels and titles, on one line.
func (c *Clause) Text() string {
	var words []string
	for part := range c.All() {
		words = append(words, strings.Fields(part.Label+" "+part.Title+" "+part.Words())...)
	}
	return strings.Join(words, " ")
}

// All iterates over the clause and all its parts, in the order of the text.
func (c *Clause) All() iter.Seq[*Clause] {
	return func(yield func(*Clause) bool) { c.each(yield) }
}

func (c *Clause) each(yield func(*Clause) bool) bool {
	if !yield(c) {
		return false
	}
	for _, part := range c.Parts {
		if !part.each(yield) {
			return false
		}
	}
	return true
}

// Units returns the clauses that have a page of their own, in the order of the text.
func (c *Clause) Units() []*Clause {
	var units []*Clause
	for part := range c.All() {
		if part.IsUnit {
			units = append(units, part)
		}
	}
	return units
}

// Unit returns the unit that the clause is, or is part of; nil for a division above the units.
func (c *Clause) Unit() *Clause {
	for at := c; at != nil; at = at.Up {
		if at.IsUnit {
			return at
		}
	}
	return nil
}

// Path returns the divisions above the clause, the outermost first, without the document.
func (c *Clause) Path() []*Clause {
	var path []*Clause
	for at := c.Up; at != nil && at.Kind != Whole; at = at.Up {
		path = append([]*Clause{at}, path...)
	}
	return path
}

// Name returns what people call the clause, with the numbers of the clauses around it up to its unit: "Article 5 (1) (a)".
func (c *Clause) Name() string {
	if c.IsUnit || c.Unit() == nil {
		if label := strings.Join(strings.Fields(c.Label), " "); label != "" {
			return label
		}
		return c.Title
	}
	name := ""
	for at := c; !at.IsUnit; at = at.Up {
		switch {
		case at.Number != "" && (at.Kind == Paragraph || at.Kind == Point):
			name = " (" + at.Number + ")" + name
		case at.Label != "":
			name = " " + at.Label + name
		}
	}
	return strings.TrimSpace(c.Unit().Name() + name)
}

// add appends a part.
func (c *Clause) add(part *Clause) *Clause {
	part.Up = c
	c.Parts = append(c.Parts, part)
	return part
}
