package language

func occitan() *Language {
	return &Language{
		Code: "oc",
		Spelling: Spelling{
			Elisions: WordsOf("l d m n s t"),
		},
	}
}
