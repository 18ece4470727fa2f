package explainer

import (
	"cmp"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// builder makes one language's explainer of its pages.
type builder struct {
	language Language
	sources  []Source
	problems []problem.Problem

	pages    []*page
	sections map[string]*Section
	terms    map[string]*Term
	events   map[string]*Event
	actors   map[string]*Actor
	cited    map[string]*Source
	drafts   map[string]string // the path of each draft, by name: "term:nato"
	entries  map[*page]*Entry

	sorted      map[Kind][]string // ids by kind, "" for sources
	comparisons int               // of ids, to find what an author may have meant
}

func (b *builder) build(pages []*page) *Explainer {
	b.pages, b.sorted = pages, map[Kind][]string{}
	e := &Explainer{Language: b.language.Code, Folders: map[Kind]*Folder{}}
	b.takeSources(e)
	b.takePages(e)
	b.order(e)
	b.resolve()
	b.cite(e)
	return e
}

func (b *builder) add(rule string, place problem.Place, message, fix string) {
	b.problems = append(b.problems, problem.New(rule, place, message, fix))
}

// takeSources gives this language a Source of its own for each in the list, since it is cited by this language's pages.
func (b *builder) takeSources(e *Explainer) {
	b.cited = make(map[string]*Source, len(b.sources))
	for _, s := range b.sources {
		b.cited[s.ID] = &s
		e.Sources = append(e.Sources, &s)
		e.Silences = append(e.Silences, s.Silences...)
	}
	slices.SortStableFunc(e.Sources, func(x, y *Source) int { return cmp.Compare(x.ID, y.ID) })
}

// takePages makes an entry of each page. The first of two pages with one address is kept.
func (b *builder) takePages(e *Explainer) {
	b.sections, b.terms = map[string]*Section{}, map[string]*Term{}
	b.events, b.actors = map[string]*Event{}, map[string]*Actor{}
	b.drafts, b.entries = map[string]string{}, map[*page]*Entry{}
	first := map[string]*page{}
	for _, p := range b.pages {
		if p.file.id != "" {
			b.judgeID(p)
		}
		address := strings.ToLower(string(p.file.kind) + "/" + string(p.file.folder) + "/" + p.file.id)
		if earlier, ok := first[address]; ok {
			p.add(RuleIDIsUnique, problem.Place{Path: p.file.path},
				"the id "+quote(p.file.id)+" is taken by "+quote(earlier.file.path), "rename one of the two files")
			continue
		}
		first[address] = p
		if p.draft {
			b.drafts[string(p.file.kind)+"/"+p.file.id] = p.file.path
			continue
		}
		b.enter(e, p)
		e.Silences = append(e.Silences, p.silences...)
	}
	if e.Overview == nil {
		name := overviewPath(b.language)
		b.add(RuleOverviewIsGiven, problem.Place{Path: name}, "the explainer has no overview", "write "+quote(name)+` with a title and a standfirst`)
	}
}

func overviewPath(l Language) string { return contentDir(l) + "/_index.md" }

// enter puts what a page holds on its list.
func (b *builder) enter(e *Explainer, p *page) {
	switch held := p.holds.(type) {
	case *Explainer:
		e.Title, e.ShortTitle, e.Standfirst, e.Authors, e.KeyPoints = held.Title, held.ShortTitle, held.Standfirst, held.Authors, held.KeyPoints
		e.Published, e.Updated, e.ReviewBy, e.Overview = held.Published, held.Updated, held.ReviewBy, held.Overview
	case *Folder:
		e.Folders[p.file.folder] = held
	case *Section:
		e.Sections, b.sections[held.ID], b.entries[p] = append(e.Sections, held), held, &held.Entry
	case *Term:
		e.Terms, b.terms[held.ID], b.entries[p] = append(e.Terms, held), held, &held.Entry
	case *Event:
		e.Events, b.events[held.ID], b.entries[p] = append(e.Events, held), held, &held.Entry
	case *Actor:
		e.Actors, b.actors[held.ID], b.entries[p] = append(e.Actors, held), held, &held.Entry
	}
}

// order sorts the lists, numbers the sections and links them.
func (b *builder) order(e *Explainer) {
	slices.SortStableFunc(e.Sections, func(x, y *Section) int {
		return cmp.Or(cmp.Compare(x.Weight, y.Weight), cmp.Compare(x.ID, y.ID))
	})
	for i, s := range e.Sections {
		s.Number = i + 1
		if i > 0 {
			s.Previous, e.Sections[i-1].Next = e.Sections[i-1], s
		}
	}
	slices.SortStableFunc(e.Events, func(x, y *Event) int {
		return cmp.Or(x.When.Compare(y.When), cmp.Compare(x.ID, y.ID))
	})
	sortByTitle(b.language.Code, e.Terms, func(t *Term) *Entry { return &t.Entry })
	sortByTitle(b.language.Code, e.Actors, func(a *Actor) *Entry { return &a.Entry })
}

// cite tells each source who names it, and each actor its events, in reading order.
func (b *builder) cite(e *Explainer) {
	for _, v := range e.Events {
		for _, a := range v.Actors {
			a.Events = append(a.Events, v)
		}
	}
	var entries []*Entry
	for _, s := range e.Sections {
		entries = append(entries, &s.Entry)
	}
	for _, t := range e.Terms {
		entries = append(entries, &t.Entry)
	}
	for _, v := range e.Events {
		entries = append(entries, &v.Entry)
	}
	for _, a := range e.Actors {
		entries = append(entries, &a.Entry)
	}
	for _, entry := range entries {
		for _, s := range entry.Sources {
			s.CitedBy = append(s.CitedBy, entry)
		}
	}
}
