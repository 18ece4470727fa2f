package build

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/nutgraf/nutgraf/internal/editorial"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/house"
	"github.com/nutgraf/nutgraf/internal/hugo"
	"github.com/nutgraf/nutgraf/internal/output"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/publish"
	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/nutgraf/nutgraf/internal/settings"
	"golang.org/x/sync/errgroup"
)

// IsHouse reports whether a folder is a house, which holds several explainers.
func IsHouse(folder string) bool { return settings.IsHouse(os.DirFS(folder)) }

// houseBuild builds a house step by step. Each explainer goes through the steps as it would alone; the house's own pages
// are rendered last, from the summaries of all explainers.
type houseBuild struct {
	locked   []*edition // editions whose addresses are written to links.lock
	options  Options
	house    *house.House
	own      *project // the house's own content
	edition  *edition
	units    []*unit // one for each explainer, sorted by id
	last     *lastBuild
	keeper   *keeper // nil when every explainer is built
	all      int     // the number of the house's explainers, when units are those of a shard
	problems *Problems
	result   *Result
}

// unit is an explainer of a house during a build.
type unit struct {
	member   *house.Member
	project  *project
	problems *Problems
	edition  *edition // nil when the explainer is kept from the last build
	site     *Site
	kept     fs.FS // the files of the last build; nil when the explainer is built
	summary  house.Summary
	inputs   inputs
	schedule []read.Scheduled                 // of a house that keeps explainers from the last build
	related  map[string][]page.HouseExplainer // other explainers about the same, by language
}

// tree returns the explainer's part of the house's site.
func (u *unit) tree() fs.FS {
	if u.kept != nil {
		return u.kept
	}
	return u.site.Tree
}

// runHouse does for a house what runTo does for an explainer.
func runHouse(ctx context.Context, options Options, last Step, result *Result) ([]*edition, error) {
	options.templates = &hugo.Templates{}
	b := &houseBuild{options: options, problems: result.Problems, result: result}
	if last == Published && len(options.Shards) == 0 {
		b.last = published(options)
	}
	err := b.run(ctx, last, result)
	return b.locked, err
}

// run goes through the steps before publication, up to the last one.
func (b *houseBuild) run(ctx context.Context, last Step, result *Result) error {
	own, err := Open(b.options)
	if err != nil {
		return err
	}
	defer own.Close()
	b.own = own
	defer b.close()
	if err := b.read(ctx); err != nil || b.problems.HasErrors() {
		return err
	}
	if last == Linked {
		result.Links = b.links()
		return nil
	}
	site, err := b.render(ctx)
	if err != nil || b.problems.HasErrors() {
		return err
	}
	if last >= Verified {
		if b.verify(site); b.problems.HasErrors() {
			return nil
		}
		if b.guard(site.files.Tree(), result); b.problems.HasErrors() {
			return nil
		}
	}
	result.Site = site
	if last == Published {
		result.parts, err = json.Marshal(b.parts())
	}
	return err
}

// links returns the links of the house's own pages and of all explainers.
func (b *houseBuild) links() *Links {
	links := &Links{}
	links.add(b.edition.Edition, "", "")
	for _, u := range b.units {
		links.add(u.edition.Edition, u.member.Path(), u.member.Folder)
	}
	return links
}

// close closes the explainers' folders.
func (b *houseBuild) close() {
	for _, u := range b.units {
		if u.project != nil {
			_ = u.project.Close() // a folder that was only read loses nothing
		}
	}
}

// guard holds each part of the house to what was published before. Each has a lock of its own.
func (b *houseBuild) guard(front fs.FS, result *Result) {
	if !b.options.Shard.isSome() {
		b.locked = []*edition{b.edition}
		result.Unlocked = b.edition.guardAddresses(front, b.problems)
	}
	var unlocked atomic.Int64
	_ = b.each(func(u *unit) error { // do returns no error
		if u.edition != nil { // not kept from the last build
			unlocked.Add(int64(u.edition.guardAddresses(u.site.Tree, u.problems)))
		}
		return nil
	})
	for _, u := range b.units {
		if u.edition != nil {
			b.locked = append(b.locked, u.edition)
		}
	}
	result.Unlocked += int(unlocked.Load())
}

