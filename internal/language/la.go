package language

func latin() *Language {
	return &Language{
		Code: "la",
		Spelling: Spelling{
			Respell: ligatures.Replace,
		},
	}
}
