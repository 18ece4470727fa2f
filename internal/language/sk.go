package language

import "strings"

func slovak() *Language {
	return &Language{
		Code: "sk",
		Sentences: Sentences{
			OrdinalDot:    true,
			Abbreviations: WordsOf("ul dr prof np tzn św r art nr tj tzw m.in gen mgr inż płk"),
		},
		Reading: Reading{
			LongestSentence: 30,
		},
		Letters: Letters{
			Digraphs: strings.Fields("ch"),
		},
	}
}
