package language

func khmer() *Language {
	return &Language{
		Code: "km",
		Spelling: Spelling{
			Unspaced: true,
		},
	}
}
