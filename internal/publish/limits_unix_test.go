//go:build unix

package publish

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"

	"golang.org/x/sys/unix"
)

// playLimited publishes under a limit that a whole process has. Its only argument is the project's folder.
func playLimited(name string, arguments []string) int {
	err := os.Chdir(arguments[0])
	var after func() error
	switch name {
	case "short files":
		signal.Ignore(syscall.SIGXFSZ) // else the system ends the process
		err = cmp.Or(err, unix.Setrlimit(unix.RLIMIT_FSIZE, &unix.Rlimit{Cur: 100_000, Max: 100_000}))
	case "no rights":
		err = cmp.Or(err, os.Chmod(".", 0o555))
		after = func() error { return os.Chmod(".", 0o755) }
		if os.Getuid() == 0 { // rights do not bind root
			err = cmp.Or(err, syscall.Setgid(65534), syscall.Setuid(65534))
			after = nil
		}
	case "small disk":
		err = cmp.Or(err, mountSmallDisk())
		if err != nil {
			fmt.Println("no small disk:", err)
			return 0
		}
		err = publishSmall()
	default:
		err = errors.New("no such role")
	}
	if err != nil {
		fmt.Println("cannot begin:", err)
		return 1
	}
	before, err1 := contents(".")
	_, problems, err := Replace(context.Background(), "public", large(), Options{Tool: "nutgraf 0.1.0", Source: "."})
	fmt.Print(told(problems, err))
	if found, err2 := contents("."); cmp.Or(err1, err2) != nil || !maps.Equal(before, found) {
		fmt.Println("the project changed", err1, err2)
	}
	if after != nil {
		_ = after()
	}
	return 0
}

func publishSmall() error {
	_, problems, err := Replace(context.Background(), "public", small(), Options{Tool: "nutgraf 0.1.0"})
	if len(problems) > 0 {
		return fmt.Errorf("%v", problems)
	}
	return err
}

func small() fstest.MapFS {
	return tree(map[string]string{"index.html": "old", "same.html": "same"})
}

// large is a site of two megabytes, most of them in its last file.
func large() fstest.MapFS {
	return tree(map[string]string{"index.html": "new", "same.html": "same", "a/index.html": strings.Repeat("a", 50_000),
		"z.html": strings.Repeat("z", 2_000_000)})
}

// limited runs the role in a project with a small site in it, and gives back what an author would read.
func limited(t *testing.T, name string, attributes *syscall.SysProcAttr) (string, error) {
	t.Helper()
	project(t)
	if err := publishSmall(); err != nil {
		t.Fatal(err)
	}
	folder := mustGetwd(t)
	for f := folder; strings.Contains(f, t.Name()[:4]); f = filepath.Dir(f) {
		_ = os.Chmod(f, 0o755) // for the user without rights to come in
	}
	binary, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	run := exec.Command(binary, folder)
	run.Env = append(os.Environ(), role+"="+name)
	run.SysProcAttr = attributes
	out, err := run.CombinedOutput()
	return string(out), err
}

func TestAFullDiskLosesNothing(t *testing.T) {
	t.Run("a limit on the size of files", func(t *testing.T) {
		got, err := limited(t, "short files", nil)
		if want := "error: publish public: file too large\n"; err != nil || got != want {
			t.Errorf("got %q %v, want %q", got, err, want)
		}
	})
	t.Run("a disk of one megabyte", func(t *testing.T) {
		got, err := limited(t, "small disk", ownDisks())
		if err != nil && got == "" || strings.HasPrefix(got, "no small disk") {
			fmt.Println("publish: this machine lets nobody mount a small disk; the limit stood in for it:", got, err)
			return
		}
		if want := "error: publish public: no space left on device\n"; err != nil || got != want {
			t.Errorf("got %q %v, want %q", got, err, want)
		}
	})
}

func TestAReadOnlyFolderIsAProblem(t *testing.T) {
	got, err := limited(t, "no rights", nil)
	want := `public: "public" and the folder around it cannot be written: permission denied [output-is-writable]
    fix: name a folder inside one that you can write with --output
`
	if err != nil || got != want {
		t.Errorf("got %q %v, want %q", got, err, want)
	}
}
