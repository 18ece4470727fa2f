// Package browsertest is a reader for tests: real browsers of three engines at the size of a phone or a desk, and a web
// server on the loopback with the built site. Only tests import it.
//
// A story is told once and runs in Chromium, Firefox and WebKit, by [Engines]. What is measured (bytes, tasks, what a screen
// reader is told) is asked of Chromium alone, by [Open], [Do] and call. What an engine cannot do stands in [lacks].
package browsertest

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"
)

// View is what a reader reads on.
type View struct {
	Width, Height int64 // CSS pixels
	Phone         bool  // touch, and a phone's scale
	NoScript      bool
	Media         map[string]string // CSS media features: "prefers-color-scheme": "dark"
}

// The two sizes that every page is looked at in; and what is left of the desk at a zoom of 400 %.
var (
	Phone  = View{Width: 390, Height: 844, Phone: true}
	Desk   = View{Width: 1280, Height: 900}
	Zoomed = View{Width: 320, Height: 225}
)

// WithoutScript is the view with JavaScript off.
func (v View) WithoutScript() View {
	v.NoScript = true
	return v
}

// With is the view with a media feature set.
func (v View) With(feature, value string) View {
	media := map[string]string{feature: value}
	for name, set := range v.Media {
		media[name] = set
	}
	v.Media = media
	return v
}

// patience bounds one step of a story: nothing that a reader does takes longer.
const patience = 30 * time.Second

// startPatience bounds the start of a browser, on a machine that does much else.
const startPatience = 2 * time.Minute

// Serve puts a folder behind a web server and returns its address, which ends in "/".
func Serve(t testing.TB, folder string) string {
	server := httptest.NewServer(http.FileServer(http.Dir(folder)))
	t.Cleanup(server.Close)
	return server.URL + "/"
}

// errLeft is an answer that did not come because the page was left while it was asked.
var errLeft = errors.New("the page was left")

// window is an open page of one engine. Places and sizes are in CSS pixels.
type window interface {
	look(view View) error
	open(address string) error // and waits for the load event
	back() error
	// ask returns a script's value, or that of its promise, as JSON. It works with the page's own scripts off.
	ask(expression string) (json.RawMessage, error)
	tap(x, y float64, finger bool) error
	wheel(x, y, down float64) error
	press(keys string, shift bool) error // keys by package kb of chromedp
	picture(whole bool) ([]byte, error)  // PNG of the screen, or of the whole page
	pdf() ([]byte, error)                // on A4
}

// Tab is an open page.
type Tab struct {
	t    testing.TB
	page window
	view View
	*faults
}

// Do is one step of a story that only Chromium can be asked; a step that cannot be done fails the test.
func Do[T any](tab *Tab, action chromedp.Action[T]) T {
	tab.t.Helper()
	result, err := inTime(tab.chromium(), action)
	if err != nil {
		tab.t.Fatal(err)
	}
	return result
}

// call gives Chromium a command of the DevTools protocol.
func call[P, R any](tab *Tab, command cdp.Command[P, R], params P) R {
	tab.t.Helper()
	result, err := chromedp.Call(tab.chromium(), command, params)
	if err != nil {
		tab.t.Fatal(err)
	}
	return result
}

// chromium is the context of Chromium's page.
func (tab *Tab) chromium() context.Context {
	tab.t.Helper()
	page, ok := tab.page.(*chromiumPage)
	if !ok {
		tab.t.Fatal("only Chromium can be asked this")
	}
	return page.ctx
}

func (tab *Tab) must(err error) {
	tab.t.Helper()
	if err != nil {
		tab.t.Fatal(err)
	}
}

// Look changes what the reader reads on. Of a page that is open already, scripts stay as they are.
func (tab *Tab) Look(view View) {
	tab.t.Helper()
	tab.view = view
	tab.must(tab.page.look(view))
}

// Go opens an address.
func (tab *Tab) Go(address string) {
	tab.t.Helper()
	tab.must(tab.page.open(address))
}

