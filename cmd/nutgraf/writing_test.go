package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"golang.org/x/net/html"
)

// example is a piece of an author's text in testdata/writing.md: its language, what it is part of, the text.
var example = regexp.MustCompile("(?ms)^```(markdown|yaml)( event)?\n(.*?)^```\n")

// TestWhatAnAuthorCanWriteIsWhatReadersGet builds every example of testdata/writing.md and makes docs/writing.md of them: each
// with the HTML that came of it. UPDATE=1 writes it.
func TestWhatAnAuthorCanWriteIsWhatReadersGet(t *testing.T) {
	text, err := os.ReadFile("testdata/writing.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range explainer.LinkedKinds() {
		if !bytes.Contains(text, []byte("]("+kind.Scheme()+":")) {
			t.Errorf("no example of a link to %s", kind.WithArticle())
		}
	}
	shortcodes, err := filepath.Glob("../../layouts/_shortcodes/*.html")
	if err != nil || len(shortcodes) == 0 {
		t.Fatal("no shortcodes", err)
	}
	for _, file := range shortcodes {
		if name := strings.TrimSuffix(filepath.Base(file), ".html"); !bytes.Contains(text, []byte("{{< "+name)) {
			t.Errorf("no example of the shortcode %s", name)
		}
	}
	project := t.TempDir()
	files := map[string]string{
		"hugo.toml":                        "baseURL = \"https://example.org/\"\nallow = [\"https://player.example\"]\n",
		"content/_index.md":                "---\ntitle: The tram\nstandfirst: How a town got it.\npublished: 2025-01-01\n---\nText.\n",
		"content/sections/start.md":        "---\ntitle: Start\nweight: 1\n---\nText.\n",
		"content/glossary/gauge.md":        "---\ntitle: gauge\n---\nThe distance between the rails.\n",
		"content/actors/ada.md":            "---\ntitle: Ada Low\nkind: person\n---\nAn engineer.\n",
		"content/timeline/opening.md":      "---\ntitle: The line opens\nwhen: 2014-09-05\n---\nIt opened.\n",
		"content/pages/how-we-work.md":     "---\ntitle: How we work\n---\nText.\n",
		"content/authors/ana.md":           "---\ntitle: Ana Silva\n---\nA reporter.\n",
		"content/questions/second-line.md": "---\ntitle: Does the town need a second line?\npositions:\n - {actor: ada, answer: Not yet, date: 2014-10-01, source: report}\n---\n",
		"content/claims/cost.md":           "---\ntitle: What the line cost\nstatus: unknown\nas_of: 2014-10-01\nsources: [report]\n---\nNobody says.\n",
		"content/maps/line.md":             "---\ntitle: Where the line runs\nplaces:\n - {name: Lisbon, lat: 38.72, lon: -9.14}\n---\n",
		"content/numbers/length.md":        "---\ntitle: The length of the line\nvalue: 4.50\nunit: kilometres\nas_of: 2014\ncompares_to: An hour on foot.\nsources: [report]\n---\n",
		"content/charts/riders.md":         "---\ntitle: Riders a day\ndata: riders.csv\nkind: bars\nunit: riders\nas_of: 2014-10-01\nsources: [report]\n---\n",
		"content/charts/riders.csv":        "year,riders\n2014,900\n2015,1200\n",
		"content/documents/by-law.md":      "---\ntitle: The by-law\nkind: treaty\ndate: 2013-02-03\nsource: report\n---\nArticle 1\n\nThere is a tram.\n\nArticle 2\n\nIt stops for everybody.\n",
		"data/sources.yaml":                "- {id: report, type: report, title: The report, issued: 2013}\n",
		"assets/tram.svg":                  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 90"><rect width="90" height="40"/></svg>`,
		"static/still.svg":                 `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 90"><rect width="90" height="40"/></svg>`,
	}
	examples := example.FindAllStringSubmatch(string(text), -1)
	pages := make([]string, len(examples))
	for i, found := range examples {
		kind, fields, body := "sections", fmt.Sprintf("title: Example %d\nweight: %d\n", i+1, i+2), found[3]
		if found[2] != "" {
			kind, fields = "timeline", fmt.Sprintf("title: Example %d\n", i+1)
		}
		if found[1] == "yaml" {
			fields, body = fields+found[3], "Text.\n"
		}
		name := fmt.Sprintf("%s/example-%d", kind, i+1)
		files["content/"+name+".md"], pages[i] = "---\n"+fields+"---\n"+body, name
	}
	for name, content := range files {
		name = filepath.Join(project, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	sh(t, project, "nutgraf build --quiet")
	at := -1
	page := strings.Replace(string(text), "\n", "\n\n"+strings.TrimSpace(strings.Replace(made, "source", "tests and testdata/writing.md", 1))+"\n", 1)
	page = example.ReplaceAllStringFunc(page, func(written string) string {
		at++
		content, err := os.ReadFile(filepath.Join(project, "public", filepath.FromSlash(pages[at]), "index.html"))
		if err != nil {
			t.Fatal(err)
		}
		return strings.Replace(written, "yaml event", "yaml", 1) + "\n```html\n" + readersGet(t, content, examples[at][1] == "yaml") + "```\n"
	})
	const file = "../../docs/writing.md"
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(file, []byte(page), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	have, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(have), page); diff != "" {
		t.Errorf("docs/writing.md is stale; UPDATE=1 go test ./cmd/nutgraf writes it (-written +made):\n%s", diff)
	}
}

// readersGet returns the parts of a page that its author's text became, without what is the same on every page. Of fields of
// front matter these are the parts beside the prose.
func readersGet(t *testing.T, page []byte, beside bool) string {
	t.Helper()
	tree, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	wanted := []string{"prose", "ending"}
	if beside {
		wanted = []string{"standfirst", "key-points", "fact-list", "changes", "date", "ending"}
	}
	var shown strings.Builder
	for node := range tree.Descendants() {
		class := strings.Fields(attribute(node, "class"))
		isTime := beside && node.Data == "time" && len(shown.String()) == 0
		if node.Type != html.ElementNode || !isTime && !slices.ContainsFunc(wanted, func(name string) bool { return slices.Contains(class, name) }) {
			continue
		}
		tidy(node)
		if isTime {
			_ = html.Render(&shown, node) // into memory
			shown.WriteByte('\n')
			continue
		}
		isWhole := !slices.Contains(class, "prose") && !slices.Contains(class, "ending")
		if isWhole {
			_ = html.Render(&shown, node) // into memory
		}
		for child := node.FirstChild; child != nil && !isWhole; child = child.NextSibling {
			_ = html.Render(&shown, child) // into memory
		}
		shown.WriteByte('\n')
	}
	lines := strings.Split(shown.String(), "\n")
	lines = slices.DeleteFunc(lines, func(line string) bool { return strings.TrimSpace(line) == "" })
	return strings.Join(lines, "\n") + "\n"
}

// tidy takes out of a part of a page what readers have no use for: links to its paragraphs and back from its notes, and ids.
func tidy(part *html.Node) {
	var out []*html.Node
	for node := range part.Descendants() {
		if class := attribute(node, "class"); class == "copy" || strings.Contains(class, "back-link") || node.Data == "i" && attribute(node, "id") != "" {
			out = append(out, node)
			continue
		}
		node.Attr = slices.DeleteFunc(node.Attr, func(a html.Attribute) bool {
			return a.Key == "tabindex" || a.Key == "id" && (node.Data == "p" || attribute(node, "role") == "note") || a.Key == "id" && strings.HasPrefix(a.Val, "m-")
		})
	}
	for node := range part.Descendants() { // the ids of notes begin with a fingerprint of the page's name
		for i, a := range node.Attr {
			node.Attr[i].Val = noteID.ReplaceAllString(a.Val, "$1")
		}
	}
	for _, node := range out {
		node.Parent.RemoveChild(node)
	}
}

var noteID = regexp.MustCompile(`^(#?)h[0-9a-f]{16}`)

func attribute(node *html.Node, key string) string {
	for _, a := range node.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
