package main

import (
	"crypto/sha256"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
)

// TestExternalLinksAreToldAtTheirAuthorsLine runs the program against a server of which one page is gone.
func TestExternalLinksAreToldAtTheirAuthorsLine(t *testing.T) {
	var asked atomic.Int32
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked.Add(1)
		if strings.HasPrefix(r.URL.Path, "/gone") || r.URL.Path == "/robots.txt" {
			http.NotFound(w, r)
		}
	}))
	defer server.Close()
	folder := t.TempDir()
	sound, err := os.ReadFile("testdata/sound.txtar")
	if err != nil {
		t.Fatal(err)
	}
	unpack(t, folder, string(sound))
	list := fmt.Sprintf(`{"entries": [{"kind": "term", "id": "article-5", "address": "%s/gone-there"}]}`, server.URL)
	unpack(t, folder, fmt.Sprintf(`-- hugo.toml --
[elsewhere.alliance]
url = "%[1]s/explainer.json"
-- elsewhere/alliance.json --
%[2]s
-- elsewhere/lock.json --
{"alliance": {"url": "%[1]s/explainer.json", "from": "%[1]s/explainer.json", "sha256": "%[3]x"}}
-- content/sections/start.md --
---
title: Start
weight: 1
sources: [paper, treaty-1949]
---
Twelve [states](%[1]s/good), and [NATO](%[1]s/gone#part).

[One for all](term:alliance/article-5).
-- data/sources.yaml --
- id: treaty-1949
  type: treaty
  title: The North Atlantic Treaty
  URL: "%[1]s/gone-too"
  silence:
    outside-link-answers: "it is kept on paper"
- id: paper
  type: article-newspaper
  title: A paper
  URL: %[1]s/gone
`, server.URL, list, sha256.Sum256([]byte(list+"\n"))))
	check := func(flags ...string) string {
		command := exec.Command("nutgraf", append([]string{"check", "--source", folder}, flags...)...)
		command.Env = append(os.Environ(), "XDG_CACHE_HOME="+filepath.Join(folder, "cache"), "HOME="+folder)
		said, err := command.CombinedOutput()
		if err != nil {
			t.Fatalf("%v\n%s", err, said)
		}
		return string(said)
	}
	if said := check(); asked.Load() > 0 || strings.Contains(said, "warning") {
		t.Fatalf("asked %d times without being told to, said:\n%s", asked.Load(), said)
	}
	if said := check("--external"); asked.Load() > 0 || !strings.Contains(said, "is not on the public internet, and is not asked") {
		t.Fatalf("asked this machine %d times, said:\n%s", asked.Load(), said)
	}
	host := "--allow-host=" + server.Listener.Addr().String()
	said := check("--external", host)
	for _, want := range []string{
		fmt.Sprintf("content/sections/start.md:6:%d: warning: \"%s/gone\" answers 404 Not Found [outside-link-answers]",
			len("Twelve [states](/good), and [NATO](")+len(server.URL)+1, server.URL),
		fmt.Sprintf("data/sources.yaml:10:8: warning: \"%s/gone\" answers 404 Not Found [outside-link-answers]", server.URL),
		fmt.Sprintf("content/sections/start.md:8:15: warning: \"%s/gone-there\" answers 404 Not Found [outside-link-answers]", server.URL),
		"4 outside links, 0 remembered, 0 not judged; 3 warnings",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("not said: %s\nin:\n%s", want, said)
		}
	}
	if again := check("--external", host); !strings.Contains(again, "4 outside links, 1 remembered") {
		t.Errorf("the second time:\n%s", again)
	}
}
