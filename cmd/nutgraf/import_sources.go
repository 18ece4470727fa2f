package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/nutgraf/nutgraf/internal/importer/sources"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/scaffold"
)

type importSourcesCommand struct {
	File   string `arg:"" help:"The bibliography: CSL-JSON, CSL-YAML, BibTeX, BibLaTeX or RIS; - for standard input."`
	Source string `help:"The explainer's folder." default:"." placeholder:"DIR"`
}

// Run adds new entries to data/sources.yaml. It changes no entry that the file has.
func (c *importSourcesCommand) Run(console console) error {
	progress := console.progress()
	defer progress.done()
	content, err := readInput(c.File, c.Source, progress)
	if err != nil {
		return err
	}
	existing, err := readExisting(c.Source, sources.Path)
	if err != nil {
		return err
	}
	progress.step("convert")
	result, problems := sources.Import(filepath.ToSlash(c.File), content, existing)
	if !problem.HasErrors(problems) && result.Content != nil {
		progress.step("write")
		found, err := scaffold.Grow(c.Source, sources.Path, existing, result.Content)
		if err != nil {
			return err
		}
		problems = append(problems, found...)
	}
	if err := console.report(progress, problems); err != nil {
		return err
	}
	console.note("%s: %s added, %s found again\n", sources.Path, counted(len(result.Added), "source", "sources"), counted(len(result.Again), "source", "sources"))
	console.list("added", result.Added, func(e sources.Entry) string { return e.ID })
	console.list("found again, and left as they are", result.Again, func(e sources.Entry) string { return e.ID })
	look := 0
	for _, e := range result.Added {
		if len(e.Look) > 0 {
			look++
		}
	}
	if look > 0 {
		console.note("to look at: %s with a comment \"# draft:\" above\n", counted(look, "source", "sources"))
	}
	if len(result.Left) > 0 {
		console.note("left out: %s\n", strings.Join(result.Left, ", "))
	}
	if len(result.Added) > 0 {
		console.note("next: name a source in a page's field sources, as in sources: %s\n", result.Added[0].ID)
	}
	return nil
}

// list prints the first entries with the same outcome, on one line.
func (c console) list(what string, entries []sources.Entry, name func(sources.Entry) string) {
	const most = 12
	var names []string
	for _, e := range entries[:min(most, len(entries))] {
		names = append(names, name(e))
	}
	if more := len(entries) - most; more > 0 {
		names = append(names, fmt.Sprintf("and %d more", more))
	}
	if len(names) > 0 {
		c.note("%s: %s\n", what, strings.Join(names, ", "))
	}
}

// counted returns a number with its noun.
func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// readExisting reads a file of the explainer in a folder; nil when it does not exist.
func readExisting(folder, name string) ([]byte, error) {
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, usageError{err}
	}
	defer root.Close()
	content, err := root.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if content == nil && err == nil {
		content = []byte{}
	}
	return content, err
}
