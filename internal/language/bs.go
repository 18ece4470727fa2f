package language

import "strings"

func bosnian() *Language {
	return &Language{
		Code: "bs",
		Sentences: Sentences{
			OrdinalDot: true,
		},
		Letters: Letters{
			Digraphs: strings.Fields("dž lj nj"),
		},
	}
}
