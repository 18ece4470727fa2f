package browsertest

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
)

// Two thousand events: the first page is light, and nothing moves while it loads and is read.
func TestTimelineOfTwoThousandEvents(t *testing.T) {
	t.Parallel()
	folder := buildLong(t, "en", 2000)
	address := Serve(t, folder) + "timeline/"
	Engines(t, func(t *testing.T, browser *Browser) {
		page, err := os.ReadFile(filepath.Join(folder, "timeline", "index.html"))
		if err != nil {
			t.Fatal(err)
		}
		if weight := gzipped(page); weight > 100<<10 {
			t.Errorf("the first page weighs %d bytes", weight)
		} else {
			t.Logf("first page: %d bytes, %d in gzip", len(page), weight)
		}

		if !browser.Lacks(layoutShifts) {
			tab := browser.Open(Phone)
			tab.Go(address)
			Eval[bool](tab, `(window.moved = [], new PerformanceObserver(l => l.getEntries().forEach(e => moved.push({
		by: e.value, what: e.sources.map(s => s.node?.className || s.node?.nodeName).join()}))).observe({type: "layout-shift", buffered: true}), true)`)
			scroll(tab, 15000)
			const seen = 0.0005 // a cumulative layout shift that is not 0 in the three digits it is told in
			if moved := Eval[float64](tab, `moved.reduce((sum, m) => sum + m.by, 0)`); moved >= seen {
				t.Errorf("the layout shifted by %v: %s", moved, Eval[string](tab, `JSON.stringify(moved)`))
			}
		}

		// Every mark of the strip and every period leads to its event, on whichever page.
		tab := browser.Open(Desk.WithoutScript())
		tab.Go(address)
		tab.Go(Eval[string](tab, `[...document.querySelectorAll(".timeline-strip a")].at(-1).href.baseVal ? new URL([...document.querySelectorAll(".timeline-strip a")].at(-1).href.baseVal, location).href : ""`))
		tab.Until(`document.querySelector(".event:target")`)
		if !strings.Contains(Eval[string](tab, `location.pathname`), "/from/") {
			t.Error("the last mark is on the first page")
		}
		tab.Go(address)
		tab.Go(Eval[string](tab, `document.querySelector(".pager [rel=next]").href`)) // it stands far below, where parts are laid out late
		tab.Until(`location.pathname.includes("/from/") && document.readyState === "complete"`)
		tab.Tap(`.timeline-filter summary`)
		tab.Tap(`.timeline-filter a[href$="only/key/"]`)
		tab.Until(`location.pathname.endsWith("/only/key/") && document.readyState === "complete"`)
		if key := shown(tab, ".event"); key < 50 || shown(tab, ".event:not(.key)") > 0 {
			t.Errorf("%d key events", key)
		}
	})
}

// scroll reads on down to a place of the page, a little in each frame.
func scroll(tab *Tab, to int) {
	Eval[bool](tab, fmt.Sprintf(`((function step() { scrollBy({top: 75, behavior: "instant"}); if (scrollY < %d) requestAnimationFrame(step) })(), true)`, to))
	tab.Until(fmt.Sprintf(`scrollY >= %d`, to))
}

// BenchmarkTimelineScrolls scrolls through the timeline of 2,000 events on a phone at a quarter of the processor's speed,
// and through the flagship's, and prints how long frames take, as a ratio, and the tasks of more than 50 ms.
func BenchmarkTimelineScrolls(b *testing.B) {
	const distance = 5000
	long, short := Serve(b, buildLong(b, "en", 2000)), Serve(b, flagship())
	tab := Open(b, Phone)
	call(tab, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: 4})
	spent := map[string]time.Duration{}
	stops := 0
	for b.Loop() {
		for _, site := range []string{long, short} {
			tab.Go(site + "timeline/")
			Eval[bool](tab, `(window.stops = 0, new PerformanceObserver(l => stops += l.getEntries().length).observe({type: "longtask"}), true)`)
			start := time.Now()
			scroll(tab, distance)
			spent[site] += time.Since(start)
			if site == long {
				stops += Eval[int](tab, `stops`)
			}
		}
	}
	b.ReportMetric(float64(spent[long])/float64(spent[short]), "2000/flagship")
	b.ReportMetric(float64(stops)/float64(b.N), "longtasks/op")
}

