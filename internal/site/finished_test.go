package site

import (
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/spf13/afero"
)

func TestAFinishedSiteIsAFileSystem(t *testing.T) {
	site := newFinished()
	for _, name := range []string{"index.html", "a/index.html", "a-b/index.html", "a/b/c.css", "a.html"} {
		if err := afero.WriteFile(site, publishRoot+"/"+name, []byte(name), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := fstest.TestFS(site.tree(), "index.html", "a/index.html", "a-b/index.html", "a/b/c.css", "a.html"); err != nil {
		t.Error(err)
	}
	if _, err := fs.ReadFile(site.tree(), "b"); err == nil {
		t.Error("a file is there that nobody wrote")
	}
}

func TestAFinishedSiteLendsItsBytes(t *testing.T) {
	site := newFinished()
	site.write("index.html", []byte("once"))
	one, _ := finishedTree{site}.Lend("index.html")
	other, _ := finishedTree{site}.Lend("index.html")
	if &one[0] != &other[0] {
		t.Error("each borrower gets a copy")
	}
	site.write("index.html", []byte("again"))
	if again, _ := fs.ReadFile(site.tree(), "index.html"); string(one) != "once" || string(again) != "again" {
		t.Errorf("%q, then %q", one, again)
	}
}
