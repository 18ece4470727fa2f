package browsertest

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os/exec"
	"slices"
	"testing"

	"github.com/chromedp/cdproto"
	"github.com/chromedp/cdproto/audits"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// chromium is a Chromium that runs, spoken to by the DevTools protocol.
type chromium struct {
	ctx  context.Context // of its first page, which stays empty
	stop func()
}

// startChromium starts a Chromium whose profile is in the folder.
func startChromium(folder string) (engine, error) {
	path, err := exec.LookPath("chromium")
	if err != nil {
		return nil, fmt.Errorf("a browser is needed: %w", err)
	}
	options := []chromedp.ExecAllocatorOption{chromedp.ExecPath(path), chromedp.UserDataDir(folder), chromedp.Flag("headless", "new")}
	for _, flag := range []string{
		"no-sandbox", "disable-gpu", "disable-quic", "no-first-run", "disable-background-networking",
		"disable-component-update", "disable-sync", "hide-scrollbars",
	} {
		options = append(options, chromedp.Flag(flag, true))
	}
	allocator, stopBrowser := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, closeTab := chromedp.NewContext(allocator)
	browser := &chromium{ctx: ctx, stop: func() {
		_ = chromedp.Cancel(ctx) // waits for the browser to end, so that its folder can be removed
		closeTab()
		stopBrowser()
	}}
	// The browser lives as long as the context of the first call, which has no deadline for that reason.
	if _, err := chromedp.Run(ctx, chromedp.Location()); err != nil {
		browser.stop()
		return nil, fmt.Errorf("start Chromium: %w", err)
	}
	return browser, nil
}

func (b *chromium) end() { b.stop() }

// newPage opens a page that shares nothing with those before, as in a private window.
func (b *chromium) newPage(fault func(string)) (window, func(), error) {
	ctx, closeTab := chromedp.NewContext(b.ctx, chromedp.WithNewBrowserContext())
	tab := &chromiumPage{ctx: ctx}
	if _, err := chromedp.Run(ctx, chromedp.Location()); err != nil {
		closeTab()
		return nil, nil, err
	}
	if err := tab.watch(fault); err != nil {
		closeTab()
		return nil, nil, err
	}
	return tab, func() { _ = chromedp.Cancel(ctx); closeTab() }, nil
}

// Open starts a Chromium of the test's own, with one empty page. A missing browser fails the test.
func Open(t testing.TB, view View) *Tab {
	t.Helper()
	browser, err := startChromium(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(browser.end)
	faults := watch(t)
	page := &chromiumPage{ctx: browser.(*chromium).ctx}
	if err := page.watch(faults.add); err != nil {
		t.Fatal(err)
	}
	tab := &Tab{t: t, page: page, faults: faults}
	tab.Look(view)
	return tab
}

type chromiumPage struct{ ctx context.Context }

// watch tells what the page's security policy blocks, and errors in its scripts.
func (p *chromiumPage) watch(fault func(string)) error {
	err := chromedp.Listen(p.ctx, func(event any) {
		switch event := event.(type) {
		case *audits.EventIssueAdded:
			if blocked := event.Issue.Details.ContentSecurityPolicyIssueDetails; blocked != nil {
				fault(fmt.Sprintf("blocked by %s: %s%s", blocked.ViolatedDirective, blocked.ContentSecurityPolicyViolationType, blocked.BlockedURL))
			}
		case *runtime.EventExceptionThrown:
			thrown := event.ExceptionDetails
			said := thrown.Text
			if thrown.Exception != nil {
				said += " " + thrown.Exception.Description
			}
			fault(fmt.Sprintf("script: %s (%s:%d)", said, thrown.URL, thrown.LineNumber+1))
		}
	})
	if err == nil {
		_, err = chromedp.Call(p.ctx, audits.Enable, cdp.Empty{})
	}
	return err
}

func inTime[T any](ctx context.Context, action chromedp.Action[T]) (T, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	return chromedp.Run(ctx, action)
}

// done is an action whose result says nothing.
func done[T any](_ T, err error) error { return err }

func (p *chromiumPage) look(view View) error {
	scale := 1.0
	if view.Phone {
		scale = 2
	}
	var media []*emulation.MediaFeature
	for name, value := range view.Media {
		media = append(media, &emulation.MediaFeature{Name: name, Value: value})
	}
	return errors.Join(
		done(chromedp.Call(p.ctx, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
			Width: view.Width, Height: view.Height, DeviceScaleFactor: scale, Mobile: view.Phone,
		})),
		done(chromedp.Call(p.ctx, emulation.SetTouchEmulationEnabled, emulation.SetTouchEmulationEnabledParams{Enabled: view.Phone})),
		done(chromedp.Call(p.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: view.NoScript})),
		done(chromedp.Call(p.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: media})),
	)
}

func (p *chromiumPage) open(address string) error {
	return done(inTime(p.ctx, chromedp.Navigate(address)))
}

func (p *chromiumPage) back() error { return done(inTime(p.ctx, chromedp.NavigateBack())) }

func (p *chromiumPage) ask(expression string) (json.RawMessage, error) {
	value, err := inTime(p.ctx, chromedp.Evaluate[json.RawMessage](expression, chromedp.EvalAwaitPromise))
	leaving := []string{"Inspected target navigated or closed", "Execution context was destroyed.", "Promise was collected"}
	if said := (*cdproto.Error)(nil); errors.As(err, &said) && slices.Contains(leaving, said.Message) {
		return nil, errLeft
	}
	return value, err
}

func (p *chromiumPage) tap(x, y float64, finger bool) error {
	if finger {
		return done(inTime(p.ctx, chromedp.TapXY(x, y)))
	}
	return done(inTime(p.ctx, chromedp.MouseClickXY(x, y)))
}

func (p *chromiumPage) wheel(x, y, down float64) error {
	return done(chromedp.Call(p.ctx, input.SynthesizeScrollGesture, input.SynthesizeScrollGestureParams{
		X: x, Y: y, YDistance: -down, Speed: 8000, GestureSourceType: input.GestureSourceTypeMouse,
	}))
}

func (p *chromiumPage) press(keys string, shift bool) error {
	if shift {
		return done(inTime(p.ctx, chromedp.KeyEvent(keys, chromedp.KeyModifiers(chromedp.ModifierShift))))
	}
	return done(inTime(p.ctx, chromedp.KeyEvent(keys)))
}

func (p *chromiumPage) picture(whole bool) ([]byte, error) {
	if whole {
		return inTime(p.ctx, chromedp.FullScreenshot(100))
	}
	return inTime(p.ctx, chromedp.CaptureScreenshot())
}

func (p *chromiumPage) pdf() ([]byte, error) {
	return inTime(p.ctx, chromedp.PrintToPDF(chromedp.PDFPaper(chromedp.PaperA4), chromedp.PDFPrintBackground()))
}
