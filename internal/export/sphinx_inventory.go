package export

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/output"
	"github.com/nutgraf/nutgraf/internal/page"
)

// addInventory publishes the objects that Sphinx's extension intersphinx can refer to, as an inventory of version 2: each
// term by its names and its id (:term:`NATO`), and each entry and source by a label (:ref:`event-signing`).
func addInventory(site *page.Site, data ExplainerData, files *output.Files) error {
	var lines []string
	seen := map[string]bool{}
	add := func(name, role string, entry EntryData) {
		if key := role + ":" + strings.ToLower(name); !seen[key] && isInventoryName(name) { // Sphinx looks terms up without regard to case
			seen[key] = true
			lines = append(lines, fmt.Sprintf("%s std:%s -1 %s %s\n", name, role, entry.Address, oneLine(entry.Title)))
		}
	}
	for _, entry := range data.Entries {
		add(entry.Kind+"-"+entry.ID, "label", entry)
		if entry.Kind == explainer.KindTerm.Name() {
			add(oneLine(entry.Title), "term", entry)
		}
	}
	for _, entry := range data.Entries { // other names, where they are no term's title
		if entry.Kind == explainer.KindTerm.Name() {
			for _, name := range append(slices.Clone(entry.Forms), entry.ID) {
				add(oneLine(name), "term", entry)
			}
		}
	}
	slices.Sort(lines)
	var content bytes.Buffer
	fmt.Fprintf(&content, "# Sphinx inventory version 2\n# Project: %s\n# Version: \n# The remainder of this file is compressed using zlib.\n", oneLine(data.Title))
	packed := zlib.NewWriter(&content)
	if _, err := packed.Write([]byte(strings.Join(lines, ""))); err != nil {
		return err
	}
	if err := packed.Close(); err != nil {
		return err
	}
	files.Write(path.Join(site.Prefix, output.InventoryFile), content.Bytes())
	return nil
}

// typeAndPriority matches what Sphinx takes for the end of a name: a word, and a number.
var typeAndPriority = regexp.MustCompile(`\s\S+\s+-?\d+\s`)

// isInventoryName reports whether Sphinx reads a name whole. It would end "the Minsk 2 agreement" before "Minsk 2".
func isInventoryName(name string) bool { return name != "" && !typeAndPriority.MatchString(name+" ") }

// oneLine returns a text with single spaces between its words.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
