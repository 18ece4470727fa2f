package site

import (
	"fmt"
	"html"
	"html/template"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/nutgraf/nutgraf/internal/card"
	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/linker"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/settings"
	"github.com/nutgraf/nutgraf/internal/theme"
	"golang.org/x/text/language"
)

// storeKey is where templates find the model: site.Store.Get "nutgraf".
const storeKey = "nutgraf"

// Model is what templates ask: one language's explainer, and what its prose mentions. All of it is known before the
// first page is rendered; its methods may be called from many pages at once.
type Model struct {
	Explainer *explainer.Explainer

	basePath string // the folder of the site on its host: "/"
	root     string // the address of the language's overview; empty when the settings name none
	rootURL  *url.URL
	offline  bool
	prefix   string // the folder of the language on the site: "" or "fr"
	tag      language.Tag
	speaker  *edtf.Speaker
	linker   *linker.Linker
	pages    []*prosePage          // in reading order
	byPath   map[string]*prosePage // by Hugo's page path: "/glossary/nato"
	fonts    *card.Fonts
	cards    map[string]string // picture addresses by page path

	timelines timelines         // the timeline's pages
	leftOut   []problem.Problem // events that other programs' forms cannot say

	drawnLinks drawnLinks
	drawnNotes sync.Map // []string by kind and root
	later      later
	colours    theme.Colours // the theme's
	held       held

	abandoned atomic.Bool // nobody waits for the pages any more

	// Of the entities by name ("term:nato"):
	entries  map[string]*explainer.Entry
	values   map[string]any // *explainer.Term, Event or Actor
	sources  map[string]*explainer.Source
	order    map[string]int       // the place in reading order
	firstOf  map[string]int       // the place of the first of a kind: "term"
	mentions map[string][]Mention // made when they are asked for

	collected sync.Once
}

// prosePage is a page with prose of its author's: the overview or an entry's page.
type prosePage struct {
	entry   *explainer.Entry
	value   any // *explainer.Section, Term, Event or Actor; nil for the overview
	path    string
	options linker.Options
	text    string   // its prose without markup
	written []string // tags of shortcodes that it only writes about
	reading *linker.Reading
	names   []string // of what it mentions, in the order of the first mentions
	noted   sync.Once
	notes   *Notes                        // made when they are asked for
	whole   atomic.Pointer[template.HTML] // as it stands on the page with everything, once it is drawn
	hasCode bool
	minutes int
}

// Link is what the theme's link hook needs to draw a link.
type Link struct {
	Kind    string // "term", "event", "actor", "source"; "page" for one of the site's, "outside" for all else
	ID      string // the entity's id
	Title   string // the entity's title
	Short   string // the entity's short definition
	Note    string // the fragment of the entity's note on the same page: "term-nato"
	Mark    string // the id of this mention: "m-term-nato"; empty but on the first one of a page
	Class   string // of the first one's element, for its note to stand beside it
	Address string // the page's address relative to the language's root: "glossary/nato/"
	URL     string // for "outside": as the author wrote it
	Scope   string // "", "all" or "feed": see the scopes in markdown.go
}

// cutName splits a link's destination like "term:nato".
func cutName(destination string) (scheme, id string, ok bool) {
	scheme, id, ok = strings.Cut(destination, ":")
	return scheme, id, ok && slices.Contains([]string{"term", "event", "actor", "source"}, scheme)
}

// fragment is the id of an entity's note on a page: "term-nato".
func fragment(name string) string { return strings.Replace(name, ":", "-", 1) }

// mark is the id of the first mention of an entity on a page: "m-term-nato".
func mark(name string) string { return "m-" + fragment(name) }

// Link says what the destination of a link leads to, on whatever page it stands. An error means that an entity is asked for
// that is not there, which the judge has seen before any page is rendered.
func (m *Model) Link(destination string) (*Link, error) {
	link := &Link{}
	link.Scope, destination = cutQualifier(destination)
	scheme, id, ok := cutName(destination)
	switch {
	case ok:
		link.Kind, link.ID, link.Note = scheme, id, fragment(destination)
		if link.Scope == firstMention {
			link.Scope, link.Mark, link.Class = "", mark(destination), "mention"+numberHere+destination+numberHere
		}
	case strings.HasPrefix(destination, "/") && !strings.HasPrefix(destination, "//"):
		link.Kind, link.Address = "page", strings.TrimPrefix(destination, "/")
		return link, nil
	default:
		link.Kind, link.URL = "outside", destination
		return link, nil
	}
	if source, ok := m.sources[destination]; ok {
		link.Title, link.Address = source.Title, "sources/#source-"+id
		return link, nil
	}
	entry, ok := m.entries[destination]
	if !ok && id == idHere { // it stands for any: its note is all that a mention leads to
		return link, nil
	}
	if !ok {
		return nil, fmt.Errorf("no %s %q", scheme, id)
	}
	link.Title, link.Short, link.Address = entry.Title, entry.Short, entry.Address()
	return link, nil
}

