package browsertest

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"golang.org/x/text/unicode/norm"
)

// Printed while a note is open, a section is its text with its terms as a list at the end: no sheet, no backdrop.
func TestDefinitionsAreAListAtTheEndOnPaper(t *testing.T) {
	t.Parallel()
	address := Serve(t, flagship()) + section
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Phone)
		for _, view := range []View{Phone, Desk} {
			tab.Look(view)
			tab.Go(address)
			openNote(tab, mention)
			page := onPaper(t, tab)
			const definition = "The Coalition of the Willing is a loose group of about 30 mainly European states"
			if got := strings.Count(page, definition); got != 1 {
				t.Errorf("the open note is printed %d times", got)
			}
			prose, list := strings.Index(page, "This is the position as of 3 September 2025"), strings.Index(page, "Terms in this section")
			if prose < 0 || list < prose || strings.Index(page, definition) < list {
				t.Errorf("the definition stands at %d, the list at %d, the prose ends at %d", strings.Index(page, definition), list, prose)
			}
			for _, term := range []string{"A ceasefire is an agreement", "NATO, the North Atlantic Treaty Organization, is", "Ukraine backers to discuss"} {
				if !strings.Contains(page, term) {
					t.Errorf("%q is not on paper", term)
				}
			}
			for _, screen := range []string{"Back to the text", "On this page", "Skip to the text"} {
				if strings.Contains(page, screen) {
					t.Errorf("%q is on paper", screen)
				}
			}
			if browser.Lacks(printedStyles) {
				continue
			}
			call(tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
			if fixed := Eval[string](tab, `(() => {
			const it = [".definition-sheet:target", ".definition-sheet:target > div", "body"].flatMap((s) => [[s, null], [s, "::before"], [s, "::after"]])
				.find(([s, pseudo]) => { const c = getComputedStyle(document.querySelector(s), pseudo);
					return c.position == "fixed" || c.position == "absolute" || (pseudo && c.content != "none" && c.content != "normal") });
			return it ? it.join(" ") : "";
		})()`); fixed != "" {
				t.Errorf("%s is laid over the paper", fixed)
			}
			call(tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{})
		}
	})
}

// onPaper is the text of the printed page, with single spaces; options are those of pdftotext.
func onPaper(t *testing.T, tab *Tab, options ...string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "page.pdf")
	if err := os.WriteFile(file, tab.PDF(), 0o600); err != nil {
		t.Fatal(err)
	}
	text, err := exec.Command("pdftotext", append(options, file, "-")...).Output()
	if err != nil {
		t.Fatalf("pdftotext is needed, of poppler-utils: %v", err)
	}
	return norm.NFKC.String(strings.Join(strings.Fields(string(text)), " ")) // WebKit writes ligatures
}
