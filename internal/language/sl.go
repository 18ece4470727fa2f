package language

func slovene() *Language {
	return &Language{
		Code: "sl",
		Sentences: Sentences{
			OrdinalDot: true,
		},
		Reading: Reading{
			LongestSentence: 30,
		},
	}
}
