package export

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"slices"

	"github.com/nutgraf/nutgraf/internal/output"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/nutgraf/nutgraf/internal/settings"
)

// AddHostFiles writes what hosts read at the root of a whole site: .nojekyll, the lists of all its redirects, and into _headers for how
// long caches may keep files; none that the site's owner has in static/. tree is the whole site, files its part that can be written to.
func AddHostFiles(s settings.Settings, files *output.Files, tree fs.FS, redirects []page.Redirect, isOwnersHeaders bool) error {
	for _, list := range serverLists {
		_, isOwners := files.Read(list.name)
		if list.isWanted(s.Redirects) && !isOwners && (len(redirects) > 0 || list.isIncluded) {
			files.Write(list.name, list.write(s.BasePath(), redirects))
		}
	}
	if _, isOwners := files.Read(output.NoJekyllFile); !isOwners {
		files.Write(output.NoJekyllFile, nil)
	}
	headers, ok := files.Read(output.HeadersFile)
	if !ok || isOwnersHeaders {
		return nil
	}
	rules, err := cacheRules(tree)
	if err == nil {
		files.Write(output.HeadersFile, slices.Concat(headers, rules))
	}
	return err
}

// cacheRules returns rules for _headers by which the styles, scripts and cards with a hash of the content in their names are
// kept for a year. Hosts read a limited number of rules, so one names a whole folder where it can; and at most one rule
// names a file, since hosts would join the headers of two.
func cacheRules(tree fs.FS) ([]byte, error) {
	var folders []string
	kept, other := map[string][]string{}, map[string]bool{}
	err := fs.WalkDir(tree, ".", func(name string, entry fs.DirEntry, err error) error {
		if _, isCopy := output.CompressedOf(name); err != nil || entry.IsDir() || isCopy {
			return err
		}
		folder := path.Dir(name)
		if !slices.Contains([]string{output.CardsFolder, output.StyleFolder, output.ScriptFolder}, path.Base(folder)) || !output.IsFingerprinted(name) {
			other[folder] = true
			return nil
		}
		if kept[folder] == nil {
			folders = append(folders, folder)
		}
		kept[folder] = append(kept[folder], name)
		return nil
	})
	var text bytes.Buffer
	for _, folder := range folders {
		names := kept[folder]
		if !other[folder] {
			names = []string{folder + "/*"}
		}
		for _, name := range names {
			fmt.Fprintf(&text, "/%s\n  Cache-Control: public, max-age=31536000, immutable\n", name)
		}
	}
	return text.Bytes(), err
}
