package browsertest

import (
	"cmp"
	"encoding/json"
	"fmt"
	"html"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// embeds returns the addresses of the flagship's pages for frames, relative to its root.
func embeds(t *testing.T) (addresses []string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(flagship(), "embed", "*", "*", "index.html"))
	if err != nil || len(files) < 50 {
		t.Fatalf("%d pages for frames, %v", len(files), err)
	}
	for _, file := range files {
		name, err := filepath.Rel(flagship(), filepath.Dir(file))
		if err != nil {
			t.Fatal(err)
		}
		addresses = append(addresses, filepath.ToSlash(name)+"/")
	}
	return addresses
}

// TestEmbedsAreSmallAndFound weighs the pages for frames, and follows the way of oEmbed to each of them.
func TestEmbedsAreSmallAndFound(t *testing.T) {
	t.Parallel()
	most := map[string]int{"number": 5 << 10, "chart": 12 << 10, "map": 32 << 10} // bytes, without compression
	seen := map[string]bool{}
	frame := regexp.MustCompile(`^<blockquote class="wp-embedded-content"><a href="(.*?)">.*</a></blockquote><iframe .*? src="(.*?)" width="500" height="(\d+)"`)
	for _, address := range embeds(t) {
		content, err := os.ReadFile(fileOf(flagship(), address))
		kind := strings.Split(address, "/")[1]
		seen[kind] = true
		if limit := cmp.Or(most[kind], 4<<10); err != nil || len(content) > limit {
			t.Errorf("%s has %d bytes of %d, %v", address, len(content), limit, err)
		}
		var answer struct{ Type, HTML string }
		encoded, err := os.ReadFile(filepath.Join(flagship(), address, "oembed.json"))
		if err != nil || json.Unmarshal(encoded, &answer) != nil || answer.Type != "rich" {
			t.Fatalf("%s: %s, %v", address, encoded, err)
		}
		found := frame.FindStringSubmatch(answer.HTML)
		if found == nil {
			t.Fatalf("%s: no frame in %s", address, answer.HTML)
		}
		const root = "https://nutgraf.example/"
		if html.UnescapeString(found[2]) != root+address {
			t.Errorf("%s: the frame has the page %s", address, found[2])
		}
		page, err := os.ReadFile(fileOf(flagship(), strings.TrimPrefix(html.UnescapeString(found[1]), root)))
		if want := `<link rel="alternate" type="application/json+oembed" href="` + root + address + `oembed.json">`; err != nil || !strings.Contains(string(page), want) {
			t.Errorf("the page of %s does not lead to its oEmbed: %v", address, err)
		}
	}
	if kinds := slices.Sorted(maps.Keys(seen)); !slices.Equal(kinds, []string{"actor", "chart", "event", "map", "number", "section", "term"}) {
		t.Errorf("pages for frames are of %q", kinds)
	}
}

// TestEmbedSaysItsHeightAndLinkInAFrame shows pages in a frame as WordPress does: in a sandbox with a secret, of the size that
// oEmbed names. Without script the words are there all the same.
func TestEmbedSaysItsHeightAndLinkInAFrame(t *testing.T) {
	t.Parallel()
	site, host := Serve(t, flagship()), t.TempDir()
	heights := map[string]int{}
	for i, it := range linked {
		address := it.frame
		var answer struct{ Height int }
		encoded, err := os.ReadFile(filepath.Join(flagship(), address, "oembed.json"))
		if err != nil || json.Unmarshal(encoded, &answer) != nil {
			t.Fatal(err)
		}
		heights[address] = answer.Height
		write(t, host, fmt.Sprintf("%d.html", i), fmt.Sprintf(`<!doctype html><title>x</title><body style="margin: 0"><script>window.heard = [];
			addEventListener("message", (event) => heard.push(event.data));</script>
			<iframe src="%s%s#?secret=k3y" sandbox="allow-scripts" width="360" height="%d" style="border: 0"></iframe>`, site, address, answer.Height))
	}
	served := Serve(t, host)
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Phone)
		for i, it := range linked {
			address := it.frame
			tab.Go(fmt.Sprintf("%s%d.html", served, i))
			tab.Until(`heard.some((it) => it.message == "height" && it.secret == "k3y")`)
			// Each height is that of a frame with its width. Its column is narrower than that of oEmbed.
			if said := Eval[[]float64](tab, `heard.filter((it) => it.message == "height").map((it) => it.value)`); slices.Min(said) < 100 || slices.Max(said) > float64(heights[address]+80) {
				t.Errorf("%s says the heights %v", address, said)
			}
			// WordPress's script, which may come after the frame, asks for its height.
			Eval[bool](tab, `(heard = [], frames[0].postMessage({message: "ready", secret: "k3y"}, "*"), true)`)
			tab.Until(`heard.some((it) => it.message == "height" && it.secret == "k3y")`)
			const said = `heard.some((it) => it.message == "link" && it.value.startsWith("https://nutgraf.example/"))`
			for deadline := time.Now().Add(patience); !Eval[bool](tab, said); time.Sleep(200 * time.Millisecond) { // until the frame is drawn
				if time.Now().After(deadline) {
					t.Fatalf("%s does not say which link was chosen", address)
				}
				tab.TapAt(80, it.title)
			}
			tab.Look(View{Width: 320, Height: 600, NoScript: true})
			tab.Go(site + address)
			for _, what := range Eval[[]string](tab, fits) {
				t.Errorf("%s: %s", address, what)
			}
			if words := Eval[string](tab, `document.querySelector("main").innerText`); len(words) < 60 {
				t.Errorf("%s without script says only %q", address, words)
			}
			for _, fault := range tab.Faults() {
				t.Errorf("%s: %s", address, fault)
			}
			tab.Look(Phone)
		}
	})
}

// TestOpenTableMakesAFrameHigher opens what is closed in the frames of a chart and a map: each says its new height, and is no wider.
func TestOpenTableMakesAFrameHigher(t *testing.T) {
	t.Parallel()
	site := Serve(t, flagship())
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(View{Width: 320, Height: 600})
		for _, address := range []string{"embed/chart/un-votes-on-ukraine/", "embed/map/where-it-was-negotiated/"} {
			tab.Go(site + address + "#?secret=k3y")
			before := Eval[float64](tab, `document.body.getBoundingClientRect().height`)
			Eval[bool](tab, `(window.heard = [], addEventListener("message", (event) => heard.push(event.data)), document.querySelector("details").open = true)`)
			tab.Until(fmt.Sprintf(`heard.some((it) => it.message == "height" && it.value > %g + 50)`, before))
			for _, what := range Eval[[]string](tab, fits) {
				t.Errorf("%s: %s", address, what)
			}
		}
	})
}
