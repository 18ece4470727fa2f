package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/guard"
	"github.com/nutgraf/nutgraf/internal/importer/article"
	"github.com/nutgraf/nutgraf/internal/importer/timeline"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/scaffold"
	"golang.org/x/text/unicode/norm"
)

type importCommand struct {
	Article   importArticleCommand   `cmd:"" help:"Draft an explainer from an article."`
	Claims    importClaimsCommand    `cmd:"" help:"Turn a spreadsheet (CSV) of claims into claim files."`
	Glossary  importGlossaryCommand  `cmd:"" help:"Turn a glossary of another program into term files."`
	Positions importPositionsCommand `cmd:"" help:"Turn a spreadsheet (CSV) of who answers what into question files."`
	Sources   importSourcesCommand   `cmd:"" help:"Add the entries of a bibliography to the sources."`
	Timeline  importTimelineCommand  `cmd:"" help:"Turn a TimelineJS spreadsheet (CSV) or JSON into event files."`
}

type importTimelineCommand struct {
	File     string `arg:"" help:"The spreadsheet, saved as CSV, or the JSON."`
	Source   string `help:"The explainer's folder." default:"." placeholder:"DIR"`
	Language string `help:"The language of the timeline, as a BCP 47 code; by default the explainer's first." placeholder:"CODE"`
}

// Run writes one file for each event. It writes none when the sheet has a mistake, or when one of the files exists.
func (c *importTimelineCommand) Run(console console) error {
	progress := console.progress()
	defer progress.done()
	content, err := readInput(c.File, c.Source, progress)
	if err != nil {
		return err
	}
	existing, err := console.survey(c.Source, progress)
	if err != nil {
		return err
	}
	naming, err := existing.Naming(explainer.KindEvent, c.Language)
	if err != nil {
		return usageError{err}
	}
	progress.step("convert")
	events, problems := timeline.Import(filepath.ToSlash(c.File), content, timeline.Naming{ID: naming.ID, Path: naming.Path})
	if problem.HasErrors(problems) {
		return console.report(progress, problems)
	}
	files := make([]scaffold.File, len(events))
	for i, event := range events {
		files[i] = scaffold.File{Path: event.Path, Content: event.Content}
	}
	if columns := timeline.Columns(content); len(columns) > 0 {
		progress.done()
		console.note("read the column %s\n", strings.Join(columns, ", "))
	}
	return console.write(c.Source, files, problems, progress)
}

type importArticleCommand struct {
	File     string `arg:"" help:"The article: plain text, Markdown, HTML, .docx, .odt or .rtf, or a folder of Markdown; - for standard input."`
	Source   string `help:"The folder of the new explainer, or of one that the article is added to." default:"." placeholder:"DIR"`
	Format   string `help:"text, markdown, html, docx, odt or rtf; found out from the file when not given." enum:",text,markdown,html,docx,odt,rtf" default:"" placeholder:"FORMAT"`
	Language string `help:"The language of the article, as a BCP 47 code; as the file or its words say when not given." placeholder:"CODE"`
	URL      string `help:"Where the article was published." placeholder:"URL"`

	FetchPictures bool     `help:"Fetch the pictures that the article shows from other sites, from the public internet only."`
	Allow         []string `name:"allow-host" help:"A host of your own that may be asked though it is not public, as host or host:port." placeholder:"HOST"`
}

// Run writes an explainer that was drafted from the article, and prints where each part of the article went.
func (c *importArticleCommand) Run(ctx context.Context, console console) error {
	progress := console.progress()
	defer progress.done()
	if info, err := os.Stat(c.File); err == nil && info.IsDir() {
		return c.folder(ctx, console, progress)
	}
	content, err := readInput(c.File, c.Source, progress)
	if err != nil {
		return err
	}
	input := article.Input{
		Name: filepath.ToSlash(c.File), Content: content, Format: article.Format(c.Format), Language: c.Language, URL: c.URL,
		Beside: picturesBeside(c.File),
	}
	if c.FetchPictures {
		own, err := guard.New(c.Allow)
		if err != nil {
			return usageError{err}
		}
		input.Fetch = fetchPictures(own, progress)
	}
	progress.step("draft")
	drafted, problems, err := article.Import(ctx, input)
	return c.write(console, progress, drafted, problems, err)
}

// folder drafts an explainer from a folder of Markdown.
func (c *importArticleCommand) folder(ctx context.Context, console console, progress *progress) error {
	if _, err := os.Stat(c.Source); err != nil { // a mistyped folder must not be created
		return usageError{err}
	}
	root, err := os.OpenRoot(c.File)
	if err != nil {
		return err
	}
	defer root.Close()
	folder := article.Folder{Name: filepath.ToSlash(filepath.Clean(c.File)), Files: root.FS(), Language: c.Language, URL: c.URL}
	if folder.Name == "." {
		if absolute, err := filepath.Abs(c.File); err == nil {
			folder.Name = filepath.Base(absolute)
		}
	}
	if c.FetchPictures {
		own, err := guard.New(c.Allow)
		if err != nil {
			return usageError{err}
		}
		folder.Fetch = fetchPictures(own, progress)
	}
	progress.step("draft")
	drafted, problems, err := article.ImportFolder(ctx, folder)
	return c.write(console, progress, drafted, problems, err)
}

// write writes a draft, and prints where each part went.
func (c *importArticleCommand) write(console console, progress *progress, drafted article.Draft, problems []problem.Problem, err error) error {
	if err != nil {
		return err
	}
	if problem.HasErrors(problems) {
		return console.report(progress, problems)
	}
	isThere, err := isExplainer(c.Source)
	if err != nil {
		return err
	}
	if isThere {
		return c.add(console, drafted, progress)
	}
	progress.step("write")
	report, err := reportFile(c.Source, drafted)
	if err != nil {
		return err
	}
	found, err := scaffold.Write(c.Source, append(drafted.Files, report))
	if err != nil {
		return err
	}
	if err := console.report(progress, append(problems, found...)); err != nil {
		return err
	}
	if console.quiet {
		return nil
	}
	for _, note := range drafted.Notes {
		console.note("%s\n", problem.Visible(note))
	}
	return summarise(console, drafted, report.Path)
}

// mostInput is the most bytes that are read of an import: more than article and timeline accept, so that they report it.
const mostInput = 64 << 20

// readInput reads a file, or standard input for "-", that an import adds to the explainer in a folder.
func readInput(name, folder string, progress *progress) ([]byte, error) {
	if _, err := os.Stat(folder); err != nil { // a mistyped folder must not be created
		return nil, usageError{err}
	}
	if name != "-" || !isTerminal(os.Stdin) { // else its author types
		progress.step("read")
	}
	file := os.Stdin
	if name != "-" {
		opened, err := os.Open(name)
		if errors.Is(err, fs.ErrNotExist) {
			opened, err = os.Open(asOnDisk(name))
		}
		if errors.Is(err, fs.ErrNotExist) {
			return nil, usageError{fmt.Errorf("no file %q", name)}
		}
		if err != nil {
			return nil, err
		}
		defer opened.Close()
		file = opened
	}
	return io.ReadAll(io.LimitReader(file, mostInput+1))
}

// asOnDisk returns a file's name with the bytes that the disk has for its letters: accents can be separate characters
// (Unicode NFD).
func asOnDisk(name string) string {
	entries, err := os.ReadDir(filepath.Dir(name))
	if err != nil {
		return name
	}
	for _, entry := range entries {
		if norm.NFC.String(entry.Name()) == norm.NFC.String(filepath.Base(name)) {
			return filepath.Join(filepath.Dir(name), entry.Name())
		}
	}
	return name
}
