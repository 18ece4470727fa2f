package language

func faroese() *Language {
	return &Language{
		Code: "fo",
		Sentences: Sentences{
			OrdinalDot: true,
		},
	}
}
