package main

import (
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/importer/glossary"
	"github.com/nutgraf/nutgraf/internal/importer/sheet"
	"github.com/nutgraf/nutgraf/internal/problem"
)

type importClaimsCommand struct {
	File     string `arg:"" help:"The spreadsheet, saved as CSV, with the columns claim, status, as_of and sources; - for standard input."`
	Source   string `help:"The explainer's folder." default:"." placeholder:"DIR"`
	Language string `help:"The language of the claims, as a BCP 47 code; by default the explainer's first." placeholder:"CODE"`
}

// Run writes one file for each claim.
func (c *importClaimsCommand) Run(console console) error {
	return console.importSheet(c.File, c.Source, c.Language, explainer.KindClaim, sheet.Claims)
}

type importPositionsCommand struct {
	File     string `arg:"" help:"The spreadsheet, saved as CSV, with the columns question, actor, answer, date and source; - for standard input."`
	Source   string `help:"The explainer's folder." default:"." placeholder:"DIR"`
	Language string `help:"The language of the questions, as a BCP 47 code; by default the explainer's first." placeholder:"CODE"`
}

// Run writes one file for each question.
func (c *importPositionsCommand) Run(console console) error {
	convert := func(name string, content []byte, pages []sheet.Page, naming sheet.Naming) (sheet.Result, []problem.Problem) {
		actors, err := sheetPages(c.Source, strings.Replace(naming.Path("x"), "/"+string(explainer.KindQuestion)+"/", "/"+string(explainer.KindActor)+"/", 1))
		if err != nil {
			actors = nil // each actor of the sheet is told as unknown
		}
		return sheet.Positions(name, content, pages, actors, naming)
	}
	return console.importSheet(c.File, c.Source, c.Language, explainer.KindQuestion, convert)
}

type sheetConverter func(name string, content []byte, pages []sheet.Page, naming sheet.Naming) (sheet.Result, []problem.Problem)

// importSheet writes the files that a sheet becomes: all, or none where it has a mistake.
func (c console) importSheet(file, source, code string, kind explainer.Kind, convert sheetConverter) error {
	progress := c.progress()
	defer progress.done()
	content, err := readInput(file, source, progress)
	if err != nil {
		return err
	}
	existing, err := c.survey(source, progress)
	if err != nil {
		return err
	}
	naming := sheet.Naming{Free: existing.IDs(kind).New}
	if naming.ID, naming.Path, err = existing.Naming(kind, code); err != nil {
		return usageError{err}
	}
	pages, err := sheetPages(source, naming.Path("x"))
	if err != nil {
		return err
	}
	progress.step("convert")
	result, problems := convert(filepath.ToSlash(file), content, pages, naming)
	if problem.HasErrors(problems) {
		return c.report(progress, problems)
	}
	return c.write(source, result.Files, problems, progress)
}

// sheetPages returns the entries in the folder of a new one, whose file would be at example: "content/claims/x.md".
func sheetPages(source, example string) ([]sheet.Page, error) {
	root, err := os.OpenRoot(source)
	if err != nil {
		return nil, usageError{err}
	}
	defer root.Close()
	found, err := glossary.Pages(root.FS(), path.Dir(example), strings.TrimPrefix(path.Base(example), "x"))
	pages := make([]sheet.Page, len(found))
	for i, page := range found {
		pages[i] = sheet.Page{ID: page.ID, Path: page.Path, Names: page.Names}
	}
	return pages, err
}
