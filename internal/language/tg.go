package language

func tajik() *Language {
	return &Language{
		Code: "tg",
		Letters: Letters{
			Transliteration: withoutSigns(),
		},
	}
}
