package browsertest

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"
)

// house is a site with a face of its own, pages, an author and a player of another host, which counts what is asked of it.
func house(t *testing.T) (site string, asked func() int) {
	t.Helper()
	requests := make(chan string, 100)
	player := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		requests <- r.URL.Path
		w.Header().Set("Content-Type", "text/html")
		_, _ = w.Write([]byte("<!doctype html><title>Player</title><p>It plays."))
	}))
	t.Cleanup(player.Close)
	logo := func(colour string) string {
		return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 24"><circle cx="12" cy="12" r="11" fill="` + colour +
			`"/><path fill="` + colour + `" d="M26 2h20v4H26zm0 8h20v4H26zm0 8h12v4H26z"/></svg>`
	}
	folder := build(t, map[string]string{
		"hugo.toml": "baseURL = \"https://one.example/\"\nallow = [\"" + player.URL + "\"]\n[publisher]\nlogo = \"logo.svg\"\nlogoDark = \"dark.svg\"\n" +
			"license = \"CC BY 4.0\"\nlicenseURL = \"https://creativecommons.org/licenses/by/4.0/\"\ncontact = \"mailto:desk@one.example\"\n",
		"assets/logo.svg": logo("#0b5163"), "assets/dark.svg": logo("#8ac7d4"),
		"assets/still.svg": `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9" width="1600" height="900"><path fill="#357" d="M0 0h16v9H0z"/><path fill="#9bd" d="M0 6l5-3 4 2 7-3v7H0z"/></svg>`,
		"assets/ana.svg":   `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8" width="320" height="320"><path fill="#ccc" d="M0 0h8v8H0z"/><circle cx="4" cy="3" r="1.5" fill="#555"/><path fill="#555" d="M1 8c0-4 6-4 6 0z"/></svg>`,
		"content/_index.md": "---\ntitle: The harbour of the old town\nshort_title: The harbour\nstandfirst: Why its ships do not leave.\n" +
			"authors: [ana-silva, Bo Ek]\n---\nA nut graf.\n",
		"content/sections/film.md": "---\ntitle: The film\nweight: 1\nsummary: How it began.\nauthors: [ana-silva]\nupdated: 2026-02-03\n---\nWords before.\n\n" +
			"[![A ship leaves the harbour](/still.svg \"The departure, 1961\")](" + player.URL + "/embed/1)\n{.player}\n\nWords after, see [how we work](page:how-we-work).\n",
		"content/pages/about.md":       "---\ntitle: About us\nsummary: Who we are.\nmenu: main\n---\nWe are a foundation.\n\n## The board\n\n- Ada\n- Bo\n",
		"content/pages/imprint.md":     "---\ntitle: Imprint\nchanges: [{date: 2026-02-04, kind: update, text: We have moved.}]\n---\nThe Example Foundation.\n",
		"content/pages/how-we-work.md": "---\ntitle: How we work\nmenu: none\n---\nWe check twice.\n",
		"content/authors/ana-silva.md": "---\ntitle: Ana Silva\nrole: Reporter\npicture: ana.svg\nlinks: [\"https://social.example/@ana\", \"mailto:ana@one.example\"]\n---\nShe has covered harbours since 2010.\n",
		"content/authors/li-wei.md":    "---\ntitle: Li Wei\nrole: Editor\n---\n",
	})
	return Serve(t, folder), func() int { return len(requests) }
}

func TestPlayerLoadsWithATap(t *testing.T) {
	t.Parallel()
	site, asked := house(t)
	tab := Open(t, Phone)
	tab.Go(site + "sections/film/")
	if n := asked(); n > 0 {
		t.Errorf("the host of the player was asked %d times before the tap", n)
	}
	tab.Tap(".player a")
	tab.WaitFor(".player iframe")
	if got := Eval[string](tab, `document.querySelector(".player iframe").title`); got != "A ship leaves the harbour" {
		t.Errorf("the frame is called %q", got)
	}
	tab.Until(`performance.getEntriesByType("resource").some((entry) => entry.name.endsWith("/embed/1"))`)
	if n := asked(); n == 0 {
		t.Error("the player was not loaded")
	}
	tab.Look(Phone.WithoutScript())
	tab.Go(site + "sections/film/")
	tab.Tap(".player a")
	tab.Until(`location.pathname == "/embed/1"`)
}

// TestHousePagesCanBeRead has axe-core judge what a site with a face of its own adds. NUTGRAF_PICTURES names a folder for
// pictures.
func TestHousePagesCanBeRead(t *testing.T) {
	t.Parallel()
	site, _ := house(t)
	program, ask := axe(t)
	tab := Open(t, Phone)
	for name, address := range map[string]string{
		"overview": "", "player": "sections/film/", "page": "pages/about/", "author": "authors/ana-silva/", "authors": "authors/", "changed page": "pages/imprint/", "changes": "changes/",
	} {
		for _, way := range everyday {
			tab.Look(way.view)
			tab.Go(site + address)
			noSidewaysScroll(tab)
			Eval[bool](tab, program+"; true")
			for _, violation := range Eval[[]string](tab, ask) {
				t.Errorf("%s, %s: %s", name, way.name, violation)
			}
			if folder := os.Getenv("NUTGRAF_PICTURES"); folder != "" {
				if err := os.WriteFile(filepath.Join(folder, "house-"+name+"-"+way.name+".png"), tab.WholePicture(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}
