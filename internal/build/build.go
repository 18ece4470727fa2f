// Package build is the order in which an explainer is made, once: read, link, lint, render, verify, publish.
//
// [Run] goes through the steps as far as its caller wants, from the author's folder to the output folder. A [Preview] goes
// through them again and again while the author edits. What is found on the way is in one list, [Problems].
//
//	build.go          the order
//	project.go        reading a folder, and what is judged of it
//	link.go           finding what the prose mentions
//	problems.go       the list of problems
//	preview.go        the order for a project that is edited
//	drafts.go         a project with its drafts, for a preview
//	links.go          what the linker did, for its author to see
package build

import (
	"cmp"
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/nutgraf/nutgraf/internal/card"
	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/export"
	"github.com/nutgraf/nutgraf/internal/hugo"
	"github.com/nutgraf/nutgraf/internal/output"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/publish"
	"github.com/nutgraf/nutgraf/internal/trace"
	"github.com/nutgraf/nutgraf/internal/verify"
	"golang.org/x/sync/errgroup"
)

// Options say what to build.
type Options struct {
	Source   string                // the project's folder
	Output   string                // the folder that the site goes to; empty: public/ in the project's folder
	BaseURL  string                // in place of the settings' baseURL; empty: as set
	Theme    fs.FS                 // layouts/, assets/, i18n/
	Rules    []*problem.Rule       // all that the program judges by, for what authors silence
	Today    edtf.Date             // the day for an editor's questions; zero: they are not asked
	Budget   func(page string) int // most bytes that the first visit of a page may cost after gzip; nil: it is not asked
	Tool     string                // the program's name and version, for the record of what was published
	Progress func(step string)     // is called with each step; may be nil
	Patience time.Duration         // how long Hugo may do nothing that can be seen; 0: two minutes
}

func (o Options) step(name string) {
	if o.Progress != nil {
		o.Progress(name)
	}
}

// OutputFolder is the folder that the site goes to.
func (o Options) OutputFolder() string {
	if o.Output != "" {
		return o.Output
	}
	return filepath.Join(o.Source, publish.DefaultFolder)
}

// earlier is the last build, as it was published.
func (o Options) earlier() fs.FS { return Regular(os.DirFS(o.OutputFolder())) }

// Step is how far a build goes.
type Step int

const (
	Linked    Step = iota // read, linked and linted
	Rendered              // and rendered in memory
	Verified              // and verified
	Published             // and published
)

// Result is what a build has come to.
type Result struct {
	Problems *Problems
	Links    *Links         // what the prose mentions; nil with an error among the problems before
	Site     *Site          // nil with an error among the problems, and where nothing is rendered
	Report   publish.Report // of what was published
}

// Site is a built explainer.
type Site struct {
	Tree     fs.FS  // the finished files
	BaseURL  string // where the site will be published; empty when not known
	BasePath string // the folder of the site on its host: "/" or "/explainer/"
	Summary  string // what it holds, in a few words

	External []explainer.Address // addresses on other sites, as authors wrote them
}

// Run goes through the steps up to the last one. It stops at the first step after which there is an error among the
// problems; then the output folder stays as it was. The error is the machine's: a folder that cannot be read.
func Run(ctx context.Context, options Options, last Step) (*Result, error) {
	result := &Result{Problems: &Problems{}}
	publishing := publish.Options{Tool: options.Tool, Source: options.Source}
	if last == Published { // what a run that was killed has left
		found, err := publish.Recover(options.OutputFolder(), publishing)
		if err != nil {
			return nil, err
		}
		result.Problems.Add(found...)
	}
	project, err := Open(options)
	if err != nil {
		return nil, err
	}
	defer project.Close()
	edition, err := project.read(result.Problems)
	if err = cmp.Or(err, ctx.Err()); err != nil || edition == nil {
		return result, err
	}
	result.Links = &Links{edition.Edition}
	if last == Linked {
		return result, nil
	}
	result.Site, err = edition.build(ctx, options.earlier(), result.Problems, last)
	if err != nil || result.Site == nil || last < Published {
		return result, err
	}
	options.step("publish")
	report, found, err := publish.Replace(ctx, options.OutputFolder(), result.Site.Tree, publishing)
	if err != nil {
		return nil, err
	}
	result.Report = report
	result.Problems.Add(found...)
	result.Problems.Add(removedPages(edition.Edition, report.Removed)...)
	return result, nil
}

