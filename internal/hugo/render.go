// Package hugo has Hugo render the pages, as a library. It is the only room that imports Hugo and knows its words: the
// configuration, the file systems that it reads and writes, its Markdown, what its messages mean.
//
// [Render] writes a whole site; a [LiveSite] stays and renders single pages again and again. Nothing is written to the disk
// here, and no clock, environment or path of the machine reaches a page.
//
//	config.go            the configuration that Hugo gets
//	input_fs.go          what it may read
//	output_fs.go         what it writes, and guarded_output.go what keeps it from ending or hanging the process
//	markdown.go          how the linker comes into its Markdown
//	prose_tree.go        links and headings as each page has them; mention.go links to notes
//	allowed_html.go      what content may become
//	errors.go            its messages as problems of an author's
package hugo

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"os"
	"path"
	"strings"
	"sync"
	"time"

	"github.com/bep/logg"
	"github.com/fsnotify/fsnotify"
	"github.com/gohugoio/hugo/config/allconfig"
	"github.com/gohugoio/hugo/deps"
	"github.com/gohugoio/hugo/hugofs"
	"github.com/gohugoio/hugo/hugolib"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/highlight"
	"github.com/nutgraf/nutgraf/internal/lint"
	"github.com/nutgraf/nutgraf/internal/output"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/trace"
	"github.com/spf13/afero"
)

// Input is what Hugo renders.
type Input struct {
	Edition   *page.Edition
	Project   fs.FS           // the author's files
	Hidden    map[string]bool // files and folders of the project that are held back
	Theme     fs.FS           // layouts/, assets/, i18n/
	Earlier   fs.FS           // the last build, whose pictures are used again; may be nil
	Templates *Templates      // those of a house; nil for an explainer alone
	Patience  time.Duration   // how long Hugo may do nothing that can be seen; 0: two minutes
}

func (in Input) tracer() tracer {
	return tracer{trace.New(in.Edition, in.Project, nil), in.Project}
}

// rendering is a language's site with the state of one run of Hugo. Templates find it at [page.StoreKey].
type rendering struct {
	*page.Site
	ctx   context.Context // nobody waits for the pages after its end
	html  htmlCheck
	whole sync.Map // template.HTML by page path
}

// Whole is the prose of the page at path as it is on the page with everything. It is there once the page's own content is,
// and empty for a text that is not all the author's: of a page with shortcodes.
func (r *rendering) Whole(path string) template.HTML {
	whole, _ := r.whole.Load(path)
	text, _ := whole.(template.HTML)
	return text
}

// renderings are those of all languages.
type renderings []*rendering

func newRenderings(ctx context.Context, e *page.Edition) (all renderings) {
	for _, site := range e.Sites {
		all = append(all, &rendering{Site: site, ctx: ctx, html: htmlCheck{site: site}})
	}
	return all
}

// of is the rendering of a language, whose code Hugo writes small.
func (all renderings) of(code string) *rendering {
	for _, r := range all {
		if strings.EqualFold(code, r.Explainer.Language) {
			return r
		}
	}
	return nil
}

// store puts the renderings where templates find them.
func (all renderings) store(sites *hugolib.HugoSites) {
	for _, s := range sites.Sites {
		s.Store().Set(page.StoreKey, all.of(s.Lang()))
	}
}

// finish makes of a file as Hugo wrote it the file of the site.
func (all renderings) finish(file []byte, name string) []byte {
	file = takeHeld(all, file, name)
	if len(all) > 0 && all[0].House != nil {
		file = withoutClimbs(file)
	}
	return file
}

// offences are what the pages have that content cannot be.
func (all renderings) offences() (problems []problem.Problem) {
	for _, r := range all {
		problems = append(problems, r.html.found()...)
	}
	return problems
}

// contents are the files of Markdown as they were read.
func contents(e *page.Edition) map[string][]byte {
	contents := map[string][]byte{}
	for _, document := range e.Documents() {
		contents[document.Path] = document.Content
	}
	return contents
}

// Render has Hugo write the whole site of an edition without errors into files. With an error among the problems the files
// are not to be used.
func Render(ctx context.Context, in Input, files *output.Files) ([]problem.Problem, error) {
	linkInHugo()
	printed := &log{}
	input := newInputFS(in.Project, in.Theme, in.Edition.Settings.Visible(), contents(in.Edition), in.Hidden).withImages(in.Earlier)
	if err := generate(input.memory, in.Theme, in.Edition); err != nil {
		return nil, fmt.Errorf("prepare theme: %w", err)
	}
	configs, err := loadConfig(in.Edition.Settings, input, printed, false)
	if err != nil {
		return nil, fmt.Errorf("configure hugo: %w", err)
	}
	all := newRenderings(ctx, in.Edition)
	guarded := newGuardedOutput(ctx, newOutputFS(files, all.finish))
	t := in.tracer()
	sites, err := in.Templates.newHugo(in, configs, input, guarded, printed)
	if err != nil {
		return t.problemsOf(err, printed), nil
	}
	defer sites.Close() // its caches would look after themselves for ever
	all.store(sites)
	err = guarded.patiently(ctx, in.Patience, func() error { return buildHugo(sites, hugolib.BuildCfg{}) })
	if problems, failed, err := in.failures(ctx, err, guarded, printed); failed {
		return problems, err
	}
	if err := copyStatic(sites); err != nil {
		if p, ok := t.unreadable(err); ok {
			return []problem.Problem{p}, nil
		}
		return nil, fmt.Errorf("copy static files: %w", err)
	}
	problems := append(t.warningsOf(printed), input.opened.unused(in.Project, in.Theme, in.Edition.Settings.Codes())...)
	return append(problems, all.offences()...), nil
}

