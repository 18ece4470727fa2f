package build

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"sync"
	"time"

	"github.com/nutgraf/nutgraf/internal/card"
	"github.com/nutgraf/nutgraf/internal/editorial"
	"github.com/nutgraf/nutgraf/internal/elsewhere"
	"github.com/nutgraf/nutgraf/internal/export"
	"github.com/nutgraf/nutgraf/internal/house"
	"github.com/nutgraf/nutgraf/internal/hugo"
	"github.com/nutgraf/nutgraf/internal/lint"
	"github.com/nutgraf/nutgraf/internal/lock"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/quotation"
	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/nutgraf/nutgraf/internal/settings"
	"github.com/nutgraf/nutgraf/internal/theme"
	"github.com/nutgraf/nutgraf/internal/trace"
)

// project is an author's folder. It can be read many times.
type project struct {
	options  Options
	root     *os.Root
	reader   read.Reader
	linter   lint.Linter
	settings settings.Settings
	fonts    *card.Fonts          // the fonts of cards
	lock     *lock.Lock           // the published addresses, and those of the pages that were read
	prover   quotation.Prover     // knows the kept texts of sources
	quoted   quotation.Count      // the quotations of the last reading
	findings map[string]*findings // the mentions found by the last reading, by language
	house    *house.House         // set when the folder is a house, for its own pages; else nil
	member   *house.Member        // the explainer as part of its house; nil outside a house
	shared   *read.Shared         // what the house shares with its explainers
	last     *read.Project        // the last reading

	around       *os.Root          // the folder of the house that an explainer is part of; nil outside a house
	aroundReader read.Reader       // reads that folder
	id           string            // the explainer's id in that house
	isUnit       bool              // whether the explainer is built together with the house
	across       map[string]string // addresses of links to other explainers, by language and link

	above fs.FS // the files of the house around the explainer; nil outside a house
	view  fs.FS // the explainer's files with those of the house that show through; nil outside a house, and before the settings are read

	shown map[string]bool // paths of pages that are held back and read as entries of the site; replaced as a whole, never changed
}

// Open opens a project and reads nothing of it yet. The caller closes it.
func Open(options Options) (*project, error) {
	root, err := os.OpenRoot(options.Source)
	if err != nil {
		return nil, fmt.Errorf("open project: %w", err)
	}
	around, id, err := aroundOf(options.Source)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("open project: %w", err), root.Close())
	}
	return &project{options: options, root: root, around: around, id: id, findings: map[string]*findings{}}, nil
}

// Close closes the project's folder and that of the house around it.
func (p *project) Close() error {
	if p.around != nil {
		return errors.Join(p.root.Close(), p.around.Close())
	}
	return p.root.Close()
}

// files returns the files that the site is made of.
func (p *project) files() fs.FS {
	if p.view != nil {
		return p.view
	}
	return p.own()
}

// own returns the files in the project's folder.
func (p *project) own() fs.FS { return Regular(p.root.FS()) }

// at returns the time for which pages with a time to be published are judged.
func (p *project) at() time.Time {
	if p.options.At.IsZero() {
		return time.Now()
	}
	return p.options.At
}

// read reads, links and lints the project. It returns no edition when there is an error among the problems.
func (p *project) read(problems *Problems) (*edition, error) {
	p.view = nil
	files := &permissionFS{files: p.own()}
	e, found, err := p.readFrom(files, problems)
	if denied := files.denied(); len(denied) > 0 { // a file that cannot be read explains the problems that follow from it
		found, err = denied, nil
	}
	if err != nil {
		return nil, err
	}
	problems.Add(trace.Anchored(p.files(), found)...)
	if problems.HasErrors() {
		return nil, nil
	}
	colours, err := theme.Read(p.options.Theme, p.files())
	if err != nil {
		return nil, fmt.Errorf("read the theme's colours: %w", err)
	}
	for _, site := range e.Sites {
		site.Colours, site.NoIndex = colours, p.options.NoIndex
		if p.member != nil {
			site.House = p.member.House(site.Explainer.Language)
		}
		if len(site.Explainer.Claims) > 0 || len(site.Explainer.Numbers) > 0 || len(site.Explainer.Instruments) > 0 || len(site.Explainer.Maps) > 0 || len(site.Explainer.Charts) > 0 || site.Settings.Articles {
			if site.Words, err = hugo.Words(p.files(), p.options.Theme, site.Explainer.Language); err != nil {
				return nil, err
			}
		}
		export.NameCards(site, p.fonts)
	}
	return &edition{Edition: e, options: p.options, project: p.files(), fonts: p.fonts, lock: p.lock, read: p.last}, nil
}

