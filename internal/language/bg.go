package language

func bulgarian() *Language {
	return &Language{
		Code: "bg",
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
			Transliteration: &Transliteration{Letters: cyrillicLetters(map[rune]string{'щ': "sht", 'ъ': "a", 'х': "h", 'ь': "y"})},
		},
	}
}
