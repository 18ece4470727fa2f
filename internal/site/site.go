// Package site turns a project's folder into a finished tree of files, with Hugo as a library. It is the only room
// that knows Hugo.
//
// [Build] reads the project (explainer), finds the mentions (linker), and lets Hugo render all pages into memory with
// the theme that the binary carries, any file of which the project's own overrides. Templates ask a [Model] for what
// they show; the linker's links are nodes of goldmark's tree, drawn by the theme's link hook. Nothing is written to
// the disk here, and no clock, environment or path of the machine reaches a page.
package site

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/bep/logg"
	"github.com/fsnotify/fsnotify"
	"github.com/gohugoio/hugo/config/allconfig"
	"github.com/gohugoio/hugo/deps"
	"github.com/gohugoio/hugo/hugofs"
	"github.com/gohugoio/hugo/hugolib"
	"github.com/nutgraf/nutgraf/internal/card"
	"github.com/nutgraf/nutgraf/internal/editorial"
	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/highlight"
	"github.com/nutgraf/nutgraf/internal/linker"
	"github.com/nutgraf/nutgraf/internal/lint"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/nutgraf/nutgraf/internal/settings"
	"github.com/nutgraf/nutgraf/internal/theme"
	"github.com/spf13/afero"
	"golang.org/x/sync/errgroup"
	"golang.org/x/text/language"
)

// Options say what to build.
type Options struct {
	Source   string            // the project's folder
	BaseURL  string            // in place of the settings' baseURL; empty: as set
	Theme    fs.FS             // layouts/, assets/, i18n/
	Earlier  fs.FS             // the last build, whose pictures are used again; may be nil
	Progress func(step string) // told what is being done; may be nil
	Rules    []problem.Rule    // all that the program judges by, for what authors silence
	Today    edtf.Date         // the day for an editor's questions; zero: they are not asked

	patience time.Duration // a test's, with a page that Hugo cannot finish
}

func (o Options) step(name string) {
	if o.Progress != nil {
		o.Progress(name)
	}
}

// Site is a built explainer.
type Site struct {
	Tree     fs.FS  // the finished files
	BaseURL  string // where the site will be published; empty when not said
	BasePath string // the folder of the site on its host: "/" or "/explainer/"
	Summary  string // what it holds, in a few words

	Outside  []explainer.Address // addresses on other sites, as authors wrote them
	Silences *problem.Silences   // what the author does not want to hear of what is found later

	edition edition
	source  string // the project's folder
}

// project is an author's folder, read and linked.
type project struct {
	root     *os.Root
	reader   read.Reader
	linter   lint.Linter
	findings map[string]*findings // of the last reading, by language
	edition
}

func (p *project) files() fs.FS { return Regular(p.root.FS()) }

// edition is what a project was when it was read.
type edition struct {
	settings   settings.Settings
	explainers []*explainer.Explainer
	models     map[string]*Model // by language
	silences   *problem.Silences
	fonts      *card.Fonts
}

// open reads a project and finds its mentions. With an error among the problems there may be no models. Close it after
// use.
func open(options Options) (*project, []problem.Problem, error) {
	root, err := os.OpenRoot(options.Source)
	if err != nil {
		return nil, nil, fmt.Errorf("open project: %w", err)
	}
	p := &project{root: root, findings: map[string]*findings{}}
	problems, err := p.read(options)
	if err != nil {
		return nil, nil, errors.Join(err, root.Close())
	}
	return p, problems, nil
}

// read reads the project again. With an error among the problems there may be no models.
func (p *project) read(options Options) ([]problem.Problem, error) {
	files := &noting{files: p.files()}
	problems, err := files.judge(p.readFrom(files, options))
	return anchored(p.files(), problems), err
}

func (p *project) readFrom(files fs.FS, options Options) (problems []problem.Problem, err error) {
	options.step("read")
	p.edition = edition{models: map[string]*Model{}}
	p.settings, problems, err = settings.Read(files)
	if err != nil {
		return nil, fmt.Errorf("read settings: %w", err)
	}
	p.settings.PublishAt(cmp.Or(options.BaseURL, p.settings.BaseURL))
	problems = append(problems, settings.JudgeTops(files, p.settings.Tops())...)
	if problem.HasErrors(problems) {
		return problems, nil
	}
	problems = append(problems, settings.JudgeOwners(files)...)
	problems = append(problems, untranslated(p.settings, files, options.Theme)...)
	read, err := p.reader.Read(files, p.settings.Contents())
	if err != nil {
		return nil, err
	}
	p.explainers, problems = read.Explainers, slices.Concat(problems, read.Problems, p.linter.Judge(read))
	fonts, found, err := readFonts(files)
	if err != nil {
		return nil, err
	}
	p.fonts, problems = fonts, append(problems, found...)
	silences, found := p.readSilences(options.Rules)
	p.silences = silences
	problems = append(problems, found...)
	options.step("link")
	for _, e := range p.explainers {
		model, found := p.link(e, entitiesOf(e))
		p.models[e.Language] = model
		problems = append(problems, found...)
		if !problem.HasErrors(problems) { // a link that names a term wrongly would count as none
			problems = append(problems, model.unmentioned()...)
			if !options.Today.IsZero() {
				problems = append(problems, editorial.Judge(model.prose(), options.Today)...)
			}
		}
	}
	problems = append(problems, p.judgeShortcodes(options.Theme)...)
	return p.silences.Quiet(problems), nil
}

