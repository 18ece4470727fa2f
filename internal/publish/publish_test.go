package publish

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	gocmp "github.com/google/go-cmp/cmp"
	built "github.com/nutgraf/nutgraf/internal/output"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// tree makes a file system of names and contents.
func tree(files map[string]string) fstest.MapFS {
	made := fstest.MapFS{}
	for name, content := range files {
		made[name] = &fstest.MapFile{Data: []byte(content)}
	}
	return made
}

// project makes a project's folder and changes into it, so that the output is "public".
func project(t *testing.T) Options {
	t.Helper()
	folder := t.TempDir()
	t.Chdir(folder)
	write(t, "content/_index.md", "---\ntitle: T\n---\n")
	return Options{Tool: "nutgraf 0.1.0", Source: "."}
}

func write(t *testing.T, name, content string) {
	t.Helper()
	err := cmp.Or(os.MkdirAll(filepath.Dir(name), 0o777), os.WriteFile(name, []byte(content), 0o666))
	if err != nil {
		t.Fatal(err)
	}
}

// publish publishes without any problem.
func publish(t *testing.T, files map[string]string, options Options) Report {
	t.Helper()
	report, problems, err := Replace(t.Context(), "public", tree(files), options)
	if err != nil || len(problems) > 0 {
		t.Fatalf("publish: %v %v", problems, err)
	}
	return report
}

// contents is every file below the folder by name. Folders without files count too; a folder that is not there is nil.
func contents(folder string) (map[string]string, error) {
	var found map[string]string
	err := filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if found == nil {
			found = map[string]string{}
		}
		below, err := filepath.Rel(folder, name)
		if err != nil || entry.IsDir() {
			found[filepath.ToSlash(below)+"/"] = ""
			return err
		}
		if entry.Type()&fs.ModeSymlink != 0 {
			target, err := os.Readlink(name)
			found[filepath.ToSlash(below)+" ->"] = target
			return err
		}
		text, err := os.ReadFile(name)
		found[filepath.ToSlash(below)] = string(text)
		return err
	})
	if errors.Is(err, fs.ErrNotExist) && found == nil {
		return nil, nil
	}
	return found, err
}