// Parts are the lists that the explainer has pages for, as their addresses begin: "sections", "timeline", "glossary",
// "actors", "sources". What is empty has no page.
func (m *Model) Parts() []string {
	e := m.Explainer
	var parts []string
	for _, part := range []struct {
		name string
		size int
	}{
		{"sections", len(e.Sections)}, {"timeline", len(e.Events)}, {"glossary", len(e.Terms)},
		{"actors", len(e.Actors)}, {"sources", len(e.Sources)},
	} {
		if part.size > 0 {
			parts = append(parts, part.name)
		}
	}
	return parts
}

// feedLength is how many items a feed has: more than a reader of feeds misses between two looks.
const feedLength = 30

// Updates are the sections for the feed, the last updated first; those of one day in reading order.
func (m *Model) Updates() []*explainer.Section {
	sections := slices.Clone(m.Explainer.Sections)
	slices.SortStableFunc(sections, func(a, b *explainer.Section) int { return b.Updated.Compare(a.Updated) })
	return sections[:min(len(sections), feedLength)]
}

// SectionAt is the section of a page path; nil when there is none, as with the other three.
func (m *Model) SectionAt(path string) *explainer.Section { return valueAt[explainer.Section](m, path) }
func (m *Model) TermAt(path string) *explainer.Term       { return valueAt[explainer.Term](m, path) }
func (m *Model) EventAt(path string) *explainer.Event     { return valueAt[explainer.Event](m, path) }
func (m *Model) ActorAt(path string) *explainer.Actor     { return valueAt[explainer.Actor](m, path) }

// TitleAt is what the page of a path is called, with the quotation marks of its language; empty where the model has no page.
func (m *Model) TitleAt(path string) string {
	if page, ok := m.byPath[path]; ok {
		return page.entry.Title
	}
	return ""
}

func valueAt[T any](m *Model, path string) *T {
	if page, ok := m.byPath[path]; ok {
		if value, ok := page.value.(*T); ok {
			return value
		}
	}
	return nil
}

// url is an address from the site's root; Hugo makes it relative to the page that it stands on.
func (m *Model) url(address string) string {
	if m.prefix == "" {
		return "/" + address
	}
	return "/" + m.prefix + "/" + address
}

// About is what the page at path is about, in a sentence or two of its author; empty when its author says nothing.
func (m *Model) About(path string) string {
	page, ok := m.byPath[path]
	if !ok {
		return ""
	}
	switch value := page.value.(type) {
	case nil:
		return m.Explainer.Standfirst
	case *explainer.Section:
		if value.Summary != "" {
			return value.Summary
		}
	}
	return page.entry.Short
}

// HasCode reports whether the page at path has code that chroma colours.
func (m *Model) HasCode(path string) bool {
	if path == "/all" {
		return slices.ContainsFunc(m.pages, func(p *prosePage) bool { return p.hasCode })
	}
	page, ok := m.byPath[path]
	return ok && page.hasCode
}

// Minutes is how long the page at path takes to read; at least 1 where it has prose.
func (m *Model) Minutes(path string) int {
	if page, ok := m.byPath[path]; ok {
		return page.minutes
	}
	return 0
}

// MinutesInAll is how long all sections take.
func (m *Model) MinutesInAll() int {
	minutes := 0
	for _, section := range m.Explainer.Sections {
		minutes += m.Minutes(section.Path())
	}
	return minutes
}

// Say is a date in the site's language: "24 February 2022".
func (m *Model) Say(date edtf.Date) string { return m.speaker.Say(date, edtf.Long) }

// SayShort is a date for tight places: "24 Feb 2022".
func (m *Model) SayShort(date edtf.Date) string { return m.speaker.Say(date, edtf.Short) }

// When is a date in the site's language as HTML: what a machine can read of it stands in the element, too.
func (m *Model) When(date edtf.Date) template.HTML { return m.timeElement(date, m.Say(date)) }

// WhenShort is When for tight places.
func (m *Model) WhenShort(date edtf.Date) template.HTML { return m.timeElement(date, m.SayShort(date)) }

func (m *Model) timeElement(date edtf.Date, words string) template.HTML {
	opening, closing := `<span class="date">`, "</span>"
	if value := m.DateTime(date); value != "" {
		opening, closing = `<time datetime="`+html.EscapeString(value)+`">`, "</time>"
	}
	return template.HTML(opening + html.EscapeString(words) + closing)
}

