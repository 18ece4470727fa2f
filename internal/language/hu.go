package language

import (
	"strings"

	stem "github.com/blevesearch/snowballstem/hungarian"
)

func hungarian() *Language {
	return &Language{
		Code: "hu",
		Sentences: Sentences{
			OrdinalDot:    true,
			Abbreviations: WordsOf("dr prof ifj id st ún pl"),
		},
		Inflection: Inflection{
			Stem:   snowball(stem.Stem),
			Shifts: pairs("a/á e/é"),
			Agree:  notNational,
		},
		Names: Names{
			InflectedNames: true,
		},
		Reading: Reading{
			LongestSentence: 30,
		},
		Letters: Letters{
			Digraphs: strings.Fields("cs dz gy ly ny sz ty zs"),
		},
	}
}

// notNational reports whether two words are not a nation's name and its adjective in -i: nemzet, nemzeti.
func notNational(form, word string) bool { return form+"i" != word && word+"i" != form }
