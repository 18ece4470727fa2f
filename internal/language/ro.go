package language

import (
	"strings"

	stem "github.com/blevesearch/snowballstem/romanian"
)

func romanian() *Language {
	return &Language{
		Code: "ro",
		Spelling: Spelling{
			Respell: romanianCommas.Replace,
		},
		Sentences: Sentences{
			Abbreviations: WordsOf("dr dl dna prof nr str art gen ing sf"),
		},
		Inflection: Inflection{
			Stem:      snowball(stem.Stem),
			Paradigms: paradigms(romanianEndings),
			Shifts:    pairs("t/ț te/ț d/z de/z s/ș st/șt stru/ștru eană/enă țară/țără"),
			Swaps:     pairs("oi/oaie oi/oaiele oi/oaielor"),
			Nominal:   romanianNominal,
		},
		Names: Names{
			InflectedNames: true,
		},
	}
}

// The declensions of Romanian, with the article: masculine and neuter in a consonant and in -u; feminine in -ă, -e, -ie and
// -ea; adjectives.
const romanianEndings = `- ul ului uri urile urilor e ele elor i ii ilor
	u ul ului i ii ilor e ele elor
	ă a e ei ele elor i ii ile ilor uri urile urilor
	e ele elor ul lui elui i ii ilor
	e ea i ii ile ilor
	ie ia ii iei iile iilor
	~ - ă i e a ei ul ului ii ilor ele elor`

// romanianCommas writes the comma below a letter that texts from before Unicode write as a cedilla.
var romanianCommas = strings.NewReplacer("ş", "ș", "ţ", "ț")

// romanianNominal reports whether a base is that of an adjective which is used as a noun: oficial, activ.
func romanianNominal(base string) bool {
	return len(base) >= 5 && (strings.HasSuffix(base, "al") || strings.HasSuffix(base, "iv") || strings.HasSuffix(base, "los"))
}
