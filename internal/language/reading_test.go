package language

import (
	"fmt"
	"math"
	"strings"
	"testing"
)

func TestSyllables(t *testing.T) {
	for base, words := range map[string]string{
		"en": `the 1 treaty 2 peace 1 nation 2 nations 2 table 2 agreed 2 stopped 1 wanted 2 states 1 alliance 3 security 4
			guarantee 3 people 2 war 1 ceasefire 2 soldiers 2 president 3 negotiation 5 president's 3 special 2 quite 1 year 1 summit 2
			border 2 weapons 2 idea 3 create 2 social 2 decision 3 nuclear 2 league 1 house 1 houses 2`,
		"de": `Frieden 2 Europa 3 Waffenstillstand 4 Ukraine 4 Union 3 Truppen 2 Bündnis 2 Sicherheit 3 neue 2 See 1 Bäume 2 sie 1 Theater 3`,
		"fr": `paix 1 guerre 1 alliance 2 sécurité 4 traité 2 président 3 état 2 européen 4 garantie 3 nous 1 que 1 négociation 4 école 2 pays 1`,
		"es": `paz 1 país 2 guerra 2 tratado 3 seguridad 4 alianza 3 negociación 4 Europa 3 teatro 3 aéreo 4 ciudad 2 día 2 cuando 2`,
		"ru": `мир 1 война 2 договор 3 безопасность 4 соглашение 5 Россия 3 ёж 1 и 1`,
	} {
		fields, wrong := strings.Fields(words), 0
		for i := 0; i < len(fields); i += 2 {
			if got := fmt.Sprint(max(1, OfCode(base).Syllables(strings.ToLower(fields[i])))); got != fields[i+1] {
				t.Logf("%s: %s has %s syllables, counted %s", base, fields[i], fields[i+1], got)
				wrong++
			}
		}
		if wrong*2*10 > len(fields) { // of words, one in ten; averages bear that
			t.Errorf("%s: %d of %d words are counted wrong", base, wrong, len(fields)/2)
		}
	}
}

// TestFormulasAreTheirAuthors computes each formula by hand for 100 words in 5 sentences with 150 syllables, 500 letters
// and 20 long words.
func TestFormulasAreTheirAuthors(t *testing.T) {
	c := Counts{Sentences: 5, Words: 100, Syllables: 150, Letters: 500, Long: 20}
	for base, want := range map[string]float64{
		"en": 59.635, "de": 72.25, "fr": 76.3, "es": 93.385, "ru": 90.685, "it": 54, "sv": 40, "da": 40, "no": 40,
	} {
		if got := OfCode(base).Readability.Score(c); math.Abs(got-want) > 1e-9 {
			t.Errorf("%s: %v, want %v", base, got, want)
		}
	}
	if OfCode("uk").Readability != nil {
		t.Error("Ukrainian has no established formula")
	}
}
