package language

import (
	"os"
	"strings"
	"testing"

	xlanguage "golang.org/x/text/language"
)

// TestEachLanguageHasOneFile holds the table, the files and the codes in them together.
func TestEachLanguageHasOneFile(t *testing.T) {
	for code := range languages {
		if _, err := os.Stat(code + ".go"); err != nil {
			t.Errorf("%s has no file of its own: %v", code, err)
		}
		l := Of(xlanguage.MustParse(code))
		if l.Code != code {
			t.Errorf("%s.go has the code %q", code, l.Code)
		}
		if l != Of(xlanguage.MustParse(code)) {
			t.Errorf("%s is made anew each time", code)
		}
	}
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		code, _ := strings.CutSuffix(file.Name(), ".go")
		if _, known := languages[code]; len(code) == 2 && !known {
			t.Errorf("%s is in no row of the table", file.Name())
		}
	}
}

func TestOf(t *testing.T) {
	for code, want := range map[string]string{
		"nb": "no", "nn-NO": "no", "no": "no", "pt-BR": "pt", "zh-Hant": "zh", "sr-Latn": "sr", "en-US": "en", "x-unknown": "und", "tlh": "tlh",
		"not a code": "not a code",
	} {
		if got := OfCode(code).Code; got != want {
			t.Errorf("OfCode(%q).Code = %q, want %q", code, got, want)
		}
	}
	if l := OfCode("tlh"); l.Stem != nil || l.Stems("words") != nil || l.Relate("word", "word") != Inflected {
		t.Error("a language of which nothing is known has no inflection")
	}
}

// TestWordsAreFolded finds a word of a table that no folded word of a text can be.
func TestWordsAreFolded(t *testing.T) {
	for code := range languages {
		l := OfCode(code)
		for name, set := range map[string]Words{
			"Abbreviations": l.Abbreviations, "ShortMonths": l.ShortMonths, "Lookalikes": l.Lookalikes, "Honorifics": l.Honorifics,
			"Dividers": l.Dividers, "Directions": l.Directions, "Particles": l.Particles, "Openers": l.Openers, "CommonWithCapital": l.CommonWithCapital,
		} {
			for word := range set {
				if word != strings.ToLower(word) {
					t.Errorf("%s: %s has %q with a capital", code, name, word)
				}
			}
		}
	}
}

// A Thai word is none within a longer word of the list.
func TestThaiWordsAreNoneWithinOthers(t *testing.T) {
	for _, test := range []struct {
		before, word, after string
		isCutOut            bool
	}{
		{"", "รัสเซีย", "และ", false},
		{"ใน", "รัสเซีย", "", false},
		{"และป", "รัสเซีย", "", true}, // Prussia
		{"", "ศาล", "และ", false},
		{"มหา", "ศาล", "", true},
	} {
		text := []byte(test.before + test.word + test.after)
		start := len(test.before)
		if got := OfCode("th").Spelling.CutOut(text, start, start+len(test.word)); got != test.isCutOut {
			t.Errorf("%s in %s is cut out: %v, want %v", test.word, text, got, test.isCutOut)
		}
	}
}
