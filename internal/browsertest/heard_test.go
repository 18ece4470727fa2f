package browsertest

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files")

// bridge is a small explainer with one of everything that a screen reader comes to.
func bridge(t *testing.T) string {
	t.Helper()
	return build(t, map[string]string{
		"hugo.toml":                  "baseURL = \"https://example.org/\"\n",
		"data/sources.yaml":          "- id: report\n  type: report\n  title: A report\n  publisher: The city\n  URL: https://example.com/report\n",
		"content/_index.md":          "---\ntitle: The bridge\nstandfirst: Why it was built.\nauthors: [The editors]\nupdated: 2024-06-01\n---\nWords on the bridge.\n",
		"content/sections/one.md":    "---\ntitle: The river\nsummary: Where it flows.\nweight: 1\nsources: [report]\nkey_points: [It is wide.]\n---\nA bridge stands on its piers, which the builders set.\n\n## The stone\n\nOne pier [was hit](event:hit), says [a report](source:report).\n\n| Year | Ships |\n|---|--:|\n| 2024 | 12 |\n{caption=\"Ships a year\"}\n",
		"content/sections/two.md":    "---\ntitle: The road\nsummary: Where it leads.\nweight: 2\n---\nIt leads to town.\n",
		"content/glossary/pier.md":   "---\ntitle: pier\n---\nA pier is a pillar that carries a bridge.\n",
		"content/timeline/hit.md":    "---\ntitle: A pier is hit\nwhen: 2024-05-03\nkey: true\nactors: [builders]\n---\nA ship hits the bridge.\n",
		"content/timeline/open.md":   "---\ntitle: The bridge opens\nwhen: 1990-06\nactors: [builders]\n---\nCars cross it.\n",
		"content/actors/builders.md": "---\ntitle: the builders\nkind: organisation\nrole: Firm\n---\nThey build bridges.\n",
	})
}

// spokenFacts are the properties of an element that a screen reader says beside its role and its name.
var spokenFacts = []accessibility.PropertyName{
	accessibility.PropertyNameFocused, accessibility.PropertyNameLevel, accessibility.PropertyNameExpanded, accessibility.PropertyNameLive,
	accessibility.PropertyNameDisabled, accessibility.PropertyNameInvalid, accessibility.PropertyNameChecked, accessibility.PropertyNameModal,
}

// tree is what a screen reader is told of the page, an element a line, those inside of one below it: its role, its name, and
// what else is said of it. Text that is the name of what it stands in is not said twice.
func tree(tab *Tab) string {
	tab.t.Helper()
	nodes := call(tab, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{}).Nodes
	byID := map[accessibility.NodeID]*accessibility.Node{}
	for _, node := range nodes {
		byID[node.NodeID] = node
	}
	var b strings.Builder
	var write func(node *accessibility.Node, depth int, around string)
	write = func(node *accessibility.Node, depth int, around string) {
		role, name := text(node.Role), strings.Join(strings.Fields(text(node.Name)), " ")
		isText := role == "StaticText" || role == "ListMarker"
		if role == "InlineTextBox" || isText && (name == "" || name == around) {
			return
		}
		if !node.Ignored && role != "none" && role != "generic" {
			if isText {
				fmt.Fprintf(&b, "%s%s\n", strings.Repeat("  ", depth), name)
			} else {
				fmt.Fprintf(&b, "%s%s\n", strings.Repeat("  ", depth), strings.Join(append([]string{role}, facts(node, name)...), " "))
			}
			depth++
			around = name
		}
		for _, id := range node.ChildIDs {
			if child := byID[id]; child != nil {
				write(child, depth, around)
			}
		}
	}
	write(nodes[0], 0, "")
	return b.String()
}

// facts are an element's name, description, value and properties.
func facts(node *accessibility.Node, name string) (all []string) {
	if name != "" {
		all = append(all, fmt.Sprintf("%q", name))
	}
	if description := text(node.Description); description != "" && description != name {
		all = append(all, fmt.Sprintf("described as %q", description))
	}
	if value := text(node.Value); value != "" {
		all = append(all, fmt.Sprintf("value %q", value))
	}
	for _, property := range node.Properties {
		value := text(property.Value)
		if slices.Contains(spokenFacts, property.Name) && value != "false" && value != "" && value != "off" || property.Name == accessibility.PropertyNameExpanded {
			all = append(all, fmt.Sprintf("%s=%s", property.Name, value))
		}
	}
	return all
}

// What a screen reader is told, in its order: of a section with an open note, of the timeline, of what a search found.
func TestWhatAScreenReaderHears(t *testing.T) {
	t.Parallel()
	address := Serve(t, bridge(t))
	tab := Open(t, Phone)
	for _, story := range []struct {
		name string
		do   func()
	}{
		{"section", func() { tab.Go(address + "sections/one/") }},
		{"desk", func() {
			tab.Look(Desk)
			tab.Go(address + "sections/one/")
			openNote(tab, mention)
			tab.Until(focusedIs(".definition-sheet:target"))
		}},
		{"note", func() {
			tab.Go(address + "sections/one/")
			openNote(tab, mention)
			tab.Until(focusedIs(".definition-sheet:target"))
		}},
		{"menu", func() {
			tab.Go(address + "sections/one/")
			tab.Tap(".toc summary")
		}},
		{"timeline", func() { tab.Go(address + "timeline/") }},
		{"filter", func() {
			tab.Go(address + "timeline/")
			tab.Tap(".timeline-filter summary")
			tab.Tap(`.timeline-filter a[href="#key"]`)
			tab.Until(`document.querySelector(".filter-choice:target")`)
		}},
		{"search", func() {
			tab.Go(address + "search/")
			Do(tab, chromedp.SendKeys("#q", "bridge"+kb.Enter))
			tab.Until(`document.querySelector(".search-results li")`)
		}},
	} {
		t.Run(story.name, func(t *testing.T) {
			tab.t = t
			tab.Look(Phone)
			story.do()
			tab.settle()
			golden := filepath.Join("testdata", "heard", story.name+".txt")
			got := tree(tab)
			if *update {
				if err := os.MkdirAll(filepath.Dir(golden), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// The keyboard goes into what opens, through it and on from there: of the jump menu, of the timeline's filter.
func TestKeyboardGoesInAndComesBack(t *testing.T) {
	t.Parallel()
	address := Serve(t, bridge(t))
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Desk)
		for _, view := range []View{Phone, Phone.WithoutScript(), Desk} {
			tab.Look(view)
			tab.Go(address + "sections/one/")
			if view.Width < Desk.Width {
				tabTo(tab, ".toc summary")
				tab.Press(kb.Enter)
				tab.Until(`document.querySelector(".toc").open`)
				focusIsSeen(tab, ":focus")
			} else {
				tabTo(tab, ".kicker a")
			}
			nextTabIs(tab, `.toc a[href="#the-stone"]`)
			tab.Press(kb.Enter)
			tab.Until(`document.querySelector(":target")?.id == "the-stone"`)
			nextTabIs(tab, "#m-event-hit")

			tab.Go(address + "timeline/")
			tabTo(tab, ".timeline-filter summary")
			tab.Press(kb.Enter)
			nextTabIs(tab, `.timeline-filter a[href="#key"]`)
			tab.Press(kb.Enter)
			tab.Until(focusedIs("#key"))
			nextTabIs(tab, `#key a`)
			tab.Press(kb.Enter)
			tab.Until(`location.hash == "#all"`)
			nextTabIs(tab, ".timeline-filter summary")
		}
	})
}
