package language

func belarusian() *Language {
	return &Language{
		Code: "be",
		Namesakes: Namesakes{
			Dividers: WordsOf("паўночн- паўднёв- усходн- заходн- новая"),
			Common: WordsOf(`і й ды а але ці або што каб калі як так не ні у ў на па да ад з за пры пад над без для праз я ты ён яна яно мы вы яны
				яго яе іх гэта гэты гэтая гэтыя той тая тое тыя хто які якая якое якія дзе чаму быў была было былі ёсць будзе можа
				трэба сказаў тут там цяпер тады сёння ўчора заўсёды вельмі больш менш шмат кожны усе ўсё іншы сам ужо яшчэ толькі
				таксама`),
			Homographs: WordsOf("мір"),
			Places:     WordsOf("у ў на з"),
			NameHeads:  WordsOf("банк-"),
			Subjects:   WordsOf("я ты ён яна мы вы яны"),
		},
		Spelling: Spelling{
			ForeignPlurals: true,
		},
		Sentences: Sentences{
			Abbreviations: WordsOf("г м ст т д п р им ім тыс тис млн млрд руб грн др пр см рис ул вул с"),
		},
		Reading: Reading{
			LongestSentence: 30,
		},
		Letters: Letters{
			Transliteration: withoutSigns(),
		},
	}
}
