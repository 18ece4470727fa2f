package page

import (
	"fmt"
	"html"
	"html/template"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
)

// Lists writes the lists of links that can have thousands of entries, and the lines that are the same wherever they stand.
type Lists struct {
	format Format
	url    func(address string) string // from the site's root
	code   string                      // of the language
}

// Row is a list of terms, events, actors or entries as links in a row of text, with the language's comma between them.
func (l Lists) Row(entries any, comma string) (template.HTML, error) {
	var links []string
	add := func(entry *explainer.Entry) { links = append(links, l.linkTo(entry)) }
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

// Events are events as the items of a list: when and what.
func (l Lists) Events(events []*explainer.Event) template.HTML {
	var lines []string
	for _, event := range events {
		opening := "<li>"
		if event.Key {
			opening = `<li class="key">`
		}
		lines = append(lines, opening, string(l.format.ShortTime(event.When)), " ", l.linkTo(&event.Entry), "</li>\n")
	}
	return template.HTML(strings.Join(lines, ""))
}

// Link is an entry's title as a link to its page.
func (l Lists) Link(entry explainer.Entry) template.HTML { return template.HTML(l.linkTo(&entry)) }

func (l Lists) linkTo(entry *explainer.Entry) string {
	return `<a href="` + html.EscapeString(l.url(entry.Address())) + `">` + html.EscapeString(entry.Title) + `</a>`
}
