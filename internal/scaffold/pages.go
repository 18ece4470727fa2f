package scaffold

import (
	"bytes"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/importer/datatree"
	"github.com/nutgraf/nutgraf/internal/read"
)

// Page is an entry that has a file, draft or published.
type Page struct {
	ID, Path string
	Names    []string // title, abbreviation and synonyms
}

// Pages reads the entries of a kind in a language of the project, by its code; empty for the default one. Drafts are among them. An entry
// whose fields cannot be read has no names.
func (e Existing) Pages(project fs.FS, kind explainer.Kind, code string) ([]Page, error) {
	at, err := e.language(code)
	if err != nil {
		return nil, err
	}
	dir, suffix := path.Dir(e.path(kind, "x", at)), e.mark(at)+".md"
	entries, err := fs.ReadDir(project, dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	var pages []Page
	for _, entry := range entries {
		id, ok := strings.CutSuffix(entry.Name(), suffix)
		name := path.Join(dir, entry.Name())
		if entry.IsDir() {
			id, ok, name = entry.Name(), true, path.Join(name, "index"+suffix)
		}
		content, err := fs.ReadFile(project, name)
		if !ok || err != nil || strings.Contains(id, ".") || strings.HasPrefix(id, "_") {
			continue
		}
		page := Page{ID: id, Path: name}
		front := bytes.TrimPrefix(content[:read.BodyOffset(content)], []byte("\ufeff"))
		if root, err := datatree.YAML(bytes.ReplaceAll(front, []byte("\r\n"), []byte("\n"))); err == nil {
			page.Names = slices.Concat(root.Get("title").Texts(), root.Get("abbreviation").Texts(), root.Get("synonyms").Texts())
		}
		pages = append(pages, page)
	}
	return pages, nil
}
