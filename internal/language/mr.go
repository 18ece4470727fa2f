package language

func marathi() *Language {
	return &Language{
		Code: "mr",
		Spelling: Spelling{
			Respell: devanagariSpelling,
		},
		Sentences: Sentences{
			Abbreviations: WordsOf("डॉ डा प्रो पं स्व श्री सं मो"),
		},
	}
}
