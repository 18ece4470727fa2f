package browsertest

import (
	"bufio"
	"cmp"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/chromedp/chromedp/kb"
)

// firefox is a Firefox that runs, spoken to by WebDriver BiDi.
type firefox struct {
	command *exec.Cmd
	bidi    *bidi
	chrome  string // the browsing context of the browser's own window, where settings are made that BiDi has no command for

	mutex  sync.Mutex
	faults map[string]func(string) // of pages that are open, by browsing context
}

// preferences of a new profile: nothing is asked of the network or of the reader.
const preferences = `user_pref("app.update.enabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.startup.homepage_override.mstone", "ignore");
user_pref("browser.startup.page", 0);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("dom.security.https_first", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("services.settings.server", "data:,#");
user_pref("toolkit.telemetry.reportingpolicy.firstRun", false);
user_pref("ui.useOverlayScrollbars", 1);
`

// startFirefox starts a Firefox whose profile is in the folder.
func startFirefox(folder string) (engine, error) {
	folder, err := profile(folder, "profile")
	if err != nil {
		return nil, err
	}
	if err := os.WriteFile(filepath.Join(folder, "user.js"), []byte(preferences), 0o600); err != nil {
		return nil, err
	}
	command := exec.Command("firefox-esr", "--headless", "--no-remote", "--profile", folder, "--remote-debugging-port", "0", "--remote-allow-system-access")
	command.Env = append(os.Environ(), "MOZ_HEADLESS_WIDTH=1400", "MOZ_HEADLESS_HEIGHT=1000", "HOME="+folder)
	said, err := command.StderrPipe()
	if err != nil {
		return nil, err
	}
	if err := command.Start(); err != nil {
		return nil, fmt.Errorf("a browser is needed: %w", err)
	}
	browser := &firefox{command: command, faults: map[string]func(string){}}
	const before = "WebDriver BiDi listening on "
	address := make(chan string, 1)
	go func() {
		for lines := bufio.NewScanner(said); lines.Scan(); {
			if _, after, ok := strings.Cut(lines.Text(), before); ok {
				address <- after
			}
		}
		close(address)
	}()
	select {
	case at, ok := <-address:
		if !ok {
			err = errors.New("it ended at once")
			break
		}
		err = browser.greet(at + "/session")
	case <-time.After(startPatience):
		err = errors.New("it does not listen")
	}
	if err != nil {
		browser.end()
		return nil, fmt.Errorf("start Firefox: %w", err)
	}
	return browser, nil
}

// greet begins the session and listens to what goes wrong on pages.
func (b *firefox) greet(address string) (err error) {
	if b.bidi, err = dialBidi(address, b.hear); err != nil {
		return err
	}
	err = errors.Join(
		b.bidi.callWithin(startPatience, "session.new", map[string]any{"capabilities": map[string]any{}}, nil),
		b.bidi.call("session.subscribe", map[string]any{"events": []string{"log.entryAdded", "script.message"}}, nil),
		b.bidi.call("script.addPreloadScript", map[string]any{
			"functionDeclaration": `(tell) => document.addEventListener("securitypolicyviolation", (e) => tell("blocked by " + e.effectiveDirective + ": " + e.blockedURI))`,
			"arguments":           []any{map[string]any{"type": "channel", "value": map[string]any{"channel": "faults"}}},
			"sandbox":             "faults",
		}, nil),
	)
	if err != nil {
		return err
	}
	var tree struct{ Contexts []struct{ Context string } }
	if err := b.bidi.call("browsingContext.getTree", map[string]any{"moz:scope": "chrome"}, &tree); err != nil {
		return err
	}
	if len(tree.Contexts) == 0 {
		return errors.New("it has no window")
	}
	b.chrome = tree.Contexts[0].Context
	return nil
}

// hear passes what goes wrong on to the page's story.
func (b *firefox) hear(method string, params json.RawMessage) {
	var said struct {
		Channel, Type, Text string
		Data                struct{ Value string }
		Source              struct{ Context string }
	}
	if err := json.Unmarshal(params, &said); err != nil {
		return
	}
	b.mutex.Lock()
	fault := b.faults[said.Source.Context]
	b.mutex.Unlock()
	switch {
	case fault == nil:
	case method == "script.message" && said.Channel == "faults":
		fault(said.Data.Value)
	case strings.HasPrefix(said.Text, "The connection to "): // of a live page, when it is left
	case method == "log.entryAdded" && said.Type == "javascript":
		fault("script: " + said.Text)
	}
}

