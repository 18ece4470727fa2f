package language

func lao() *Language {
	return &Language{
		Code: "lo",
		Spelling: Spelling{
			Unspaced: true,
		},
	}
}
