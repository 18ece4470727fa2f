package language

func kyrgyz() *Language {
	return &Language{
		Code: "ky",
		Letters: Letters{
			Transliteration: withoutSigns(),
		},
	}
}
