package page

import (
	"cmp"
	"fmt"
	"html"
	"html/template"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
)

const (
	onePage    = 400  // entries that the glossary or the list of people has on one page
	perLetter  = 250  // entries on a page of a letter
	mostTitles = 1500 // titles that the first page of a long list shows
	onFront    = 100  // explainers on the front page of a house
	perTopic   = 6    // explainers of a topic on that page, when it has not all explainers
	mostTopic  = 50   // explainers of a topic on the page of all, when there are too many for their titles
)

// LongList is the glossary or the list of people when it has more entries than a page holds: readers find its entries on a
// page for each letter, and their titles on the first page.
type LongList struct {
	Parts []*LongListPart // in the order of the letters; nil when one page has all

	byPath map[string]*LongListPart
	count  int
}

// LongListPart is a page with the entries that begin with one letter, or with some of them; or with the explainers of a year.
type LongListPart struct {
	Path           string // Hugo's page path: "/glossary/from/a"
	Sign           string // the letter or the year; empty for explainers without a day
	Number         int    // of the page among several of a letter or a year, from 2; 0 for the first
	ID             string // of the letter's heading on the first page; empty for the later pages of a letter
	Entries        []*explainer.Entry
	Explainers     []HouseExplainer // of a house's list of explainers, in place of entries
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
			part := &LongListPart{Path: "/" + folder + "/from/" + letterSlug(letter.Sign), Sign: letter.Sign, ID: letter.ID}
			if n > 1 {
				part.Path, part.Number, part.ID = fmt.Sprintf("%s-%d", part.Path, n), n, ""
			}
			part.Entries, rest = rest[:min(len(rest), perLetter)], rest[min(len(rest), perLetter):]
			l.Parts = append(l.Parts, part)
		}
	}
	l.connect()
	return l
}

// newArchive divides the explainers of a house by years, the newest first. They are in the order of their days.
func newArchive(explainers []HouseExplainer) *LongList {
	l := &LongList{byPath: map[string]*LongListPart{}, count: len(explainers)}
	if len(explainers) <= onFront {
		return l
	}
	for len(explainers) > 0 {
		year := explainers[0].year()
		end := slices.IndexFunc(explainers, func(e HouseExplainer) bool { return e.year() != year })
		if end < 0 {
			end = len(explainers)
		}
		for n, rest := 1, explainers[:end]; len(rest) > 0; n++ {
			part := &LongListPart{Path: ArchivePath + "/from/" + cmp.Or(year, "0"), Sign: year}
			if n > 1 {
				part.Path, part.Number = fmt.Sprintf("%s-%d", part.Path, n), n
			}
			part.Explainers, rest = rest[:min(len(rest), perLetter)], rest[min(len(rest), perLetter):]
			l.Parts = append(l.Parts, part)
		}
		explainers = explainers[end:]
	}
	l.connect()
	return l
}

// connect leads from each part to its neighbours and to all others.
func (l *LongList) connect() {
	for i, part := range l.Parts {
		if part.All, l.byPath[part.Path] = l.Parts, part; i > 0 {
			part.Previous, l.Parts[i-1].Next = l.Parts[i-1], part
		}
	}
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

// LongListPart returns the page of a letter, or of a year, at one of Hugo's page paths; nil when there is none.
func (s *Site) LongListPart(path string) *LongListPart {
	for _, list := range s.longLists() {
		if part := list.byPath[path]; part != nil {
			return part
		}
	}
	return nil
}

// longLists returns the lists that can be divided.
func (s *Site) longLists() []*LongList {
	lists := []*LongList{s.Glossary, s.People}
	if s.House != nil && s.House.archive != nil {
		lists = append(lists, s.House.archive)
	}
	return lists
}

// LongListParts returns the pages of letters, and of years, of all long lists.
func (s *Site) LongListParts() (parts []*LongListPart) {
	for _, list := range s.longLists() {
		parts = append(parts, list.Parts...)
	}
	return parts
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
