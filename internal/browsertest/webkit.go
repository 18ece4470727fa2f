package browsertest

import (
	"bufio"
	"bytes"
	_ "embed"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"time"
)

// webKit is a WebKitGTK that runs in a window of ours on a screen that nobody sees. WebDriver drives the page; settings,
// paper and pictures of whole pages are asked of the window.
type webKit struct {
	screen, driver *exec.Cmd
	folder         string
	session        string // the address of the WebDriver session
	window         net.Conn
	answers        chan string

	mutex sync.Mutex
	fault func(string) // of the page that is open
}

//go:embed window.py
var windowProgram []byte

// startWebKit starts a WebKit that writes into the folder.
func startWebKit(folder string) (engine, error) {
	browser := &webKit{folder: folder, answers: make(chan string)}
	if err := browser.start(); err != nil {
		browser.end()
		return nil, fmt.Errorf("start WebKit: %w", err)
	}
	return browser, nil
}

func (b *webKit) start() error {
	display, err := b.startScreen()
	if err != nil {
		return err
	}
	port, err := unusedPort()
	if err != nil {
		return err
	}
	b.driver = exec.Command("WebKitWebDriver", "--port="+port)
	b.driver.Env = append(os.Environ(), "DISPLAY="+display, "HOME="+b.folder, "GDK_BACKEND=x11", "NO_AT_BRIDGE=1", "GTK_A11Y=none",
		"LIBGL_ALWAYS_SOFTWARE=1", "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS=1") // the sandbox cannot be made by root
	if err := b.driver.Start(); err != nil {
		return err
	}
	program, socket := filepath.Join(b.folder, "window.py"), filepath.Join(b.folder, "socket")
	if err := os.WriteFile(program, windowProgram, 0o700); err != nil {
		return err
	}
	address := "http://127.0.0.1:" + port
	if err := eventually(func() error { return webDriver(http.MethodGet, address+"/status", nil, nil) }); err != nil {
		return err
	}
	var session struct{ SessionID string }
	capabilities := map[string]any{"webkitgtk:browserOptions": map[string]any{"binary": program, "args": []string{socket}}}
	err = webDriver(http.MethodPost, address+"/session", map[string]any{"capabilities": map[string]any{"alwaysMatch": capabilities}}, &session)
	if err != nil {
		return err
	}
	b.session = address + "/session/" + session.SessionID
	if b.window, err = net.Dial("unix", socket); err != nil {
		return err
	}
	go b.listen()
	return nil
}

// startScreen starts a screen and returns its name, ":7".
func (b *webKit) startScreen() (string, error) {
	read, write, err := os.Pipe()
	if err != nil {
		return "", err
	}
	defer read.Close()
	b.screen = exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp")
	b.screen.ExtraFiles = []*os.File{write}
	if err := b.screen.Start(); err != nil {
		return "", err
	}
	write.Close()
	number, err := bufio.NewReader(read).ReadString('\n')
	return ":" + strings.TrimSpace(number), err
}

func unusedPort() (string, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	defer listener.Close()
	return strconv.Itoa(listener.Addr().(*net.TCPAddr).Port), nil
}

