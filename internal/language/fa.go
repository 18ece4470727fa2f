package language

import "strings"

func persian() *Language {
	return &Language{
		Code: "fa",
		Spelling: Spelling{
			ForeignPlurals: true,
			Respell:        strings.NewReplacer("ۀ", "ه").Replace,
			OneWordOrTwo:   joinedOrApart,
		},
		Sentences: Sentences{
			Abbreviations: WordsOf("د أ م ص ق.م"),
		},
		Inflection: Inflection{
			Detach: detachPersian,
		},
	}
}

// detachPersian takes off the plural endings, ها with what may follow it and ان, and the ی that ties a word in ه to the next one.
func detachPersian(word string) []Detachment {
	var list []Detachment
	for _, ending := range []string{"ها", "هاي", "هايي", "هايش"} {
		if base, ok := strings.CutSuffix(word, ending); ok {
			list = appendLong(list, base, 3)
		}
	}
	if base, ok := strings.CutSuffix(word, "گان"); ok { // پناهنده، پناهندگان
		list = appendLong(list, base+"ه", 4)
	} else if base, ok := strings.CutSuffix(word, "ان"); ok {
		list = appendLong(list, base, 4)
	}
	if base, ok := strings.CutSuffix(word, "هي"); ok {
		list = appendLong(list, base+"ه", 3)
	}
	return list
}

// joinedOrApart are the other ways to write a form of two words: آتش‌بس with a space or with nothing in place of the sign that
// keeps its letters apart.
func joinedOrApart(form string) []string {
	const nonJoiner = "\u200C"
	if strings.Contains(form, nonJoiner) {
		return []string{strings.ReplaceAll(form, nonJoiner, " ")}
	}
	if first, second, two := strings.Cut(form, " "); two && !strings.Contains(second, " ") {
		return []string{first + second}
	}
	return nil
}
