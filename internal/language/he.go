package language

import "strings"

func hebrew() *Language {
	return &Language{
		Code: "he",
		Spelling: Spelling{
			ForeignPlurals: true,
		},
		Inflection: Inflection{
			Paradigms: paradigms(hebrewEndings),
			Bare:      hebrewPlain.Replace,
			Detach:    detachHebrew,
		},
	}
}

// hebrewEndings have final letters as they are within a word.
const hebrewEndings = "- ימ\n - ות\n ה ות ת\n ה ימ\n ית יות\n ות ויות\n ~ - י"

// hebrewPlain writes the last letter of a word as it is within a word.
var hebrewPlain = strings.NewReplacer("ם", "מ", "ן", "נ", "ץ", "צ", "ף", "פ", "ך", "כ")

// detachHebrew takes off ו, then ש כש לכש, then ב כ ל מ, then ה. After ב כ ל the article is not written.
func detachHebrew(word string) []Detachment {
	var list []Detachment
	for _, and := range []string{"", "ו"} {
		for _, that := range []string{"", "ש", "כש", "לכש", "מש"} {
			for _, to := range []string{"", "ב", "כ", "ל", "מ"} {
				base, ok := strings.CutPrefix(word, and+that+to)
				if !ok {
					continue
				}
				if base != word {
					list = appendShort(list, base)
				}
				if to == "" || to == "מ" {
					if noun, definite := strings.CutPrefix(base, "ה"); definite { // the article tells a noun of two letters, too
						list = appendLong(list, noun, 2)
					}
				} else {
					list = appendLong(list, "ה"+base, 4)
				}
			}
		}
	}
	return list
}
