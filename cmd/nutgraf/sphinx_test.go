package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/nutgraf/nutgraf/internal/export"
	"golang.org/x/net/html"
)

// sphinxLinks builds a page of reStructuredText with the real Sphinx, which reads the inventory of the site at an address. It
// returns where each link of the page leads, by the link's words, and what Sphinx says.
func sphinxLinks(t *testing.T, site, text string) (links map[string]string, said string, err error) {
	t.Helper()
	folder := t.TempDir()
	for name, content := range map[string]string{
		"conf.py":   fmt.Sprintf("extensions = ['sphinx.ext.intersphinx']\nintersphinx_mapping = {'explainer': (%q, None)}\nhtml_theme = 'basic'\n", site),
		"index.rst": "Try\n===\n\n" + text,
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	command := exec.Command("/usr/bin/python3", "-m", "sphinx", "-q", "-W", "--keep-going", "-n", "-b", "html", ".", "built")
	command.Dir = folder
	output, err := command.CombinedOutput()
	links = map[string]string{}
	page, readErr := os.ReadFile(filepath.Join(folder, "built/index.html"))
	if readErr != nil {
		t.Fatalf("%v: %s", readErr, output)
	}
	for _, found := range regexp.MustCompile(`(?s)<a class="reference external" href="([^"]*)"[^>]*>(.*?)</a>`).FindAllStringSubmatch(string(page), -1) {
		words := html.UnescapeString(regexp.MustCompile(`<[^>]*>`).ReplaceAllString(found[2], ""))
		links[words] = html.UnescapeString(found[1])
	}
	return links, string(output), err
}

// TestSphinxRefersToEverything refers to each entry of the flagship by its label, and to each term by all its names.
func TestSphinxRefersToEverything(t *testing.T) {
	server := httptest.NewServer(http.FileServer(http.Dir("../../public")))
	defer server.Close()
	data, _ := readData(t, publishedSchema(t), "../../public/explainer.json")
	want := map[string]string{}
	var text strings.Builder
	refer := func(role, name string, entry export.EntryData) {
		words := fmt.Sprintf("words %d", len(want))
		want[words] = server.URL + "/" + entry.Address
		fmt.Fprintf(&text, ":%s:`%s <%s>`\n\n", role, words, name)
	}
	for _, entry := range data.Entries {
		refer("ref", entry.Kind+"-"+entry.ID, entry)
		if entry.Kind != "term" {
			continue
		}
		for _, name := range append([]string{entry.ID, entry.Title, strings.ToUpper(entry.Title)}, entry.Forms...) {
			refer("term", name, entry)
		}
	}
	links, said, err := sphinxLinks(t, server.URL+"/", text.String())
	if err != nil {
		t.Errorf("%v: %s", err, said)
	}
	for words, address := range want {
		if links[words] != address {
			t.Errorf("%s leads to %q, want %q", words, links[words], address)
		}
	}
	if len(links) < 100 {
		t.Errorf("only %d links", len(links))
	}
	links, _, _ = sphinxLinks(t, server.URL+"/", ":ref:`term-nato`\n")
	if links["North Atlantic Treaty Organization"] != server.URL+"/glossary/nato/" {
		t.Errorf("without words of its own the link has the title: %v", links)
	}
	manual, err := os.ReadFile("../../docs/data.md")
	if err != nil {
		t.Fatal(err)
	}
	example := regexp.MustCompile("(?s)```rst\n(.*?)```").FindSubmatch(manual)[1]
	if links, said, err := sphinxLinks(t, server.URL+"/", string(example)); err != nil || len(links) != 5 {
		t.Errorf("the example of docs/data.md has the links %v: %v: %s", links, err, said)
	}
	if _, said, err := sphinxLinks(t, server.URL+"/", ":term:`no-such-term`\n"); err == nil || !strings.Contains(said, "no-such-term") {
		t.Errorf("a name that is not there: %v: %s", err, said)
	}
}

// TestSphinxReadsNamesThatLookLikeItsFormat builds terms whose names have what an inventory means something by.
func TestSphinxReadsNamesThatLookLikeItsFormat(t *testing.T) {
	folder := t.TempDir()
	names := map[string]string{"minsk": "the Minsk 2 agreement", "colon": "a std:term -1 x y", "dollar": "Big $", "hash": "# Project", "ж": "Жовква", "dash": "-", "lines": "'two\n\n  lines'"}
	write := func(name, content string) {
		t.Helper()
		name = filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("content/_index.md", "---\ntitle: Try\nstandfirst: In one sentence.\n---\n")
	var text strings.Builder
	for id, title := range names {
		if !strings.HasPrefix(title, "'") {
			title = fmt.Sprintf("%q", title)
		}
		write("content/glossary/"+id+".md", "---\ntitle: "+title+"\nautolink: false\n---\nWhat it is.\n")
		fmt.Fprintf(&text, ":term:`by id %s <%s>` and :ref:`by label %s <term-%s>`\n\n", id, id, id, id)
	}
	text.WriteString(":term:`cyrillic <жовква>` and :term:`money <big $>`\n")
	if said, err := exec.Command("nutgraf", "build", "--source", folder).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	server := httptest.NewServer(http.FileServer(http.Dir(filepath.Join(folder, "public"))))
	defer server.Close()
	links, said, err := sphinxLinks(t, server.URL+"/", text.String())
	if err != nil {
		t.Errorf("%v: %s", err, said)
	}
	want := map[string]string{"cyrillic": "%D0%B6", "money": "dollar"}
	for id := range names {
		address := id
		if id == "ж" {
			address = "%D0%B6"
		}
		want["by id "+id], want["by label "+id] = address, address
	}
	for words, id := range want {
		if address := server.URL + "/glossary/" + id + "/"; links[words] != address {
			t.Errorf("%s leads to %q, want %q", words, links[words], address)
		}
	}
}
