package browsertest

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
)

// The icon is in the page; no browser asks for the file with the same drawing, which is for programs that read no such icon.
func TestIconCostsNoRequest(t *testing.T) {
	t.Parallel()
	Engines(t, func(t *testing.T, browser *Browser) {
		var asked atomic.Int64
		files := http.FileServer(http.Dir(flagship()))
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if strings.Contains(r.URL.Path, "favicon") {
				asked.Add(1)
			}
			files.ServeHTTP(w, r)
		}))
		t.Cleanup(server.Close)
		tab := browser.Open(Phone)
		for _, page := range []string{"/", "/glossary/nato/", "/sections/new-push/", "/timeline/", "/"} {
			tab.Go(server.URL + page)
			tab.Until(`document.readyState == "complete"`)
		}
		if n := asked.Load(); n > 0 {
			t.Errorf("the icon was asked for %d times", n)
		}
	})
}
