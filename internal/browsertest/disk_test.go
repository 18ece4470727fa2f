package browsertest

import (
	"bytes"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"
)

// diskSites are sites of all shapes: one in two languages, with and without an address in its settings, the flagship, and a house. The
// keys say what they are.
func diskSites(t *testing.T) map[string]string {
	t.Helper()
	sites := map[string]string{"flagship": flagship()}
	const licence = "\n[publisher]\nlicense = \"CC BY 4.0\"\nlicenseURL = \"https://creativecommons.org/licenses/by/4.0/\"\n"
	for name, address := range map[string]string{"with an address": "baseURL = \"https://example.org/news/\"\n", "without one": ""} {
		source := t.TempDir()
		writeTranslated(t, source, []string{"en", "de"})
		put(t, filepath.Join(source, "hugo.toml"), address+translatedSettings([]string{"en", "de"})+licence)
		sites[name] = buildFolder(t, source)
	}
	source := t.TempDir()
	writeHouse(t, source, "baseURL = \"https://example.org/\"\n", []string{"en", "de"})
	sites["house"] = buildFolder(t, source)
	return sites
}

// diskFile is what a test of links from disk knows of a file.
type diskFile struct {
	ids     map[string]bool
	scripts []string // that it loads
}

// disk reads the files of a site as browsers open them from a disk, where a folder is no page.
type disk struct {
	t      *testing.T
	root   string
	files  map[string]*diskFile
	jumps  []jump
	leads  int
	folder map[string]bool // pages with links that end in "/"
}

// Every link, fragment and file that a file of a site names is on the disk, where the file says that it is, whatever folder the site is in.
// A link to a folder is one of a page whose script makes it lead to the page in the folder.
func TestEveryFileNamesWhatIsOnTheDisk(t *testing.T) {
	t.Parallel()
	for name, folder := range diskSites(t) {
		t.Run(name, func(t *testing.T) {
			root, err := filepath.Abs(folder)
			if err != nil {
				t.Fatal(err)
			}
			d := &disk{t: t, root: root, files: map[string]*diskFile{}, folder: map[string]bool{}}
			if err := fs.WalkDir(os.DirFS(root), ".", d.read); err != nil {
				t.Fatal(err)
			}
			for _, j := range d.jumps {
				if !d.files[j.to].ids[j.fragment] {
					t.Errorf("%s: no id %q in %s", j.from, j.fragment, j.to)
				}
			}
			for page := range d.folder {
				if !slices.ContainsFunc(d.files[page].scripts, regexp.MustCompile(`(^|/)js/(nutgraf|moved)\.`).MatchString) {
					t.Errorf("%s has links to folders, and no script that leads to their pages", page)
				}
			}
			if d.leads < 300 {
				t.Errorf("only %d links were followed", d.leads)
			}
		})
	}
}

var (
	inStyle    = regexp.MustCompile(`url\(["']?([^"')]*)`)
	inMarkdown = regexp.MustCompile(`\]\(<?([^\s<>)]+)`)
)

func (d *disk) read(name string, entry fs.DirEntry, err error) error {
	if err != nil || entry.IsDir() {
		return err
	}
	content, err := os.ReadFile(filepath.Join(d.root, name))
	if err != nil {
		return err
	}
	switch path.Ext(name) {
	case ".html":
		d.readPage(name, content)
	case ".css":
		for _, found := range inStyle.FindAllSubmatch(content, -1) {
			d.load(name, string(found[1]))
		}
	case ".md", ".txt":
		for _, found := range inMarkdown.FindAllSubmatch(content, -1) {
			d.link(name, string(found[1]), "index.md")
		}
	}
	return nil
}

// loading are the attributes by which a browser loads a file at once.
var loading = map[string][]string{"link": {"href"}, "script": {"src"}, "img": {"src"}, "source": {"src"}, "video": {"src", "poster"}, "audio": {"src"},
	"track": {"src"}, "iframe": {"src"}, "form": {"action"}, "use": {"href"}, "image": {"href"}}

func (d *disk) readPage(name string, content []byte) {
	file := &diskFile{ids: map[string]bool{}}
	d.files[name] = file
	tokens := html.NewTokenizer(bytes.NewReader(content))
	for kind := tokens.Next(); kind != html.ErrorToken; kind = tokens.Next() {
		token := tokens.Token()
		attributes := map[string]string{}
		for _, attribute := range token.Attr {
			attributes[attribute.Key] = attribute.Val
		}
		if id, ok := attributes["id"]; ok {
			file.ids[id] = true
		}
		if path.Base(name) == "404.html" {
			continue // it names the folder that it was built for: it is shown at any address
		}
		if token.Data == "base" {
			d.t.Errorf("%s has a base: %s", name, token)
		}
		if token.Data == "a" || token.Data == "area" {
			if reference, ok := attributes["href"]; ok && d.link(name, reference, "index.html") {
				d.folder[name] = true
			}
		}
		for _, attribute := range loading[token.Data] {
			reference, ok := attributes[attribute]
			if !ok {
				continue
			}
			if relation := attributes["rel"]; token.Data == "link" && (relation == "alternate" || relation == "canonical") { // for other programs
				d.link(name, reference, "index.html")
				continue
			}
			if found := d.load(name, reference); token.Data == "script" {
				file.scripts = append(file.scripts, found)
			}
		}
		for one := range strings.SplitSeq(attributes["srcset"], ",") {
			if fields := strings.Fields(one); len(fields) > 0 {
				d.load(name, fields[0])
			}
		}
	}
}

