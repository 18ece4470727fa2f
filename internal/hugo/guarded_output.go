package hugo

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"sync/atomic"
	"time"

	"github.com/gohugoio/hugo/hugolib"
	"github.com/gohugoio/hugo/tpl"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/spf13/afero"
)

// guardedOutput is the file system in memory to which Hugo writes the site. It counts operations, as a sign of life, and
// keeps Hugo from reading placeholders that would end the process.
type guardedOutput struct {
	outputFS
	ctx     context.Context // nothing is written after its end
	touched atomic.Int64
	sites   atomic.Pointer[hugolib.HugoSites]
	built   bool // a build has begun; builds follow each other
}

func newGuardedOutput(ctx context.Context, files outputFS) *guardedOutput {
	return &guardedOutput{outputFS: files, ctx: ctx}
}

func (p *guardedOutput) Create(name string) (afero.File, error) {
	if p.ctx.Err() != nil {
		return nil, p.ctx.Err()
	}
	p.touched.Add(1)
	return p.outputFS.Create(name)
}

func (p *guardedOutput) OpenFile(name string, flag int, mode os.FileMode) (afero.File, error) {
	if p.ctx.Err() != nil {
		return nil, p.ctx.Err()
	}
	p.touched.Add(1)
	return p.outputFS.OpenFile(name, flag, mode)
}

// Open refuses a page with a placeholder of Hugo's that Hugo has not made itself: text of an author's, which a shortcode
// has put together.
func (p *guardedOutput) Open(name string) (afero.File, error) {
	p.touched.Add(1)
	content, ok := p.files.Read(inSite(name))
	if !ok {
		return p.outputFS.Open(name)
	}
	for rest := content; ; {
		_, after, found := bytes.Cut(rest, []byte(tpl.HugoDeferredTemplatePrefix))
		if !found {
			return p.outputFS.Open(name)
		}
		key, _, _ := bytes.Cut(after, []byte(tpl.HugoDeferredTemplateSuffix))
		if !p.isDeferred(tpl.HugoDeferredTemplatePrefix + string(key) + tpl.HugoDeferredTemplateSuffix) {
			return nil, &unsafeError{name}
		}
		rest = after
	}
}

// isDeferred reports whether a placeholder is one of a template's that uses templates.Defer.
func (p *guardedOutput) isDeferred(id string) bool {
	sites := p.sites.Load()
	if sites == nil {
		return true
	}
	for _, executions := range sites.Deps.BuildState.DeferredExecutionsGroupedByRenderingContext {
		if _, ok := executions.Executions.Get(id); ok {
			return true
		}
	}
	return false
}

// unsafeError reports a page with a forged placeholder of Hugo.
type unsafeError struct{ name string }

func (e *unsafeError) Error() string { return "a placeholder of Hugo's stands in the text" }

// errStuck ends a build that Hugo would never end.
var errStuck = errors.New("hugo has not ended")

// errStopped ends a build that Hugo has stopped without an end: from the tenth page that fails on it can wait for itself.
var errStopped = errors.New("hugo has stopped")

// watch waits for a build that may never end: Hugo waits for itself where a page includes itself. It gives up when
// nothing was done for as long as patience.
func (p *guardedOutput) watch(done <-chan error, cancelled <-chan struct{}, stopped <-chan bool, patience time.Duration) error {
	tick := time.NewTicker(patience / 10)
	defer tick.Stop()
	var overdue <-chan time.Time
	seen, since := p.touched.Load(), 0
	for {
		select {
		case err := <-done:
			return err
		case <-cancelled:
			return errStuck
		case <-stopped:
			const enough = 2 * time.Second // for pages that were begun
			stopped, overdue = nil, time.After(enough)
		case <-overdue:
			return errStopped
		case <-tick.C:
			now := p.touched.Load()
			if since++; now != seen {
				seen, since = now, 0
			}
			if since >= 10 {
				return errStuck
			}
		}
	}
}

// stopped is closed when Hugo's first build renders no more pages. It is nil for a later build, for which Hugo makes another
// channel while it works.
func (p *guardedOutput) stopped() <-chan bool {
	sites := p.sites.Load()
	if sites == nil || p.built {
		return nil
	}
	p.built = true
	return sites.Done()
}

// patiently runs a build and returns errStuck when Hugo does nothing for the time of patience; 0 means two minutes.
func (p *guardedOutput) patiently(ctx context.Context, patience time.Duration, build func() error) error {
	done, stopped := make(chan error, 1), p.stopped()
	go func() { done <- build() }()
	return p.watch(done, ctx.Done(), stopped, cmp.Or(patience, 2*time.Minute))
}

// unfinished returns a problem for each shortcode on the pages that Hugo has not finished.
func unfinished(ctx context.Context, e *page.Edition, output *guardedOutput) ([]problem.Problem, error) {
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	var problems []problem.Problem
	for _, used := range shortcodes(e) {
		if _, done := output.files.Read(used.page); !done {
			problems = append(problems, problem.New(RulePageRenders, used.place,
				"the page does not end, perhaps since the shortcode \""+used.name+"\" puts the page into itself", "take the shortcode out of the page"))
		}
	}
	if len(problems) == 0 {
		return nil, fmt.Errorf("render: %w", errStuck)
	}
	return problems, nil
}
