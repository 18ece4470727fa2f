package page

import (
	"cmp"
	"slices"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/settings"
)

// House holds what the pages of an explainer show of its house, and what the house's own pages show of its explainers.
type House struct {
	Name       string
	Address    string           // the house's front page, relative to the language's root; empty on the house's own pages
	Explainers []HouseExplainer // on the house's own pages: explainers in the page's language, newest first, then the others
	Related    []HouseExplainer // on an explainer's pages: other explainers about the same, the nearest first
	Sections   []HouseSection   // on the house's own pages: sections of the explainers in the page's language
	Changes    []Change         // on the house's own pages: those of the explainers in the page's language

	archive *LongList // on the house's own pages
}

// HouseSection is a section of an explainer, or its overview, in the house's search.
type HouseSection struct {
	explainer.Reference
	About string
}

// HouseExplainer is an explainer as the front page of its house shows it.
type HouseExplainer struct {
	explainer.Reference
	Standfirst         string
	Topics             []string
	Published, Updated edtf.Date
}

// IsHouse reports whether the site holds a house's own pages, not an explainer's.
func (s *Site) IsHouse() bool { return s.Settings.IsHouse }

// Latest returns the day of the last update, or else of the publication.
func (e HouseExplainer) Latest() edtf.Date {
	if e.Updated.IsZero() {
		return e.Published
	}
	return e.Updated
}

// year returns the year of the latest day, empty without one.
func (e HouseExplainer) year() string {
	if latest := e.Latest(); !latest.IsZero() {
		return e.Latest().String()[:len("2026")]
	}
	return ""
}

// Topic is a subject that explainers share.
type Topic struct {
	Name       string
	Explainers []HouseExplainer // the newest first
	Count      int              // of all explainers about it
}

// Here returns the explainers in the language of the page, the last changed first.
func (h *House) Here() []HouseExplainer {
	return slices.DeleteFunc(slices.Clone(h.Explainers), func(e HouseExplainer) bool { return e.Language != "" })
}

// ArchivePath is Hugo's path of the page that leads to all explainers of a large house, by year.
const ArchivePath = "/explainers"

// AddExplainers adds the explainers to the house's own pages, in the order of its front page.
func (h *House) AddExplainers(list []HouseExplainer) {
	SortExplainers(list)
	h.Explainers = list
	h.archive = newArchive(h.Here())
}

// Front returns the explainers on the front page in the language of the page, the last changed first.
func (h *House) Front() []HouseExplainer {
	here := h.Here()
	return here[:min(len(here), onFront)]
}

// Archive returns the list of all explainers in the language of the page; its parts are nil when the front page has all.
func (h *House) Archive() *LongList { return h.archive }

// Newest returns the explainers for the house's feed, the last changed first.
func (h *House) Newest() []HouseExplainer {
	here := h.Here()
	return here[:min(len(here), feedLength)]
}

// Elsewhere returns the explainers that exist only in other languages.
func (h *House) Elsewhere() []HouseExplainer {
	return slices.DeleteFunc(slices.Clone(h.Explainers), func(e HouseExplainer) bool { return e.Language == "" })
}

// Topics returns the topics of the explainers in the language of the page, in the order of the newest explainer of each. In a large
// house each has its newest explainers alone; if all are asked for, it has all unless there are too many.
func (h *House) Topics(all bool) []Topic {
	most := len(h.Explainers)
	switch {
	case len(h.archive.Parts) > 0 && !all:
		most = perTopic
	case !h.archive.HasTitles:
		most = mostTopic
	}
	var topics []Topic
	at := map[string]int{}
	for _, e := range h.Here() {
		for _, name := range e.Topics {
			i, known := at[name]
			if !known {
				i = len(topics)
				at[name] = i
				topics = append(topics, Topic{Name: name})
			}
			if topics[i].Count++; topics[i].Count <= most {
				topics[i].Explainers = append(topics[i].Explainers, e)
			}
		}
	}
	return topics
}

// SortExplainers sorts explainers for a front page: those in its language first, the last changed first.
func SortExplainers(list []HouseExplainer) {
	slices.SortStableFunc(list, func(a, b HouseExplainer) int {
		return cmp.Or(cmp.Compare(min(1, len(a.Language)), min(1, len(b.Language))), b.Latest().Compare(a.Latest()), cmp.Compare(a.Address, b.Address))
	})
}

// Renewed returns the site of the same explainer after entries were added or removed. The mentions in the prose are kept.
func (s *Site) Renewed(settings settings.Settings) *Site {
	fresh := NewSite(s.Explainer, settings)
	fresh.Colours, fresh.House, fresh.Across, fresh.Linker = s.Colours, s.House, s.Across, s.Linker
	fresh.NoIndex = s.NoIndex
	for _, entity := range s.Entities {
		if fresh.entries[entity.ID] != nil {
			fresh.Entities = append(fresh.Entities, entity)
		}
	}
	for i, page := range fresh.Pages {
		found := s.Pages[i]
		page.Card, page.Options, page.Anchors = found.Card, found.Options, found.Anchors
		page.Take(found)
	}
	return fresh
}

// AddMentions adds mentions on pages of the house's explainers to those of the entity with a name.
func (s *Site) AddMentions(name string, mentions []Mention) {
	s.collected.Do(s.collect)
	s.mentions[name] = append(s.mentions[name], mentions...)
}
