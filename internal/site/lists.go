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
	var lines strings.Builder
	for _, event := range events {
		opening := "<li>"
		if event.Key {
			opening = `<li class="key">`
		}
		fmt.Fprintf(&lines, "%s%s %s</li>\n", opening, m.WhenShort(event.When), m.linkTo(&event.Entry))
	}
	return template.HTML(lines.String())
}

func (m *Model) linkTo(entry *explainer.Entry) string {
	return `<a href="` + html.EscapeString(m.url(entry.Address())) + `">` + html.EscapeString(entry.Title) + `</a>`
}
