package browsertest

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// TestPictures looks at a page of each kind in each of the everyday ways to read it: none is wider than the screen.
// NUTGRAF_PICTURES names a folder for pictures of them all, whole, for people to look at.
func TestPictures(t *testing.T) {
	folder := os.Getenv("NUTGRAF_PICTURES")
	if folder != "" {
		if err := os.MkdirAll(folder, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	var pages []page
	seen := map[string]bool{}
	for _, p := range everyPage(t) {
		if !seen[p.kind] {
			seen[p.kind] = true
			pages = append(pages, p)
		}
	}
	names := strings.NewReplacer(" ", "-", ",", "", ":", "")
	var taken sync.Map
	inBrowsers(t, len(pages), func(t *testing.T, next func() (int, bool)) {
		tab := Open(t, Phone)
		for i, ok := next(); ok; i, ok = next() {
			for _, way := range everyday {
				tab.Look(way.view)
				tab.Go(pages[i].address)
				if wide := Eval[int64](tab, `document.documentElement.scrollWidth`); wide > way.view.Width {
					t.Errorf("%s, %s: %d wide on a screen of %d", pages[i].kind, way.name, wide, way.view.Width)
				}
				name := names.Replace(pages[i].kind + ", " + way.name + ".png")
				if _, twice := taken.LoadOrStore(name, true); twice {
					t.Errorf("%s is taken twice", name)
				}
				if folder == "" {
					continue
				}
				// Eight screens show what a page is like; the timelines go on for hundreds. What is not laid out yet would be empty.
				Eval[bool](tab, `document.documentElement.style.cssText = "max-block-size: 800vh; overflow: clip",
					document.querySelectorAll("*").forEach((element) => element.style.contentVisibility = "visible"), true`)
				if err := os.WriteFile(filepath.Join(folder, name), tab.WholePicture(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		}
	})
}
