package house

import (
	"cmp"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/page"
)

// mostRelated is the number of explainers that an overview names at its end.
const mostRelated = 3

// Related returns, for each explainer in the order of the members and for each of its languages, the others in that language
// that have topics in common with it, or use the same entries of the house, the nearest first. The summaries are in the same order.
func (h *House) Related(summaries []Summary) []map[string][]page.HouseExplainer {
	sharing := map[feature][]int{} // the members that have a feature
	for i, summary := range summaries {
		for _, l := range summary.Languages {
			for f := range featuresOf(l) {
				sharing[f] = append(sharing[f], i)
			}
		}
	}
	all := make([]map[string][]page.HouseExplainer, len(summaries))
	for i, summary := range summaries {
		all[i] = map[string][]page.HouseExplainer{}
		for _, l := range summary.Languages {
			scores := map[int]int{}
			for f, weight := range featuresOf(l) {
				for _, other := range sharing[f] {
					if other != i {
						scores[other] += weight
					}
				}
			}
			if found := h.nearestOf(h.Members[i], l.Language, scores, summaries); len(found) > 0 {
				all[i][l.Language] = found
			}
		}
	}
	return all
}

// nearestOf returns the explainers with the highest scores, as the explainer m links them in a language.
func (h *House) nearestOf(m *Member, language string, scores map[int]int, summaries []Summary) (related []page.HouseExplainer) {
	type scored struct {
		page.HouseExplainer
		score int
	}
	var found []scored
	for i, score := range scores {
		l := summaries[i].Languages[slices.IndexFunc(summaries[i].Languages, func(l Language) bool { return l.Language == language })]
		found = append(found, scored{page.HouseExplainer{
			Reference:  explainer.Reference{Title: l.Title, Address: m.toHouse(language) + h.Members[i].root(language)},
			Standfirst: l.Standfirst, Published: dateOf(l.Published), Updated: dateOf(l.Updated),
		}, score})
	}
	slices.SortFunc(found, func(a, b scored) int {
		return cmp.Or(b.score-a.score, b.Latest().Compare(a.Latest()), cmp.Compare(a.Address, b.Address))
	})
	for _, each := range found[:min(len(found), mostRelated)] {
		related = append(related, each.HouseExplainer)
	}
	return related
}

// feature is what explainers about the same have in common.
type feature struct{ language, topic, use string }

// featuresOf returns the features of an explainer with their weights. An author chooses a topic, so that it counts as much as
// some shared entries.
func featuresOf(l Language) map[feature]int {
	const topic, entry = 3, 1
	features := map[feature]int{}
	for _, name := range l.Topics {
		features[feature{language: l.Language, topic: strings.ToLower(name)}] = topic
	}
	for _, use := range l.Uses {
		features[feature{language: l.Language, use: use.Name}] = entry
	}
	return features
}
