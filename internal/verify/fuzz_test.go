package verify

import (
	"strings"
	"testing"
	"testing/fstest"
)

// FuzzTree gives the same bytes to every kind of file. Whatever they are, there is no panic, and each problem is at a
// place in the file.
func FuzzTree(f *testing.F) {
	for _, seed := range []string{
		``, `<a href="#">`, `<base href="//["><a href="%">`, `<img srcset="a 1x, b (2x), ,c">`, `<noscript><noscript><p id=a>`,
		`<!doctype html><html lang=en><title>T</title><svg><title></svg></template><template><h1>`,
		`<style>@import 'a'; b{c:url( "d" )} /* url(`, `<meta http-equiv=refresh content="0;url='x'">`, `<p style="a:url(b)">`,
		`<script type="application/ld+json">{"a":`, `<urlset><loc>/a#b</loc></urlset>`, `{"a": [1, 2`, "<a\r\nhref='\x00'>é\xff", `<a href="a:b%zz"><a href="://"><a href="?#">`,
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		site := fstest.MapFS{}
		for _, name := range []string{"index.html", "a/b.html", "c.xml", "d.json", "e.css", "#.svg"} {
			site[name] = &fstest.MapFile{Data: []byte(text)}
		}
		lines := 1 + strings.Count(text, "\n")
		for _, p := range Tree(site, Options{Name: "public", BaseURL: "https://x.org/sub/", Weigh: true}) {
			if p.Rule == "" || p.Message == "" || !strings.HasPrefix(p.Place.Path, "public/") || p.Place.Line > lines || p.Place.Column < 0 {
				t.Errorf("%+v", p)
			}
		}
	})
}
