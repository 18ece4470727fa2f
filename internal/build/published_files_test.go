package build

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/nutgraf/nutgraf"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
)

// smallProject is a folder with an explainer that has no problems.
func smallProject(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	writeFiles(t, folder, map[string]string{
		"content/_index.md":            "---\ntitle: One\nstandfirst: In one sentence.\n---\nA nut graf.\n",
		"content/sections/a/index.md":  "---\ntitle: First\nweight: 1\nsources: [paper]\n---\nText.\n",
		"content/sections/a/plain.csv": "year,member states\n1949,12\n",
		"data/sources.yaml":            "- {id: paper, type: webpage, title: A paper}\n",
	})
	return folder
}

// buildIn builds within 20 seconds, or fails the test.
func buildIn(t *testing.T, folder string) (*Site, []problem.Problem) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	built, err := Run(ctx, Options{Source: folder, Theme: nutgraf.Theme}, Rendered)
	if err != nil {
		t.Errorf("the machine's: %v", err)
		return nil, nil
	}
	return built.Site, built.Problems.List()
}

// Whatever lies in the folders of a project: each file is published with its own bytes, is a text that is read, or is named by a
// problem. NUTGRAF_TREES=5000 tries more trees than the usual number.
func TestNothingIsReplacedOrIgnoredInSilence(t *testing.T) {
	t.Parallel()
	trees := 60
	if more, err := strconv.Atoi(os.Getenv("NUTGRAF_TREES")); err == nil {
		trees = more
	}
	random := rand.New(rand.NewPCG(5, 6))
	published, told := 0, 0
	for range trees {
		folder := smallProject(t)
		written := map[string]string{}
		for range 1 + random.IntN(6) {
			name := nameOf(random)
			if _, err := os.Lstat(filepath.Join(folder, name)); err == nil {
				continue // there is one already, or the disk takes it for one
			}
			written[name] = contentOf(path.Ext(name), random)
			writeFiles(t, folder, map[string]string{name: written[name]})
		}
		site, problems := buildIn(t, folder)
		for name, content := range written {
			switch {
			case slices.ContainsFunc(problems, func(p problem.Problem) bool {
				return p.Place.Path != "" && strings.HasPrefix(name+"/", p.Place.Path+"/")
			}):
				told++
			case site == nil && problem.HasErrors(problems): // another file keeps the site from being built
			case site != nil && isPublished(site.Tree, []byte(content)):
				published++
			case read.IsLitter(name), path.Ext(name) == ".md" && strings.HasPrefix(name, "content/"), strings.HasPrefix(name, "layouts/"), strings.HasPrefix(name, "i18n/"):
			default:
				t.Errorf("%q is neither published nor told, of %q: %v", name, written, problems)
			}
		}
	}
	t.Logf("%d trees, %d files published, %d told", trees, published, told)
	if published < trees/4 || told < trees/4 {
		t.Error("the test tries too little")
	}
}

// nameOf is a file's name in one of the folders of a project.
func nameOf(random *rand.Rand) string {
	pick := func(list ...string) string { return list[random.IntN(len(list))] }
	folder := pick("content", "content/sections", "content/sections/a", "content/sections/a", "content/sections/A", "content/sections/a/deep", "content/glossary",
		"content/glossary/nato", "content/timeline", "content/other", "content/css", "content/cards", "content/search", "data", "data/deep", "assets", "assets/js",
		"static", "static", "static/sections/a", "static/Sections", "static/glossary", "static/css", "layouts", "layouts/_partials", "i18n")
	name := pick("index", "_index", "plain", "Plain", "PLAIN", "e\u0301", "\u00e9", "É", "straße", "STRASSE", "con", "nul.x", "a b", "a#b", "a%20b", "robots", "build",
		"404", "sitemap", "map", "figures.fr", "figures.xx", "nato.md", "a.b.c", "-", "é é", "_headers", "x?", "x:y", "x.", "tab\tname", "sources", ".hidden")
	ending := pick(".csv", ".csv", ".txt", ".json", ".CSV", ".svg", ".png", ".pdf", ".md", ".html", ".js", ".xml", ".yaml", ".vtt", "", ".ics", ".markdown", ".md~")
	return folder + "/" + name + ending
}

// contentOf is what a file with the ending could hold, and no other one does.
func contentOf(ending string, random *rand.Rand) string {
	number := fmt.Sprint(random.Uint64())
	switch strings.ToLower(ending) {
	case ".svg":
		return `<svg xmlns="http://www.w3.org/2000/svg"><title>` + number + `</title></svg>`
	case ".json":
		return `{"a": ` + number + `}`
	case ".pdf":
		return "%PDF-1.7\n1 0 obj " + number
	case ".vtt":
		return "WEBVTT\n\n00:01.000 --> 00:02.000\n" + number + "\n"
	case ".md", ".markdown":
		return "---\ntitle: T" + number + "\nweight: 1\nsources: [paper]\n---\nText.\n"
	case ".yaml":
		return "a" + number + ": b\n"
	case ".html", ".xml":
		return "<p>" + number + "</p>"
	}
	return "a list of " + number + "\n"
}

func isPublished(tree fs.FS, content []byte) bool {
	found := false
	_ = fs.WalkDir(tree, ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			published, err := fs.ReadFile(tree, name)
			found = found || err == nil && bytes.Equal(published, content)
		}
		return nil
	})
	return found
}
