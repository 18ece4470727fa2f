package linker

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// boundary refuses words that are cut out of others in scripts without spaces: a Thai syllable that goes on, a single
// Chinese character among others, hiragana among hiragana.
func (j judgement) boundary(f *form) bool {
	text := j.s.page.text
	start, end := j.s.tokens[j.first].start, j.s.tokens[j.last-1].end
	first, _ := utf8.DecodeRune(text[start:])
	if first < 0x0E00 {
		return true
	}
	prev, _ := utf8.DecodeLastRune(text[:start])
	next, _ := utf8.DecodeRune(text[end:])
	switch {
	case isThai(first):
		if leadingVowel(prev) || trailingVowel(next) {
			return false
		}
		if j.l.lang.CutOut != nil {
			return !j.l.lang.CutOut(text, int(start), int(end))
		}
		short := utf8.RuneCount(text[start:end]) < 4
		return !(short && (isThai(prev) || isThai(next)))
	case unicode.Is(unicode.Han, first):
		alone := !unicode.Is(unicode.Han, prev) && !unicode.Is(unicode.Han, next)
		return alone || utf8.RuneCount(text[start:end]) > 1 &&
			!derived(text, int(start), int(end)) && !(f.name && divided(text[:start])) &&
			!(first == '中' && strings.ContainsRune("其当當之", prev)) && // 其中, among them
			!(j.l.lang.CutOut != nil && j.l.lang.CutOut(text, int(start), int(end)))
	case unicode.Is(unicode.Katakana, first):
		return !derived(text, int(start), int(end)) && !(f.name && divided(text[:start]))
	case unicode.Is(unicode.Hiragana, first):
		return !unicode.Is(unicode.Hiragana, prev) || utf8.RuneCount(text[start:end]) > 3
	}
	return true
}

// isThai reports whether a letter, vowel or tone mark is of the scripts of Thai and Lao.
func isThai(r rune) bool { return unicode.In(r, unicode.Thai, unicode.Lao) }

func leadingVowel(r rune) bool { return r >= 0x0E40 && r <= 0x0E44 || r >= 0x0EC0 && r <= 0x0EC4 }

func trailingVowel(r rune) bool {
	return r == 0x0E30 || r == 0x0E32 || r == 0x0E33 || r == 0x0E45 || r == 0x0EB0 || r == 0x0EB2 || r == 0x0EB3
}

// derived reports whether the words at text[start:end] go on to another thing: to the one who does it or what does it, as
// 服务 does in 服务器 and 生产 in 生产者; or whether the deputy of that office is meant: 副总统.
func derived(text []byte, start, end int) bool {
	if prev, _ := utf8.DecodeLastRune(text[:start]); prev == '副' {
		return true
	}
	next, size := utf8.DecodeRune(text[end:])
	if !strings.ContainsRune("者員员器師师", next) {
		return false
	}
	after, _ := utf8.DecodeRune(text[end+size:])
	begins := false // 员工, staff, is a word of its own, and so is 器官, an organ
	switch next {
	case '員', '员':
		begins = after == '工'
	case '器':
		begins = strings.ContainsRune("官材具械皿", after)
	case '師', '师':
		begins = strings.ContainsRune("生範范長长", after)
	}
	return !begins
}

// divided reports whether a part of the world before a name makes it another one: 南苏丹 is not 苏丹. It does not when it
// ends a word itself: 云南.
func divided(before []byte) bool {
	prev, size := utf8.DecodeLastRune(before)
	if !strings.ContainsRune("南北新白", prev) {
		return false
	}
	first, _ := utf8.DecodeLastRune(before[:len(before)-size])
	switch prev {
	case '南':
		return !strings.ContainsRune("湖河云雲越海济西东東江指", first)
	case '北':
		return !strings.ContainsRune("湖河台西东東", first)
	case '新':
		return !strings.ContainsRune("更最创創革重全刷翻", first)
	}
	return !strings.ContainsRune("明表空清", first)
}
