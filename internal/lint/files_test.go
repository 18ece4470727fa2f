package lint

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

func TestLinksOutOfTheProjectAreNotFollowed(t *testing.T) {
	dir, outside := t.TempDir(), filepath.Join(t.TempDir(), "secret")
	if err := os.CopyFS(dir, project(sound)); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(outside, []byte("---\ntitle: Secret\n---\nA secret.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"content/glossary/secret.md", "data/sources.yaml"} {
		_ = os.Remove(filepath.Join(dir, name))
		if err := os.Symlink(outside, filepath.Join(dir, name)); err != nil {
			t.Skip(err)
		}
	}
	e, problems := english(t, os.DirFS(dir))
	want := "content/glossary/secret.md file-is-in-its-place\ndata/sources.yaml file-is-in-its-place\n"
	if got := printed(problems); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	if len(e.Terms) != 1 || len(e.Sources) != 0 {
		t.Errorf("%d terms and %d sources were read", len(e.Terms), len(e.Sources))
	}
}

// failing cannot open one file or folder.
type failing struct {
	fstest.MapFS
	name string
}

func (f failing) Open(name string) (fs.File, error) {
	if name == f.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return f.MapFS.Open(name)
}

func (f failing) ReadDir(name string) ([]fs.DirEntry, error) {
	if name == f.name {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: fs.ErrPermission}
	}
	return f.MapFS.ReadDir(name)
}

func TestFileThatCannotBeReadIsAnErrorWrappedOnce(t *testing.T) {
	for _, name := range []string{"content", "content/glossary/nato.md", "data", "data/sources.yaml"} {
		_, _, err := Read(failing{project(sound), name}, nil)
		if !errors.Is(err, fs.ErrPermission) || strings.Count(err.Error(), "read project: ") != 1 || strings.Count(err.Error(), name) != 1 {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func TestEmptyProjectLacksOnlyItsOverview(t *testing.T) {
	for _, files := range []fstest.MapFS{{}, {"README.md": &fstest.MapFile{}}} {
		e, problems := english(t, files)
		if got, want := printed(problems), "content/_index.md overview-is-given\n"; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		if e.Language != "en" || len(e.Sections)+len(e.Terms)+len(e.Events)+len(e.Actors)+len(e.Sources) != 0 {
			t.Errorf("got %+v", e)
		}
	}
}
