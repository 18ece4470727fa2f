package preview

import (
	"context"
	"fmt"
	"maps"
	"net"
	"runtime/debug"
	"slices"
	"strconv"
	"time"

	"github.com/nutgraf/nutgraf/internal/build"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// A whole build waits after open pages were rendered: a browser needs the processor to show them, and of a build that takes
// long little is left when the author saves again soon.
const (
	shortestPause = 80 * time.Millisecond
	longestPause  = 2 * time.Second
)

// rebuilder builds the site again when files change, and serves the result.
type rebuilder struct {
	options Options
	preview *build.Preview
	watcher *watcher
	state   *state
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
	site     *build.Site
	problems []problem.Problem
	err      error
	took     time.Duration
	news     string // what to tell of it when it went well
}

// run rebuilds until the context ends.
func (r *rebuilder) run(ctx context.Context) error {
	r.abandon = func() {}
	if err := r.watcher.follow(r.preview.Reads()); err != nil {
		return fmt.Errorf("watch: %w", err)
	}
	r.read(ctx, nil)
	for {
		select {
		case <-ctx.Done():
			return nil
		case changed := <-r.watcher.changes:
			r.read(ctx, changed)
		case result := <-r.building:
			r.building = nil
			r.take(result)
		case <-r.state.arrived:
			if r.building != nil { // what was opened may be of before the last save
				r.render()
			}
		}
	}
}

// read handles changes. It shows a mistake; without one it renders the open pages and begins a build of all pages.
func (r *rebuilder) read(ctx context.Context, changed []string) {
	start := time.Now()
	r.abandon()
	r.building = nil
	edition, problems, err := r.preview.Read(changed)
	if err == nil {
		err = r.watcher.follow(r.preview.Reads())
	}
	if err != nil || edition == nil {
		r.isUnread = true
		r.fail(problems.List(), err)
		return
	}
	wait, news := time.Duration(0), named(changed)
	if r.render() {
		wait = min(max(shortestPause, r.took/2), longestPause)
		news += fmt.Sprintf(" on screen after %.3f s,", time.Since(start).Seconds())
	}
	building, abandon := context.WithCancel(ctx)
	done := make(chan built, 1)
	r.building, r.abandon = done, abandon
	v, _ := r.state.now()
	earlier := v.tree
	go func() {
		select {
		case <-building.Done():
			return
		case <-time.After(wait):
		}
		begun := time.Now()
		result := built{}
		var found *build.Problems
		result.site, found, result.err = edition.Build(building, earlier)
		if found != nil {
			result.problems = found.List()
		}
		result.took = time.Since(begun)
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

// render renders the pages that browsers have open, and shows them. It reports whether there were any. What goes wrong
// here goes wrong in the whole build, too, which shows it.
func (r *rebuilder) render() bool {
	open := r.state.openPages()
	if len(open) == 0 {
		return false
	}
	pages, err := r.preview.Pages(open)
	if err != nil {
		return false
	}
	r.state.change(func(v *version) {
		v.pages = maps.Clone(v.pages)
		if v.pages == nil {
			v.pages = map[string][]byte{}
		}
		maps.Copy(v.pages, pages)
		if r.isUnread {
			v.problems = nil
		}
	})
	return true
}

// take shows a whole build, or tells why there is none.
func (r *rebuilder) take(result built) {
	r.took = result.took
	if result.err != nil || problem.HasErrors(result.problems) {
		r.isUnread = false
		r.fail(result.problems, result.err)
		return
	}
	r.state.change(func(v *version) {
		v.replace(result.site.BasePath, result.site.Tree)
		v.problems = nil
	})
	r.tell(result.problems)
	if r.isGreeted {
		fmt.Fprintln(r.options.Out, problem.Visible(result.news))
	} else {
		fmt.Fprintln(r.options.Out, result.site.Summary)
	}
	r.greet()
	go debug.FreeOSMemory() // a build needs several times as much as its site, and the author's other programs need it now
}

var ruleSiteBuilds = ruleSet.Error("site-builds", "A preview needs what a build needs of the machine: files that open, memory, room on the disk. What "+
	"the machine refuses is shown over the page, until a later change builds.")

// fail tells why there is nothing new to show. What a whole build had to say against counts for its pages, too.
func (r *rebuilder) fail(problems []problem.Problem, err error) {
	if err != nil {
		problems = append(problems, problem.New(ruleSiteBuilds, problem.Place{Path: r.options.Source}, err.Error(),
			"mend that and save a file: everything is tried again with each change"))
	}
	r.state.change(func(v *version) {
		v.problems = problems
		if !r.isUnread {
			v.dropPages()
		}
	})
	if r.tell(problems) {
		fmt.Fprintf(r.options.Err, "%s; what is shown is of before\n", problem.Count(problems))
	}
	r.greet()
}

// tell prints the problems if they are others than before, which it reports.
func (r *rebuilder) tell(problems []problem.Problem) bool {
	areNew := !slices.Equal(problems, r.told)
	if areNew {
		_ = r.options.Print(r.options.Err, problems) // there is no better place to say that nothing can be said
	}
	r.told = problems
	return areNew
}

// greet says once where the preview is, and prepares for the first change.
func (r *rebuilder) greet() {
	if r.isGreeted {
		return
	}
	r.isGreeted = true
	_, _ = r.preview.Pages(nil)
	v, _ := r.state.now()
	fmt.Fprintf(r.options.Out, "http://%s%s\n", r.address, v.base)
	_, port, _ := net.SplitHostPort(r.address.String())
	if asked := strconv.Itoa(r.options.Port); r.options.Port != 0 && asked != port {
		fmt.Fprintf(r.options.Out, "Port %s is taken.\n", asked)
	}
	if address := net.ParseIP(r.options.Bind); address != nil && !address.IsLoopback() {
		fmt.Fprintln(r.options.Out, "All who can reach this machine can read it.")
	}
	fmt.Fprintln(r.options.Out, "Ctrl-C ends the preview.")
}
