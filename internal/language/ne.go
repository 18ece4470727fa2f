package language

func nepali() *Language {
	return &Language{
		Code: "ne",
		Namesakes: Namesakes{
			Dividers: WordsOf("उत्तर दक्षिण पूर्व पश्चिम"),
		},
		Spelling: Spelling{
			Respell: devanagariSpelling,
		},
		Sentences: Sentences{
			Abbreviations: WordsOf("डॉ डा प्रो पं स्व श्री सं मो"),
		},
	}
}
