// Package browsertest is a reader for tests: a real Chromium at the size of a phone or a desk, and a web server on the
// loopback with the built site. Only tests import it.
package browsertest

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os/exec"
	"slices"
	"testing"
	"time"

	"github.com/chromedp/cdproto"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
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

// Serve puts a folder behind a web server and returns its address, which ends in "/".
func Serve(t testing.TB, folder string) string {
	server := httptest.NewServer(http.FileServer(http.Dir(folder)))
	t.Cleanup(server.Close)
	return server.URL + "/"
}

// Tab is an open page.
type Tab struct {
	t      testing.TB
	ctx    context.Context
	view   View
	faults faults
}

// Open starts a Chromium of the test's own, with one empty page. A missing browser fails the test.
func Open(t testing.TB, view View) *Tab {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		t.Fatalf("a browser is needed: %v", err)
	}
	options := []chromedp.ExecAllocatorOption{chromedp.ExecPath(path), chromedp.UserDataDir(t.TempDir()), chromedp.Flag("headless", "new")}
	for _, flag := range []string{
		"no-sandbox", "disable-gpu", "disable-quic", "no-first-run", "disable-background-networking",
		"disable-component-update", "disable-sync", "hide-scrollbars",
	} {
		options = append(options, chromedp.Flag(flag, true))
	}
	allocator, stopBrowser := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, closeTab := chromedp.NewContext(allocator)
	t.Cleanup(func() {
		_ = chromedp.Cancel(ctx) // waits for the browser to end, so that its folder can be removed
		closeTab()
		stopBrowser()
	})
	tab := &Tab{t: t, ctx: ctx}
	// The browser lives as long as the context of the first call, which has no deadline for that reason.
	if _, err := chromedp.Run(ctx, chromedp.Location()); err != nil {
		t.Fatalf("start the browser: %v", err)
	}
	tab.watch()
	tab.Look(view)
	return tab
}

// Look changes what the reader reads on. Of a page that is open already, scripts stay as they are.
func (tab *Tab) Look(view View) {
	tab.t.Helper()
	tab.view = view
	scale := 1.0
	if view.Phone {
		scale = 2
	}
	var media []*emulation.MediaFeature
	for name, value := range view.Media {
		media = append(media, &emulation.MediaFeature{Name: name, Value: value})
	}
	call(tab, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
		Width: view.Width, Height: view.Height, DeviceScaleFactor: scale, Mobile: view.Phone,
	})
	call(tab, emulation.SetTouchEmulationEnabled, emulation.SetTouchEmulationEnabledParams{Enabled: view.Phone})
	call(tab, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: view.NoScript})
	call(tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: media})
}

func call[P, R any](tab *Tab, command cdp.Command[P, R], params P) R {
	tab.t.Helper()
	result, err := chromedp.Call(tab.ctx, command, params)
	if err != nil {
		tab.t.Fatal(err)
	}
	return result
}

// Do is one step of a story; a step that cannot be done fails the test.
func Do[T any](tab *Tab, action chromedp.Action[T]) T {
	tab.t.Helper()
	result, err := try(tab, action)
	if err != nil {
		tab.t.Fatal(err)
	}
	return result
}

func try[T any](tab *Tab, action chromedp.Action[T]) (T, error) {
	ctx, cancel := context.WithTimeout(tab.ctx, patience)
	defer cancel()
	return chromedp.Run(ctx, action)
}

// Go opens an address.
func (tab *Tab) Go(address string) {
	tab.t.Helper()
	Do(tab, chromedp.Navigate(address))
}

// Tap touches, or at a desk clicks, the middle of the element's first line, scrolled to when it is off the screen. It
// fails when something else lies over it.
func (tab *Tab) Tap(selector string) {
	tab.t.Helper()
	tab.WaitFor(selector)
	at := Eval[struct {
		X    float64 `json:"x"`
		Y    float64 `json:"y"`
		Over string  `json:"over"`
	}](tab, fmt.Sprintf(`(() => {
		const it = document.querySelector(%q);
		it.scrollIntoViewIfNeeded();
		const r = it.getClientRects()[0], x = r.left + r.width / 2, y = r.top + r.height / 2;
		const hit = document.elementFromPoint(x, y);
		return {x, y, over: it.contains(hit) ? "" : (hit?.outerHTML ?? "nothing").slice(0, 120)};
	})()`, selector))
	if at.Over != "" {
		tab.t.Fatalf("%s cannot be tapped: over it lies %s", selector, at.Over)
	}
	tab.TapAt(at.X, at.Y)
}

// TapAt touches, or at a desk clicks, a place on the screen, in CSS pixels.
func (tab *Tab) TapAt(x, y float64) {
	tab.t.Helper()
	if tab.view.Phone {
		Do(tab, chromedp.TapXY(x, y))
	} else {
		Do(tab, chromedp.MouseClickXY(x, y))
	}
}

// Wheel turns the mouse's wheel at a place on the screen until it is down by that much, all in CSS pixels.
func (tab *Tab) Wheel(x, y, down float64) {
	tab.t.Helper()
	call(tab, input.SynthesizeScrollGesture, input.SynthesizeScrollGestureParams{
		X: x, Y: y, YDistance: -down, Speed: 8000, GestureSourceType: input.GestureSourceTypeMouse,
	})
}

// Press presses a key: kb.Tab, kb.Enter, kb.Escape.
func (tab *Tab) Press(key string) {
	tab.t.Helper()
	Do(tab, chromedp.KeyEvent(key))
}

// Back is the browser's button.
func (tab *Tab) Back() {
	tab.t.Helper()
	Do(tab, chromedp.NavigateBack())
}

// WaitFor waits until the element is there and can be seen.
func (tab *Tab) WaitFor(selector string) {
	tab.t.Helper()
	Do(tab, chromedp.WaitVisible(selector))
}

// PDF is the page on A4 paper.
func (tab *Tab) PDF() []byte {
	tab.t.Helper()
	return Do(tab, chromedp.PrintToPDF(chromedp.PDFPaper(chromedp.PaperA4), chromedp.PDFPrintBackground()))
}

// Eval asks the page; it works with the page's own scripts off, too.
func Eval[T any](tab *Tab, expression string) T {
	tab.t.Helper()
	return Do(tab, chromedp.Evaluate[T](expression))
}

// Until waits until the expression is true of the page, or of one that the browser is on its way to.
func (tab *Tab) Until(expression string) {
	tab.t.Helper()
	deadline := time.Now().Add(patience)
	for {
		is, err := try(tab, chromedp.Evaluate[bool]("Boolean("+expression+")"))
		switch left := (*cdproto.Error)(nil); {
		case is:
			return
		case errors.As(err, &left) && slices.Contains([]string{"Inspected target navigated or closed", "Execution context was destroyed."}, left.Message):
			// the page was left while it was asked
		case err != nil:
			tab.t.Fatal(err)
		}
		if time.Now().After(deadline) {
			tab.t.Fatalf("never came true: %s", expression)
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// Picture is what the reader sees, as PNG.
func (tab *Tab) Picture() []byte {
	tab.t.Helper()
	return Do(tab, chromedp.CaptureScreenshot())
}
