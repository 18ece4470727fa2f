package language

func kazakh() *Language {
	return &Language{
		Code: "kk",
		Letters: Letters{
			Transliteration: withoutSigns(),
		},
	}
}
