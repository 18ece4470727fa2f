package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// bucket is a site of its author's, and the recipe's bucket in a real store, versitygw, which serves it as a website.
type bucket struct {
	t                 *testing.T
	project, endpoint string
	site              func(name string) (*http.Response, []byte)
	eachTime          string // the recipe's commands
}

// newBucket makes the bucket with the recipe's commands for the real AWS command line.
func newBucket(t *testing.T) *bucket {
	t.Helper()
	b := &bucket{t: t, project: t.TempDir()}
	b.endpoint, b.site = objectStore(t)
	b.shell(b.endpoint, "nutgraf new .")
	b.write("content/glossary/harbour.md", "---\ntitle: harbour\n---\nA place where ships are safe.\n")
	b.write("policy.json", recipes(t, "json")[0])
	for _, piece := range recipes(t, "sh") {
		switch {
		case strings.Contains(piece, " s3 mb "):
			b.shell(b.endpoint, strings.ReplaceAll(piece, "aws ", "aws --endpoint-url "+b.endpoint+" "))
		case strings.Contains(piece, "nutgraf deploy "):
			b.eachTime = piece
		}
	}
	return b
}

func (b *bucket) write(name, content string) {
	b.t.Helper()
	if err := os.WriteFile(filepath.Join(b.project, name), []byte(content), 0o644); err != nil {
		b.t.Fatal(err)
	}
}

func (b *bucket) environment(endpoint string) []string {
	return []string{"AWS_ACCESS_KEY_ID=owner", "AWS_SECRET_ACCESS_KEY=of-the-bucket", "AWS_DEFAULT_REGION=us-east-1",
		"AWS_EC2_METADATA_DISABLED=true", "AWS_ENDPOINT_URL=" + endpoint, "HOME=" + b.t.TempDir()}
}

func (b *bucket) shell(endpoint, commands string) string {
	b.t.Helper()
	return sh(b.t, b.project, commands, b.environment(endpoint)...)
}

// pending returns what a run would send and remove.
func (b *bucket) pending() (sent, removed []string) {
	b.t.Helper()
	for line := range strings.Lines(b.shell(b.endpoint, "nutgraf deploy --dry-run s3://my-explainer")) {
		if name, ok := strings.CutPrefix(strings.TrimSpace(line), "send "); ok {
			sent = append(sent, name)
		} else if name, ok := strings.CutPrefix(strings.TrimSpace(line), "remove "); ok {
			removed = append(removed, name)
		}
	}
	return sent, removed
}

// change edits the explainer and builds it. Each edit adds a page, takes one away and changes others.
func (b *bucket) change(n int) {
	b.t.Helper()
	if n > 0 {
		if err := os.Remove(filepath.Join(b.project, fmt.Sprintf("content/sections/added-%d.md", n-1))); err != nil && n > 1 {
			b.t.Fatal(err)
		}
	}
	b.write(fmt.Sprintf("content/sections/added-%d.md", n), fmt.Sprintf("---\ntitle: Added %d\nweight: 90\nsources: [council-minutes-2014]\n---\nMore.\n", n))
	b.shell(b.endpoint, "nutgraf build --compress")
}

// TestRecipeOfAnObjectStoreServes runs the recipe. The second time, what changed is sent and what is gone goes, and nothing
// else; files of others stay.
func TestRecipeOfAnObjectStoreServes(t *testing.T) {
	b := newBucket(t)
	b.shell(b.endpoint, b.eachTime)
	first := whole(t, filepath.Join(b.project, "public"))
	isServed(t, b.site, first)
	b.shell(b.endpoint, "echo mine >mine.txt; aws --endpoint-url "+b.endpoint+" s3 cp mine.txt s3://my-explainer/mine.txt")
	if said := b.shell(b.endpoint, b.eachTime); !strings.Contains(said, "(0 new or changed, 0 removed), 0.0 MB") {
		t.Errorf("the same site is sent again: %s", said)
	}

	b.write("content/sections/added.md", "---\ntitle: Added\nweight: 90\nsources: [council-minutes-2014]\n---\nMore.\n")
	if err := os.Remove(filepath.Join(b.project, "content/glossary/harbour.md")); err != nil {
		t.Fatal(err)
	}
	b.shell(b.endpoint, "nutgraf build --compress")
	sent, removed := b.pending()
	b.shell(b.endpoint, "nutgraf deploy s3://my-explainer")
	second := whole(t, filepath.Join(b.project, "public"))
	maps.DeleteFunc(second, func(name string, _ []byte) bool { return slices.Contains([]string{".br", ".gz"}, path.Ext(name)) })
	var changed, gone []string
	for name, content := range second {
		if was, ok := first[name]; name != "build.json" && (!ok || !bytes.Equal(was, content)) {
			changed = append(changed, name)
		}
	}
	for name := range first {
		if _, ok := second[name]; !ok {
			gone = append(gone, name)
			if response, _ := b.site(name); response.StatusCode != http.StatusNotFound {
				t.Errorf("%s is gone, and the store says %s", name, response.Status)
			}
		}
	}
	slices.Sort(changed)
	slices.Sort(gone)
	if diff := cmp.Diff(changed, sent); diff != "" || len(changed) == len(second) {
		t.Errorf("the second time, of %d files (-changed +sent):\n%s", len(second), diff)
	}
	if diff := cmp.Diff(gone, removed); diff != "" || len(gone) == 0 {
		t.Errorf("the second time (-gone +removed):\n%s", diff)
	}
	isServed(t, b.site, second)
	if _, mine := b.site("mine.txt"); string(mine) != "mine\n" {
		t.Errorf("the file of another is %q", mine)
	}
}

