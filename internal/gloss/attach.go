package gloss

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// possessor takes the possessive ending off a normal word: "NATO's" is "NATO". In languages that use an apostrophe
// before any case ending all of it goes: Turkish "NATO'nun"; and before what follows a colon: Finnish "EU:n".
func (t *tongue) possessor(surface string) (string, bool) {
	if i := strings.LastIndexByte(surface, '\''); i > 0 {
		ending := surface[i+1:]
		if ending == "s" || ending == "S" {
			return surface[:i], true
		}
		if isASCII(surface[:i]) && ending != "" && !isASCII(ending) { // "Pod'ів": a foreign word
			return surface[:i], true
		}
		if t.dottedI && len(ending) > 0 && utf8.RuneCountInString(ending) <= 8 && shapeOf(ending) != capital {
			return surface[:i], true
		}
	}
	if i := strings.IndexByte(surface, ':'); i > 1 && len(surface)-i <= 6 && shapeOf(surface[i+1:]) == lower {
		return surface[:i], true
	}
	return "", false
}

// detachment is what is left of a word when something was taken off. It is weak when the word is as likely to be another one.
type detachment struct {
	base string
	weak bool
}

// detach takes off what a language writes to a word without a space: the conjunctions, prepositions and articles of
// Arabic and Hebrew, the particles of Korean, the plurals of Persian. There may be several ways to read a word; all are
// returned.
func (t *tongue) detach(surface string) []detachment {
	switch first, _ := utf8.DecodeRuneInString(surface); {
	case t.base == "fa" || t.base == "ur":
		return detachPersian(surface)
	case unicode.Is(unicode.Arabic, first):
		return detachArabic(surface)
	case unicode.Is(unicode.Hebrew, first):
		return detachHebrew(surface)
	case t.base == "ko":
		return detachKorean(surface)
	case t.base == "id" || t.base == "ms":
		if base, ok := strings.CutSuffix(surface, "nya"); ok { // its
			return appendLong(nil, base, 4)
		}
	}
	return nil
}

// detachPersian takes off the plural endings, ها with what may follow it and ان, and the ی that ties a word in ه to the next one.
func detachPersian(word string) []detachment {
	var list []detachment
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

// hebrewPlain writes the last letter of a word as it is within a word.
var hebrewPlain = strings.NewReplacer("ם", "מ", "ן", "נ", "ץ", "צ", "ף", "פ", "ך", "כ")

// detachHebrew takes off ו, then ש כש לכש, then ב כ ל מ, then ה. After ב כ ל the article is not written.
func detachHebrew(word string) []detachment {
	var list []detachment
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

// appendShort adds a word of two letters or more. Two are too few to tell a word by when a single letter went before them.
func appendShort(list []detachment, word string) []detachment {
	n := utf8.RuneCountInString(word)
	if n < 2 {
		return list
	}
	return append(list, detachment{word, n < 3})
}

// appendLong adds a word that has at least n letters left.
func appendLong(list []detachment, word string, n int) []detachment {
	if utf8.RuneCountInString(word) < n {
		return list
	}
	return append(list, detachment{base: word})
}
