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
		if t.dottedI && len(ending) > 0 && utf8.RuneCountInString(ending) <= 8 && shapeOf(ending) != capital {
			return surface[:i], true
		}
	}
	if i := strings.IndexByte(surface, ':'); i > 1 && len(surface)-i <= 6 && shapeOf(surface[i+1:]) == lower {
		return surface[:i], true
	}
	return "", false
}

// detach takes off what a language writes to a word without a space: the conjunctions, prepositions and articles of
// Arabic and Hebrew, the particles of Korean. There may be several ways to read a word; all are returned.
func (t *tongue) detach(surface string) []string {
	switch first, _ := utf8.DecodeRuneInString(surface); {
	case unicode.Is(unicode.Arabic, first) && t.base != "fa" && t.base != "ur":
		return detachArabic(surface)
	case unicode.Is(unicode.Hebrew, first):
		return detachHebrew(surface)
	case t.base == "ko":
		return detachKorean(surface)
	}
	return nil
}

// detachArabic takes off و ف, then ب ك ل, and gives and takes the article ال. لل is ل before the article.
func detachArabic(word string) []string {
	var list []string
	for _, conjunction := range []string{"", "و", "ف"} {
		rest, ok := strings.CutPrefix(word, conjunction)
		if !ok {
			continue
		}
		for _, preposition := range []string{"", "ب", "ك", "ل", "لل"} {
			base, ok := strings.CutPrefix(rest, preposition)
			if !ok {
				continue
			}
			if preposition == "لل" {
				list = appendLong(list, "ال"+base, 5)
				list = appendLong(list, base, 3)
				continue
			}
			if base != word {
				list = appendLong(list, base, 3)
			}
			if noun, definite := strings.CutPrefix(base, "ال"); definite {
				list = appendLong(list, noun, 3)
			} else {
				list = appendLong(list, "ال"+base, 6)
			}
		}
	}
	return list
}

// detachHebrew takes off ו, then ש כש לכש, then ב כ ל מ, then ה. After ב כ ל the article is not written.
func detachHebrew(word string) []string {
	var list []string
	for _, and := range []string{"", "ו"} {
		for _, that := range []string{"", "ש", "כש", "לכש", "מש"} {
			for _, to := range []string{"", "ב", "כ", "ל", "מ"} {
				base, ok := strings.CutPrefix(word, and+that+to)
				if !ok {
					continue
				}
				if base != word {
					list = appendLong(list, base, 3)
				}
				if to == "" || to == "מ" {
					if noun, definite := strings.CutPrefix(base, "ה"); definite {
						list = appendLong(list, noun, 3)
					}
				} else {
					list = appendLong(list, "ה"+base, 4)
				}
			}
		}
	}
	return list
}

// detachKorean takes off a particle, or two.
func detachKorean(word string) []string {
	const particles = `은 는 이 가 을 를 의 에 로 와 과 도 만 나 라 께 들 측 간 에서 에게 으로 부터 까지 처럼 보다 에는 에도 에만 와의 과의
		라는 이라 이나 이란 들이 들은 들을 들의 들에 으로서 로서 에서는 에서도 에게서 으로부터 로부터 이라는 이라고 라고 에서의 으로의 로의 까지의 이다 였다 이었다 이며 이고 에게는 으로는 로는`
	var list []string
	for _, p := range strings.Fields(particles) {
		if base, ok := strings.CutSuffix(word, p); ok {
			list = appendLong(list, base, 1)
		}
	}
	return list
}

// appendLong adds a word that has at least n letters left.
func appendLong(list []string, word string, n int) []string {
	if utf8.RuneCountInString(word) < n {
		return list
	}
	return append(list, word)
}
