package output

import (
	"bytes"
	"compress/gzip"
	"io"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/andybalholm/brotli"
)

func TestCopiesOfTextsAreSmallerAndTheSame(t *testing.T) {
	site := New()
	long := []byte(strings.Repeat("The tram stops here. ", 200))
	for _, name := range []string{"index.html", "a/index.html", "a/data.json", "cards/a.png", "a/short.txt", "build.json", "a/own.txt", "a/own.txt.gz"} {
		site.Write(name, long)
	}
	site.Write("a/short.txt", []byte("x"))
	site.Write("a/own.txt.gz", []byte("the owner's"))
	tree, err := Compress(t.Context(), site.Tree(), New().Tree(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := fstest.TestFS(tree, "index.html", "index.html.br", "index.html.gz", "a/index.html.br", "a/data.json.gz", "cards/a.png", "a/own.txt.br"); err != nil {
		t.Error(err)
	}
	copies := 0
	_ = fs.WalkDir(tree, ".", func(name string, entry fs.DirEntry, err error) error { // in memory
		original, isCopy := CompressedOf(name)
		if entry.IsDir() || !isCopy || name == "a/own.txt.gz" {
			return err
		}
		copies++
		content, _ := Borrow(tree, name)
		if got := decompress(t, name, content); !bytes.Equal(got, long) || len(content) >= len(long) {
			t.Errorf("%s has %d bytes, and is no copy of %s", name, len(content), original)
		}
		return nil
	})
	if own, _ := fs.ReadFile(tree, "a/own.txt.gz"); string(own) != "the owner's" || copies != 7 {
		t.Errorf("%d copies, and of the owner's file: %q", copies, own)
	}
}

func TestCopiesAreUsedAgainWhereTheyAreWhatWasPublished(t *testing.T) {
	text := []byte(strings.Repeat("The tram stops here. ", 200))
	site, earlier := New(), New()
	marks := map[string]string{"kept": "", "edited": "", "unknown": "", "touched": ""}
	recorded := map[string]string{}
	for name := range marks {
		site.Write(name+".html", text)
		mark := []byte("what was compressed before: " + name)
		earlier.Write(name+".html.br", mark)
		recorded[name+".html"], recorded[name+".html.br"] = Checksum(text), Checksum(mark)
	}
	recorded["edited.html"] = Checksum([]byte("another text"))
	delete(recorded, "unknown.html.br")
	earlier.Write("touched.html.br", []byte("a hand was here"))
	tree, err := Compress(t.Context(), site.Tree(), earlier.Tree(), recorded)
	if err != nil {
		t.Fatal(err)
	}
	for name := range marks {
		copied, _ := fs.ReadFile(tree, name+".html.br")
		if isOld := strings.HasPrefix(string(copied), "what was compressed before"); isOld != (name == "kept") {
			t.Errorf("%s: used again is %v", name, isOld)
		}
	}
}

func decompress(t *testing.T, name string, content []byte) []byte {
	t.Helper()
	var reader io.Reader = brotli.NewReader(bytes.NewReader(content))
	if strings.HasSuffix(name, ".gz") {
		var err error
		if reader, err = gzip.NewReader(bytes.NewReader(content)); err != nil {
			t.Fatal(err)
		}
	}
	text, err := io.ReadAll(reader)
	if err != nil {
		t.Fatal(err)
	}
	return text
}
