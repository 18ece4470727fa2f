package browsertest

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"maps"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A site in one, two or three languages, at the root of a host or below a path, with its address in the settings or on the
// command line, with and without a slash at its end: whatever a page, style, feed, site map or list names is there, where a
// real server publishes the site. The same files at another path of another host still hold together.
func TestSiteHoldsTogetherWhereverItIsPublished(t *testing.T) {
	t.Parallel()
	for _, languages := range [][]string{{"en"}, {"en", "de"}, {"de", "en", "es-MX"}} {
		source := t.TempDir()
		writeTranslated(t, source, languages)
		for _, path := range []string{"", "/project", "/my%20news/trams"} {
			for _, slash := range []string{"", "/"} {
				for _, byFlag := range []bool{false, true} {
					base := "https://example.org" + path + slash
					t.Run(fmt.Sprintf("%s at %s flag %t", strings.Join(languages, " "), base, byFlag), func(t *testing.T) {
						holdsTogether(t, source, base, languages, byFlag)
					})
				}
			}
		}
	}
}

// holdsTogether builds the project for an address and crawls it there, and at another.
func holdsTogether(t *testing.T, source, base string, languages []string, byFlag bool) {
	t.Helper()
	address, err := url.Parse(strings.TrimSuffix(base, "/") + "/")
	if err != nil {
		t.Fatal(err)
	}
	web := t.TempDir()
	output := filepath.Join(web, filepath.FromSlash(address.Path))
	settings := translatedSettings(languages)
	arguments := []string{"build", "--source", source, "--output", output}
	if byFlag {
		arguments = append(arguments, "--base-url", base)
	} else {
		settings = fmt.Sprintf("baseURL = %q\n", base) + settings
	}
	put(t, filepath.Join(source, "hugo.toml"), settings)
	if said, err := exec.Command("nutgraf", arguments...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	here, elsewhere := freePort(t), freePort(t)
	startNginx(t, serverBlock(here, web, address.Path, languages[1:])+
		fmt.Sprintf("\tserver { listen %s; location /some/where/else/ { alias %q; } }\n", elsewhere, output+"/"), here)

	c := newCrawler(t, address, "http://"+here)
	c.start("", "robots.txt", "sitemap.xml", "404.html", "llms.txt", "explainer.json", "objects.inv")
	for _, code := range languages[1:] {
		for _, name := range []string{"404.html", "nowhere/at/all/", "llms.txt", "explainer.json", "objects.inv"} {
			c.start(strings.ToLower(code) + "/" + name)
		}
	}
	c.start("nowhere/at/all/")
	c.crawl()
	c.hasSeen(output)

	if byFlag { // the same files
		return
	}
	moved, _ := url.Parse("http://" + elsewhere + "/some/where/else/")
	c = newCrawler(t, moved, "http://"+elsewhere)
	c.owner = address
	c.start("")
	c.crawl()
	if len(c.seen) < 20*len(languages) {
		t.Errorf("only %d files were found at another place: %q", len(c.seen), slices.Sorted(maps.Keys(c.seen)))
	}
}

// serverBlock is the nginx of a host with the site in a folder of it: each language has its own page for what is not found.
func serverBlock(host, web, path string, others []string) string {
	block := fmt.Sprintf("\tserver { listen %s; root %q; error_page 404 %q;\n", host, web, path+"404.html")
	for _, code := range others {
		folder := path + strings.ToLower(code) + "/"
		block += fmt.Sprintf("\t\tlocation %q { error_page 404 %q; }\n", folder, folder+"404.html")
	}
	return block + "\t}\n"
}

func translatedSettings(languages []string) string {
	settings := fmt.Sprintf("offline = true\ndefaultContentLanguage = %q\n", languages[0])
	for i, code := range languages {
		settings += fmt.Sprintf("[languages.%s]\nlabel = %q\nweight = %d\n", code, code, i+1)
	}
	return settings
}

// writeTranslated writes an explainer that has a page of every kind, a picture, code and notes, in each language.
func writeTranslated(t *testing.T, source string, languages []string) {
	t.Helper()
	var picture bytes.Buffer
	if err := png.Encode(&picture, image.NewGray(image.Rect(0, 0, 500, 300))); err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(source, "assets", "tram.png"), picture.String())
	put(t, filepath.Join(source, "assets", "plan.svg"), `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>Plan</title><path d="M1 1h7v7z"/></svg>`)
	put(t, filepath.Join(source, "data", "sources.yaml"), "- id: paper\n  type: book\n  title: A paper\n  URL: https://elsewhere.example/paper\n")
	for i, code := range languages {
		suffix := "." + code + ".md"
		if i == 0 {
			suffix = ".md"
		}
		for name, content := range map[string]string{
			"_index":                                 "---\ntitle: Trams\nstandfirst: A line.\npublished: 2024-05-01\n---\nA nut graf on the [line](/sections/line/).\n",
			"sections/line":                          "---\ntitle: The line\nweight: 1\nupdated: 2024-05-02\nsources: [paper]\n---\nThe tramway of the Council.[^1] See [more](/sections/more/#an-end).\n\n![A tram](tram.png \"The last\")\n\n## A stop\n\n```go\nfunc main() {}\n```\n\n[^1]: A note on the [opening](event:opening).\n",
			"sections/more":                          "---\ntitle: More\nweight: 2\n---\nMore on the tramway; [back](/sections/line/#a-stop).\n\n![A plan](plan.svg)\n\n## An end\n\nWords.\n",
			"glossary/tramway":                       "---\ntitle: Tramway\nforms: [tramway]\n---\nRails in a street.\n",
			"timeline/opening":                       "---\ntitle: The line opens\nwhen: 1901-05-01\nactors: [council]\nkey: true\n---\nThe first tram.\n",
			"timeline/closing":                       "---\ntitle: The line closes\nwhen: 1961\n---\nThe last tram.\n",
			"actors/council":                         "---\ntitle: Council\nkind: organisation\n---\nIt governs.\n",
			"sections/only-" + strings.ToLower(code): "---\ntitle: Only here\nweight: 3\n---\nIn one language.\n",
		} {
			put(t, filepath.Join(source, "content", filepath.FromSlash(name)+suffix), content)
		}
	}
}

