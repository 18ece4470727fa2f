package publish

import (
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
)

// asAuthor runs what follows of a test as a user who may not do everything, in a folder of that user's.
func asAuthor(t *testing.T) string {
	t.Helper()
	folder, err := os.MkdirTemp("", "author")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(folder) })
	if os.Getuid() != 0 {
		return folder
	}
	const nobody = 65534
	if err := os.Chown(folder, nobody, nobody); err != nil {
		t.Fatal(err)
	}
	// Of this thread alone, and for files alone; the thread ends with the test, since nothing unlocks it.
	runtime.LockOSThread()
	if _, _, failed := syscall.RawSyscall(syscall.SYS_SETFSUID, nobody, 0, 0); failed != 0 {
		t.Fatal(failed)
	}
	return folder
}

// A site that nobody may write to is left as one by a killed run, and is cleared away by the next.
func TestALeftoverStageOfAReadOnlySiteIsRemoved(t *testing.T) {
	folder := asAuthor(t)
	stage := filepath.Join(folder, ".public.nutgraf-stage")
	deep := filepath.Join(stage, "sections", "a")
	if err := os.MkdirAll(deep, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{filepath.Join(deep, "index.html"), filepath.Join(stage, recordName)} {
		if err := os.WriteFile(name, nil, 0o444); err != nil {
			t.Fatal(err)
		}
	}
	for _, closed := range []string{deep, filepath.Dir(deep), stage} {
		if err := os.Chmod(closed, 0o555); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(stage, "b"), nil, 0o644); err == nil {
		t.Fatal("the test may write everywhere")
	}
	if err := discard(stage); err != nil {
		t.Error(err)
	}
	if _, err := os.Lstat(stage); err == nil {
		t.Error("the stage is still there")
	}
}

// Where the leftover is somebody else's, its own name is told, and not that of the output.
func TestALeftoverThatStaysIsNamed(t *testing.T) {
	folder := t.TempDir()
	out := &output{shown: "site/public", folder: filepath.Join(folder, "public"), stage: filepath.Join(folder, ".public.nutgraf-stage")}
	problems, err := out.explain(nil, leftoverError{out.stage, &os.PathError{Op: "unlinkat", Path: out.stage, Err: syscall.EACCES}})
	if err != nil || len(problems) != 1 || problems[0].Place.Path != "site/.public.nutgraf-stage" {
		t.Errorf("%v, %v", problems, err)
	}
}

// A link in the place of the stage leads to what is not ours.
func TestALinkInThePlaceOfTheStageIsRemovedAlone(t *testing.T) {
	folder := t.TempDir()
	kept := filepath.Join(folder, "mine", "a.txt")
	if err := os.MkdirAll(filepath.Dir(kept), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(kept, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	stage := filepath.Join(folder, ".public.nutgraf-stage")
	if err := os.Symlink("mine", stage); err != nil {
		t.Fatal(err)
	}
	if err := discard(stage); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(kept); err != nil {
		t.Error("a file behind the link is gone:", err)
	}
}
