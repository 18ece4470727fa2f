package browsertest

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
)

// Two thousand events: the first page is light, nothing moves while it loads, and it scrolls without a stop on a slow phone.
func TestTimelineOfTwoThousandEvents(t *testing.T) {
	folder := buildLong(t, "en", 2000)
	page, err := os.ReadFile(filepath.Join(folder, "timeline", "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	if weight := gzipped(page); weight > 100<<10 {
		t.Errorf("the first page weighs %d bytes", weight)
	} else {
		t.Logf("first page: %d bytes, %d in gzip", len(page), weight)
	}

	tab := Open(t, Phone)
	call(tab, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: 4})
	address := Serve(t, folder) + "timeline/"
	tab.Go(address)
	Eval[bool](tab, `(window.moved = 0, new PerformanceObserver(l => l.getEntries().forEach(e => moved += e.value)).observe({type: "layout-shift", buffered: true}),
		window.stops = [], new PerformanceObserver(l => l.getEntries().forEach(e => stops.push(e.duration))).observe({type: "longtask"}), true)`)
	Eval[bool](tab, `((function step() { scrollBy({top: 75, behavior: "instant"}); if (scrollY < 15000) requestAnimationFrame(step) })(), true)`)
	tab.Until(`scrollY >= 15000`)
	if moved := Eval[float64](tab, `moved`); moved != 0 {
		t.Errorf("the layout shifted by %v", moved)
	}
	stops := Eval[[]float64](tab, `stops`)
	t.Logf("long tasks while scrolling at a quarter of the speed: %v ms", stops)
	if len(stops) > 0 {
		t.Errorf("scrolling stopped for %v ms", stops)
	}

	// Every mark of the strip and every period leads to its event, on whichever page.
	tab = Open(t, Desk.WithoutScript())
	tab.Go(address)
	tab.Go(Eval[string](tab, `[...document.querySelectorAll(".span a")].at(-1).href.baseVal ? new URL([...document.querySelectorAll(".span a")].at(-1).href.baseVal, location).href : ""`))
	tab.Until(`document.querySelector(".event:target")`)
	if !strings.Contains(Eval[string](tab, `location.pathname`), "/from/") {
		t.Error("the last mark is on the first page")
	}
	tab.Go(address)
	tab.Tap(".pager [rel=next]")
	tab.Until(`location.pathname.includes("/from/") && document.querySelector(".event")`)
	tab.Tap(`.narrow summary`)
	tab.Tap(`.narrow a[href$="only/key/"]`)
	tab.Until(`location.pathname.endsWith("/only/key/")`)
	if key := shown(tab, ".event"); key < 50 || shown(tab, ".event:not(.key)") > 0 {
		t.Errorf("%d key events", key)
	}
}

// TestTimelinePictures takes pictures for people to look at, into the folder that the environment names.
func TestTimelinePictures(t *testing.T) {
	folder := os.Getenv("NUTGRAF_PICTURES")
	if folder == "" {
		t.Log("NUTGRAF_PICTURES names no folder: no pictures taken")
		return
	}
	sites := map[string]string{"flagship": flagship(), "2000": buildLong(t, "en", 2000), "arabic": buildLong(t, "ar", 60)}
	for name, site := range sites {
		address := Serve(t, site) + "timeline/"
		for size, view := range map[string]View{"390": Phone, "1280": Desk} {
			for _, scheme := range []string{"light", "dark"} {
				tab := Open(t, view.With("prefers-color-scheme", scheme))
				tab.Go(address)
				take := func(what string) {
					file := filepath.Join(folder, fmt.Sprintf("timeline-%s-%s-%s%s.png", name, size, scheme, what))
					if err := os.WriteFile(file, tab.Picture(), 0o644); err != nil {
						t.Fatal(err)
					}
				}
				take("")
				if scheme == "light" {
					Eval[bool](tab, `scrollTo(0, 1500), true`)
					take("-list")
				}
			}
		}
	}
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
	folder := t.TempDir()
	random := rand.New(rand.NewPCG(3, 4))
	write := func(name, content string) {
		name = filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
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
	write("hugo.toml", fmt.Sprintf("baseURL = \"https://example.org/\"\ndefaultContentLanguage = %q\n", language))
	write("content/_index.md", "---\ntitle: A long story\nstandfirst: Made up.\nupdated: 2024-06-01\n---\nWords.\n")
	for i := range 100 {
		write(fmt.Sprintf("content/actors/p%d.md", i), fmt.Sprintf("---\ntitle: %s %d\nkind: person\n---\nSomebody.\n", text(1), i))
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
		write(fmt.Sprintf("content/timeline/e%d.md", i), fmt.Sprintf("---\ntitle: %s\nwhen: %q\nactors: %s\n%s---\n%s. %s.\n",
			text(5+random.IntN(5)), when, actors, key, text(12+random.IntN(10)), text(12+random.IntN(14))))
	}
	output := filepath.Join(t.TempDir(), "public")
	if out, err := exec.Command("nutgraf", "build", "--source", folder, "--output", output).CombinedOutput(); err != nil {
		t.Fatalf("build the explainer: %v\n%s", err, out)
	}
	return output
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
