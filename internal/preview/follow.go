package preview

import (
	"context"
	"fmt"
	"io/fs"
	"maps"
	"net"
	"slices"
	"strconv"
	"time"

	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/site"
)

// A whole build waits after open pages were rendered: a browser needs the processor to show them, and of a build that takes
// long little is left when the author saves again soon.
const (
	shortestPause = 80 * time.Millisecond
	longestPause  = 2 * time.Second
)

// follower turns changed files into what is shown.
type follower struct {
	options Options
	preview *site.Preview
	watcher *watcher
	shown   *shown
	address net.Addr // where the server listens

	isGreeted bool
	told      []problem.Problem
	isUnread  bool // the errors that are shown were found by reading the project
	building  <-chan built
	took      time.Duration // by the last whole build
	abandon   context.CancelFunc
}

// built is how a whole build ended.
type built struct {
	site     *site.Site
	problems []problem.Problem
	err      error
	took     time.Duration
	news     string // what to tell of it when it went well
}

// run follows until the context ends.
func (f *follower) run(ctx context.Context) error {
	f.abandon = func() {}
	if err := f.watcher.follow(f.preview.Reads()); err != nil {
		return fmt.Errorf("watch: %w", err)
	}
	f.read(ctx, nil)
	for {
		select {
		case <-ctx.Done():
			return nil
		case changed := <-f.watcher.changes:
			f.read(ctx, changed)
		case result := <-f.building:
			f.building = nil
			f.take(result)
		case <-f.shown.arrived:
			if f.building != nil { // what was opened may be of before the last save
				f.render()
			}
		}
	}
}

// read takes up changes: a mistake is told, or else what is open is rendered and everything begun to be built.
func (f *follower) read(ctx context.Context, changed []string) {
	start := time.Now()
	f.abandon()
	f.building = nil
	edition, problems, err := f.preview.Read(changed)
	if err == nil {
		err = f.watcher.follow(f.preview.Reads())
	}
	if err != nil || edition == nil {
		f.isUnread = true
		f.fail(problems, err)
		return
	}
	wait, news := time.Duration(0), named(changed)
	if f.render() {
		wait = min(max(shortestPause, f.took/2), longestPause)
		news += fmt.Sprintf(" on screen after %.3f s,", time.Since(start).Seconds())
	}
	building, abandon := context.WithCancel(ctx)
	done := make(chan built, 1)
	f.building, f.abandon = done, abandon
	v, _ := f.shown.now()
	earlier := v.tree
	if earlier == nil {
		earlier = f.options.Earlier
	}
	go func() {
		select {
		case <-building.Done():
			return
		case <-time.After(wait):
		}
		begun := time.Now()
		result := f.buildAll(building, edition, earlier)
		result.took = time.Since(begun)
		result.problems = append(slices.Clip(problems), result.problems...)
		result.news = fmt.Sprintf("%s all built after %.2f s", news, time.Since(start).Seconds())
		done <- result
	}()
}

// named are changed files in a few words.
func named(changed []string) string {
	if len(changed) == 1 {
		return changed[0] + ":"
	}
	return strconv.Itoa(len(changed)) + " files:"
}

// buildAll does what `nutgraf build` does before it publishes.
func (f *follower) buildAll(ctx context.Context, edition *site.Edition, earlier fs.FS) built {
	made, problems, err := edition.Build(ctx, earlier)
	if err == nil && made != nil {
		f.options.Progress("verify")
		problems = append(problems, made.Verify(nil)...)
	}
	return built{site: made, problems: problems, err: err}
}

// render renders the pages that browsers have open, and shows them. It reports whether there were any. What goes wrong
// here goes wrong in the whole build, too, and is told then.
func (f *follower) render() bool {
	open := f.shown.openPages()
	if len(open) == 0 {
		return false
	}
	pages, err := f.preview.Pages(open)
	if err != nil {
		return false
	}
	f.shown.change(func(v *version) {
		v.pages = maps.Clone(v.pages)
		if v.pages == nil {
			v.pages = map[string][]byte{}
		}
		maps.Copy(v.pages, pages)
		if f.isUnread {
			v.problems = nil
		}
	})
	return true
}

// take shows a whole build, or tells why there is none.
func (f *follower) take(result built) {
	f.took = result.took
	if result.err != nil || problem.HasErrors(result.problems) {
		f.isUnread = false
		f.fail(result.problems, result.err)
		return
	}
	f.shown.change(func(v *version) {
		v.replace(result.site.BasePath, result.site.Tree)
		v.problems = nil
	})
	f.tell(result.problems)
	if f.isGreeted {
		fmt.Fprintln(f.options.Out, problem.Visible(result.news))
	} else {
		fmt.Fprintln(f.options.Out, result.site.Summary)
	}
	f.greet()
}

// fail tells why there is nothing new to show. What a whole build had to say against counts for its pages, too.
func (f *follower) fail(problems []problem.Problem, err error) {
	if err != nil {
		problems = append(problems, problem.New("site-builds", problem.Place{Path: f.options.Source}, err.Error(),
			"mend that and save a file: everything is tried again with each change"))
	}
	f.shown.change(func(v *version) {
		v.problems = problem.Sort(problems)
		if !f.isUnread {
			v.dropPages()
		}
	})
	if f.tell(problems) {
		fmt.Fprintf(f.options.Err, "%s; what is shown is of before\n", problem.Count(problems))
	}
	f.greet()
}

// tell prints the problems if they are others than before, which it reports.
func (f *follower) tell(problems []problem.Problem) bool {
	problems = problem.Sort(problems)
	areNew := !slices.Equal(problems, f.told)
	if areNew {
		_ = f.options.Print(f.options.Err, problems) // there is no better place to say that nothing can be said
	}
	f.told = problems
	return areNew
}

// greet says once where the preview is, and prepares for the first change.
func (f *follower) greet() {
	if f.isGreeted {
		return
	}
	f.isGreeted = true
	_, _ = f.preview.Pages(nil)
	v, _ := f.shown.now()
	fmt.Fprintf(f.options.Out, "http://%s%s\n", f.address, v.base)
	_, port, _ := net.SplitHostPort(f.address.String())
	if asked := strconv.Itoa(f.options.Port); f.options.Port != 0 && asked != port {
		fmt.Fprintf(f.options.Out, "Port %s is taken.\n", asked)
	}
	if address := net.ParseIP(f.options.Bind); address != nil && !address.IsLoopback() {
		fmt.Fprintln(f.options.Out, "All who can reach this machine can read it.")
	}
	fmt.Fprintln(f.options.Out, "Ctrl-C ends the preview.")
}
