package article

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// candidate is a possible entry for which the article has an explanation or a date.
type candidate struct {
	kind         entryKind
	title        string
	abbreviation string
	actorKind    string // person, state or organisation
	when         string // EDTF
	text         string // plain text of the article
	quoted       bool   // the text only mentions it: it is shown as a quotation, and a definition is still required
	line         int
	why          string
	role         string // what a person is, in the article's words
	weight       int    // how much the article says about it: candidates of a kind are sorted by it
}

type entryKind int8

const (
	termEntry entryKind = iota
	actorEntry
	eventEntry
)

// mostCandidates is the most candidates of a kind that are drafted. An article with more is a directory.
const mostCandidates = 200

// listed finds the names that lists explain: lists with at least two items "Name: explanation" that are at least half of
// the list.
func listed(blocks []block, k *kinds) []candidate {
	var found []candidate
	for _, items := range registers(blocks) {
		explained := []candidate(nil)
		for _, item := range items {
			name, rest, ok := item.name, item.rest, item.name != ""
			if !ok {
				name, rest, ok = nameAndRest(item.text)
			}
			if !ok || !couldBeName(name) || item.isLoose && !endsSentence(rest) {
				continue
			}
			c := candidate{title: unquoted(name), text: rest, line: item.line}
			c.kind, c.actorKind, c.why = k.of(c.title, rest)
			c.why = `a list explains "` + short(c.title) + `"; ` + c.why
			if c.title != "" {
				explained = append(explained, c)
			}
		}
		if len(explained) >= 2 && len(explained)*2 >= len(items) {
			found = append(found, explained...)
		}
	}
	return found
}

// couldBeName reports whether the first part of an item can be a name: no by-line, no label in capitals, no half of a
// quotation.
func couldBeName(name string) bool {
	isLabel := strings.ToUpper(name) == name && strings.ToLower(name) != name && strings.Contains(name, " ")
	return !isLabel && !strings.ContainsAny(name, "()[]|/@'‘") && strings.Count(name, "«") == strings.Count(name, "»") && strings.Count(name, `"`)%2 == 0
}

// registers returns the lists of an article, and consecutive paragraphs "Name: explanation".
func registers(blocks []block) [][]item {
	var all [][]item
	var row []item
	for _, b := range blocks {
		if isNavigation(b.node) {
			continue
		}
		_, _, ok := nameAndRest(b.text)
		if b.kind == paragraph && ok {
			row = append(row, item{text: b.text, line: b.line, isLoose: true})
			continue
		}
		all, row = append(all, row), nil
		if b.kind == list {
			all = append(all, itemsOf(b))
		}
	}
	return append(all, row)
}

// item is an item of a list. A definition list has name and rest separately.
type item struct {
	text, name, rest string
	line             int
	isLoose          bool // a paragraph, not one of a list
}

func itemsOf(b block) []item {
	var items []item
	name := ""
	for n := range b.node.ChildNodes() {
		line := max(b.line, lineOf(n))
		switch n.DataAtom {
		case atom.Li:
			items = append(items, item{text: ownText(n), line: line})
		case atom.Dt:
			name = textOf(n)
		case atom.Dd:
			if rest := textOf(n); name != "" && rest != "" {
				items = append(items, item{name: name, rest: rest, line: line})
			}
			name = ""
		}
	}
	return items
}

// ownText returns an item's text without the lists inside it.
func ownText(li *html.Node) string {
	var parts []string
	for c := range li.ChildNodes() {
		if c.DataAtom != atom.Ul && c.DataAtom != atom.Ol && c.DataAtom != atom.Dl {
			text := textOf(c)
			if c.Type == html.TextNode {
				text = c.Data
			}
			parts = append(parts, text)
		}
	}
	return strings.Join(strings.Fields(strings.Join(parts, "")), " ")
}

// unquoted returns a name without surrounding quotation marks.
func unquoted(name string) string {
	const marks = `"“”„«»‘’`
	inner := strings.TrimLeft(name, marks)
	if inner == name || strings.TrimRight(inner, marks) == inner {
		return name
	}
	return strings.Trim(name, marks)
}
