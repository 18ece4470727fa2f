package browsertest

import (
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// TestColleagueEditsADefinitionInABrowser edits a term by the form that `nutgraf new cms` makes, in the real Decap CMS over a
// real git repository: the commit has the new definition and no other change, and the next build shows it.
func TestColleagueEditsADefinitionInABrowser(t *testing.T) {
	folder := explainerFiles(t)
	write(t, folder, "content/glossary/dam.md", "---\ntitle: dam\nsynonyms: [barrage]\nsilence:\n  term-is-mentioned: It is, later.\n---\nA wall that holds back a river.\n")
	runIn(t, folder, "nutgraf", "new", "cms")
	for _, command := range []string{"init -q -b main", "config user.name Colleague", "config user.email colleague@example.org", "add -A", "commit -q -m begin"} {
		runIn(t, folder, "git", strings.Fields(command)...)
	}
	site := t.TempDir()
	runIn(t, folder, "nutgraf", "build", "--output", filepath.Join(site, "public"))
	admin := filepath.Join(site, "public/admin")
	if err := os.CopyFS(admin, os.DirFS(filepath.Join(NPM(t, "decap-cms"), "dist"))); err != nil {
		t.Fatal(err)
	}
	// The Decap CMS of the page, with its hash, comes from here, and works on the repository of this machine.
	for name, change := range map[string][2]string{
		"config.yml": {"local_backend: true", "local_backend: {url: " + decapServer(t, folder) + "}"},
		"index.html": {"https://unpkg.com/decap-cms@3.16.3/dist/", ""},
	} {
		published := contentOf(t, admin, name)
		if !strings.Contains(published, change[0]) {
			t.Fatalf("%s does not say %q", name, change[0])
		}
		write(t, admin, name, strings.Replace(published, change[0], change[1], 1))
	}

	tab := Open(t, Desk)
	address := Serve(t, filepath.Join(site, "public"))
	tab.Go(address)
	Eval[bool](tab, `(location.href = "/admin/", true)`)
	for range 10 { // a program of five megabytes takes its time on a machine that does much else
		if is, err := answer[bool](tab, says("Login")); is && err == nil {
			break
		}
		time.Sleep(patience / 2)
	}
	tab.Until(says("Login"))
	clickOn(tab, "Login")
	tab.Until(says("Glossary"))
	keepPicture(t, tab, "cms-lists")
	Eval[bool](tab, `(location.hash = "#/collections/glossary/entries/dam", true)`)
	tab.Until(`document.querySelector("[data-slate-editor]")?.innerText.includes("holds back a river")`)
	tab.Tap("[data-slate-editor]")
	tab.Press(kb.End)
	Do(tab, chromedp.KeyEvent(" It has gates."))
	tab.Until(says("It has gates."))
	keepPicture(t, tab, "cms-form")
	clickOn(tab, "Publish")
	clickOn(tab, "Publish now")
	tab.Until(says("Published"))
	keepPicture(t, tab, "cms-published")
	tab.Faults() // those of Decap itself

	if got, want := contentOf(t, folder, "content/glossary/dam.md"), "title: dam\n"; !strings.Contains(got, want) || !strings.Contains(got, "term-is-mentioned: It is, later.") ||
		!strings.Contains(got, "A wall that holds back a river.\n It has gates.\n") {
		t.Errorf("the file is now\n%s", got)
	}
	if log := runIn(t, folder, "git", "log", "--format=%an", "--name-only", "-1"); !strings.Contains(log, "content/glossary/dam.md") || !strings.Contains(log, "Colleague") {
		t.Errorf("the commit is %s", log)
	}
	runIn(t, folder, "nutgraf", "build")
	if term := contentOf(t, folder, "public/glossary/dam/index.html"); !strings.Contains(term, "It has gates.") {
		t.Error("the built site does not have the new definition")
	}
}

// decapServer starts what lets Decap work on a git repository of this machine, and returns its address.
func decapServer(t *testing.T, folder string) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	port := listener.Addr().(*net.TCPAddr).Port
	listener.Close()
	server := exec.Command("node", filepath.Join(NPM(t, "decap-server"), "dist", "index.js"))
	server.Env = append(os.Environ(), "MODE=git", "BIND_HOST=127.0.0.1", fmt.Sprintf("PORT=%d", port), "GIT_REPO_DIRECTORY="+folder)
	server.Stderr = os.Stderr
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Process.Kill(); _ = server.Wait() })
	address := fmt.Sprintf("http://127.0.0.1:%d/api/v1", port)
	for range 600 {
		if response, err := http.Get(address); err == nil {
			_ = response.Body.Close()
			return address
		}
		time.Sleep(50 * time.Millisecond) // until it listens
	}
	t.Fatal("decap-server does not listen")
	return ""
}

// clickOn clicks the button, or the item of a menu, with some words.
func clickOn(tab *Tab, words string) {
	tab.t.Helper()
	find := fmt.Sprintf(`[...document.querySelectorAll("button, [role=button], [role=menuitem]")].find(it => it.innerText.trim() === %q)`, words)
	tab.Until(find)
	Eval[bool](tab, "("+find+".click(), true)")
}

// runIn runs a program in a folder, and returns what it says.
func runIn(t *testing.T, folder, name string, arguments ...string) string {
	t.Helper()
	command := exec.Command(name, arguments...)
	command.Dir = folder
	said, err := command.CombinedOutput()
	if err != nil {
		t.Fatalf("%s %s: %v\n%s", name, strings.Join(arguments, " "), err, said)
	}
	return string(said)
}

func contentOf(t *testing.T, folder, name string) string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// keepPicture keeps what the reader sees where the environment asks for pictures.
func keepPicture(t *testing.T, tab *Tab, name string) {
	t.Helper()
	if folder := os.Getenv("NUTGRAF_PICTURES"); folder != "" {
		if err := os.WriteFile(filepath.Join(folder, name+".png"), tab.Picture(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
