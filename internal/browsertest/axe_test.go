package browsertest

import (
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"
)

// looks is a way to read a page, which axe-core judges.
type looks struct {
	name string
	view View
	do   string // a script: what the reader has done
}

// Every page is judged in the first of the everyday ways. One page of each kind is judged in all ways: colours and columns
// come from a template and from style sheets, which the pages of a kind share.
var (
	everyday = []looks{
		{"phone", Phone, ""},
		{"phone in the dark", Phone.With("prefers-color-scheme", "dark"), ""},
		{"desk in the dark", Desk.With("prefers-color-scheme", "dark"), ""},
		{"desk", Desk, ""},
	}
	special = []looks{
		{"320 pixels", View{Width: 320, Height: 568, Phone: true}, ""},
		{"400 %", Zoomed, ""},
		{"forced colours", Phone.With("forced-colors", "active"), ""},
		{"dark forced colours", Phone.With("forced-colors", "active").With("prefers-color-scheme", "dark"), ""},
		{"little motion", Phone.With("prefers-reduced-motion", "reduce"), ""},
		{"menus open", Phone, `document.querySelectorAll("details").forEach((it) => it.open = true)`},
		{"a note open on a phone", Phone, `location.hash = document.querySelector(".mention")?.hash ?? ""`},
		{"a note open at a desk in the dark", Desk.With("prefers-color-scheme", "dark"), ``},
	}
)

// axe is axe-core's program, and how it is asked: the rules of WCAG 2.2 to level AA, and good practice.
func axe(t *testing.T) (program, ask string) {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(NPM(t, "axe-core"), "axe.min.js"))
	if err != nil {
		t.Fatal(err)
	}
	return string(content), `axe.run(document, {
		runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
		rules: {"target-size": {enabled: true}},
		resultTypes: ["violations"],
	}).then((result) => result.violations.map((rule) => rule.id + ", " + rule.help + ": " +
		rule.nodes.map((node) => node.target.join(" ")).slice(0, 3).join("; ")))`
}

// judgeAccess has axe-core judge every page, and one page of each kind in all other ways too.
func judgeAccess(t *testing.T, pages []page) (found []finding) {
	t.Helper()
	program, ask := axe(t)
	first := map[string]bool{}
	ways := make([][]looks, len(pages))
	for i, p := range pages {
		ways[i] = everyday[:1]
		if !first[p.kind] {
			first[p.kind] = true
			ways[i] = slices.Concat(everyday, special)
		}
	}
	var mutex sync.Mutex
	inBrowsers(t, len(pages), func(t *testing.T, next func() (int, bool)) {
		tab := Open(t, Phone)
		for i, ok := next(); ok; i, ok = next() {
			tab.Look(Phone)
			tab.Go(pages[i].address)
			Eval[bool](tab, program+"; true")
			for _, way := range ways[i] {
				tab.Look(way.view)
				if way.do != "" {
					Eval[bool](tab, way.do+"; true")
					tab.Until(`document.getAnimations().every((move) => move.timeline != document.timeline || move.playState == "finished")`)
				}
				for _, violation := range Eval[[]string](tab, ask) {
					mutex.Lock()
					found = append(found, finding{pages[i], way.name + ": " + violation})
					mutex.Unlock()
				}
			}
		}
	})
	return found
}