// Year is the year that a timeline lists the date under, of an interval or a set the earliest one: "2022", "44 BC".
// It is empty when the beginning is open or unknown.
func (m *Model) Year(date edtf.Date) string {
	earliest := date.Min()
	if earliest.IsEnd() {
		return ""
	}
	year, err := edtf.Parse(edtfYear(earliest.Year()))
	if err != nil {
		return strconv.FormatInt(earliest.Year(), 10)
	}
	return m.speaker.Say(year, edtf.Long)
}

// edtfYear writes an astronomical year in EDTF: four digits, or Y and more (ISO 8601-2, 4.7.2).
func edtfYear(year int64) string {
	switch {
	case year >= 0 && year <= 9999:
		return fmt.Sprintf("%04d", year)
	case year < 0 && year >= -9999:
		return fmt.Sprintf("-%04d", -year)
	}
	return fmt.Sprintf("Y%d", year)
}

// DateTime is the date as <time datetime> has it, and empty when HTML has no way to say just as much.
func (m *Model) DateTime(date edtf.Date) string {
	value, _ := date.HTMLDateTime()
	return value
}

// BasePath is the folder of the language's pages on its host, "/", "/explainer/" or "/explainer/fr/", as the value of a
// <base>: the page for what is not found is shown at any address, and Hugo writes its links relative to that folder. The
// slash is written as a character reference, which Hugo leaves as it is where it would make a link relative.
func (m *Model) BasePath() template.HTMLAttr {
	folder := url.URL{Path: m.basePath}
	if m.prefix != "" {
		folder.Path += m.prefix + "/"
	}
	return template.HTMLAttr(`href="` + strings.ReplaceAll(html.EscapeString(folder.EscapedPath()), "/", "&#47;") + `"`)
}

// Card is the address of the page's picture for previews, relative to the site's root; empty when it has none.
func (m *Model) Card(path string) string { return m.cards[path] }

// Whole is the prose of the page at path as it stands on the page with everything. It is there once the page's own content
// is, and empty for a text that is not all the author's: of a page with shortcodes, or with a link hook of the project's.
func (m *Model) Whole(path string) template.HTML {
	if page, ok := m.byPath[path]; ok {
		if whole := page.whole.Load(); whole != nil {
			return *whole
		}
	}
	return ""
}

// newModel is the model of an explainer whose pages are not read for mentions yet.
func newModel(e *explainer.Explainer, tag language.Tag, settings settings.Settings) *Model {
	m := &Model{
		Explainer: e, root: settings.Root(e.Language), prefix: settings.Prefix(e.Language), offline: settings.Offline, basePath: settings.BasePath(), speaker: edtf.NewSpeaker(e.Language), tag: tag,
		byPath: map[string]*prosePage{}, cards: map[string]string{},
		entries: map[string]*explainer.Entry{}, values: map[string]any{}, sources: map[string]*explainer.Source{},
		order: map[string]int{}, firstOf: map[string]int{}, mentions: map[string][]Mention{},
	}
	m.rootURL, _ = url.Parse(m.root) // judged with the settings
	for _, source := range e.Sources {
		m.sources[source.Name()] = source
	}
	m.addPages()
	m.layTimeline()
	return m
}

// addPages lists the pages in reading order.
func (m *Model) addPages() {
	e := m.Explainer
	if e.Overview != nil { // its lack is a problem already
		m.add(&prosePage{entry: &explainer.Entry{Title: e.Title, Document: e.Overview}, path: "/"})
	}
	for _, s := range e.Sections {
		m.add(&prosePage{entry: &s.Entry, value: s, path: s.Path(), options: linker.Options{NoLink: s.NoLink}})
	}
	for _, t := range e.Terms {
		m.add(&prosePage{entry: &t.Entry, value: t, path: t.Path()})
	}
	for _, event := range e.Events {
		m.add(&prosePage{entry: &event.Entry, value: event, path: event.Path()})
	}
	for _, a := range e.Actors {
		m.add(&prosePage{entry: &a.Entry, value: a, path: a.Path()})
	}
}

func (m *Model) add(page *prosePage) {
	page.options.Page = page.path
	m.pages = append(m.pages, page)
	m.byPath[page.path] = page
	if name := page.entry.Name(); page.value != nil && name != "" {
		if _, ok := m.firstOf[page.entry.Kind.Scheme()]; !ok {
			m.firstOf[page.entry.Kind.Scheme()] = len(m.order)
		}
		m.entries[name], m.values[name], m.order[name] = page.entry, page.value, len(m.order)
	}
}
