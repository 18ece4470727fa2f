package page

import (
	"fmt"
	"html"
	"html/template"
	"slices"
	"strconv"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
)

// Notes holds the lists at the end of a page: what its prose mentions, and what it cites.
type Notes struct {
	Terms   []*explainer.Term
	Actors  []*explainer.Actor
	Events  []*explainer.Event
	Sources []*explainer.Source
	Clauses []CitedClause // in the order of the text

	site     *Site
	entities []noted        // terms, actors and events, in the order of their lists
	numbers  map[string]int // numbers of the mentioned entities and sources, by name, from 1 in the order of the text
}

// noted is an entity that a page mentions.
type noted struct {
	name   string
	order  int // its place in reading order
	number int // as in Notes.numbers
}

// Notes returns the notes of the page; empty for a page without prose.
func (p *Page) Notes() *Notes {
	if p.Entry == nil {
		return &Notes{}
	}
	p.noted.Do(func() { p.notes = p.site.notesOf(p) })
	return p.notes
}

// notesOf sorts a page's mentions: terms and actors as their own lists do, events by date.
func (s *Site) notesOf(page *Page) *Notes {
	notes := &Notes{Sources: slices.Clone(page.Entry.Sources), site: s, numbers: make(map[string]int, len(page.Names))}
	for i, name := range page.Names {
		notes.numbers[name] = i + 1
		if cited, ok := s.cite(name); ok {
			notes.Clauses = append(notes.Clauses, cited)
			continue
		}
		source, ok := s.sources[name]
		switch {
		case !ok:
			notes.entities = append(notes.entities, noted{name, s.order[name], i + 1})
		case !slices.Contains(notes.Sources, source):
			notes.Sources = append(notes.Sources, source)
		}
	}
	slices.SortFunc(notes.entities, func(a, b noted) int { return a.order - b.order })
	for _, entity := range notes.entities {
		switch value := s.values[entity.name].(type) {
		case *explainer.Term:
			notes.Terms = append(notes.Terms, value)
		case *explainer.Actor:
			notes.Actors = append(notes.Actors, value)
		case *explainer.Event:
			notes.Events = append(notes.Events, value)
		}
	}
	return notes
}

// Number returns the position of an entity or source ("term:nato") among those that the page's prose mentions, from 1; 0
// when the prose does not mention it.
func (n *Notes) Number(name string) int { return n.numbers[name] }

// Class returns the class that a mention and its note share on the page, " n3", by which a style sheet places the note
// beside the mention; empty when there is none.
func (n *Notes) Class(name string) string { return numberClass(n.Number(name)) }

// mostNumbers is the most notes of a page that can be placed beside their mentions: the style sheet has a rule for each
// number.
const mostNumbers = 24

// numberClasses holds the classes by number; empty for 0.
var numberClasses = func() (classes [mostNumbers + 1]string) {
	for i := range mostNumbers {
		classes[i+1] = " n" + strconv.Itoa(i+1)
	}
	return classes
}()

func numberClass(number int) string {
	if number > mostNumbers {
		return ""
	}
	return numberClasses[number]
}

// endOfNote ends the text of each note in the HTML that the theme writes.
const endOfNote = "</li>"

// Lines returns the list items of the page's notes of a kind: "term", "event" or "actor". The text of a note is the same on
// every page: the theme renders texts, all notes of the kind, each up to the end of its item.
func (n *Notes) Lines(kind string, texts template.HTML) (template.HTML, error) {
	first := n.site.firstOf[kind]
	each := n.site.noteTextsOf(kind, texts)
	var lines []byte
	for _, entity := range n.entities {
		if !strings.HasPrefix(entity.name, kind+":") {
			continue
		}
		position := entity.order - first
		if position >= len(each)-1 { // no note follows the last one
			return "", fmt.Errorf("%d notes are written, and %s is number %d", len(each)-1, entity.name, position+1)
		}
		lines = append(append(append(lines, `<li class="definition-sheet`...), numberClass(entity.number)...), `" id="`...)
		lines = append(append(lines, html.EscapeString(Fragment(entity.name))...), `" tabindex="-1">`...)
		lines = append(append(lines, each[position]...), endOfNote+"\n"...)
	}
	return template.HTML(lines), nil
}

// noteTextsOf divides the HTML that the theme wrote for the notes of a kind into single notes, once.
func (s *Site) noteTextsOf(kind string, written template.HTML) []string {
	if known, ok := s.noteTexts.Load(kind); ok {
		return known.([]string)
	}
	texts := strings.Split(string(written), endOfNote)
	s.noteTexts.Store(kind, texts)
	return texts
}
