package language

func nepali() *Language {
	return &Language{
		Code: "ne",
		Spelling: Spelling{
			Respell: devanagariSpelling,
		},
		Sentences: Sentences{
			Abbreviations: WordsOf("डॉ डा प्रो पं स्व श्री सं मो"),
		},
	}
}
