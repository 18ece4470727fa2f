package build

import (
	"cmp"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/hostpage"
	"github.com/nutgraf/nutgraf/internal/linker"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// Vocabulary returns what can be linked in an article of another site: the terms, and the actors if withActors is set.
func (l *Links) Vocabulary(article *hostpage.Page, withActors bool) (hostpage.Vocabulary, []problem.Problem) {
	var known []string
	for _, site := range l.sites {
		known = append(known, site.Explainer.Language)
		if article.Language != "" && !hostpage.IsSameLanguage(article.Language, site.Explainer.Language) {
			continue
		}
		if site.Root == "" {
			return hostpage.Vocabulary{}, []problem.Problem{hostpage.NoAddress(cmp.Or(site.Settings.File, "hugo.toml"))}
		}
		return vocabularyOf(site.Site, withActors), nil
	}
	return hostpage.Vocabulary{}, []problem.Problem{article.NoLanguage(article.Language, known)}
}

// Entities returns what the texts of a language can mention.
func (l *Links) Entities(language string) []linker.Entity {
	for _, site := range l.sites {
		if site.Explainer.Language == language {
			return site.Entities
		}
	}
	return nil
}

func vocabularyOf(site *page.Site, withActors bool) hostpage.Vocabulary {
	v := hostpage.Vocabulary{Language: site.Explainer.Language, Linker: site.Linker, Addresses: map[string]string{}}
	for _, entity := range site.Entities {
		ref, ok := explainer.ParseRef(entity.ID)
		if !ok || ref.Kind != explainer.KindTerm && !(withActors && ref.Kind == explainer.KindActor) {
			continue
		}
		if address, ok := site.AddressOf(entity.ID); ok {
			v.Addresses[entity.ID] = site.Absolute(address)
		}
	}
	return v
}
