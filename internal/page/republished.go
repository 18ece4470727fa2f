package page

import "github.com/nutgraf/nutgraf/internal/explainer"

// Republished returns the sections that other publishers may publish, too, by the licence; none without an address that they can
// name.
func (s *Site) Republished() []*explainer.Section {
	if s.rootURL == nil || s.rootURL.Host == "" || !s.Settings.Publisher.AllowsCopies() {
		return nil
	}
	return s.Explainer.Sections
}
