package explainer

import (
	"slices"

	"github.com/nutgraf/nutgraf/internal/edtf"
)

// Claim is a statement, and what is known of its truth. Its title is the statement.
type Claim struct {
	Entry
	Status Status
	AsOf   edtf.Date // the day until which the sources were read
	Weight int
}

// Status is what is known of the truth of a claim.
type Status string

// The statuses of claims.
const (
	StatusKnown    Status = "known"    // its sources establish it
	StatusDisputed Status = "disputed" // its sources contradict each other
	StatusUnknown  Status = "unknown"  // its sources do not answer it
	StatusRefuted  Status = "refuted"  // its sources establish the contrary
)

// Statuses returns the statuses in the order in which a site lists them.
func Statuses() []Status {
	return []Status{StatusKnown, StatusDisputed, StatusUnknown, StatusRefuted}
}

// ClaimGroup is the claims of a status.
type ClaimGroup struct {
	Status Status
	Claims []*Claim
}

// ClaimsByStatus returns the claims in the order of their statuses, and in reading order within each; no group is empty.
func (e *Explainer) ClaimsByStatus() (groups []ClaimGroup) {
	for _, status := range Statuses() {
		claims := slices.DeleteFunc(slices.Clone(e.Claims), func(c *Claim) bool { return c.Status != status })
		if len(claims) > 0 {
			groups = append(groups, ClaimGroup{status, claims})
		}
	}
	return groups
}
