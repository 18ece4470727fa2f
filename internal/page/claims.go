package page

import (
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
