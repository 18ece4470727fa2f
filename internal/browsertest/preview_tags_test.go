package browsertest

import (
	"bytes"
	"image/png"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// tagsOf returns what the head of a page tells programs that show a link to it: the content of each meta element by its property
// or name, and the address of each link element by its rel. A tag that is there twice has both values, a line each.
func tagsOf(t *testing.T, file string) map[string]string {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	page, err := html.Parse(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	tags := map[string]string{}
	for node := range page.Descendants() {
		attributes := map[string]string{}
		for _, attribute := range node.Attr {
			attributes[attribute.Key] = attribute.Val
		}
		name, value := attributes["property"]+attributes["name"], attributes["content"]
		if node.DataAtom == atom.Link {
			name, value = strings.TrimSpace(attributes["rel"]+" "+attributes["type"]), attributes["href"]
		}
		if name != "" && (node.DataAtom == atom.Meta || node.DataAtom == atom.Link) {
			if before, twice := tags[name]; twice {
				value = before + "\n" + value
			}
			tags[name] = value
		}
	}
	return tags
}

// TestPreviewTagsOfEachKindOfPage reads the tags of a page of each kind by the published rules of those that show links:
//
//   - Open Graph (https://ogp.me): og:title, og:type, og:image and og:url are required; addresses are whole.
//   - X (Cards markup tag reference): twitter:card; else og: tags are read. A large picture has at least 300×157 pixels and at most
//     4096×4096 in 5 MB; its words have at most 420 characters.
//   - Slack (Slackbot-LinkExpanding) reads only the beginning of a page, 32 KB.
//   - Mastodon (LinkDetailsExtractor) reads og: tags, as it shows no oEmbed of the type rich: the picture with its width, height
//     and words, og:site_name, article:published_time, the language of the page.
func TestPreviewTagsOfEachKindOfPage(t *testing.T) {
	t.Parallel()
	const root, beginning = "https://nutgraf.example/", 32 << 10
	for page, isArticle := range map[string]bool{
		"": false, "sections/why-it-matters/": true, "glossary/nato/": true, "timeline/alaska-summit-2025-08/": true, "actors/emmanuel-macron/": true,
		"questions/nato-membership/": true, "sections/": true, "glossary/": true, "timeline/": true, "actors/": true, "sources/": true, "questions/": true, "all/": true, "search/": true,
	} {
		t.Run("/"+page, func(t *testing.T) {
			file := fileOf(flagship(), page)
			tags := tagsOf(t, file)
			for _, name := range []string{"og:title", "og:description", "og:type", "og:url", "og:image", "og:site_name", "twitter:card", "canonical"} {
				if value := tags[name]; value == "" || strings.Contains(value, "\n") {
					t.Errorf("%s is %q", name, value)
				}
			}
			for name, want := range map[string]string{
				"og:url": root + page, "canonical": root + page, "twitter:card": "summary_large_image", "og:image:width": "1200", "og:image:height": "630",
				"og:type": map[bool]string{true: "article", false: "website"}[isArticle],
			} {
				if tags[name] != want {
					t.Errorf("%s is %q, want %q", name, tags[name], want)
				}
			}
			if words := utf8.RuneCountInString(tags["og:image:alt"]); words == 0 || words > 420 {
				t.Errorf("the words of the picture have %d characters", words)
			}
			if _, err := time.Parse(time.DateOnly, tags["article:published_time"]); isArticle && err != nil {
				t.Error(err)
			}
			if strings.Contains(tags["og:title"], tags["og:site_name"]) {
				t.Errorf("the title %q has the name of the site, which is beside it", tags["og:title"])
			}
			picture := []byte(contentOf(t, flagship(), strings.TrimPrefix(tags["og:image"], root)))
			if size, err := png.DecodeConfig(bytes.NewReader(picture)); err != nil || size.Width != 1200 || size.Height != 630 || len(picture) > 5<<20 {
				t.Errorf("the picture has %v and %d bytes, %v", size, len(picture), err)
			}
			base, _ := url.Parse(root + page)
			icons := strings.Split(tags["icon"], "\n")
			icon, err := base.Parse(icons[0]) // another may be inside the page, which other programs do not load
			if err != nil || !exists(filepath.Join(flagship(), filepath.FromSlash(icon.Path))) {
				t.Errorf("the icon is %q, %v", tags["icon"], err)
			}
			source := contentOf(t, flagship(), strings.TrimPrefix(file, flagship()))
			if last := strings.LastIndex(source, `<meta `); last < 0 || last > beginning {
				t.Errorf("the last tag is at byte %d", last)
			}
		})
	}
}
