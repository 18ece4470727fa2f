package language

import (
	"strings"

	stem "github.com/blevesearch/snowballstem/danish"
)

func danish() *Language {
	return &Language{
		Code: "da",
		Sentences: Sentences{
			OrdinalDot:    true,
			Abbreviations: WordsOf("dr prof hr fr nr ca bl.a t.ex f.eks kl kap jf jfr st"),
			ShortMonths:   WordsOf("jan feb mar apr jun jul aug sep sept okt nov dec des"),
		},
		Inflection: Inflection{
			Stem:      snowball(stem.Stem),
			Paradigms: paradigms(withGenitive(danishEndings)),
			Shifts: pairs(`el/l er/r en/n bog/bøg mand/mænd hånd/hænd fod/fødd nat/nætt tand/tænd bonde/bønd stad/stæd kraft/kræft
				barn/børn`),
			Doubling: true,
		},
		Names: Names{
			InflectedNames: true,
		},
		Reading: Reading{
			Readability:     lix(),
			LongestSentence: 30,
		},
		Letters: Letters{
			IndexLetters:    strings.Fields("Æ Ø Å"),
			Digraphs:        strings.Fields("aa"),
			Transliteration: &Transliteration{Letters: with(russianLetters(), map[rune]string{'æ': "ae", 'ø': "oe", 'å': "aa"})},
		},
	}
}

// The declensions of Danish: stat, krig; aftale, møde; museum; adjectives.
const danishEndings = `- en et e ene er erne
	e en et er erne
	um et er erne
	- n r rne ne
	- t e`
