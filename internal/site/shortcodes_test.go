package site

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/nutgraf/nutgraf"
)

func TestAPageThatIncludesItselfIsAProblemAtTheShortcode(t *testing.T) {
	folder := t.TempDir()
	for name, content := range map[string]string{
		"content/_index.md":                "---\ntitle: One\nstandfirst: In one sentence.\n---\nA nut graf.\n",
		"content/sections/loop.md":         "---\ntitle: Loop\nweight: 1\n---\nHere: {{< include \"/sections/loop\" >}}\n",
		"content/sections/plain.md":        "---\ntitle: Plain\nweight: 2\n---\nText.\n",
		"layouts/_shortcodes/include.html": "{{ (site.GetPage (.Get 0)).Content }}",
	} {
		name = filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
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
