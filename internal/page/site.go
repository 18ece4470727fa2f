// Package page answers the templates: it has one [Site] for each language, with its pages, its timeline, and its dates and
// figures as the language writes them. It also writes the long lists, because running a template costs a hundred times as
// much as writing its result.
//
// All of it is known before the first page is rendered, and is safe for concurrent use. Templates get it by site.Store.Get
// "nutgraf".
//
//	site.go a language's site and the pages on it
//	page.go a page: its title, its text, its entry
//	notes.go what a page ends with: what it mentions and cites
//	mentions.go where an entity is mentioned
//	timeline.go the timeline's pages
//	long_lists.go the pages of a long glossary and of a long list of people
//	format.go dates and figures
//	lists.go rows and lists of links
//	feed.go what the feeds tell
//	questions.go who answers what
//	claims.go what is known
//	numbers.go key numbers
//	faq.go questions and answers
//	charts.go charts, drawn and as tables
//	instruments.go documents, their clauses and their versions
//	changes.go corrections, clarifications and updates
//	house.go what they know of the house that they are part of
//	json_ld.go what a page says of itself in schema.org's words
package page

import (
	"html"
	"html/template"
	"net/url"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/nutgraf/nutgraf/internal/chart"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/linker"
	"github.com/nutgraf/nutgraf/internal/settings"
	"github.com/nutgraf/nutgraf/internal/theme"
)

// StoreKey is the key by which templates get their [Site]: site.Store.Get "nutgraf".
const StoreKey = "nutgraf"

// Edition is the result of reading a project once: its settings and a site for each language, the default one first.
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

// Site is one language's explainer with the mentions in its prose.
type Site struct {
	Explainer *explainer.Explainer
	Pages     []*Page // those with an author's prose, in reading order
	Format    Format
	Lists     Lists
	Timeline  *Timeline
	Glossary  *LongList
	People    *LongList
	Sources   *LongList
	Prefix    string                                      // the folder of the language on the site: "" or "fr"
	Root      string                                      // the address of the language's overview; empty when the settings have no base URL
	Colours   theme.Colours                               // the theme's
	Across    func(link string) (address string, ok bool) // resolves a link to another explainer of the house; nil outside of one
	Words     map[string]string                           // of the theme, by their keys; nil where only templates need them
	House     *House                                      // the house that the explainer is part of; nil outside a house
	NoIndex   bool                                        // search engines are told to stay away, from a site that only its authors see
	Settings  settings.Settings                           // of the project: each page shows its publisher and may load from its hosts
	Linker    *linker.Linker                              // found the mentions
	Entities  []linker.Entity                             // the entities that the linker looked for

	basePath string // the folder of the site on its host: "/"
	rootURL  *url.URL
	byPath   map[string]*Page // by Hugo's page path: "/glossary/nato"

	elsewhere map[string]*explainer.Entry // entries of other parts of the house, treated like pages of this site

	// Of the entities by name ("term:nato"):
	entries     map[string]*explainer.Entry
	values      map[string]any // *explainer.Term, Event or Actor
	sources     map[string]*explainer.Source
	order       map[string]int       // the place in reading order
	firstOf     map[string]int       // the place of the first entry of a kind: "term"
	mentions    map[string][]Mention // made on the first request
	instruments instruments

	changed       sync.Once // has filled the next two
	changes       []Change
	changesByYear *LongList

	collected sync.Once
	noteTexts sync.Map // []string by kind
	maps      sync.Map // *DrawnMap by id
	drawn     sync.Map // the SVG of drawings that pages have
	charts    *chart.Speaker
}

// NewSite returns the site of an explainer; its pages are not linked yet.
func NewSite(e *explainer.Explainer, settings settings.Settings) *Site {
	s := &Site{
		Explainer: e, Root: settings.Root(e.Language), Prefix: settings.Prefix(e.Language), Settings: settings,
		Format: newFormat(e.Language), charts: newChartSpeaker(e.Language), basePath: settings.BasePath(), byPath: map[string]*Page{}, elsewhere: map[string]*explainer.Entry{},
		entries: map[string]*explainer.Entry{}, values: map[string]any{}, sources: map[string]*explainer.Source{},
		order: map[string]int{}, firstOf: map[string]int{}, mentions: map[string][]Mention{},
	}
	s.Lists = Lists{s.Format, s.URL, e.Language}
	s.rootURL, _ = url.Parse(s.Root) // the settings were judged
	for _, source := range e.Sources {
		s.sources[source.Name()] = source
	}
	s.addPages()
	s.instruments = newInstruments(e)
	s.Timeline = newTimeline(e, s.Format)
	terms, actors := make([]*explainer.Entry, len(e.Terms)), make([]*explainer.Entry, len(e.Actors))
	for i, term := range e.Terms {
		terms[i] = &term.Entry
	}
	for i, actor := range e.Actors {
		actors[i] = &actor.Entry
	}
	s.Glossary, s.People, s.Sources = newLongList(e, "glossary", terms), newLongList(e, "actors", actors), newSourceList(e)
	return s
}

