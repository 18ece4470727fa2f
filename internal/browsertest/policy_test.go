package browsertest

import (
	"bytes"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// policy is what every page carries; a page without it would pass the stories below.
const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'">`

// framePolicy begins the policy of a page for frames, whose style and script are in it.
const framePolicy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'sha256-`

// pagesOf are the pages of a built site, as addresses below its root.
func pagesOf(t *testing.T, folder string) []string {
	t.Helper()
	var pages []string
	err := fs.WalkDir(os.DirFS(folder), ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && path.Ext(name) == ".html" {
			pages = append(pages, strings.TrimSuffix(name, "index.html"))
		}
		return err
	})
	if err != nil || len(pages) < 5 {
		t.Fatalf("%d pages in %s: %v", len(pages), folder, err)
	}
	return pages
}

// Every page carries the policy before anything that it is about, and breaks it nowhere: the browser says nothing. It
// leaves nothing on the reader's device and asks no other host for anything.
func TestEveryPageKeepsItsSecurityPolicy(t *testing.T) {
	t.Parallel()
	address := Serve(t, flagship())
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Phone)
		for _, page := range pagesOf(t, flagship()) {
			content, err := os.ReadFile(fileOf(flagship(), page))
			if err != nil {
				t.Fatal(err)
			}
			own := policy
			if strings.HasPrefix(page, "embed/") {
				own = framePolicy
			}
			begin, head := []byte("<head>\n<meta charset=\"utf-8\">\n"+own), bytes.Index(content, []byte("<head>"))
			if head < 0 || !bytes.HasPrefix(content[head:], begin) {
				t.Errorf("%s does not begin with the policy", page)
			}
			tab.Go(address + page)
			left := Eval[[]string](tab, `[document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter(Boolean)`)
			if len(left) > 0 {
				t.Errorf("%s leaves %q on the device", page, left)
			}
			for _, fetched := range Eval[[]string](tab, `performance.getEntriesByType("resource").map((it) => it.name)`) {
				if !strings.HasPrefix(fetched, address) && !strings.HasPrefix(fetched, "data:") {
					t.Errorf("%s fetches %s", page, fetched)
				}
			}
			for _, fault := range tab.Faults() {
				t.Errorf("%s: %s", page, fault)
			}
		}
	})
}

// fileOf is where a page of a site lies.
func fileOf(folder, page string) string {
	if page == "" || strings.HasSuffix(page, "/") {
		page += "index.html"
	}
	return filepath.Join(folder, filepath.FromSlash(page))
}

// From disk, too, a page has its styles and its script, and keeps its policy.
func TestPageFromDiskKeepsItsSecurityPolicy(t *testing.T) {
	t.Parallel()
	folder, err := filepath.Abs(flagship())
	Engines(t, func(t *testing.T, browser *Browser) {
		if err != nil {
			t.Fatal(err)
		}
		tab := browser.Open(Phone)
		tab.Go((&url.URL{Scheme: "file", Path: filepath.ToSlash(fileOf(folder, section))}).String())
		if got := Eval[string](tab, `getComputedStyle(document.querySelector(".toc")).position`); got != "sticky" {
			t.Errorf("the page has no styles: the jump menu is %q", got)
		}
		tab.Tap(`.pager a[rel=next]`) // the script leads to a page where disks have folders
		tab.Until(`/\/sections\/(?!why-it-matters)[^/]+\/index.html$/.test(location.pathname)`)
	})
}

// What somebody manages to write into a page does not run, dress up, load from elsewhere or send the reader away.
func TestPolicyBlocksWhatIsWrittenIntoAPage(t *testing.T) {
	t.Parallel()
	content, err := os.ReadFile(fileOf(flagship(), section))
	Engines(t, func(t *testing.T, browser *Browser) {
		if err != nil {
			t.Fatal(err)
		}
		elsewhere, folder, tab := Serve(t, t.TempDir()), t.TempDir(), browser.Open(Phone)
		served := Serve(t, folder)
		for name, injected := range map[string]string{
			"script":          `<script>document.title = "taken"</script>`,
			"event handler":   `<img src="data:," onerror='document.title = "taken"'>`,
			"script's link":   `<a id="run" href="javascript:document.title='taken'">x</a>`,
			"foreign script":  `<script src="` + elsewhere + `taken.js"></script>`,
			"evaluated words": `<img src="" onerror="eval(1)">`,
			"style":           `<style>body { display: none }</style>`,
			"style attribute": `<p style="position: fixed">x</p>`,
			"foreign image":   `<img src="` + elsewhere + `taken.png">`,
			"frame":           `<iframe src="` + elsewhere + `"></iframe>`,
			"form":            `<form id="send" action="` + elsewhere + `"><input name="a"></form>`,
			"base":            `<base href="` + elsewhere + `">`,
			"plug-in":         `<object data="/index.xml"></object>`,
		} {
			t.Run(name, func(t *testing.T) {
				tab.t = t
				file := strings.ReplaceAll(name, " ", "-") + ".html"
				broken := bytes.Replace(content, []byte("<body>"), []byte("<body>"+injected), 1)
				if err := os.WriteFile(filepath.Join(folder, file), broken, 0o644); err != nil {
					t.Fatal(err)
				}
				address := served + file
				tab.Go(address)
				Eval[bool](tab, `(() => { try { document.querySelector("#run")?.click(); document.querySelector("#send")?.submit() } catch {} return true })()`) // Firefox throws
				tab.Until(`document.readyState == "complete"`)
				blocked := func(fault string) bool { return strings.HasPrefix(fault, "blocked by ") }
				for deadline := time.Now().Add(patience); !slices.ContainsFunc(tab.Faults(), blocked); time.Sleep(20 * time.Millisecond) {
					if time.Now().After(deadline) {
						t.Fatal("the browser blocked nothing")
					}
				}
				if title := Eval[string](tab, `document.title`); title == "taken" {
					t.Error("the script ran")
				}
				if at := Eval[string](tab, `location.href`); at != address {
					t.Errorf("the reader was sent to %s", at)
				}
				if Eval[bool](tab, `getComputedStyle(document.body).display == "none"`) {
					t.Error("the style was used")
				}
			})
		}
	})
}
