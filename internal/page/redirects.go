package page

import (
	"path"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
)

// Redirect leads from where a page was published before to where it is.
type Redirect struct {
	From     string `json:"from"` // from the site's root: "old/page/" or "old.html"
	To       string `json:"to"`   // "sections/paris/"
	Title    string `json:"-"`    // of the page
	Language string `json:"-"`    // of the page, BCP 47
}

// Redirects returns the redirects from the aliases of all pages, in the order of the pages.
func (s *Site) Redirects() []Redirect {
	var list []Redirect
	add := func(aliases []string, to, title string) {
		for _, alias := range aliases {
			list = append(list, Redirect{AliasAddress(alias), s.FromTop(to), title, s.Explainer.Language})
		}
	}
	e := s.Explainer
	add(e.Aliases, "", e.Title)
	for _, part := range s.Parts() {
		if folder := e.Folders[explainer.Kind(part)]; folder != nil {
			add(folder.Aliases, part+"/", folder.Title)
		}
	}
	for entry := range e.Entries() {
		add(entry.Aliases, entry.Address(), entry.Title)
	}
	return list
}

// FromTop returns the address of a page of the language from the site's root: "fr/sections/paris/", and "" for the overview
// of the default language.
func (s *Site) FromTop(address string) string {
	if s.Prefix == "" {
		return address
	}
	return s.Prefix + "/" + address
}

// AliasAddress returns where an alias of front matter is published: "old/page/" of "/old/page", "old.html" of "/old.html".
func AliasAddress(alias string) string {
	alias = strings.TrimPrefix(path.Clean("/"+strings.TrimSpace(alias)), "/")
	switch ending := path.Ext(alias); {
	case path.Base(alias) == "index.html":
		return strings.TrimSuffix(alias, "index.html")
	case ending == ".html" || ending == ".htm" || alias == "":
		return alias
	}
	return alias + "/"
}
