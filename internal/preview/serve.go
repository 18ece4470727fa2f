package preview

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"mime"
	"net/http"
	"net/url"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// own is the folder of addresses that are the preview's own.
const own = "/__nutgraf/"

//go:embed error_panel.js
var errorPanel []byte

//go:embed live_reload.js
var liveReload []byte

// liveScript returns the script of every page. It is one block, so that its names do not meet those of the site's scripts.
func liveScript() []byte {
	return slices.Concat([]byte("{\n"), errorPanel, liveReload, []byte("}\n"))
}

// handler answers browsers.
type handler struct {
	state    *state
	loopback bool // it listens where only this machine can ask
}

func (h handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	forbid(w.Header())
	switch {
	case !h.isHere(r.Host):
		http.Error(w, "this preview is not for the host that was asked for", http.StatusForbidden)
	case isForeign(r):
		http.Error(w, "this preview is for its own pages", http.StatusForbidden)
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		http.Error(w, "only pages can be asked for", http.StatusMethodNotAllowed)
	case r.Header.Get("Service-Worker") != "": // it would show pages of yesterday
		http.Error(w, "no service worker in a preview", http.StatusNotFound)
	case r.URL.Path == own+"live.js":
		w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
		_, _ = w.Write(liveScript())
	case r.URL.Path == own+"events":
		h.follow(w, r)
	default:
		h.page(w, r)
	}
}

// page answers with a file of the site.
func (h handler) page(w http.ResponseWriter, r *http.Request) {
	v, _ := h.state.now()
	address, isInside := strings.CutPrefix(r.URL.Path, v.base)
	switch {
	case !isInside && r.URL.Path+"/" == v.base, r.URL.Path == "/" && v.base != "/":
		http.Redirect(w, r, v.base, http.StatusFound)
		return
	case isInside && v.isFolder(address):
		http.Redirect(w, r, path.Base(address)+"/", http.StatusFound)
		return
	case !isInside:
		address = r.URL.Path
	}
	name, content, found := v.find(address)
	kind := mime.TypeByExtension(path.Ext(name))
	w.Header().Set("Cache-Control", "no-cache")
	if path.Ext(name) == ".html" {
		kind, content = "text/html; charset=utf-8", forPreview(content, mark(content))
		w.Header().Set("Cache-Control", "no-store")
	}
	if kind != "" {
		w.Header().Set("Content-Type", kind)
	}
	if !found {
		w.WriteHeader(http.StatusNotFound)
		_, _ = w.Write(content)
		return
	}
	http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(content))
}

// pageState is the answer to the script in a page: which content the page has now, and which problems there are.
type pageState struct {
	Page     string        `json:"page"` // the mark of the page's content
	Problems []toldProblem `json:"problems"`
}

type toldProblem struct {
	Place   string `json:"place"`
	Message string `json:"message"`
	Fix     string `json:"fix,omitempty"`
	Rule    string `json:"rule"`
}

// follow tells a page of each change as long as it is open (server-sent events, as HTML defines them).
func (h handler) follow(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	controller := http.NewResponseController(w)
	asked, err := url.PathUnescape(r.URL.Query().Get("page"))
	if err != nil {
		http.Error(w, "no address", http.StatusBadRequest)
		return
	}
	v, _ := h.state.now()
	defer h.state.opened(strings.TrimPrefix(asked, v.base))()
	last := []byte{}
	for {
		v, changed := h.state.now()
		if now := stateOf(v, asked); !slices.Equal(now, last) {
			last = now
			if _, err := fmt.Fprintf(w, "data: %s\n\n", now); err != nil || controller.Flush() != nil {
				return
			}
		}
		select {
		case <-r.Context().Done():
			return
		case <-changed:
		}
	}
}

func stateOf(v *version, asked string) []byte {
	_, content, _ := v.find(strings.TrimPrefix(asked, v.base))
	s := pageState{Page: mark(content), Problems: []toldProblem{}}
	for _, p := range v.problems {
		if p.Severity == problem.Error {
			s.Problems = append(s.Problems, toldProblem{Place: p.Place.String(), Message: p.Message, Fix: p.Fix, Rule: p.Rule})
		}
	}
	told, err := json.Marshal(s)
	if err != nil { // it holds nothing that JSON cannot
		return nil
	}
	return told
}
