package browsertest

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"text/tabwriter"

	"github.com/chromedp/cdproto/network"
	"github.com/nutgraf/nutgraf/internal/verify"
)

// page is a page of a site that nginx serves.
type page struct {
	kind    string // "section"; pages of a kind are made by one template
	address string
	file    string
	budget  int // bytes over the wire
	beside  int // requests beside the page
}

// finding is what a measurement has against a page.
type finding struct {
	page page
	what string
}

func (f finding) String() string { return f.page.kind + " " + f.page.address + ": " + f.what }

// TestReport measures every page of the flagship, and of examples for what the flagship does not have, in a real browser
// from a real server, and prints a table with a line for each kind of page. It fails with the name of each page that a
// measurement has something against.
func TestReport(t *testing.T) {
	pages := everyPage(t)
	var table strings.Builder
	var found []finding
	add := func(measure string, more []finding) {
		found = append(found, more...)
		fmt.Fprintf(&table, "%s: %d findings\n", measure, len(more))
	}
	var ofEachKind []page
	t.Run("bytes", func(t *testing.T) {
		weights, over := weighAll(t, pages)
		tellWeights(&table, pages, weights)
		add(fmt.Sprintf("bytes, %d pages", len(pages)), over)
		for _, i := range heaviest(pages, weights) {
			// Lighthouse takes its time: of the examples in other languages a section stands for all.
			if _, kind, inOther := strings.Cut(pages[i].kind, " language: "); !inOther || kind == "section" {
				ofEachKind = append(ofEachKind, pages[i])
			}
		}
	})
	t.Run("tasks", func(t *testing.T) {
		longest, over := longestTasks(t, ofEachKind)
		tellTasks(&table, ofEachKind, longest)
		add(fmt.Sprintf("tasks, %d pages", len(ofEachKind)), over)
	})
	t.Run("Lighthouse", func(t *testing.T) {
		runs := lighthouse(t, ofEachKind)
		tellRuns(&table, runs)
		add(fmt.Sprintf("Lighthouse, %d pages", len(runs)), judgeRuns(runs))
	})
	t.Run("HTML", func(t *testing.T) {
		add(fmt.Sprintf("HTML by the Nu checker, %d pages", len(pages)), judgeHTML(t, pages))
	})
	t.Run("access", func(t *testing.T) {
		add(fmt.Sprintf("access by axe-core, %d pages, one of each kind in %d ways", len(pages), len(everyday)+len(special)), judgeAccess(t, pages))
	})
	t.Log("\n" + table.String())
	for _, one := range found {
		t.Error(one)
	}
}

// everyPage serves the sites and lists their pages, those of the flagship first.
func everyPage(t *testing.T) []page {
	t.Helper()
	kept := filepath.Join(t.TempDir(), "public")
	keepable(t, kept, "Words.", "content/sections/more.md")
	sites := []struct {
		name, folder          string
		kinds                 []string // of thousands of pages one of each of these; none: all pages
		moreBytes, moreBeside int      // what its pages may cost beyond others of their kind
	}{
		{"", flagship(), nil, 0, 0},
		{"right-to-left language: ", arabic(t), nil, 0, 1},
		{"second language: ", languages(t), nil, 0, 0},
		{"changed: ", changed(t), []string{"section", "term", "changes"}, 0, 0},
		{"12 by 8 positions: ", questions(t), []string{"questions", "question", "actor"}, 0, 0},
		{"200 terms: ", longGlossary(t, 200), []string{"glossary", "everything"}, 0, 0},
		{"2,000 events: ", buildLong(t, "en", 2000), []string{"timeline", "timeline, a period", "timeline, key events", "people"}, 0, 0},
		{"a picture and code: ", illustrated(t), []string{"section"}, 40 << 10, 2},
		{"kept on the device: ", kept, []string{"offline"}, 0, 0},
	}
	var folders []string
	for _, site := range sites {
		folders = append(folders, site.folder)
	}
	var pages []page
	for i, address := range Nginx(t, folders...) {
		site, listed := sites[i], map[string]bool{}
		for _, p := range listPages(t, site.folder, address) {
			if site.kinds != nil && (listed[p.kind] || !slices.Contains(site.kinds, p.kind)) {
				continue
			}
			listed[p.kind] = true
			p.kind = site.name + p.kind
			p.budget, p.beside = p.budget+site.moreBytes, p.beside+site.moreBeside
			pages = append(pages, p)
		}
		for _, kind := range site.kinds {
			if !listed[kind] {
				t.Fatalf("%s has no page that is a %s", site.name, kind)
			}
		}
	}
	return pages
}

// inBrowsers does the work in two browsers at a time: next gives each the place of a page until there is none.
func inBrowsers(t *testing.T, pages int, work func(t *testing.T, next func() (int, bool))) {
	t.Helper()
	var taken atomic.Int64
	next := func() (int, bool) {
		i := int(taken.Add(1)) - 1
		return i, i < pages
	}
	t.Run("browsers", func(t *testing.T) {
		for _, name := range []string{"one", "two"} {
			t.Run(name, func(t *testing.T) {
				t.Parallel()
				work(t, next)
			})
		}
	})
}

// requestsBeside is how many requests a page of a kind may make beside the page itself.
func requestsBeside(kind string) int {
	switch kind {
	case "section":
		return 2
	case "search", "offline":
		return 5
	}
	return 3
}

// listPages lists the pages of a built site, served at an address.
func listPages(t *testing.T, folder, address string) (pages []page) {
	t.Helper()
	err := filepath.WalkDir(folder, func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(file) != ".html" {
			return err
		}
		inside, err := filepath.Rel(folder, file)
		if err != nil {
			return err
		}
		inside = filepath.ToSlash(inside)
		kind := verify.KindOf(strings.TrimPrefix(inside, "uk/")) // the second language's folder
		p := page{
			kind: kind.Name, address: address + strings.TrimSuffix(inside, "index.html"), file: file, budget: kind.Budget, beside: requestsBeside(kind.Name),
		}
		if content, err := os.ReadFile(file); err != nil {
			return err
		} else if strings.Contains(string(content), `http-equiv="refresh"`) {
			return nil // an old address that leads on
		}
		pages = append(pages, p)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

// heaviest is the place of the heaviest page of each kind, in the order in which the kinds come.
func heaviest(pages []page, weights []weight) (places []int) {
	of := map[string]int{}
	for i, p := range pages {
		if at, ok := of[p.kind]; !ok {
			of[p.kind] = len(places)
			places = append(places, i)
		} else if weights[i].total > weights[places[at]].total {
			places[at] = i
		}
	}
	return places
}

// tellWeights writes what a first visit costs, for the heaviest page of each kind.
func tellWeights(out *strings.Builder, pages []page, weights []weight) {
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "bytes over the wire\tpages\tHTML\tCSS\tscript\timages\tfonts\tother\tin all\tof\trequests\tother hosts\t")
	counted := map[string]int{}
	for _, p := range pages {
		counted[p.kind]++
	}
	for _, i := range heaviest(pages, weights) {
		w, p := weights[i], pages[i]
		html, css, script := w.of(network.ResourceTypeDocument), w.of(network.ResourceTypeStylesheet), w.of(network.ResourceTypeScript)
		images, fonts := w.of(network.ResourceTypeImage), w.of(network.ResourceTypeFont)
		other := w.total - html - css - script - images - fonts
		fmt.Fprintf(table, "%s\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t\n", p.kind, counted[p.kind],
			html, css, script, images, fonts, other, w.total, p.budget, w.requests, len(w.elsewhere))
	}
	_ = table.Flush()
}