func (p *project) readFrom(files fs.FS, into *Problems) (e *page.Edition, problems []problem.Problem, err error) {
	p.options.step("read")
	problems, err = p.readSettings(files)
	if err != nil {
		return nil, nil, fmt.Errorf("read settings: %w", err)
	}
	own := files
	if p.above != nil {
		view := inherit(p.own(), p.above, p.settings)
		p.view, files = view, inherited{own, view.house, view.names}
	}
	problems = append(problems, settings.JudgeTops(files, p.settings.Tops())...)
	if problem.HasErrors(problems) {
		return nil, problems, nil
	}
	problems = append(problems, settings.JudgeOwners(files)...)
	problems = append(problems, hugo.Untranslated(p.settings, files, p.options.Theme)...)
	if p.shared != nil {
		p.reader.Shared, p.reader.SharedAddress = p.shared, p.member.Shared
	}
	if p.reader.Across = nil; p.member != nil {
		p.reader.Across = p.noting(p.member.Across)
	} else if p.house != nil {
		p.reader.Across = p.house.Across
	}
	if len(p.settings.Elsewhere) > 0 {
		lists, found := elsewhere.Read(files, p.settings)
		p.reader.Across, problems = lists.Across(p.reader.Across), append(problems, found...)
	}
	p.reader.At, p.reader.Shown = p.at(), p.shown
	read, err := p.reader.Read(files, p.settings.Contents())
	if err != nil {
		return nil, nil, err
	}
	p.last = read
	problems = slices.Concat(problems, read.Problems, p.linter.Judge(read))
	problems = append(problems, p.prove(read.Explainers)...)
	fonts, found, err := export.ReadFonts(files, p.settings.Publisher)
	if err != nil {
		return nil, nil, err
	}
	p.fonts, problems = fonts, append(problems, found...)
	p.lock, found, err = lock.Read(files)
	if err != nil {
		return nil, nil, err
	}
	problems = append(problems, found...)
	silences := p.settings.Silences
	for _, x := range read.Explainers {
		silences = append(silences, x.Silences...)
	}
	problems = append(problems, into.silence(silences, p.options.Rules)...)
	e = &page.Edition{Settings: p.settings}
	if len(p.shown) > 0 && problem.HasErrors(problems) {
		return e, problems, nil // fewer pages are shown next: the findings so far are kept
	}
	p.options.step("link")
	for _, x := range read.Explainers {
		site, found := p.link(x, p.lock)
		found = append(found, p.judgeShared(x)...)
		e.Sites = append(e.Sites, site)
		problems = append(problems, found...)
		prose := proseOf(site)
		problems = append(problems, editorial.MisdatedEvents(prose)...)
		problems = append(problems, editorial.MisstatedNumbers(prose)...)
		if !problem.HasErrors(problems) { // a link with a wrong target would be counted as no mention
			if p.house == nil { // in a house, the explainers' prose counts as well
				problems = append(problems, editorial.UnmentionedTerms(prose)...)
			}
			if !p.options.Today.IsZero() {
				problems = append(problems, editorial.Judge(prose, p.options.Today)...)
			}
		}
	}
	problems = append(problems, editorial.NumbersAcross(read.Explainers)...)
	problems = append(problems, judgePlayers(e)...)
	found, err = theme.Judge(p.options.Theme, own)
	if err != nil {
		return nil, nil, fmt.Errorf("read the author's colours: %w", err)
	}
	problems = append(problems, found...)
	for _, foreign := range theme.Foreigns(own) {
		if !p.settings.Allows(foreign.Address) {
			problems = append(problems, p.settings.NotAllowed(foreign.Address, foreign.Place))
		}
	}
	problems = append(problems, hugo.JudgeShortcodes(e, p.files(), p.options.Theme)...)
	if problem.HasErrors(problems) { // an entry that could not be read would count as gone
		problems = slices.DeleteFunc(problems, func(found problem.Problem) bool { return found.Rule == RuleFragmentIsKept.ID })
	}
	return e, problems, nil
}

// noting returns an across function that also records the addresses it resolves.
func (p *project) noting(across read.Across) read.Across {
	var lock sync.Mutex
	noted := map[string]string{}
	p.across = noted
	return func(language, link string) (address, fix string) {
		address, fix = across(language, link)
		lock.Lock()
		defer lock.Unlock()
		noted[language+" "+link] = address
		return address, fix
	}
}

// readSettings reads the settings; the house that the explainer is part of completes them.
func (p *project) readSettings(files fs.FS) ([]problem.Problem, error) {
	if p.house != nil {
		p.settings = p.house.Settings.Settings
		return nil, nil // judged when the house was opened
	}
	if p.around != nil && !p.isUnit {
		if problems, err := p.readAround(); err != nil || len(problems) > 0 {
			p.settings = settings.Settings{Languages: map[string]settings.Language{"en": {}}, DefaultContentLanguage: "en"}
			return problems, err
		}
	}
	language := "en"
	if p.member != nil {
		language = p.member.HouseLanguage()
	}
	own, problems, err := settings.ReadWithin(files, language)
	own.PublishAt(cmp.Or(p.options.BaseURL, own.BaseURL))
	if p.settings = own; p.member != nil {
		p.settings = p.member.Settings
		if p.options.BaseURL != "" && p.member.IsAlone {
			p.settings.PublishAt(p.options.BaseURL)
		}
	}
	return problems, err
}

// proseOf returns the pages of a site as the editorial rules read them.
func proseOf(site *page.Site) editorial.Prose {
	prose := editorial.Prose{Explainer: site.Explainer, Linker: site.Linker, Mentioned: mentionedOn(site)}
	for _, page := range site.Pages {
		prose.Pages = append(prose.Pages, editorial.Page{Entry: page.Entry, Options: page.Options, Reading: page.Reading})
	}
	return prose
}

// NoBuild reports whether an error of [Links.Changes] means that there is no earlier build.
func NoBuild(err error) bool { return errors.Is(err, fs.ErrNotExist) }
