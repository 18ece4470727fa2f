package browsertest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// ghost is a Ghost with one editor, who has signed in.
type ghost struct {
	t       *testing.T
	address string // does not end in "/"
	client  *http.Client
}

// startGhost runs Ghost until the test ends, by the version of Node that it wants. In development it may ask this machine.
func startGhost(t *testing.T) ghost {
	t.Helper()
	content, host := filepath.Join(t.TempDir(), "content"), freePort(t)
	if err := os.CopyFS(content, os.DirFS(filepath.Join(NPM(t, "ghost"), "content"))); err != nil {
		t.Fatal(err)
	}
	_, port, err := net.SplitHostPort(host)
	if err != nil {
		t.Fatal(err)
	}
	node := NPM(t, "node-linux-"+map[string]string{"amd64": "x64", "arm64": "arm64"}[runtime.GOARCH])
	jar, _ := cookiejar.New(nil) // without options nothing can fail
	g := ghost{t, "http://" + host, &http.Client{Jar: jar, Timeout: startPatience}}
	server := exec.Command(filepath.Join(node, "bin", "node"), "index.js")
	server.Dir, server.Stderr = NPM(t, "ghost"), t.Output()
	server.Env = append(os.Environ(), "NODE_ENV=development", "url="+g.address, "server__host=127.0.0.1", "server__port="+port,
		"database__client=mysql2", "database__connection__socketPath="+mariaDB(t), "database__connection__user=root", "database__connection__database=newsroom",
		"paths__contentPath="+content, "mail__transport=stub", "privacy__useTinfoil=true", `logging__transports=["stderr"]`, "logging__level=error")
	if err := server.Start(); err != nil {
		t.Fatalf("Ghost is needed (test.sh installs it): %v", err)
	}
	t.Cleanup(func() { _ = server.Process.Kill(); _ = server.Wait() })
	for deadline := time.Now().Add(startPatience); ; time.Sleep(100 * time.Millisecond) {
		response, err := g.client.Get(g.address + "/ghost/api/admin/site/")
		if err == nil {
			_ = response.Body.Close()
			if response.StatusCode == http.StatusOK {
				break
			}
		}
		if time.Now().After(deadline) {
			t.Fatalf("Ghost does not answer: %v", err)
		}
	}
	const name, secret = "editor@newsroom.example", "the secret of a test"
	g.post("/ghost/api/admin/authentication/setup/", map[string]any{"setup": []any{map[string]string{"name": "Editor", "email": name, "password": secret, "blogTitle": "The Newsroom"}}})
	g.post("/ghost/api/admin/session/", map[string]any{"username": name, "password": secret})
	return g
}

func (g ghost) post(path string, value any) {
	g.t.Helper()
	content, err := json.Marshal(value)
	if err != nil {
		g.t.Fatal(err)
	}
	request, err := http.NewRequest(http.MethodPost, g.address+path, bytes.NewReader(content))
	if err != nil {
		g.t.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Origin", g.address)
	g.read(g.client.Do(request))
}

// read returns the body of an answer that says success.
func (g ghost) read(response *http.Response, err error) []byte {
	g.t.Helper()
	if err != nil {
		g.t.Fatal(err)
	}
	defer response.Body.Close()
	content, err := io.ReadAll(response.Body)
	if err != nil || response.StatusCode >= 300 {
		g.t.Fatalf("%s: %s %s %v", response.Request.URL, response.Status, content, err)
	}
	return content
}

// bookmark is what Ghost's bookmark card shows of a page.
type bookmark struct {
	Type     string
	Metadata struct{ Title, Description, Publisher, Thumbnail, Icon string }
}

// TestAddressesInGhostBecomeCards asks Ghost what its editor asks when an address is pasted, and when a bookmark is chosen: the
// card has the title, the text, the picture and the icon of the page, and the name of its explainer.
func TestAddressesInGhostBecomeCards(t *testing.T) {
	t.Parallel()
	explainer, folder := publishFlagship(t)
	g := startGhost(t)
	for _, page := range []string{linked[0].page, linked[1].page, linked[2].page, linked[3].page, "", "questions/nato-membership/", "glossary/"} {
		for _, kind := range []string{"", "bookmark"} {
			answer := g.read(g.client.Get(g.address + "/ghost/api/admin/oembed/?" + url.Values{"url": {explainer + page}, "type": {kind}}.Encode()))
			var got bookmark
			if err := json.Unmarshal(answer, &got); err != nil || got.Type != "bookmark" {
				t.Errorf("/%s becomes %s, %v", page, answer, err)
				continue
			}
			tags := tagsOf(t, fileOf(folder, page))
			for what, pair := range map[string][2]string{
				"title": {got.Metadata.Title, tags["og:title"]}, "text": {got.Metadata.Description, tags["og:description"]},
				"publisher": {got.Metadata.Publisher, "Security for Ukraine"},
			} {
				if pair[0] != pair[1] || pair[0] == "" {
					t.Errorf("the card of /%s has the %s %q, want %q", page, what, pair[0], pair[1])
				}
			}
			picture := contentOf(t, folder, strings.TrimPrefix(tags["og:image"], explainer))
			if kept := g.read(g.client.Get(got.Metadata.Thumbnail)); string(kept) != picture {
				t.Errorf("the card of /%s has another picture: %s", page, got.Metadata.Thumbnail)
			}
			icon := fmt.Sprintf("%s/content/images/icon/favicon-", g.address)
			if !strings.HasPrefix(got.Metadata.Icon, icon) || !bytes.HasPrefix(g.read(g.client.Get(got.Metadata.Icon)), []byte("\x89PNG")) {
				t.Errorf("the card of /%s has the icon %s", page, got.Metadata.Icon)
			}
		}
	}
}