func (b *firefox) end() {
	if b.bidi != nil {
		_ = b.bidi.call("browser.close", map[string]any{}, nil)
	}
	late := time.AfterFunc(5*time.Second, func() { _ = b.command.Process.Kill() })
	defer late.Stop()
	_ = b.command.Wait()
}

// newPage opens a page that shares nothing with those before, as in a container of its own.
func (b *firefox) newPage(fault func(string)) (window, func(), error) {
	var user struct{ UserContext string }
	if err := b.bidi.call("browser.createUserContext", map[string]any{}, &user); err != nil {
		return nil, nil, err
	}
	var made struct{ Context string }
	if err := b.bidi.call("browsingContext.create", map[string]any{"type": "tab", "userContext": user.UserContext}, &made); err != nil {
		return nil, nil, err
	}
	b.mutex.Lock()
	b.faults[made.Context] = fault
	b.mutex.Unlock()
	closePage := func() {
		b.mutex.Lock()
		delete(b.faults, made.Context)
		b.mutex.Unlock()
		_ = b.bidi.call("browser.removeUserContext", map[string]any{"userContext": user.UserContext}, nil)
	}
	return &firefoxPage{browser: b, context: made.Context}, closePage, nil
}

type firefoxPage struct {
	browser *firefox
	context string
	silent  bool // its scripts are off, and so is whatever waits for a promise
}

// call gives a command that is about the page.
func (p *firefoxPage) call(method string, params map[string]any, result any) error {
	params["context"] = p.context
	return p.browser.bidi.call(method, params, result)
}

// set runs a script in the browser's own window; page is the page's browsing context there.
func (p *firefoxPage) set(script string) error {
	var said struct {
		Type             string
		ExceptionDetails struct{ Text string }
	}
	err := p.browser.bidi.call("script.evaluate", map[string]any{
		"expression":   "{ const page = gBrowser.selectedBrowser.browsingContext; " + script + " }",
		"target":       map[string]any{"context": p.browser.chrome},
		"awaitPromise": false,
	}, &said)
	if err == nil && said.Type == "exception" {
		err = fmt.Errorf("%s: %s", script, said.ExceptionDetails.Text)
	}
	return err
}

func (p *firefoxPage) look(view View) error {
	p.silent = view.NoScript
	scale := 1.0
	if view.Phone {
		scale = 2
	}
	forced := map[string]string{"active": "active"}[view.Media["forced-colors"]]
	scheme := cmp.Or(view.Media["prefers-color-scheme"], "light")
	motion := 0
	if view.Media["prefers-reduced-motion"] == "reduce" {
		motion = 1
	}
	return errors.Join(
		p.call("browsingContext.activate", map[string]any{}, nil),
		p.call("browsingContext.setViewport", map[string]any{
			"viewport": map[string]any{"width": view.Width, "height": view.Height}, "devicePixelRatio": scale,
		}, nil),
		p.set(fmt.Sprintf(`page.prefersColorSchemeOverride = %q; page.forcedColorsOverride = %q; Services.prefs.setIntPref("ui.prefersReducedMotion", %d);
			page.touchEventsOverride = %q; page.allowJavascript = %t`, scheme, cmp.Or(forced, "none"), motion, map[bool]string{true: "enabled", false: "none"}[view.Phone], !view.NoScript)),
	)
}

func (p *firefoxPage) open(address string) error {
	return p.call("browsingContext.navigate", map[string]any{"url": address, "wait": "complete"}, nil)
}

func (p *firefoxPage) back() error {
	return p.call("browsingContext.traverseHistory", map[string]any{"delta": -1}, nil)
}

