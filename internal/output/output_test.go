package output

import (
	"io/fs"
	"testing"
	"testing/fstest"
)

func TestAFinishedSiteIsAFileSystem(t *testing.T) {
	site := New()
	for _, name := range []string{"index.html", "a/index.html", "a-b/index.html", "a/b/c.css", "a.html"} {
		site.Write(name, []byte(name))
	}
	if err := fstest.TestFS(site.Tree(), "index.html", "a/index.html", "a-b/index.html", "a/b/c.css", "a.html"); err != nil {
		t.Error(err)
	}
	if _, err := fs.ReadFile(site.Tree(), "b"); err == nil {
		t.Error("a file is there that nobody wrote")
	}
}

func TestAFinishedSiteLendsItsBytes(t *testing.T) {
	site := New()
	site.Write("index.html", []byte("once"))
	one, _ := tree{site}.Lend("index.html")
	other, _ := tree{site}.Lend("index.html")
	if &one[0] != &other[0] {
		t.Error("each borrower gets a copy")
	}
	site.Write("index.html", []byte("again"))
	if again, _ := fs.ReadFile(site.Tree(), "index.html"); string(one) != "once" || string(again) != "again" {
		t.Errorf("%q, then %q", one, again)
	}
}
