package main

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
)

// TestPicturesAreFetchedFromNowhereButWhereTheyMay runs the program on a page whose pictures are on this machine: on a server that
// is allowed, and on one that is not, to which the first sends on.
func TestPicturesAreFetchedFromNowhereButWhereTheyMay(t *testing.T) {
	var picture bytes.Buffer
	if err := png.Encode(&picture, image.NewGray(image.Rect(0, 0, 60, 50))); err != nil {
		t.Fatal(err)
	}
	var asked, askedSecret atomic.Int32
	secret := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		askedSecret.Add(1)
		_, _ = w.Write(picture.Bytes())
	}))
	defer secret.Close()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked.Add(1)
		switch r.URL.Path {
		case "/gate.png", "/moved.png":
			_, _ = w.Write(picture.Bytes())
		case "/old.png":
			http.Redirect(w, r, "/moved.png", http.StatusFound)
		case "/away.png":
			http.Redirect(w, r, secret.URL+"/secret.png", http.StatusFound)
		case "/page.png":
			fmt.Fprint(w, "<!doctype html><title>Sign in</title>")
		default:
			http.NotFound(w, r)
		}
	}))
	defer server.Close()
	var page strings.Builder
	page.WriteString("<!doctype html><html lang=en><title>The lock</title><body><h1>The lock</h1><p>It is a lock that was built in the year 1903.</p>")
	for _, name := range []string{"gate", "old", "away", "page", "none"} {
		fmt.Fprintf(&page, `<img src="%s/%s.png" alt="The %s"><p>Below %s there is text.</p>`, server.URL, name, name, name)
	}
	article := filepath.Join(t.TempDir(), "lock.html")
	if err := os.WriteFile(article, []byte(page.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	host := "--allow-host=" + server.Listener.Addr().String()
	for _, test := range []struct {
		name         string
		flags        []string
		asks         int32
		files, links int
		report       []string
	}{
		{"not asked for", nil, 0, 0, 5, []string{"--fetch-pictures fetches it"}},
		{"not allowed", []string{"--fetch-pictures"}, 0, 0, 5, []string{"is no address of the public internet"}},
		{"allowed", []string{"--fetch-pictures", host}, 6, 2, 3, []string{
			"away.png: it cannot be fetched: is no address of the public internet", "page.png: it is in no format that pages show", "none.png: it cannot be fetched: its host answers 404 Not Found",
		}},
	} {
		folder := t.TempDir()
		asked.Store(0)
		said, err := exec.Command("nutgraf", append([]string{"import", "article", article, "--source", folder}, test.flags...)...).CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v\n%s", test.name, err, said)
		}
		if asked.Load() != test.asks || askedSecret.Load() > 0 {
			t.Errorf("%s: asked %d times, the other server %d times", test.name, asked.Load(), askedSecret.Load())
		}
		files, err := filepath.Glob(filepath.Join(folder, "assets", "*"))
		if err != nil {
			t.Fatal(err)
		}
		text, err := os.ReadFile(filepath.Join(folder, "content", "sections", "the-lock.md"))
		if err != nil {
			t.Fatal(err)
		}
		if links := strings.Count(string(text), "[Picture]("+server.URL); len(files) != test.files || strings.Count(string(text), "![The ") != test.files || links != test.links {
			t.Errorf("%s: %d files, %d links in\n%s", test.name, len(files), links, text)
		}
		report, err := os.ReadFile(filepath.Join(folder, "import-report.txt"))
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range test.report {
			if !strings.Contains(string(report), want) {
				t.Errorf("%s: the report does not say %q:\n%s", test.name, want, report)
			}
		}
	}
}
