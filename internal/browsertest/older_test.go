package browsertest

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
)

// newer is what the theme's styles ask for and the oldest browsers that are meant (Safari 16.4, Chrome 111, Firefox 115; see
// docs/browsers.md) do not know, at least one of them, with the versions that learned it.
var newer = []struct{ word, since string }{
	{":has(", "Safari 15.4, Chrome 105, Firefox 121"},
	{"::details-content", "Safari 18.4, Chrome 131, Firefox 143"},
	{"@position-try", "Safari 26, Chrome 125, Firefox 147"},
	{"anchor(", "Safari 26, Chrome 125, Firefox 147"},
	{"anchor-name", "Safari 26, Chrome 125, Firefox 147"},
	{"animation-timeline", "Safari 26, Chrome 115"},
	{"contain-intrinsic-size", "Safari 17, Chrome 95, Firefox 107"},
	{"content-visibility", "Safari 18, Chrome 85, Firefox 125"},
	{"light-dark(", "Safari 17.5, Chrome 123, Firefox 120"},
	{"overflow-clip-margin", "Chrome 90, Firefox 102"},
	{"position-anchor", "Safari 26, Chrome 125, Firefox 147"},
	{"position-try-fallbacks", "Safari 26, Chrome 128, Firefox 147"},
	{"position-visibility", "Safari 26, Chrome 125, Firefox 147"},
	{"(scripting:", "Safari 17, Chrome 120, Firefox 113"},
	{"text-wrap", "Safari 17.5, Chrome 114, Firefox 121"},
}

// serveOlder serves a site as the oldest browsers see it: what they do not know has a name that no browser knows.
func serveOlder(t *testing.T, folder string) string {
	t.Helper()
	var pairs []string
	for _, one := range newer {
		begin := strings.TrimLeft(one.word, "@:(")
		pairs = append(pairs, one.word, strings.TrimSuffix(one.word, begin)+"un"+begin)
	}
	age := strings.NewReplacer(pairs...)
	files := http.FileServer(http.Dir(folder))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		kinds := map[string]string{".css": "text/css", ".js": "text/javascript"}
		kind := kinds[path.Ext(r.URL.Path)]
		content, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(r.URL.Path)))
		if kind == "" || err != nil {
			files.ServeHTTP(w, r)
			return
		}
		w.Header().Set("Content-Type", kind)
		if kind == "text/javascript" {
			content = append([]byte("Intl.Segmenter = undefined;\n"), content...) // Firefox 125
		} else {
			content = []byte(age.Replace(string(content)))
		}
		_, _ = w.Write(content)
	}))
	t.Cleanup(server.Close)
	return server.URL + "/"
}

// pale is what of a page cannot be read well: words with less contrast to the nearest ground than 4.5:1 (WCAG 2.2, 1.4.3).
const pale = `(() => {
	const parts = (colour) => colour.match(/[\d.]+/g).map(Number);
	const light = ([r, g, b]) => [r, g, b].map((part) => part / 255).map((c) => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
		.reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], .05);
	const ground = (it) => {
		for (; it; it = it.parentElement) {
			const colour = parts(getComputedStyle(it).backgroundColor);
			if (colour[3] !== 0) return colour;
		}
	};
	return [...document.querySelectorAll("body *")].filter((it) => it.checkVisibility() && !it.closest("svg") &&
		[...it.childNodes].some((node) => node.nodeType == 3 && node.data.trim())).filter((it) => {
		const behind = ground(it), words = parts(getComputedStyle(it).color);
		if (!behind) return true;
		const [a, b] = [light(words), light(behind)];
		return Math.max(a / b, b / a) < 4.5;
	}).map((it) => it.outerHTML.slice(0, 80) + " " + getComputedStyle(it).color).slice(0, 5).join("\n");
})()`

// In the oldest browsers that are meant every kind of page can be read, in the light and in the dark, and a note opens and
// closes.
func TestOlderBrowsersReadEveryPage(t *testing.T) {
	t.Parallel()
	address := serveOlder(t, flagship())
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Phone)
		for _, view := range []View{Phone, Phone.With("prefers-color-scheme", "dark"), Desk, Desk.With("prefers-color-scheme", "dark")} {
			tab.Look(view)
			for _, page := range templates {
				tab.Go(address + page)
				noSidewaysScroll(tab)
				if words := Eval[string](tab, pale); words != "" {
					t.Errorf("%s, %v: cannot be read: %s", page, view, words)
				}
			}
			tab.Go(address + section)
			if drawn := Eval[string](tab, `getComputedStyle(document.querySelector(".mention")).textDecorationLine`); drawn != "underline" {
				t.Errorf("a mention is drawn with %q", drawn)
			}
			openNote(tab, mention)
			noteIsReadable(tab)
			noteStandsOut(tab)
			tab.Tap(".definition-sheet:target .back-link")
			waitForText(tab)
		}
		tab.Go(address + "search/?q=truce")
		if found := waitForResults(tab); len(found) == 0 || found[0] != "/glossary/ceasefire/" {
			t.Errorf("the search finds %q", found)
		}
	})
}

// The table of what is newer than the oldest browsers lists what the styles use, and nothing else.
func TestStylesUseWhatIsListedAsNewer(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("../../assets/css/*.css")
	if err != nil || len(files) == 0 {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(content)
	}
	for _, one := range newer {
		if !strings.Contains(all.String(), one.word) {
			t.Errorf("no style uses %s any more", one.word)
		}
	}
}
