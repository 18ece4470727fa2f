package article

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// candidate is an entry that the article seems to have an explanation or a date for.
type candidate struct {
	kind         entryKind
	title        string
	abbreviation string
	actorKind    string // person, state or organisation
	when         string // EDTF
	text         string // plain text of the article
	quoted       bool   // the text only mentions it: shown as a quote, so that a definition is still asked for
	line         int
	why          string
	role         string // what a person is, in the article's words
	weight       int    // how much the article says of it: candidates of a kind are sorted by it
}

type entryKind int8

const (
	termEntry entryKind = iota
	actorEntry
	eventEntry
)

// mostCandidates of each kind are drafted: more is a register, no article.
const mostCandidates = 200

// listed finds the names that lists explain: at least two items "Name: explanation", and at least half of the list.
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

// couldBeName reports whether what a list explains can be a name: no by-line, no label in capitals, no half of a quotation.
func couldBeName(name string) bool {
	isLabel := strings.ToUpper(name) == name && strings.ToLower(name) != name && strings.Contains(name, " ")
	return !isLabel && !strings.ContainsAny(name, "()[]|/@'‘") && strings.Count(name, "«") == strings.Count(name, "»") && strings.Count(name, `"`)%2 == 0
}

// registers are the lists of an article, and the paragraphs "Name: explanation" that follow each other.
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

// item is one of a list. A list of definitions has name and rest apart.
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

// ownText is an item's text without that of lists inside of it.
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

// unquoted is a name without the quotation marks around it.
func unquoted(name string) string {
	const marks = `"“”„«»‘’`
	inner := strings.TrimLeft(name, marks)
	if inner == name || strings.TrimRight(inner, marks) == inner {
		return name
	}
	return strings.Trim(name, marks)
}
