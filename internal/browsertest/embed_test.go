package browsertest

import (
	"encoding/json"
	"fmt"
	"html"
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
	const most = 4096 // bytes, without compression
	frame := regexp.MustCompile(`^<blockquote class="wp-embedded-content"><a href="(.*?)">.*</a></blockquote><iframe .*? src="(.*?)" width="500" height="(\d+)"`)
	for _, address := range embeds(t) {
		content, err := os.ReadFile(fileOf(flagship(), address))
		if err != nil || len(content) > most {
			t.Errorf("%s has %d bytes of %d, %v", address, len(content), most, err)
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
}

// TestEmbedSaysItsHeightAndLinkInAFrame shows pages in a frame as WordPress does: in a sandbox with a secret, of the size that
// oEmbed names. Without script the words are there all the same.
func TestEmbedSaysItsHeightAndLinkInAFrame(t *testing.T) {
	t.Parallel()
	site, host := Serve(t, flagship()), t.TempDir()
	pages := []string{"embed/term/nato/", "embed/section/why-it-matters/", "embed/event/alaska-summit-2025-08/", "embed/actor/emmanuel-macron/"}
	heights := map[string]int{}
	for i, address := range pages {
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
		for i, address := range pages {
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
				tab.TapAt(80, 66)
			}
			tab.Look(View{Width: 320, Height: 600, NoScript: true})
			tab.Go(site + address)
			for _, what := range Eval[[]string](tab, fits) {
				t.Errorf("%s: %s", address, what)
			}
			if words := Eval[string](tab, `document.querySelector("main p:last-child").innerText`); len(words) < 20 {
				t.Errorf("%s without script says only %q", address, words)
			}
			for _, fault := range tab.Faults() {
				t.Errorf("%s: %s", address, fault)
			}
			tab.Look(Phone)
		}
	})
}
