// Package page is what templates ask: one [Site] for each language, with its pages, its timeline, its dates and figures as
// the language writes them, and the long lists that are written here because running a template costs a hundred times
// what writing its result does.
//
// All of it is known before the first page is rendered, and may be asked from many pages at once. Templates find it as
// site.Store.Get "nutgraf".
//
//	site.go         a language's site and the pages on it
//	page.go         a page: its title, its text, its entry
//	notes.go        what a page ends with: what it mentions and cites
//	mentions.go     where an entity is mentioned
//	timeline.go     the timeline's pages
//	format.go       dates and figures
//	lists.go        rows and lists of links
//	feed.go         what the feeds tell
//	json_ld.go      what a page says of itself in schema.org's words
package page

import (
	"html"
	"html/template"
	"net/url"
	"slices"
	"strings"
	"sync"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/linker"
	"github.com/nutgraf/nutgraf/internal/settings"
	"github.com/nutgraf/nutgraf/internal/theme"
)

// StoreKey is where templates find their [Site]: site.Store.Get "nutgraf".
const StoreKey = "nutgraf"

// Edition is a project as it was read once: its settings and a site for each language, the default one first.
type Edition struct {
	Settings settings.Settings
	Sites    []*Site
}

// Explainers returns the explainers of all languages.
func (e *Edition) Explainers() []*explainer.Explainer {
	explainers := make([]*explainer.Explainer, len(e.Sites))
	for i, site := range e.Sites {
		explainers[i] = site.Explainer
	}
	return explainers
}

// Documents returns the Markdown files of all languages: those of pages in reading order, then those of folders.
func (e *Edition) Documents() []*explainer.Document {
	var documents []*explainer.Document
	for _, site := range e.Sites {
		for _, page := range site.Pages {
			documents = append(documents, page.Entry.Document)
		}
		for _, folder := range site.Explainer.Folders {
			documents = append(documents, folder.Document)
		}
	}
	return documents
}

// Site is one language's explainer, and what its prose mentions.
type Site struct {
	Explainer *explainer.Explainer
	Pages     []*Page // those with prose of their author's, in reading order
	Format    Format
	Lists     Lists
	Timeline  *Timeline
	Prefix    string          // the folder of the language on the site: "" or "fr"
	Root      string          // the address of the language's overview; empty when the settings name none
	Colours   theme.Colours   // the theme's
	Offline   bool            // whether readers can keep the explainer on their devices
	Linker    *linker.Linker  // found the mentions
	Entities  []linker.Entity // that it looked for

	basePath string // the folder of the site on its host: "/"
	rootURL  *url.URL
	byPath   map[string]*Page // by Hugo's page path: "/glossary/nato"

	// Of the entities by name ("term:nato"):
	entries  map[string]*explainer.Entry
	values   map[string]any // *explainer.Term, Event or Actor
	sources  map[string]*explainer.Source
	order    map[string]int       // the place in reading order
	firstOf  map[string]int       // the place of the first of a kind: "term"
	mentions map[string][]Mention // made when they are asked for

	collected sync.Once
	noteTexts sync.Map // []string by kind
}

// NewSite is the site of an explainer whose pages are not read for mentions yet.
func NewSite(e *explainer.Explainer, settings settings.Settings) *Site {
	s := &Site{
		Explainer: e, Root: settings.Root(e.Language), Prefix: settings.Prefix(e.Language), Offline: settings.Offline,
		Format: newFormat(e.Language), basePath: settings.BasePath(), byPath: map[string]*Page{},
		entries: map[string]*explainer.Entry{}, values: map[string]any{}, sources: map[string]*explainer.Source{},
		order: map[string]int{}, firstOf: map[string]int{}, mentions: map[string][]Mention{},
	}
	s.Lists = Lists{s.Format, s.url, e.Language}
	s.rootURL, _ = url.Parse(s.Root) // judged with the settings
	for _, source := range e.Sources {
		s.sources[source.Name()] = source
	}
	s.addPages()
	s.Timeline = newTimeline(e, s.Format)
	return s
}

// addPages lists the pages in reading order.
func (s *Site) addPages() {
	e := s.Explainer
	if e.Overview != nil { // its lack is a problem already
		s.add(&Page{Entry: &explainer.Entry{Title: e.Title, Document: e.Overview}, Path: "/"})
	}
	for _, section := range e.Sections {
		s.add(&Page{Entry: &section.Entry, Value: section, Path: section.Path(), Options: linker.Options{NoLink: section.NoLink}})
	}
	for _, term := range e.Terms {
		s.add(&Page{Entry: &term.Entry, Value: term, Path: term.Path()})
	}
	for _, event := range e.Events {
		s.add(&Page{Entry: &event.Entry, Value: event, Path: event.Path()})
	}
	for _, actor := range e.Actors {
		s.add(&Page{Entry: &actor.Entry, Value: actor, Path: actor.Path()})
	}
}

