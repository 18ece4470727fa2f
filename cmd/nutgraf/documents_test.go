package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
)

// longRegulation is a regulation with 120 recitals, and 99 articles in eleven chapters, of nearly 300 KB: the numbers of the General Data
// Protection Regulation.
func longRegulation() string {
	vocabulary := strings.Fields("harbour tide boat keeper lamp shall light every evening before the first sail is seen and no rope may be left loose unless weather permits otherwise captain authority notice crew port council member fee hour record")
	seed := 7
	sentence := func(length int) string {
		words := make([]string, length)
		for i := range words {
			seed = (seed*1103515245 + 12345) & 0x7fffffff
			words[i] = vocabulary[(seed>>8)%len(vocabulary)]
		}
		return strings.ToUpper(words[0][:1]) + strings.Join(words, " ")[1:]
	}
	var text strings.Builder
	text.WriteString("THE COUNCIL OF HARBOURS,\nWhereas:\n")
	for n := 1; n <= 120; n++ {
		fmt.Fprintf(&text, "(%d)\t%s. %s. %s.\n", n, sentence(30), sentence(30), sentence(30))
	}
	text.WriteString("HAS ADOPTED THIS REGULATION:\n")
	for n := 1; n <= 99; n++ {
		if n%9 == 1 {
			fmt.Fprintf(&text, "CHAPTER %d\nOf %s\n", n/9+1, sentence(4))
		}
		fmt.Fprintf(&text, "Article %d\n%s\n", n, sentence(5))
		paragraphs := 5
		if n == 4 { // the longest
			paragraphs = 26
		}
		for p := 1; p <= paragraphs; p++ {
			fmt.Fprintf(&text, "%d.   %s:\n(a)\t%s;\n(b)\t%s.\n", p, sentence(35), sentence(20), sentence(20))
		}
	}
	text.WriteString("Done at Port Adventure, 1 April.\n")
	return text.String()
}

func wordsIn(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '§'
	})
}

// textOf returns the words of the first element with a class, or with a name.
func textOf(t *testing.T, page []byte, is func(*html.Node) bool) string {
	t.Helper()
	tree, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for node := range tree.Descendants() {
		if node.Type == html.ElementNode && is(node) {
			return nodeText(node)
		}
	}
	return ""
}

func nodeText(node *html.Node) string {
	var text strings.Builder
	for inner := range node.Descendants() {
		if inner.Type == html.TextNode {
			text.WriteString(inner.Data + " ")
		}
	}
	return text.String()
}

func isInstrument(n *html.Node) bool { return strings.Contains(attribute(n, "class"), "instrument") }

// TestALongDocumentIsSmallAndWholeOnItsPages builds a regulation of the size of the GDPR: a first visit of each clause fits one answer of a
// server, and every word of the text is on the pages, in order.
func TestALongDocumentIsSmallAndWholeOnItsPages(t *testing.T) {
	project := t.TempDir()
	text := longRegulation()
	front := "---\ntitle: A regulation\nkind: treaty\ndate: 2016-04-27\nsource: journal\nfile: %s.txt\n---\n"
	short := "ARTICLE I\n\nTides come & <go>.\n\n- 2 -\n\nARTICLE II – Rest\n\n1. One:\n(a) more;\n(b) less.\nAll of it.\n"
	for name, content := range map[string]string{
		"content/_index.md": "---\ntitle: Harbours\nstandfirst: Of harbours.\n---\nText.\n", "data/sources.yaml": "- {id: journal, type: book, title: A journal}\n",
		"content/documents/long.md": fmt.Sprintf(front, "long"), "content/documents/long.txt": text,
		"content/documents/short.md": fmt.Sprintf(front, "short"), "content/documents/short.txt": short,
	} {
		name = filepath.Join(project, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	sh(t, project, "nutgraf build --quiet")
	public := filepath.Join(project, "public")
	read := func(name string) []byte {
		content, err := os.ReadFile(filepath.Join(public, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		return content
	}
	if diff := cmp.Diff(wordsIn(short), wordsIn(textOf(t, read("documents/short/index.html"), isInstrument))); diff != "" {
		t.Errorf("the short document:\n%s", diff)
	}
	pages, err := filepath.Glob(filepath.Join(public, "documents/long/*/index.html"))
	if err != nil || len(pages) != 99+120+2 {
		t.Fatalf("%d pages of clauses, %v", len(pages), err)
	}
	zipped := func(content []byte) int {
		var b bytes.Buffer
		w := gzip.NewWriter(&b)
		_, _ = w.Write(content)
		_ = w.Close()
		return b.Len()
	}
	loaded := regexp.MustCompile(`(?:href|src)="(?:\.\./)+((?:css|js)/[^"]+)"`)
	for _, name := range pages {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		size := zipped(content)
		for _, file := range loaded.FindAllSubmatch(content, -1) {
			size += zipped(read(string(file[1])))
		}
		if size > 14<<10 {
			t.Errorf("%s: %d bytes on a first visit", name, size)
		}
	}
	contents, err := html.Parse(bytes.NewReader(read("documents/long/index.html")))
	if err != nil {
		t.Fatal(err)
	}
	var have []string
	ids := map[string]bool{}
	for node := range contents.Descendants() {
		if node.Type != html.ElementNode {
			continue
		}
		id := attribute(node, "id")
		switch {
		case node.Data == "h2" && strings.HasPrefix(id, "chapter-"):
			have = append(have, wordsIn(nodeText(node))...)
		case node.Data == "li" && !ids[id] && regexp.MustCompile(`^(preamble|signatures|(article|recital)-\d+)$`).MatchString(id):
			page := read("documents/long/" + id + "/index.html")
			if heading := textOf(t, page, func(n *html.Node) bool { return n.Data == "h1" }); id != "preamble" && id != "signatures" {
				have = append(have, wordsIn(heading)...)
			}
			have = append(have, wordsIn(textOf(t, page, isInstrument))...)
		}
		ids[id] = true
	}
	if diff := cmp.Diff(wordsIn(text), have); diff != "" {
		t.Errorf("the long document:\n%.2000s", diff)
	}
	for _, id := range []string{"article-5", "recital-26", "chapter-2"} {
		if !ids[id] {
			t.Errorf("the page of the document has nothing with the id %q", id)
		}
	}
}
