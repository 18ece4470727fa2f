package page

import (
	"fmt"
	"html"
	"html/template"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
)

// Lists writes the lists of links that can have thousands of entries, and lines that several pages repeat.
type Lists struct {
	format Format
	url    func(address string) string // makes a link of an address relative to the site's root
	code   string                      // of the language, BCP 47
}

// Row returns a list of terms, events, actors or entries as links in running text, separated by the language's comma.
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

// Bylines returns the writers of a text in running text: authors as links to their pages, plain names as text. The word
// and, with its spaces, precedes the last.
func (l Lists) Bylines(bylines []explainer.Byline, comma, and string) template.HTML {
	var row strings.Builder
	for i, byline := range bylines {
		switch i {
		case 0:
		case len(bylines) - 1:
			row.WriteString(html.EscapeString(and))
		default:
			row.WriteString(html.EscapeString(comma))
		}
		if byline.Author != nil {
			row.WriteString(l.linkTo(&byline.Author.Entry))
		} else {
			row.WriteString(html.EscapeString(byline.Name))
		}
	}
	return template.HTML(row.String())
}

// References returns links to explainers of a house in running text, separated by the language's comma.
func (l Lists) References(references any, comma string) (template.HTML, error) {
	var links []string
	add := func(r explainer.Reference) {
		links = append(links, `<a href="`+html.EscapeString(l.url(r.Address))+`">`+html.EscapeString(r.Title)+`</a>`)
	}
	switch references := references.(type) {
	case []explainer.Reference:
		for _, r := range references {
			add(r)
		}
	case []HouseExplainer:
		for _, e := range references {
			add(e.Reference)
		}
	default:
		return "", fmt.Errorf("references of %T", references)
	}
	return template.HTML(strings.Join(links, html.EscapeString(comma))), nil
}

// Events returns events as list items: the date and the title.
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

// Link returns an entry's title as a link to its page.
func (l Lists) Link(entry explainer.Entry) template.HTML { return template.HTML(l.linkTo(&entry)) }

func (l Lists) linkTo(entry *explainer.Entry) string {
	return `<a href="` + html.EscapeString(l.url(entry.Address())) + `">` + html.EscapeString(entry.Title) + `</a>`
}
