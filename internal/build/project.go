package build

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"

	"github.com/nutgraf/nutgraf/internal/card"
	"github.com/nutgraf/nutgraf/internal/editorial"
	"github.com/nutgraf/nutgraf/internal/export"
	"github.com/nutgraf/nutgraf/internal/hugo"
	"github.com/nutgraf/nutgraf/internal/lint"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/nutgraf/nutgraf/internal/settings"
	"github.com/nutgraf/nutgraf/internal/theme"
	"github.com/nutgraf/nutgraf/internal/trace"
)

// project is an author's folder, which can be read again and again.
type project struct {
	options  Options
	root     *os.Root
	reader   read.Reader
	linter   lint.Linter
	settings settings.Settings
	fonts    *card.Fonts          // for pictures
	findings map[string]*findings // of the last reading, by language
	shown    map[string]bool      // paths of drafts that are read as entries of the site; never changed, only replaced
}

// Open opens a project, of which nothing is read yet. Close it after use.
func Open(options Options) (*project, error) {
	root, err := os.OpenRoot(options.Source)
	if err != nil {
		return nil, fmt.Errorf("open project: %w", err)
	}
	return &project{options: options, root: root, findings: map[string]*findings{}}, nil
}

// Close closes the folder.
func (p *project) Close() error { return p.root.Close() }

func (p *project) files() fs.FS {
	files := Regular(p.root.FS())
	if len(p.shown) > 0 {
		return withDrafts{files, p.shown}
	}
	return files
}

// read reads, links and lints the project. With an error among the problems there is no edition.
func (p *project) read(problems *Problems) (*edition, error) {
	files := &permissionFS{files: p.files()}
	e, found, err := p.readFrom(files, problems)
	if denied := files.denied(); len(denied) > 0 { // in the place of what came of it
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
		site.Colours = colours
		export.NameCards(site, p.fonts)
	}
	return &edition{e, p.options, p.files(), p.fonts}, nil
}

func (p *project) readFrom(files fs.FS, into *Problems) (e *page.Edition, problems []problem.Problem, err error) {
	p.options.step("read")
	p.settings, problems, err = settings.Read(files)
	if err != nil {
		return nil, nil, fmt.Errorf("read settings: %w", err)
	}
	p.settings.PublishAt(cmp.Or(p.options.BaseURL, p.settings.BaseURL))
	problems = append(problems, settings.JudgeTops(files, p.settings.Tops())...)
	if problem.HasErrors(problems) {
		return nil, problems, nil
	}
	problems = append(problems, settings.JudgeOwners(files)...)
	problems = append(problems, hugo.Untranslated(p.settings, files, p.options.Theme)...)
	read, err := p.reader.Read(files, p.settings.Contents())
	if err != nil {
		return nil, nil, err
	}
	problems = slices.Concat(problems, read.Problems, p.linter.Judge(read))
	fonts, found, err := export.ReadFonts(files)
	if err != nil {
		return nil, nil, err
	}
	p.fonts, problems = fonts, append(problems, found...)
	silences := p.settings.Silences
	for _, x := range read.Explainers {
		silences = append(silences, x.Silences...)
	}
	problems = append(problems, into.silence(silences, p.options.Rules)...)
	e = &page.Edition{Settings: p.settings}
	if len(p.shown) > 0 && problem.HasErrors(problems) {
		return e, problems, nil // fewer drafts are tried next: what is linked until then stays known
	}
	p.options.step("link")
	for _, x := range read.Explainers {
		site, found := p.link(x)
		e.Sites = append(e.Sites, site)
		problems = append(problems, found...)
		if !problem.HasErrors(problems) { // a link that names a term wrongly would count as none
			problems = append(problems, unmentioned(site)...)
			if !p.options.Today.IsZero() {
				problems = append(problems, editorial.Judge(prose(site), p.options.Today)...)
			}
		}
	}
	return e, append(problems, hugo.JudgeShortcodes(e, p.files(), p.options.Theme)...), nil
}

// prose is what an editor looks at.
func prose(site *page.Site) editorial.Prose {
	prose := editorial.Prose{Explainer: site.Explainer, Linker: site.Linker}
	for _, page := range site.Pages {
		prose.Pages = append(prose.Pages, editorial.Page{Entry: page.Entry, Options: page.Options, Reading: page.Reading})
	}
	return prose
}

// NoBuild reports whether an error of [Links.Changes] means that there is no earlier build.
func NoBuild(err error) bool { return errors.Is(err, fs.ErrNotExist) }
