package main

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// linking is an explainer that links entries of the flagship, terms of a documentation made with Sphinx, and both behind
// redirects. SERVER stands for the server's address.
const linking = `
-- hugo.toml --
baseURL = "https://example.org/"

[elsewhere.ukraine]
url = "SERVER/explainer.json"

[elsewhere.python]
url = "SERVER/python/objects.inv"

[elsewhere.moved]
url = "SERVER/old.json"
-- content/_index.md --
---
title: Pacts
standfirst: In one sentence.
---
-- content/sections/first.md --
---
title: First
weight: 1
---
[A](term:ukraine/nato), [B](section:ukraine/three-models), [C](event:ukraine/minsk-ii), [D](source:ukraine/un-charter),
[E](term:python/context%20manager), [F](<term:python/Context Manager>), [G](section:python/a-label), [H](term:moved/nato).
`

// sphinxInventory returns the inventory that the real Sphinx writes for a glossary and a label.
func sphinxInventory(t *testing.T) []byte {
	t.Helper()
	folder := t.TempDir()
	for name, text := range map[string]string{
		"conf.py": "project = 'Try'\nhtml_theme = 'basic'\n", "index.rst": "Try\n===\n\n.. _a-label:\n\nPart\n----\n\n.. glossary::\n\n   Context manager\n      What it is.\n",
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	sh(t, folder, "/usr/bin/python3 -m sphinx -q -b html . built")
	content, err := os.ReadFile(filepath.Join(folder, "built/objects.inv"))
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// writeElsewhere writes the project linking, whose lists are those of a server that serves them by path, and returns its folder.
func writeElsewhere(t *testing.T, lists *sync.Map) (source, server string) {
	t.Helper()
	files := http.FileServer(http.Dir("../../public"))
	serving := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch content, ok := lists.Load(r.URL.Path); {
		case ok:
			_, _ = w.Write(content.([]byte))
		case r.URL.Path == "/old.json":
			http.Redirect(w, r, "/new/explainer.json", http.StatusMovedPermanently)
		default:
			files.ServeHTTP(w, r)
		}
	}))
	t.Cleanup(serving.Close)
	source = t.TempDir()
	for _, file := range txtar.Parse([]byte(strings.ReplaceAll(linking, "SERVER", serving.URL))).Files {
		name := filepath.Join(source, file.Name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, file.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return source, serving.URL
}

// try runs the program and returns what it says, and whether it ends well.
func try(words ...string) (said string, isWell bool) {
	output, err := exec.Command("nutgraf", words...).CombinedOutput()
	return string(output), err == nil
}

// TestSphinxAndExplainersAreLinkedByName fetches lists from a real server, links their entries, and builds without it.
func TestSphinxAndExplainersAreLinkedByName(t *testing.T) {
	flagship, err := os.ReadFile("../../public/explainer.json")
	if err != nil {
		t.Fatal(err)
	}
	var lists sync.Map
	lists.Store("/python/objects.inv", sphinxInventory(t))
	lists.Store("/new/explainer.json", flagship)
	source, server := writeElsewhere(t, &lists)
	at, _ := url.Parse(server)
	update := []string{"update", "--source", source, "--allow-host", at.Host}

	said, isWell := try("build", "--source", source)
	if isWell || strings.Count(said, `run "nutgraf update"`) != 3 || strings.Contains(said, "sections/first.md") {
		t.Fatalf("built without its lists: %s", said)
	}
	if said, isWell = try("update", "--source", source); isWell || !strings.Contains(said, "--allow-host") {
		t.Fatalf("asked a host that is not public: %s", said)
	}
	if said, isWell = try(update...); !isWell || !strings.Contains(said, fmt.Sprintf("ukraine: %[1]d entries, %[1]d new, 0 gone", bytes.Count(flagship, []byte(`"kind":`)))) {
		t.Fatalf("%s", said)
	}
	saved := whole(t, filepath.Join(source, "elsewhere"))
	if len(saved) != 4 {
		t.Errorf("%d files in elsewhere/", len(saved))
	}
	lists.Store("/explainer.json", []byte("no list")) // from here on, a build that asked would fail
	if said, isWell = try("build", "--source", source); !isWell {
		t.Fatalf("%s", said)
	}
	page, err := os.ReadFile(filepath.Join(source, "public/sections/first/index.html"))
	if err != nil {
		t.Fatal(err)
	}
	for words, address := range map[string]string{
		"A": "/glossary/nato/", "B": "/sections/three-models/", "C": "/timeline/minsk-ii/", "D": "/sources/#source-un-charter", "E": "/python/#term-Context-manager",
		"F": "/python/#term-Context-manager", "G": "/python/#a-label", "H": "/new/glossary/nato/",
	} {
		got := linksOn(t, filepath.Join(source, "public"), "sections/first/", "https://example.org/")[words]
		if strings.ReplaceAll(got, "/python/index.html", "/python/") != server+address {
			t.Errorf("%s leads to %s, want %s in\n%s", words, got, server+address, page)
		}
	}

	// A list that cannot be read any more stays as it was; the others are fetched.
	if said, isWell = try(update...); isWell || !strings.Contains(said, `the list "ukraine" is neither`) || !strings.Contains(said, "moved: ") {
		t.Errorf("%s", said)
	}
	if again := whole(t, filepath.Join(source, "elsewhere")); string(again["ukraine.json"]) != string(saved["ukraine.json"]) || string(again["lock.json"]) != string(saved["lock.json"]) {
		t.Error("a list that was not fetched is another")
	}
	// An entry that is gone, and a list that was edited, are problems.
	lists.Store("/explainer.json", []byte(strings.ReplaceAll(string(flagship), `"id": "nato"`, `"id": "natto"`)))
	if said, isWell = try(update...); !isWell || !strings.Contains(said, "1 new, 1 gone") {
		t.Errorf("%s", said)
	}
	if said, isWell = try("build", "--source", source); isWell || !strings.Contains(said, `content/sections/first.md:5:5: the link "term:ukraine/nato" names nothing`) || !strings.Contains(said, `did you mean "term:ukraine/natto"?`) {
		t.Errorf("%s", said)
	}
	if err := os.WriteFile(filepath.Join(source, "elsewhere/ukraine.json"), flagship, 0o644); err != nil {
		t.Fatal(err)
	}
	if said, isWell = try("build", "--source", source); isWell || !strings.Contains(said, "was changed since it was fetched") {
		t.Errorf("%s", said)
	}
}
