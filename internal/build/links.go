package build

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/export"
	"github.com/nutgraf/nutgraf/internal/linker"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// Links is what the linker did to a project, for its author to see.
type Links struct{ edition *page.Edition }

// PlacedMention is a mention with its place in the author's file.
type PlacedMention struct {
	linker.Mention
	Place problem.Place
}

// Mentions are all mentions, in the order of their places.
func (l *Links) Mentions() []PlacedMention {
	var mentions []PlacedMention
	for _, page := range l.pages() {
		for _, mention := range page.Reading.Mentions {
			mentions = append(mentions, PlacedMention{mention, page.Entry.Document.At(mention.Start)})
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
		for _, mention := range page.Reading.Mentions {
			entry := l.entry(mention.Entity)
			if mention.Doubt == linker.Sure || entry == nil || isSettled(entry) {
				continue
			}
			fix := "{{< nolink >}}" + mention.Words + "{{< /nolink >}}"
			if _, isSection := page.Value.(*explainer.Section); isSection {
				_, id, _ := strings.Cut(mention.Entity, ":")
				fix = "nolink: [" + id + "]"
			}
			doubtful = append(doubtful, DoubtfulMention{PlacedMention{mention, page.Entry.Document.At(mention.Start)}, fix})
		}
	}
	slices.SortStableFunc(doubtful, func(a, b DoubtfulMention) int {
		return cmp.Or(int(b.Doubt-a.Doubt), a.Place.Compare(b.Place))
	})
	return doubtful
}

// entry is the entry that a mention is of; nil for an event without a file of prose, or a source.
func (l *Links) entry(name string) *explainer.Entry {
	for _, site := range l.edition.Sites {
		if entry := site.Entry(name); entry != nil {
			return entry
		}
	}
	return nil
}

// pages are all pages of all languages.
func (l *Links) pages() []*page.Page {
	var pages []*page.Page
	for _, site := range l.edition.Sites {
		pages = append(pages, site.Pages...)
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
	for _, site := range l.edition.Sites {
		before, err := readIndex(built, path.Join(site.Prefix, export.IndexFile))
		if err != nil {
			return nil, fmt.Errorf("read the last build: %w", err)
		}
		now := linksOf(export.IndexOf(site), site.Prefix)
		was := linksOf(before, site.Prefix)
		changes = append(changes, missing(was, now, false)...)
		changes = append(changes, missing(now, was, true)...)
	}
	slices.SortFunc(changes, func(a, b Change) int {
		return strings.Compare(a.Address+"\x00"+a.Entity+a.Words, b.Address+"\x00"+b.Entity+b.Words)
	})
	return changes, nil
}

func readIndex(built fs.FS, name string) (index export.Index, err error) {
	content, err := fs.ReadFile(Regular(built), name)
	if err != nil {
		return index, err
	}
	return index, json.Unmarshal(content, &index)
}

// linksOf are the links of an index, as changes from nothing.
func linksOf(index export.Index, prefix string) []Change {
	var links []Change
	for _, list := range index.Lists() {
		for _, entry := range list.Entries {
			for _, mention := range entry.Mentions {
				page, _, _ := strings.Cut(mention.Address, "#")
				links = append(links, Change{Address: path.Join(prefix, page) + "/", Words: mention.Words, Entity: list.Scheme + ":" + entry.ID})
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
	for _, site := range l.edition.Sites {
		for _, page := range site.Pages {
			document := page.Entry.Document
			for _, name := range site.Linker.Unknown(document.Tree, document.Body(), page.Options) {
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
