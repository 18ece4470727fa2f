// Package drafts lists the entries of a project that wait for their author's decision, accepts them into the site, or
// rejects and removes them.
//
//	list, err := drafts.List(os.DirFS("explainer"))
//	file, err := drafts.Accept("explainer", list[0])
//
// A draft is a file below content/ whose front matter has "draft: true". An import writes the reason for the entry beside
// it, as a YAML comment with the place where the article names it.
package drafts

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/nutgraf/nutgraf/internal/explainer"
)

// RejectedPath is the file of rejected entries, so that another import does not propose them again. Each line has a name
// such as "actor:maria-lind", a tab and the title.
const RejectedPath = "rejected-drafts.txt"

// Draft is an entry that waits for its author's decision.
type Draft struct {
	Path   string         // its file, relative to the project
	Kind   explainer.Kind // from the folder that it is in
	ID     string         // from the file's name
	Title  string
	Reason string // the import's reason for the entry, with the place in the article; may be empty
	Line   int    // of "draft: true" in the file, from 1
	Asks   bool   // the text asks for a definition, below a comment "draft:"
}

// Name returns the name by which other texts refer to the entry: "term:nato", and "section:why" for a section.
func (d Draft) Name() string { return cmp.Or(d.Kind.Scheme(), d.Kind.Name()) + ":" + d.ID }

// List returns the drafts of a project in all languages, by path. A project without a folder content/ has none. The
// returned error is one of the machine.
func List(project fs.FS) ([]Draft, error) {
	var list []Draft
	err := entries(project, func(name string, content []byte) {
		if d, ok := Parse(name, content); ok {
			list = append(list, d)
		}
	})
	if err != nil {
		return nil, fmt.Errorf("look for drafts: %w", err)
	}
	return list, nil
}

// entries calls visit for the file of each entry of a project, in the order of their paths.
func entries(project fs.FS, visit func(name string, content []byte)) error {
	return fs.WalkDir(project, "content", func(name string, entry fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) && name == "content" {
			return fs.SkipAll
		}
		if err != nil || !entry.Type().IsRegular() || path.Ext(name) != ".md" {
			return err
		}
		if _, _, ok := nameOf(name); !ok {
			return nil
		}
		content, err := fs.ReadFile(project, name)
		if err == nil {
			visit(name, content)
		}
		return err
	})
}

// nameOf returns the kind and the id of an entry's file: content/actors/maria-lind.md, content/fr/actors/maria-lind/index.md.
func nameOf(name string) (kind explainer.Kind, id string, ok bool) {
	parts := strings.Split(name, "/")
	for i := len(parts) - 2; i > 0; i-- {
		kind := explainer.Kind(parts[i])
		if !slices.Contains(explainer.Kinds(), kind) {
			continue
		}
		id, _, _ := strings.Cut(parts[i+1], ".")
		if len(parts) == i+3 && strings.HasPrefix(parts[i+2], "index.") {
			return kind, parts[i+1], true
		}
		return kind, id, len(parts) == i+2 && id != "_index"
	}
	return "", "", false
}

// mark matches the line of front matter that keeps an entry out of the site.
var mark = regexp.MustCompile(`(?mi)^draft[ \t]*:[ \t]*true[ \t]*(?:#[^\n]*)?\r?\n`)

// reason matches an import's comment above that line.
var reason = regexp.MustCompile(`(?m)^# draft: ([^\n]*)\n\z`)

// Parse reads the front matter of the file at a path relative to the project. ok is false when the file is no draft of an
// entry.
func Parse(name string, content []byte) (Draft, bool) {
	kind, id, isEntry := nameOf(name)
	front, ok := frontMatter(content)
	at := mark.FindIndex(front)
	if !ok || !isEntry || at == nil {
		return Draft{}, false
	}
	d := Draft{Path: name, Kind: kind, ID: id, Line: bytes.Count(front[:at[0]], []byte("\n")) + 1}
	var fields struct {
		Title any `yaml:"title"`
	}
	if yaml.Unmarshal(bytes.TrimPrefix(front, []byte("---")), &fields) == nil && fields.Title != nil {
		d.Title = fmt.Sprint(fields.Title)
	}
	d.Asks = bytes.Contains(content[len(front):], []byte("<!-- draft:"))
	if why := reason.FindSubmatch(front[:at[0]]); why != nil {
		d.Reason = strings.TrimSuffix(strings.TrimSpace(string(why[1])), "; take the next line away to publish the entry")
	}
	return d, true
}

// frontMatter returns a file's beginning up to the line that ends its front matter, without that line.
func frontMatter(content []byte) ([]byte, bool) {
	body := bytes.TrimPrefix(content, []byte("\ufeff"))
	if !bytes.HasPrefix(body, []byte("---\n")) && !bytes.HasPrefix(body, []byte("---\r\n")) {
		return nil, false
	}
	start := len(content) - len(body)
	end := regexp.MustCompile(`(?m)^---[ \t]*\r?$`).FindAllIndex(body, 2)
	if len(end) < 2 {
		return nil, false
	}
	return content[start : start+end[1][0]], true
}

