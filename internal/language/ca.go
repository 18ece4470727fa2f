package language

func catalan() *Language {
	return &Language{
		Code: "ca",
		Spelling: Spelling{
			Elisions: WordsOf("l d m n s t"),
			Respell:  ligatures.Replace,
		},
		Sentences: Sentences{
			Abbreviations: WordsOf("art núm n.º dr dra sr sra av ej p.ej p.es ecc núms pág dott prof sig"),
		},
		Inflection: Inflection{
			Swaps: pairs(`-/s a/es ca/ques ga/gues ça/ces ja/ges ó/ons à/ans é/ens í/ins ú/uns às/asos és/esos ís/ïsos ós/osos s/sos
				x/xos ç/ços`),
		},
		Names: Names{
			Directions: WordsOf("nord sud est oest"),
		},
	}
}