func mustContents(t *testing.T, folder string) map[string]string {
	t.Helper()
	found, err := contents(folder)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// beside is the names in the folder.
func beside(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	return names
}

func checkBeside(t *testing.T, folder string, want ...string) {
	t.Helper()
	if got := beside(t, folder); !slices.Equal(got, want) {
		t.Errorf("the folder holds %q, want %q", got, want)
	}
}

// told is problems and the error as an author reads them.
func told(problems []problem.Problem, err error) string {
	var text strings.Builder
	_ = problem.WriteText(&text, problems)
	if err != nil {
		fmt.Fprintf(&text, "error: %v\n", err)
	}
	return text.String()
}

func TestReplaceMakesTheOutput(t *testing.T) {
	options := project(t)
	report := publish(t, map[string]string{"index.html": "home", "a/b/index.html": "deep"}, options)
	if want := (Report{Written: 2, Bytes: 8}); !reflect.DeepEqual(report, want) {
		t.Errorf("report %+v, want %+v", report, want)
	}
	want := map[string]string{"./": "", "a/": "", "a/b/": "", "index.html": "home", "a/b/index.html": "deep",
		"build.json": `{
  "tool": "nutgraf 0.1.0",
  "files": {
    "a/b/index.html": "` + built.Checksum([]byte("deep")) + `",
    "index.html": "4ea140588150773ce3aace786aeef7f4049ce100fa649c94fbbddb960f1da942"
  }
}
`}
	if diff := gocmp.Diff(want, mustContents(t, "public")); diff != "" {
		t.Errorf("output (-want +got):\n%s", diff)
	}
	checkBeside(t, ".", "content", "public")
}

// TestUnchangedFilesKeepTheirTime holds for every way in which a file can be carried over and folders be swapped.
func TestUnchangedFilesKeepTheirTime(t *testing.T) {
	for name, system := range systems() {
		t.Run(name, func(t *testing.T) {
			options := project(t)
			options.system = system
			publish(t, map[string]string{"same.html": "same", "new.html": "old", "dir/gone.html": "gone"}, options)
			long := time.Date(2022, 2, 24, 3, 0, 0, 123456789, time.UTC)
			for _, name := range []string{"same.html", "new.html"} {
				if err := os.Chtimes(filepath.Join("public", name), long, long); err != nil {
					t.Fatal(err)
				}
			}
			report := publish(t, map[string]string{"same.html": "same", "new.html": "new!", "more.html": ""}, options)
			if want := (Report{Written: 2, Kept: 1, Removed: []string{"dir/gone.html"}, Bytes: 4}); !reflect.DeepEqual(report, want) {
				t.Errorf("report %+v, want %+v", report, want)
			}
			for name, kept := range map[string]bool{"same.html": true, "new.html": false} {
				info, err := os.Stat(filepath.Join("public", name))
				if err != nil || info.ModTime().Equal(long) != kept {
					t.Errorf("%s: %v %v, want the old time: %v", name, info.ModTime(), err, kept)
				}
			}
			checkBeside(t, "public", "build.json", "more.html", "new.html", "same.html")
			checkBeside(t, ".", "content", "public")
		})
	}
}

// systems are the ways of file systems: this one's own, and those that it stands in for.
func systems() map[string]*system {
	whole, noSwap, overlay, noLink := thisSystem(), thisSystem(), thisSystem(), thisSystem()
	noSwap.exchange = func(_, _ string) error { return errors.ErrUnsupported }
	overlay.exchange = noSwap.exchange
	overlay.rename = renameOnOverlay
	noLink.link = func(_, _ string) error { return errors.ErrUnsupported }
	return map[string]*system{"exchange": whole, "two renames": noSwap, "overlay": overlay, "no hard links": noLink}
}

func TestNothingChangedTouchesNothing(t *testing.T) {
	options := project(t)
	files := map[string]string{"index.html": "home", "a/index.html": "a"}
	publish(t, files, options)
	before, err := os.Stat("public")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := publish(t, files, options), (Report{Kept: 2}); !reflect.DeepEqual(got, want) {
		t.Errorf("report %+v, want %+v", got, want)
	}
	after, err := os.Stat("public")
	if err != nil || !os.SameFile(before, after) {
		t.Errorf("the folder was replaced though nothing changed: %v", err)
	}
}

func TestAnotherVersionOfTheToolRenewsTheRecordOnly(t *testing.T) {
	options := project(t)
	files := map[string]string{"index.html": "home"}
	publish(t, files, options)
	options.Tool = "nutgraf 0.2.0"
	if got, want := publish(t, files, options), (Report{Kept: 1}); !reflect.DeepEqual(got, want) {
		t.Errorf("report %+v, want %+v", got, want)
	}
	if text := mustContents(t, "public")["build.json"]; !strings.Contains(text, `"nutgraf 0.2.0"`) {
		t.Errorf("build.json is %s", text)
	}
}

func TestAnEditByHandIsReplacedWithAWarning(t *testing.T) {
	options := project(t)
	publish(t, map[string]string{"index.html": "home", "same.html": "same", "gone.html": "gone"}, options)
	write(t, "public/index.html", "hoax") // as long as the page, so that its size tells nothing
	write(t, "public/gone.html", "mine")
	_, problems, err := Replace(t.Context(), "public", tree(map[string]string{"index.html": "home", "same.html": "same"}), options)
	want := `public/gone.html: warning: "gone.html" was changed by hand since the last build, and that change is gone [output-is-not-edited]
    fix: make the change in content/, layouts/ or static/
public/index.html: warning: "index.html" was changed by hand since the last build, and that change is gone [output-is-not-edited]
    fix: make the change in content/, layouts/ or static/
`
	if diff := gocmp.Diff(want, told(problems, err)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	if got := mustContents(t, "public")["index.html"]; got != "home" {
		t.Errorf("the page is %q", got)
	}
}

func TestDesktopLitterIsNoReasonToStop(t *testing.T) {
	options := project(t)
	write(t, "public/.gitkeep", "")
	publish(t, map[string]string{"index.html": "home"}, options)
	write(t, "public/.DS_Store", "x")
	publish(t, map[string]string{"index.html": "new"}, options)
	checkBeside(t, "public", "build.json", "index.html")
}

func TestProgressCountsEveryFile(t *testing.T) {
	options := project(t)
	var told []string
	options.Progress = func(done, total int) { told = append(told, fmt.Sprintf("%d/%d", done, total)) }
	publish(t, map[string]string{"a": "", "b": "", "c": ""}, options)
	if want := []string{"1/3", "2/3", "3/3"}; !slices.Equal(told, want) {
		t.Errorf("progress %q, want %q", told, want)
	}
}

func TestACancelledRunLeavesEverything(t *testing.T) {
	options := project(t)
	publish(t, map[string]string{"index.html": "old"}, options)
	before := mustContents(t, ".")
	ctx, cancel := context.WithCancel(t.Context())
	options.Progress = func(done, _ int) { cancel() }
	_, problems, err := Replace(ctx, "public", tree(map[string]string{"a": "1", "b": "2", "c": "3"}), options)
	if got, want := told(problems, err), "error: publish public: context canceled\n"; !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if diff := gocmp.Diff(before, mustContents(t, ".")); diff != "" {
		t.Errorf("the folder changed (-before +after):\n%s", diff)
	}
}

func TestFoldersAboveTheOutputAreMadeAndUnmade(t *testing.T) {
	options := project(t)
	bad := tree(map[string]string{"build.json": ""})
	if _, problems, _ := Replace(t.Context(), "out/deep/public", bad, options); len(problems) != 1 {
		t.Errorf("problems: %v", problems)
	}
	checkBeside(t, ".", "content")
	if _, problems, err := Replace(t.Context(), "out/deep/public", tree(nil), options); err != nil || len(problems) > 0 {
		t.Errorf("problems: %v %v", problems, err)
	}
	checkBeside(t, "out/deep", "public")
}
