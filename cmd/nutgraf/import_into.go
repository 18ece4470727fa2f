package main

import (
	"errors"
	"io/fs"
	"os"
	"strings"

	"github.com/nutgraf/nutgraf/internal/drafts"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/importer/article"
	"github.com/nutgraf/nutgraf/internal/importer/sources"
	"github.com/nutgraf/nutgraf/internal/scaffold"
)

// isExplainer reports whether a folder has an explainer; if so, an import is added to it.
func isExplainer(folder string) (bool, error) {
	root, err := os.OpenRoot(folder)
	if err != nil {
		return false, usageError{err}
	}
	defer root.Close()
	_, err = root.Stat("content/_index.md")
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return err == nil, err
}

// into returns what a draft adds to the explainer in the folder.
func (c *importArticleCommand) into(console console, drafted article.Draft, progress *progress) (article.Addition, error) {
	existing, err := console.survey(c.Source, progress)
	if err != nil {
		return article.Addition{}, err
	}
	root, err := os.OpenRoot(c.Source)
	if err != nil {
		return article.Addition{}, err
	}
	defer root.Close()
	e := article.Existing{
		Project: root.FS(), Weight: existing.Weight(), IDs: existing.IDs,
		Naming: func(kind explainer.Kind) (scaffold.Naming, error) { return existing.Naming(kind, "") },
	}
	if e.Names, err = drafts.Names(e.Project, article.Folded); err != nil {
		return article.Addition{}, err
	}
	if e.Rejected, err = drafts.Rejected(e.Project); err != nil {
		return article.Addition{}, err
	}
	if e.Sources, err = readExisting(c.Source, sources.Path); err != nil {
		return article.Addition{}, err
	}
	addition, err := drafted.Into(e)
	if err != nil {
		return article.Addition{}, usageError{err}
	}
	return addition, nil
}

// add writes what an article adds to the explainer in the folder. Sources come first, then new files: an unused source does
// no harm.
func (c *importArticleCommand) add(console console, drafted article.Draft, progress *progress) error {
	addition, err := c.into(console, drafted, progress)
	if err != nil {
		return err
	}
	progress.step("write")
	report, err := reportFile(c.Source, addition.Draft)
	if err != nil {
		return err
	}
	found, err := scaffold.Write(c.Source, append(addition.Files, report))
	if err == nil && len(found) == 0 && addition.Sources != nil {
		before, failed := readExisting(c.Source, sources.Path)
		if failed != nil {
			return failed
		}
		found, err = scaffold.Grow(c.Source, sources.Path, before, addition.Sources)
	}
	if err != nil {
		return err
	}
	if err := console.report(progress, found); err != nil || console.quiet {
		return err
	}
	for _, note := range addition.Notes {
		console.note("%s", strings.TrimSpace(note))
	}
	if len(addition.Again) > 0 {
		console.note("found again, and left as they are: %s", firstOf(quotedTitles(addition.Again)))
	}
	if len(addition.Rejected) > 0 {
		console.note("rejected before, and not proposed again: %s", firstOf(quotedTitles(addition.Rejected)))
	}
	return summarise(console, addition.Draft, report.Path)
}
