package language

func lithuanian() *Language {
	return &Language{
		Code: "lt",
		Reading: Reading{
			LongestSentence: 30,
		},
	}
}
