package gloss

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// respell makes one spelling of those that a language has for the same word. The word is folded.
func (t *tongue) respell(word string) string {
	switch t.base {
	case "de":
		return germanSpellings.Replace(word)
	case "en":
		return unaccentedWord(ligatures.Replace(word))
	case "fr", "es", "it", "pt", "ca", "nl", "la":
		return ligatures.Replace(word)
	case "ro":
		return romanianCommas.Replace(word)
	case "tr": // kâr and kar are two words
		return strings.NewReplacer("î", "i", "û", "u").Replace(word)
	case "fa", "ur":
		return strings.ReplaceAll(word, "ۀ", "ه")
	case "hi", "mr", "ne":
		return nasals(devanagari.Replace(word))
	case "ja":
		return japaneseSpellings.Replace(word)
	case "ru":
		return strings.ReplaceAll(word, "ё", "е")
	case "vi":
		return vietnameseTone(word)
	case "zh":
		return strings.ReplaceAll(word, "臺", "台")
	}
	return word
}

// unaccentedWord leaves the accents away that English often does: état, Sánchez, Erdoğan. A last é tells words apart:
// exposé and expose.
func unaccentedWord(word string) string {
	if isASCII(word) {
		return word
	}
	word, last := strings.CutSuffix(word, "é")
	var b strings.Builder
	for _, r := range norm.NFD.String(word) {
		switch {
		case r == 'ı':
			b.WriteByte('i')
		case !unicode.Is(unicode.Mn, r):
			b.WriteRune(r)
		}
	}
	if last {
		b.WriteString("é")
	}
	return b.String()
}

var (
	// typewriters had neither: cœur and coeur, mediæval and mediaeval. In the Nordic languages æ is a letter of its own
	ligatures = strings.NewReplacer("œ", "oe", "æ", "ae")

	// before Unicode had the letters with a comma, texts were written with a cedilla
	romanianCommas = strings.NewReplacer("ş", "ș", "ţ", "ț")

	// by § 32 of the German spelling rules
	germanSpellings = strings.NewReplacer("graph", "graf", "phot", "fot", "phon", "fon")

	// v, which Japanese has no sound for
	japaneseSpellings = strings.NewReplacer("ヴァ", "バ", "ヴィ", "ビ", "ヴェ", "ベ", "ヴォ", "ボ", "ヴュ", "ビュ", "ヴ", "ブ")

	// the dot that makes the sounds of Urdu and English from those of Hindi, which many leave out, and chandrabindu; ड़
	// and ढ़ are other letters than ड and ढ
	devanagari = strings.NewReplacer("क\u093C", "क", "ख\u093C", "ख", "ग\u093C", "ग", "ज\u093C", "ज", "फ\u093C", "फ",
		"\u0901", "\u0902")
)

// nasals writes a nasal before a consonant of its class as anusvara: हिन्दी is हिंदी.
func nasals(word string) string {
	const virama = '\u094D'
	if !strings.ContainsRune(word, virama) {
		return word
	}
	letters := []rune(word)
	var b strings.Builder
	for i := 0; i < len(letters); i++ {
		if i+2 < len(letters) && letters[i+1] == virama && strings.ContainsRune(classOf(letters[i]), letters[i+2]) {
			b.WriteRune('\u0902')
			i++
			continue
		}
		b.WriteRune(letters[i])
	}
	return b.String()
}

// classOf are the stops that are spoken where a nasal is. In words from English न stands before ट too.
func classOf(nasal rune) string {
	switch nasal {
	case 'ङ':
		return "कखगघ"
	case 'ञ':
		return "चछजझ"
	case 'ण':
		return "टठडढ"
	case 'न':
		return "तथदधटड"
	case 'म':
		return "पफबभ"
	}
	return ""
}

// vietnameseTone puts the tone of oa, oe and uy at the end of a syllable on the first vowel (hoà is hòa), and writes an i
// that is a syllable's only vowel as y after the consonants where both are in use (Mĩ is Mỹ). Syllables are words here.
func vietnameseTone(word string) string {
	last, size := utf8.DecodeLastRuneInString(word)
	head := word[:len(word)-size]
	glide, onset := utf8.DecodeLastRuneInString(head)
	for _, v := range [...]struct {
		glide, plain rune
		toned, moved string
	}{{'o', 'a', "àáảãạ", "òóỏõọ"}, {'o', 'e', "èéẻẽẹ", "òóỏõọ"}, {'u', 'y', "ỳýỷỹỵ", "ùúủũụ"}} {
		if tone := runeIndex(v.toned, last); tone >= 0 && glide == v.glide {
			return head[:len(head)-onset] + string([]rune(v.moved)[tone]) + string(v.plain)
		}
	}
	if tone := runeIndex("iìíỉĩị", last); tone >= 0 && len(head) == 1 && strings.Contains("hklmst", head) {
		return head + string([]rune("yỳýỷỹỵ")[tone])
	}
	return word
}

// runeIndex is the number of a rune among those of a text, -1 when it is not there.
func runeIndex(text string, r rune) int {
	at := strings.IndexRune(text, r)
	if at < 0 {
		return -1
	}
	return utf8.RuneCountInString(text[:at])
}
