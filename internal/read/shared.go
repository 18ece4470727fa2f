package read

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// Shared is what the explainers of a house use beside their own: the house's terms, actors, sources,
// authors and pages outside of the story.
type Shared struct {
	pages   map[string][]*Page // by language
	held    map[string][]*Page // by language: those that are held back
	sources []explainer.Source
}

// SharedAddress returns where the page of an entry is in the house, from the root of a language of the explainer that uses it.
type SharedAddress func(language string, e *explainer.Entry) string

// Share returns what explainers can use of the house that a project is. Its files are above theirs, as in "../../", in the
// places of problems.
func (p *Project) Share(above string) *Shared {
	shared := &Shared{pages: map[string][]*Page{}, held: map[string][]*Page{}}
	for _, page := range p.Pages {
		code := p.Languages[page.Language].Code
		if page.IsHeld {
			held := *page
			held.Path = path.Join(above, page.Path)
			shared.held[code] = append(shared.held[code], &held)
		}
		own := []explainer.Kind{explainer.KindSection, explainer.KindEvent, explainer.KindQuestion, explainer.KindClaim, explainer.KindNumber, explainer.KindMap, explainer.KindChart}
		if page.Entry == nil || slices.Contains(own, page.Kind) {
			continue
		}
		shared.pages[code] = append(shared.pages[code], page.movedTo(above))
	}
	if len(p.Explainers) > 0 {
		for _, source := range p.Explainers[0].Sources {
			moved := *source
			moved.CitedBy, moved.Silences, moved.Shared = nil, nil, true
			moved.Place.Path, moved.URLPlace.Path = path.Join(above, moved.Place.Path), path.Join(above, moved.URLPlace.Path)
			shared.sources = append(shared.sources, moved)
		}
	}
	return shared
}

// Entries are the shared entries of a language.
func (s *Shared) Entries(language string) []explainer.Item {
	var items []explainer.Item
	for _, page := range s.pages[language] {
		items = append(items, page.item)
	}
	return items
}

// Held are the house's pages of a language that are held back. A nil Shared has none.
func (s *Shared) Held(language string) []*Page {
	if s == nil {
		return nil
	}
	return s.held[language]
}

// Sources are the shared sources.
func (s *Shared) Sources() []explainer.Source { return s.sources }

// movedTo is a page as it is seen from a folder below, with what only its own project knows taken out.
func (p *Page) movedTo(above string) *Page {
	own := p.Document
	d := &explainer.Document{
		Path: path.Join(above, own.Path), Content: own.Content, BodyOffset: own.BodyOffset, Tree: own.Tree,
		Fields: make(map[string]problem.Place, len(own.Fields)),
	}
	for name, place := range own.Fields {
		place.Path = d.Path
		d.Fields[name] = place
	}
	moved := p.copy()
	moved.Document, moved.Entry = d, moved.item.Base()
	moved.Entry.Document, moved.Entry.Sources, moved.Entry.Aliases = d, nil, nil
	switch item := moved.item.(type) {
	case *explainer.Term:
		item.SeeAlso = nil
	case *explainer.Actor:
		item.Events, item.Stances = nil, nil
	case *explainer.Author:
		item.Sections = nil
	}
	return moved
}

// takeShared adds the house's entries to the explainer's own. An own entry of the same id stays, and knows the house's.
func (b *builder) takeShared(s *Shared, address SharedAddress) {
	if s == nil {
		return
	}
	own := map[explainer.Ref]*explainer.Entry{}
	lower := func(e *explainer.Entry) explainer.Ref { return explainer.Ref{Kind: e.Kind, ID: strings.ToLower(e.ID)} }
	for entry := range b.explainer.Entries() {
		own[lower(entry)] = entry
	}
	for _, page := range s.pages[b.explainer.Language] {
		item := explainer.Copy(page.item)
		entry := item.Base()
		entry.At = address(b.explainer.Language, entry)
		if mine := own[lower(entry)]; mine != nil {
			mine.Shared = entry
			continue
		}
		b.add(item)
	}
	for _, source := range s.sources {
		if b.sources[source.ID] == nil {
			b.sources[source.ID] = &source
			b.explainer.Sources = append(b.explainer.Sources, &source)
		}
	}
}

// ExplainerScheme is the scheme of links to another explainer of the house: "explainer:paris".
const ExplainerScheme = "explainer"

// Across resolves a link to another part of the house, such as "section:paris/start". It returns the address from the root of the
// language that the link is in, or else what to type instead.
type Across func(language, link string) (address, fix string)

// List returns the Markdown files of a project without reading them.
func List(files fs.FS, languages []Language) ([]File, error) {
	f := &finder{languages: languages}
	err := f.find(files)
	return f.files, err
}

// IsAcross reports whether a link's destination names another explainer of the house or something in it: "explainer:paris",
// "section:paris/start", "term:house/nato".
func IsAcross(destination string) bool {
	scheme, name, found := strings.Cut(destination, ":")
	kind, isKind := explainer.KindOf(scheme)
	return found && (scheme == ExplainerScheme || isKind && kind != explainer.KindClause && strings.Contains(name, "/"))
}
