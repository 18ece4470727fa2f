package language

func latvian() *Language {
	return &Language{
		Code: "lv",
		Sentences: Sentences{
			OrdinalDot: true,
		},
		Reading: Reading{
			LongestSentence: 30,
		},
	}
}
