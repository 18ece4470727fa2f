package build

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
	"github.com/nutgraf/nutgraf/internal/export"
	"github.com/nutgraf/nutgraf/internal/linker"
	"github.com/nutgraf/nutgraf/internal/output"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// Links holds the links that the linker made in a project, for its author to inspect.
type Links struct{ sites []linkedSite }

// linkedSite is one language of an explainer, or of a house's own pages.
type linkedSite struct {
	*page.Site
	source string // the explainer's folder, relative to the project's
	folder string // the explainer's folder on the site, without slashes at its ends; empty outside a house, and for the house's own pages
}

// add adds the sites of an edition.
func (l *Links) add(e *page.Edition, source, folder string) {
	for _, site := range e.Sites {
		l.sites = append(l.sites, linkedSite{site, source, folder})
	}
}

// at returns a place in the project's folder.
func (s linkedSite) at(place problem.Place) problem.Place {
	place.Path = path.Join(s.source, place.Path)
	return place
}

// PlacedMention is a mention with its place in the author's file.
type PlacedMention struct {
	linker.Mention
	Place problem.Place
}

// Mentions returns all mentions, sorted by place.
func (l *Links) Mentions() []PlacedMention {
	var mentions []PlacedMention
	for _, site := range l.sites {
		for _, page := range site.Pages {
			for _, mention := range page.Reading.Mentions {
				mentions = append(mentions, PlacedMention{mention, site.at(page.Options.PlaceOf(mention))})
			}
		}
	}
	slices.SortStableFunc(mentions, func(a, b PlacedMention) int { return a.Place.Compare(b.Place) })
	return mentions
}

// DoubtfulMention is a mention that may be wrong.
type DoubtfulMention struct {
	PlacedMention
	Fix string // the text that keeps the words from being linked: a line of the front matter, or a tag around the words
}

// Doubtful returns the mentions that may be wrong and that no author has settled, the most doubtful first, then by place.
func (l *Links) Doubtful() []DoubtfulMention {
	var doubtful []DoubtfulMention
	for _, site := range l.sites {
		for _, page := range site.Pages {
			for _, mention := range page.Reading.Mentions {
				entry := site.Entry(mention.Entity) // nil for a source
				if mention.Doubt == linker.Sure || entry == nil || isSettled(entry) {
					continue
				}
				fix := "{{< nolink >}}" + mention.Words + "{{< /nolink >}}"
				if _, isSection := page.Value.(*explainer.Section); isSection {
					_, id, _ := strings.Cut(mention.Entity, ":")
					fix = "nolink: [" + id + "]"
				}
				doubtful = append(doubtful, DoubtfulMention{PlacedMention{mention, site.at(page.Options.PlaceOf(mention))}, fix})
			}
		}
	}
	slices.SortStableFunc(doubtful, func(a, b DoubtfulMention) int {
		return cmp.Or(int(b.Doubt-a.Doubt), a.Place.Compare(b.Place))
	})
	return doubtful
}

// Change is a link that was added or removed since a site was built.
type Change struct {
	Came    bool
	Address string // of the page, relative to the site's root
	Words   string
	Entity  string // "term:nato"
}

// Changes compares the links with those that a built site lists in its glossary/index.json, and in those of a house's
// explainers. When nothing was built in the folder, the error wraps [fs.ErrNotExist].
func (l *Links) Changes(built fs.FS) ([]Change, error) {
	if _, err := fs.Stat(built, output.RecordFile); err != nil {
		return nil, fmt.Errorf("read the last build: %w", err)
	}
	var changes []Change
	for _, site := range l.sites {
		folder := path.Join(site.folder, site.Prefix)
		before, err := readIndex(built, path.Join(folder, output.EntityIndexFile))
		if err != nil && !errors.Is(err, fs.ErrNotExist) { // without entities there was no index
			return nil, fmt.Errorf("read the last build: %w", err)
		}
		now := linksOf(export.IndexOf(site.Site), folder)
		was := linksOf(before, folder)
		if site.folder == "" { // a house's index lists the links of its explainers, too
			was = slices.DeleteFunc(was, func(c Change) bool { return l.isOfExplainer(c.Address) })
		}
		changes = append(changes, missing(was, now, false)...)
		changes = append(changes, missing(now, was, true)...)
	}
	slices.SortFunc(changes, func(a, b Change) int {
		return strings.Compare(a.Address+"\x00"+a.Entity+a.Words, b.Address+"\x00"+b.Entity+b.Words)
	})
	return changes, nil
}

// isOfExplainer reports whether an address of a house, relative to its root, is that of one of its explainers.
func (l *Links) isOfExplainer(address string) bool {
	return slices.ContainsFunc(l.sites, func(s linkedSite) bool { return s.folder != "" && strings.HasPrefix(address, s.folder+"/") })
}

func readIndex(built fs.FS, name string) (index export.Index, err error) {
	content, err := fs.ReadFile(Regular(built), name)
	if err != nil {
		return index, err
	}
	return index, json.Unmarshal(content, &index)
}

// linksOf returns the links of an index, as additions.
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

// missing returns the links of list that other lacks. came is true for links that were added.
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
	Places []problem.Place // its occurrences, in order
}

// Unlinked returns the names and abbreviations that no entity explains, the most frequent first, then by name. The first
// word of a sentence counts only if it is a name inside another sentence.
func (l *Links) Unlinked() []Unknown {
	var names []linker.Name
	found := map[string]*Unknown{}
	for _, site := range l.sites {
		for _, page := range site.Pages {
			if !page.Entry.Kind.IsStory() {
				continue
			}
			document := page.Entry.Document
			for _, name := range site.Linker.Unknown(document.Tree, document.Body(), page.Options) {
				name.Place = site.at(name.Place)
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
