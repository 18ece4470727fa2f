package linker

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The rules of this file belong to scripts, not to languages: a Chinese or Thai name in an English text is cut by them, too. So
// they stand here. What only one language knows is behind its CutOut in internal/language.

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
		if f.name && (isKatakana(prev) || isKatakana(next)) { // インド in インドネシア
			return false
		}
		return !derived(text, int(start), int(end)) && !(f.name && (divided(text[:start]) || isHalf(text[:start])))
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

// isHalf reports whether east or west makes another place of a name in katakana: 東ドイツ. It does not when it ends a word
// itself: 関東.
func isHalf(before []byte) bool {
	prev, size := utf8.DecodeLastRune(before)
	first, _ := utf8.DecodeLastRune(before[:len(before)-size])
	return strings.ContainsRune("東西", prev) && !strings.ContainsRune("関以北南中大", first)
}

func isKatakana(r rune) bool { return unicode.Is(unicode.Katakana, r) || r == 'ー' }

// katakanaCut returns the end of the first part of a compound in katakana, of which a part is a word of some form: システム in
// オンラインシステム, センター in ビデオセンタースタッフ. All parts have three letters or more, since shorter ones are found in other words:
// コール in アルコール. It is 0 for other words.
func (l *Linker) katakanaCut(word string) int {
	const least = 3 // letters
	letters := []rune(word)
	if len(letters) < 2*least || slices.ContainsFunc(letters, func(r rune) bool { return !isKatakana(r) }) {
		return 0
	}
	cuts := func(at int) bool { // no word begins with these
		return at == 0 || at == len(letters) || at >= least && at <= len(letters)-least && !strings.ContainsRune("ーァィゥェォッャュョヮン", letters[at])
	}
	for from := range letters {
		for to := from + least; to <= len(letters) && cuts(from); to++ {
			if !cuts(to) || to-from == len(letters) {
				continue
			}
			if _, known := l.words.ids[l.fold(normal(string(letters[from:to])))]; !known {
				continue
			}
			if from == 0 {
				return len(string(letters[:to]))
			}
			return len(string(letters[:from]))
		}
	}
	return 0
}
