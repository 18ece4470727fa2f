package language

import (
	"strings"

	stem "github.com/blevesearch/snowballstem/norwegian"
)

func norwegian() *Language {
	return &Language{
		Code: "no",
		Sentences: Sentences{
			OrdinalDot:    true,
			Abbreviations: WordsOf("dr prof hr fr nr ca bl.a t.ex f.eks kl kap jf jfr st"),
			ShortMonths:   WordsOf("jan feb mar apr jun jul aug sep sept okt nov dec des"),
		},
		Inflection: Inflection{
			Stem:      snowball(stem.Stem),
			Paradigms: paradigms(withGenitive(norwegianEndings)),
			Shifts:    pairs("el/l er/r en/n bok/bøk mann/menn hånd/hend fot/føtt natt/nett tann/tenn bonde/bønd kraft/kreft"),
			Doubling:  true,
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

// The declensions of Norwegian: stat, krig; avtale, møte; jente; museum; adjectives.
const norwegianEndings = `- en et er ene a
	e en et er ene a
	um et er ene a
	- e ne
	- t e`
