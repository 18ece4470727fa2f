package browsertest

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/nutgraf/nutgraf/internal/archive"
	"github.com/nutgraf/nutgraf/internal/language"
	"github.com/nutgraf/nutgraf/internal/quotation"
)

// TestPassagesAreShown opens the page of a source at the addresses that quotations link to: the browser scrolls to the passage.
func TestPassagesAreShown(t *testing.T) {
	paragraphs := []string{
		"We, the council, do not open the harbour this year.",
		"It was a <i>long</i>-winded decision, of all: 1,250 coins (or “more”), 50 % &amp; a half.",
		"The co&shy;uncil meets again in the old town hall, where the first of its members, elected in spring, will speak of the price.",
		"L’été prochain, dit-elle, l’« État » paiera.",
		"Рада не відкриє порту, бо об’їзд готовий лише наполовину.",
		"لن نفتح الميناء القديم هذا العام، قالت رئيسة البلدية.",
		"We, the council, do not open the doors.",
	}
	page := "<!doctype html><html lang=en><meta charset=utf-8><title>Speech</title><body>"
	for i, text := range paragraphs {
		page += fmt.Sprintf("<div style='height: 3000px'></div><p id=p%d>%s</p>", i, text)
	}
	page += "<div style='height: 3000px'></div>"
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write([]byte(page))
	}))
	t.Cleanup(server.Close)
	kept, problems, err := archive.Keep(t.Context(), archive.File{Name: "speech.html", Content: []byte(page), At: time.Unix(0, 0)})
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	text := quotation.NewText(kept.Text, language.OfCode("en"))
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Desk)
		for i, quoted := range []struct {
			words     string
			paragraph int
		}{
			{"do not open the harbour this year", 0},
			{"a long-winded decision, of all: 1,250 coins (or 'more'), 50 % & a half", 1},
			{"It was a long-winded decision", 1},
			{"The council meets again […] where the first of its members, elected in spring, will speak of the price.", 2},
			{"l'“État” paiera", 3},
			{"Рада не відкриє порту, бо об'їзд готовий лише наполовину", 4},
			{"لن نفتح الميناء القديم هذا العام", 5},
			{"do not open the doors", 6},
			{"We, the council, do not open the doors", 6},
		} {
			span, ok := text.Find(quoted.words)
			if !ok {
				t.Errorf("%q is not found", quoted.words)
				continue
			}
			fragment := text.Fragment(span)
			tab.Go(fmt.Sprintf("%s/%d#%s", server.URL, i, fragment))
			tab.Until(fmt.Sprintf(`Math.abs(document.getElementById("p%d").getBoundingClientRect().top - innerHeight / 2) < innerHeight`, quoted.paragraph))
			if strings.Contains(fragment, "%C2%AD") {
				t.Errorf("a soft hyphen is in %s", fragment)
			}
		}
	})
}
