package preview

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/nutgraf/nutgraf/internal/output"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// version is the site that the server shows at one moment. It never changes.
type version struct {
	base     string            // the folder of the site on its host: "/" or "/explainer/"
	tree     fs.FS             // the last whole build; nil before the first
	pages    map[string][]byte // pages that were rendered since, and what they need, by path
	replaced map[string][]byte // styles and scripts of earlier versions: a page that was sent before the change asks for them after it
	problems []problem.Problem // errors of what the author has written since
}

// file is the content of a file of the site.
func (v *version) file(name string) ([]byte, bool) {
	if content, ok := v.pages[name]; ok {
		return content, true
	}
	if content, ok := v.built(name); ok {
		return content, true
	}
	content, ok := v.replaced[name]
	return content, ok
}

// built is the content of a file of the last whole build.
func (v *version) built(name string) ([]byte, bool) {
	if v.tree == nil || !fs.ValidPath(name) {
		return nil, false
	}
	if info, err := fs.Stat(v.tree, name); err != nil || info.IsDir() {
		return nil, false
	}
	content, err := fs.ReadFile(v.tree, name)
	return content, err == nil
}

// replace serves a whole build from now on.
func (v *version) replace(base string, tree fs.FS) {
	v.dropPages()
	if v.tree != nil {
		for _, folder := range []string{output.StyleFolder, output.ScriptFolder} {
			names, _ := fs.Glob(v.tree, folder+"/*")
			for _, name := range names {
				if content, ok := v.built(name); ok {
					v.replaced[name] = content
				}
			}
		}
	}
	v.base, v.tree = base, tree
}

// dropPages takes back the pages that were rendered since the last whole build. Styles and scripts have another name when
// their content changes, so theirs stay as long as the preview runs.
func (v *version) dropPages() {
	v.replaced = maps.Clone(v.replaced)
	if v.replaced == nil {
		v.replaced = map[string][]byte{}
	}
	for name, content := range v.pages {
		if isFingerprinted(name) {
			v.replaced[name] = content
		}
	}
	v.pages = nil
}

// isFingerprinted reports whether a file is a style sheet or a script of the theme, whose names hold a hash of their content.
func isFingerprinted(name string) bool {
	folder, _ := path.Split(name)
	return folder == "css/" || folder == "js/"
}

// find is the file at an address relative to the site's root; for one that is not there, the site's page that says so.
func (v *version) find(address string) (name string, content []byte, found bool) {
	name = address
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	if content, ok := v.file(name); ok {
		return name, content, true
	}
	if content, ok := v.file("404.html"); ok {
		return "404.html", content, false
	}
	return "404.html", []byte(nothing), false
}

// nothing is every page of a project that could not be built yet.
const nothing = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
	`<meta name="color-scheme" content="light dark"><title>Nutgraf</title></head><body data-nothing></body></html>`

// isFolder reports whether an address wants a slash at its end.
func (v *version) isFolder(address string) bool {
	_, ok := v.file(path.Join(address, "index.html"))
	return ok && address != "" && !strings.HasSuffix(address, "/")
}

// mark tells one content from another.
func mark(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:8])
}

// state holds the served version and the pages that browsers have open.
type state struct {
	mu      sync.Mutex
	version *version
	changed chan struct{} // closed when there is another version
	open    []string      // addresses, the last opened first; one that is open twice stands here twice
	arrived chan struct{} // gets a value when a page is opened
}

func newState() *state {
	return &state{version: &version{base: "/"}, changed: make(chan struct{}), arrived: make(chan struct{}, 1)}
}

// now is the current version, and a channel that is closed when it is no longer.
func (s *state) now() (*version, <-chan struct{}) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.version, s.changed
}

// change makes another version of the current one.
func (s *state) change(change func(*version)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	next := *s.version
	change(&next)
	s.version = &next
	close(s.changed)
	s.changed = make(chan struct{})
}

// opened notes that a browser shows a page, until the returned function is called.
func (s *state) opened(address string) (closed func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.open = slices.Insert(s.open, 0, address)
	select {
	case s.arrived <- struct{}{}:
	default: // one is waiting already
	}
	return func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		i := slices.Index(s.open, address)
		s.open = slices.Delete(s.open, i, i+1)
	}
}

// mostOpen is how many pages are rendered before all others.
const mostOpen = 4

// openPages are the addresses of pages that browsers show, the last opened first.
func (s *state) openPages() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	var addresses []string
	for _, address := range s.open {
		if !slices.Contains(addresses, address) && len(addresses) < mostOpen {
			addresses = append(addresses, address)
		}
	}
	return addresses
}
