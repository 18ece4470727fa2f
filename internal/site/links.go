package site

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/linker"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// Links is what the linker did to a project, for its author to see.
type Links struct {
	project *project
}

// ReadLinks reads a project without rendering it. With an error among the problems there is nothing to see.
func ReadLinks(options Options) (*Links, []problem.Problem, error) {
	p, problems, err := open(options)
	if err != nil {
		return nil, nil, err
	}
	defer p.root.Close()
	if problem.HasErrors(problems) {
		return nil, problems, nil
	}
	return &Links{p}, problems, nil
}

// PlacedMention is a mention with its place in the author's file.
type PlacedMention struct {
	linker.Mention
	Place problem.Place
}

// Mentions are all mentions, in the order of their places.
func (l *Links) Mentions() []PlacedMention {
	var mentions []PlacedMention
	for _, page := range l.pages() {
		for _, mention := range page.reading.Mentions {
			mentions = append(mentions, PlacedMention{mention, page.entry.Document.At(mention.Start)})
		}
	}
	slices.SortStableFunc(mentions, func(a, b PlacedMention) int { return a.Place.Compare(b.Place) })
	return mentions
}

// DoubtfulMention is a mention that may be wrong.
type DoubtfulMention struct {
	PlacedMention
	Fix string // what keeps the words from being linked: a line of the front matter, or a tag around the words
}

// Doubtful are the mentions that may be wrong and that no author has settled, the most doubtful first, then by place.
func (l *Links) Doubtful() []DoubtfulMention {
	var doubtful []DoubtfulMention
	for _, page := range l.pages() {
		for _, mention := range page.reading.Mentions {
			entry := l.entry(mention.Entity)
			if mention.Doubt == linker.Sure || entry == nil || isSettled(entry) {
				continue
			}
			fix := "{{< nolink >}}" + mention.Words + "{{< /nolink >}}"
			if _, isSection := page.value.(*explainer.Section); isSection {
				_, id, _ := cutName(mention.Entity)
				fix = "nolink: [" + id + "]"
			}
			doubtful = append(doubtful, DoubtfulMention{PlacedMention{mention, page.entry.Document.At(mention.Start)}, fix})
		}
	}
	slices.SortStableFunc(doubtful, func(a, b DoubtfulMention) int {
		return cmp.Or(int(b.Doubt-a.Doubt), a.Place.Compare(b.Place))
	})
	return doubtful
}

// entry is the entry that a mention is of; nil for an event without a file of prose, or a source.
func (l *Links) entry(name string) *explainer.Entry {
	for _, model := range l.project.models {
		if entry := model.entries[name]; entry != nil {
			return entry
		}
	}
	return nil
}

// pages are all pages of all languages.
func (l *Links) pages() []*prosePage {
	var pages []*prosePage
	for _, e := range l.project.explainers {
		pages = append(pages, l.project.models[e.Language].pages...)
	}
	return pages
}

// Change is a link that came or went since a site was built.
type Change struct {
	Came    bool
	Address string // of the page, relative to the site's root
	Words   string
	Entity  string // "term:nato"
}

// Changes compares the links with those of a built site, which tells of them in its glossary/index.json. A folder that
// holds no such file is an error that wraps [fs.ErrNotExist].
func (l *Links) Changes(built fs.FS) ([]Change, error) {
	var changes []Change
	for _, e := range l.project.explainers {
		model := l.project.models[e.Language]
		prefix := l.project.settings.Prefix(e.Language)
		before, err := readIndex(built, path.Join(prefix, indexFile))
		if err != nil {
			return nil, fmt.Errorf("read the last build: %w", err)
		}
		now := linksOf(model.index(entitiesOf(e)), prefix)
		was := linksOf(before, prefix)
		changes = append(changes, missing(was, now, false)...)
		changes = append(changes, missing(now, was, true)...)
	}
	slices.SortFunc(changes, func(a, b Change) int {
		return strings.Compare(a.Address+"\x00"+a.Entity+a.Words, b.Address+"\x00"+b.Entity+b.Words)
	})
	return changes, nil
}

func readIndex(built fs.FS, name string) (index Index, err error) {
	content, err := fs.ReadFile(Regular(built), name)
	if err != nil {
		return index, err
	}
	return index, json.Unmarshal(content, &index)
}

// linksOf are the links of an index, as changes from nothing.
func linksOf(index Index, prefix string) []Change {
	var links []Change
	for _, list := range index.lists() {
		for _, entry := range list.entries {
			for _, mention := range entry.Mentions {
				page, _, _ := strings.Cut(mention.Address, "#")
				links = append(links, Change{Address: path.Join(prefix, page) + "/", Words: mention.Words, Entity: list.scheme + ":" + entry.ID})
			}
		}
	}
	return links
}

// missing are the links of one list that are not in the other.
func missing(list, other []Change, came bool) []Change {
	known := map[Change]bool{}
	for _, change := range other {
		known[change] = true
	}
	var changes []Change
	for _, change := range list {
		if !known[change] {
			change.Came = came
			changes = append(changes, change)
		}
	}
	return changes
}

// NoBuild reports whether an error of [Links.Changes] means that there is no earlier build.
func NoBuild(err error) bool { return errors.Is(err, fs.ErrNotExist) }

// Unknown is a name or an abbreviation that no entity explains.
type Unknown struct {
	Words  string
	Places []problem.Place // where it stands, in order
}

// Unlinked are the names and abbreviations that no entity explains, the most frequent first, then by name. The first word of
// a sentence is one of them if it is a name within a sentence somewhere.
func (l *Links) Unlinked() []Unknown {
	var names []linker.Name
	found := map[string]*Unknown{}
	for _, e := range l.project.explainers {
		model := l.project.models[e.Language]
		for _, page := range model.pages {
			document := page.entry.Document
			for _, name := range model.linker.Unknown(document.Tree, document.Body(), page.options) {
				names = append(names, name)
				if !name.Opening {
					found[name.Words] = &Unknown{Words: name.Words}
				}
			}
		}
	}
	for _, name := range names {
		if unknown := found[name.Words]; unknown != nil {
			unknown.Places = append(unknown.Places, name.Place)
		}
	}
	list := make([]Unknown, 0, len(found))
	for _, unknown := range found {
		list = append(list, *unknown)
	}
	slices.SortFunc(list, func(a, b Unknown) int {
		return cmp.Or(len(b.Places)-len(a.Places), strings.Compare(a.Words, b.Words))
	})
	return list
}
