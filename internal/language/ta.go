package language

import stem "github.com/blevesearch/snowballstem/tamil"

func tamil() *Language {
	return &Language{
		Code: "ta",
		Inflection: Inflection{
			Stem: snowball(stem.Stem),
		},
		Names: Names{
			InflectedNames: true,
		},
	}
}
