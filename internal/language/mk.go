package language

func macedonian() *Language {
	return &Language{
		Code: "mk",
		Letters: Letters{
			Transliteration: withoutSigns(),
		},
	}
}
