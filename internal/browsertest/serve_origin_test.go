package browsertest

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// spying is a page of another origin that tries to read a preview, whose address is %[1]s. What each way came to stands in seen:
// "read" when something of the preview could be had, or "" when nothing could.
const spying = `<!doctype html><title>Spy</title><body><script>
const seen = {}, preview = %[1]q
const before = new Set(Object.getOwnPropertyNames(window))
const element = (way, make, isRead = () => true) => new Promise(done => {
  const e = make(); seen[way] = "waits"
  e.onload = e.onloadedmetadata = () => { seen[way] = isRead(e) ? "read" : ""; done() }
  e.onerror = () => { seen[way] = ""; done() }
  document.body.append(e)
})
const tag = (name, attributes) => () => Object.assign(document.createElement(name), attributes)
const attempt = async (way, ask) => { seen[way] = "waits"; try { await ask(); seen[way] = "read" } catch { seen[way] = "" } }
const readable = frame => { try { return frame.contentDocument?.body?.innerText > "" } catch { return false } }
const all = [
  element("script", tag("script", {src: preview + "search/index.js"})),
  element("script, no referrer", tag("script", {src: preview + "search/index.js?2", referrerPolicy: "no-referrer"})),
  element("module", tag("script", {type: "module", src: preview + "search/index.js"})),
  element("script of the preview's own", tag("script", {src: new URL("/__nutgraf/live.js", preview).href})),
  element("page as a script", tag("script", {src: preview})),
  element("img", tag("img", {src: preview + "plan.svg"})),
  element("img, CORS", tag("img", {src: preview + "plan.svg?2", crossOrigin: "anonymous"})),
  element("stylesheet", tag("link", {rel: "stylesheet", href: preview + "own.css"})),
  element("page as a stylesheet", tag("link", {rel: "stylesheet", href: preview})),
  element("video", tag("video", {src: preview + "plan.svg"})),
  element("iframe", tag("iframe", {src: preview}), readable),
  element("object", tag("object", {data: preview, type: "text/html"}), readable),
  attempt("fetch", () => fetch(preview)),
  attempt("fetch of the index", () => fetch(preview + "glossary/index.json")),
  attempt("fetch, no-cors", () => fetch(preview, {mode: "no-cors"})),
  attempt("fetch, no-cors, a picture", () => fetch(preview + "plan.svg", {mode: "no-cors", referrerPolicy: "no-referrer"})),
  attempt("import", () => import(preview + "search/index.js?3")),
  attempt("font", () => new FontFace("x", "url(" + preview + "plan.svg)").load()),
  attempt("worker", () => new Promise((_, no) => { try { new Worker(preview + "search/index.js").onerror = no } catch (e) { no(e) } })),
  new Promise(done => {
    const stream = new EventSource(new URL("/__nutgraf/events?page=/", preview).href)
    seen["events"] = "waits"
    stream.onmessage = () => { seen["events"] = "read"; done() }
    stream.onerror = () => { seen["events"] = stream.readyState == EventSource.CLOSED ? "" : "open"; done() }
  }),
]
Promise.all(all).then(() => {
  seen["globals"] = Object.getOwnPropertyNames(window).filter(n => !before.has(n) && !["spied", "seen"].includes(n) && isNaN(n)).join()
  window.spied = true
})
</script>`

// TestAnotherOriginReadsNothingOfAPreview opens a page of another port of this machine, and one of another site, that try to read a
// preview in every way that a page has; the preview's own pages have all of it.
func TestAnotherOriginReadsNothingOfAPreview(t *testing.T) {
	folder := explainerFiles(t)
	write(t, folder, "static/plan.svg", `<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"><path d="M0 0h2v1z"/></svg>`)
	write(t, folder, "static/own.css", "body { color: red }")
	address, _ := serve(t, folder)
	for _, file := range []string{"", "search/index.js", "plan.svg", "own.css", "glossary/index.json", "__nutgraf/live.js"} { // what is to be kept is there
		response, err := http.Get(address + file)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(io.Discard, response.Body); err != nil || response.StatusCode != http.StatusOK {
			t.Fatalf("%s: %s %v", file, response.Status, err)
		}
		response.Body.Close()
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprintf(w, spying, address)
	}))
	t.Cleanup(server.Close)
	tab := Open(t, Desk)
	for name, from := range map[string]string{"another port": server.URL, "another site": strings.Replace(server.URL, "127.0.0.1", "localhost", 1)} {
		tab.Go(from + "/")
		tab.Until("window.spied === true")
		for way, got := range Eval[map[string]string](tab, "seen") {
			if got != "" {
				t.Errorf("%s, %s: %s", name, way, got)
			}
		}
		if n := Eval[int](tab, "Object.keys(seen).length"); n != 21 {
			t.Errorf("%s: %d ways were tried, want 21", name, n)
		}
	}
	for _, fault := range tab.Faults() {
		if !strings.HasPrefix(fault, "blocked by frame-ancestors") { // which is what shall be
			t.Error(fault)
		}
	}
	tab.Go(address)
	tab.Until(says("Two states share a river"))
	Eval[any](tab, `void Promise.all(["search/index.js", "plan.svg", "own.css", "glossary/index.json"].map(f => fetch(f))).then(all => window.fetched = all.filter(r => r.ok).length)`)
	tab.Until("window.fetched === 4")
}

// TestAnotherOriginCannotHoldAWindowOfAPreview has a page of another site open the preview, as a link in a message does: the reader
// sees it, and the page that opened it is left with nothing, not even how many frames it has.
func TestAnotherOriginCannotHoldAWindowOfAPreview(t *testing.T) {
	address, _ := serve(t, explainerFiles(t))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprintf(w, `<!doctype html><title>Spy</title><p><a id="open" href="#" onclick='window.opened = window.open(%[1]q); return false'>open</a>
<p><a id="go" href=%[1]q>go</a>`, address)
	}))
	t.Cleanup(server.Close)
	tab := Open(t, Desk)
	tab.Go(strings.Replace(server.URL, "127.0.0.1", "localhost", 1) + "/")
	tab.Tap("#open")
	tab.Until("window.opened?.closed")
	tab.Tap("#go")
	tab.Until(says("Two states share a river"))
}
