package build

import (
	"context"
	"errors"
	"io/fs"

	"github.com/nutgraf/nutgraf/internal/hugo"
	"github.com/nutgraf/nutgraf/internal/settings"
)

// Preview is a project that is built again and again while its author edits it. Each change is read by [Preview.Read];
// the pages that the author looks at are then rendered at once by [Preview.Pages], and everything by [Edition.Build],
// which makes just what [Run] makes, and pages of drafts besides. All methods of a Preview are called one after the other.
type Preview struct {
	project *project
	drafted *project       // the same one, read with its drafts
	last    *edition       // the last one without errors
	live    *hugo.LiveSite // nil before the first pages, and after what it could not follow
	changed []string       // files since live has rendered
}

// OpenPreview opens a project, of which nothing is read yet. Close it after use.
func OpenPreview(options Options) (*Preview, error) {
	project, err := Open(options)
	if err != nil {
		return nil, err
	}
	drafted, err := Open(options)
	if err != nil {
		return nil, errors.Join(err, project.Close())
	}
	return &Preview{project: project, drafted: drafted}, nil
}

// Close lets go of the project's folder, and of what was read of it.
func (p *Preview) Close() error {
	p.drop()
	return errors.Join(p.project.Close(), p.drafted.Close())
}

// drop gives up the Hugo that stays.
func (p *Preview) drop() {
	if p.live != nil {
		_ = p.live.Close() // its caches end; there is nothing to be lost
	}
	p.live = nil
}

// Reads are the files and folders at the top of the project that a site is made of, whether they are there or not.
func (p *Preview) Reads() []string {
	return append(p.project.settings.Visible(), "data", settings.File)
}

// Edition is a project as it was read once.
type Edition struct {
	*edition
	problems *Problems
	plain    *Edition // without drafts; nil where none is shown
}

// Read reads the project again after changes of files or folders, named relative to it with forward slashes. With an
// error among the problems there is no edition. Drafts with errors are left out, with warnings. The error is the machine's.
func (p *Preview) Read(changed []string) (*Edition, *Problems, error) {
	for _, name := range changed {
		p.project.reader.Forget(name)
		p.drafted.reader.Forget(name)
	}
	p.changed = append(p.changed, changed...)
	problems := &Problems{}
	read, err := p.project.read(problems)
	if err != nil || read == nil {
		return nil, problems, err
	}
	edition := &Edition{edition: read, problems: problems}
	shown, found, err := p.drafted.readWithDrafts()
	if err != nil {
		return nil, problems, err
	}
	if shown != nil {
		edition = &Edition{shown, found, edition}
	} else {
		problems.Add(found.list...)
	}
	p.last = edition.edition
	return edition, edition.problems, nil
}

// Pages renders single pages of the last edition, if there is one, named by their addresses relative to the site's root ("sections/a/"),
// and returns them with the files that they need, by path. It is a matter of milliseconds. The page with everything on it
// is left out, for what it is. A page that cannot be rendered is an error, which [Edition.Build] tells as a problem.
func (p *Preview) Pages(addresses []string) (map[string][]byte, error) {
	if p.last == nil {
		return nil, nil
	}
	changed := p.changed
	p.changed = nil
	var err error
	if p.live == nil || !p.live.CanFollow(p.last.Edition, changed) {
		p.drop()
		changed = nil
		if p.live, err = hugo.NewLiveSite(hugo.Input{Edition: p.last.Edition, Project: p.last.project, Theme: p.last.options.Theme}); err != nil {
			return nil, err
		}
	}
	files, err := p.live.Render(p.last.Edition, changed, addresses)
	if err != nil {
		p.drop()
	}
	return files, err
}

// Build renders and verifies everything. Earlier is the last build, whose pictures are used again; where it is nil, that in
// the output folder. The problems are those of [Preview.Read], too; with an error among them there is no site. An error that
// only drafts bring is a warning, and the site is built without drafts. When the context ends, the work ends soon.
func (e *Edition) Build(ctx context.Context, earlier fs.FS) (*Site, *Problems, error) {
	if earlier == nil {
		earlier = e.options.earlier()
	}
	problems := e.problems.clone()
	wanted := *e.edition
	wanted.project = whileWanted{e.project, ctx}
	site, err := wanted.build(ctx, earlier, problems, Verified)
	if ctx.Err() != nil {
		return nil, nil, ctx.Err()
	}
	if site != nil || err != nil || e.plain == nil {
		return site, problems, err
	}
	site, plain, err := e.plain.Build(ctx, earlier)
	if site != nil {
		for _, found := range problems.list {
			if isError(found) {
				plain.Add(allLeftOut(found))
			}
		}
	}
	return site, plain, err
}

// whileWanted are files that can be read until a context ends.
type whileWanted struct {
	files fs.FS
	ctx   context.Context
}

func (w whileWanted) Open(name string) (fs.File, error) {
	if w.ctx.Err() != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: w.ctx.Err()}
	}
	return w.files.Open(name)
}

func (w whileWanted) Stat(name string) (fs.FileInfo, error) { return fs.Stat(w.files, name) }
