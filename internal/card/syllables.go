package card

import (
	"strings"
	"unicode"
)

// Thai, Lao, Khmer and Burmese have no spaces between words, and where a word ends only a dictionary knows, of which there is no Go
// module. Two things are known without: some words, and places between two syllables.

// particles marks the beginning of words for "and", "of", "in", "which" and the like, which are no parts of longer words.
var particles = strings.NewReplacer(markBefore(
	"และ", "ของ", "ใน", "เป็น", "เพื่อ", "โดย", "หรือ", "ซึ่ง", "เมื่อ", "ระหว่าง", "เกี่ยวกับ", "สำหรับ", "ประเทศ", // Thai
	"ແລະ", "ຂອງ", "ໃນ", "ເປັນ", "ໂດຍ", "ຫຼື", // Lao
	"និង", "របស់", "ក្នុង", "ដែល", // Khmer
)...)

func markBefore(words ...string) (pairs []string) {
	for _, word := range words {
		pairs = append(pairs, word, noHyphen+word)
	}
	return pairs
}

// breakUnspaced allows line breaks in a word of these scripts: before particles, and where that leaves a part that does not fit, between
// its syllables. Words of other scripts stay as they are.
func breakUnspaced(word string, fits func(string) bool) string {
	parts := strings.Split(strings.TrimPrefix(particles.Replace(word), noHyphen), noHyphen)
	for i, part := range parts {
		if !fits(part) {
			parts[i] = breakSyllables(part)
		}
	}
	return strings.Join(parts, noHyphen)
}

// breakSyllables allows line breaks between syllables, where the letters show them.
func breakSyllables(word string) string {
	letters := []rune(word)
	var b strings.Builder
	for i, letter := range letters {
		if i > 0 && beginsSyllable(letters[i-1], letters[i:]) {
			b.WriteString(noHyphen)
		}
		b.WriteRune(letter)
	}
	return b.String()
}

// beginsSyllable reports whether letters begin with a syllable, by their order and by the letter before them.
func beginsSyllable(before rune, letters []rune) bool {
	at := func(i int) rune {
		if i < len(letters) {
			return letters[i]
		}
		return 0
	}
	is := func(letter, from, to rune) bool { return from <= letter && letter <= to }
	switch letter := letters[0]; {
	case unicode.Is(unicode.Thai, letter) && unicode.Is(unicode.Thai, before):
		return beginsThai(before, letter)
	case unicode.Is(unicode.Lao, letter) && unicode.Is(unicode.Lao, before):
		const apart = 'ກ' - 'ก' // the two scripts have one order
		return beginsThai(before-apart, letter-apart)
	case is(letter, 'ក', 'ឳ') && unicode.Is(unicode.Khmer, before):
		const subscript, firstVowel, lastVowel, firstShifter, lastShifter = '\u17d2', '\u17b6', '\u17c5', '\u17c9', '\u17ca'
		return before != subscript && (is(at(1), firstVowel, lastVowel) || is(at(1), firstShifter, lastShifter))
	case (is(letter, 'က', 'ဪ') || letter == 'ဿ') && unicode.Is(unicode.Myanmar, before):
		const stacker, killer, dot = '\u1039', '\u103a', '\u1037'
		ends := at(1) == stacker || at(1) == killer || at(1) == dot && at(2) == killer // the consonant ends the syllable before it
		return before != stacker && !ends
	}
	return false
}

// beginsThai reports whether a letter begins a syllable: a vowel that is written before its consonant, or a consonant after a sign
// that ends a syllable.
func beginsThai(before, letter rune) bool {
	isFirstVowel := func(letter rune) bool { return 'เ' <= letter && letter <= 'ไ' }
	if isFirstVowel(before) {
		return false
	}
	return isFirstVowel(letter) || 'ก' <= letter && letter <= 'ฮ' && strings.ContainsRune("ะำๅๆฯ", before)
}
