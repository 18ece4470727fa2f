package browsertest

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// said is what a program that still runs has printed.
type said struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (s *said) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.Write(p)
}

func (s *said) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.String()
}

// serve runs `nutgraf serve` on a folder until the test ends, and returns the address of the preview and what it says of
// problems. It fails when an interrupt does not end it at once and well.
func serve(t testing.TB, folder string, flags ...string) (address string, problems *said) {
	t.Helper()
	problems = &said{}
	command := exec.Command("nutgraf", append([]string{"serve", "--source", folder, "--port", "0"}, flags...)...)
	command.Stderr = problems
	out, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewReader(out)
	t.Cleanup(func() {
		_ = command.Process.Signal(os.Interrupt)
		late := time.AfterFunc(patience, func() { _ = command.Process.Kill() })
		defer late.Stop()
		if _, err := io.Copy(io.Discard, lines); err != nil {
			t.Error(err)
		}
		if err := command.Wait(); err != nil {
			t.Errorf("an interrupt ended the preview with: %v; %s", err, problems)
		}
	})
	for !strings.HasPrefix(address, "http://") {
		line, err := lines.ReadString('\n')
		if err != nil {
			t.Fatalf("no address: %v; %s", err, problems)
		}
		address = strings.TrimSpace(line)
	}
	return address, problems
}

// explainerFiles are a small explainer.
func explainerFiles(t testing.TB) string {
	t.Helper()
	folder := t.TempDir()
	write(t, folder, "hugo.toml", "baseURL = \"https://example.org/\"\n")
	write(t, folder, "content/_index.md", "---\ntitle: A river\nstandfirst: Who may use it.\n---\nTwo states share a river.\n")
	write(t, folder, "content/sections/water.md", "---\ntitle: Water\nweight: 1\nsources: [report]\n---\nThe dam is high. "+
		strings.Repeat("The treaty says how much water each side may take, and when.\n\n", 60))
	write(t, folder, "content/sections/power.md", "---\ntitle: Power\nweight: 2\n---\nThe dam makes power. See [water](/sections/water/).\n")
	write(t, folder, "content/glossary/dam.md", "---\ntitle: dam\n---\nA wall that holds back a river.\n")
	write(t, folder, "content/glossary/treaty.md", "---\ntitle: treaty\n---\nA contract between states.\n")
	write(t, folder, "content/timeline/built.md", "---\ntitle: The dam is built\nwhen: 1994-05-06\nactors: [north]\n---\nIt took ten years.\n")
	write(t, folder, "content/actors/north.md", "---\ntitle: Northland\nkind: state\n---\nThe state upstream.\n")
	write(t, folder, "data/sources.yaml", "- id: report\n  type: report\n  title: The report\n")
	return folder
}

