package editorial

import (
	"strings"
	"unicode/utf8"
)

// syllables is how many syllables a word has, by the vowels that its letters stand for. In Russian and Spanish the
// spelling says it; in German nearly; in French and English it is an estimate that is right for most words, which is what
// averages over a text need.
func syllables(word, base string) int {
	word = strings.ToLower(word)
	n := 0
	switch base {
	case "ru":
		n = countAny(word, "аеёиоуыэюя")
	case "es":
		n = groups(word, "aeiouáéíóúü", spanishBreak)
	case "de":
		n = groups(word, "aeiouyäöü", germanBreak)
	case "fr":
		n = groups(strings.NewReplacer("qu", "q", "gu", "g").Replace(muteFrench(word)), "aeiouyàâäéèêëîïôöùûüœæ", frenchBreak)
	default:
		n = groups(muteEnglish(word), "aeiouy", englishBreak)
	}
	return max(1, n)
}

func countAny(word, vowels string) int {
	n := 0
	for _, r := range word {
		if strings.ContainsRune(vowels, r) {
			n++
		}
	}
	return n
}

// groups counts runs of vowels, and the breaks within them.
func groups(word, vowels string, breaks func(before, r rune) bool) int {
	n := 0
	var before rune
	for _, r := range word {
		isVowel := strings.ContainsRune(vowels, r)
		if isVowel && (before == 0 || breaks(before, r)) {
			n++
		}
		if before = 0; isVowel {
			before = r
		}
	}
	return n
}

// spanishBreak: two strong vowels, or a weak one with an accent beside a strong one, are two syllables.
func spanishBreak(a, b rune) bool {
	const strong, accented = "aeoáéó", "íú"
	isStrong := func(r rune) bool { return strings.ContainsRune(strong, r) }
	return isStrong(a) && isStrong(b) || strings.ContainsRune(accented, a) || strings.ContainsRune(accented, b)
}

// germanBreak: all pairs but diphthongs and long vowels are two syllables.
func germanBreak(a, b rune) bool {
	return !strings.Contains(" ai au äu ei eu ie aa ee oo ey ay oi ", " "+string([]rune{a, b})+" ")
}

func frenchBreak(a, b rune) bool {
	return strings.ContainsRune("éèëï", a) || strings.ContainsRune("ëï", b)
}

// muteFrench takes off the e of an ending that is not heard.
func muteFrench(word string) string {
	if utf8.RuneCountInString(word) <= 3 {
		return word
	}
	for _, ending := range []string{"es", "e"} {
		if rest, ok := strings.CutSuffix(word, ending); ok {
			return rest
		}
	}
	return word
}

// englishBreak: pairs like the io of "lion" and the ia of "alliance" are two syllables more often than not.
func englishBreak(a, b rune) bool {
	return strings.Contains(" ia io iu ua uo ue yi ", " "+string([]rune{a, b})+" ")
}

// muteEnglish takes off endings that are not heard, and melts those that are one syllable.
func muteEnglish(word string) string {
	word = strings.NewReplacer("tion", "shun", "sion", "shun", "cious", "shus", "tious", "shus", "cial", "shal", "tial", "shal",
		"geous", "jus", "qu", "q", "gue", "ge", "gua", "ga", "creat", "cre_at").Replace(word)
	word = strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "’s")
	switch {
	case strings.HasSuffix(word, "le") && len(word) > 2 && !strings.ContainsRune("aeiouy", rune(word[len(word)-3])):
		return word // ta-ble
	case strings.HasSuffix(word, "ee"):
		return word
	case strings.HasSuffix(word, "es") && len(word) > 3 && !strings.ContainsAny(word[len(word)-3:len(word)-2], "szxhgc"):
		return strings.TrimSuffix(word, "es")
	case strings.HasSuffix(word, "ed") && len(word) > 3 && !strings.ContainsAny(word[len(word)-3:len(word)-2], "td"):
		return strings.TrimSuffix(word, "ed")
	case strings.HasSuffix(word, "e") && len(word) > 3:
		return strings.TrimSuffix(word, "e")
	}
	return word
}
