package browsertest

import (
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// explained is an explainer whose script articles load, in a language.
func explained(t *testing.T, code string, terms ...[2]string) string {
	files := map[string]string{
		"hugo.toml":         "baseURL = \"https://example.org/e/\"\narticles = true\ndefaultContentLanguage = \"" + code + "\"\n",
		"content/_index.md": "---\ntitle: The road\nstandfirst: In one sentence.\n---\nA nut graf.\n",
	}
	for i, term := range terms {
		files[fmt.Sprintf("content/glossary/term%d.md", i)] = "---\ntitle: " + term[0] + "\n---\n" + term[1] + "\n"
	}
	return folderOf(t, files)
}

// hostileStyle is the style of a page that means everything to look its own way.
const hostileStyle = `* { all: revert; font: 40px/3 cursive !important; color: yellow !important; background: black !important; letter-spacing: 9px !important }
div, section, p, a, button, h2, :not(:defined) { display: none !important; position: static !important; opacity: 0 !important; transform: scale(0) !important; text-transform: uppercase !important }
article, article p, article a, article b { display: revert !important; opacity: 1 !important; transform: none !important }
html { font-size: 4px }`

// hosts returns pages of another site with an article, by what they are, for a script at an address.
func hosts(english, arabic string) map[string]string {
	body := `<article><h1>Tolls</h1><p>First <b>the toll</b>, then the <em>road</em> fund &amp; tolls.</p><p><code>toll</code> ` +
		`<a href="https://example.org/e/glossary/term2/">a bridge</a> and the bridge.</p></article><p id="after">After it.</p>`
	page := func(head, script string) string {
		return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,"><meta name="viewport" content="width=device-width, initial-scale=1">` +
			head + `</head><body>` + body + `<script defer src="` + script + `"></script></body></html>`
	}
	return map[string]string{
		"plain":   page("", english),
		"hostile": page("<style>"+hostileStyle+"</style>", english),
		"policy":  page(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; script-src `+english+" "+strings.Replace(english, "nutgraf.js", "nutgraf-panel.js", 1)+`">`, english),
		"arabic": `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>م</title><link rel="icon" href="data:,"><meta name="viewport" content="width=device-width, initial-scale=1"></head>` +
			`<body><main><h1>الهدنة</h1><p>قال الوزير إن <b>وقف إطلاق النار</b> أهم، وبالهدنة تبدأ المفاوضات.</p></main><p id="after">بعد.</p><script defer src="` + arabic + `"></script></body></html>`,
	}
}

// TestArticlesOfOtherSitesShowDefinitions reads articles that load nutgraf.js: on a plain page, on one whose style and on one whose policy
// is against it, and from right to left. What is linked is what "nutgraf link" links.
func TestArticlesOfOtherSitesShowDefinitions(t *testing.T) {
	t.Parallel()
	english := explained(t, "en", [2]string{"toll", "What drivers *pay* to use a road or a bridge."}, [2]string{"road fund", "What tolls are kept in."}, [2]string{"bridge", "A road over water."})
	arabic := explained(t, "ar", [2]string{"وقف إطلاق النار", "اتفاق على التوقف عن القتال."}, [2]string{"هدنة", "توقف مؤقت عن القتال."})
	pages := hosts(Serve(t, buildFolder(t, english))+"nutgraf.js", Serve(t, buildFolder(t, arabic))+"nutgraf.js")
	folder := t.TempDir()
	linked := map[string]string{}
	for name, content := range pages {
		file := filepath.Join(folder, name+".html")
		if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		source := english
		if name == "arabic" {
			source = arabic
		}
		out, err := exec.Command("nutgraf", "link", "--source", source, file).Output()
		if err != nil {
			t.Fatal(err)
		}
		linked[name] = strings.Join(regexp.MustCompile(`<a href="https:.*?</a>`).FindAllString(string(out), -1), "\n")
	}
	address := Serve(t, folder)
	Engines(t, func(t *testing.T, browser *Browser) {
		for _, name := range slices.Sorted(maps.Keys(pages)) {
			for _, view := range []View{Phone, Desk} {
				tab := browser.Open(view)
				tab.Go(address + name + ".html")
				tab.Until(`document.querySelectorAll("a").length > 1`)
				links := Eval[[]string](tab, `[...document.querySelectorAll("a")].map((a) => '<a href="' + a.href + '">' + a.innerHTML + "</a>")`)
				if got := strings.Join(links, "\n"); got != linked[name] {
					t.Errorf("%s: the script links\n%s\nand the program\n%s", name, got, linked[name])
				}
				readsDefinitions(t, tab, name)
				for _, fault := range tab.Faults() {
					t.Errorf("%s: %s", name, fault)
				}
				if left := Eval[string](tab, `document.cookie + Object.keys(localStorage)`); left != "" {
					t.Errorf("%s: %q is left on the device", name, left)
				}
				keep(t, fmt.Sprintf("panel-%s-%d.png", name, view.Width), tab)
			}
		}
	})
}

// term is the first word that the script has linked, in JavaScript; the pages of others have links before it.
const term = `document.querySelector("article a, main a")`

const inPanel = `document.querySelector("nutgraf-panel")?.shadowRoot`

// readsDefinitions opens the first definition by keyboard and by touch, and closes it in all ways.
func readsDefinitions(t *testing.T, tab *Tab, name string) {
	const closed, open = `!document.querySelector("nutgraf-panel")`, `document.activeElement?.localName == "nutgraf-panel"`
	Eval[bool](tab, term+`.focus(), true`)
	tab.Press(kb.Enter)
	tab.Until(open)
	isRead(t, tab, name)
	tab.Press(kb.Escape)
	tab.Until(closed + ` && document.activeElement == ` + term + ` && document.activeElement.ariaExpanded == "false"`)
	tab.Tap("article a, main a")
	tab.Until(open)
	isRead(t, tab, name)
	Eval[bool](tab, `document.querySelector("#after").click(), true`)
	tab.Until(closed)
	tab.Tap("article a, main a")
	tab.Until(open)
	Eval[bool](tab, inPanel+`.querySelector("button").click(), true`)
	tab.Until(closed + ` && document.activeElement == ` + term)
	tab.Press(kb.Enter)
	tab.Until(open)
	Eval[bool](tab, inPanel+`.querySelector("button").focus(), true`)
	tab.Press(kb.Tab) // the button is the last of the panel: the way on leads out of it
	tab.Until(closed + ` && document.activeElement == ` + term)
	for _, inside := range []string{"section", "a"} { // the panel and its first link: the way back leads out of it, too
		tab.Press(kb.Enter)
		tab.Until(open)
		Eval[bool](tab, fmt.Sprintf(`%s.querySelector(%q).focus(), true`, inPanel, inside))
		tab.PressWithShift(kb.Tab)
		tab.Until(closed + ` && document.activeElement == ` + term)
	}
	tab.Press(kb.Enter)
	tab.Until(open)
}

// isRead judges the open panel: its words, and whether they can be seen.
func isRead(t *testing.T, tab *Tab, name string) {
	t.Helper()
	type shown struct {
		Text, Label, Dir, Href  string
		Size, Opacity, Contrast float64
		Box                     box
		Width, Height           float64
		Letters, Case, Expanded string
	}
	got := Eval[shown](tab, `(() => {
		const root = `+inPanel+`, panel = root.querySelector("section"), words = root.querySelector("p"), style = getComputedStyle(words), host = getComputedStyle(root.host);
		const light = (colour) => { const [r, g, b] = colour.match(/[\d.]+/g).map((v) => (v / 255) ** 2.2); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
		const [a, b] = [light(style.color), light(getComputedStyle(panel).backgroundColor)].sort((a, b) => b - a);
		const r = panel.getBoundingClientRect();
		return { text: words.textContent, label: panel.getAttribute("aria-label"), dir: panel.dir, href: root.querySelector("a").href, size: parseFloat(style.fontSize), opacity: +host.opacity,
			contrast: (a + 0.05) / (b + 0.05), box: { left: r.left, top: r.top, right: r.right, bottom: r.bottom }, width: innerWidth, height: innerHeight, letters: style.letterSpacing, case: style.textTransform,
			expanded: `+term+`.getAttribute("aria-expanded") };
	})()`)
	want := shown{Text: "What drivers pay to use a road or a bridge.", Label: "toll", Dir: "ltr", Href: "https://example.org/e/glossary/term0/"}
	if name == "arabic" {
		want = shown{Text: "اتفاق على التوقف عن القتال.", Label: "وقف إطلاق النار", Dir: "rtl", Href: want.Href}
	}
	if got.Text != want.Text || got.Label != want.Label || got.Dir != want.Dir || got.Href != want.Href || got.Expanded != "true" {
		t.Errorf("%s: the panel says %+v", name, got)
	}
	if got.Size < 16 || got.Size > 20 || got.Opacity < 1 || got.Contrast < 4.5 || got.Letters != "normal" || got.Case != "none" {
		t.Errorf("%s: the panel looks like the page: %+v", name, got)
	}
	if got.Box.Left < 0 || got.Box.Top < 0 || got.Box.Right > got.Width+1 || got.Box.Bottom > got.Height+1 || got.Box.Bottom-got.Box.Top < 60 {
		t.Errorf("%s: the panel is at %+v of %v × %v", name, got.Box, got.Width, got.Height)
	}
}
