package hostpage

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/nutgraf/nutgraf/internal/linker"
	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/net/html"
	"golang.org/x/text/language"
)

const site = "https://example.org/e/glossary/"

// words are the vocabulary of the tests: names that markup can cut, and that characters of HTML are in.
func words(t testing.TB) Vocabulary {
	forms := map[string][]string{
		"toll": {"toll", "péage"}, "at-and-t": {"AT&T"}, "security-guarantee": {"security guarantee"}, "road-fund": {"Road Fund", "RF"}, "less": {"a<b"},
		"kyiv": {"Київ"},
	}
	v := Vocabulary{Language: "en", Addresses: map[string]string{}}
	var entities []linker.Entity
	for id, texts := range forms {
		entity := linker.Entity{ID: "term:" + id}
		for _, text := range texts {
			entity.Forms = append(entity.Forms, linker.Form{Text: text})
		}
		entities = append(entities, entity)
		v.Addresses[entity.ID] = site + id + "/?a&b"
	}
	v.Linker, _ = linker.New(language.English, entities)
	return v
}

// TestLinksStandWhereReadersMeetTerms compares each page of testdata with what becomes of it. UPDATE=1 writes that.
func TestLinksStandWhereReadersMeetTerms(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no pages", err)
	}
	for _, name := range files {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		selector := strings.TrimSpace(strings.TrimPrefix(string(archive.Comment), "selector:"))
		page, problems := Read(name, archive.Files[0].Data, selector)
		if len(problems) > 0 {
			t.Fatal(name, problems)
		}
		linked, _ := page.Link(words(t))
		if os.Getenv("UPDATE") != "" {
			archive.Files = append(archive.Files[:1], txtar.File{Name: "linked.html", Data: linked})
			if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if diff := cmp.Diff(string(archive.Files[1].Data), string(linked)); diff != "" {
			t.Errorf("%s (-expected +linked):\n%s", name, diff)
		}
	}
}

// FuzzLinksAreInsertions holds for any page: without the links it is what it was, byte for byte; browsers make the same tree of
// it, but for the links; and a second run changes nothing.
func FuzzLinksAreInsertions(f *testing.F) {
	for _, seed := range hostile {
		f.Add(seed)
	}
	v := words(f)
	f.Fuzz(func(t *testing.T, content string) {
		before, problems := Read("page.html", []byte(content), "")
		if len(problems) > 0 {
			return
		}
		linked, links := before.Link(v)
		if rest := withoutLinks(linked); rest != withoutLinks([]byte(content)) {
			t.Fatalf("more than links has changed in %q:\n%q", content, linked)
		}
		if got, want := outline(t, linked), outline(t, []byte(content)); got != want {
			t.Fatalf("the tree of %q has changed with\n%q\n(-before +after):\n%s", content, linked, cmp.Diff(want, got))
		}
		again, problems := Read("page.html", linked, "")
		if len(problems) > 0 {
			t.Fatalf("%q is linked, and cannot be read again: %v", content, problems)
		}
		if twice, more := again.Link(v); !bytes.Equal(twice, linked) {
			t.Fatalf("a second run links %v, after %v, in\n%q", more, links, linked)
		}
	})
}

// withoutLinks takes out what was inserted.
func withoutLinks(content []byte) string {
	var b strings.Builder
	rest := string(content)
	for {
		before, after, found := strings.Cut(rest, `<a href="`+site)
		b.WriteString(before)
		if !found {
			return b.String()
		}
		_, after, _ = strings.Cut(after, ">")
		words, after, _ := strings.Cut(after, "</a>")
		b.WriteString(words)
		rest = after
	}
}

// outline returns the tree that a browser makes of a page, without links to the site.
func outline(t *testing.T, content []byte) string {
	tree, err := html.Parse(bytes.NewReader(content))
	if err != nil {
		t.Fatalf("%q: %v", content, err)
	}
	var b strings.Builder
	var write func(*html.Node)
	write = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch {
			case c.Type == html.TextNode:
				b.WriteString(c.Data)
			case c.Type == html.ElementNode && c.Data == "a" && strings.HasPrefix(attributeOf(c, "href"), site):
				write(c)
			case c.Type == html.CommentNode:
				b.WriteString("<!--" + c.Data + "-->")
			default:
				b.WriteString("<" + c.Data)
				for _, a := range c.Attr {
					b.WriteString(" " + a.Key + "=" + a.Val)
				}
				b.WriteString(">")
				write(c)
				b.WriteString("</>")
			}
		}
	}
	write(tree)
	return b.String()
}

// hostile pages have terms wherever HTML has something else than text, and markup that is broken.
var hostile = []string{
	"<p>A toll and the toll.",
	"\ufeff<!DOCTYPE html>\r\n<HTML LANG=en><BODY><ARTICLE><P>The\r\nToll\r\nand the <B>Road</B>\r\n<I>Fund</I>.</P></ARTICLE>",
	"<!-- toll --><p>AT&amp;T, AT&ampT, AT&T, AT&#38;T and AT&#x26T;</p>",
	"<p>security&nbsp;guarantee, security&nbspguarantee, secur&shy;ity guarantee</p>",
	"<p>the <b>security</b> <i>guarantees</i> of a <b>security <i>guarantee</i></b> and a security <b>guarantee</b>s",
	"<p><b>the security</b> guarantee</p><p>a <b>security <i>guarantee</b> and</i> toll</p>",
	"<script>toll</script><style>toll</style><textarea>toll</textarea><title>toll</title><pre>toll</pre><code>toll</code><xmp>toll</xmp>",
	"<template><p>toll</p></template><noscript><p>toll</p></noscript><iframe>toll</iframe><svg><title>toll</title><text>toll</text></svg>",
	"<svg><![CDATA[ toll <b>toll</b> ]]></svg><![CDATA[ toll ]]> toll",
	"<svg><style><b>toll</b></style><p>toll</svg>toll<math><mi>toll</mi></math>",
	"<h1>toll</h1><p><a href=/x>toll</a> toll <a href='https://example.org/e/glossary/road-fund/'>fund</a> Road Fund",
	"<p><a href=/x>open <p>toll</p> toll</a> toll",
	"<table>toll<tr>toll<td>toll</td></tr></table>toll",
	"<table><td><b>toll</table>toll",
	"<p>a &lt; b, a&lt;b, a<b, a < b</p>",
	"<p>toll<b",
	"<p>tolls</p><plaintext>toll</p>",
	"<select><option>toll</select><button>toll</button><label>toll</label>",
	"<p hidden>toll</p><p lang=fr>péage</p><p data-nolink>toll</p><blockquote>toll</blockquote><p>toll",
	"<body><main>toll</main><article>RF</article><article>the long one: toll</article>",
	"<p>to<wbr>ll, to<!-- -->ll, to\x00ll, to<b>ll</b>",
	"<frameset><frame>toll</frameset>",
	"<p>Ки\u0301їв, Київ</p><p>Road<br>Fund</p><p>Road&#10;Fund</p>",
	"<b><p>toll</b> Road Fund</p>",
	"<p title='toll>toll'>toll<p title=\"toll\">",
	"nutgraf1;<p>nutgraf0; toll</p>",
	"<font><font><font><font>toll</p><p>toll",
	"<a><table><a>toll</table>toll",
	"<p>toll</p><a\x00>toll<b\x00/x>toll",
	"<a x><article y>a toll",
	"<p>Road <script>1</script>Fund and Road <img> Fund and Road <em>Fund<em>",
}
