package main

import (
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/alecthomas/kong"
	"github.com/goccy/go-yaml"
	"github.com/pelletier/go-toml/v2"
)

// recipes are the pieces of docs/hosting.md in one language, in their order.
func recipes(t *testing.T, language string) []string {
	t.Helper()
	return recipesIn(t, "hosting.md", language)
}

// recipesIn are the pieces of a page of docs/ in one language, in their order.
func recipesIn(t *testing.T, page, language string) []string {
	t.Helper()
	content, err := os.ReadFile("../../docs/" + page)
	if err != nil {
		t.Fatal(err)
	}
	var pieces []string
	for _, found := range regexp.MustCompile("(?s)```"+language+"\n(.*?)```\n").FindAllStringSubmatch(string(content), -1) {
		pieces = append(pieces, found[1])
	}
	if len(pieces) == 0 {
		t.Fatalf("no recipe in %s", language)
	}
	return pieces
}

func TestRecipesOfHostsAreWellFormedAndTheirCommandsAreOurs(t *testing.T) {
	for _, piece := range recipes(t, "yaml") {
		var value map[string]any
		if err := yaml.Unmarshal([]byte(piece), &value); err != nil {
			t.Errorf("%v in\n%s", err, piece)
		}
	}
	for _, piece := range recipes(t, "toml") {
		var value map[string]any
		if err := toml.Unmarshal([]byte(piece), &value); err != nil {
			t.Errorf("%v in\n%s", err, piece)
		}
	}
	content, err := os.ReadFile("../../docs/hosting.md")
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`(?m)(?:^|- run: |    - |bin/)(nutgraf [a-z][a-z -]*)`).FindAllStringSubmatch(string(content), -1)
	if len(found) < 6 {
		t.Errorf("only %d commands of ours in six recipes: %q", len(found), found)
	}
	for _, command := range found {
		parser, err := kong.New(&commands{}, kong.Vars{"version": version})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := parser.Parse(strings.Fields(command[1])[1:]); err != nil {
			t.Errorf("%s: %v", command[1], err)
		}
	}
}

// get asks until the server is up.
func get(t *testing.T, address string) *http.Response {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Accept-Encoding", "gzip")
	refused := errors.New("not asked yet")
	for range 200 {
		var response *http.Response
		if response, refused = http.DefaultClient.Do(request); refused == nil {
			_, _ = io.Copy(io.Discard, response.Body)
			_ = response.Body.Close()
			return response
		}
		time.Sleep(50 * time.Millisecond) // until nginx listens
	}
	t.Fatal(refused)
	return nil
}

// sh runs the lines of a recipe up to the first that fails, and gives back what they print.
func sh(t *testing.T, folder, commands string, environment ...string) string {
	t.Helper()
	run := exec.Command("sh", "-e", "-c", commands)
	run.Dir, run.Env = folder, append(os.Environ(), environment...)
	said, err := run.CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", commands, err, said)
	}
	return string(said)
}

// freeAddress is one on which a server to be started can listen.
func freeAddress(t *testing.T) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	return listener.Addr().String()
}

// whole are the files of a site that was built.
func whole(t *testing.T, folder string) map[string][]byte {
	t.Helper()
	files, err := filesIn(folder)
	if err != nil || len(files) == 0 {
		t.Fatalf("%s: %d files, %v", folder, len(files), err)
	}
	return files
}