func gzipped(content []byte) int {
	var b bytes.Buffer
	w, _ := gzip.NewWriterLevel(&b, gzip.BestCompression)
	_, _ = w.Write(content)
	_ = w.Close()
	return b.Len()
}

// buildLong builds a made-up explainer with the real program: events of two centuries, most of them late, some of them
// ranges, vague or key, with texts of usual length and a hundred actors.
func buildLong(t testing.TB, language string, events int) string {
	t.Helper()
	files := map[string]string{}
	random := rand.New(rand.NewPCG(3, 4))
	words := strings.Fields(vocabulary)
	text := func(n int) string {
		var b strings.Builder
		for i := range n {
			word := words[random.IntN(len(words))]
			if i == 0 {
				word = strings.ToUpper(word[:1]) + word[1:]
			}
			b.WriteString(word + " ")
		}
		return strings.TrimSpace(b.String())
	}
	files["hugo.toml"] = fmt.Sprintf("baseURL = \"https://example.org/\"\ndefaultContentLanguage = %q\n", language)
	files["content/_index.md"] = "---\ntitle: A long story\nstandfirst: Made up.\nupdated: 2024-06-01\n---\nWords.\n"
	for i := range 100 {
		files[fmt.Sprintf("content/actors/p%d.md", i)] = fmt.Sprintf("---\ntitle: %s %d\nkind: person\n---\nSomebody.\n", text(1), i)
	}
	for i := range events {
		age := random.Float64()
		year := 2025 - int(175*age*age*age)
		day := fmt.Sprintf("%d-%02d-%02d", year, 1+random.IntN(12), 1+random.IntN(28))
		when := day
		switch kind := random.IntN(20); kind {
		case 0:
			when = fmt.Sprint(year)
		case 1:
			when = day[:7]
		case 2:
			when = fmt.Sprintf("%s/%d", day, year+1+random.IntN(3))
		case 3:
			when = fmt.Sprintf("%d~", year)
		}
		key := ""
		if random.IntN(20) == 0 {
			key = "key: true\n"
		}
		actors := fmt.Sprintf("[p%d, p%d]", random.IntN(20), 20+random.IntN(80))
		files[fmt.Sprintf("content/timeline/e%d.md", i)] = fmt.Sprintf("---\ntitle: %s\nwhen: %q\nactors: %s\n%s---\n%s. %s.\n",
			text(5+random.IntN(5)), when, actors, key, text(12+random.IntN(10)), text(12+random.IntN(14)))
	}
	return build(t, files)
}

const vocabulary = `the of and to in for on with at by from that after before government parliament president minister
	treaty agreement talks ceasefire army troops border region city port railway river mountain strike election vote court
	law budget bank currency crisis harvest famine flood storm fire bridge factory workers union party leader opposition
	protest square police arrest trial verdict exile return visit summit council alliance treaty neutral independence
	republic kingdom empire province colony war peace armistice surrender siege battle attack defence retreat occupation
	liberation referendum constitution reform decree amendment church school university museum newspaper radio television
	satellite rocket reactor pipeline embargo sanctions tariff trade export import loan debt default inflation wages
	pensions hospital epidemic vaccine refugee camp minority language census passport airport airline hijack rescue
	earthquake eruption drought canal dam tunnel highway festival olympic champion record novel poet painter composer
	film premiere prize academy inventor patent telegraph telephone computer network company merger bankruptcy scandal
	inquiry resignation coalition cabinet speech broadcast declaration memorandum protocol commission observer mission`