// failures returns the problems of a build by Hugo, and whether there are any.
func (in Input) failures(ctx context.Context, err error, guarded *guardedOutput, printed *log) (problems []problem.Problem, failed bool, _ error) {
	t, isWrong := in.tracer(), err != nil || len(printed.lines("ERROR")) > 0
	unsafe := (*unsafeError)(nil)
	switch {
	case errors.Is(err, errStuck):
		if ctx.Err() == nil && len(printed.lines("ERROR")) > 0 {
			return t.problemsOf(nil, printed), true, nil
		}
		found, err := unfinished(ctx, in.Edition, guarded)
		return found, true, err
	case !isWrong:
		return nil, false, nil
	}
	found := lint.Damaged(in.Project, in.Edition.Explainers())
	switch {
	case len(found) > 0:
		return found, true, nil
	case errors.Is(err, errStopped):
		return t.failing(in), true, nil
	case errors.As(err, &unsafe):
		return []problem.Problem{t.unsafe(unsafe)}, true, nil
	}
	return t.problemsOf(err, printed), true, nil
}

func newHugo(configs *allconfig.Configs, input inputFS, guarded *guardedOutput, printed *log) (*hugolib.HugoSites, error) {
	fileSystems := hugofs.NewFromSourceAndDestination(input, guarded, configs.LoadingInfo.Cfg)
	sites, err := hugolib.NewHugoSites(deps.DepsCfg{Configs: configs, Fs: fileSystems, StdErr: printed, StdOut: printed, LogLevel: logg.LevelWarn})
	guarded.sites.Store(sites)
	return sites, err
}

// buildHugo turns Hugo's panics, which some contents cause, into errors.
func buildHugo(sites *hugolib.HugoSites, how hugolib.BuildCfg, events ...fsnotify.Event) (err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = fmt.Errorf("render: %v", cause)
		}
	}()
	how.NoBuildLock = true
	return sites.Build(how, events...)
}

// copyStatic publishes the files of static/, which Hugo's library leaves to its command.
func copyStatic(sites *hugolib.HugoSites) error {
	static := sites.BaseFs.StaticFs("")
	return afero.Walk(static, "", func(name string, info fs.FileInfo, err error) error {
		if os.IsNotExist(err) || err == nil && info.IsDir() {
			return nil
		}
		if err != nil {
			return err
		}
		content, err := afero.ReadFile(static, name)
		if err != nil {
			return err
		}
		return afero.WriteFile(sites.Fs.PublishDirStatic, name, content, 0o644)
	})
}

// generate writes what the theme needs and only the program can make: the content files of pages without an author's, the
// words of languages that the theme does not speak, the style sheet of code.
func generate(memory afero.Fs, theme fs.FS, e *page.Edition) error {
	for _, site := range e.Sites {
		for name, layout := range generatedPages(site) {
			file := path.Join(generatedRoot, "content", name+"."+site.Explainer.Language+".md")
			front := "layout: " + layout + "\n"
			if layout == "" {
				front = ""
			}
			if err := afero.WriteFile(memory, file, []byte("---\n"+front+"---\n"), 0o644); err != nil {
				return err
			}
		}
	}
	if err := addWords(memory, theme, e.Settings.Codes()); err != nil {
		return err
	}
	sheet, err := highlight.CSS()
	if err != nil {
		return err
	}
	return afero.WriteFile(memory, path.Join(generatedRoot, "assets", "css/chroma.css"), sheet, 0o644)
}

// generatedPages are the pages without a file of an author's, with their layouts.
func generatedPages(site *page.Site) map[string]string {
	pages := map[string]string{"all": "all", "search": "search"}
	if site.IsHouse() { // everything of a house would be too much for a page
		delete(pages, "all")
		if len(site.House.Archive().Parts) > 0 {
			pages[strings.TrimPrefix(page.ArchivePath, "/")+"/_index"] = ""
		}
	}
	if site.House != nil { // its lists are not only of its own files
		for _, part := range site.Parts() {
			if site.Explainer.Folders[explainer.Kind(part)] == nil && part != "sources" {
				pages[part+"/_index"] = ""
			}
		}
	}
	if len(site.Explainer.Sources) > 0 {
		pages["sources"] = "sources"
	}
	for _, path := range site.ChangesPaths() {
		pages[path] = "changes"
	}
	if len(site.Republished()) > 0 {
		pages["republish"] = "republish"
	}
	if site.Settings.Offline {
		pages["offline"] = "offline"
	}
	for _, part := range site.LongListParts() {
		pages[part.Path] = "part"
	}
	for _, clause := range site.ClausePages() {
		pages[clause.Path] = "clause"
		if clause.Version != nil {
			pages[clause.Path] = "compared"
		}
	}
	for path := range site.Timeline.Pages() {
		if path != "/timeline" {
			pages[path] = "part"
		}
	}
	return pages
}

func writeJSON(files afero.Fs, name string, value any) error {
	content, err := json.Marshal(value)
	if err != nil {
		return err
	}
	return afero.WriteFile(files, name, content, 0o644)
}
