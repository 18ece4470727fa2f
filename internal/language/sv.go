package language

import (
	"strings"

	stem "github.com/blevesearch/snowballstem/swedish"
)

func swedish() *Language {
	return &Language{
		Code: "sv",
		Sentences: Sentences{
			Abbreviations: WordsOf("dr prof hr fr nr ca bl.a t.ex f.eks kl kap jf jfr st"),
			ShortMonths:   WordsOf("jan feb mar apr jun jul aug sep sept okt nov dec des"),
		},
		Inflection: Inflection{
			Stem:      snowball(stem.Stem),
			Paradigms: paradigms(withGenitive(swedishEndings)),
			Shifts: pairs(`el/l er/r en/n land/länd stad/städ hand/händ strand/stränd tand/tänd rand/ränd bok/böck man/män man/männ
				natt/nätt fot/fött rot/rött bonde/bönd son/sön`),
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
			IndexLetters: strings.Fields("Å Ä Ö"),
		},
	}
}

// The declensions of Swedish: flicka, arm, pojke, dag; minister, regel; sak, ekonomi, parti, museum; ko; möte; krig, lärare;
// adjectives.
const swedishEndings = `a an or orna
	- en ar arna n et na
	e en ar arna
	- en n et t er erna
	um et er erna
	- n r rna
	- t n na
	are aren arna
	- t a e`
