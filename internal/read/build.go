package read

import (
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// builder makes one language's explainer of its pages.
type builder struct {
	explainer *explainer.Explainer
	terms     map[string]*explainer.Term
	events    map[string]*explainer.Event
	actors    map[string]*explainer.Actor
	authors   map[string]*explainer.Author
	sources   map[string]*explainer.Source
}

// newBuilder gives the language a Source of its own for each in the list, since it is cited by this language's pages.
func newBuilder(language Language, sources []explainer.Source) *builder {
	b := &builder{
		explainer: &explainer.Explainer{Language: language.Code, Folders: map[explainer.Kind]*explainer.Folder{}},
		terms:     map[string]*explainer.Term{}, events: map[string]*explainer.Event{}, actors: map[string]*explainer.Actor{},
		authors: map[string]*explainer.Author{},
		sources: make(map[string]*explainer.Source, len(sources)),
	}
	for _, s := range sources {
		b.sources[s.ID] = &s
		b.explainer.Sources = append(b.explainer.Sources, &s)
		b.explainer.Silences = append(b.explainer.Silences, s.Silences...)
	}
	return b
}

func (b *builder) build(pages []*Page, shared *Shared, address SharedAddress) *explainer.Explainer {
	b.takePages(pages)
	b.takeShared(shared, address)
	b.explainer.Arrange()
	b.resolve(pages)
	b.explainer.Connect()
	return b.explainer
}

var RuleIDIsUnique = ruleSet.Error("id-is-unique", "Two files of one folder, or two sources, cannot have one id, since they "+
	"would have one address. Ids that differ in letter case only count as one. A term and an actor can share an id.")

// takePages puts what each page holds into the explainer. The first of two pages with one address is kept.
func (b *builder) takePages(pages []*Page) {
	first := map[string]*Page{}
	for _, p := range pages {
		address := strings.ToLower(string(p.Kind) + "/" + string(p.Folder) + "/" + p.ID)
		if earlier, ok := first[address]; ok {
			p.add(RuleIDIsUnique, problem.Place{Path: p.Path},
				"the id "+problem.Quote(p.ID)+" is taken by "+problem.Quote(earlier.Path), "rename one of the two files")
			continue
		}
		first[address] = p
		if p.IsHeld {
			continue
		}
		b.take(p)
		b.explainer.Silences = append(b.explainer.Silences, p.silences...)
	}
}

func (b *builder) take(p *Page) {
	e := b.explainer
	switch {
	case p.overview != nil:
		own := *p.overview
		own.Language, own.Folders, own.Silences = e.Language, e.Folders, e.Silences
		own.Sections, own.Terms, own.Events, own.Actors, own.Sources = e.Sections, e.Terms, e.Events, e.Actors, e.Sources
		own.Questions, own.Claims, own.Numbers, own.Maps, own.Charts, own.Instruments, own.Pages, own.Authors = e.Questions, e.Claims, e.Numbers, e.Maps, e.Charts, e.Instruments, e.Pages, e.Authors
		*e = own
	case p.list != nil:
		e.Folders[p.Folder] = p.list
	default:
		p.Entry = p.item.Base()
		b.add(p.item)
	}
}

// add adds an entry to the explainer.
func (b *builder) add(item explainer.Item) {
	b.explainer.Add(item)
	switch item := item.(type) {
	case *explainer.Term:
		b.terms[item.ID] = item
	case *explainer.Event:
		b.events[item.ID] = item
	case *explainer.Actor:
		b.actors[item.ID] = item
	case *explainer.Author:
		b.authors[item.ID] = item
	}
}

// resolve replaces ids in front matter by what they name.
func (b *builder) resolve(pages []*Page) {
	for _, p := range pages {
		if p.overview != nil && !p.IsHeld {
			b.explainer.Bylines = b.bylines(p)
		}
		if p.Entry == nil {
			continue
		}
		p.Entry.Sources = resolve(p, "sources", explainer.KindSource, b.sources)
		switch item := p.item.(type) {
		case *explainer.Section:
			item.NoLink = b.noLink(p)
			item.Bylines = b.bylines(p)
		case *explainer.Term:
			item.SeeAlso = resolve(p, "see_also", explainer.KindTerm, b.terms)
		case *explainer.Event:
			item.Actors = resolve(p, "actors", explainer.KindActor, b.actors)
		case *explainer.Question:
			item.Positions = b.positions(p)
		case *explainer.Map:
			item.Places = b.places(p)
			b.mapSources(p)
		case *explainer.Instrument:
			p.Entry.Sources = resolve(p, "source", explainer.KindSource, b.sources)
		}
	}
}

// resolve returns what the ids of a field name, each once, and notes those that name nothing.
func resolve[T any](p *Page, field string, kind explainer.Kind, known map[string]*T) []*T {
	var found []*T
	seen := map[string]bool{}
	for _, name := range p.names(field) {
		if seen[name.Text] {
			continue
		}
		seen[name.Text] = true
		if thing, ok := known[name.Text]; ok {
			found = append(found, thing)
			continue
		}
		p.Unknown = append(p.Unknown, Unknown{field, kind, name.Text, name.Place})
	}
	return found
}

// bylines are those of the field authors, each once: an author where the text is an author's id, else a name. A text that has
// the form of an id and is no author's names nobody.
func (b *builder) bylines(p *Page) []explainer.Byline {
	var bylines []explainer.Byline
	seen := map[string]bool{}
	for _, name := range p.names("authors") {
		author, isKnown := b.authors[name.Text]
		switch {
		case name.Text == "" || seen[name.Text]:
		case isKnown:
			bylines = append(bylines, explainer.Byline{Name: author.Title, Author: author})
		case name.Text == explainer.PortableID(name.Text):
			p.Unknown = append(p.Unknown, Unknown{"authors", explainer.KindAuthor, name.Text, name.Place})
		default:
			bylines = append(bylines, explainer.Byline{Name: name.Text})
		}
		seen[name.Text] = true
	}
	return bylines
}

// noLink is the names of the entries that "nolink" lists. A bare id means every entry of that id.
func (b *builder) noLink(p *Page) []string {
	var names []string
	for _, name := range p.names("nolink") {
		found := b.namesOf(name.Text)
		if len(found) == 0 {
			p.Unknown = append(p.Unknown, Unknown{"nolink", "", name.Text, name.Place})
		}
		names = append(names, found...)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// namesOf are the full names of the entries that a name with or without its scheme means.
func (b *builder) namesOf(name string) []string {
	scheme, id, hasScheme := strings.Cut(name, ":")
	if !hasScheme {
		id = name
	}
	_, isTerm := b.terms[id]
	_, isEvent := b.events[id]
	_, isActor := b.actors[id]
	var names []string
	for kind, known := range map[explainer.Kind]bool{explainer.KindTerm: isTerm, explainer.KindEvent: isEvent, explainer.KindActor: isActor} {
		if known && (!hasScheme || scheme == kind.Scheme()) {
			names = append(names, explainer.Ref{Kind: kind, ID: id}.String())
		}
	}
	return names
}
