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
	onePage     = 400  // entries that the glossary, the list of people or that of sources has on one page
	perLetter   = 250  // items on a page of a letter or a year
	mostTitles  = 1500 // titles that the first page of a long list shows
	mostChanges = 200  // changes on the page of all, and on that of those since a day
	onFront     = 100  // explainers on the front page of a house
	perTopic    = 6    // explainers of a topic on that page, when it has not all explainers
	mostTopic   = 50   // explainers of a topic on the page of all, when there are too many for their titles
)

// LongList is a list with more items than a page holds: readers find the entries of the glossary or of the people, and the
// sources, on a page for each letter, the explainers of a house and the changes on a page for each year.
type LongList struct {
	Parts     []*LongListPart // in the order of the letters or years; nil when one page has all
	HasTitles bool            // the first page shows the titles of all items

	byPath map[string]*LongListPart
}

// LongListPart is a page with the items that begin with one letter, or with some of them; or with those of a year.
type LongListPart struct {
	Path           string // Hugo's page path: "/glossary/from/a"
	Sign           string // the letter or the year; empty for explainers without a day
	Number         int    // of the page among several of a letter or a year, from 2; 0 for the first
	ID             string // of the letter's heading on the first page; empty for the later pages of a letter
	Entries        []*explainer.Entry
	Sources        []*explainer.Source // of the list of sources, in place of entries
	Explainers     []HouseExplainer    // of a house's list of explainers, in place of entries
	Changes        []Change            // of the list of changes, in place of entries
	Previous, Next *LongListPart
	All            []*LongListPart
}

// Address returns the page's address, relative to the language's root.
func (p *LongListPart) Address() string { return strings.TrimPrefix(p.Path, "/") + "/" }

// newLongList divides a list of entries by letters; folder is its first path element.
func newLongList(e *explainer.Explainer, folder string, entries []*explainer.Entry) *LongList {
	l := &LongList{HasTitles: len(entries) <= mostTitles}
	if len(entries) > onePage {
		addLetters(l, folder, explainer.Initials(e.Language, entries, func(e *explainer.Entry) string { return e.Title }), func(p *LongListPart, entries []*explainer.Entry) { p.Entries = entries })
	}
	l.connect()
	return l
}

// newSourceList divides the sources by the letters of their ids, which they are sorted by. A source has no page of its own: so
// that links to it stay, the first page has the titles of all, however many there are.
func newSourceList(e *explainer.Explainer) *LongList {
	l := &LongList{HasTitles: true}
	if len(e.Sources) > onePage {
		sources := slices.Clone(e.Sources) // capitals come before all small letters there
		slices.SortStableFunc(sources, func(a, b *explainer.Source) int { return cmp.Compare(strings.ToLower(a.ID), strings.ToLower(b.ID)) })
		addLetters(l, "sources", explainer.Initials(e.Language, sources, func(s *explainer.Source) string { return s.ID }), func(p *LongListPart, sources []*explainer.Source) { p.Sources = sources })
	}
	l.connect()
	return l
}

// newArchive divides the explainers of a house by years, the newest first. They are in the order of their days.
func newArchive(explainers []HouseExplainer) *LongList {
	l := &LongList{HasTitles: len(explainers) <= mostTitles}
	if len(explainers) > onFront {
		addYears(l, ArchivePath, explainers, HouseExplainer.year, func(p *LongListPart, explainers []HouseExplainer) { p.Explainers = explainers })
	}
	l.connect()
	return l
}

// newChangeList divides changes by years. They are in the order of their days, the newest first.
func newChangeList(changes []Change) *LongList {
	l := &LongList{}
	if len(changes) > mostChanges {
		addYears(l, changesPath, changes, Change.year, func(p *LongListPart, changes []Change) { p.Changes = changes })
	}
	l.connect()
	return l
}

// addLetters adds the pages of letters.
func addLetters[T any](l *LongList, folder string, letters []explainer.Initial[T], fill func(*LongListPart, []T)) {
	for _, letter := range letters {
		addParts(l, LongListPart{Path: "/" + folder + "/from/" + letterSlug(letter.Sign), Sign: letter.Sign, ID: letter.ID}, letter.Items, fill)
	}
}

// addYears adds the pages of years. Items of a year stand together.
func addYears[T any](l *LongList, path string, items []T, year func(T) string, fill func(*LongListPart, []T)) {
	for len(items) > 0 {
		sign := year(items[0])
		end := slices.IndexFunc(items, func(item T) bool { return year(item) != sign })
		if end < 0 {
			end = len(items)
		}
		addParts(l, LongListPart{Path: path + "/from/" + cmp.Or(sign, "0"), Sign: sign}, items[:end], fill)
		items = items[end:]
	}
}

// addParts adds the pages of a letter or a year, which all begin as the first does.
func addParts[T any](l *LongList, first LongListPart, items []T, fill func(*LongListPart, []T)) {
	n := 0
	for some := range slices.Chunk(items, perLetter) {
		part := first
		if n++; n > 1 {
			part.Path, part.Number, part.ID = fmt.Sprintf("%s-%d", first.Path, n), n, ""
		}
		fill(&part, some)
		l.Parts = append(l.Parts, &part)
	}
}

// connect leads from each part to its neighbours and to all others.
func (l *LongList) connect() {
	l.byPath = make(map[string]*LongListPart, len(l.Parts))
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
	lists := []*LongList{s.Glossary, s.People, s.Sources, s.ChangesByYear()}
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

// Titles returns the entries or sources of a page as links in running text, separated by the language's comma, each with the id that
// it has on a page with all.
func (l Lists) Titles(p *LongListPart, comma string) template.HTML {
	var links []string
	add := func(name, address, title string) {
		links = append(links, `<a id="`+html.EscapeString(Fragment(name))+`" href="`+html.EscapeString(l.url(address))+`">`+html.EscapeString(title)+`</a>`)
	}
	for _, entry := range p.Entries {
		add(entry.Name(), entry.Address(), entry.Title)
	}
	for _, source := range p.Sources {
		add(source.Name(), p.Address()+"#"+Fragment(source.Name()), source.Title)
	}
	return template.HTML(strings.Join(links, html.EscapeString(comma)))
}
