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
// marked.
func (m *Model) MentionLines(name string) template.HTML {
	mentions := m.Mentions(name)
	root := html.EscapeString(m.url(""))
	lines := make([]string, 0, 12*len(mentions))
	for _, mention := range mentions {
		before, after := mention.Sentence[:mention.at], mention.Sentence[mention.at+len(mention.Words):]
		lines = append(lines, `<li><a href="`, root, html.EscapeString(mention.Address), `">`, html.EscapeString(mention.Page), "</a>\n<p>",
			html.EscapeString(before), "<mark>", html.EscapeString(mention.Words), "</mark>", html.EscapeString(after), "</p></li>\n")
	}
	return template.HTML(strings.Join(lines, ""))
}

// NoteLines are the items of the list of a page's notes of a kind: "term", "event" or "actor". What a note says is the
// same wherever it stands: drawn has it, by the theme, for all the explainer's entities of the kind.
func (m *Model) NoteLines(path, kind string, drawn []string) (template.HTML, error) {
	notes := m.Notes(path)
	first := m.firstOf[kind]
	items := make([]string, 0, 9*len(notes.entities))
	for _, entity := range notes.entities {
		scheme, id, _ := strings.Cut(entity.name, ":")
		if scheme != kind {
			continue
		}
		position := entity.order - first
		if position >= len(drawn) {
			return "", fmt.Errorf("%d notes are drawn, and %s is number %d", len(drawn), entity.name, position+1)
		}
		items = append(items, `<li class="note`, numberClass(entity.number), `" id="`, kind, "-", html.EscapeString(id), `" tabindex="-1">`, drawn[position], "</li>\n")
	}
	return template.HTML(strings.Join(items, "")), nil
}

func (m *Model) linkTo(entry *explainer.Entry) string {
	return `<a href="` + html.EscapeString(m.url(entry.Address())) + `">` + html.EscapeString(entry.Title) + `</a>`
}
