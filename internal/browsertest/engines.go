package browsertest

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
)

// engine is a browser that runs.
type engine interface {
	// newPage opens an empty page that knows nothing of those before, and returns what closes it.
	newPage(fault func(string)) (window, func(), error)
	end()
}

// Browser is a browser of one engine, which one story has to itself.
type Browser struct {
	Name   string
	t      testing.TB
	engine engine
}

// stable keeps the browsers of an engine between stories: each is started when it is first needed, and serves one story at a
// time, as only one window of a screen has the keyboard.
type stable struct {
	name  string
	start func(folder string) (engine, error)
	free  chan engine // nil: one that is not started yet
}

// stables are the package's browsers: starting one takes as long as a story.
var stables = []*stable{
	newStable("chromium", startChromium, 2),
	newStable("firefox", startFirefox, 1),
	newStable("webkit", startWebKit, 1),
}

func newStable(name string, start func(folder string) (engine, error), room int) *stable {
	s := &stable{name: name, start: start, free: make(chan engine, room)}
	for range room {
		s.free <- nil
	}
	return s
}

// profiles is the folder of what the browsers write.
var profiles = sync.OnceValues(func() (string, error) { return os.MkdirTemp("", "nutgraf-browsers-") })

// endBrowsers ends what was started.
func endBrowsers() {
	for _, s := range stables {
		for range cap(s.free) {
			if browser := <-s.free; browser != nil {
				browser.end()
			}
		}
	}
	if folder, err := profiles(); err == nil {
		_ = os.RemoveAll(folder)
	}
}

// Engines tells a story in each engine, in a test of the engine's name. The package's TestMain is [Run] or
// [RunWithProgram].
func Engines(t *testing.T, story func(t *testing.T, browser *Browser)) {
	t.Helper()
	for _, s := range stables {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			story(t, s.lend(t))
		})
	}
}

// lend waits for a browser that is free, and takes it back when the test ends.
func (s *stable) lend(t testing.TB) *Browser {
	t.Helper()
	browser := <-s.free
	t.Cleanup(func() { s.free <- browser })
	if browser == nil {
		folder, err := profiles()
		if err == nil {
			folder, err = os.MkdirTemp(folder, s.name)
		}
		if err == nil {
			browser, err = s.start(folder)
		}
		if err != nil {
			browser = nil
			t.Fatal(err)
		}
	}
	return &Browser{Name: s.name, t: t, engine: browser}
}

// Open opens an empty page. Of a story's pages the last one has the keyboard.
func (b *Browser) Open(view View) *Tab {
	b.t.Helper()
	faults := watch(b.t)
	page, closePage, err := b.engine.newPage(faults.add)
	if err != nil {
		b.t.Fatal(fmt.Errorf("%s: %w", b.Name, err))
	}
	b.t.Cleanup(closePage)
	tab := &Tab{t: b.t, page: page, faults: faults}
	tab.Look(view)
	return tab
}

// Run runs a package's tests, ends the browsers that they started and returns the exit code.
func Run(m *testing.M) int {
	defer endBrowsers()
	// Most tests that run wait for a browser; as many as there are browsers shall not.
	if err := flag.Set("test.parallel", "8"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return m.Run()
}

// profile is a new folder below the one of an engine.
func profile(folder, name string) (string, error) {
	folder = filepath.Join(folder, name)
	return folder, os.MkdirAll(folder, 0o700)
}
