package browsertest

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// crawler gets a site file by file, following everything that names a file of it, as browsers, feed readers, search engines
// and the site's own scripts do. It shares nothing with the program's check of the finished tree.
type crawler struct {
	t      *testing.T
	base   *url.URL // where the site says that it is
	owner  *url.URL // where it was built for, when it is somewhere else: such addresses are not followed
	server string   // what answers for it: "http://127.0.0.1:8000"
	queue  []string
	seen   map[string]*crawled // by address without fragment
	jumps  []jump
}

type crawled struct {
	ids  map[string]bool
	page bool
}

type jump struct{ from, to, fragment string }

func newCrawler(t *testing.T, base *url.URL, server string) *crawler {
	return &crawler{t: t, base: base, server: server, seen: map[string]*crawled{}}
}

// start names files to begin with, relative to the site's root.
func (c *crawler) start(names ...string) {
	for _, name := range names {
		c.follow(c.base, name)
	}
}

func (c *crawler) visit(address string) {
	if _, seen := c.seen[address]; !seen {
		c.seen[address] = &crawled{ids: map[string]bool{}}
		c.queue = append(c.queue, address)
	}
}

func (c *crawler) crawl() {
	c.t.Helper()
	for len(c.queue) > 0 {
		next := c.queue[0]
		c.queue = c.queue[1:]
		c.read(next)
	}
	for _, j := range c.jumps {
		if to := c.seen[j.to]; to.page && !to.ids[j.fragment] {
			c.t.Errorf("%s: no id %q on %s", j.from, j.fragment, j.to)
		}
	}
}

// read gets a file and follows what it names.
func (c *crawler) read(address string) {
	at, err := url.Parse(address)
	if err != nil {
		c.t.Fatal(err)
	}
	response, err := http.Get(c.server + at.RequestURI())
	if err != nil {
		c.t.Fatal(err)
	}
	defer response.Body.Close()
	content, err := io.ReadAll(response.Body)
	if err != nil {
		c.t.Fatal(err)
	}
	want := http.StatusOK
	if strings.Contains(address, "/nowhere/") {
		want = http.StatusNotFound
	}
	if response.StatusCode != want || len(content) == 0 {
		c.t.Errorf("%s: %s, %d bytes", address, response.Status, len(content))
		return
	}
	if asked := response.Request.URL.RequestURI(); asked != at.RequestURI() {
		c.t.Errorf("%s is sent on to %s", address, asked)
	}
	root, _ := c.base.Parse(c.languageOf(at)) // of what is named from the language's root
	switch kind := filepath.Ext(at.Path); {
	case strings.HasPrefix(response.Header.Get("Content-Type"), "text/html"):
		if c.owner != nil && strings.HasSuffix(at.Path, "/404.html") {
			return // it names the folder that it was built for: it is shown at any address
		}
		c.seen[address].page = true
		c.readPage(at, content)
	case kind == ".css":
		for _, found := range regexp.MustCompile(`url\(["']?([^"')]*)`).FindAllSubmatch(content, -1) {
			c.follow(at, string(found[1]))
		}
	case strings.HasSuffix(at.Path, "/oembed.json") || strings.HasSuffix(at.Path, "/explainer.json"):
		for _, found := range regexp.MustCompile(`https?://[^\s<>"\\]+`).FindAll(content, -1) {
			c.follow(at, string(found))
		}
	case kind == ".md" || strings.HasSuffix(at.Path, "/llms.txt"):
		for _, found := range regexp.MustCompile(`\]\(<?(https?://[^\s<>)]+)`).FindAllSubmatch(content, -1) {
			c.follow(at, string(found[1]))
		}
	case kind == ".xml" || kind == ".ics" || kind == ".txt":
		content = regexp.MustCompile(`<guid .*?</guid>|\r\n `).ReplaceAll(content, nil) // names, and folded lines of a calendar
		for _, found := range regexp.MustCompile(`https?://[^\s<>"&]+`).FindAll(content, -1) {
			c.follow(at, string(found))
		}
	case strings.HasSuffix(at.Path, "/glossary/index.json"):
		for _, found := range regexp.MustCompile(`"address":"([^"]*)"`).FindAllSubmatch(content, -1) {
			c.follow(root, string(found[1]))
		}
	case strings.HasSuffix(at.Path, "/search/index.js"):
		for _, found := range regexp.MustCompile(`"address":"([^"]*)"`).FindAllSubmatch(content, -1) {
			c.follow(root, string(found[1]))
		}
	case strings.HasSuffix(at.Path, "/offline/files.js"):
		c.readOfflineList(root, content)
	}
}

// languageOf is the folder of the file's language, with a slash behind it; empty for the default language.
func (c *crawler) languageOf(at *url.URL) string {
	rest := strings.TrimPrefix(at.Path, c.base.Path)
	for _, code := range []string{"de/", "en/", "es-mx/"} {
		if strings.HasPrefix(rest, code) {
			return code
		}
	}
	return ""
}

