// Package build holds the order in which an explainer is made, once: read, link, lint, render, verify, publish.
//
// [Run] goes through the steps as far as its caller wants, from the author's folder to the output folder. A [Preview] goes
// through them each time the author saves. One list, [Problems], collects what all steps report.
//
//	build.go          the order
//	house.go          the order of a house of explainers
//	house_around.go   an explainer that is built without its house
//	house_preview.go  the order for a house that is edited
//	inherited.go      the files of a house that hold for its explainers
//	kept.go           which explainers are taken from the last build
//	shards.go         a house that several machines build
//	project.go        reading and judging a folder
//	prove.go          looking for quotations in what is kept of their sources
//	link.go           finding the mentions in the prose
//	problems.go       the list of problems
//	preview.go        the order for a project that is edited
//	held.go           a project with the pages that are held back, for its author
//	schedule.go       pages with a time to be published, and the builds to come
//	links.go          the links that were made, for the author to inspect
//	anchors.go        the ids of headings and paragraphs
//	addresses.go      addresses that were published and must stay
package build

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/nutgraf/nutgraf/internal/card"
	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/export"
	"github.com/nutgraf/nutgraf/internal/hugo"
	"github.com/nutgraf/nutgraf/internal/lock"
	"github.com/nutgraf/nutgraf/internal/output"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/publish"
	"github.com/nutgraf/nutgraf/internal/quotation"
	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/nutgraf/nutgraf/internal/trace"
	"github.com/nutgraf/nutgraf/internal/verify"
	"golang.org/x/sync/errgroup"
)

// Options say what to build.
type Options struct {
	Source   string            // the project's folder
	Output   string            // the folder that the site is written to; empty: public/ in the project's folder
	BaseURL  string            // replaces the settings' baseURL; empty: the settings' own
	Theme    fs.FS             // layouts/, assets/, i18n/
	Rules    []*problem.Rule   // all rules of the program: authors can silence their warnings
	Today    edtf.Date         // the day for which editorial rules judge; zero: they are not applied
	Weigh    bool              // whether the first visit of each page is compared with the byte budget of its kind
	Tool     string            // the program's name and version, written to the record of the publication
	Progress func(step string) // receives the name of each step as it begins; may be nil
	At       time.Time         // pages whose time to be published is later are held back; zero: the clock's
	Held     bool              // what is held back is shown, and marked
	Shard    Shard             // of a house: the explainers to build
	Shards   []string          // of a house: folders of built shards, which are joined
	NoIndex  bool              // search engines are told to stay away from every page
	Strict   bool              // nothing is published while there is a warning
	Frozen   bool              // links.lock is not written: an address that it lacks is an error
	Compress bool              // whether compressed copies of texts are published, for servers that send them as they are
	Patience time.Duration     // how long Hugo may show no progress before the build fails; 0: two minutes

	templates *hugo.Templates // what the explainers of a house have in common; nil for one alone
}

func (o Options) step(name string) {
	if o.Progress != nil {
		o.Progress(name)
	}
}

// OutputFolder returns the folder that the site is written to: Output, or public/ in the project's folder.
func (o Options) OutputFolder() string {
	if o.Output != "" {
		return o.Output
	}
	if o.Shard.isSome() {
		return filepath.Join(o.Source, ShardsFolder, fmt.Sprintf("%d-of-%d", o.Shard.Number, o.Shard.Of))
	}
	return filepath.Join(o.Source, publish.DefaultFolder)
}

// earlier returns the files of the last published build.
func (o Options) earlier() fs.FS { return Regular(os.DirFS(o.OutputFolder())) }

// Step is a step of a build; a run ends with one.
type Step int

const (
	Linked    Step = iota // read, linked and linted
	Rendered              // then rendered in memory
	Verified              // then verified
	Published             // then published
)

// Result is the outcome of a run.
type Result struct {
	Problems *Problems
	Links    *Links         // the mentions in the prose; nil when an earlier step reported an error
	Site     *Site          // nil when there is an error among the problems, or when the run ends before it renders
	Report   publish.Report // the changes in the output folder
	Unlocked int            // the number of addresses that links.lock lacks
	Quoted   quotation.Count

	Scheduled bool            // whether any page has a time to be published
	held      bool            // whether any page is held back
	parts     json.RawMessage // the inputs of a house's explainers, for the record of the publication
}

