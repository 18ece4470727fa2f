package language

import "strings"

func serbian() *Language {
	return &Language{
		Code: "sr",
		Sentences: Sentences{
			OrdinalDot: true,
		},
		Reading: Reading{
			LongestSentence: 30,
		},
		Letters: Letters{
			Digraphs:        strings.Fields("dž lj nj"),
			Transliteration: withoutSigns(),
		},
	}
}
