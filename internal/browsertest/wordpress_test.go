package browsertest

import (
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// linked are pages of the flagship that an article would link to, one of each kind that has a frame, and their frames. The title of
// a frame is so many pixels below its upper edge.
var linked = []struct {
	page, frame string
	title       float64
}{
	{"sections/why-it-matters/", "embed/section/why-it-matters/", 66},
	{"glossary/nato/", "embed/term/nato/", 66},
	{"timeline/alaska-summit-2025-08/", "embed/event/alaska-summit-2025-08/", 66},
	{"actors/emmanuel-macron/", "embed/actor/emmanuel-macron/", 66},
	{"numbers/un-vote-2022/", "embed/number/un-vote-2022/", 34},
	{"maps/where-it-was-negotiated/", "embed/map/where-it-was-negotiated/", 34},
	{"charts/un-votes-on-ukraine/", "embed/chart/un-votes-on-ukraine/", 34},
}

// publishFlagship builds the flagship for an address of this machine, below a path as beside a newsroom's other pages, and
// serves it there. It returns that address, which ends in "/", and the folder of the site.
func publishFlagship(t *testing.T) (address, folder string) {
	t.Helper()
	root := t.TempDir()
	server := httptest.NewServer(http.FileServer(http.Dir(root)))
	t.Cleanup(server.Close)
	address, folder = server.URL+"/explained/", filepath.Join(root, "explained")
	runIn(t, "../..", "nutgraf", "build", "--quiet", "--frozen-lock", "--base-url", address, "--output", folder)
	return address, folder
}

// wordPress is a WordPress with one editor, at an address of this machine.
type wordPress struct {
	t       *testing.T
	address string // ends in "/"
	folder  string
	env     []string
}

// startWordPress installs Debian's WordPress in a folder of its own, and serves it until the test ends. It may ask the
// explainer at an address, and nothing else.
func startWordPress(t *testing.T, explainer string) wordPress {
	t.Helper()
	host := freePort(t)
	w := wordPress{t: t, address: "http://" + host + "/", folder: filepath.Join(t.TempDir(), "wordpress")}
	_, port, err := net.SplitHostPort(strings.Split(explainer, "/")[2])
	if err != nil {
		t.Fatal(err)
	}
	w.env = append(os.Environ(), "NEWSROOM_DATABASE="+mariaDB(t), "NEWSROOM_ADDRESS="+strings.TrimSuffix(w.address, "/"), "NEWSROOM_EXPLAINER="+port)
	if said, err := exec.Command("cp", "-rL", "/usr/share/wordpress", w.folder).CombinedOutput(); !exists(filepath.Join(w.folder, "wp-settings.php")) {
		t.Fatalf("a WordPress is needed (Debian's wordpress): %v\n%s", err, said)
	}
	for from, to := range map[string]string{"wp-config.php": "wp-config.php", "install.php": "install.php", "embeds.php": "embeds.php", "loopback.php": "wp-content/mu-plugins/loopback.php"} {
		write(t, w.folder, to, contentOf(t, "testdata/wordpress", from))
	}
	w.run("install.php")

	server := exec.Command("php", "-S", host, "-t", w.folder)
	server.Env = w.env
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Process.Kill(); _ = server.Wait() })
	for deadline := time.Now().Add(patience); ; time.Sleep(20 * time.Millisecond) {
		if probe, err := net.Dial("tcp", host); err == nil {
			_ = probe.Close()
			return w
		}
		if time.Now().After(deadline) {
			t.Fatal("WordPress does not answer")
		}
	}
}

// run runs a script in WordPress's folder, and returns what it prints.
func (w wordPress) run(script string) string {
	w.t.Helper()
	command := exec.Command("php", "-d", "sendmail_path=/bin/true", "-d", "display_errors=stderr", script)
	command.Dir, command.Env, command.Stderr = w.folder, w.env, w.t.Output()
	said, err := command.Output()
	if err != nil {
		w.t.Fatalf("%s: %v\n%s", script, err, said)
	}
	return string(said)
}

