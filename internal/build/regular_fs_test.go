//go:build unix

package build

import (
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// Wherever a pipe, a socket, a device or a link stands among the files of a project, it is a problem at its place; nobody
// waits for it, and it is never left out in silence.
func TestWhatIsNoFileIsAProblemAtItsPlace(t *testing.T) {
	t.Parallel()
	kinds := map[string]func(name string) error{
		"pipe": func(name string) error { return syscall.Mkfifo(name, 0o644) },
		"socket": func(name string) error { // a short name: a socket's has at most 108 bytes
			folder, err := os.MkdirTemp("", "s")
			if err != nil {
				return err
			}
			defer os.RemoveAll(folder)
			listener, err := net.ListenUnix("unix", &net.UnixAddr{Name: filepath.Join(folder, "s"), Net: "unix"})
			if err != nil {
				return err
			}
			listener.SetUnlinkOnClose(false)
			return listenerTo(listener, filepath.Join(folder, "s"), name)
		},
		"link to a device": func(name string) error { return os.Symlink("/dev/zero", name) },
		"link out":         func(name string) error { return os.Symlink("/etc/passwd", name) },
		"link inside":      func(name string) error { return os.Symlink("plain.csv", name) },
		"link to nothing":  func(name string) error { return os.Symlink("nothing", name) },
		"link to itself":   func(name string) error { return os.Symlink(filepath.Base(name), name) },
	}
	for what, make := range kinds {
		for _, place := range []string{
			"hugo.toml", "content", "content/_index.md", "content/sections", "content/sections/a/b.png", "content/sections/a/c.csv", "content/glossary/x.md",
			"data", "data/sources.yaml", "data/other", "assets", "assets/a.png", "assets/d/a", "static", "static/a.txt", "layouts", "layouts/404.html",
			"layouts/_partials/x.html", "layouts/_shortcodes/s.html", "i18n", "i18n/en.yaml",
		} {
			t.Run(what+" at "+strings.ReplaceAll(place, "/", " "), func(t *testing.T) {
				t.Parallel()
				folder := smallProject(t)
				file := filepath.Join(folder, filepath.FromSlash(place))
				if err := os.RemoveAll(file); err != nil {
					t.Fatal(err)
				}
				if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := make(file); err != nil {
					t.Fatal(err)
				}
				site, problems := buildIn(t, folder)
				if site != nil || !slices.ContainsFunc(problems, func(p problem.Problem) bool { return p.Place.Path == place }) {
					t.Errorf("%v", problems)
				}
			})
		}
	}
}

// listenerTo puts the socket of a listener at a name.
func listenerTo(listener *net.UnixListener, from, to string) error {
	if err := listener.Close(); err != nil {
		return err
	}
	return os.Rename(from, to)
}

// A pipe among the files of the last build keeps nobody waiting either.
func TestAPipeInTheLastBuildIsNotRead(t *testing.T) {
	t.Parallel()
	folder := smallProject(t)
	writeFiles(t, folder, map[string]string{"public/build.json": "{}"})
	site, problems := buildIn(t, folder)
	if site == nil {
		t.Fatal(problems)
	}
	cards, err := site.Tree.Open("cards")
	if err != nil {
		t.Fatal(err)
	}
	defer cards.Close()
	entries, err := cards.(interface {
		ReadDir(n int) ([]os.DirEntry, error)
	}).ReadDir(-1)
	if err != nil || len(entries) == 0 {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Join(folder, "public/cards"), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, card := range entries {
		if err := syscall.Mkfifo(filepath.Join(folder, "public/cards", card.Name()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if site, problems := buildIn(t, folder); site == nil {
		t.Error(problems)
	}
}
