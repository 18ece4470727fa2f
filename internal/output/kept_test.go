package output

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"
)

func TestKeptFilesAreListedFromMemory(t *testing.T) {
	folder := t.TempDir()
	files := map[string]KeptFile{}
	for name, content := range map[string]string{"index.html": "home", "glossary/nato/index.html": "a pact", "glossary/index.html": "terms"} {
		full := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		info, err := os.Lstat(full)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = KeptFile{info, Checksum([]byte(content))}
	}
	tree := Kept(os.DirFS(folder), files)
	if err := fstest.TestFS(tree, "index.html", "glossary/nato/index.html", "glossary/index.html"); err != nil {
		t.Fatal(err)
	}
	own := New()
	own.Write("index.html", []byte("front"))
	joined := Join(map[string]fs.FS{"": own.Tree(), "e1": tree})
	for name, want := range map[string]string{
		"index.html": "", "e1/nothing": "", "e1/glossary": "", "e1/index.html": Checksum([]byte("home")), "e1/glossary/nato/index.html": Checksum([]byte("a pact")),
	} {
		if kept, ok := KeptOf(joined, name); kept.Sum != want || ok != (want != "") {
			t.Errorf("%s is kept: %t, with the hash %q, want %q", name, ok, kept.Sum, want)
		}
	}
	copies := New()
	copies.Write("e1/index.html", []byte("another"))
	if _, ok := KeptOf(overlay{copies.Tree(), joined}, "e1/index.html"); ok {
		t.Error("a file that was replaced counts as kept")
	}
	if err := os.Remove(filepath.Join(folder, "index.html")); err != nil {
		t.Fatal(err)
	}
	if info, err := fs.Stat(joined, "e1/index.html"); err != nil || info.Size() != 4 {
		t.Errorf("a kept file is described as it was read: %v, %v", info, err)
	}
}
