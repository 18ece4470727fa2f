package build

import (
	"strings"
	"testing"
	"time"
)

func TestAPageThatIncludesItselfIsAProblemAtTheShortcode(t *testing.T) {
	folder := t.TempDir()
	writeFiles(t, folder, map[string]string{
		"content/_index.md":                "---\ntitle: One\nstandfirst: In one sentence.\n---\nA nut graf.\n",
		"content/sections/loop.md":         "---\ntitle: Loop\nweight: 1\n---\nHere: {{< include \"/sections/loop\" >}}\n",
		"content/sections/plain.md":        "---\ntitle: Plain\nweight: 2\n---\nText.\n",
		"layouts/_shortcodes/include.html": "{{ (site.GetPage (.Get 0)).Content }}",
	})
	built, problems := rendered(t, Options{Source: folder, Patience: 2 * time.Second})
	if built != nil {
		t.Fatal(problems)
	}
	for _, p := range problems {
		if p.Place.String() == "content/sections/loop.md:5:11" && strings.Contains(p.Message, `"include"`) {
			return
		}
	}
	t.Errorf("got %v", problems)
}
