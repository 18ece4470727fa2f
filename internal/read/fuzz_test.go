package read

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// isWithin reports whether a place is the file, or a character of it or the end of a line.
func isWithin(content []byte, place problem.Place) bool {
	if place.Line == 0 {
		return place.Column == 0
	}
	lines := bytes.Split(content, []byte{'\n'})
	return place.Line >= 1 && place.Line <= len(lines) && place.Column >= 1 && place.Column <= utf8.RuneCount(lines[place.Line-1])+1
}

func FuzzFrontMatter(f *testing.F) {
	for _, seed := range []string{
		"title: T\nweight: 1\n", "a: \"b\\u00e9 c\"\nd: 'e''f'\n", "a: [b, {c: d}]\ne:\n- f\n-\n", "a: |\n b\n c\nd: >-\n e\n", "? a\n: b\n",
		"a: b: c", "a: &b *c\n<<: d\n", "a: !!str 1\n%x\n", "\ta: b\r\n", "# a\n\na: # b\n  c\n  d\n", "when: 2022-\u0661\n", "a: {b: , c}\n",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		content := []byte("---\n" + text + "\n---\n")
		if !utf8.ValidString(text) {
			t.Skip()
		}
		v, problems := readYAML("a.md", 2, text+"\n")
		check := func(place problem.Place) {
			if !isWithin(content, place) {
				t.Errorf("%v is outside of %q", place, text)
			}
		}
		var walk func(v value)
		walk = func(v value) {
			check(v.place)
			if v.shape == scalar && v.exact && !strings.Contains(text, v.text) {
				t.Errorf("%q is not in %q", v.text, text)
			}
			for _, item := range v.items {
				walk(item)
			}
			for _, f := range v.fields {
				check(f.place)
				walk(f.value)
			}
		}
		if len(problems) == 0 {
			walk(v)
		}
		for _, p := range problems {
			check(p.Place)
		}
	})
}

func FuzzCut(f *testing.F) {
	for _, seed := range []string{"---\na: b\n---\nc", "\ufeff\n---\r\n---\r\n", "---", "---\n---", "+++\n", "{}", "----\n", ""} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		front, problems := cut("a.md", content)
		if front.bodyOffset < 0 || front.bodyOffset > len(content) {
			t.Fatalf("the body begins at %d of %d", front.bodyOffset, len(content))
		}
		if len(problems) == 0 && !bytes.Contains(content[:front.bodyOffset], []byte(front.yaml)) {
			t.Errorf("%q is no front matter of %q", front.yaml, content)
		}
		for _, p := range problems {
			if !isWithin(content, p.Place) {
				t.Errorf("%v is outside of %q", p.Place, content)
			}
		}
	})
}