// Site is a built explainer.
type Site struct {
	Tree     fs.FS  // the finished files
	BaseURL  string // where the site will be published; empty when not known
	BasePath string // the folder of the site on its host: "/" or "/explainer/"
	Summary  string // counts of the content in one line, such as "3 sections, 12 terms"

	External []explainer.Address // addresses on other sites, as authors wrote them

	files     *output.Files   // the files of Tree, which can still be added to
	redirects []page.Redirect // from all old addresses of the edition
}

// Run goes through the steps up to the last one. It stops after the first step that reports an error; then the output
// folder stays as it was. The returned error is one of the machine, such as a folder that cannot be read.
func Run(ctx context.Context, options Options, last Step) (*Result, error) {
	result := &Result{Problems: &Problems{}}
	if options.At.IsZero() {
		options.At = time.Now()
	}
	publishing := options.publishing()
	if last == Published { // remove what a killed run has left
		found, err := publish.Recover(options.OutputFolder(), publishing)
		if err != nil {
			return nil, err
		}
		result.Problems.Add(found...)
	}
	editions, err := runTo(ctx, options, last, result)
	if err != nil || result.Site == nil || last < Published {
		return result, err
	}
	if options.Strict && len(result.Problems.List()) > 0 {
		result.Problems.harden()
		result.Site = nil
		return result, nil
	}
	if options.Compress {
		options.step("compress")
		recorded, _ := publish.Recorded(options.earlier())
		if result.Site.Tree, err = output.Compress(ctx, result.Site.Tree, options.earlier(), recorded); err != nil {
			return nil, fmt.Errorf("compress: %w", err)
		}
	}
	options.step("publish")
	publishing.Parts = result.parts
	if result.Scheduled {
		publishing.At = options.At
	}
	report, found, err := publish.Replace(ctx, options.OutputFolder(), result.Site.Tree, publishing)
	if err != nil {
		return nil, err
	}
	result.Report = report
	result.Problems.Add(found...)
	if options.Frozen || options.Held || result.Problems.HasErrors() {
		return result, nil
	}
	for _, e := range editions {
		if err := e.writeLock(); err != nil {
			return result, err
		}
	}
	return result, nil
}

// runTo goes through the steps before publication. It returns the editions whose addresses are written to links.lock.
func runTo(ctx context.Context, options Options, last Step, result *Result) ([]*edition, error) {
	if IsHouse(options.Source) {
		return runHouse(ctx, options, last, result)
	}
	project, err := Open(options)
	if err != nil {
		return nil, err
	}
	defer project.Close()
	e, err := project.readAsked(result.Problems)
	result.note(project.last)
	result.Quoted = project.quoted
	if err = cmp.Or(err, ctx.Err()); err != nil || e == nil {
		return nil, err
	}
	result.Links = &Links{}
	result.Links.add(e.Edition, "", "")
	if last == Linked {
		return nil, nil
	}
	result.Site, err = e.build(ctx, options.earlier(), result.Problems, last)
	if err != nil || result.Site == nil || last < Verified {
		return nil, err
	}
	if result.Unlocked = e.guardAddresses(result.Site.Tree, result.Problems); result.Problems.HasErrors() {
		result.Site = nil
	}
	return []*edition{e}, nil
}

// edition is a project that was read without errors; it can be built.
type edition struct {
	*page.Edition
	options Options
	project fs.FS
	fonts   *card.Fonts
	lock    *lock.Lock
	read    *read.Project
}

// build renders an edition into memory and, if last asks for it, verifies it. It returns no site when there is an error
// among the problems. The cards in earlier, the last build, are used again; earlier may be nil.
func (e *edition) build(ctx context.Context, earlier fs.FS, problems *Problems, last Step) (*Site, error) {
	site, err := e.make(ctx, earlier, problems)
	if err != nil || site == nil || last < Verified {
		return site, err
	}
	e.options.step("verify")
	if e.verify(site, e.project, problems, nil); problems.HasErrors() {
		return nil, nil
	}
	return site, nil
}