// put writes a file, and the folders above it.
func put(t *testing.T, name, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

// writeHouse writes a house of two explainers in each language, north and south, with an entry of each kind that they share. Each
// explainer has a page of every kind.
func writeHouse(t *testing.T, source, settings string, languages []string) {
	t.Helper()
	put(t, filepath.Join(source, "house.toml"), "name = \"The Tramways\"\n"+settings+translatedSettings(languages))
	put(t, filepath.Join(source, "data", "sources.yaml"), "- id: book\n  type: book\n  title: A book\n")
	for i, code := range languages {
		suffix := "." + code + ".md"
		if i == 0 {
			suffix = ".md"
		}
		for name, content := range map[string]string{
			"content/_index":                        "---\ntitle: The Tramways\nstandfirst: All lines.\n---\nA nut graf.\n",
			"content/glossary/rail":                 "---\ntitle: Rail\nforms: [rails]\n---\nA bar of steel.\n",
			"content/actors/mayor":                  "---\ntitle: Mayor\nkind: person\n---\nShe decides.\n",
			"content/pages/imprint":                 "---\ntitle: Imprint\n---\nThe editor.\n",
			"explainers/north/content/sections/way": "---\ntitle: The way\nweight: 4\nsources: [book]\n---\nThe Mayor asks for rails, as in [the south](explainer:south) and [there](section:south/more).\n",
		} {
			put(t, filepath.Join(source, filepath.FromSlash(name)+suffix), content)
		}
	}
	for _, id := range []string{"north", "south"} {
		member := filepath.Join(source, "explainers", id)
		writeTranslated(t, member, languages)
		put(t, filepath.Join(member, "hugo.toml"), translatedSettings(languages))
	}
}