// load judges the address of a file that a browser loads, and returns its name below the site's root.
func (d *disk) load(from, reference string) string {
	d.t.Helper()
	name, _ := d.resolve(from, reference)
	if info, err := os.Stat(filepath.Join(d.root, name)); name != "" && (err != nil || info.IsDir()) {
		d.t.Errorf("%s loads %q: no file", from, reference)
	}
	return name
}

// link judges the address of a page: isFolder is true for one that ends in a slash, where the page is the folder's index.
func (d *disk) link(from, reference, index string) (isFolder bool) {
	d.t.Helper()
	name, fragment := d.resolve(from, reference)
	if name == "" {
		return false
	}
	d.leads++
	isFolder = strings.HasSuffix(name, "/")
	if isFolder {
		name = path.Join(name, index)
	}
	if info, err := os.Stat(filepath.Join(d.root, name)); err != nil || info.IsDir() {
		d.t.Errorf("%s leads to %q: no page", from, reference)
	} else if fragment != "" && path.Ext(name) == ".html" {
		d.jumps = append(d.jumps, jump{from, name, fragment})
	}
	return isFolder
}

// resolve returns the name of what a file names, with a slash behind a folder's, as a browser finds it from disk; nothing for another site's.
func (d *disk) resolve(from, reference string) (name, fragment string) {
	d.t.Helper()
	base := url.URL{Scheme: "file", Path: filepath.ToSlash(d.root) + "/" + from}
	to, err := base.Parse(reference)
	if err != nil {
		d.t.Errorf("%s: %q is no address", from, reference)
		return "", ""
	}
	if to.Scheme != "file" {
		return "", ""
	}
	name, isInside := strings.CutPrefix(to.Path, filepath.ToSlash(d.root)+"/")
	if !isInside || to.Host != "" {
		d.t.Errorf("%s: %q leads out of the site", from, reference)
		return "", ""
	}
	if name == "" {
		name = "./"
	}
	return name, to.Fragment
}

// walks are ways of readers through sites: the link that is tapped on each page, and the page to which it leads.
var walks = map[string][][2]string{
	"flagship": {
		{`main a[href*="/why-it-matters/"]`, "sections/why-it-matters/index.html"},
		{mention, "sections/why-it-matters/index.html#term-"},
		{`.definition-sheet:target a[href*="glossary/"]`, "glossary/"},
		{`nav a[href*="timeline/"]`, "timeline/index.html"},
		{`main a[href*="/alaska-summit-2025-08/"]`, "timeline/alaska-summit-2025-08/index.html"},
		{`nav a[href*="actors/"]`, "actors/index.html"},
		{`.brand`, "index.html"},
	},
	"house": {
		{`main a[href*="north/"]`, "north/index.html"},
		{`main a[href*="sections/way/"]`, "north/sections/way/index.html"},
		{`.prose a[href*="south/sections/more/"]`, "south/sections/more/index.html"},
		{`.prose a[href$="#a-stop"]`, "south/sections/line/index.html#a-stop"},
		{`a[hreflang="de"]`, "south/de/sections/line/index.html"},
		{`nav a[href*="glossary/"]`, "south/de/glossary/index.html"},
	},
}

// From disk a reader goes from page to page as on the web, in an explainer and in a house: each link of a page leads to a page, also those
// that a script writes, and a definition opens where its word is.
func TestReadersWalkThroughASiteOnADisk(t *testing.T) {
	t.Parallel()
	sites := diskSites(t)
	Engines(t, func(t *testing.T, browser *Browser) {
		for name, walk := range walks {
			root, err := filepath.Abs(sites[name])
			if err != nil {
				t.Fatal(err)
			}
			at := (&url.URL{Scheme: "file", Path: filepath.ToSlash(root)}).String() + "/"
			for _, view := range []View{Phone, Desk} {
				tab := browser.Open(view)
				tab.Go(at + "index.html")
				for _, step := range walk {
					leadToPages(t, tab)
					tab.Until(`document.getAnimations().every(it => it.timeline != document.timeline)`) // a definition has slid to its place
					isThere := fmt.Sprintf(`location.href.startsWith(%q) && document.readyState == "complete"`, at+step[1])
					tab.Tap(step[0])
					isMissed := true // Firefox can miss a finger on a page that has just scrolled: a reader taps again
					for deadline := time.Now().Add(5 * time.Second); isMissed && time.Now().Before(deadline); time.Sleep(100 * time.Millisecond) {
						is, err := answer[bool](tab, isThere)
						isMissed = !is && err == nil // an error is that of a page on its way
					}
					if isMissed {
						tab.Tap(step[0])
					}
					tab.Until(isThere)
				}
				leadToPages(t, tab)
				for _, fault := range tab.Faults() {
					t.Errorf("%s: %s", name, fault)
				}
			}
		}
	})
}

// leadToPages fails for each link of a page that leads to no file on the disk.
func leadToPages(t *testing.T, tab *Tab) {
	t.Helper()
	links := Eval[[]string](tab, `[...document.querySelectorAll("a[href], area[href]")].map(it => it.href.baseVal ?? it.href).filter(it => it.startsWith("file:"))`)
	for _, link := range links {
		to, err := url.Parse(link)
		if err != nil {
			t.Fatal(err)
		}
		if info, err := os.Stat(filepath.FromSlash(to.Path)); err != nil || info.IsDir() {
			t.Errorf("%s leads to no page: %s", Eval[string](tab, "location.href"), link)
		}
	}
	if len(links) < 5 {
		t.Errorf("%s has only %d links", Eval[string](tab, "location.href"), len(links))
	}
}
