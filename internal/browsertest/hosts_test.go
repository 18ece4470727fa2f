package browsertest

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
)

// One tree holds together under every server, at the root of a host and in a folder of it: each link leads to a file, and each
// file comes with its type, its policy, the time that caches may keep it, and compressed for who understands that.
func TestOneTreeWorksUnderEveryServer(t *testing.T) {
	t.Parallel()
	source := t.TempDir()
	languages := []string{"en", "de"}
	writeTranslated(t, source, languages)
	for _, at := range []string{"/", "/news/trams/"} {
		base, _ := url.Parse("https://example.org" + at)
		web := t.TempDir()
		put(t, filepath.Join(source, "hugo.toml"), fmt.Sprintf("baseURL = %q\nredirects = [\"nginx\", \"apache\", \"caddy\"]\n", base)+translatedSettings(languages))
		site := sendSite(t, source, filepath.Join(web, at))
		for _, server := range webServers {
			t.Run(server.name+" "+at, func(t *testing.T) {
				address := server.serve(t, web, at)
				c := newCrawler(t, base, address)
				c.start("", "robots.txt", "sitemap.xml", "404.html", "llms.txt", "explainer.json", "objects.inv", "nowhere/at/all/")
				for _, name := range []string{"404.html", "llms.txt", "explainer.json", "objects.inv"} {
					c.start("de/" + name)
				}
				c.crawl()
				c.hasSeen(site)
				h := served{t: t, address: address + at, site: site, compresses: server.name == "apache"}
				h.check()
			})
		}
	}
}

// sendSite builds a site, sends it to a folder as the recipe for servers says, and returns the folder.
func sendSite(t *testing.T, source, folder string) string {
	t.Helper()
	docs, err := os.ReadFile("../../docs/hosting.md")
	if err != nil {
		t.Fatal(err)
	}
	recipe := regexp.MustCompile("```sh\n(nutgraf build --compress\nrsync .*\n)```").FindSubmatch(docs)
	if recipe == nil {
		t.Fatal("no recipe that sends a site to a server")
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	send := exec.Command("sh", "-e", "-c", strings.Replace(string(recipe[1]), "me@example.org:/srv/explainer/", "'"+folder+"/'", 1))
	send.Dir = source
	if said, err := send.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	return folder
}

// served asks a server for each file of a site.
type served struct {
	t             *testing.T
	address, site string
	compresses    bool // by itself, without the site's copies
}

const keptForAYear = "public, max-age=31536000, immutable"

// typesOf are the types that files of a site have, by ending, without a charset.
var typesOf = map[string][]string{
	".html": {"text/html"}, ".css": {"text/css"}, ".js": {"text/javascript", "application/javascript"}, ".json": {"application/json"},
	".xml": {"text/xml", "application/xml"}, ".ics": {"text/calendar"}, ".md": {"text/markdown"}, ".txt": {"text/plain"}, ".png": {"image/png"},
	".webp": {"image/webp"}, ".svg": {"image/svg+xml"}, ".inv": {"application/octet-stream", ""},
}

// check asks for all files, and for what is not there.
func (h served) check() {
	h.t.Helper()
	policy := regexp.MustCompile(`Content-Security-Policy: (.*)`).FindSubmatch(h.read("_headers"))[1]
	kept, copies := 0, 0
	err := fs.WalkDir(os.DirFS(h.site), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || typesOf[path.Ext(name)] == nil {
			return err
		}
		for _, encoding := range []string{"identity", "gzip", "br"} {
			copies += h.checkFile(name, encoding, string(policy))
		}
		if hasHash.MatchString(name) {
			kept++
		}
		return nil
	})
	if err != nil || kept < 5 || copies < 50 {
		h.t.Errorf("%d files with a hash in their names, %d compressed answers, %v", kept, copies, err)
	}
	for _, name := range []string{"nowhere/", "css/gone.12345678.css"} {
		response, body := h.get(name, "identity", "")
		if response.StatusCode != http.StatusNotFound || !bytes.Equal(body, h.read("404.html")) || response.Header.Get("Cache-Control") != "no-cache" ||
			response.Header.Get("Content-Security-Policy") != string(policy) {
			h.t.Errorf("%s: %s, %d bytes, %v", name, response.Status, len(body), response.Header)
		}
	}
	response, _ := h.get("sections/line", "identity", "")
	if to, err := response.Location(); err != nil || response.StatusCode/100 != 3 || to.String() != h.address+"sections/line/" {
		h.t.Errorf("a folder without its slash leads to %v: %s, %v", to, response.Status, err)
	}
}