// make renders an edition into memory. It returns no site when there is an error among the problems.
func (e *edition) make(ctx context.Context, earlier fs.FS, problems *Problems) (*Site, error) {
	files, err := e.render(ctx, earlier, problems)
	if err != nil || files == nil {
		return nil, err
	}
	if err := export.CleanPictures(files); err != nil {
		return nil, fmt.Errorf("clean pictures: %w", err)
	}
	if err := export.AddTwins(e.Edition, files); err != nil {
		return nil, fmt.Errorf("write pages as markdown: %w", err)
	}
	if err := export.AddKits(e.Edition, files); err != nil {
		return nil, fmt.Errorf("write texts for other publishers: %w", err)
	}
	if err := export.AddDrawnEmbeds(e.Edition, e.options.Theme, e.project, files); err != nil {
		return nil, fmt.Errorf("write charts, maps and numbers for frames: %w", err)
	}
	found, err := export.AddArticleScripts(e.Edition, e.project, files)
	if err != nil {
		return nil, fmt.Errorf("write the script for articles: %w", err)
	}
	problems.Add(found...)
	redirects := e.redirects(files)
	if err := export.AddRedirects(e.Edition, files, redirects); err != nil {
		return nil, fmt.Errorf("lead on from old addresses: %w", err)
	}
	offline, err := export.AddOffline(e.Settings, files)
	if err != nil {
		return nil, fmt.Errorf("list what is kept offline: %w", err)
	}
	if !e.Settings.IsPart && !e.Settings.IsHouse {
		if err := e.addHostFiles(files, files.Tree(), redirects); err != nil {
			return nil, err
		}
	}
	site := &Site{
		Tree: files.Tree(), files: files, BaseURL: e.Settings.BaseURL, BasePath: e.Settings.BasePath(), Summary: summary(e.Edition, offline),
		redirects: redirects,
	}
	for _, of := range e.Sites {
		site.External = append(site.External, outside(of)...)
	}
	return site, nil
}

// outside returns the addresses on other sites that an explainer links, also of entries that lists of other sites name.
func outside(site *page.Site) []explainer.Address {
	var list []explainer.Address
	for _, address := range site.Explainer.Outside() {
		if read.IsAcross(address.URL) {
			_, name, _ := strings.Cut(address.URL, ":")
			source, _, _ := strings.Cut(name, "/")
			if _, isListed := site.Settings.Elsewhere[source]; !isListed || site.Across == nil { // of the same house
				continue
			}
			address.URL, _ = site.Across(address.URL)
		}
		list = append(list, address)
	}
	return list
}

// addHostFiles writes into files what hosts read at the root of tree, the whole site with these redirects.
func (e *edition) addHostFiles(files *output.Files, tree fs.FS, redirects []page.Redirect) error {
	isOwners := slices.ContainsFunc(e.Sites[0].Explainer.Files, func(f explainer.File) bool { return f.Name == output.HeadersFile })
	if err := export.AddHostFiles(e.Settings, files, tree, redirects, isOwners); err != nil {
		return fmt.Errorf("write what hosts read: %w", err)
	}
	return nil
}

// verify verifies the edition's site. elsewhere reports whether another part of the house has the file that a link leads
// to; it is nil outside a house.
func (e *edition) verify(site *Site, project fs.FS, problems *Problems, elsewhere func(name string) bool) {
	tree := site.files.Tree()
	found := verify.Tree(tree, verify.Options{BaseURL: site.BaseURL, Weigh: e.options.Weigh, Elsewhere: elsewhere})
	found = append(found, publish.CheckNames(tree)...)
	problems.AddFinished(trace.New(e.Edition, project, tree), site.BasePath, found)
}

// render runs Hugo on the pages and writes the other published files at the same time. It returns no files when there is an
// error among the problems.
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
		Edition: e.Edition, Project: readable, Hidden: e.read.Hidden(), Theme: e.options.Theme, Earlier: earlier,
		Templates: e.options.templates, Patience: e.options.Patience,
	}, files)
	besideErr := group.Wait()
	switch {
	case err == nil && besideErr != nil:
		return nil, fmt.Errorf("publish beside hugo: %w", besideErr)
	case err == nil && !problem.HasErrors(found):
		lost, err = unpublished(e.Edition, files, readable)
	}
	if denied := readable.denied(); len(denied) > 0 { // a file that cannot be read explains the problems that follow from it
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

// summary counts the content of the explainers in all languages, and adds the size of the files that a reader's device
// keeps: offline is in bytes, 0 for none.
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
