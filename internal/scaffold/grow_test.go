package scaffold

import (
	"os"
	"path/filepath"
	"testing"
)

func TestGrowAddsToTheFileThatWasReadAndToNoOther(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "data", "sources.yaml")
	grow := func(before, content string) int {
		t.Helper()
		var was []byte
		if before != "" {
			was = []byte(before)
		}
		problems, err := Grow(dir, "data/sources.yaml", was, []byte(content))
		if err != nil {
			t.Fatal(err)
		}
		return len(problems)
	}
	holds := func(want string) {
		t.Helper()
		if got, err := os.ReadFile(file); err != nil || string(got) != want {
			t.Errorf("%q, want %q (%v)", got, want, err)
		}
	}
	if grow("", "- a\n") != 0 {
		t.Error("a new file is a problem")
	}
	holds("- a\n")
	if grow("- a\n", "- a\n- b\n") != 0 {
		t.Error("adding is a problem")
	}
	holds("- a\n- b\n")
	if grow("- a\n", "- a\n- c\n") != 1 {
		t.Error("a file that has changed is written over")
	}
	holds("- a\n- b\n")
	if grow("", "- d\n") != 1 {
		t.Error("a file that was not there when it was read is written over")
	}
	if _, err := Grow(dir, "data/sources.yaml", []byte("- a\n- b\n"), []byte("- b\n")); err == nil {
		t.Error("what was there is lost")
	}
	holds("- a\n- b\n")
	if entries, _ := os.ReadDir(filepath.Dir(file)); len(entries) != 1 {
		t.Errorf("%v", entries)
	}
}
