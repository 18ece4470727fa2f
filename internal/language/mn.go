package language

func mongolian() *Language {
	return &Language{
		Code: "mn",
		Letters: Letters{
			Transliteration: withoutSigns(),
		},
	}
}
