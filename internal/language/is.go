package language

func icelandic() *Language {
	return &Language{
		Code: "is",
		Sentences: Sentences{
			OrdinalDot: true,
		},
	}
}
