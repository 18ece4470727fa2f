package language

import stem "github.com/blevesearch/snowballstem/irish"

func irish() *Language {
	return &Language{
		Code: "ga",
		Inflection: Inflection{
			Stem: snowball(stem.Stem),
		},
		Names: Names{
			InflectedNames: true,
		},
	}
}