// edition is a project that was read without errors and can be built.
type edition struct {
	*page.Edition
	options Options
	project fs.FS
	fonts   *card.Fonts
}

// build renders an edition into memory and, if that is to be done, verifies it. With an error among the problems there is no
// site. Earlier is the last build, whose pictures are used again; it may be nil.
func (e *edition) build(ctx context.Context, earlier fs.FS, problems *Problems, last Step) (*Site, error) {
	files, err := e.render(ctx, earlier, problems)
	if err != nil || files == nil {
		return nil, err
	}
	if err := export.CleanPictures(files); err != nil {
		return nil, fmt.Errorf("clean pictures: %w", err)
	}
	offline, err := export.AddOffline(e.Settings, files)
	if err != nil {
		return nil, fmt.Errorf("list what is kept offline: %w", err)
	}
	site := &Site{
		Tree: files.Tree(), BaseURL: e.Settings.BaseURL, BasePath: e.Settings.BasePath(), Summary: summary(e.Edition, offline),
	}
	for _, x := range e.Explainers() {
		site.External = append(site.External, x.Outside()...)
	}
	if last < Verified {
		return site, nil
	}
	e.options.step("verify")
	found := verify.Tree(site.Tree, verify.Options{BaseURL: site.BaseURL, Budget: e.options.Budget})
	found = append(found, publish.CheckNames(site.Tree)...)
	problems.AddFinished(trace.New(e.Edition, e.project, site.Tree), site.BasePath, found)
	if problems.HasErrors() {
		return nil, nil
	}
	return site, nil
}

// render has Hugo render the pages, and publishes what is beside them at the same time. With an error among the problems
// there are no files.
func (e *edition) render(ctx context.Context, earlier fs.FS, problems *Problems) (*output.Files, error) {
	e.options.step("render")
	readable := &permissionFS{files: e.project}
	files := output.New()
	var group errgroup.Group
	var beside, lost []problem.Problem
	group.Go(func() (err error) {
		beside, err = export.Add(e.Edition, files, earlier, e.fonts)
		return err
	})
	found, err := hugo.Render(ctx, hugo.Input{
		Edition: e.Edition, Project: readable, Theme: e.options.Theme, Earlier: earlier, Patience: e.options.Patience,
	}, files)
	besideErr := group.Wait()
	switch {
	case err == nil && besideErr != nil:
		return nil, fmt.Errorf("publish beside hugo: %w", besideErr)
	case err == nil && !problem.HasErrors(found):
		lost, err = unpublished(e.Edition, files, readable)
	}
	if denied := readable.denied(); len(denied) > 0 { // in the place of what came of it
		problems.Add(denied...)
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	problems.Add(found...)
	if problem.HasErrors(found) {
		return nil, nil
	}
	problems.Add(beside...)
	problems.Add(lost...)
	if problems.HasErrors() {
		return nil, nil
	}
	return files, nil
}

// summary counts what the explainers hold, all languages together, and how much a reader's device keeps: offline bytes, if
// any.
func summary(e *page.Edition, offline int) string {
	var sections, terms, events, actors int
	for _, x := range e.Explainers() {
		sections, terms = sections+len(x.Sections), terms+len(x.Terms)
		events, actors = events+len(x.Events), actors+len(x.Actors)
	}
	held := fmt.Sprintf("%d sections, %d terms, %d events, %d actors", sections, terms, events, actors)
	if offline > 0 {
		held += fmt.Sprintf(", %.1f MB to keep offline", float64(offline)/1e6)
	}
	return held
}
