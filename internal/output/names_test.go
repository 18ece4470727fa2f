package output

import (
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
)

func TestEveryPublishedFileIsAnEntrysPageOrNamed(t *testing.T) {
	known := append(InLanguage(), AtRoot()...)
	err := fs.WalkDir(os.DirFS("../../public"), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		top, _, _ := strings.Cut(name, "/")
		if path.Base(name) == TwinFile { // beside its page
			name = path.Join(path.Dir(name), "index.html")
		}
		isEntry, _ := path.Match("*/*/index.html", name)
		isClause, _ := path.Match("documents/*/*/index.html", name)
		isTable, _ := path.Match("charts/*.csv", name)
		if !isEntry && !isClause && !isTable && !slices.Contains(known, name) && !slices.Contains(known, top+"/") {
			t.Errorf("%s is no entry's page, and the table of names lacks it", name)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}
