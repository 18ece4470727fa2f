package house

import (
	"bytes"
	"encoding/xml"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/settings"
)

const sitemapFile = "sitemap.xml"

// ownSitemap is the name of the site map of the house's own pages when one file holds it; the site map at the root lists
// all maps.
const ownSitemap = "house-" + sitemapFile

// sitemapIndex is a list of site maps, as sitemaps.org defines it.
type sitemapIndex struct {
	XMLName xml.Name `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 sitemapindex"`
	Maps    []struct {
		Address string `xml:"loc"`
	} `xml:"sitemap"`
}

// Sitemaps returns the files that make one site map of a house's finished tree: the list of all maps, and the renamed map
// of the house's own pages that the list replaces.
func (h *House) Sitemaps(tree fs.FS) (map[string][]byte, error) {
	files := map[string][]byte{}
	var index sitemapIndex
	add := func(name string) {
		index.Maps = append(index.Maps, struct {
			Address string `xml:"loc"`
		}{h.Settings.BaseURL + name})
	}
	collect := func(folder string, s settings.Settings) {
		for _, name := range append([]string{""}, s.Codes()...) {
			name = path.Join(folder, strings.ToLower(name), sitemapFile)
			content, err := fs.ReadFile(tree, name)
			isMap := err == nil && bytes.Contains(content, []byte("<urlset"))
			switch {
			case isMap && name == sitemapFile:
				files[ownSitemap] = content
				add(ownSitemap)
			case isMap:
				add(name)
			}
		}
	}
	collect("", h.Settings.Settings)
	for _, m := range h.Members {
		collect(m.Folder, m.Settings)
	}
	slices.SortStableFunc(index.Maps, func(a, b struct {
		Address string `xml:"loc"`
	}) int {
		return strings.Compare(a.Address, b.Address)
	})
	content, err := xml.MarshalIndent(index, "", "  ")
	if err != nil {
		return nil, err
	}
	files[sitemapFile] = append([]byte(xml.Header), append(content, '\n')...)
	return files, nil
}
