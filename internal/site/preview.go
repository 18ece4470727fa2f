package site

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/settings"
)

// Preview is a project that is built again and again while its author edits it. Each change is read by [Preview.Read];
// the pages that the author looks at are then rendered at once by [Preview.Pages], and everything by [Edition.Build],
// which makes just what [Build] makes. All methods of a Preview are called one after the other.
type Preview struct {
	options Options
	project *project
	last    *Edition // the last one without errors
	quick   *quick   // nil before the first pages, and after what it could not follow
	changed []string // files since quick has rendered
}

// OpenPreview opens a project, of which nothing is read yet. Close it after use.
func OpenPreview(options Options) (*Preview, error) {
	root, err := os.OpenRoot(options.Source)
	if err != nil {
		return nil, fmt.Errorf("open project: %w", err)
	}
	return &Preview{options: options, project: &project{root: root, findings: map[string]*findings{}}}, nil
}

// Close lets go of the project's folder, and of what was read of it.
func (p *Preview) Close() error {
	p.drop()
	return p.project.root.Close()
}

// drop gives up the Hugo that stays.
func (p *Preview) drop() {
	if p.quick != nil {
		_ = p.quick.sites.Close() // its caches end; there is nothing to be lost
	}
	p.quick = nil
}

// Reads are the files and folders at the top of the project that a site is made of, whether they are there or not.
func (p *Preview) Reads() []string {
	return append(p.project.settings.Visible(), "data", settings.File)
}

// Edition is a project as it was read once.
type Edition struct {
	edition
	options Options
	project fs.FS
}

// Read reads the project again after changes of files or folders, named relative to it with forward slashes. With an
// error among the problems there is no edition. The error is the machine's.
func (p *Preview) Read(changed []string) (*Edition, []problem.Problem, error) {
	for _, name := range changed {
		p.project.reader.Forget(name)
	}
	p.changed = append(p.changed, changed...)
	problems, err := p.project.read(p.options)
	if err != nil || problem.HasErrors(problems) {
		return nil, problems, err
	}
	if err := p.project.prepare(p.project.files(), p.options.Theme); err != nil {
		return nil, nil, err
	}
	p.last = &Edition{edition: p.project.edition, options: p.options, project: p.project.files()}
	return p.last, problems, nil
}

// Pages renders single pages of the last edition, if there is one, named by their addresses relative to the site's root ("sections/a/"),
// and returns them with the files that they need, by path. It is a matter of milliseconds. The page with everything on it
// is left out, for what it is. A page that cannot be rendered is an error, which [Edition.Build] tells as a problem.
func (p *Preview) Pages(addresses []string) (map[string][]byte, error) {
	if p.last == nil {
		return nil, nil
	}
	e, changed := p.last.edition, p.changed
	p.changed = nil
	var err error
	if p.quick == nil || !p.quick.canFollow(e, changed) {
		p.drop()
		changed = nil
		if p.quick, err = newQuick(p.last.project, p.options.Theme, e); err != nil {
			return nil, err
		}
	}
	files, err := p.quick.render(e, changed, addresses)
	if err != nil {
		p.drop()
	}
	return files, err
}

// Build renders everything. Earlier is the last build, whose pictures are used again; it may be nil. With an error among
// the problems there is no site. When the context ends, the work ends soon.
func (e *Edition) Build(ctx context.Context, earlier fs.FS) (*Site, []problem.Problem, error) {
	stop := context.AfterFunc(ctx, func() {
		for _, model := range e.models {
			model.abandoned.Store(true)
		}
	})
	defer stop()
	options := e.options
	options.Earlier = earlier
	site, problems, err := e.build(ctx, whileWanted{e.project, ctx}, options)
	if ctx.Err() != nil {
		return nil, nil, ctx.Err()
	}
	return site, problems, err
}

// whileWanted are files that can be read until a context ends.
type whileWanted struct {
	files fs.FS
	ctx   context.Context
}

func (w whileWanted) Open(name string) (fs.File, error) {
	if w.ctx.Err() != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: errAbandoned}
	}
	return w.files.Open(name)
}

func (w whileWanted) Stat(name string) (fs.FileInfo, error) { return fs.Stat(w.files, name) }

// errAbandoned ends the rendering of a site that nobody waits for any more.
var errAbandoned = errors.New("abandoned")

// documents are the files of Markdown that the pages are made of, with what Hugo makes of each but for its text.
func (e edition) documents() map[string]string {
	paths := map[string]string{}
	for _, x := range e.explainers {
		for _, page := range e.models[x.Language].pages {
			paths[page.entry.Document.Path] = page.path
		}
		for kind, folder := range x.Folders {
			paths[folder.Document.Path] = "/" + string(kind)
		}
	}
	return paths
}

// contents are the files of Markdown as they were read.
func (e edition) contents() map[string][]byte {
	contents := map[string][]byte{}
	for _, x := range e.explainers {
		for _, page := range e.models[x.Language].pages {
			contents[page.entry.Document.Path] = page.entry.Document.Content
		}
		for _, folder := range x.Folders {
			contents[folder.Document.Path] = folder.Document.Content
		}
	}
	return contents
}

// shape is what a Hugo that has read the documents cannot follow, beside which documents there are: the settings, and
// the pages without a document.
func (e edition) shape() string {
	shape := []string{fmt.Sprintf("%+v", e.settings)}
	for _, x := range e.explainers {
		shape = append(shape, fmt.Sprint(x.Language, len(x.Sources) > 0))
		for _, page := range e.models[x.Language].timelines.pages {
			shape = append(shape, fmt.Sprint(x.Language, page.Path, page.Label))
		}
	}
	slices.Sort(shape)
	return strings.Join(shape, "\n")
}
