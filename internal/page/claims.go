package page

import (
	"html"
	"html/template"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
)

// ClaimAt returns the claim whose page a link of prose leads to, by its destination as templates get it: "/claims/tides/"; nil
// for any other link.
func (s *Site) ClaimAt(destination string) *explainer.Claim {
	path, isPage := strings.CutSuffix(destination, "/")
	if !isPage || !strings.HasPrefix(path, "/"+string(explainer.KindClaim)+"/") {
		return nil
	}
	return s.Page(path).Claim()
}

// CitedIn returns the entries that cite a source as links in running text, separated by the language's comma. A claim has its
// status behind it: its title alone would state what may be refuted.
func (s *Site) CitedIn(entries []*explainer.Entry, comma string) template.HTML {
	var links []string
	for _, entry := range entries {
		link := s.Lists.linkTo(entry)
		if claim := s.Page(entry.Path()).Claim(); claim != nil {
			link += " (" + html.EscapeString(s.Words["claim_"+string(claim.Status)]) + ")"
		}
		links = append(links, link)
	}
	return template.HTML(strings.Join(links, html.EscapeString(comma)))
}
