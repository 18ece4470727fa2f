package language

import "strings"

func croatian() *Language {
	return &Language{
		Code: "hr",
		Sentences: Sentences{
			OrdinalDot: true,
		},
		Reading: Reading{
			LongestSentence: 30,
		},
		Letters: Letters{
			Digraphs: strings.Fields("dž lj nj"),
		},
	}
}
