package house

import (
	"io/fs"
	"slices"
	"strings"
	"sync"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/nutgraf/nutgraf/internal/settings"
)

// inventory lists the entries of a part of the house by their files, without reading their texts.
type inventory struct {
	files    fs.FS
	settings settings.Settings
	options  Options

	once  sync.Once
	known map[string]map[explainer.Ref]string // paths of files, by language
}

// has reports whether a language has an entry, and what holds it back.
func (i *inventory) has(code string, ref explainer.Ref) (hold explainer.Hold, ok bool) {
	i.once.Do(i.list)
	path, ok := i.known[code][ref]
	if ok && !i.options.ShowHeld {
		hold = read.HoldOf(i.files, path, i.options.At)
	}
	return hold, ok
}

func (i *inventory) list() {
	i.known = map[string]map[explainer.Ref]string{}
	for _, code := range i.settings.Codes() {
		i.known[code] = map[explainer.Ref]string{}
	}
	found, err := read.List(i.files, i.settings.Contents())
	if err != nil {
		return // the error is reported when the explainer is read
	}
	codes := i.settings.Codes()
	for _, file := range found {
		if file.ID != "" {
			i.known[codes[file.Language]][explainer.Ref{Kind: file.Kind, ID: file.ID}] = file.Path
		}
	}
}

// ids returns the ids of the entries of a kind.
func (i *inventory) ids(code string, kind explainer.Kind) (ids []string) {
	i.once.Do(i.list)
	for ref := range i.known[code] {
		if ref.Kind == kind {
			ids = append(ids, ref.ID)
		}
	}
	return slices.Sorted(slices.Values(ids))
}

// Across resolves the explainer's link to another part of the house: "explainer:paris", "section:paris/start",
// "term:house/nato". It returns the address relative to the root of the language, or else the text to type instead.
func (m *Member) Across(code, link string) (address, fix string) {
	address, fix = m.house.resolve(code, link)
	if fix == "" {
		address = m.toHouse(code) + address
	}
	return address, fix
}

// Across resolves a link on the house's own pages, as [Member.Across] does.
func (h *House) Across(code, link string) (address, fix string) {
	address, fix = h.resolve(code, link)
	if fix == "" {
		address = climb(root(h.Settings.Settings, code)) + address
	}
	return address, fix
}

// resolve returns an address from the house's root.
func (h *House) resolve(code, link string) (address, fix string) {
	scheme, name, _ := strings.Cut(link, ":")
	id, entry, _ := strings.Cut(name, "/")
	of, base := &h.inventory, ""
	switch m := h.Member(id); {
	case m != nil:
		of, base = &m.inventory, m.Folder+"/"
	case id != houseID || scheme == read.ExplainerScheme:
		return "", h.nearestMember(scheme, id, entry)
	}
	code = nearest(of.settings, code)
	base += root(of.settings, code)
	if scheme == read.ExplainerScheme && entry == "" {
		return base, ""
	}
	kind, _ := explainer.KindOf(scheme)
	ref := explainer.Ref{Kind: kind, ID: entry}
	hold, isThere := of.has(code, ref)
	if !hold.IsZero() {
		return "", "remove the link: the " + kind.Name() + " is held back, by " + problem.Quote(hold.Line())
	}
	if kind == explainer.KindSource || !isThere {
		if near := problem.Nearest(entry, of.ids(code, kind)); near != "" && near != entry {
			return "", "did you mean " + problem.Quote(scheme+":"+id+"/"+near) + "?"
		}
		return "", "name an entry that is there, or remove the link"
	}
	return base + (&explainer.Entry{Kind: kind, ID: entry}).Address(), ""
}

// nearestMember returns the text to type in place of an id that no explainer has.
func (h *House) nearestMember(scheme, id, entry string) string {
	ids := make([]string, len(h.Members))
	for i, m := range h.Members {
		ids[i] = m.ID
	}
	near := problem.Nearest(id, ids)
	if near == "" {
		return "name an explainer by its folder in " + settings.ExplainersFolder + "/"
	}
	if entry != "" {
		near += "/" + entry
	}
	return "did you mean " + problem.Quote(scheme+":"+near) + "?"
}
