package scaffold

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/publish"
	"github.com/nutgraf/nutgraf/internal/read"
)

// Existing holds the parts of a project that a new entry depends on.
type Existing struct {
	languages []read.Language
	taken     map[explainer.Kind][]string // ids of files in any language, and of present and earlier addresses
	weight    int                         // the highest of all sections
}

// Survey reads the names of a project's files, the present addresses of its pages in public/ and their earlier ones, and
// the weights of its sections, drafts included. The languages are those of the settings, the default one first. The
// returned error is one of the machine.
func Survey(project fs.FS, languages []read.Language) (Existing, error) {
	if len(languages) == 0 {
		languages = []read.Language{{Code: "en"}}
	}
	found := Existing{languages: languages, taken: map[explainer.Kind][]string{}}
	known, err := read.Read(project, languages) // an author may add to a project with errors
	if err != nil {
		return Existing{}, err
	}
	for _, e := range known.Explainers {
		found.addAliases(e)
	}
	for i, l := range languages {
		for _, kind := range explainer.Kinds() {
			if err := found.addFiles(project, path.Join(l.Folder(), string(kind)), kind); err != nil {
				return Existing{}, fmt.Errorf("look for ids: %w", err)
			}
			found.addPublished(project, path.Join(publish.DefaultFolder, l.Prefix(i), string(kind)), kind)
		}
	}
	return found, nil
}

// IDs returns the taken ids of a kind, for a caller that makes new ones.
func (e Existing) IDs(kind explainer.Kind) *IDs {
	ids := &IDs{}
	ids.Take(e.taken[kind]...)
	return ids
}

// DefaultLanguage returns the code of the project's first language.
func (e Existing) DefaultLanguage() string { return e.languages[0].Code }

// addFiles takes the id of each file and folder: the name before the first dot, since a language's code may follow.
func (e *Existing) addFiles(project fs.FS, dir string, kind explainer.Kind) error {
	entries, err := fs.ReadDir(project, dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) && !leadsOut(err) { // a link that leads out is refused when a file is written
		return err
	}
	for _, entry := range entries {
		id, _, _ := strings.Cut(entry.Name(), ".")
		e.taken[kind] = append(e.taken[kind], id)
		if kind != explainer.KindSection {
			continue
		}
		name := path.Join(dir, entry.Name())
		if entry.IsDir() {
			name = path.Join(name, "index.md")
		}
		if content, err := fs.ReadFile(project, name); err == nil { // a file that cannot be read has no weight
			e.weight = max(e.weight, weightOf(content))
		}
	}
	return nil
}

// addPublished takes the ids of published pages: links still lead to a page whose file is gone.
func (e *Existing) addPublished(project fs.FS, dir string, kind explainer.Kind) {
	entries, _ := fs.ReadDir(project, dir) // an unpublished or unreadable folder takes nothing
	for _, entry := range entries {
		if entry.IsDir() {
			e.taken[kind] = append(e.taken[kind], entry.Name())
		}
	}
}

// weightOf finds a section's weight by its line, because drafts are not in the model, and a file that does not parse has a
// weight, too.
func weightOf(content []byte) int {
	line := regexp.MustCompile(`(?m)^weight:[ \t]*(\d{1,6})\b`).FindSubmatch(content)
	if line == nil {
		return 0
	}
	weight, _ := strconv.Atoi(string(line[1])) // digits only
	return weight
}

// addAliases takes the earlier ids of entries: a new page there would replace the redirect to them.
func (e *Existing) addAliases(of *explainer.Explainer) {
	for entry := range of.Entries() {
		for _, alias := range entry.Aliases {
			folder, id := path.Split(strings.Trim(path.Clean(alias), "/"))
			kind := explainer.Kind(path.Base(folder))
			if slices.Contains(explainer.Kinds(), kind) {
				e.taken[kind] = append(e.taken[kind], id)
			}
		}
	}
}

// Weight returns the highest weight of the project's sections, drafts included.
func (e Existing) Weight() int { return e.weight }
