package verify

import (
	"os"
	"reflect"
	"testing"
)

// FuzzPlain reads pages as they are read, and by the tokenizer alone: both find the same.
func FuzzPlain(f *testing.F) {
	for _, seed := range []string{
		`<!doctype html><html lang="en"><head><title>A &amp; b</title></head><body class="x"><p id="a">b <a href="#a" title="x">c</a>`,
		`<img src="a.png" alt=""/><br/><br /><input type="image" src="b">`, `<a href="?a=1&amp;b=2"><a href="?a&b"><a href="&#39;&quot;&hellip;">`,
		`<script type="application/ld+json">{"a": "<"}</script><style>b{c:url(d)}</style><script src="x" defer></script>`,
		`<title>a<b</title>`, `<a href='x'><a HREF="y"><A href=z>`, "<p\n id=\"b\"\n>c</p >", `<!-- <a href="x"> --><a href="y">`, `<p id="a" id="b">`,
		`<noscript><a href="n"></noscript><textarea><a href="t"></textarea>`, `<svg><title>t</title><a xlink:href="#x"></a></svg>`, "<a href=\"a\r\nb\">", `<a href="x"b="y">`,
		`<title></title>`, `<title>`, `<style></style`, `<a href="&lt;&notit;&#x41;&#;&;">`, `<a/href="x">`, `<a href ="x">`, `< a><3 </ a></a b="c">`, `<p id="`, `<h1>é</h1>x<h3 id="ü">`,
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		read := file{name: "index.html", content: []byte(text)}
		new(scratch).readPage(&read)
		scanned := file{name: "index.html", content: []byte(text)}
		s := new(scratch)
		p := s.begin(&scanned)
		p.scan(scanned.content, 0, false)
		s.end(p)
		if !reflect.DeepEqual(read, scanned) {
			t.Errorf("%q:\n%+v\n%+v", text, read, scanned)
		}
	})
}

// TestTheFlagshipIsPlain makes sure that what is fast is what is read.
func TestTheFlagshipIsPlain(t *testing.T) {
	for _, name := range []string{"all/index.html", "timeline/index.html", "glossary/nato/index.html", "sections/key-players/index.html"} {
		content, err := os.ReadFile("../../public/" + name)
		if err != nil {
			t.Fatal(err)
		}
		p := new(scratch).begin(&file{content: content})
		if plain := p.scanPlain(content); plain < len(content) {
			t.Errorf("%s is plain up to byte %d: %.100q", name, plain, content[plain:])
		}
	}
}
