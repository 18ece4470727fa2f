// Package hostpage links an explainer's terms in pages of other sites.
//
// An article keeps every byte: links are inserted, nothing else changes. [Read] takes the HTML of a page apart, [Page.Link]
// finds the mentions in its article and inserts a link around the first of each term:
//
//	host, problems := hostpage.Read("article.html", content, "")
//	linked, links := host.Link(vocabulary)
//
// The files, in the order of the work:
//
//	source.go    the tokens of the HTML with their places, and the tree that browsers make of it
//	text.go      the text of the article, and where each of its bytes comes from
//	hostpage.go  the mentions, and the links around them
//	insert.go    whether a link may stand around a part of the text
//
// A tree has no places, and tokens have no tree. So the tokens are marked with their places before the HTML is parsed once
// more: a start tag by an attribute, a text by a word in its place. What the tree then does not show where its token is, stays
// unlinked: scripts, text that a parser moves out of a table, content of unclosed links.
package hostpage

import (
	"bytes"
	"cmp"
	"fmt"
	"html"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/linker"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// Vocabulary is what can be linked in articles of one language.
type Vocabulary struct {
	Language  string            // BCP 47
	Linker    *linker.Linker    // knows all entities, also those without an address here: their names are not taken for others
	Addresses map[string]string // of the entities to be linked, by their IDs ("term:nato"): whole URLs in ASCII
}

// Link is a link that was inserted.
type Link struct {
	linker.Mention
	Address string
	Place   problem.Place
}

// Link returns the page with a link around the first mention of each entity that its article does not link yet, and the links
// in their order. The rest of the page stays as it is, byte for byte.
func (p *Page) Link(v Vocabulary) ([]byte, []Link) {
	t := p.textOf(v)
	var links []Link
	var inserts []insert
	for _, mention := range v.Linker.FindPlain(t.text) {
		address := v.Addresses[mention.Entity]
		if address == "" || t.seen[mention.Entity] {
			continue
		}
		start, end, ok := t.wrap(mention.Start, mention.End)
		if !ok {
			continue
		}
		t.seen[mention.Entity] = true
		inserts = append(inserts, insert{start, `<a href="` + html.EscapeString(address) + `">`}, insert{end, "</a>"})
		links = append(links, Link{mention, address, problem.At(p.name, p.content, start)})
	}
	return inserted(p.content, inserts), links
}

// insert is a text to be inserted before the byte at an offset.
type insert struct {
	at   int
	text string
}

func inserted(content []byte, inserts []insert) []byte {
	slices.SortStableFunc(inserts, func(a, b insert) int { return cmp.Compare(a.at, b.at) })
	var b bytes.Buffer
	at := 0
	for _, i := range inserts {
		b.Write(content[at:i.at])
		b.WriteString(i.text)
		at = i.at
	}
	b.Write(content[at:])
	return b.Bytes()
}

var RuleExplainerHasAddress = ruleSet.Error("explainer-has-address", "Links in pages of other sites are whole addresses, so the settings say "+
	"where the explainer is published.")

// NoAddress is the problem of an explainer without an address, whose settings are in a file.
func NoAddress(file string) problem.Problem {
	return problem.New(RuleExplainerHasAddress, problem.Place{Path: file}, "the explainer has no address that articles could link to",
		`write baseURL = "https://…" at the top of it, or name the address with --base-url`)
}

var RuleExplainerHasLanguage = ruleSet.Error("explainer-has-language", "Terms are found by the endings of their language, so an article is in a language of "+
	"the explainer. Which one it is in, its attribute lang says, or --language.")

// NoLanguage is the problem of an article in a language that the explainer does not have.
func (p *Page) NoLanguage(language string, known []string) problem.Problem {
	return problem.New(RuleExplainerHasLanguage, problem.At(p.name, p.content, p.bodyAt()),
		fmt.Sprintf("the article is in %q, and the explainer in %s", language, strings.Join(known, ", ")),
		"link an article in a language of the explainer, or name its language with --language if lang is wrong")
}