// Tap touches, or at a desk clicks, the middle of the element's first line, scrolled to when it is off the screen. It
// fails when something else lies over it.
func (tab *Tab) Tap(selector string) {
	tab.t.Helper()
	tab.WaitFor(selector)
	tab.drawn()
	look := fmt.Sprintf(`(() => {
		const it = document.querySelector(%q);
		const look = () => {
			const r = it.getClientRects()[0], x = r.left + r.width / 2, y = r.top + r.height / 2;
			const hit = document.elementFromPoint(x, y);
			return {x, y, over: it.contains(hit) ? "" : (hit?.outerHTML ?? "nothing").slice(0, 120)};
		};
		let at = look();
		for (const block of ["nearest", "center"]) { // the nearest first: in a box that scrolls the page stays where it is
			if (!at.over) break;
			it.scrollIntoView({block, behavior: "instant"});
			at = look();
		}
		return at;
	})()`, selector)
	type place struct {
		X    float64 `json:"x"`
		Y    float64 `json:"y"`
		Over string  `json:"over"`
	}
	// What is scrolled to is laid out then, and may move what stands below.
	at := Eval[place](tab, look)
	for again := Eval[place](tab, look); again != at; again = Eval[place](tab, look) {
		at = again
	}
	if at.Over != "" {
		tab.t.Fatalf("%s cannot be tapped: over it lies %s", selector, at.Over)
	}
	tab.TapAt(at.X, at.Y)
}

// TapAt touches, or at a desk clicks, a place on the screen, in CSS pixels.
func (tab *Tab) TapAt(x, y float64) {
	tab.t.Helper()
	tab.must(tab.page.tap(x, y, tab.view.Phone))
}

// Wheel turns the mouse's wheel at a place on the screen until it is down by that much, all in CSS pixels.
func (tab *Tab) Wheel(x, y, down float64) {
	tab.t.Helper()
	tab.must(tab.page.wheel(x, y, down))
}

// Press presses a key: kb.Tab, kb.Enter, kb.Escape; or types words.
func (tab *Tab) Press(keys string) {
	tab.t.Helper()
	tab.drawn()
	tab.must(tab.page.press(keys, false))
}

// PressWithShift holds the Shift key down meanwhile.
func (tab *Tab) PressWithShift(keys string) {
	tab.t.Helper()
	tab.drawn()
	tab.must(tab.page.press(keys, true))
}

// drawn waits until the browser has drawn the page: before, one that is busy drops what a reader does.
func (tab *Tab) drawn() {
	tab.t.Helper()
	if tab.view.NoScript {
		return
	}
	const frames = `new Promise((done) => { setTimeout(done, 1000, true); requestAnimationFrame(() => requestAnimationFrame(() => done(true))) })`
	if _, err := answer[bool](tab, frames); err != nil && !errors.Is(err, errLeft) {
		tab.t.Fatal(err)
	}
}

// Back is the browser's button.
func (tab *Tab) Back() {
	tab.t.Helper()
	tab.must(tab.page.back())
}

// WaitFor waits until the element is there and can be seen.
func (tab *Tab) WaitFor(selector string) {
	tab.t.Helper()
	tab.Until(fmt.Sprintf(`(it => it?.checkVisibility({visibilityProperty: true}) && it.getClientRects().length)(document.querySelector(%q))`, selector))
}

// PDF is the page on A4 paper.
func (tab *Tab) PDF() []byte {
	tab.t.Helper()
	content, err := tab.page.pdf()
	tab.must(err)
	return content
}

// Eval asks the page; it works with the page's own scripts off, too.
func Eval[T any](tab *Tab, expression string) T {
	tab.t.Helper()
	value, err := answer[T](tab, expression)
	tab.must(err)
	return value
}

func answer[T any](tab *Tab, expression string) (value T, err error) {
	said, err := tab.page.ask(expression)
	if err != nil {
		return value, err
	}
	if err := json.Unmarshal(said, &value); err != nil {
		return value, fmt.Errorf("%w: %s", err, said)
	}
	return value, nil
}

// situation says how the page is that a story waits for in vain.
const situation = `JSON.stringify({address: location.href, state: document.readyState, seen: document.visibilityState, hasFocus: document.hasFocus(),
	active: document.activeElement?.outerHTML.slice(0, 200), status: [...document.querySelectorAll("[role=status]")].map((it) => it.textContent)})`

// Until waits until the expression is true of the page, or of one that the browser is on its way to.
func (tab *Tab) Until(expression string) {
	tab.t.Helper()
	deadline := time.Now().Add(patience)
	for {
		is, err := answer[bool](tab, "Boolean("+expression+")")
		if is {
			return
		}
		if err != nil && !errors.Is(err, errLeft) {
			tab.t.Fatal(err)
		}
		if time.Now().After(deadline) {
			seen, err := answer[string](tab, situation)
			tab.t.Fatalf("never came true: %s\n%s", expression, cmp.Or(seen, fmt.Sprint(err)))
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// Picture is what the reader sees, as PNG.
func (tab *Tab) Picture() []byte {
	tab.t.Helper()
	content, err := tab.page.picture(false)
	tab.must(err)
	return content
}

// WholePicture is the page from its top to its end, as PNG.
func (tab *Tab) WholePicture() []byte {
	tab.t.Helper()
	content, err := tab.page.picture(true)
	tab.must(err)
	return content
}