// addPages lists the pages in reading order.
func (s *Site) addPages() {
	e := s.Explainer
	if e.Overview != nil { // a missing overview is reported when it is read
		s.add(&Page{Entry: &explainer.Entry{Title: e.Title, Document: e.Overview, Changes: e.Changes}, Path: "/"})
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
	for _, question := range e.Questions {
		s.add(&Page{Entry: &question.Entry, Value: question, Path: question.Path()})
	}
	for _, claim := range e.Claims {
		s.add(&Page{Entry: &claim.Entry, Value: claim, Path: claim.Path()})
	}
	for _, number := range e.Numbers {
		s.add(&Page{Entry: &number.Entry, Value: number, Path: number.Path()})
	}
	for _, m := range e.Maps {
		s.add(&Page{Entry: &m.Entry, Value: m, Path: m.Path()})
	}
	for _, chart := range e.Charts {
		s.add(&Page{Entry: &chart.Entry, Value: chart, Path: chart.Path()})
	}
	byHand := linker.Options{ByHand: true}
	for _, instrument := range e.Instruments {
		s.add(&Page{Entry: &instrument.Entry, Value: instrument, Path: instrument.Path()})
	}
	for _, page := range e.Pages {
		s.add(&Page{Entry: &page.Entry, Value: page, Path: page.Path(), Options: byHand})
	}
	for _, author := range e.Authors {
		s.add(&Page{Entry: &author.Entry, Value: author, Path: author.Path(), Options: byHand})
	}
}

// add adds a page. An entry whose page is in another part of the house is known by its name only.
func (s *Site) add(page *Page) {
	if page.Entry.At == "" {
		page.site, page.Options.Page = s, page.Path
		page.Options.Above = page.above()
		s.Pages = append(s.Pages, page)
		s.byPath[page.Path] = page
	} else {
		s.elsewhere[page.Path] = page.Entry
	}
	if name := page.Entry.Name(); page.Value != nil && name != "" {
		if _, ok := s.firstOf[page.Entry.Kind.Scheme()]; !ok {
			s.firstOf[page.Entry.Kind.Scheme()] = len(s.order)
		}
		s.entries[name], s.values[name], s.order[name] = page.Entry, page.Value, len(s.order)
	}
}

// Page returns the page at one of Hugo's page paths. For a path without prose it returns a page without an entry.
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

// AddressOf returns the page of an entity, a source or a clause by its name ("term:nato"), relative to the language's root, and
// whether there is one.
func (s *Site) AddressOf(name string) (address string, ok bool) {
	if _, ok := s.sources[name]; ok {
		return "sources/#" + Fragment(name), true
	}
	if i, c := s.ClauseOf(name); c != nil {
		return s.clauseAddress(i, c), true
	}
	entry, ok := s.entries[name]
	if !ok {
		return "", false
	}
	return entry.Address(), true
}

// PagesIn returns the pages outside the story that a menu links to.
func (s *Site) PagesIn(menu explainer.Menu) []*explainer.Page {
	return slices.DeleteFunc(slices.Clone(s.Explainer.Pages), func(p *explainer.Page) bool { return p.Menu != menu })
}

// LinkTo resolves an author's link to a section, a question, a claim, a number, a map, a chart, a document, a page or an author, such as "page:imprint". The address is
// relative to the language's root; ok is false for other links. For entities and sources see [Site.AddressOf].
func (s *Site) LinkTo(link string) (address string, ok bool) {
	if s.Across != nil {
		if address, ok := s.Across(link); ok {
			return address, true
		}
	}
	ref, ok := explainer.ParseRef(link)
	if !ok || ref.Kind.IsEntity() || ref.Kind == explainer.KindSource || ref.Kind == explainer.KindClause {
		return "", false
	}
	path := "/" + string(ref.Kind) + "/" + ref.ID
	if page, ok := s.byPath[path]; ok {
		return page.Address(), true
	}
	entry, ok := s.elsewhere[path]
	if !ok {
		return "", false
	}
	return entry.Address(), true
}

// Bare returns an address for readers: without its scheme and its final slash.
func (s *Site) Bare(address string) string {
	_, rest, _ := strings.Cut(address, ":")
	return strings.TrimPrefix(strings.Trim(rest, "/"), "www.")
}

// Parts returns the first path elements of the lists that have pages: "sections", "timeline", "glossary", "actors",
// "questions", "claims", "maps", "documents", "sources". An empty list has no page.
func (s *Site) Parts() []string {
	e := s.Explainer
	var parts []string
	for _, part := range []struct {
		name string
		size int
	}{
		{"sections", len(e.Sections)}, {"timeline", len(e.Events)}, {"glossary", len(e.Terms)},
		{"actors", len(e.Actors)}, {"questions", len(e.Questions)}, {"claims", len(e.Claims)}, {"maps", len(e.Maps)}, {"documents", len(e.Instruments)}, {"sources", len(e.Sources)},
	} {
		if part.size > 0 {
			parts = append(parts, part.name)
		}
	}
	return parts
}

// menuLength is how many parts the menu shows in one line of a phone.
const menuLength = 5

// MenuParts returns the parts that the menu shows at the top of each page.
func (s *Site) MenuParts() []string {
	parts := s.Parts()
	return parts[:min(len(parts), menuLength)]
}

// FootParts returns the parts that the menu has no room for. They are at the foot of each page; the documents are linked from the list of
// sources.
func (s *Site) FootParts() []string {
	parts := s.Parts()
	return slices.DeleteFunc(parts[min(len(parts), menuLength):], func(part string) bool { return part == "documents" })
}

// HasCode reports whether the page at path has code blocks.
func (s *Site) HasCode(path string) bool {
	if path == "/all" {
		return slices.ContainsFunc(s.Pages, func(p *Page) bool { return p.HasCode })
	}
	return s.Page(path).HasCode
}

// HasPlayer reports whether the page at path has a player.
func (s *Site) HasPlayer(path string) bool {
	if path == "/all" {
		return slices.ContainsFunc(s.Pages, func(p *Page) bool { return p.HasPlayer })
	}
	return s.Page(path).HasPlayer
}

// HasNumber reports whether the page at path has a block with a key number.
func (s *Site) HasNumber(path string) bool {
	if path == "/all" {
		return len(s.Explainer.Numbers) > 0
	}
	return s.Page(path).HasNumber
}

// Minutes returns the time to read all sections, in minutes.
func (s *Site) Minutes() int {
	minutes := 0
	for _, section := range s.Explainer.Sections {
		minutes += s.Page(section.Path()).Minutes
	}
	return minutes
}

// ThemeColor returns the colour of a browser's own bar above the page, as a hexadecimal number: the paper of light or dark
// pages.
func (s *Site) ThemeColor(dark bool) string {
	if dark {
		return theme.Hex(s.Colours.Paper.Dark)
	}
	return theme.Hex(s.Colours.Paper.Light)
}

// BasePath returns the folder of the language's pages on its host, "/", "/explainer/" or "/explainer/fr/", as the value of
// <base>. The page for missing addresses needs it: it is shown at any address, while Hugo writes its links relative to that
// folder. The slash is a character reference, because Hugo would make a plain slash relative.
func (s *Site) BasePath() template.HTMLAttr {
	folder := url.URL{Path: s.basePath}
	if s.Prefix != "" {
		folder.Path += s.Prefix + "/"
	}
	return template.HTMLAttr(`href="` + strings.ReplaceAll(html.EscapeString(folder.EscapedPath()), "/", "&#47;") + `"`)
}

// URL returns an address relative to the site's root in the form that Hugo makes relative to the page. An address in
// another part of the house leads above that root, behind [Climb]; one on the web is already absolute.
func (s *Site) URL(address string) string {
	switch prefix := s.Prefix; {
	case strings.Contains(address, "://"):
		return address
	case prefix == "":
		return "/" + climbing(address)
	default:
		for prefix != "" && strings.HasPrefix(address, "../") {
			prefix, address = strings.TrimPrefix(path.Dir("/"+prefix), "/"), address[len("../"):]
		}
		return "/" + strings.TrimPrefix(prefix+"/", "/") + climbing(address)
	}
}

// Climb begins an address that leads above the site's root; without it Hugo would resolve the "../" from the page.
const Climb = "./"

func climbing(address string) string {
	if strings.HasPrefix(address, "../") {
		return Climb + address
	}
	return address
}

// Absolute returns the address below the base URL; relative to the root when the settings have none.
func (s *Site) Absolute(address string) string {
	if s.Root == "" || strings.Contains(address, "://") {
		return address
	}
	if address == "" { // JoinPath would remove the final slash
		return s.rootURL.String()
	}
	return s.rootURL.JoinPath(address).String()
}

// FromRoot resolves an author's link relative to the site's root: "/x" is below the root of the language.
func (s *Site) FromRoot(destination string) string {
	if strings.HasPrefix(destination, "/") && !strings.HasPrefix(destination, "//") {
		return s.URL(destination[1:])
	}
	return destination
}
