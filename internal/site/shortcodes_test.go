package site

import (
	"strings"
	"testing"
	"time"

	"github.com/nutgraf/nutgraf"
)

func TestAPageThatIncludesItselfIsAProblemAtTheShortcode(t *testing.T) {
	folder := t.TempDir()
	writeFiles(t, folder, map[string]string{
		"content/_index.md":                "---\ntitle: One\nstandfirst: In one sentence.\n---\nA nut graf.\n",
		"content/sections/loop.md":         "---\ntitle: Loop\nweight: 1\n---\nHere: {{< include \"/sections/loop\" >}}\n",
		"content/sections/plain.md":        "---\ntitle: Plain\nweight: 2\n---\nText.\n",
		"layouts/_shortcodes/include.html": "{{ (site.GetPage (.Get 0)).Content }}",
	})
	built, problems, err := Build(t.Context(), Options{Source: folder, Theme: nutgraf.Theme, patience: 2 * time.Second})
	if err != nil || built != nil {
		t.Fatalf("%v %v", built, err)
	}
	for _, p := range problems {
		if p.Place.String() == "content/sections/loop.md:5:11" && strings.Contains(p.Message, `"include"`) {
			return
		}
	}
	t.Errorf("got %v", problems)
}
