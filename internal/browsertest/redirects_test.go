package browsertest

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// oldAddresses are paths that other programs gave to pages, with characters that have a meaning in some server's list.
var oldAddresses = []string{"/2014/05/line/", "/old/Straße/", "/статті/трамвай/", "/old/a+b&c=d;e@f,g/", "/old/{path}/", "/old/`x`/", "/old/${HOME}$1/",
	"/old/100%/", "/old/%2F/", "/old/it's~(1)!/", "/old/[x]^/", "/old/line.html", "/old/line.php"}

// writeRenamed writes an explainer, and renames a section of it.
func writeRenamed(t *testing.T, source, settings string) {
	t.Helper()
	writeTranslated(t, source, []string{"en"})
	put(t, filepath.Join(source, "hugo.toml"), settings+translatedSettings([]string{"en"}))
	rename(t, source, "")
}

// rename builds a site, gives a section's file of the explainer in a folder another name and keeps its address with the line that the
// build says, beside the old addresses of another section.
func rename(t *testing.T, site, folder string) {
	t.Helper()
	source := filepath.Join(site, folder)
	build := func() string {
		said, err := exec.Command("nutgraf", "build", "--source", site).CombinedOutput()
		if err != nil {
			t.Fatalf("%v: %s", err, said)
		}
		return string(said)
	}
	build()
	old, renamed := filepath.Join(source, "content/sections/line.md"), filepath.Join(source, "content/sections/tram-line.md")
	if err := os.Rename(old, renamed); err != nil {
		t.Fatal(err)
	}
	edit := func(name, from, to string) {
		content, err := os.ReadFile(name)
		if err != nil || !strings.Contains(string(content), from) {
			t.Fatalf("%s has no %q: %v", name, from, err)
		}
		put(t, name, strings.ReplaceAll(string(content), from, to))
	}
	for _, name := range []string{"_index.md", "sections/more.md"} {
		edit(filepath.Join(source, "content", name), "/sections/line/", "/sections/tram-line/")
	}
	const line = "aliases: [/sections/line/]"
	if said := build(); !strings.Contains(said, "write "+line+" into content/sections/tram-line.md") {
		t.Fatalf("the build does not say how the old address is kept: %s", said)
	}
	edit(renamed, "title: The line\n", "title: The line\n"+line+"\n")
	edit(renamed, "## A stop", "## A stop of many") // the old id stays
	encoded, err := json.Marshal(oldAddresses)
	if err != nil {
		t.Fatal(err)
	}
	edit(filepath.Join(source, "content/sections/more.md"), "title: More\n", "title: More\naliases: "+string(encoded)+"\n")
	if said := build(); strings.Contains(said, "warning") {
		t.Fatalf("addresses are not kept: %s", said)
	}
}

// Old addresses lead on under every server by the server's own list, with the query, whatever characters are in them and with
// or without the slash at the end; and so they do by the programs of hosts.
func TestServersLeadOnFromOldAddresses(t *testing.T) {
	t.Parallel()
	for _, at := range []string{"/", "/news/trams/"} {
		source, web := t.TempDir(), t.TempDir()
		writeRenamed(t, source, fmt.Sprintf("baseURL = \"https://example.org%s\"\nredirects = [\"nginx\", \"apache\", \"caddy\", \"netlify\", \"vercel\"]\n", at))
		site := sendSite(t, source, filepath.Join(web, at))
		testRedirects(t, web, site, at, wantedRedirects(at))
	}
}

// The lists of a house at a root lead on from the old addresses of all its explainers, also of those that are kept from the last build,
// and from the house's own.
func TestServersLeadOnFromOldAddressesOfAHouse(t *testing.T) {
	t.Parallel()
	source, web := t.TempDir(), t.TempDir()
	writeHouse(t, source, "baseURL = \"https://example.org/\"\nredirects = [\"nginx\", \"apache\", \"caddy\", \"netlify\", \"vercel\"]\n", []string{"en"})
	put(t, filepath.Join(source, "content/glossary/rail.md"), "---\ntitle: Rail\naliases: [/old/rail/]\n---\nA bar of steel.\n")
	rename(t, source, "explainers/north")
	rename(t, source, "explainers/south")
	want := map[string]string{"/old/rail/": "/glossary/rail/"}
	maps.Copy(want, wantedRedirects("/north/"))
	maps.Copy(want, wantedRedirects("/south/"))
	testRedirects(t, web, sendSite(t, source, web), "/", want)
}

// wantedRedirects returns the redirects of a renamed explainer at a path, by where they lead from.
func wantedRedirects(at string) map[string]string {
	want := map[string]string{at + "sections/line/": at + "sections/tram-line/"}
	for _, old := range oldAddresses {
		want[at+old[1:]] = at + "sections/more/"
	}
	return want
}