// Build reads, judges and renders a project. With an error among the problems there is no site. The error is the
// machine's: a folder that cannot be read.
func Build(ctx context.Context, options Options) (*Site, []problem.Problem, error) {
	p, problems, err := open(options)
	if err != nil {
		return nil, nil, err
	}
	defer p.root.Close()
	if problem.HasErrors(problems) || ctx.Err() != nil {
		return nil, problems, ctx.Err()
	}
	if err := p.prepare(p.files(), options.Theme); err != nil {
		return nil, nil, err
	}
	site, found, err := p.build(ctx, p.files(), options)
	return site, append(problems, found...), err
}

// prepare makes the models ready for templates.
func (e edition) prepare(project, themeFiles fs.FS) error {
	ownLinkHook, err := hasLinkHook(project)
	if err != nil {
		return fmt.Errorf("look for a link hook: %w", err)
	}
	colours, err := theme.Read(themeFiles, project)
	if err != nil {
		return fmt.Errorf("read the theme's colours: %w", err)
	}
	for _, model := range e.models {
		model.drawnLinks.once = !ownLinkHook
		model.colours = colours
		model.nameCards(e.fonts)
	}
	return nil
}

// build renders the edition of a project without errors, made ready before. With an error among the problems there is no site.
func (e edition) build(ctx context.Context, project fs.FS, options Options) (*Site, []problem.Problem, error) {
	options.step("render")
	if options.Earlier != nil {
		options.Earlier = Regular(options.Earlier)
	}
	files := &noting{files: project}
	published, found, err := e.render(ctx, files, options)
	if err == nil && !problem.HasErrors(found) {
		var lost []problem.Problem
		lost, err = e.judgeFiles(published, files)
		found = append(found, lost...)
	}
	found, err = files.judge(found, err)
	problems := e.silences.Quiet(found)
	if err != nil || problem.HasErrors(problems) {
		return nil, problems, err
	}
	if err := published.clean(); err != nil {
		return nil, nil, fmt.Errorf("clean pictures: %w", err)
	}
	offline, err := e.addOffline(published)
	if err != nil {
		return nil, nil, fmt.Errorf("list what is kept offline: %w", err)
	}
	return &Site{
		Tree: published.tree(), BaseURL: e.settings.BaseURL, BasePath: e.settings.BasePath(), Summary: summary(e.explainers, offline),
		Outside: e.outside(), Silences: e.silences, edition: e, source: options.Source,
	}, problems, nil
}

// link finds what an explainer's prose mentions, its pages side by side.
func (p *project) link(e *explainer.Explainer, entities []linker.Entity) (*Model, []problem.Problem) {
	tag := language.Make(e.Language)
	model := newModel(e, tag, p.settings)
	known := p.findings[e.Language]
	if known == nil || !known.isOf(entities) {
		known = newFindings(tag, entities)
		p.findings[e.Language] = known
	}
	model.linker = known.linker
	finder := edtf.NewFinder(e.Language)
	dates := findDates(e, finder)

	var group sync.WaitGroup
	next := make(chan *prosePage)
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() {
			for page := range next {
				page.options.Dates, page.options.Places = dates, page.entry.Document.At
				known.find(page)
			}
		})
	}
	for _, page := range model.pages {
		next <- page
	}
	close(next)
	group.Wait()
	known.keep(model.pages)
	problems := append(slices.Clip(known.problems), model.misdated(finder)...)
	var readings []*linker.Reading
	for _, page := range model.pages {
		problems = append(problems, page.reading.Ambiguities...)
		readings = append(readings, page.reading)
	}
	problems = append(problems, model.linker.CommonNames(readings)...)
	return model, problems
}

// unmentioned are the terms that no prose mentions: often the words of the text are not among the term's. One that its
// author keeps from being linked is left to its author.
func (m *Model) unmentioned() []problem.Problem {
	mentioned := map[string]bool{}
	for _, page := range m.pages {
		for _, name := range page.names {
			mentioned[name] = true
		}
	}
	var problems []problem.Problem
	for _, term := range m.Explainer.Terms {
		if term.Autolink && !mentioned[term.Name()] {
			problems = append(problems, problem.NewWarning(RuleTermIsMentioned, term.Document.Field("title"),
				fmt.Sprintf("no text mentions %q", term.Title),
				`list the words that the text uses below "synonyms" or "forms", or remove the term`))
		}
	}
	return problems
}