func (c *crawler) readPage(at *url.URL, content []byte) {
	base := at
	tokens := html.NewTokenizer(bytes.NewReader(content))
	for kind := tokens.Next(); kind != html.ErrorToken; kind = tokens.Next() {
		token := tokens.Token()
		attributes := map[string]string{}
		for _, attribute := range token.Attr {
			attributes[attribute.Key] = attribute.Val
		}
		if id, ok := attributes["id"]; ok {
			c.seen[at.String()].ids[id] = true
		}
		if token.Data == "base" {
			base, _ = at.Parse(attributes["href"])
			continue
		}
		for _, name := range []string{"href", "src", "action"} {
			if ref, ok := attributes[name]; ok {
				c.follow(base, ref)
			}
		}
		for one := range strings.SplitSeq(attributes["srcset"], ",") {
			if fields := strings.Fields(one); len(fields) > 0 {
				c.follow(base, fields[0])
			}
		}
		if property := attributes["property"]; property == "og:url" || property == "og:image" {
			c.follow(base, attributes["content"])
		}
		if token.Data == "script" && attributes["type"] == "application/ld+json" && kind == html.StartTagToken {
			tokens.Next()
			c.readData(base, tokens.Text())
		}
	}
	// What the site's own scripts load.
	if strings.HasSuffix(at.Path, "/search/") {
		c.follow(at, "index.js")
	}
	if strings.HasSuffix(at.Path, "/offline/") {
		c.follow(at, "../sw.js")
	}
}

// readData follows the addresses of the description for search engines.
func (c *crawler) readData(at *url.URL, content []byte) {
	var value any
	if err := json.Unmarshal(content, &value); err != nil {
		c.t.Errorf("%s: %v", at, err)
	}
	for _, found := range regexp.MustCompile(`"(https?://[^"]*)"`).FindAllSubmatch(content, -1) {
		if !bytes.Contains(found[1], []byte("schema.org")) {
			c.follow(at, string(found[1]))
		}
	}
}

// readOfflineList holds each file that a device keeps to its checksum.
func (c *crawler) readOfflineList(root *url.URL, content []byte) {
	var list struct{ Files map[string]string }
	if err := json.Unmarshal(bytes.TrimPrefix(content, []byte("self.offline = ")), &list); err != nil || len(list.Files) == 0 {
		c.t.Errorf("%s: %d files, %v", root, len(list.Files), err)
	}
	for name, integrity := range list.Files {
		address, _ := root.Parse(name)
		c.visit(address.String())
		response, err := http.Get(c.server + address.RequestURI())
		if err != nil {
			c.t.Fatal(err)
		}
		kept, _ := io.ReadAll(response.Body)
		_ = response.Body.Close()
		sum := sha256.Sum256(kept)
		if got := "sha256-" + base64.StdEncoding.EncodeToString(sum[:]); got != integrity {
			c.t.Errorf("%s is not as it is listed for offline reading", address)
		}
	}
}

// follow notes what an address leads to. One of this site's must not lead out of it.
func (c *crawler) follow(from *url.URL, reference string) {
	to, err := from.Parse(reference)
	if err != nil {
		c.t.Errorf("%s: %q is no address", from, reference)
		return
	}
	if to.Scheme != "http" && to.Scheme != "https" || c.owner != nil && to.Host == c.owner.Host || to.Host == "elsewhere.example" {
		return
	}
	if strings.Contains(to.Host, "w3.org") || strings.Contains(to.Host, "sitemaps.org") || strings.Contains(to.Host, "purl.org") {
		return // names of XML vocabularies
	}
	if to.Host != c.base.Host || !strings.HasPrefix(to.EscapedPath(), c.base.EscapedPath()) {
		c.t.Errorf("%s: %q leads out of the site, to %s", from, reference, to)
		return
	}
	fragment := to.Fragment
	to.Fragment, to.RawFragment, to.RawQuery = "", "", ""
	c.visit(to.String())
	if fragment != "" {
		c.jumps = append(c.jumps, jump{from.String(), to.String(), fragment})
	}
}

// hasSeen fails for each file of the folder that nothing led to.
func (c *crawler) hasSeen(folder string) {
	c.t.Helper()
	root := os.DirFS(folder)
	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || slices.Contains([]string{"_headers", ".nojekyll", "build.json", "redirects.map", "redirects.caddy"}, name) || slices.Contains([]string{".br", ".gz"}, path.Ext(name)) || strings.HasSuffix(name, "minisearch.txt") {
			return err
		}
		name, isTwin := strings.CutSuffix(name, "index.md") // who knows a page finds its twin beside it
		if isTwin {
			name += "index.html"
		}
		address := c.base.JoinPath(strings.TrimSuffix(name, "index.html"))
		if name == "index.html" {
			address = c.base
		}
		if _, ok := c.seen[address.String()]; !ok {
			c.t.Errorf("nothing leads to %s", name)
		}
		return nil
	})
	if err != nil {
		c.t.Fatal(fmt.Errorf("list what was built: %w", err))
	}
}
