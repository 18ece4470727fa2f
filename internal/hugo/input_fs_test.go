package hugo

import (
	"errors"
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/spf13/afero"
)

func TestHugoSeesTheProjectAndTheThemeAndCanWriteToNeither(t *testing.T) {
	project := fstest.MapFS{
		"content/sections/a.md":            {Data: []byte("a")},
		"content/sections/_content.gotmpl": {Data: []byte("runs as a template")},
		"layouts/404.html":                 {Data: []byte("gone")},
		"secret.txt":                       {Data: []byte("not part of an explainer")},
		".git/config":                      {Data: []byte("neither")},
	}
	theme := fstest.MapFS{"layouts/home.html": {Data: []byte("home")}}
	files := newInputFS(project, theme, []string{"content", "layouts"}, nil, nil)

	for _, name := range []string{"/project/content/sections/a.md", "/project/layouts/404.html", "/themes/nutgraf/layouts/home.html"} {
		if _, err := afero.ReadFile(files, name); err != nil {
			t.Errorf("%s cannot be read: %v", name, err)
		}
		if err := afero.WriteFile(files, name, nil, 0o644); err == nil {
			t.Errorf("%s can be written to", name)
		}
		if err := files.Remove(name); err == nil {
			t.Errorf("%s can be removed", name)
		}
	}
	for _, name := range []string{"/project/secret.txt", "/project/.git/config", "/project/content/sections/_content.gotmpl", "/secret.txt", "/etc/passwd"} {
		if _, err := files.Open(name); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s can be seen (%v)", name, err)
		}
	}
	listed, err := afero.ReadDir(files, "/project/content/sections")
	if err != nil || len(listed) != 1 || listed[0].Name() != "a.md" {
		t.Errorf("the folder lists %v, %v", listed, err)
	}
	if err := afero.WriteFile(files, "/cache/a", []byte("kept in memory"), 0o644); err != nil {
		t.Errorf("the cache cannot be written to: %v", err)
	}
}

func TestHugoReadsWhatWasJudged(t *testing.T) {
	project := fstest.MapFS{"content/a.md": {Data: []byte("changed since")}}
	files := newInputFS(project, fstest.MapFS{}, []string{"content"}, map[string][]byte{"content/a.md": []byte("as it was read")}, nil)
	if content, err := afero.ReadFile(files, "/project/content/a.md"); err != nil || string(content) != "as it was read" {
		t.Errorf("%q, %v", content, err)
	}
}

func TestHugoFindsTheImagesOfAnEarlierBuild(t *testing.T) {
	earlier := fstest.MapFS{"a/tram_hu_0.webp": {Data: []byte("scaled before")}}
	files := newInputFS(fstest.MapFS{}, fstest.MapFS{}, nil, nil, nil).withImages(earlier)
	if content, err := afero.ReadFile(files, imagesRoot+"/a/tram_hu_0.webp"); err != nil || string(content) != "scaled before" {
		t.Errorf("reads %q, %v", content, err)
	}
	for _, name := range []string{"/a/tram_hu_0.webp", "/a/tram_hu_1.webp"} { // made again, and new
		if err := afero.WriteFile(files, imagesRoot+name, []byte("scaled now"), 0o644); err != nil {
			t.Error(err)
		}
		if content, err := afero.ReadFile(files, imagesRoot+name); err != nil || string(content) != "scaled now" {
			t.Errorf("%s reads %q, %v", name, content, err)
		}
	}
	if string(earlier["a/tram_hu_0.webp"].Data) != "scaled before" {
		t.Error("the earlier build is changed")
	}
}

func TestTheTreeIsAFileSystemAsGoWantsIt(t *testing.T) {
	project := fstest.MapFS{"content/_index.md": {Data: []byte("a")}, "content/sections/a.md": {Data: []byte("b")}}
	files := newInputFS(project, fstest.MapFS{}, []string{"content"}, nil, nil)
	tree := afero.NewIOFS(afero.NewBasePathFs(files, projectRoot))
	if err := fstest.TestFS(tree, "content/_index.md", "content/sections/a.md"); err != nil {
		t.Error(err)
	}
}