// TestAKilledDeployIsResumed kills the program while it sends, after more and more requests. Each page that the store has then
// finds its styles, scripts and pictures, and the next run sends only what is missing.
func TestAKilledDeployIsResumed(t *testing.T) {
	b := newBucket(t)
	b.change(0)
	b.shell(b.endpoint, "nutgraf deploy s3://my-explainer")
	killed := 0
	for n, requests := range []int{2, 5, 9, 14, 20, 30} {
		b.change(n + 1)
		before, gone := b.pending()
		if b.killAfter(requests) {
			killed++
		}
		b.holdsTogether()
		after, stillGone := b.pending()
		if len(after) > len(before) || len(stillGone) > len(gone) || requests > 5 && len(after) == len(before) {
			t.Errorf("killed after %d requests: %d files are to be sent, before %d; %d to be removed, before %d", requests, len(after), len(before), len(stillGone), len(gone))
		}
		b.shell(b.endpoint, "nutgraf deploy s3://my-explainer")
		want := whole(t, filepath.Join(b.project, "public"))
		maps.DeleteFunc(want, func(name string, _ []byte) bool { return slices.Contains([]string{".br", ".gz"}, path.Ext(name)) })
		isServed(t, b.site, want)
		if sent, removed := b.pending(); len(sent)+len(removed) > 0 {
			t.Errorf("after all, %q are to be sent, %q removed", sent, removed)
		}
	}
	if killed < 4 {
		t.Errorf("only %d runs were killed", killed)
	}
}

// killAfter runs the program with a store that answers so many requests that write, and kills it at the next one.
func (b *bucket) killAfter(requests int) bool {
	b.t.Helper()
	to, err := url.Parse(b.endpoint)
	if err != nil {
		b.t.Fatal(err)
	}
	run := exec.Command("nutgraf", "deploy", "s3://my-explainer")
	proxy := httputil.NewSingleHostReverseProxy(to)
	var writes atomic.Int64
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet && r.Method != http.MethodHead && writes.Add(1) > int64(requests) {
			_ = run.Process.Kill()
			return
		}
		proxy.ServeHTTP(w, r)
	}))
	defer server.Close()
	run.Dir, run.Env = b.project, append(os.Environ(), b.environment(server.URL)...)
	return run.Run() != nil
}

// holdsTogether asks for the files that each page in the store names.
func (b *bucket) holdsTogether() {
	b.t.Helper()
	_, record := b.site("build.json")
	var listed struct{ Files map[string]string }
	if err := json.Unmarshal(record, &listed); err != nil {
		b.t.Fatal(err)
	}
	pages := 0
	for name := range listed.Files {
		response, content := b.site(name)
		if path.Ext(name) != ".html" || response.StatusCode != http.StatusOK {
			continue
		}
		pages++
		for _, found := range regexp.MustCompile(`(?:href|src)="([^"]*\.(?:css|js|png))"`).FindAllSubmatch(content, -1) {
			if strings.HasPrefix(string(found[1]), "http") {
				continue
			}
			file := path.Join(path.Dir(name), string(found[1]))
			if name == "404.html" {
				file = strings.TrimPrefix(string(found[1]), "/")
			}
			if response, _ := b.site(file); response.StatusCode != http.StatusOK {
				b.t.Errorf("%s names %s, and the store says %s", name, file, response.Status)
			}
		}
	}
	if pages < 5 {
		b.t.Errorf("only %d pages", pages)
	}
}

