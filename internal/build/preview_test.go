package build

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/nutgraf/nutgraf"
)

// Each page that a preview renders by itself has the bytes that it has in a whole build, whatever was edited before.
func TestPreviewsPagesAreThoseOfABuild(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"content", "data"} {
		if err := os.CopyFS(filepath.Join(folder, name), os.DirFS("../../"+name)); err != nil {
			t.Fatal(err)
		}
	}
	preview, err := OpenPreview(Options{Source: folder, Theme: nutgraf.Theme})
	if err != nil {
		t.Fatal(err)
	}
	defer preview.Close()
	var earlier fs.FS = os.DirFS("../../public")
	for _, edit := range []struct{ name, old, new string }{
		{"", "", ""},
		{"content/sections/new-push.md", "title: ", "title: Now - "},
		{"content/sections/new-push.md", "\n---\n", "\n---\nNATO, the veto and the G7.\n\n## Another heading\n\n"},
		{"content/glossary/nato.md", "\n---\n", "\n---\nSomething else altogether.\n\n"},
		{"content/glossary/veto.md", "title: ", "title: last - "},
		{"content/timeline/minsk-ii.md", "title: ", "title: The second - "},
		{"data/sources.yaml", "title: ", "title: Newly "},
	} {
		var changed []string
		if edit.name != "" {
			changed = []string{edit.name}
			replaceIn(t, filepath.Join(folder, edit.name), edit.old, edit.new)
		}
		edition, problems, err := preview.Read(changed)
		if err != nil || edition == nil {
			t.Fatal(problems)
		}
		built, problems, err := edition.Build(context.Background(), earlier)
		if err != nil || built == nil {
			t.Fatal(problems)
		}
		earlier = built.Tree
		compared := 0
		for some := range slices.Chunk(addressesOf(t, built.Tree), 12) {
			files, err := preview.Pages(some)
			if err != nil {
				t.Fatal(err)
			}
			for _, address := range some {
				want, err := fs.ReadFile(built.Tree, address+"index.html")
				if err != nil {
					t.Fatal(err)
				}
				if got := files[address+"index.html"]; !bytes.Equal(got, want) {
					t.Errorf("after %q in %s, %s: %d bytes, want %d", edit.new, edit.name, address, len(got), len(want))
				}
				compared++
			}
		}
		if compared < 80 {
			t.Errorf("%d pages", compared)
		}
	}
}

// addressesOf are the addresses of a site's pages but the one with everything.
func addressesOf(t *testing.T, tree fs.FS) []string {
	var addresses []string
	err := fs.WalkDir(tree, ".", func(name string, _ fs.DirEntry, err error) error {
		if address, isPage := strings.CutSuffix(name, "index.html"); isPage && address != "all/" {
			addresses = append(addresses, address)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return addresses
}

func replaceIn(t *testing.T, name, old, new string) {
	t.Helper()
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(content), old) {
		t.Fatalf("%s has no %q", name, old)
	}
	if err := os.WriteFile(name, []byte(strings.Replace(string(content), old, new, 1)), 0o644); err != nil {
		t.Fatal(err)
	}
}

// A build that nobody waits for any more ends without a site, and without a word.
func TestPreviewAbandonsABuild(t *testing.T) {
	preview, err := OpenPreview(Options{Source: "../..", Theme: nutgraf.Theme})
	if err != nil {
		t.Fatal(err)
	}
	defer preview.Close()
	edition, _, err := preview.Read(nil)
	if err != nil {
		t.Fatal(err)
	}
	ctx, abandon := context.WithCancel(context.Background())
	abandon()
	built, problems, err := edition.Build(ctx, os.DirFS("../../public"))
	if built != nil || problems != nil || err != context.Canceled {
		t.Errorf("got %v, %v, %v", built, problems, err)
	}
}
