package language

import "strings"

func indonesian() *Language {
	return &Language{
		Code: "id",
		Inflection: Inflection{
			Detach:       withoutNya,
			Reduplicates: true,
		},
		Names: Names{
			Honorifics: WordsOf("presiden menteri gubernur jenderal pak bapak ibu"),
		},
	}
}

// withoutNya takes off the ending of "its".
func withoutNya(word string) []Detachment {
	if base, ok := strings.CutSuffix(word, "nya"); ok {
		return appendLong(nil, base, 4)
	}
	return nil
}
