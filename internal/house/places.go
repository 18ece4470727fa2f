package house

import (
	"path"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/nutgraf/nutgraf/internal/settings"
)

// root returns the folder of a language's pages on a site: "" or "fr/".
func root(s settings.Settings, code string) string {
	if prefix := s.Prefix(code); prefix != "" {
		return prefix + "/"
	}
	return ""
}

// root returns the folder of a language's pages of the explainer, relative to the house's root: "paris/" or "paris/fr/".
func (m *Member) root(code string) string { return m.Folder + "/" + root(m.Settings, code) }

// has reports whether a site has a language.
func has(s settings.Settings, code string) bool {
	_, ok := s.Languages[code]
	return ok
}

// nearest returns the language in which a site is shown to readers of the language of a code.
func nearest(s settings.Settings, code string) string {
	if has(s, code) {
		return code
	}
	return s.DefaultContentLanguage
}

// toHouse returns the path from the root of the explainer's language to that of the house.
func (m *Member) toHouse(code string) string {
	if m.IsAlone {
		return m.house.Settings.BaseURL
	}
	return climb(m.root(code))
}

// climb returns the path from a folder up to the root above it.
func climb(folder string) string { return strings.Repeat("../", strings.Count(folder, "/")) }

// Front returns the address of the house's front page, relative to the root of the explainer's language.
func (m *Member) Front(code string) string {
	house := m.house.Settings.Settings
	return m.toHouse(code) + root(house, nearest(house, code))
}

// Shared returns the address of an entry of the house, relative to the root of the explainer's language.
func (m *Member) Shared(code string, entry *explainer.Entry) string {
	return m.toHouse(code) + root(m.house.Settings.Settings, code) + entry.Address()
}

// House returns the house as the explainer's pages in a language link to it.
func (m *Member) House(code string) *page.House {
	return &page.House{Name: m.house.Settings.Name, Address: m.Front(code)}
}

// from returns the address of the explainer's language, relative to the root of the house's language own.
func (m *Member) from(code, own string) string {
	return climb(root(m.house.Settings.Settings, code)) + m.root(own)
}

// unique returns an id that no other explainer of the house has: the last part of the explainer's folder, then the entry's
// id.
func (m *Member) unique(id string) string { return path.Base(m.ID) + "--" + id }

// HouseLanguage returns the house's default language. It is the language of an explainer that sets none.
func (m *Member) HouseLanguage() string { return m.house.Settings.DefaultContentLanguage }