// render has Hugo build all languages into memory.
func (e edition) render(ctx context.Context, project fs.FS, options Options) (*finished, []problem.Problem, error) {
	linkInHugo()
	printed := &log{}
	files := newSource(project, options.Theme, e.settings.Visible(), e.contents()).withImages(options.Earlier)
	if err := generate(files.memory, options.Theme, e.models); err != nil {
		return nil, nil, fmt.Errorf("prepare theme: %w", err)
	}
	configs, err := loadConfig(e.settings, files, printed, false)
	if err != nil {
		return nil, nil, fmt.Errorf("configure hugo: %w", err)
	}
	published := newPublished(ctx)
	published.models = e.models
	t := newTracer(e, project)
	sites, err := newHugo(configs, files, published, printed)
	if err != nil {
		return nil, t.problemsOf(err, printed), nil
	}
	defer sites.Close() // its caches would look after themselves for ever

	var beside errgroup.Group // of Hugo: what the program itself publishes
	for _, s := range sites.Sites {
		model := e.modelOf(s)
		s.Store().Set(storeKey, model)
		beside.Go(func() error {
			site := published.finished
			return errors.Join(model.addTimeline(site), model.addIndex(site), model.addSearch(site), model.addCards(site, options.Earlier))
		})
	}
	err = published.patiently(ctx, options.patience, func() error { return buildHugo(sites, hugolib.BuildCfg{}) })
	if besideErr := beside.Wait(); besideErr != nil {
		return nil, nil, fmt.Errorf("publish beside hugo: %w", besideErr)
	}
	if errors.Is(err, errStuck) {
		if ctx.Err() == nil && len(printed.lines("ERROR")) > 0 {
			return nil, t.problemsOf(nil, printed), nil
		}
		found, err := e.unfinished(ctx, published)
		return nil, found, err
	}
	if err != nil || len(printed.lines("ERROR")) > 0 {
		if found := lint.Damaged(project, e.explainers); len(found) > 0 {
			return nil, found, nil
		}
	}
	if errors.Is(err, errStopped) {
		return nil, t.failing(options.Theme), nil
	}
	if unsafe := (*unsafeError)(nil); errors.As(err, &unsafe) {
		return nil, []problem.Problem{t.unsafe(unsafe)}, nil
	}
	if err != nil || len(printed.lines("ERROR")) > 0 {
		return nil, t.problemsOf(err, printed), nil
	}
	if err := copyStatic(sites); err != nil {
		if p, ok := t.unreadable(err); ok {
			return nil, []problem.Problem{p}, nil
		}
		return nil, nil, fmt.Errorf("copy static files: %w", err)
	}
	problems := append(t.warningsOf(printed), files.opened.unused(project, options.Theme, e.settings.Codes())...)
	for _, model := range e.models {
		problems = append(append(problems, model.leftOut...), model.offences()...)
	}
	return published.finished, problems, nil
}

// modelOf is the model of a site of Hugo's, which writes the codes of languages small.
func (e edition) modelOf(s *hugolib.Site) *Model {
	for code, model := range e.models {
		if strings.EqualFold(code, s.Lang()) {
			return model
		}
	}
	return nil
}

func newHugo(configs *allconfig.Configs, files source, published *published, printed *log) (*hugolib.HugoSites, error) {
	fileSystems := hugofs.NewFromSourceAndDestination(files, published, configs.LoadingInfo.Cfg)
	sites, err := hugolib.NewHugoSites(deps.DepsCfg{Configs: configs, Fs: fileSystems, StdErr: printed, StdOut: printed, LogLevel: logg.LevelWarn})
	published.sites.Store(sites)
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

// generate writes what the theme needs and only the program can make.
func generate(memory afero.Fs, theme fs.FS, models map[string]*Model) error {
	for code, model := range models {
		pages := []string{"all", "search"}
		if len(model.Explainer.Sources) > 0 {
			pages = append(pages, "sources")
		}
		if model.offline {
			pages = append(pages, "offline")
		}
		for _, name := range pages {
			file := path.Join(generatedRoot, "content", name+"."+code+".md")
			if err := afero.WriteFile(memory, file, []byte("---\nlayout: "+name+"\n---\n"), 0o644); err != nil {
				return err
			}
		}
		if err := model.generateTimeline(memory); err != nil {
			return err
		}
	}
	if err := addWords(memory, theme, models); err != nil {
		return err
	}
	sheet, err := highlight.CSS()
	if err != nil {
		return err
	}
	return afero.WriteFile(memory, path.Join(generatedRoot, "assets", "css/chroma.css"), sheet, 0o644)
}

// summary counts what the explainers hold, all languages together, and says how much a reader's device keeps: offline
// bytes, if any.
func summary(explainers []*explainer.Explainer, offline int) string {
	var sections, terms, events, actors int
	for _, e := range explainers {
		sections, terms = sections+len(e.Sections), terms+len(e.Terms)
		events, actors = events+len(e.Events), actors+len(e.Actors)
	}
	held := fmt.Sprintf("%d sections, %d terms, %d events, %d actors", sections, terms, events, actors)
	if offline > 0 {
		held += fmt.Sprintf(", %.1f MB to keep offline", float64(offline)/1e6)
	}
	return held
}

func writeJSON(files afero.Fs, name string, value any) error {
	content, err := json.Marshal(value)
	if err != nil {
		return err
	}
	return afero.WriteFile(files, name, content, 0o644)
}
