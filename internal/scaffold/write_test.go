package scaffold

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// lay puts into a folder what a test begins with: a path for a file, "path/" for a folder, "a -> b" for a link.
func lay(t *testing.T, dir string, before []string) {
	t.Helper()
	for _, line := range before {
		name, target, isLink := strings.Cut(line, " -> ")
		at := filepath.Join(dir, filepath.FromSlash(name))
		err := os.MkdirAll(filepath.Dir(at), 0o755)
		switch {
		case err != nil:
		case isLink:
			err = os.Symlink(target, at)
		case strings.HasSuffix(name, "/"):
			err = os.MkdirAll(at, 0o755)
		default:
			err = os.WriteFile(at, []byte("old"), 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// names are all files and folders below dir, sorted.
func names(t *testing.T, dir string) []string {
	t.Helper()
	var list []string
	err := filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if inside, relErr := filepath.Rel(dir, name); relErr == nil && inside != "." {
			list = append(list, filepath.ToSlash(inside))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestWriteIsAllOrNothing(t *testing.T) {
	files := []File{{"hugo.toml", []byte("x = 1\n")}, {"content/_index.md", []byte("new")}, {"data/deep/sources.yaml", []byte("[]")}}
	whole := []string{"content", "content/_index.md", "data", "data/deep", "data/deep/sources.yaml", "hugo.toml"}
	for _, test := range []struct {
		name     string
		before   []string // below the folder "project"
		problems []string // place and rule
	}{
		{"into nothing", nil, nil},
		{"into an empty folder", []string{"project/"}, nil},
		{"beside other files", []string{"project/README.md", "project/data/"}, nil},
		{"over two files", []string{"project/hugo.toml", "project/content/_index.md"}, []string{"content/_index.md file-is-new", "hugo.toml file-is-new"}},
		{"over a folder", []string{"project/content/_index.md/"}, []string{"content/_index.md file-is-new"}},
		{"over a link", []string{"project/hugo.toml -> nowhere"}, []string{"hugo.toml file-is-new"}},
		{"through a file", []string{"project/data"}, []string{"data/deep file-is-new"}},
		{"through a link to nothing", []string{"project/data -> nowhere"}, []string{"data/deep/sources.yaml file-is-new"}},
		{"through a link out of the project", []string{"outside/", "project/data -> ../outside"}, []string{"data/deep folder-is-in-project"}},
		{"through a link inside the project", []string{"project/facts/", "project/data -> facts"}, nil},
		{"where the folder is a file", []string{"project"}, []string{"project file-is-new"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			lay(t, dir, test.before)
			before := names(t, dir)
			t.Chdir(dir)
			problems, err := Write("project", files)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, p := range problem.Sort(problems) {
				got = append(got, p.Place.String()+" "+p.Rule)
			}
			if !slices.Equal(got, test.problems) {
				t.Errorf("problems %q, want %q", got, test.problems)
			}
			after := names(t, dir)
			if len(test.problems) > 0 && !slices.Equal(after, before) {
				t.Errorf("with problems there is %q, before %q", after, before)
			}
			for _, name := range whole {
				if _, err := os.Stat(filepath.Join("project", name)); len(test.problems) == 0 && err != nil {
					t.Error(err)
				}
			}
		})
	}
}

func TestWriteRefusesPathsThatLeaveTheProject(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"../evil", "/evil", "a/../../evil", "", "a//b"} {
		if problems, err := Write(filepath.Join(dir, "project"), []File{{"good", nil}, {name, nil}}); err == nil {
			t.Errorf("%q: %v", name, problems)
		}
	}
	if left := names(t, dir); len(left) > 0 {
		t.Errorf("left: %q", left)
	}
}

func TestWriteTakesBackWhatTheDiskRefused(t *testing.T) {
	dir := t.TempDir()
	long := strings.Repeat("x", 300) // no file system takes a name of this length
	problems, err := Write(filepath.Join(dir, "a", "b"), []File{{"content/one.md", []byte("1")}, {"content/" + long + "/two.md", nil}})
	if err == nil {
		t.Errorf("no error, %v", problems)
	}
	if left := names(t, dir); len(left) > 0 {
		t.Errorf("left: %q", left)
	}
}
