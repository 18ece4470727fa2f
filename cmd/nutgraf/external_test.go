package main

import (
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
	unpack(t, folder, fmt.Sprintf(`-- content/sections/start.md --
---
title: Start
weight: 1
sources: [paper, treaty-1949]
---
Twelve [states](%[1]s/good), and [NATO](%[1]s/gone#part).
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
`, server.URL))
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
		"3 outside links, 0 remembered, 0 not judged; 2 warnings",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("not said: %s\nin:\n%s", want, said)
		}
	}
	if again := check("--external", host); !strings.Contains(again, "3 outside links, 1 remembered") {
		t.Errorf("the second time:\n%s", again)
	}
}
