package token

import (
	"os"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
	"github.com/clipperhouse/uax29/v2/words"
)

// addSeeds adds the lines of the linker's judgements.
func addSeeds(f *testing.F) {
	data, err := os.ReadFile("../testdata/judgements.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, line := range strings.Split(string(data), "\n") {
		f.Add(line)
	}
}

// bridged is what the linker joins and the standard does not.
var bridged = regexp.MustCompile(`\p{Hebrew}”|\x{200B}`)

func FuzzWordsAreUAX29(f *testing.F) {
	addSeeds(f)
	f.Add("EU:s a.b 3.5 3,5 a,b a_b _'_ l’an 1’2 x÷y Путіна—в « » “a” 、a。 中文 é\u0301 ё\u0308 a\u200d a\u202fb.c\u202f\u202f\u0301d")
	f.Fuzz(func(t *testing.T, text string) {
		if bridged.MatchString(text) || strings.Contains(text, "\u202F") && !utf8.ValidString(text) {
			return // the linker joins what the standard does not, and reads broken text as a whole
		}
		at := 0
		for i, part := range strings.Split(text, "\u202F") {
			if i > 0 {
				if end := WordEnd([]byte(text), at); end != at+len("\u202F") {
					t.Fatalf("a narrow space ends at %d, not %d", end, at)
				}
				at += len("\u202F")
			}
			from := at
			for iter := words.FromString(part); iter.Next(); {
				end := WordEnd([]byte(text), at)
				if end != from+iter.End() {
					t.Fatalf("%q ends at %d, by the library at %d: %q", text[at:], end, from+iter.End(), iter.Value())
				}
				at = end
			}
		}
	})
}

func FuzzSentencesAreUAX29(f *testing.F) {
	addSeeds(f)
	f.Add("A.B a.b 1.2 a. b. \"A.\" (B) c! d? E... F., G; H.- i. 1 a. 2 B. [x]. y é. A é.A. (a")
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for iter := sentences.FromString(text); iter.Next(); {
			end := SentenceEnd([]byte(text), at)
			if end != iter.End() {
				t.Fatalf("%q ends at %d, by the library at %d: %q", text[at:], end, iter.End(), iter.Value())
			}
			at = end
		}
	})
}
