package language

func estonian() *Language {
	return &Language{
		Code: "et",
		Sentences: Sentences{
			OrdinalDot: true,
		},
		Reading: Reading{
			LongestSentence: 30,
		},
	}
}
