package site

import (
	"fmt"
	"testing"
)

func TestLaterIsPutInWithTheRootOfItsPage(t *testing.T) {
	english, french := &Model{}, &Model{}
	models := map[string]*Model{"en": english, "fr": french}
	say := func(words string) func([]byte, string) []byte {
		return func(to []byte, root string) []byte { return fmt.Append(to, "<", words, " ", root, ">") }
	}
	one := string(english.later.mark("en", say("one")))
	two := string(english.later.mark("en", say("two")))
	three := string(french.later.mark("fr", say("three")))
	for _, test := range []struct{ name, file, want string }{
		{"index.html", "a " + one + " b", "a <one ./> b"},
		{"sections/a/index.html", two + one + two, "<two ../../><one ../../><two ../../>"},
		{"fr/index.html", "é" + three + one, "é<three ../><one ../>"},
		{"a.html", "no mark: \uE0AA0; \uE0AAen.0;", "no mark: \uE0AA0; \uE0AAen.0;"},
		{"b.html", "", ""},
	} {
		if got := string(appendLater(nil, models, []byte(test.file), test.name)); got != test.want {
			t.Errorf("%s is %q, want %q", test.name, got, test.want)
		}
	}
}
