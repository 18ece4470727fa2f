package site

import (
	"fmt"
	"html"
	"html/template"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
)

// Some lists have thousands of entries, and running a template costs a hundred times what writing its result does. So the
// lines that are the same wherever they stand are written here.

// Row is a list of terms, events, actors or entries as links in a row of text, with the language's comma between them.
func (m *Model) Row(entries any, comma string) (template.HTML, error) {
	var links []string
	add := func(entry *explainer.Entry) { links = append(links, m.linkTo(entry)) }
	switch entries := entries.(type) {
	case []*explainer.Entry:
		for _, entry := range entries {
			add(entry)
		}
	case []*explainer.Term:
		for _, term := range entries {
			add(&term.Entry)
		}
	case []*explainer.Actor:
		for _, actor := range entries {
			add(&actor.Entry)
		}
	default:
		return "", fmt.Errorf("a row of %T", entries)
	}
	return template.HTML(strings.Join(links, html.EscapeString(comma))), nil
}

// EventLines are events as the items of a list: when and what.
func (m *Model) EventLines(events []*explainer.Event) template.HTML {
	var lines []string
	for _, event := range events {
		opening := "<li>"
		if event.Key {
			opening = `<li class="key">`
		}
		lines = append(lines, opening, string(m.WhenShort(event.When)), " ", m.linkTo(&event.Entry), "</li>\n")
	}
	return template.HTML(strings.Join(lines, ""))
}

// MentionLines are the pages that mention an entity as the items of a list: the page, and the sentence with the words
// marked. Nothing for an entity that is mentioned nowhere.
func (m *Model) MentionLines(name string) template.HTML {
	mentions := m.Mentions(name)
	if len(mentions) == 0 {
		return ""
	}
	return m.later.mark(m.Explainer.Language, func(to []byte, root string) []byte {
		root += strings.TrimPrefix(m.url(""), "/")
		for _, mention := range mentions {
			before, after := mention.Sentence[:mention.at], mention.Sentence[mention.at+len(mention.Words):]
			to = append(append(append(to, `<li><a href="`...), root...), html.EscapeString(mention.Address)...)
			to = append(append(append(to, `">`...), html.EscapeString(mention.Page)...), "</a>\n<p>"...)
			to = append(append(append(to, html.EscapeString(before)...), "<mark>"...), html.EscapeString(mention.Words)...)
			to = append(append(append(to, "</mark>"...), html.EscapeString(after)...), "</p></li>\n"...)
		}
		return to
	})
}

// endOfNote is behind the text of each note, as the theme draws them.
const endOfNote = "</li>"

// NoteLines are the items of the list of a page's notes of a kind: "term", "event" or "actor". What a note says is the
// same wherever it stands: drawn has it, by the theme, for all the explainer's entities of the kind, up to the end of its item.
func (m *Model) NoteLines(path, kind string, drawn template.HTML) (template.HTML, error) {
	first := m.firstOf[kind]
	texts := len(m.noteTexts(kind, "/", drawn)) - 1 // behind the last one is nothing
	var entities []noted
	for _, entity := range m.Notes(path).entities {
		if !strings.HasPrefix(entity.name, kind+":") {
			continue
		}
		if position := entity.order - first; position >= texts {
			return "", fmt.Errorf("%d notes are drawn, and %s is number %d", texts, entity.name, position+1)
		}
		entities = append(entities, entity)
	}
	return m.later.mark(m.Explainer.Language, func(to []byte, root string) []byte {
		texts := m.noteTexts(kind, root, drawn)
		for _, entity := range entities {
			to = append(append(append(to, `<li class="definition-sheet`...), numberClass(entity.number)...), `" id="`...)
			to = append(append(to, html.EscapeString(fragment(entity.name))...), `" tabindex="-1">`...)
			to = append(append(to, texts[entity.order-first]...), endOfNote+"\n"...)
		}
		return to
	}), nil
}

// noteTexts are what the notes of a kind say, on pages from which root leads to the site's root.
func (m *Model) noteTexts(kind, root string, drawn template.HTML) []string {
	key := kind + root
	if known, ok := m.drawnNotes.Load(key); ok {
		return known.([]string)
	}
	texts := strings.Split(relativeTo(string(drawn), root), endOfNote)
	m.drawnNotes.Store(key, texts)
	return texts
}

func (m *Model) linkTo(entry *explainer.Entry) string {
	return `<a href="` + html.EscapeString(m.url(entry.Address())) + `">` + html.EscapeString(entry.Title) + `</a>`
}
