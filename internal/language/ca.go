package language

func catalan() *Language {
	return &Language{
		Code: "ca",
		Namesakes: Namesakes{
			Dividers:   WordsOf("nova nou sant santa"),
			Directions: WordsOf("nord sud est oest"),
			Common: WordsOf(`ser és són era va han ha havia hi he estar està estan fer fa fet dir diu dit pot poden de deu anar jo tu ell ella
				nosaltres ells elles em et es ens us li els les lo la el un una uns unes del dels al als pel meu teu seu seva nostre
				aquest aquesta això aquell aquella que qui qual quan on com quant si i o ni però perquè doncs mentre per amb sense
				sobre sota entre cap fins des segons contra durant molt molta molts moltes més menys poc tot tota tots totes altre
				altra altres mateix cada algun res ningú ja encara també mai sempre ara avui ahir demà aquí allà així bé mal millor
				només tan quasi després abans no sí bo gran nou primer últim dos tres`),
			Homographs: WordsOf("poder"),
			Places:     WordsOf("a en"),
			NameHeads:  WordsOf("banc golf mar estret badia universitat institut museu"),
			Subjects:   WordsOf("jo ell ella nosaltres ells elles es em et"),
		},
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
	}
}
