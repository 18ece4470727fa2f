package browsertest

import (
	"encoding/json"
	"html"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// lastSection is the section of the flagship that no other one follows.
const lastSection = "sections/european-security/"

// Right below the last word of a section stands the way on, before any list: to the next section with its title and summary,
// from the last one to the timeline. It is a link that needs no script, and covers its card.
func TestTheNextSectionComesRightBelowTheText(t *testing.T) {
	t.Parallel()
	english, fromRight := Serve(t, flagship()), Serve(t, arabic(t))
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Phone)
		for _, it := range []struct{ address, leads, says string }{
			{english + section, "/sections/new-push/", "The Paris meeting is meant to firm up guarantees"},
			{english + lastSection, "/timeline/", "What happened when."},
			{fromRight + arabicSection, "/sections/tide/", ""},
		} {
			for _, view := range []View{Phone, Phone.WithoutScript(), Desk.WithoutScript(), Zoomed} {
				tab.Look(view)
				tab.Go(it.address)
				if wrong := Eval[string](tab, `(() => {
					const onward = document.querySelector(".onward"), link = onward.querySelector("a");
					const card = onward.getBoundingClientRect(), text = document.querySelector(".prose").getBoundingClientRect();
					if (card.top < text.bottom || card.top > text.bottom + 60) return "the card stands at " + card.top + ", the text ends at " + text.bottom;
					if (card.left < text.left - 1 || card.right > text.right + 1) return "the card leaves the column";
					for (const list of document.querySelectorAll(".ending h2")) {
						if (list.getBoundingClientRect().top < card.bottom) return list.textContent + " comes before it";
						if (!(onward.compareDocumentPosition(list) & 4)) return list.textContent + " is read before it";
					}
					onward.scrollIntoView({block: "center", behavior: "instant"});
					const r = onward.getBoundingClientRect();
					for (const x of [r.left + 3, r.right - 3])
						if (document.elementFromPoint(x, r.top + r.height / 2) != link) return "its side is no link";
					return "";
				})()`); wrong != "" {
					t.Errorf("%s, %v: %s", it.address, view, wrong)
				}
			}
			if says := Eval[string](tab, `document.querySelector(".onward").innerText`); !strings.Contains(says, it.says) {
				t.Errorf("%s: the card says %q", it.address, says)
			}
			tab.Tap(".onward a")
			tab.Until(`location.pathname == "` + it.leads + `"`)
		}
	})
}

// blockTags begin and end lines for whoever takes the text out of a page; other tags are inside of a line.
var (
	blockTags = regexp.MustCompile(`</?(?:p|div|li|ul|ol|dl|dt|dd|h[1-6]|section|article|nav|header|footer|main|details|summary|figure|figcaption|table|tr|td|th|title|description|item)\b[^>]*>`)
	silent    = regexp.MustCompile(`(?s)<(script|style|svg)\b.*?</(script|style|svg)>`)
	anyTag    = regexp.MustCompile(`<[^>]*>`)
	spaces    = regexp.MustCompile(`[ \t]+`)
)

// Wherever the name of an entry stands before its definition, something is between the two for those who see no styles: a line's
// end, a dash, a colon.
func TestNameStandsApartFromItsDefinition(t *testing.T) {
	t.Parallel()
	for _, folder := range []string{flagship(), arabic(t)} {
		var index map[string]json.RawMessage
		var entries []struct{ Title, Definition string }
		content, err := os.ReadFile(filepath.Join(folder, "glossary/index.json"))
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(content, &index); err != nil {
			t.Fatal(err)
		}
		for _, list := range []string{"terms", "actors", "events"} {
			if err := json.Unmarshal(index[list], &entries); err != nil {
				t.Fatal(err)
			}
			for name, text := range linesOf(t, folder) {
				for _, entry := range entries {
					opening := string([]rune(entry.Definition)[:12])
					for _, run := range []string{entry.Title + opening, entry.Title + " " + opening} {
						if strings.Contains(text, run) {
							t.Errorf("%s: %q", name, run)
						}
					}
				}
			}
		}
	}
}

// linesOf takes the text out of every page and feed of a site.
func linesOf(t *testing.T, folder string) map[string]string {
	t.Helper()
	texts := map[string]string{}
	err := filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(name) != ".html" && filepath.Ext(name) != ".xml" {
			return err
		}
		content, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		text := strings.ReplaceAll(html.UnescapeString(silent.ReplaceAllString(string(content), "")), "\n", " ")
		texts[name] = spaces.ReplaceAllString(anyTag.ReplaceAllString(blockTags.ReplaceAllString(text, "\n"), ""), " ")
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return texts
}