// TestDeployTakesNobodysPlace: where files are that the program did not put there, it writes nothing.
func TestDeployTakesNobodysPlace(t *testing.T) {
	b := newBucket(t)
	b.shell(b.endpoint, "nutgraf build && echo mine >mine.html && aws --endpoint-url "+b.endpoint+" s3 cp mine.html s3://my-explainer/index.html")
	said := b.shell(b.endpoint, "nutgraf deploy s3://my-explainer 2>&1 || echo ended with $?")
	if _, index := b.site("index.html"); string(index) != "mine\n" || !strings.Contains(said, "index.html is there already") || !strings.Contains(said, "ended with 2") {
		t.Errorf("%s; the file of another is %q", said, index)
	}
	b.shell(b.endpoint, "nutgraf deploy s3://my-explainer/paris")
	if response, _ := b.site("paris/sections/"); response.StatusCode != http.StatusOK {
		t.Errorf("below a prefix: %s", response.Status)
	}
}

// objectStore starts a store for the bucket my-explainer. Its site is asked as a reader does, who has no key.
func objectStore(t *testing.T) (endpoint string, site func(name string) (*http.Response, []byte)) {
	t.Helper()
	folder := t.TempDir()
	for _, name := range []string{"data", "about"} {
		if err := os.Mkdir(filepath.Join(folder, name), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	api, web := freeAddress(t), freeAddress(t)
	store := exec.Command("versitygw", "--quiet", "--port", api, "--website", web, "--website-domain", "localhost",
		"posix", "--sidecar", filepath.Join(folder, "about"), filepath.Join(folder, "data"))
	store.Env = append(os.Environ(), "ROOT_ACCESS_KEY_ID=owner", "ROOT_SECRET_ACCESS_KEY=of-the-bucket")
	store.Stderr = os.Stderr
	if err := store.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Process.Kill(); _ = store.Wait() })
	get(t, "http://"+api)
	reader := http.Client{Transport: &http.Transport{DialContext: func(ctx context.Context, network, _ string) (net.Conn, error) {
		return new(net.Dialer).DialContext(ctx, network, web)
	}}}
	return "http://" + api, func(name string) (*http.Response, []byte) {
		t.Helper()
		response, err := reader.Get("http://my-explainer.localhost/" + name)
		if err != nil {
			t.Fatal(err)
		}
		defer response.Body.Close()
		content, err := io.ReadAll(response.Body)
		if err != nil {
			t.Fatal(err)
		}
		return response, content
	}
}

// isServed asks for every file, and for what a website makes of folders and of what is not there.
func isServed(t *testing.T, site func(string) (*http.Response, []byte), want map[string][]byte) {
	t.Helper()
	kinds := map[string]string{".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".json": "application/json", ".png": "image/png", ".svg": "image/svg+xml",
		".webp": "image/webp", ".ics": "text/calendar", ".xml": "text/xml", ".txt": "text/plain", ".md": "text/markdown", ".inv": "application/octet-stream", "": "application/octet-stream", ".nojekyll": "application/octet-stream"}
	for name, content := range want {
		response, got := site(name)
		header := response.Header
		kind, _, _ := strings.Cut(strings.Replace(header.Get("Content-Type"), "application/xml", "text/xml", 1), ";")
		cache := "no-cache"
		if regexp.MustCompile(`^(css|js)/[a-z-]+\.[0-9a-f]{8}\.|^cards/`).MatchString(name) {
			cache = "public, max-age=31536000, immutable"
		}
		if response.StatusCode != http.StatusOK || !bytes.Equal(got, content) || kind != kinds[path.Ext(name)] || header.Get("Cache-Control") != cache || header.Get("Content-Encoding") != "" {
			t.Errorf("%s: %s, the same bytes: %v, %v", name, response.Status, bytes.Equal(got, content), header)
		}
	}
	for _, test := range []struct {
		path, file string
		code       int
	}{{"", "index.html", 200}, {"timeline/", "timeline/index.html", 200}, {"nowhere/", "404.html", 404}} {
		if response, got := site(test.path); response.StatusCode != test.code || !bytes.Equal(got, want[test.file]) {
			t.Errorf("/%s: %s, with %s: %v", test.path, response.Status, test.file, bytes.Equal(got, want[test.file]))
		}
	}
}
