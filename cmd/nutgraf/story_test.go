package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/nutgraf/nutgraf/internal/browsertest"
	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) { os.Exit(browsertest.RunWithProgram(m)) }

func TestStories(t *testing.T) {
	flagship, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata/stories",
		Setup: func(env *testscript.Env) error {
			env.Setenv("FLAGSHIP", flagship)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":     exits,
			"sametree":  sameTree,
			"onlyhas":   onlyHas,
			"longlists": longLists,
		},
		UpdateScripts: os.Getenv("UPDATE") != "",
	})
}

// exits CODE COMMAND…: the command ends with just this code.
func exits(ts *testscript.TestScript, negated bool, arguments []string) {
	want, err := strconv.Atoi(arguments[0])
	if negated || err != nil {
		ts.Fatalf("usage: exits CODE COMMAND...")
	}
	err = ts.Exec(arguments[1], arguments[2:]...)
	var ended *exec.ExitError
	code := 0
	if errors.As(err, &ended) {
		code = ended.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if code != want {
		ts.Fatalf("exit code %d, want %d", code, want)
	}
}

// sametree A B: both folders hold the same files with the same bytes.
func sameTree(ts *testscript.TestScript, negated bool, arguments []string) {
	if len(arguments) != 2 {
		ts.Fatalf("usage: sametree A B")
	}
	a, b := contentsOf(ts, arguments[0]), contentsOf(ts, arguments[1])
	same := len(a) == len(b)
	for name, content := range a {
		if other, ok := b[name]; !ok || !bytes.Equal(content, other) {
			same = false
			if !negated {
				ts.Logf("differs: %s", name)
			}
		}
	}
	if len(a) == 0 {
		ts.Fatalf("%s is empty", arguments[0])
	}
	if same == negated {
		ts.Fatalf("same tree: %v (%d and %d files)", same, len(a), len(b))
	}
}

// onlyhas FOLDER NAME…: the folder holds these entries, hidden ones counted, and no others.
func onlyHas(ts *testscript.TestScript, negated bool, arguments []string) {
	entries, err := os.ReadDir(ts.MkAbs(arguments[0]))
	ts.Check(err)
	want := map[string]bool{}
	for _, name := range arguments[1:] {
		want[name] = true
	}
	for _, entry := range entries {
		if !want[entry.Name()] {
			ts.Fatalf("%s is in %s", entry.Name(), arguments[0])
		}
		delete(want, entry.Name())
	}
	if len(want) > 0 || negated {
		ts.Fatalf("not in %s: %v", arguments[0], want)
	}
}

func contentsOf(ts *testscript.TestScript, folder string) map[string][]byte {
	files, err := filesIn(ts.MkAbs(folder))
	ts.Check(err)
	return files
}

// filesIn are the files of a folder, by their paths with forward slashes.
func filesIn(folder string) (map[string][]byte, error) {
	files, root := map[string][]byte{}, os.DirFS(folder)
	return files, fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		files[name], err = fs.ReadFile(root, name)
		return err
	})
}