var hasHash = regexp.MustCompile(`^(css|js)/[a-z-]+\.[0-9a-f]{8}\.|^cards/|_hu_[0-9a-f]+\.`)

// checkFile asks for a file, and again with what the answer says that it is known by. It returns 1 for a compressed answer.
func (h served) checkFile(name, encoding, policy string) (compressed int) {
	h.t.Helper()
	address := strings.TrimSuffix(name, "index.html")
	response, body := h.get(address, encoding, "")
	header := response.Header
	wrong := func(format string, values ...any) {
		h.t.Helper()
		h.t.Errorf("/%s as %s: %s: %s", address, encoding, response.Status, fmt.Sprintf(format, values...))
	}
	if response.StatusCode != http.StatusOK {
		wrong("%d bytes", len(body))
		return 0
	}
	kind, charset, _ := strings.Cut(header.Get("Content-Type"), ";")
	if !slices.Contains(typesOf[path.Ext(name)], kind) {
		wrong("the type is %q", header.Get("Content-Type"))
	}
	if slices.Contains([]string{".html", ".css", ".md", ".txt", ".ics"}, path.Ext(name)) && strings.ToLower(charset) != " charset=utf-8" {
		wrong("the charset is %q", charset)
	}
	want := "no-cache"
	if hasHash.MatchString(name) {
		want = keptForAYear
	}
	if got := header.Values("Cache-Control"); !slices.Equal(got, []string{want}) {
		wrong("Cache-Control is %q, not %q", got, want)
	}
	var wantPolicy []string
	if !regexp.MustCompile(`^(de/)?embed/`).MatchString(name) {
		wantPolicy = []string{policy}
	}
	if got := header.Values("Content-Security-Policy"); !slices.Equal(got, wantPolicy) {
		wrong("the policy is %q", got)
	}
	if header.Get("X-Content-Type-Options") != "nosniff" || header.Get("Referrer-Policy") != "strict-origin-when-cross-origin" {
		wrong("headers are missing: %v", header)
	}
	if known := header.Get("ETag"); known != "" {
		if again, _ := h.get(address, encoding, known); again.StatusCode != http.StatusNotModified {
			wrong("a browser that has it gets it again: %s", again.Status)
		}
	} else {
		wrong("no ETag")
	}
	return h.checkBody(name, encoding, header, body, wrong)
}

// checkBody compares what came with the file, or with its copy where there is one.
func (h served) checkBody(name, encoding string, header http.Header, body []byte, wrong func(string, ...any)) (compressed int) {
	endings := map[string]string{"gzip": ".gz", "br": ".br"}
	copied, missing := os.ReadFile(filepath.Join(h.site, name+endings[encoding]))
	hasCopy := missing == nil && encoding != "identity"
	got := header.Get("Content-Encoding")
	switch {
	case got == "" && (!hasCopy || h.compresses && len(body) < 500):
	case got != encoding:
		wrong("the encoding is %q", got)
	case !h.compresses && !bytes.Equal(body, copied):
		wrong("it is not the copy that was built")
	case !strings.Contains(strings.Join(header.Values("Vary"), ","), "Accept-Encoding"):
		wrong("Vary is %q", header.Values("Vary"))
	default:
		compressed = 1
		var err error
		var reader io.Reader = brotli.NewReader(bytes.NewReader(body))
		if got == "gzip" {
			reader, err = gzip.NewReader(bytes.NewReader(body))
		}
		if err == nil {
			body, err = io.ReadAll(reader)
		}
		if err != nil {
			wrong("%v", err)
		}
	}
	if !bytes.Equal(body, h.read(name)) {
		wrong("it is another file")
	}
	return compressed
}

func (h served) read(name string) []byte {
	h.t.Helper()
	content, err := os.ReadFile(filepath.Join(h.site, name))
	if err != nil {
		h.t.Fatal(err)
	}
	return content
}

// get asks for a file in an encoding, if it is another than the one with the ETag known.
func (h served) get(name, encoding, known string) (*http.Response, []byte) {
	h.t.Helper()
	request, err := http.NewRequestWithContext(h.t.Context(), http.MethodGet, h.address+name, nil)
	if err != nil {
		h.t.Fatal(err)
	}
	request.Header.Set("Accept-Encoding", encoding)
	if known != "" {
		request.Header.Set("If-None-Match", known)
	}
	response, err := http.DefaultTransport.RoundTrip(request) // follows no redirect
	if err != nil {
		h.t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		h.t.Fatal(err)
	}
	return response, body
}
