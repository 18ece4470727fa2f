package browsertest

import (
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// host serves a site from a folder of it, until it is unplugged.
func host(t *testing.T, folder, below string) *httptest.Server {
	t.Helper()
	server := httptest.NewServer(http.StripPrefix(below, http.FileServer(http.Dir(folder))))
	t.Cleanup(server.Close)
	return server
}

// unplug ends a server with all its connections: the reader's network is gone.
func unplug(server *httptest.Server) {
	server.CloseClientConnections()
	server.Close()
}

// keepable is a small explainer that can be kept, its one section with the words.
func keepable(t *testing.T, output, words, more string) {
	t.Helper()
	source := t.TempDir()
	for name, content := range map[string]string{
		"hugo.toml":                "baseURL = \"https://example.org/\"\noffline = true\n",
		"content/_index.md":        "---\ntitle: Trams\nstandfirst: A line.\n---\nA nut graf.\n",
		"content/sections/line.md": "---\ntitle: The line\nweight: 1\n---\n" + words + "\n",
		more:                       "---\ntitle: More\nweight: 2\n---\nMore words.\n",
	} {
		name = filepath.Join(source, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if said, err := exec.Command("nutgraf", "build", "--source", source, "--output", output).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
}

// keepOnDevice opens the page that offers it and keeps the explainer on the device.
func keepOnDevice(tab *Tab, address string) {
	tab.t.Helper()
	tab.Go(address)
	tab.Tap(`.footer a[href*="offline/"]`)
	tab.Until(`location.pathname.endsWith("/offline/") && document.querySelector(".keep-button")?.textContent.includes("MB")`)
	tab.Tap(".keep-button")
	tab.Until(`/Kept on this device \([\d.]+ MB\)/.test(document.querySelector("[role=status]").textContent)`)
}

// versions are the versions of the explainer that the device has.
const versions = `(caches.keys().then((names) => window.versions = names), window.versions)`

// A reader keeps the flagship, published in a folder of a larger site, and loses the network: every page reads as before,
// the search finds, and what was never there is said not to be.
func TestExplainerIsReadWithoutANetwork(t *testing.T) {
	t.Parallel()
	Engines(t, func(t *testing.T, browser *Browser) {
		source, output := t.TempDir(), filepath.Join(t.TempDir(), "public")
		for _, folder := range []string{"content", "data"} {
			if err := os.CopyFS(filepath.Join(source, folder), os.DirFS(filepath.Join("../..", folder))); err != nil {
				t.Fatal(err)
			}
		}
		if err := os.WriteFile(filepath.Join(source, "hugo.toml"), []byte("baseURL = \"https://example.org/news/trams/\"\noffline = true\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		said, err := exec.Command("nutgraf", "build", "--source", source, "--output", output).CombinedOutput()
		if err != nil || !strings.Contains(string(said), " MB to keep offline") {
			t.Fatalf("%v: %s", err, said)
		}
		server := host(t, output, "/news/trams")
		address := server.URL + "/news/trams/"
		tab := browser.Open(Phone)
		keepOnDevice(tab, address+section)
		if Eval[bool](tab, `document.querySelector(".keep-button").checkVisibility()`) {
			t.Error("what is kept is still offered")
		}
		unplug(server)

		pages := pagesOf(t, output)
		if len(pages) < 90 {
			t.Fatalf("only %d pages", len(pages))
		}
		for _, page := range pages {
			tab.Go(address + page)
			read := Eval[string](tab, `document.querySelectorAll("main h1").length + " " + getComputedStyle(document.querySelector(".masthead")).display + " " + (document.querySelector("main").innerText.length > 40)`)
			if read != "1 flex true" {
				t.Errorf("%s reads %q", page, read)
			}
		}
		tab.Go(address + section)
		openNote(tab, mention)
		tab.Go(address + "search/?q=truce")
		if found := waitForResults(tab); found[0] != "/news/trams/glossary/ceasefire/" {
			t.Errorf("found %q", found)
		}
		tab.Go(address + "sections/never/")
		if title := Eval[string](tab, `document.querySelector("h1").textContent`); title != "This page does not exist" {
			t.Errorf("a page that is not there says %q", title)
		}
	})
}

// With a network a reader always sees what is published now; then the device has that, whole, and nothing of before.
func TestKeptExplainerFollowsANewBuild(t *testing.T) {
	t.Parallel()
	Engines(t, func(t *testing.T, browser *Browser) {
		output := filepath.Join(t.TempDir(), "public")
		keepable(t, output, "Trams come every ten minutes.", "content/sections/old.md")
		server := host(t, output, "")
		tab := browser.Open(Phone)
		keepOnDevice(tab, server.URL+"/")
		tab.Until(versions + `?.length == 1`)
		before := Eval[string](tab, `window.versions[0]`)

		keepable(t, output, "Trams come every five minutes.", "content/sections/new.md")
		tab.Go(server.URL + "/sections/line/")
		if !Eval[bool](tab, `document.body.innerText.includes("every five minutes")`) {
			t.Error("with a network the reader does not see the new text")
		}
		tab.Until(versions + `?.length == 1 && window.versions[0] != "` + before + `"`)
		unplug(server)
		for page, want := range map[string]string{
			"/sections/line/": "every five minutes", "/sections/new/": "More words", "/sections/old/": "This page does not exist", "/sections/": "More",
		} {
			tab.Go(server.URL + page)
			if !Eval[bool](tab, `document.body.innerText.includes("`+want+`")`) {
				t.Errorf("%s does not say %q", page, want)
			}
		}
	})
}

// The network of a phone loses the first request of each file that shall be kept; the reader need not know.
func TestExplainerIsKeptThoughRequestsAreLost(t *testing.T) {
	t.Parallel()
	Engines(t, func(t *testing.T, browser *Browser) {
		output := filepath.Join(t.TempDir(), "public")
		keepable(t, output, "Trams come every ten minutes.", "content/sections/more.md")
		var mutex sync.Mutex
		lost := map[string]bool{}
		files := http.FileServer(http.Dir(output))
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			mutex.Lock()
			isFirst := r.Header.Get("Sec-Fetch-Dest") == "empty" && !lost[r.URL.Path] // a worker's fetch, not a page nor its parts
			if isFirst {
				lost[r.URL.Path] = true
			}
			mutex.Unlock()
			if isFirst {
				panic(http.ErrAbortHandler) // cuts the connection
			}
			files.ServeHTTP(w, r)
		}))
		t.Cleanup(server.Close)
		tab := browser.Open(Phone)
		keepOnDevice(tab, server.URL+"/")
		tab.Faults() // the browser tells each request that was lost
		unplug(server)
		tab.Go(server.URL + "/sections/line/")
		if !Eval[bool](tab, `document.body.innerText.includes("every ten minutes")`) {
			t.Error("the page is not kept")
		}
		if len(lost) < 10 {
			t.Errorf("only %d requests were lost", len(lost))
		}
	})
}

// A host that is in the middle of a change gives files of two builds. The device takes none of them; it has the last
// whole version. And a reader can take it off the device.
func TestKeptExplainerIsNeverAMixture(t *testing.T) {
	t.Parallel()
	Engines(t, func(t *testing.T, browser *Browser) {
		output, next := filepath.Join(t.TempDir(), "public"), filepath.Join(t.TempDir(), "public")
		keepable(t, output, "Trams come every ten minutes.", "content/sections/old.md")
		server := host(t, output, "")
		tab := browser.Open(Phone)
		keepOnDevice(tab, server.URL+"/")
		tab.Until(versions + `?.length == 1`)
		before := Eval[string](tab, `window.versions[0]`)

		keepable(t, next, "Trams come every five minutes.", "content/sections/new.md")
		list, err := os.ReadFile(filepath.Join(next, "offline", "files.js"))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(output, "offline", "files.js"), list, 0o644); err != nil {
			t.Fatal(err)
		}
		Eval[bool](tab, `(navigator.serviceWorker.ready.then((it) => it.addEventListener("updatefound", () => {
		it.installing.addEventListener("statechange", (event) => window.ended = event.target.state) }) ?? it.update()), true)`)
		tab.Until(`window.ended == "redundant"`)
		tab.Until(versions + `?.length == 1 && window.versions.join() == "` + before + `"`)
		tab.Faults() // the browser says that a file is not the one that was listed

		tab.Go(server.URL + "/offline/")
		tab.Tap(".remove-button")
		tab.WaitFor(".keep-button")
		tab.Until(versions + `?.length == 0`)
		unplug(server)
		// The browser's own cache may have the page for a moment more, as that of any page.
		Eval[bool](tab, `(fetch("/sections/line/", {cache: "no-store"}).then(() => window.got = true, () => window.got = false), true)`)
		tab.Until(`window.got !== undefined`)
		if Eval[bool](tab, `window.got`) {
			t.Error("what was taken off the device is still read")
		}
		tab.Faults() // Firefox says that the worker, which lives as long as the page, had no answer
	})
}
