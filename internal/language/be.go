package language

func belarusian() *Language {
	return &Language{
		Code: "be",
		Spelling: Spelling{
			ForeignPlurals: true,
		},
		Sentences: Sentences{
			Abbreviations: WordsOf("г м ст т д п р им ім тыс тис млн млрд руб грн др пр см рис ул вул с"),
		},
		Reading: Reading{
			LongestSentence: 30,
		},
		Letters: Letters{
			Transliteration: withoutSigns(),
		},
	}
}