// write saves a file as an editor does: it is written beside and renamed.
func write(t testing.TB, folder, name, content string) {
	t.Helper()
	name = filepath.Join(folder, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	beside := name + ".tmp"
	if err := os.WriteFile(beside, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(beside, name); err != nil {
		t.Fatal(err)
	}
}

// says is whether the page shows some words, wherever their line breaks.
func says(words string) string {
	return fmt.Sprintf(`document.body?.innerText.replace(/\s+/g, " ").includes(%q)`, words)
}

// problemsShown is the text over the page; empty when there is none.
const problemsShown = `(document.querySelector("nutgraf-problems")?.shadowRoot.querySelector("section").innerText ?? "")`

// An edit comes to the page that is open, which stays where it was scrolled to and with what was opened on it.
func TestPreviewShowsEditsInPlace(t *testing.T) {
	t.Parallel()
	Engines(t, func(t *testing.T, browser *Browser) {
		folder := explainerFiles(t)
		address, _ := serve(t, folder)
		tab := browser.Open(Phone)
		tab.Go(address + "sections/water/")
		Eval[bool](tab, `(window.sameDocument = true, document.querySelector("details").open = true, scrollTo({top: 900, behavior: "instant"}), true)`)
		write(t, folder, "content/sections/water.md", "---\ntitle: Water\nweight: 1\n---\nThe dam is low. "+
			strings.Repeat("The treaty says how much water each side may take, and when.\n\n", 60)+"## New heading\n\nThe end.\n")
		tab.Until(says("The dam is low") + "&&" + says("New heading"))
		// Firefox keeps what is read in its place when what stands above gets shorter by a line.
		if !Eval[bool](tab, `window.sameDocument && Math.abs(scrollY - 900) < 30 && document.querySelector("details").open`) {
			t.Error("the page was loaded again, or has moved")
		}

		// What a term says is shown wherever it is mentioned, and opens as before.
		write(t, folder, "content/glossary/dam.md", "---\ntitle: dam\n---\nA barrier of concrete.\n")
		tab.Until(`document.querySelector("#term-dam").innerText.includes("A barrier of concrete")`)
		id := openNote(tab, `a.mention[href="#term-dam"]`)
		write(t, folder, "content/glossary/dam.md", "---\ntitle: dam\n---\nA barrier of earth.\n")
		tab.Until(fmt.Sprintf(`document.getElementById(%q).innerText.includes("A barrier of earth")`, id))
		noteIsReadable(tab)

		// New styles come without a new document, and never leave the page without any.
		write(t, folder, "assets/css/custom.css", "h1 { color: rgb(1, 2, 3) }")
		tab.Until(`getComputedStyle(document.querySelector("h1")).color == "rgb(1, 2, 3)"`)
		write(t, folder, "assets/css/custom.css", "h1 { color: rgb(4, 5, 6) }")
		tab.Until(`getComputedStyle(document.querySelector("h1")).color == "rgb(4, 5, 6)" && document.querySelectorAll("[rel=stylesheet]").length == 1`)
		if !Eval[bool](tab, `window.sameDocument`) {
			t.Error("the page was loaded again for its styles")
		}

		// Another page that was opened meanwhile is as new.
		tab.Go(address + "glossary/dam/")
		tab.Until(says("A barrier of earth"))
		if _, err := os.Stat(filepath.Join(folder, "public")); !os.IsNotExist(err) {
			t.Errorf("the preview has written public/: %v", err)
		}
	})
}

// A mistake is told over the last good version of the page, in the terminal and with its place; a new one takes the place
// of an old one; a repaired save takes it away. A page that comes and goes is followed, too.
func TestPreviewTellsMistakesOverThePage(t *testing.T) {
	t.Parallel()
	Engines(t, func(t *testing.T, browser *Browser) {
		folder := explainerFiles(t)
		address, problems := serve(t, folder)
		tab := browser.Open(Desk)
		tab.Go(address + "sections/power/")
		const whole = "---\ntitle: Power\nweight: 2\n---\nThe dam makes power.\n"
		write(t, folder, "content/sections/power.md", "---\ntitle: Power\nweight: many\n---\nBroken words.\n")
		tab.Until(problemsShown + `.includes("content/sections/power.md:3:9")`)
		if !Eval[bool](tab, says("The dam makes power")+"&& !"+says("Broken words")) {
			t.Error("below is not the last good version")
		}
		if told := problems.String(); !strings.Contains(told, "content/sections/power.md:3:9") {
			t.Errorf("the terminal says only %q", told)
		}
		keep(t, "preview-problem-desk.png", tab)

		// Another page shows it, too, and is the last good one.
		tab.Go(address + "glossary/dam/")
		tab.Until(problemsShown + `.includes("content/sections/power.md:3:9")`)
		tab.Go(address + "sections/power/")

		// A mistake in a template is found by rendering.
		write(t, folder, "content/sections/power.md", strings.Replace(whole, "power.", "much power.", 1))
		tab.Until(problemsShown + ` == "" && ` + says("makes much power"))
		write(t, folder, "layouts/_partials/pager.html", "{{ .Nothing }}")
		tab.Until(problemsShown + `.includes("layouts/_partials/pager.html:1")`)
		write(t, folder, "content/sections/power.md", "---\ntitle: Power\nweight: 2\n---\nSee [it](term:nothing).\n")
		tab.Until(problemsShown + `.includes("content/sections/power.md:5:10") && !` + problemsShown + `.includes("pager.html")`)
		if err := os.Remove(filepath.Join(folder, "layouts/_partials/pager.html")); err != nil {
			t.Fatal(err)
		}
		write(t, folder, "content/sections/power.md", whole)
		tab.Until(problemsShown + ` == "" && ` + says("The dam makes power"))

		// A mistake that only the finished tree shows.
		write(t, folder, "content/sections/power.md", whole+"\n[There](/sections/water/#nowhere).\n")
		tab.Until(problemsShown + `.includes("nowhere")`)
		write(t, folder, "content/sections/power.md", whole)
		tab.Until(problemsShown + ` == ""`)

		tab.Go(address + "sections/new/")
		tab.Until(`document.querySelector("[content=noindex]")`) // the site's page for what is not there
		write(t, folder, "content/sections/new.md", "---\ntitle: New\nweight: 3\n---\nNew words.\n")
		tab.Until(says("New words"))
		if err := os.Remove(filepath.Join(folder, "content/sections/new.md")); err != nil {
			t.Fatal(err)
		}
		tab.Until(`document.querySelector("[content=noindex]") && !` + says("New words"))
	})
}

// keep leaves a picture of what the reader sees in the folder that NUTGRAF_PICTURES names, to be looked at.
func keep(t testing.TB, name string, tab *Tab) {
	t.Helper()
	if folder := os.Getenv("NUTGRAF_PICTURES"); folder != "" {
		if err := os.WriteFile(filepath.Join(folder, name), tab.Picture(), 0o644); err != nil {
			t.Error(err)
		}
	}
}

// A project that cannot be built is served all the same: its first page says why, and becomes the site when it can.
func TestPreviewBeginsWithAMistake(t *testing.T) {
	t.Parallel()
	Engines(t, func(t *testing.T, browser *Browser) {
		folder := explainerFiles(t)
		write(t, folder, "hugo.toml", "baseURL = \"https://example.org/river/\"\ntitel = 1\n")
		address, _ := serve(t, folder)
		tab := browser.Open(Phone)
		tab.Go(address)
		tab.Until(problemsShown + `.includes("hugo.toml:2:1")`)
		noSidewaysScroll(tab)
		keep(t, "preview-problem-phone.png", tab)
		write(t, folder, "hugo.toml", "baseURL = \"https://example.org/river/\"\n")
		tab.Until(`location.pathname == "/river/" && ` + says("Two states share a river"))
	})
}

// A preview is for its own machine, unless its author says otherwise; and for pages that come from it.
func TestPreviewIsForThisMachine(t *testing.T) {
	t.Parallel()
	folder := explainerFiles(t)
	address, _ := serve(t, folder)
	host := strings.Trim(strings.TrimPrefix(address, "http://"), "/")
	if !strings.HasPrefix(host, "127.0.0.1:") {
		t.Errorf("it listens on %s", host)
	}
	_, port, _ := net.SplitHostPort(host)
	for _, other := range others(t) {
		if answer, err := net.DialTimeout("tcp", net.JoinHostPort(other, port), time.Second); err == nil {
			answer.Close()
			t.Errorf("it can be reached on %s", other)
		}
	}
	for name, want := range map[string]int{host: http.StatusOK, "localhost": http.StatusOK, "evil.example": http.StatusForbidden} {
		request, err := http.NewRequest(http.MethodGet, address, nil)
		if err != nil {
			t.Fatal(err)
		}
		request.Host = name
		answer, err := http.DefaultClient.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		answer.Body.Close()
		if answer.StatusCode != want {
			t.Errorf("asked as %s it answers %s", name, answer.Status)
		}
	}

	// The next free port is taken, and said.
	second, _ := serve(t, folder, "--port", port)
	if _, next, _ := net.SplitHostPort(strings.Trim(strings.TrimPrefix(second, "http://"), "/")); next == port || next == "0" {
		t.Errorf("the second preview is on port %s", next)
	}
	if all, _ := serve(t, folder, "--bind", "0.0.0.0"); !strings.HasPrefix(all, "http://0.0.0.0:") {
		t.Errorf("with --bind it listens on %s", all)
	}
}

// others are the machine's addresses beside the loopback.
func others(t *testing.T) []string {
	t.Helper()
	addresses, err := net.InterfaceAddrs()
	if err != nil {
		t.Fatal(err)
	}
	list := []string{"127.0.0.2"} // all of 127.0.0.0/8 is this machine on Linux, where nothing listens on this one
	for _, address := range addresses {
		if network, ok := address.(*net.IPNet); ok && !network.IP.IsLoopback() {
			list = append(list, network.IP.String())
		}
	}
	return list
}
