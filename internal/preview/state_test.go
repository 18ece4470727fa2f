package preview

import (
	"testing"
	"testing/fstest"
)

// A page of one version finds its styles and scripts after the next version has taken its place; its words are the next one's.
func TestStylesOfEarlierVersionsStay(t *testing.T) {
	tree := func(style, words string) fstest.MapFS {
		return fstest.MapFS{
			"index.html":            {Data: []byte(words)},
			"css/" + style + ".css": {Data: []byte(style)},
			"js/" + style + ".js":   {Data: []byte(style)},
			words + "/index.html":   {Data: []byte(words)},
		}
	}
	v := &version{}
	v.replace("/", tree("a", "old"))
	v.pages = map[string][]byte{"css/b.css": []byte("b"), "index.html": []byte("rendered")}
	v.replace("/", tree("c", "new"))
	v.replace("/", tree("d", "newer"))
	for address, want := range map[string]string{
		"": "newer", "css/a.css": "a", "js/a.js": "a", "css/b.css": "b", "css/c.css": "c", "css/d.css": "d", "old/": nothing, "new/": nothing,
	} {
		if _, content, found := v.find(address); string(content) != want || found != (want != nothing) {
			t.Errorf("%q: got %q (found %v), want %q", address, content, found, want)
		}
	}
}
