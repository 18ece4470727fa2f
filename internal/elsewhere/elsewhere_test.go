package elsewhere

import (
	"bytes"
	"compress/zlib"
	"maps"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// inventory returns an inventory of version 2 with the given lines.
func inventory(lines string) []byte {
	var b bytes.Buffer
	b.WriteString(inventoryHead + "# Project: Try\n# Version: \n# The remainder of this file is compressed using zlib.\n")
	packed := zlib.NewWriter(&b)
	_, _ = packed.Write([]byte(lines)) // into memory
	_ = packed.Close()
	return b.Bytes()
}

func TestListsAreRead(t *testing.T) {
	for _, test := range []struct {
		name, from string
		content    []byte
		want       list // nil: it cannot be read
	}{
		{"json", "https://a.example/x/explainer.json", []byte(`{"entries": [{"kind": "term", "id": "b", "address": "glossary/b/"}, {"kind": "term", "id": "b", "address": "second/"}], "more": 1}`),
			list{"term:b": "https://a.example/x/glossary/b/"}},
		{"another site", "https://a.example/explainer.json", []byte(`{"entries": [{"kind": "event", "id": "c", "address": "//b.example/c"}]}`), list{"event:c": "https://b.example/c"}},
		{"no web address", "https://a.example/explainer.json", []byte(`{"entries": [{"kind": "term", "id": "a", "address": "javascript:alert(1)"}, {"kind": "term", "id": "b", "address": "data:text/html,x"},
			{"kind": "term", "id": "c", "address": "https://user:word@b.example/"}, {"kind": "term", "id": "d", "address": "https:///x"}, {"kind": "term", "id": "e", "address": "%zz"}]}`), list{}},
		{"no entries", "https://a.example/explainer.json", []byte(`{}`), nil},
		{"a page", "https://a.example/explainer.json", []byte(`<!doctype html>`), nil},
		{"empty", "https://a.example/objects.inv", nil, nil},
		{"inventory", "https://a.example/en/objects.inv", inventory("Iterator std:term -1 glossary.html#term-$ -\nlabel-x std:label -1 page.html#label-x A title\nos.path py:module 0 os.html -\nno line\ntwo words std:term 1 t.html#$ -\n"),
			list{"term:iterator": "https://a.example/en/glossary.html#term-Iterator", "section:label-x": "https://a.example/en/page.html#label-x", "term:two words": "https://a.example/en/t.html#two%20words"}},
		{"inventory under another name", "https://a.example/list", inventory("a std:term -1 javascript:alert(1) -\nb std:term -1 b.html -\n"), list{"term:b": "https://a.example/b.html"}},
		{"cut inventory", "https://a.example/objects.inv", inventory(strings.Repeat("a std:term -1 a.html -\n", 1000))[:110], nil},
		{"version 1", "https://a.example/objects.inv", []byte("# Sphinx inventory version 1\n# Project: x\n# Version: 1\na mod a.html\n"), nil},
		{"bomb", "https://a.example/objects.inv", inventory(strings.Repeat("a std:term -1 a.html "+strings.Repeat("x", 1000)+"\n", mostInventory/1000)), nil},
	} {
		got, err := parse(test.content, test.from)
		if (err == nil) != (test.want != nil) || err == nil && !maps.Equal(got, test.want) {
			t.Errorf("%s: %v, %s", test.name, err, cmp.Diff(test.want, got))
		}
	}
}

func TestLinksIntoListsResolve(t *testing.T) {
	lists := Lists{"nato": {"term:article-5": "https://n.example/a5", "term:context manager": "https://n.example/cm"}, "later": nil}
	across := lists.Across(nil)
	for link, want := range map[string]string{
		"term:nato/article-5": "https://n.example/a5", "term:nato/Context%20Manager": "https://n.example/cm", "term:nato/article-6": `did you mean "term:nato/article-5"?`,
		"event:nato/article-5": `name an entry that is there; "nutgraf update" fetches the newest list`, "term:natto/article-5": `did you mean "term:nato/article-5"?`,
		"explainer:paris": "name a list of the settings' table elsewhere, or link its address", "term:later/x": "https://later.invalid/",
	} {
		if address, fix := across("en", link); address+fix != want {
			t.Errorf("%s: %q, %q, want %q", link, address, fix, want)
		}
	}
	house := lists.Across(func(_, link string) (string, string) { return "house " + link, "" })
	for link, want := range map[string]string{"term:house/x": "house term:house/x", "explainer:paris": "house explainer:paris", "term:nato/article-5": "https://n.example/a5"} {
		if address, _ := house("en", link); address != want {
			t.Errorf("%s: %q, want %q", link, address, want)
		}
	}
}

// FuzzLists holds that no list leads to anything but an address on the web.
func FuzzLists(f *testing.F) {
	f.Add([]byte(`{"entries": [{"kind": "term", "id": "b", "address": "javascript:x"}]}`), false)
	f.Add([]byte("a std:term -1 a$ -\n"), true)
	f.Fuzz(func(t *testing.T, content []byte, packed bool) {
		if packed {
			content = inventory(string(content))
		}
		found, err := parse(content, "https://a.example/x/list")
		if err != nil {
			return
		}
		for name, address := range found {
			if !strings.HasPrefix(address, "https://") && !strings.HasPrefix(address, "http://") {
				t.Errorf("%q leads to %q", name, address)
			}
		}
	})
}
