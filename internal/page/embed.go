package page

import (
	"path"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/output"
)

// framed lists the kinds of entries that have a page for frames.
var framed = []explainer.Kind{explainer.KindSection, explainer.KindTerm, explainer.KindEvent, explainer.KindActor, explainer.KindNumber, explainer.KindMap, explainer.KindChart}

// EmbedFolder returns the address of the page for frames that belongs to a page, "embed/term/nato/"; empty if it has none, as
// on a site without an address.
func (s *Site) EmbedFolder(p *Page) string {
	if p.Entry == nil || s.rootURL == nil || s.rootURL.Host == "" || !slices.Contains(framed, p.Entry.Kind) {
		return ""
	}
	return embedAddress(p.Entry.Kind, p.Entry.ID)
}

// EmbedAliases returns the addresses that the page for frames had under earlier ids of its entry. It is published there too: a
// redirect would need more than the frames of other sites allow.
func (s *Site) EmbedAliases(p *Page) (aliases []string) {
	for _, alias := range p.Entry.Aliases {
		if kind, id := path.Split(strings.TrimSuffix(AliasAddress(alias), "/")); kind == string(p.Entry.Kind)+"/" {
			aliases = append(aliases, embedAddress(p.Entry.Kind, id))
		}
	}
	return aliases
}

func embedAddress(kind explainer.Kind, id string) string {
	return output.EmbedFolder + "/" + kind.Name() + "/" + id + "/"
}

// PageFolders returns the folders of pages below the root of a language, but for that of the pages for frames.
func (s *Site) PageFolders() []string {
	folders := []string{string(explainer.KindPage)}
	for _, name := range output.InLanguage() {
		folder := strings.TrimSuffix(path.Dir(name), "/")
		if folder != "." && folder != output.EmbedFolder && !slices.Contains(folders, folder) {
			folders = append(folders, folder)
		}
	}
	slices.Sort(folders)
	return folders
}