// TestAddressesInWordPressBecomeFrames writes a post in WordPress's own editor: each address of the flagship becomes a frame, in
// the editor and in the post. It has the height that its page needs, and its links work; without script a quotation has them.
func TestAddressesInWordPressBecomeFrames(t *testing.T) {
	t.Parallel()
	explainer, folder := publishFlagship(t)
	w := startWordPress(t, explainer)
	post := w.publish(explainer)
	write(t, folder, "frames.html", "<!doctype html><title>Frames</title>")

	t.Run("engines", func(t *testing.T) { // ends when all of them have
		Engines(t, func(t *testing.T, browser *Browser) {
			for size, view := range map[string]View{"phone": Phone, "desk": Desk} {
				tab := browser.Open(view)
				open := func() {
					tab.Go(post)
					// The frame is hidden by its style until it has said its height.
					tab.Until(fmt.Sprintf(`(frames => frames.length == %d && frames.every(it => !it.hasAttribute("style")))([...document.querySelectorAll("iframe.wp-embedded-content")])`, len(linked)))
				}
				open()
				if quotations := Eval[int](tab, `[...document.querySelectorAll("blockquote.wp-embedded-content")].filter(it => it.checkVisibility()).length`); quotations > 0 {
					t.Errorf("%s: %d quotations are left beside their frames", size, quotations)
				}
				for _, it := range linked {
					for range 5 { // a busy Chromium takes a finger for where the frame was before the page scrolled
						// The place of the finger comes to the middle of the screen: the middle of a frame that has not its height yet may not.
						frame := Eval[box](tab, fmt.Sprintf(`(it => (scrollBy({top: it.getBoundingClientRect().top + %g - innerHeight / 2, behavior: "instant"}), it.getBoundingClientRect().toJSON()))(document.querySelector("iframe[src*='%s']"))`, it.title, it.frame))
						tab.Picture() // once it is taken, the frame is drawn where it is now
						tab.TapAt(frame.Left+80, frame.Top+it.title)
						time.Sleep(time.Second)
						if is, err := answer[bool](tab, fmt.Sprintf(`location.href == %q`, explainer+it.page)); is || err != nil {
							break
						}
						if Eval[bool](tab, fmt.Sprintf(`location.href != %q`, post)) {
							open()
						}
					}
					tab.Until(fmt.Sprintf(`location.href == %q`, explainer+it.page))
					open()
				}
				if os.Getenv("NUTGRAF_PICTURES") != "" {
					time.Sleep(time.Second) // until WebKit has drawn what it has laid out
					keepPicture(t, tab, "wordpress-"+browser.Name+"-"+size)
				}
				frames := Eval[[]frame](tab, `[...document.querySelectorAll("iframe.wp-embedded-content")].map(it => ({source: it.src.split("#")[0], width: it.clientWidth, height: it.clientHeight}))`)
				tab.Go(explainer + "frames.html")
				for _, f := range frames {
					if need := max(f.need(tab), 200); f.Height < need || f.Height > need+1 {
						t.Errorf("%s: %s is %d pixels high, and needs %d", size, f.Source, f.Height, need)
					}
				}
			}
			tab := browser.Open(Phone.WithoutScript())
			tab.Go(post)
			tab.Tap(".wp-block-embed a")
			tab.Until(fmt.Sprintf(`location.href == %q`, explainer+linked[0].page))
		})
	})

	var kept []string
	if err := json.Unmarshal([]byte(w.run("embeds.php")), &kept); err != nil || len(kept) != len(linked) {
		t.Errorf("WordPress keeps %q, %v", kept, err)
	}
	for _, html := range kept {
		if !strings.Contains(html, "<iframe ") { // as the mark of a failure, which it would not ask again for a day
			t.Errorf("WordPress keeps %q", html)
		}
	}
}

// frame is a page in a frame of another.
type frame struct {
	Source        string
	Width, Height int // in CSS pixels
}

// need returns the height that the page in the frame needs at the frame's width, in CSS pixels. The tab shows a page of the same
// site.
func (f frame) need(tab *Tab) int {
	tab.t.Helper()
	return Eval[int](tab, fmt.Sprintf(`(async () => {
		const it = Object.assign(document.createElement("iframe"), {src: %q, width: %d, height: 100, style: "border: 0"});
		const loaded = new Promise(resolve => it.onload = resolve);
		document.body.replaceChildren(it);
		await loaded;
		return it.contentDocument.documentElement.scrollHeight;
	})()`, f.Source, f.Width))
}

// publish writes a post with the address of each kind of page in WordPress's editor, and returns the post's address.
func (w wordPress) publish(explainer string) string {
	w.t.Helper()
	tab := w.write()
	for _, it := range linked {
		// The editor makes this block of a pasted address; but not of one that is http, as here.
		Eval[bool](tab, fmt.Sprintf(`wp.data.dispatch("core/block-editor").insertBlock(wp.blocks.createBlock("core/embed", {url: %q})).then(() => true)`, explainer+it.page))
	}
	tab.Until(fmt.Sprintf(`[...document.querySelectorAll(".wp-block-embed iframe")].filter(it => it.clientHeight > 150).length == %d`, len(linked)))
	keepPicture(w.t, tab, "wordpress-editor")
	for i, name := range Eval[[]string](tab, `wp.data.select("core/block-editor").getBlocks().map(it => it.attributes.providerNameSlug)`) {
		if name != "security-for-ukraine" {
			w.t.Errorf("the editor takes address %d for one of %q", i, name)
		}
	}
	return w.save(tab, "What was agreed")
}

// write opens a new post in WordPress's editor.
func (w wordPress) write() *Tab {
	w.t.Helper()
	tab := Open(w.t, Desk)
	tab.Go(w.address + "wp-login.php")
	Eval[bool](tab, `(user_login.value = "editor", user_pass.value = "secret", loginform.submit(), true)`)
	tab.Until(`location.pathname == "/wp-admin/"`)
	tab.Go(w.address + "wp-admin/post-new.php")
	tab.Until(`window.wp?.data?.select("core/editor").getCurrentPostId()`)
	return tab
}

// save publishes the post that is open in the editor, and returns its address.
func (w wordPress) save(tab *Tab, title string) string {
	w.t.Helper()
	Eval[bool](tab, fmt.Sprintf(`wp.data.dispatch("core/editor").editPost({title: %q, status: "publish"}).then(() => wp.data.dispatch("core/editor").savePost()).then(() => true)`, title))
	address := Eval[string](tab, `wp.data.select("core/editor").getPermalink()`)
	tab.Faults() // those of WordPress itself
	return address
}
