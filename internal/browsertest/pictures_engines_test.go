package browsertest

import (
	"os"
	"path/filepath"
	"testing"
)

// The pages that matter most, as each engine draws them: a picture of the screen has something on it. NUTGRAF_PICTURES names a
// folder for the pictures, for people to look at.
func TestPicturesOfEngines(t *testing.T) {
	t.Parallel()
	folder := os.Getenv("NUTGRAF_PICTURES")
	if folder != "" {
		if err := os.MkdirAll(folder, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	address := Serve(t, flagship())
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Phone)
		for _, way := range everyday {
			tab.Look(way.view)
			for name, path := range map[string]string{"overview": "", "note": section, "timeline": "timeline/", "search": "search/?q=truce"} {
				tab.Go(address + path)
				switch name {
				case "note":
					openNote(tab, mention)
				case "search":
					waitForResults(tab)
				}
				picture := tab.Picture()
				if len(picture) < 10<<10 {
					t.Errorf("%s, %s: the picture has %d bytes", name, way.name, len(picture))
				}
				if folder == "" {
					continue
				}
				file := filepath.Join(folder, browser.Name+" "+name+", "+way.name+".png")
				if err := os.WriteFile(file, picture, 0o644); err != nil {
					t.Error(err)
				}
			}
		}
	})
}
