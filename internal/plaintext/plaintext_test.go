package plaintext

import (
	"testing"

	"github.com/nutgraf/nutgraf/internal/problem"
)

var ruleOfTests = &problem.Rule{ID: "test-is-readable"}

// TestEncodingIsFoundOrTold decodes files of each encoding, and damaged ones.
func TestEncodingIsFoundOrTold(t *testing.T) {
	const western, broken = "encoding-is-known", "test-is-readable"
	for _, test := range []struct{ name, content, want, rule, place string }{
		{"nothing", "", "", "", ""},
		{"UTF-8", "Київ é 🚢", "Київ é 🚢", "", ""},
		{"a mark", "\ufeffé\r\nb\rc\n", "é\nb\nc\n", "", ""},
		{"Windows-1252", "a;b\rn\xe9;\x80\x93x\x94\n", "a;b\nné;€“x”\n", western, "t:2:2"},
		{"UTF-8 with a damaged byte", "Київ;\r\nЛьвів\xff\n", "", broken, "t:2:6"},
		{"UTF-8 that ends in a character", "Київ\xd0", "", broken, "t:1:5"},
		{"a byte that Windows-1252 has not", "ab\n\xe9\x81", "", broken, "t:2:1"},
		{"an archive", "PK\x03\x04\x14\x00\x06\xff", "", broken, "t:1:6"},
		{"a zero", "a\nb\x00c\n", "", broken, "t:2:2"},
		{"UTF-16 without a mark", "\x1a\x04;\x00\n\x00\x00\x30", "К;\n\u3000", "", ""},
		{"UTF-16 of one line", "\x00{\x04\x1a", "{К", "", ""},
		{"UTF-16 with half of a byte pair", "\xff\xfea\x00\n\x00b", "", broken, "t:2:1"},
		{"UTF-16 with half of a character", "\xfe\xff\x00a\xd8\x3d\x00b", "", broken, "t:1:2"},
		{"UTF-32", "\xff\xfe\x00\x00a\x00\x00\x00", "", broken, "t:1:1"},
		{"no text", "a\x01\x02\uffffb\v", "ab", "", ""},
	} {
		text, problems := Decode("t", []byte(test.content), ruleOfTests)
		switch {
		case (text == nil) != (test.rule == broken), text != nil && string(text.Content) != test.want:
			t.Errorf("%s: %v, want %q: %v", test.name, text, test.want, problems)
		case test.rule == "" && len(problems) > 0,
			test.rule != "" && (len(problems) != 1 || problems[0].Rule != test.rule || problems[0].Place.String() != test.place || problems[0].Fix == ""):
			t.Errorf("%s: want %s at %s: %v", test.name, test.rule, test.place, problems)
		}
	}
}

func TestPlacesAreThoseOfTheFile(t *testing.T) {
	text, _ := Decode("t", []byte("\ufeff\x01é\x02\x03b\r\n\x04\r\x05c\x06"), ruleOfTests)
	if string(text.Content) != "éb\n\nc" {
		t.Fatalf("%q", text.Content)
	}
	for offset, want := range map[int]string{0: "t:1:2", 2: "t:1:5", 3: "t:1:6", 4: "t:2:2", 5: "t:3:2", 6: "t:3:4"} {
		if got := text.At(offset).String(); got != want {
			t.Errorf("the byte %d is at %s, want %s", offset, got, want)
		}
	}
}
