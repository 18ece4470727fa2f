package language

func azerbaijani() *Language {
	return &Language{
		Code: "az",
		Spelling: Spelling{
			DottedI: true,
		},
		Sentences: Sentences{
			Abbreviations: WordsOf("dr prof doç av sn yrd öğr gör alb gen org korg bkz cad sok mah no st ör"),
		},
		Inflection: Inflection{
			ApostropheEndings: true,
		},
		Names: Names{
			InflectedNames: true,
		},
	}
}
