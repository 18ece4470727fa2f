package browsertest

import (
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// TestArticlesInWordPressShowDefinitions writes an article in WordPress's own editor, as an author would: with the line of nutgraf.js in a
// block of HTML, or in the theme's header, or in both. What is linked is what "nutgraf link" links of the same page, and under the theme's
// styles a panel shows its definition.
func TestArticlesInWordPressShowDefinitions(t *testing.T) {
	t.Parallel()
	source := explained(t, "en", [2]string{"toll", "What drivers *pay* to use a road or a bridge."}, [2]string{"road fund", "What tolls are kept in."}, [2]string{"bridge", "A road over water."})
	script := Serve(t, buildFolder(t, source)) + "nutgraf.js"
	line := `<script defer src="` + script + `"></script>`
	w := startWordPress(t, script)
	write(t, w.folder, "wp-content/mu-plugins/header.php", "<?php add_action('wp_head', function () { if (isset($_GET['header'])) echo '"+strings.Replace(line, " src", " data-selector=\".entry-content\" src", 1)+"'; });")
	plain := w.article("")
	withBlock := w.article(line)
	pages := map[string]string{"block": withBlock, "header": plain + "&header", "both": withBlock + "&header"}
	linked := map[string]string{}
	for name, page := range pages {
		linked[name] = linkedByProgram(t, source, page)
	}
	Engines(t, func(t *testing.T, browser *Browser) {
		for name, page := range pages {
			for _, view := range []View{Phone, Desk} {
				tab := browser.Open(view)
				tab.Go(page)
				tab.Until(term + `?.ariaExpanded == null && document.querySelectorAll("[href^='https://example.org/e/']").length > 1`)
				links := Eval[[]string](tab, `[...document.querySelectorAll("[href^='https://example.org/e/']")].map((a) => '<a href="' + a.href + '">' + a.innerHTML + "</a>")`)
				if got := strings.Join(links, "\n"); got != linked[name] || len(links) != 3 {
					t.Errorf("%s: the script links\n%s\nand the program\n%s", name, got, linked[name])
				}
				readsDefinitions(t, tab, name)
				for _, fault := range tab.Faults() {
					t.Errorf("%s: %s", name, fault)
				}
				if browser.Name == "webkit" && os.Getenv("NUTGRAF_PICTURES") != "" {
					time.Sleep(time.Second) // until WebKit has drawn what it has laid out
				}
				keepPicture(t, tab, fmt.Sprintf("wordpress-panel-%s-%s-%d", name, browser.Name, view.Width))
			}
		}
	})
}

// article writes a post about tolls in WordPress's editor, with a block of HTML if there is any, and returns its address.
func (w wordPress) article(html string) string {
	w.t.Helper()
	tab := w.write()
	blocks := []string{
		`["core/paragraph", {content: "First <strong>the toll</strong>, then the <em>road</em> fund & tolls. “It’s the drivers’ money,” said the minister."}]`,
		`["core/heading", {content: "What a bridge costs"}]`,
		`["core/paragraph", {content: "Each bridge has its own.", anchor: "after"}]`,
	}
	if html != "" {
		blocks = append(blocks, fmt.Sprintf(`["core/html", {content: %q}]`, html))
	}
	Eval[bool](tab, `wp.data.dispatch("core/block-editor").insertBlocks([`+strings.Join(blocks, ", ")+`].map(([name, attributes]) => wp.blocks.createBlock(name, attributes))).then(() => true)`)
	return w.save(tab, "Tolls")
}

// linkedByProgram returns the links that "nutgraf link" puts into a page.
func linkedByProgram(t *testing.T, source, page string) string {
	t.Helper()
	response, err := http.Get(page)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	content, err := io.ReadAll(response.Body)
	if err != nil || response.StatusCode != http.StatusOK {
		t.Fatal(response.Status, err)
	}
	file := filepath.Join(t.TempDir(), "article.html")
	put(t, file, string(content))
	out, err := exec.Command("nutgraf", "link", "--source", source, file).Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(regexp.MustCompile(`<a href="https://example.org/e/.*?</a>`).FindAllString(string(out), -1), "\n")
}
