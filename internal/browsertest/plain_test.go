package browsertest

import (
	"encoding/xml"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// Without the style sheet a mention leads to the same definition, in a list at the end.
func TestDefinitionIsAPlainLinkWithoutStyles(t *testing.T) {
	t.Parallel()
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Phone.WithoutScript())
		tab.Go(Serve(t, flagship()) + section)
		Eval[bool](tab, `document.querySelectorAll('link[rel=stylesheet]').forEach(l => l.disabled = true), true`)
		Eval[bool](tab, `document.querySelector('`+mention+`').click(), true`)
		tab.Until(`(() => { const r = document.querySelector(":target").getBoundingClientRect();
		return r.top >= 0 && r.top < innerHeight && r.height > 20 })()`)
	})
}

// Reader mode keeps the prose, without ids and classes, and makes its links absolute. Followed from there, a mention
// opens the page at the definition.
func TestMentionInReaderModeLeadsToTheDefinition(t *testing.T) {
	t.Parallel()
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Phone)
		tab.Go(Serve(t, flagship()) + section)
		link := Eval[string](tab, `(() => {
		const page = document.querySelector(".prose").cloneNode(true);
		for (const it of page.querySelectorAll("*")) {
			if (it.href) it.setAttribute("href", it.href);
			it.removeAttribute("id");
			it.removeAttribute("class");
		}
		const words = "Coalition of the Willing";
		const link = [...page.querySelectorAll("a")].find((it) => it.textContent.replace(/\s+/g, " ") == words);
		document.body.replaceChildren(page);
		return link.getAttribute("href");
	})()`)
		if text := Eval[string](tab, `document.body.innerText`); !strings.Contains(text, "known as the Coalition of the Willing.") {
			t.Error("the prose does not read well on its own")
		}
		tab.Go("about:blank")
		tab.Go(link)
		waitForNote(tab, "term-coalition-of-the-willing")
		noteIsReadable(tab)
	})
}

// In a feed a mention is an absolute link to the page of its own of what it names, and that page is there.
func TestMentionInAFeedLinksToAPageOfTheSite(t *testing.T) {
	t.Parallel()
	bytes, err := os.ReadFile(filepath.Join(flagship(), "index.xml"))
	if err != nil {
		t.Fatal(err)
	}
	var feed struct {
		Home  []string `xml:"channel>link"` // the feed's own address follows
		Items []struct {
			Link    string `xml:"link"`
			Content string `xml:"http://purl.org/rss/1.0/modules/content/ encoded"`
		} `xml:"channel>item"`
	}
	if err := xml.Unmarshal(bytes, &feed); err != nil {
		t.Fatal(err)
	}
	terms := 0
	for _, item := range feed.Items {
		for _, match := range regexp.MustCompile(`<a\b[^>]*href="?([^" >]*)`).FindAllStringSubmatch(item.Content, -1) {
			address := match[1]
			path, inside := strings.CutPrefix(address, feed.Home[0])
			switch {
			case !strings.HasPrefix(address, "https://"):
				t.Errorf("%s: %q is not absolute", item.Link, address)
			case inside && !isThere(path):
				t.Errorf("%s: %q leads nowhere", item.Link, address)
			case strings.HasPrefix(path, "glossary/"):
				terms++
			}
		}
	}
	if terms < 20 {
		t.Errorf("%d links to terms in %d items", terms, len(feed.Items))
	}
}

// isThere says whether the flagship has the page, and the page the fragment.
func isThere(path string) bool {
	path, fragment, _ := strings.Cut(path, "#")
	page, err := os.ReadFile(filepath.Join(flagship(), filepath.FromSlash(path), "index.html"))
	return err == nil && (fragment == "" || strings.Contains(string(page), `id="`+fragment+`"`))
}
