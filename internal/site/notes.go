package site

import (
	"slices"
	"strconv"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/linker"
)

// Mention is a place where an entity is named on another page: the first of it there.
type Mention struct {
	Page     string `json:"page"`    // the page's title
	Address  string `json:"address"` // of the mention, relative to the language's root: "sections/a/#m-term-nato"
	Words    string `json:"words"`
	Sentence string `json:"sentence"` // around the words
	at       int    // where the words are in the sentence, in bytes
}

// Notes is what a page ends with: what its prose mentions, and what it cites.
type Notes struct {
	Terms   []*explainer.Term
	Actors  []*explainer.Actor
	Events  []*explainer.Event
	Sources []*explainer.Source

	entities []noted        // the terms, actors and events, in the order of their lists
	numbers  map[string]int // of what the prose mentions, by name, in the order of the text from 1
}

// noted is an entity that a page mentions.
type noted struct {
	name   string
	order  int // its place in reading order
	number int // as in Notes.numbers
}

// Notes is what the page at path ends with; empty for a page without prose.
func (m *Model) Notes(path string) *Notes {
	if page, ok := m.byPath[path]; ok {
		page.noted.Do(func() { page.notes = m.notesOf(page) })
		return page.notes
	}
	return &Notes{}
}

// Number is the place of the entity or source among those that the prose of the page at path mentions, from 1; 0 when
// the prose does not mention it.
func (m *Model) Number(path, name string) int { return m.Notes(path).numbers[name] }

// NumberClass is the class that a mention and its note share on the page at path, " n3", beside which it can so stand;
// empty for what has none.
func (m *Model) NumberClass(path, name string) string { return numberClass(m.Number(path, name)) }

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

// Mentions are the pages that mention the entity, in reading order, each once; an empty list where none does.
func (m *Model) Mentions(name string) []Mention {
	m.collected.Do(m.collect)
	return m.mentions[name]
}

// collect tells all entities which pages mention them.
func (m *Model) collect() {
	counts := make(map[string]int, len(m.entries))
	for _, page := range m.pages {
		for _, name := range page.names {
			counts[name]++
		}
	}
	for name := range m.entries {
		m.mentions[name] = make([]Mention, 0, counts[name])
	}
	for _, page := range m.pages {
		next := 0
		before := address(page) + "#"
		for _, mention := range page.reading.Mentions {
			if next == len(page.names) || mention.Entity != page.names[next] { // not the first of it
				continue
			}
			next++
			m.mentions[mention.Entity] = append(m.mentions[mention.Entity], Mention{
				Page: page.entry.Title, Address: before + mark(mention.Entity),
				Words:    mention.Sentence[mention.SentenceStart:mention.SentenceEnd],
				Sentence: mention.Sentence, at: mention.SentenceStart,
			})
		}
	}
}

// namesIn are the entities that a page mentions, in the order of their first mentions.
func namesIn(reading *linker.Reading) []string {
	var names []string
	seen := map[string]bool{}
	for _, mention := range reading.Mentions {
		if !seen[mention.Entity] {
			seen[mention.Entity] = true
			names = append(names, mention.Entity)
		}
	}
	return names
}

func address(page *prosePage) string {
	if page.value == nil {
		return ""
	}
	return page.entry.Address()
}

// notesOf sorts what a page mentions: terms and actors as they are listed elsewhere, events by date.
func (m *Model) notesOf(page *prosePage) *Notes {
	notes := &Notes{Sources: slices.Clone(page.entry.Sources), numbers: make(map[string]int, len(page.names))}
	for i, name := range page.names {
		notes.numbers[name] = i + 1
		source, ok := m.sources[name]
		switch {
		case !ok:
			notes.entities = append(notes.entities, noted{name, m.order[name], i + 1})
		case !slices.Contains(notes.Sources, source):
			notes.Sources = append(notes.Sources, source)
		}
	}
	slices.SortFunc(notes.entities, func(a, b noted) int { return a.order - b.order })
	for _, entity := range notes.entities {
		switch value := m.values[entity.name].(type) {
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
