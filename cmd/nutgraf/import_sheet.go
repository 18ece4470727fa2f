package main

import (
	"path/filepath"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/importer/sheet"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/scaffold"
)

type importClaimsCommand struct {
	File     string `arg:"" help:"The spreadsheet, saved as CSV, with the columns claim, status, as_of and sources; - for standard input."`
	Source   string `help:"The explainer's folder." default:"." placeholder:"DIR"`
	Language string `help:"The language of the claims, as a BCP 47 code; by default the explainer's first." placeholder:"CODE"`
}

// Run writes one file for each claim.
func (c *importClaimsCommand) Run(console console) error {
	convert := func(name string, content []byte, pages sheetPages, naming scaffold.Naming) (sheet.Result, []problem.Problem) {
		return sheet.Claims(name, content, pages[explainer.KindClaim], naming)
	}
	return console.importSheet(c.File, c.Source, c.Language, convert, explainer.KindClaim)
}

type importPositionsCommand struct {
	File     string `arg:"" help:"The spreadsheet, saved as CSV, with the columns question, actor, answer, date and source; - for standard input."`
	Source   string `help:"The explainer's folder." default:"." placeholder:"DIR"`
	Language string `help:"The language of the questions, as a BCP 47 code; by default the explainer's first." placeholder:"CODE"`
}

// Run writes one file for each question.
func (c *importPositionsCommand) Run(console console) error {
	convert := func(name string, content []byte, pages sheetPages, naming scaffold.Naming) (sheet.Result, []problem.Problem) {
		return sheet.Positions(name, content, pages[explainer.KindQuestion], pages[explainer.KindActor], naming)
	}
	return console.importSheet(c.File, c.Source, c.Language, convert, explainer.KindQuestion, explainer.KindActor)
}

// sheetPages holds the entries of an explainer that a sheet can name.
type sheetPages map[explainer.Kind][]scaffold.Page

type sheetConverter func(name string, content []byte, pages sheetPages, naming scaffold.Naming) (sheet.Result, []problem.Problem)

// importSheet writes the files that a sheet becomes: all, or none where it has a mistake. They are of the first kind; the sheet names entries of each.
func (c console) importSheet(file, source, code string, convert sheetConverter, kinds ...explainer.Kind) error {
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
	naming, err := existing.Naming(kinds[0], code)
	if err != nil {
		return usageError{err}
	}
	pages := sheetPages{}
	for _, kind := range kinds {
		if pages[kind], err = pagesOf(existing, source, code, kind); err != nil {
			return err
		}
	}
	progress.step("convert")
	result, problems := convert(filepath.ToSlash(file), content, pages, naming)
	if problem.HasErrors(problems) {
		return c.report(progress, problems)
	}
	return c.write(source, result.Files, problems, progress)
}
