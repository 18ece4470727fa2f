package language

func malay() *Language {
	return &Language{
		Code: "ms",
		Inflection: Inflection{
			Detach:       withoutNya,
			Reduplicates: true,
		},
		Names: Names{
			Honorifics: WordsOf("presiden menteri gubernur jenderal pak bapak ibu"),
		},
	}
}
