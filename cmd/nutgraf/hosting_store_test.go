package main

import (
	"bytes"
	"context"
	"io"
	"maps"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestRecipeOfAnObjectStoreServes runs the recipe with the real AWS command line against a real store, versitygw, which
// serves what it holds as a website. The second time, what changed is sent and what is gone goes, and nothing else.
func TestRecipeOfAnObjectStoreServes(t *testing.T) {
	endpoint, site := objectStore(t)
	project := t.TempDir()
	shell := func(commands string) string {
		return sh(t, project, commands, "AWS_ACCESS_KEY_ID=owner", "AWS_SECRET_ACCESS_KEY=of-the-bucket", "AWS_DEFAULT_REGION=us-east-1",
			"AWS_EC2_METADATA_DISABLED=true", "HOME="+t.TempDir())
	}
	write := func(name, content string) {
		if err := os.WriteFile(filepath.Join(project, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	shell("nutgraf new .")
	write("content/glossary/harbour.md", "---\ntitle: harbour\n---\nA place where ships are safe.\n")
	shell("nutgraf build") // now, so that its files are older, in whole seconds, than what the store gets
	write("policy.json", recipes(t, "json")[0])
	var once, eachTime string
	for _, piece := range recipes(t, "sh") {
		switch piece = strings.ReplaceAll(piece, "aws ", "aws --endpoint-url "+endpoint+" "); {
		case strings.Contains(piece, " s3 mb "):
			once = piece
		case strings.Contains(piece, " s3 sync "):
			eachTime = piece
		}
	}

	shell(once)
	sent, removed := synced(shell(eachTime))
	first := whole(t, filepath.Join(project, "public"))
	if diff := cmp.Diff(slices.Sorted(maps.Keys(first)), sent); diff != "" || len(removed) > 0 {
		t.Errorf("the first time (-in public/ +sent), and removed %q:\n%s", removed, diff)
	}
	isServed(t, site, first)

	write("content/sections/added.md", "---\ntitle: Added\nweight: 90\nsources: [council-minutes-2014]\n---\nMore.\n")
	if err := os.Remove(filepath.Join(project, "content/glossary/harbour.md")); err != nil {
		t.Fatal(err)
	}
	sent, removed = synced(shell(eachTime))
	second := whole(t, filepath.Join(project, "public"))
	var changed, gone []string
	for name, content := range second {
		if was, ok := first[name]; !ok || !bytes.Equal(was, content) {
			changed = append(changed, name)
		}
	}
	for name := range first {
		if _, ok := second[name]; !ok {
			gone = append(gone, name)
			if response, _ := site(name); response.StatusCode != http.StatusNotFound {
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
	isServed(t, site, second)
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

// synced reads what `aws s3 sync` says that it sent and removed.
func synced(said string) (sent, removed []string) {
	for _, line := range regexp.MustCompile(`(upload: \S+ to|delete:) s3://my-explainer/(\S+)`).FindAllStringSubmatch(said, -1) {
		if line[1] == "delete:" {
			removed = append(removed, line[2])
		} else {
			sent = append(sent, line[2])
		}
	}
	slices.Sort(sent)
	slices.Sort(removed)
	return sent, removed
}

// isServed asks for every file, and for what a website makes of folders and of what is not there.
func isServed(t *testing.T, site func(string) (*http.Response, []byte), want map[string][]byte) {
	t.Helper()
	kinds := map[string]string{".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".json": "application/json", ".png": "image/png",
		".webp": "image/webp", ".ics": "text/calendar", ".xml": "text/xml", ".txt": "text/plain", "": "binary/octet-stream"}
	for name, content := range want {
		response, got := site(name)
		kind := strings.Replace(response.Header.Get("Content-Type"), "application/xml", "text/xml", 1)
		if response.StatusCode != http.StatusOK || !bytes.Equal(got, content) || kind != kinds[path.Ext(name)] {
			t.Errorf("%s: %s, the same bytes: %v, Content-Type %q", name, response.Status, bytes.Equal(got, content), kind)
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