// read reads, links and lints the house's own content and all explainers but those that can be kept from the last build.
func (b *houseBuild) read(ctx context.Context) error {
	own := b.own
	var found []problem.Problem
	var err error
	b.house, found, err = house.Open(own.files(), house.Options{BaseURL: b.options.BaseURL, At: b.options.At, ShowHeld: b.options.Held})
	if err != nil {
		return err
	}
	b.problems.Add(found...)
	if problem.HasErrors(found) {
		return nil
	}
	own.house = b.house
	b.edition, err = own.readAsked(b.problems)
	b.result.note(own.last)
	if err != nil || own.last == nil {
		return err
	}
	shared := own.last.Share(house.Above)
	if len(b.options.Shards) > 0 {
		if b.last, err = gather(b.options.Shards, b.house.Members); err != nil {
			return err
		}
	}
	if b.last != nil && b.edition != nil {
		if b.keeper, err = newKeeper(b, shared); err != nil {
			return err
		}
	}
	for _, member := range b.house.Members {
		u := &unit{member: member, problems: &Problems{}}
		b.units = append(b.units, u)
		b.problems.AddPart(member.Path(), u.problems)
	}
	defer func() {
		for _, u := range b.units {
			b.result.Scheduled = b.result.Scheduled || len(u.schedule) > 0
			if u.project != nil {
				b.result.note(u.project.last)
			}
		}
	}()
	return b.each(func(u *unit) error {
		if err := u.open(b.options, shared, own.files()); err != nil {
			return err
		}
		isOurs := b.options.Shard.has(u.member.ID)
		if b.keeper != nil && isOurs {
			var err error
			if u.schedule, err = read.Schedule(u.project.files(), u.member.Settings.Contents()); err != nil {
				return err
			}
			if isKept, err := b.keeper.keep(u); err != nil || isKept {
				return err
			}
		}
		err := u.read(ctx)
		if !isOurs {
			err = cmp.Or(err, u.drop())
		}
		return err
	})
}

// each calls do for each explainer, several at a time.
func (b *houseBuild) each(do func(u *unit) error) error {
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for _, u := range b.units {
		group.Go(func() error {
			if err := do(u); err != nil {
				return fmt.Errorf("%s: %w", u.member.Path(), err)
			}
			return nil
		})
	}
	return group.Wait()
}

// open opens the explainer's folder.
func (u *unit) open(options Options, shared *read.Shared, above fs.FS) error {
	options.Source = filepath.Join(options.Source, filepath.FromSlash(u.member.Path()))
	options.Output = filepath.Join(options.OutputFolder(), filepath.FromSlash(u.member.Folder))
	project, err := Open(options)
	if err != nil {
		return err
	}
	project.isUnit, project.member, project.shared, project.above, u.project = true, u.member, shared, above, project
	return nil
}

// read reads, links and lints the explainer.
func (u *unit) read(ctx context.Context) (err error) {
	u.edition, err = u.project.readAsked(u.problems)
	if err == nil {
		err = ctx.Err()
	}
	return err
}

// render renders all explainers, and then the house's own pages with what the explainers bring to them.
func (b *houseBuild) render(ctx context.Context) (*Site, error) {
	earlier := b.options.earlier()
	if err := b.relate(ctx); err != nil || b.problems.HasErrors() {
		return nil, err
	}
	b.keepShard()
	err := b.each(func(u *unit) error {
		if u.kept != nil {
			return nil
		}
		return u.render(ctx, b.keeper)
	})
	if err != nil || b.problems.HasErrors() {
		return nil, err
	}
	if b.options.Shard.isSome() {
		return b.shard(), nil
	}
	summaries := make([]house.Summary, len(b.units))
	for i, u := range b.units {
		summaries[i] = u.summary
	}
	b.house.Front(b.edition.Edition, summaries)
	b.problems.Add(b.unusedTerms()...)
	site, err := b.edition.make(ctx, earlier, b.problems)
	if err != nil || site == nil {
		return nil, err
	}
	all := b.join(site)
	renewed, err := b.renew(ctx, all.Tree)
	if err != nil || b.problems.HasErrors() {
		return all, err
	}
	if renewed {
		all = b.join(site)
	}
	maps, err := b.house.Sitemaps(all.Tree)
	for name, content := range maps {
		site.files.Write(name, content)
	}
	if err == nil {
		err = b.edition.addHostFiles(site.files, all.Tree, b.redirects(site))
	}
	return all, err
}

// render renders the explainer and makes its summary.
func (u *unit) render(ctx context.Context, k *keeper) error {
	if u.edition == nil { // reading reported errors
		return nil
	}
	var err error
	if u.site, err = u.edition.make(ctx, u.project.options.earlier(), u.problems); err != nil || u.site == nil {
		return err
	}
	u.summary.Redirects = u.site.redirects
	content, err := u.summary.Encode()
	u.site.files.Write(house.SummaryFile, content)
	if k != nil {
		k.note(u)
	}
	return err
}