// testRedirects asks every server with a site at a path below a folder, and the programs of hosts, for old addresses.
func testRedirects(t *testing.T, web, site, at string, want map[string]string) {
	t.Helper()
	for _, server := range webServers {
		t.Run(server.name+" "+at, func(t *testing.T) {
			leadOn(t, server.serve(t, web, at), want)
		})
	}
	t.Run("hosts "+at, func(t *testing.T) { hostsLeadOn(t, site, want) })
}

// leadOn asks a server for old addresses.
func leadOn(t *testing.T, address string, want map[string]string) {
	t.Helper()
	client := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	for old, to := range want {
		for _, path := range slices.Compact([]string{old, strings.TrimSuffix(old, "/")}) {
			for _, query := range []string{"", "?from=mail&x=%20y"} {
				asked := address + (&url.URL{Path: path}).EscapedPath() + query
				response, err := client.Get(asked)
				if err != nil {
					t.Fatal(err)
				}
				_ = response.Body.Close()
				led, err := response.Location()
				if err != nil || response.StatusCode != http.StatusMovedPermanently || led.String() != address+to+query {
					t.Errorf("%s: %s, to %v, %v", asked, response.Status, led, err)
				}
			}
		}
		response, err := client.Get(address + to)
		if err != nil {
			t.Fatal(err)
		}
		_ = response.Body.Close()
		if response.StatusCode != http.StatusOK {
			t.Errorf("%s: %s", to, response.Status)
		}
	}
}

// hostsLeadOn asks the programs of Netlify and Vercel, by the lists for them.
func hostsLeadOn(t *testing.T, site string, want map[string]string) {
	t.Helper()
	NPM(t, "@vercel/routing-utils")
	arguments := []string{"npm/redirects.mjs", site}
	for old := range want {
		arguments = append(arguments, "https://example.org"+requested(old)+"?from=mail")
	}
	node := exec.Command("node", arguments...)
	node.Stderr = t.Output()
	said, err := node.Output()
	if err != nil {
		t.Fatal(err)
	}
	var found map[string]map[string]string
	if err := json.Unmarshal(said, &found); err != nil {
		t.Fatal(err)
	}
	for old, to := range want {
		for host, root := range map[string]string{"netlify": "https://example.org", "vercel": ""} {
			if got := found[host]["https://example.org"+requested(old)+"?from=mail"]; got != "301 "+root+to+"?from=mail" {
				t.Errorf("%s: %s leads to %q", host, old, got)
			}
		}
	}
}

// requested returns a path as browsers send it.
func requested(path string) string {
	return strings.NewReplacer("%27", "'", "%28", "(", "%29", ")", "%21", "!", "%5B", "[", "%5D", "]").Replace((&url.URL{Path: path}).EscapedPath())
}

// Without any server's list, a browser goes to the new page with the query and the fragment, and what had the fragment is
// shown; from disk, too, and without script to the page.
func TestBrowsersLeadOnFromOldAddresses(t *testing.T) {
	t.Parallel()
	source := t.TempDir()
	writeRenamed(t, source, "redirects = []\n")
	folder := filepath.Join(source, "public")
	disk := (&url.URL{Scheme: "file", Path: filepath.ToSlash(folder)}).String() + "/"
	served := Serve(t, folder)
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Phone)
		for _, root := range []string{served, disk} {
			tab.Go(root + "index.html")
			follow(tab, root+"sections/line/"+map[bool]string{true: "index.html"}[root == disk]+"?from=mail#a-stop")
			tab.Until(`location.pathname.includes("/sections/tram-line/") && document.readyState == "complete"`)
			got := Eval[[]string](tab, `[location.search, location.hash, document.querySelector(":target")?.textContent.trim() ?? "nothing"]`)
			if got[0] != "?from=mail" || got[1] != "#a-stop" || !strings.HasPrefix(got[2], "A stop of many") {
				t.Errorf("from %s to %q", root, got)
			}
		}
		tab.Go(served)
		for i, old := range oldAddresses {
			follow(tab, fmt.Sprintf("%s%s?from=%d", served, requested(old)[1:], i))
			tab.Until(fmt.Sprintf(`location.pathname == "/sections/more/" && location.search == "?from=%d" && document.readyState == "complete"`, i))
		}
		tab.Look(View{Width: 390, Height: 844, NoScript: true})
		tab.Go(served + "sections/line/")
		tab.Until(`location.pathname == "/sections/tram-line/"`)
	})
}

// follow goes to an address as a link does. A navigation of the test's own would fail where the page leads on at once.
func follow(tab *Tab, address string) {
	Eval[int](tab, fmt.Sprintf("+setTimeout(() => { location.href = %q }, 0)", address))
}
