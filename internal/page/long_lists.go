package page

import (
	"fmt"
	"html"
	"html/template"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
)

const (
	onePage    = 400  // entries that the glossary or the list of people has on one page
	perLetter  = 250  // entries on a page of a letter
	mostTitles = 1500 // titles that the first page of a long list shows
)

// LongList is the glossary or the list of people when it has more entries than a page holds: readers find its entries on a
// page for each letter, and their titles on the first page.
type LongList struct {
	Parts []*LongListPart // in the order of the letters; nil when one page has all

	byPath map[string]*LongListPart
	count  int
}

// LongListPart is a page with the entries that begin with one letter, or with some of them.
type LongListPart struct {
	Path           string // Hugo's page path: "/glossary/from/a"
	Label          string // "A", or "A 2" for the second page of a letter
	ID             string // of the letter's heading on the first page; empty for the later pages of a letter
	Sign           string // the letter
	Entries        []*explainer.Entry
	Previous, Next *LongListPart
	All            []*LongListPart
}

// Address returns the page's address, relative to the language's root.
func (p *LongListPart) Address() string { return strings.TrimPrefix(p.Path, "/") + "/" }

// HasTitles reports whether the first page shows the titles of all entries.
func (l *LongList) HasTitles() bool { return l.count <= mostTitles }

// newLongList divides a list by letters; folder is its first path element.
func newLongList(e *explainer.Explainer, folder string, entries []*explainer.Entry) *LongList {
	l := &LongList{byPath: map[string]*LongListPart{}, count: len(entries)}
	if len(entries) <= onePage {
		return l
	}
	for _, letter := range e.Initials(entries) {
		for n, rest := 1, letter.Entries; len(rest) > 0; n++ {
			part := &LongListPart{Path: "/" + folder + "/from/" + letterSlug(letter.Sign), Label: letter.Sign, Sign: letter.Sign, ID: letter.ID}
			if n > 1 {
				part.Path, part.Label, part.ID = fmt.Sprintf("%s-%d", part.Path, n), fmt.Sprintf("%s %d", letter.Sign, n), ""
			}
			part.Entries, rest = rest[:min(len(rest), perLetter)], rest[min(len(rest), perLetter):]
			if len(l.Parts) > 0 {
				part.Previous = l.Parts[len(l.Parts)-1]
				part.Previous.Next = part
			}
			l.Parts, l.byPath[part.Path] = append(l.Parts, part), part
		}
	}
	for _, part := range l.Parts {
		part.All = l.Parts
	}
	return l
}

// letterSlug returns a letter as part of an address: "a", "u3042" for あ, "0" for what begins with no letter.
func letterSlug(sign string) string {
	if sign == "#" {
		return "0"
	}
	var slug strings.Builder
	for _, r := range strings.ToLower(sign) {
		if r >= 'a' && r <= 'z' {
			slug.WriteRune(r)
		} else {
			fmt.Fprintf(&slug, "u%04x", r)
		}
	}
	return slug.String()
}

// LongListPart returns the page of a letter at one of Hugo's page paths; nil when there is none.
func (s *Site) LongListPart(path string) *LongListPart {
	if part := s.Glossary.byPath[path]; part != nil {
		return part
	}
	return s.People.byPath[path]
}

// LongListParts returns the pages of letters of all long lists.
func (s *Site) LongListParts() []*LongListPart {
	return append(s.Glossary.Parts[:len(s.Glossary.Parts):len(s.Glossary.Parts)], s.People.Parts...)
}

// Titles returns entries as links in running text, separated by the language's comma, each with the id that it has on a page
// with all entries.
func (l Lists) Titles(entries []*explainer.Entry, comma string) template.HTML {
	links := make([]string, len(entries))
	for i, entry := range entries {
		links[i] = `<a id="` + html.EscapeString(Fragment(entry.Name())) + `" href="` + html.EscapeString(l.url(entry.Address())) + `">` + html.EscapeString(entry.Title) + `</a>`
	}
	return template.HTML(strings.Join(links, html.EscapeString(comma)))
}