func (p *firefoxPage) ask(expression string) (json.RawMessage, error) {
	var said struct {
		Type             string
		Result           struct{ Value string }
		ExceptionDetails struct{ Text string }
	}
	expression = strings.TrimRight(expression, "; \n")
	asked := "(async () => JSON.stringify(await (" + expression + ")) ?? \"null\")()"
	if p.silent {
		asked = "JSON.stringify((" + expression + ")) ?? \"null\""
	}
	err := p.browser.bidi.call("script.evaluate", map[string]any{
		"expression":      asked,
		"target":          map[string]any{"context": p.context},
		"awaitPromise":    true,
		"resultOwnership": "none",
	}, &said)
	if wrong := (*bidiError)(nil); errors.As(err, &wrong) && (wrong.Code == "no such frame" || strings.Contains(wrong.Message, "destroyed") || strings.Contains(wrong.Message, "AbortError")) {
		return nil, errLeft
	}
	if err == nil && said.Type == "exception" {
		err = fmt.Errorf("%s: %s", expression, said.ExceptionDetails.Text)
	}
	return json.RawMessage(said.Result.Value), err
}

// act performs the actions of one device: https://www.w3.org/TR/webdriver2/#actions
func (p *firefoxPage) act(device map[string]any) error {
	return p.call("input.performActions", map[string]any{"actions": []any{device}}, nil)
}

func (p *firefoxPage) tap(x, y float64, finger bool) error { return p.act(click(x, y, finger)) }

func (p *firefoxPage) wheel(x, y, down float64) error { return p.act(turn(x, y, down)) }

func (p *firefoxPage) press(keys string, shift bool) error { return p.act(strokes(keys, shift)) }

func (p *firefoxPage) picture(whole bool) ([]byte, error) {
	origin := "viewport"
	if whole {
		origin = "document"
	}
	return p.data("browsingContext.captureScreenshot", map[string]any{"origin": origin})
}

func (p *firefoxPage) pdf() ([]byte, error) {
	return p.data("browsingContext.print", map[string]any{"background": true, "page": map[string]any{"width": 21.0, "height": 29.7}})
}

func (p *firefoxPage) data(method string, params map[string]any) ([]byte, error) {
	var said struct{ Data string }
	if err := p.call(method, params, &said); err != nil {
		return nil, err
	}
	return base64.StdEncoding.DecodeString(said.Data)
}

// webDriverKeys are the keys that WebDriver writes in its own way: https://www.w3.org/TR/webdriver2/#keyboard-actions
var webDriverKeys = map[string]string{
	kb.Tab: "\ue004", kb.Enter: "\ue007", kb.Escape: "\ue00c", kb.PageUp: "\ue00e", kb.PageDown: "\ue00f",
	kb.ArrowLeft: "\ue012", kb.ArrowUp: "\ue013", kb.ArrowRight: "\ue014", kb.ArrowDown: "\ue015",
}

// strokes is a keyboard that presses the keys.
func strokes(keys string, shift bool) map[string]any {
	var actions []any
	stroke := func(kind, key string) { actions = append(actions, map[string]any{"type": kind, "value": key}) }
	const shiftKey = "\ue008"
	if shift {
		stroke("keyDown", shiftKey)
	}
	for _, key := range keys {
		name := cmp.Or(webDriverKeys[string(key)], string(key))
		stroke("keyDown", name)
		stroke("keyUp", name)
	}
	if shift {
		stroke("keyUp", shiftKey)
	}
	return map[string]any{"type": "key", "id": "keyboard", "actions": actions}
}

// click is a finger or a mouse that touches a place.
func click(x, y float64, finger bool) map[string]any {
	kind := "mouse"
	if finger {
		kind = "touch"
	}
	return map[string]any{"type": "pointer", "id": kind, "parameters": map[string]any{"pointerType": kind}, "actions": []any{
		map[string]any{"type": "pointerMove", "x": int(x), "y": int(y)},
		map[string]any{"type": "pointerDown", "button": 0},
		map[string]any{"type": "pointerUp", "button": 0},
	}}
}

// turn is a mouse's wheel that is turned over a place.
func turn(x, y, down float64) map[string]any {
	return map[string]any{"type": "wheel", "id": "wheel", "actions": []any{
		map[string]any{"type": "scroll", "x": int(x), "y": int(y), "deltaX": 0, "deltaY": int(down)},
	}}
}
