package build

import (
	"bytes"
	"io/fs"
	"testing"

	"github.com/nutgraf/nutgraf"
)

// Links that are drawn once and filled in have the bytes that the theme's hook gives each of them: a project's own hook is
// asked for every link.
func TestLinksAreAsTheHookDrawsThem(t *testing.T) {
	explainer := map[string]string{
		"content/_index.md":            "---\ntitle: A\nstandfirst: B.\nupdated: 2020-01-01\n---\nOf the pact and the Élysée.\n",
		"content/sections/one.md":      "---\ntitle: One\nweight: 1\n---\nThe pact, and *the* [pact](term:pact) again; the Élysée & the [palace](term:élysée \"a title\"). From [here](term:id-0here). See [two](/sections/two/) and [there](https://example.org/id-0here/?a=b&c).\n",
		"content/sections/two.md":      "---\ntitle: Two\nweight: 2\n---\n## The [pact's](term:pact) end\n\nA **pact** of [*some*](term:pact) kind, [as told](source:paper) in [a paper](source:paper).\n",
		"content/glossary/pact.md":     "---\ntitle: pact\n---\nAn agreement, as the Élysée says.\n",
		"content/glossary/id-0here.md": "---\ntitle: here\nautolink: false\n---\nA place, after the pact.\n",
		"content/glossary/élysée.md":   "---\ntitle: Élysée\n---\nA palace, not [here](term:id-0here).\n",
		"data/sources.yaml":            "- id: paper\n  type: book\n  title: A paper\n",
	}
	build := func(files map[string]string) fs.FS {
		folder := t.TempDir()
		writeFiles(t, folder, files)
		built, problems := rendered(t, Options{Source: folder})
		if built == nil {
			t.Fatal(problems)
		}
		return built.Tree
	}
	once := build(explainer)
	hook, err := fs.ReadFile(nutgraf.Theme, "layouts/_markup/render-link.html")
	if err != nil {
		t.Fatal(err)
	}
	explainer["layouts/_markup/render-link.html"] = string(hook)
	each := build(explainer)
	links := 0
	err = fs.WalkDir(once, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		got, err := fs.ReadFile(once, name)
		if err != nil {
			return err
		}
		want, err := fs.ReadFile(each, name)
		if err != nil {
			return err
		}
		links += bytes.Count(got, []byte(`<a class="mention`))
		if !bytes.Equal(got, want) {
			t.Errorf("%s is\n%s\nand by the hook\n%s", name, got, want)
		}
		return nil
	})
	if err != nil || links < 20 {
		t.Error(links, err)
	}
}
