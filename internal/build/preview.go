package build

import (
	"context"
	"errors"
	"io/fs"

	"github.com/nutgraf/nutgraf/internal/hugo"
	"github.com/nutgraf/nutgraf/internal/settings"
)

// errAllTogether says that the pages of a house cannot be rendered singly. A house keeps the explainers that did not change
// instead.
var errAllTogether = errors.New("the pages of a house are built together")

// Preview builds a project again after each of its author's changes. [Preview.Read] reads a change; [Preview.Pages] then
// renders at once the pages that the author looks at, and [Edition.Build] renders everything: the same files as [Run], and
// what is held back. Calls of a Preview's methods must not overlap.
type Preview struct {
	project *project
	drafted *project       // the same project, read with the pages that are held back
	last    *edition       // the last edition without errors
	live    *hugo.LiveSite // nil before the first pages, and after a change that it cannot follow
	house   *housePreview  // set for a house; the other fields are then unused
	changed []string       // files that changed after live last rendered
}

// OpenPreview opens a project and reads nothing of it yet. The caller closes the preview.
func OpenPreview(options Options) (*Preview, error) {
	if IsHouse(options.Source) {
		return &Preview{house: newHousePreview(options)}, nil
	}
	project, err := Open(options)
	if err != nil {
		return nil, err
	}
	options.Held = true
	drafted, err := Open(options)
	if err != nil {
		return nil, errors.Join(err, project.Close())
	}
	return &Preview{project: project, drafted: drafted}, nil
}

// Close closes the project's folder and drops its cached state.
func (p *Preview) Close() error {
	if p.house != nil {
		return nil
	}
	p.drop()
	return errors.Join(p.project.Close(), p.drafted.Close())
}

// drop closes the live Hugo.
func (p *Preview) drop() {
	if p.live != nil {
		_ = p.live.Close() // only its caches are lost
	}
	p.live = nil
}

// Reads returns the names of the files and folders at the top of the project that a site is made from, whether they exist
// or not.
func (p *Preview) Reads() []string {
	if p.house != nil {
		return p.house.reads()
	}
	return append(p.project.settings.Visible(), "data", settings.File)
}

// Edition is the result of reading a project once.
type Edition struct {
	*edition
	problems *Problems
	house    *housePreview // set for a house, which is read when it is built
	plain    *Edition      // the edition without what is held back; nil when nothing of it is shown
}

// Read reads the project again after changes of files or folders, named relative to it with forward slashes. It returns no
// edition when there is an error among the problems. A page that is held back and has errors is left out, with a warning. The
// returned error is one of the machine.
func (p *Preview) Read(changed []string) (*Edition, *Problems, error) {
	if p.house != nil {
		return &Edition{house: p.house}, &Problems{}, nil
	}
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
	shown, found, err := p.drafted.readHeld(heldPages(p.project.last))
	if err != nil {
		return nil, problems, err
	}
	if shown != nil {
		edition = &Edition{edition: shown, problems: found, plain: edition}
	} else {
		problems.Add(found.list...)
	}
	p.last = edition.edition
	return edition, edition.problems, nil
}

// Pages renders single pages of the last edition in milliseconds. The pages are named by their addresses relative to the
// site's root ("sections/a/"); the result holds them and the files that they load, by path. It skips the page with the
// whole explainer, which takes too long. A page that cannot be rendered is an error here; [Edition.Build] reports it as a
// problem.
func (p *Preview) Pages(addresses []string) (map[string][]byte, error) {
	if p.house != nil {
		return nil, errAllTogether
	}
	if p.last == nil {
		return nil, nil
	}
	changed := p.changed
	p.changed = nil
	var err error
	if p.live == nil || !p.live.CanFollow(p.last.Edition, changed) {
		p.drop()
		changed = nil
		if p.live, err = hugo.NewLiveSite(hugo.Input{Edition: p.last.Edition, Project: p.last.project, Hidden: p.last.read.Hidden(), Theme: p.last.options.Theme}); err != nil {
			return nil, err
		}
	}
	files, err := p.live.Render(p.last.Edition, changed, addresses)
	if err != nil {
		p.drop()
	}
	return files, err
}

// Build renders and verifies everything. The cards in earlier, the last build, are used again; when earlier is nil, those
// in the output folder. The problems include those of [Preview.Read]; with an error among them there is no site. An error
// that only pages which are held back cause is a warning, and the site is built without them. Build ends soon after ctx is
// cancelled.
func (e *Edition) Build(ctx context.Context, earlier fs.FS) (*Site, *Problems, error) {
	if e.house != nil {
		return e.house.build(ctx)
	}
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
		plain.addLeftOut(problems)
	}
	return site, plain, err
}

// whileWanted is a file system that can be read until a context ends.
type whileWanted struct {
	files fs.FS
	ctx   context.Context
}

// Open opens a file, or returns the context's error.
func (w whileWanted) Open(name string) (fs.File, error) {
	if w.ctx.Err() != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: w.ctx.Err()}
	}
	return w.files.Open(name)
}

// Stat describes a file.
func (w whileWanted) Stat(name string) (fs.FileInfo, error) { return fs.Stat(w.files, name) }
