package language

func thai() *Language {
	return &Language{
		Code: "th",
		Spelling: Spelling{
			ForeignPlurals: true,
			Unspaced:       true,
		},
	}
}