// relate finds the explainers that are about the same. One that was kept is built again when others are related to it now.
func (b *houseBuild) relate(ctx context.Context) error {
	summaries := make([]house.Summary, len(b.units))
	for i, u := range b.units {
		if u.edition != nil {
			u.summary = house.Summarise(u.edition.Edition)
		}
		summaries[i] = u.summary
	}
	for i, related := range b.house.Related(summaries) {
		u := b.units[i]
		u.related = related
		content, err := json.Marshal(u.related)
		if err != nil {
			return err
		}
		sum := output.Checksum(content)
		if u.kept != nil && u.inputs.Related != sum {
			if err := u.readAgain(ctx); err != nil {
				return err
			}
		}
		u.inputs.Related = sum
		u.showRelated()
	}
	return nil
}

// readAgain reads an explainer that was kept, so that it is built.
func (u *unit) readAgain(ctx context.Context) error {
	u.kept, u.inputs = nil, inputs{Own: u.inputs.Own, Related: u.inputs.Related}
	return u.read(ctx)
}

// showRelated hands the related explainers to the pages of an explainer that was read.
func (u *unit) showRelated() {
	if u.edition == nil {
		return
	}
	for _, site := range u.edition.Sites {
		site.House.Related = u.related[site.Explainer.Language]
	}
}

// redirects returns the redirects of the house's own pages and of all explainers, which servers read in one list.
func (b *houseBuild) redirects(own *Site) []page.Redirect {
	list := slices.Clone(own.redirects)
	for _, u := range b.units {
		for _, r := range u.summary.Redirects {
			list = append(list, page.Redirect{From: u.member.Folder + "/" + r.From, To: u.member.Folder + "/" + r.To})
		}
	}
	return list
}

// unusedTerms returns a warning for each of the house's terms that no explainer mentions.
func (b *houseBuild) unusedTerms() (problems []problem.Problem) {
	for _, site := range b.edition.Sites {
		problems = append(problems, editorial.UnmentionedTerms(proseOf(site))...)
	}
	return problems
}

// join joins the house's own pages and all explainers into one site.
func (b *houseBuild) join(own *Site) *Site {
	parts := map[string]fs.FS{"": own.Tree}
	all := *own
	kept := 0
	for _, u := range b.units {
		parts[u.member.Folder] = u.tree()
		if u.kept != nil {
			kept++
			continue
		}
		for _, address := range u.site.External {
			address.Place.Path = path.Join(u.member.Path(), address.Place.Path)
			all.External = append(all.External, address)
		}
	}
	all.External = slices.CompactFunc(all.External, func(a, b explainer.Address) bool { return a == b })
	all.Tree = output.Join(parts)
	all.Summary = fmt.Sprintf("%d explainers, %d languages, %d shared terms", len(b.units), len(b.edition.Sites), sharedTerms(b.edition.Explainers()))
	if kept > 0 {
		all.Summary += fmt.Sprintf(", %d explainers as they were", kept)
	}
	return &all
}

// sharedTerms counts the house's own terms in all languages.
func sharedTerms(all []*explainer.Explainer) (n int) {
	for _, x := range all {
		for _, term := range x.Terms {
			if term.At == "" {
				n++
			}
		}
	}
	return n
}

// verify verifies the house's own pages and those of each explainer. A link from one part to another must lead to a file of
// the whole house.
func (b *houseBuild) verify(site *Site) {
	b.options.step("verify")
	isThere := func(folder string) func(string) bool {
		return func(name string) bool {
			name = path.Join(folder, name)
			_, err := fs.Stat(site.Tree, name)
			return err == nil && name != ".." && !strings.HasPrefix(name, "../")
		}
	}
	if b.options.Shard.isSome() { // what links lead to in other shards is judged when they are joined
		isThere = func(string) func(string) bool { return func(string) bool { return true } }
	} else {
		b.edition.verify(site, b.own.files(), b.problems, isThere("."))
	}
	_ = b.each(func(u *unit) error { // do returns no error
		if u.kept != nil {
			return nil
		}
		var lock sync.Mutex
		here := isThere(u.member.Folder)
		u.inputs.Leads = nil
		u.edition.verify(u.site, u.edition.project, u.problems, func(name string) bool {
			lock.Lock()
			defer lock.Unlock()
			u.inputs.Leads = append(u.inputs.Leads, name)
			return here(name)
		})
		slices.Sort(u.inputs.Leads)
		u.inputs.Leads = slices.Compact(u.inputs.Leads)
		return nil
	})
}

// relocated returns problems with the places below folder.
func relocated(problems []problem.Problem, folder string) []problem.Problem {
	list := slices.Clone(problems)
	for i := range list {
		list[i].Place.Path = path.Join(folder, list[i].Place.Path)
	}
	return list
}

// publishing returns the options of the publish step.
func (o Options) publishing() publish.Options { return publish.Options{Tool: o.Tool, Source: o.Source} }
