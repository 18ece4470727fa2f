package browsertest

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// On paper the whole explainer is its text, its terms and people explained once each, and the addresses of its sources: no
// way around a site, a number on every page, and no heading left behind at the foot of one.
func TestEverythingOnPaper(t *testing.T) {
	t.Parallel()
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Desk)
		tab.Go(Serve(t, flagship()) + "all/")
		type entry struct {
			Title string `json:"title"`
			Text  string `json:"text"`
		}
		entries := Eval[[]entry](tab, `[...document.querySelectorAll(".full-entry")].map((it) => (
		{title: it.querySelector("h3").textContent, text: it.querySelector(".prose > p").textContent}))`)
		headings := Eval[[]string](tab, `[...document.querySelectorAll("main :is(h2, h3)")].map((it) => it.textContent.replace(/\s+/g, " ").trim())`)
		sources := Eval[[]string](tab, `[...document.querySelectorAll(".source-list a")].map((it) => it.getAttribute("href"))`)
		file := filepath.Join(t.TempDir(), "all.pdf")
		if err := os.WriteFile(file, tab.PDF(), 0o600); err != nil {
			t.Fatal(err)
		}
		said, err := exec.Command("pdftotext", "-raw", file, "-").Output() // in the order of the text, column after column
		if err != nil {
			t.Fatalf("pdftotext is needed, of poppler-utils: %v", err)
		}
		// Columns and long addresses break lines anywhere, and pdftotext takes a hyphen at a line's end for a division.
		dense := func(text string) string {
			return strings.ReplaceAll(norm.NFKC.String(strings.Join(strings.Fields(text), "")), "-", "")
		}
		paper := dense(string(said))
		if len(entries) < 70 || len(sources) < 60 || len(headings) < 80 {
			t.Fatalf("%d entries, %d addresses, %d headings", len(entries), len(sources), len(headings))
		}
		allowed := 0
		if browser.Lacks(wholePaper) {
			allowed = 5
		}
		cut := func() bool { allowed--; return allowed >= 0 }
		for _, one := range entries {
			// A page may end within the text: its first words are enough.
			words := strings.Fields(one.Text)
			if start := dense(strings.Join(words[:min(6, len(words))], "")); start == "" || !strings.Contains(paper, start) && !cut() {
				t.Errorf("%s: %q is not on paper", one.Title, one.Text)
			}
		}
		for _, address := range sources {
			if !strings.Contains(paper, dense("<"+address+">")) && !cut() {
				t.Errorf("the address %s is not on paper", address)
			}
		}
		for _, screen := range []string{"Skip to the text", "Main menu", "Back to the text", "to read in one go or to print"} {
			if strings.Contains(paper, dense(screen)) {
				t.Errorf("%q is on paper", screen)
			}
		}
		pages := strings.Split(strings.TrimRight(string(said), "\f\n"), "\f")
		if len(pages) < 10 || len(pages) > 40 {
			t.Errorf("it has %d pages", len(pages))
		}
		for i, page := range pages {
			lines := slices.DeleteFunc(strings.Split(page, "\n"), func(line string) bool { return strings.TrimSpace(line) == "" })
			number, last := lines[0], lines[len(lines)-1] // the margin is drawn first
			if !browser.Lacks(pageNumbers) && strings.TrimSpace(number) != strconv.Itoa(i+1) {
				t.Errorf("page %d is numbered %q", i+1, number)
			}
			if !browser.Lacks(keptHeadings) && slices.Contains(headings, strings.Join(strings.Fields(last), " ")) {
				t.Errorf("page %d leaves the heading %q behind", i+1, last)
			}
		}
	})
}
