package preview

import (
	"net/http"
	"net/http/httptest"
	"os"
	"testing"
	"testing/fstest"
)

// shownSite is a handler of a small site.
func shownSite(loopback bool) handler {
	s := newState()
	s.change(func(v *version) {
		v.base = "/sub/"
		v.tree = fstest.MapFS{
			"index.html": {Data: []byte("<!doctype html><head><title>A</title>")}, "search/index.js": {Data: []byte("var secret = 1")},
			"a.png": {Data: []byte("\x89PNG")}, "404.html": {Data: []byte("gone")}, "a/index.html": {Data: []byte("<p>")},
		}
	})
	return handler{s, loopback}
}

func ask(h handler, address string, header map[string]string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodGet, address, nil)
	for name, value := range header {
		r.Header.Set(name, value)
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func TestOnlyThePreviewsOwnPagesAreAnswered(t *testing.T) {
	const host = "http://127.0.0.1:1313"
	h := shownSite(true)
	metadata := func(site, mode, dest string) map[string]string {
		return map[string]string{"Sec-Fetch-Site": site, "Sec-Fetch-Mode": mode, "Sec-Fetch-Dest": dest}
	}
	for name, test := range map[string]struct {
		path   string
		header map[string]string
		want   int
	}{
		"a program":                     {"/sub/", nil, 200},
		"typed":                         {"/sub/", metadata("none", "navigate", "document"), 200},
		"typed file":                    {"/sub/search/index.js", metadata("none", "navigate", "document"), 200},
		"a link on a page":              {"/sub/", metadata("same-origin", "navigate", "document"), 200},
		"own script":                    {"/sub/search/index.js", metadata("same-origin", "no-cors", "script"), 200},
		"own frame":                     {"/sub/a/", metadata("same-origin", "navigate", "iframe"), 200},
		"own origin":                    {"/sub/a.png", map[string]string{"Origin": host, "Sec-Fetch-Site": "same-origin"}, 200},
		"a link elsewhere":              {"/sub/", metadata("cross-site", "navigate", "document"), 200},
		"a link on another port":        {"/sub/a/", metadata("same-site", "navigate", "document"), 200},
		"a link elsewhere to a script":  {"/sub/search/index.js", metadata("cross-site", "navigate", "document"), 403},
		"a script elsewhere":            {"/sub/search/index.js", metadata("cross-site", "no-cors", "script"), 403},
		"a script on another port":      {"/sub/search/index.js", metadata("same-site", "no-cors", "script"), 403},
		"a page as a script":            {"/sub/", metadata("cross-site", "no-cors", "script"), 403},
		"a picture elsewhere":           {"/sub/a.png", metadata("cross-site", "no-cors", "image"), 403},
		"a style elsewhere":             {"/sub/", metadata("same-site", "no-cors", "style"), 403},
		"a frame elsewhere":             {"/sub/", metadata("cross-site", "navigate", "iframe"), 403},
		"an object elsewhere":           {"/sub/", metadata("cross-site", "navigate", "object"), 403},
		"fetched elsewhere":             {"/sub/", metadata("cross-site", "cors", "empty"), 403},
		"fetched elsewhere, no CORS":    {"/sub/", metadata("cross-site", "no-cors", "empty"), 403},
		"prefetched elsewhere":          {"/sub/", metadata("cross-site", "no-cors", "document"), 403},
		"other origin":                  {"/sub/", map[string]string{"Origin": "http://evil.example"}, 403},
		"other port's origin":           {"/sub/", map[string]string{"Origin": "http://127.0.0.1:1314"}, 403},
		"no origin":                     {"/sub/", map[string]string{"Origin": "null"}, 403},
		"other origin, but says none":   {"/sub/", map[string]string{"Origin": "http://evil.example", "Sec-Fetch-Site": "none"}, 403},
		"a stream elsewhere":            {own + "events?page=/sub/", map[string]string{"Origin": "http://evil.example"}, 403},
		"a stream elsewhere, no origin": {own + "events?page=/sub/", metadata("cross-site", "cors", "empty"), 403},
		"an old browser's script":       {"/sub/search/index.js", map[string]string{"Referer": "http://evil.example/"}, 403},
		"an old browser's link":         {"/sub/", map[string]string{"Referer": "http://evil.example/"}, 200},
		"an old browser's own script":   {"/sub/search/index.js", map[string]string{"Referer": host + "/sub/"}, 200},
		"nothing there":                 {"/sub/nowhere/", nil, 404},
		"to the folder":                 {"/", metadata("none", "navigate", "document"), 302},
		"to the folder, elsewhere":      {"/", metadata("cross-site", "no-cors", "image"), 403},
	} {
		w := ask(h, host+test.path, test.header)
		if w.Code != test.want {
			t.Errorf("%s: %d, want %d", name, w.Code, test.want)
		}
		for header, want := range map[string]string{
			"Cross-Origin-Resource-Policy": "same-origin", "Cross-Origin-Opener-Policy": "same-origin", "X-Frame-Options": "SAMEORIGIN",
			"Content-Security-Policy": "frame-ancestors 'self'", "X-Content-Type-Options": "nosniff", "Access-Control-Allow-Origin": "",
		} {
			if got := w.Header().Get(header); got != want {
				t.Errorf("%s: %s is %q, want %q", name, header, got, want)
			}
		}
	}
}

func TestAHostOfAnotherNameIsRefused(t *testing.T) {
	own, err := os.Hostname()
	if err != nil {
		t.Fatal(err)
	}
	for host, want := range map[string][2]bool{ // on the loopback, in a network
		"127.0.0.1:1313": {true, true}, "localhost:1313": {true, true}, "LocalHost": {true, true}, "[::1]:1313": {true, true}, "127.0.0.2": {true, true}, "[::ffff:127.0.0.1]:1313": {true, true},
		"192.168.1.7:1313": {false, true}, "[fe80::1]:1313": {false, true}, own + ":1313": {own == "localhost", true}, own + ".local": {false, true},
		"evil.example:1313": {false, false}, "localhost.evil.example": {false, false}, "127.0.0.1.evil.example": {false, false}, "": {false, false}, "localhost.": {false, false}, "2130706433": {false, false},
	} {
		for i, loopback := range []bool{true, false} {
			r := httptest.NewRequest(http.MethodGet, "/sub/", nil)
			r.Host = host
			w := httptest.NewRecorder()
			shownSite(loopback).ServeHTTP(w, r)
			if got := w.Code == http.StatusOK; got != want[i] {
				t.Errorf("%q, loopback %v: %d", host, loopback, w.Code)
			}
		}
	}
}
