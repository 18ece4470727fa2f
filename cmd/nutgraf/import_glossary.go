package main

import (
	"cmp"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/importer/glossary"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/scaffold"
)

type importGlossaryCommand struct {
	File     string `arg:"" help:"The glossary: CSV, YAML, JSON, Markdown, reStructuredText or TBX, or a folder with a page a term; - for standard input."`
	Source   string `help:"The explainer's folder." default:"." placeholder:"DIR"`
	Language string `help:"The language of the terms, as a BCP 47 code; by default the explainer's first." placeholder:"CODE"`
}

// Run writes one file for each new term.
func (c *importGlossaryCommand) Run(console console) error {
	progress := console.progress()
	defer progress.done()
	inputs, err := c.inputs(progress)
	if err != nil {
		return err
	}
	existing, err := console.survey(c.Source, progress)
	if err != nil {
		return err
	}
	naming, err := existing.Naming(explainer.KindTerm, c.Language)
	if err != nil {
		return usageError{err}
	}
	pages, err := pagesOf(existing, c.Source, c.Language, explainer.KindTerm)
	if err != nil {
		return err
	}
	progress.step("convert")
	terms, problems := glossary.Read(inputs, cmp.Or(c.Language, existing.DefaultLanguage()))
	if problem.HasErrors(problems) {
		return console.report(progress, problems)
	}
	result := glossary.Write(terms, pages, naming)
	progress.step("write")
	found, err := scaffold.Write(c.Source, result.Files)
	if err != nil {
		return err
	}
	if err := console.report(progress, append(problems, found...)); err != nil {
		return err
	}
	console.note("%s added, %s, %s found again\n", counted(len(result.Added), "term", "terms"), counted(len(result.Drafts), "draft", "drafts"), counted(len(result.Again), "term", "terms"))
	console.entries("added", result.Added)
	console.entries("drafts, each with the reason in a comment", result.Drafts)
	console.entries("found again, and left as they are", result.Again)
	if len(result.Added)+len(result.Drafts) > 0 {
		console.note("next: nutgraf build\n")
	}
	return nil
}

// pagesOf returns the entries of a kind in an explainer's folder.
func pagesOf(existing scaffold.Existing, source, code string, kind explainer.Kind) ([]scaffold.Page, error) {
	root, err := os.OpenRoot(source)
	if err != nil {
		return nil, usageError{err}
	}
	defer root.Close()
	return existing.Pages(root.FS(), kind, code)
}

// inputs reads a file, or the pages of a folder.
func (c *importGlossaryCommand) inputs(progress *progress) ([]glossary.Input, error) {
	info, err := os.Stat(c.File)
	if err != nil || !info.IsDir() {
		content, err := readInput(c.File, c.Source, progress)
		return []glossary.Input{{Name: filepath.ToSlash(c.File), Content: content}}, err
	}
	const most = 5_000
	var inputs []glossary.Input
	folder := os.DirFS(c.File)
	err = fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(name, ".md") || strings.HasPrefix(path.Base(name), "_") || len(inputs) > most {
			return err
		}
		info, err := entry.Info()
		if err != nil || !info.Mode().IsRegular() || info.Size() > mostInput {
			return err
		}
		content, err := fs.ReadFile(folder, name)
		inputs = append(inputs, glossary.Input{Name: path.Join(filepath.ToSlash(c.File), name), Content: content})
		return err
	})
	if err == nil && len(inputs) == 0 {
		err = usageError{fmt.Errorf("no Markdown in the folder %q", c.File)}
	}
	return inputs, err
}

// entries prints the first terms with the same outcome, on one line.
func (c console) entries(what string, entries []glossary.Entry) {
	const most = 8
	var names []string
	for _, e := range entries[:min(most, len(entries))] {
		names = append(names, e.Path)
	}
	if more := len(entries) - most; more > 0 {
		names = append(names, fmt.Sprintf("and %d more", more))
	}
	if len(names) > 0 {
		c.note("%s: %s\n", what, strings.Join(names, ", "))
	}
}
