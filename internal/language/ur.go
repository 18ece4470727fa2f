package language

import "strings"

func urdu() *Language {
	return &Language{
		Code: "ur",
		Spelling: Spelling{
			ForeignPlurals: true,
			Respell:        strings.NewReplacer("ۀ", "ه").Replace,
			OneWordOrTwo:   joinedOrApart,
		},
		Inflection: Inflection{
			Detach: detachPersian,
		},
	}
}
