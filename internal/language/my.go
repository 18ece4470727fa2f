package language

func burmese() *Language {
	return &Language{
		Code: "my",
		Spelling: Spelling{
			Unspaced: true,
		},
	}
}
