package language

func luxembourgish() *Language {
	return &Language{
		Code: "lb",
		Spelling: Spelling{
			CapitalNouns: true,
		},
		Sentences: Sentences{
			OrdinalDot: true,
		},
		Names: Names{
			GenitiveNames: true,
		},
	}
}
