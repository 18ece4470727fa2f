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

// Notes is what a page ends with: what its prose mentions, and what it cites.
type Notes struct {
	Terms   []*explainer.Term
	Actors  []*explainer.Actor
	Events  []*explainer.Event
	Sources []*explainer.Source

	site     *Site
	entities []noted        // the terms, actors and events, in the order of their lists
	numbers  map[string]int // of what the prose mentions, by name, in the order of the text from 1
}

// noted is an entity that a page mentions.
type noted struct {
	name   string
	order  int // its place in reading order
	number int // as in Notes.numbers
}

// Notes is what the page ends with; empty for a page without prose.
func (p *Page) Notes() *Notes {
	if p.Entry == nil {
		return &Notes{}
	}
	p.noted.Do(func() { p.notes = p.site.notesOf(p) })
	return p.notes
}

// notesOf sorts what a page mentions: terms and actors as they are listed elsewhere, events by date.
func (s *Site) notesOf(page *Page) *Notes {
	notes := &Notes{Sources: slices.Clone(page.Entry.Sources), site: s, numbers: make(map[string]int, len(page.Names))}
	for i, name := range page.Names {
		notes.numbers[name] = i + 1
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

// Number is the place of an entity or source ("term:nato") among those that the prose of the page mentions, from 1; 0 when
// the prose does not mention it.
func (n *Notes) Number(name string) int { return n.numbers[name] }

// Class is the class that a mention and its note share on the page, " n3", by which the note can stand beside the mention;
// empty for what has none.
func (n *Notes) Class(name string) string { return numberClass(n.Number(name)) }

// mostNumbers is how many notes of a page can stand beside their mentions: the stylesheet has a name for so many.
const mostNumbers = 32

// numberClasses are the classes by number; empty for 0.
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

// endOfNote is behind the text of each note, as the theme writes them.
const endOfNote = "</li>"

// Lines are the items of the list of the page's notes of a kind: "term", "event" or "actor". What a note says is the same
// on every page: texts has it, by the theme, for all the explainer's entities of the kind, each up to the end of its item.
func (n *Notes) Lines(kind string, texts template.HTML) (template.HTML, error) {
	first := n.site.firstOf[kind]
	each := n.site.noteTextsOf(kind, texts)
	var lines []byte
	for _, entity := range n.entities {
		if !strings.HasPrefix(entity.name, kind+":") {
			continue
		}
		position := entity.order - first
		if position >= len(each)-1 { // behind the last one is nothing
			return "", fmt.Errorf("%d notes are written, and %s is number %d", len(each)-1, entity.name, position+1)
		}
		lines = append(append(append(lines, `<li class="definition-sheet`...), numberClass(entity.number)...), `" id="`...)
		lines = append(append(lines, html.EscapeString(Fragment(entity.name))...), `" tabindex="-1">`...)
		lines = append(append(lines, each[position]...), endOfNote+"\n"...)
	}
	return template.HTML(lines), nil
}

// noteTextsOf divides what the theme has written of the notes of a kind into that of each note, once.
func (s *Site) noteTextsOf(kind string, written template.HTML) []string {
	if known, ok := s.noteTexts.Load(kind); ok {
		return known.([]string)
	}
	texts := strings.Split(string(written), endOfNote)
	s.noteTexts.Store(kind, texts)
	return texts
}