// Find returns the drafts that words name: each is an id, "actor:maria-lind", "actors/maria-lind" or a path. The error
// names the words that match no draft, or several.
func Find(list []Draft, words []string) ([]Draft, error) {
	var found []Draft
	for _, word := range words {
		matching := slices.DeleteFunc(slices.Clone(list), func(d Draft) bool {
			return !slices.Contains([]string{d.ID, d.Name(), string(d.Kind) + "/" + d.ID, d.Path}, strings.TrimPrefix(path.Clean(strings.ReplaceAll(word, `\`, "/")), "./"))
		})
		switch {
		case len(matching) == 0:
			return nil, fmt.Errorf("%q is no draft: nutgraf drafts lists them", word)
		case len(matching) > 1:
			names := make([]string, len(matching))
			for i, d := range matching {
				names[i] = d.Path
			}
			return nil, fmt.Errorf("%q is several drafts: write one of %s", word, strings.Join(names, ", "))
		}
		if !slices.Contains(found, matching[0]) {
			found = append(found, matching[0])
		}
	}
	return found, nil
}

// Accept removes "draft: true" and the reason above it from a draft's file. The rest of the file stays as it is. The
// returned error is one of the machine.
func Accept(project string, d Draft) error {
	root, err := os.OpenRoot(project)
	if err != nil {
		return fmt.Errorf("accept %s: %w", d.Path, err)
	}
	defer root.Close()
	content, err := root.ReadFile(d.Path)
	if err != nil {
		return fmt.Errorf("accept %s: %w", d.Path, err)
	}
	front, ok := frontMatter(content)
	at := mark.FindIndex(front)
	if !ok || at == nil {
		return fmt.Errorf("accept %s: it is a draft no more", d.Path)
	}
	from := at[0]
	if why := reason.FindIndex(front[:at[0]]); why != nil {
		from = why[0]
	}
	start := len(content) - len(bytes.TrimPrefix(content, []byte("\ufeff")))
	accepted := slices.Concat(content[:start+from], content[start+at[1]:])
	return replace(root, d.Path, accepted)
}

// replace writes a temporary file and renames it to name, so that a full disk leaves the earlier file.
func replace(root *os.Root, name string, content []byte) error {
	beside := name + ".new"
	if err := root.WriteFile(beside, content, 0o644); err != nil {
		root.Remove(beside)
		return fmt.Errorf("write %s: %w", name, err)
	}
	if err := root.Rename(beside, name); err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	return nil
}

// Reject removes a draft's file and adds its name to [RejectedPath]. It returns an error for a draft with files of its own
// beside it, such as pictures, and keeps that draft. Other errors are those of the machine.
func Reject(project string, d Draft) error {
	root, err := os.OpenRoot(project)
	if err != nil {
		return fmt.Errorf("reject %s: %w", d.Path, err)
	}
	defer root.Close()
	file, err := root.OpenFile(RejectedPath, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return fmt.Errorf("reject %s: %w", d.Path, err)
	}
	_, err = fmt.Fprintf(file, "%s\t%s\n", d.Name(), strings.Join(strings.Fields(d.Title), " "))
	if err := errors.Join(err, file.Close()); err != nil {
		return fmt.Errorf("reject %s: %w", d.Path, err)
	}
	if err := root.Remove(d.Path); err != nil {
		return fmt.Errorf("reject %s: %w", d.Path, err)
	}
	return nil
}

// Rejected returns the titles of the rejected entries, by name. The returned error is one of the machine.
func Rejected(project fs.FS) (map[string]string, error) {
	content, err := fs.ReadFile(project, RejectedPath)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read what was rejected: %w", err)
	}
	names := map[string]string{}
	for line := range strings.Lines(string(content)) {
		name, title, _ := strings.Cut(strings.TrimSpace(line), "\t")
		if name != "" {
			names[name] = title
		}
	}
	return names, nil
}

// Names returns the paths of all entries of a project, drafts included, by their titles, synonyms and abbreviations. fold
// maps the spellings of a name to one key. The returned error is one of the machine.
func Names(project fs.FS, fold func(string) string) (map[string][]string, error) {
	names := map[string][]string{}
	err := entries(project, func(name string, content []byte) {
		front, ok := frontMatter(content)
		var fields struct {
			Title        any   `yaml:"title"`
			Abbreviation any   `yaml:"abbreviation"`
			Synonyms     []any `yaml:"synonyms"`
		}
		front = bytes.TrimPrefix(bytes.TrimPrefix(front, []byte("\ufeff")), []byte("---"))
		if !ok || yaml.Unmarshal(front, &fields) != nil {
			return // a build reports the problem
		}
		for _, value := range append(fields.Synonyms, fields.Title, fields.Abbreviation) {
			if value != nil {
				folded := fold(fmt.Sprint(value))
				names[folded] = append(names[folded], name)
			}
		}
	})
	if err != nil {
		return nil, fmt.Errorf("look for entries: %w", err)
	}
	return names, nil
}