func (s *Site) add(page *Page) {
	page.site, page.Options.Page = s, page.Path
	s.Pages = append(s.Pages, page)
	s.byPath[page.Path] = page
	if name := page.Entry.Name(); page.Value != nil && name != "" {
		if _, ok := s.firstOf[page.Entry.Kind.Scheme()]; !ok {
			s.firstOf[page.Entry.Kind.Scheme()] = len(s.order)
		}
		s.entries[name], s.values[name], s.order[name] = page.Entry, page.Value, len(s.order)
	}
}

// Page returns the page at one of Hugo's page paths. Where the site has no page with prose it is one without an entry, of
// which nothing is known.
func (s *Site) Page(path string) *Page {
	if page, ok := s.byPath[path]; ok {
		return page
	}
	return &Page{Path: path}
}

// DocumentAt returns the author's file that the page at path is made of; nil if there is none.
func (s *Site) DocumentAt(path string) *explainer.Document {
	if page, ok := s.byPath[path]; ok {
		return page.Entry.Document
	}
	if folder, ok := s.Explainer.Folders[explainer.Kind(strings.Trim(path, "/"))]; ok {
		return folder.Document
	}
	return nil
}

// HasEntities reports whether the site has terms, events or actors.
func (s *Site) HasEntities() bool { return len(s.entries) > 0 }

// Entry returns the entry of an entity by its name ("term:nato"); nil when there is none.
func (s *Site) Entry(name string) *explainer.Entry { return s.entries[name] }

// Entity returns the value of an entity by its name ("term:nato"): *explainer.Term, Event or Actor; nil when there is none.
func (s *Site) Entity(name string) any { return s.values[name] }

// AddressOf returns the page of an entity or a source by its name ("term:nato"), relative to the language's root, and
// whether there is one.
func (s *Site) AddressOf(name string) (address string, ok bool) {
	if _, ok := s.sources[name]; ok {
		return "sources/#" + Fragment(name), true
	}
	entry, ok := s.entries[name]
	if !ok {
		return "", false
	}
	return entry.Address(), true
}

// Parts are the lists that the explainer has pages for, as their addresses begin: "sections", "timeline", "glossary",
// "actors", "sources". What is empty has no page.
func (s *Site) Parts() []string {
	e := s.Explainer
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

// HasCode reports whether the page at path has code that chroma colours.
func (s *Site) HasCode(path string) bool {
	if path == "/all" {
		return slices.ContainsFunc(s.Pages, func(p *Page) bool { return p.HasCode })
	}
	return s.Page(path).HasCode
}

// Minutes is how long all sections take to read.
func (s *Site) Minutes() int {
	minutes := 0
	for _, section := range s.Explainer.Sections {
		minutes += s.Page(section.Path()).Minutes
	}
	return minutes
}

// ThemeColor is the colour of a browser's own bar above the page, as a hexadecimal number: the paper's of light or of dark pages.
func (s *Site) ThemeColor(dark bool) string {
	if dark {
		return theme.Hex(s.Colours.Paper.Dark)
	}
	return theme.Hex(s.Colours.Paper.Light)
}

// BasePath is the folder of the language's pages on its host, "/", "/explainer/" or "/explainer/fr/", as the value of a
// <base>: the page for what is not found is shown at any address, and Hugo writes its links relative to that folder. The
// slash is written as a character reference, which Hugo leaves as it is where it would make a link relative.
func (s *Site) BasePath() template.HTMLAttr {
	folder := url.URL{Path: s.basePath}
	if s.Prefix != "" {
		folder.Path += s.Prefix + "/"
	}
	return template.HTMLAttr(`href="` + strings.ReplaceAll(html.EscapeString(folder.EscapedPath()), "/", "&#47;") + `"`)
}

// url is an address from the site's root; Hugo makes it relative to the page that it stands on.
func (s *Site) url(address string) string {
	if s.Prefix == "" {
		return "/" + address
	}
	return "/" + s.Prefix + "/" + address
}

// Absolute is the address under the base URL; relative to the root where the settings name none.
func (s *Site) Absolute(address string) string {
	if s.rootURL == nil {
		return address
	}
	if address == "" { // JoinPath would take the last slash away
		return s.rootURL.String()
	}
	return s.rootURL.JoinPath(address).String()
}

// FromRoot is where a link of an author's leads, from the site's root: "/x" is below the root of the language.
func (s *Site) FromRoot(destination string) string {
	if strings.HasPrefix(destination, "/") && !strings.HasPrefix(destination, "//") {
		return s.url(destination[1:])
	}
	return destination
}