func eventually(try func() error) error {
	deadline := time.Now().Add(patience)
	for {
		err := try()
		if err == nil || time.Now().After(deadline) {
			return err
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// listen sorts what the window says.
func (b *webKit) listen() {
	for lines := bufio.NewScanner(b.window); lines.Scan(); {
		var said struct{ Error, Fault *string }
		if err := json.Unmarshal(lines.Bytes(), &said); err != nil {
			continue
		}
		if said.Error != nil {
			b.answers <- *said.Error
		}
		b.mutex.Lock()
		if said.Fault != nil && b.fault != nil {
			b.fault(*said.Fault)
		}
		b.mutex.Unlock()
	}
	close(b.answers)
}

// tell gives the window an order and waits until it is done.
func (b *webKit) tell(do string, with map[string]any) error {
	order := map[string]any{"do": do}
	for name, value := range with {
		order[name] = value
	}
	if err := json.NewEncoder(b.window).Encode(order); err != nil {
		return err
	}
	select {
	case wrong, open := <-b.answers:
		if !open || wrong != "" {
			return fmt.Errorf("%s: %s", do, wrong)
		}
		return nil
	case <-time.After(patience):
		return fmt.Errorf("%s: no answer within %v", do, patience)
	}
}

func (b *webKit) end() {
	if b.window != nil {
		b.window.Close() // ends its program
	}
	for _, command := range []*exec.Cmd{b.driver, b.screen} {
		if command != nil && command.Process != nil {
			_ = command.Process.Signal(os.Interrupt)
			late := time.AfterFunc(5*time.Second, func() { _ = command.Process.Kill() })
			_ = command.Wait()
			late.Stop()
		}
	}
}

// newPage empties the one page that there is.
func (b *webKit) newPage(fault func(string)) (window, func(), error) {
	page := &webKitPage{browser: b}
	err := errors.Join(page.look(Phone), page.open("about:blank"), b.tell("forget", nil))
	b.listenTo(fault)
	return page, func() { b.listenTo(nil) }, err
}

func (b *webKit) listenTo(fault func(string)) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	b.fault = fault
}

type webKitPage struct {
	browser *webKit
	silent  bool // its scripts are off, and so is whatever waits for a promise
}

func (p *webKitPage) call(method, path string, body, result any) error {
	return webDriver(method, p.browser.session+path, body, result)
}

func (p *webKitPage) look(view View) error {
	p.silent = view.NoScript
	return p.browser.tell("look", map[string]any{
		"width": view.Width, "height": view.Height, "script": !view.NoScript,
		"dark": view.Media["prefers-color-scheme"] == "dark", "still": view.Media["prefers-reduced-motion"] == "reduce",
	})
}

func (p *webKitPage) open(address string) error {
	return p.call(http.MethodPost, "/url", map[string]any{"url": address}, nil)
}

func (p *webKitPage) back() error { return p.call(http.MethodPost, "/back", map[string]any{}, nil) }

func (p *webKitPage) ask(expression string) (json.RawMessage, error) {
	expression = strings.TrimRight(expression, "; \n")
	script := `const tell = arguments[0];
		(async () => JSON.stringify(await (` + expression + `)) ?? "null")().then((value) => tell({value}), (error) => tell({error: String(error)}))`
	how := "/execute/async"
	if p.silent {
		script, how = `return {value: JSON.stringify((`+expression+`)) ?? "null"}`, "/execute/sync"
	}
	var said struct{ Value, Error string }
	err := p.call(http.MethodPost, how, map[string]any{"script": script, "args": []any{}}, &said)
	if wrong := (*webDriverError)(nil); errors.As(err, &wrong) && (wrong.Code == "no such window" || wrong.Code == "no such frame" || wrong.Code == "script timeout") {
		return nil, errLeft
	}
	if err == nil && said.Error != "" {
		err = fmt.Errorf("%s: %s", expression, said.Error)
	}
	return json.RawMessage(said.Value), err
}

func (p *webKitPage) act(device map[string]any) error {
	return p.call(http.MethodPost, "/actions", map[string]any{"actions": []any{device}}, nil)
}

// tap clicks: WebKitWebDriver takes a finger for a mouse.
func (p *webKitPage) tap(x, y float64, _ bool) error { return p.act(click(x, y, false)) }

func (p *webKitPage) wheel(x, y, down float64) error { return p.act(turn(x, y, down)) }

func (p *webKitPage) press(keys string, shift bool) error { return p.act(strokes(keys, shift)) }

func (p *webKitPage) picture(whole bool) ([]byte, error) {
	if whole {
		return p.file("picture", "page.png")
	}
	var content string
	if err := p.call(http.MethodGet, "/screenshot", nil, &content); err != nil {
		return nil, err
	}
	return base64.StdEncoding.DecodeString(content)
}

func (p *webKitPage) pdf() ([]byte, error) { return p.file("print", "page.pdf") }

// file is what the window writes on an order.
func (p *webKitPage) file(order, name string) ([]byte, error) {
	name = filepath.Join(p.browser.folder, name)
	if err := p.browser.tell(order, map[string]any{"path": name}); err != nil {
		return nil, err
	}
	defer os.Remove(name)
	return os.ReadFile(name)
}

// webDriverError is what a driver says of a command that it cannot follow; Code is one of the standard, "no such window".
type webDriverError struct{ Code, Message string }

func (e *webDriverError) Error() string { return e.Code + ": " + e.Message }

// webDriver gives a command of https://www.w3.org/TR/webdriver2/ and decodes its value; a nil result is not looked at.
func webDriver(method, address string, body, result any) error {
	content, err := json.Marshal(body)
	if err != nil {
		return err
	}
	if body == nil {
		content = nil
	}
	request, err := http.NewRequest(method, address, bytes.NewReader(content))
	if err != nil {
		return err
	}
	client := http.Client{Timeout: 2 * patience}
	answer, err := client.Do(request)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	var said struct{ Value json.RawMessage }
	if err := json.NewDecoder(answer.Body).Decode(&said); err != nil {
		return err
	}
	if answer.StatusCode != http.StatusOK {
		var wrong struct{ Error, Message string }
		_ = json.Unmarshal(said.Value, &wrong)
		return fmt.Errorf("%s %s: %w", method, address, &webDriverError{wrong.Error, wrong.Message})
	}
	if result == nil {
		return nil
	}
	return json.Unmarshal(said.Value, result)
}
