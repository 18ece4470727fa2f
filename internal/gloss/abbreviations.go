package gloss

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// abbreviates reports whether the full stop at the end of before is an abbreviation's and the sentence goes on.
func (t *tongue) abbreviates(before, after []byte) bool {
	rest, ok := bytes.CutSuffix(bytes.TrimRightFunc(before, unicode.IsSpace), []byte{'.'})
	if !ok {
		return false
	}
	word := lastWord(rest)
	if utf8.RuneCountInString(word) > 8 {
		return false
	}
	lower := strings.ToLower(word)
	if len(lower) <= 4 && t.honorifics.has(lower) && shapeOf(word) != caps || t.abbreviations.has(lower) {
		return true
	}
	next, stop := firstWord(after)
	switch {
	case t.dottedOrdinals && len(word) > 0 && len(word) <= 2 && strings.Trim(word, "0123456789") == "": // "am 5. März"
		return true
	case t.months.has(lower) && next != "" && isDigit(next[0]): // "Jan. 5"
		return true
	case stop && singleLetter(word) && singleLetter(next): // "z. B."
		return true
	}
	return (t.initial(word) || undotted(word) != word) && !t.particles.has(strings.ToLower(next))
}

// lastWord is what text ends with after its last space, bracket or quotation mark.
func lastWord(text []byte) string {
	at := bytes.LastIndexFunc(text, func(r rune) bool {
		switch r {
		case '(', '“', '"', '‘', '\'', '«':
			return true
		}
		return unicode.IsSpace(r)
	})
	if at < 0 {
		return string(text)
	}
	_, size := utf8.DecodeRune(text[at:])
	return string(text[at+size:])
}

// firstWord is the first word of a text, and whether a full stop follows it.
func firstWord(text []byte) (word string, stop bool) {
	word = strings.TrimLeftFunc(string(text[:min(len(text), 40)]), unicode.IsSpace)
	end := strings.IndexFunc(word, func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == '.' })
	if end <= 0 {
		return word, false
	}
	return word[:end], word[end] == '.'
}

func singleLetter(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	return size > 0 && size == len(word) && unicode.IsLetter(r)
}

// initial reports whether a word before a full stop stands for a longer one: a capital, a letter of a script without
// capitals that does not write whole words with one; the two of a Spanish plural ("EE. UU."); in Hindi the name
// of a Latin letter.
func (t *tongue) initial(word string) bool {
	letters := []rune(strings.TrimRight(word, "ـ"))
	switch {
	case len(letters) == 1:
		return unicode.IsUpper(letters[0]) || unicode.In(letters[0], unicode.Arabic, unicode.Hebrew, unicode.Devanagari)
	case len(letters) == 2 && t.base == "es":
		return letters[0] == letters[1] && unicode.IsUpper(letters[0])
	}
	return t.base == "hi" && slices.Contains(latinInHindi, word)
}

// latinInHindi are the names of the Latin letters that are no words of Hindi.
var latinInHindi = strings.Fields("बी सी डी एफ जी एच आई जे एल एम एन पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई जेड")

// abbreviationsOf are words that take a full stop within a sentence, before what may be a capital or a number.
func abbreviationsOf(base string) string {
	switch base {
	case "en":
		return "vs cf e.g i.e approx no nos art arts st mt ft inc ltd corp op vol fig al dept est gov"
	case "de":
		return "dr prof nr bzw z.b d.h u.a o.ä ca art abs st bd hrsg vgl ggf evtl hr fr"
	case "fr":
		return "m mm art av bd cf p.ex no st ste env dr pr"
	case "es", "pt", "it", "ca":
		return "art núm n.º dr dra sr sra av ej p.ej p.es ecc núms pág dott prof sig"
	case "ru", "uk", "be", "bg":
		return "г м ст т д п р им ім тыс тис млн млрд руб грн др пр см рис ул вул с"
	case "pl", "cs", "sk":
		return "ul dr prof np tzn św r art nr tj tzw m.in gen mgr inż płk"
	}
	return otherAbbreviations(base)
}

func otherAbbreviations(base string) string {
	switch base {
	case "ar", "fa":
		return "د أ م ص ق.م"
	case "el":
		return "κ κα κκ δρ π.χ αρ καθ βλ άρθρ"
	case "fi":
		return "dr prof esim ks ts tri"
	case "hi", "mr", "ne":
		return "डॉ डा प्रो पं स्व श्री सं मो"
	case "hu":
		return "dr prof ifj id st ún pl"
	case "nl":
		return "dr drs prof ir mr mw dhr mevr nr bijv jl art st ca vgl blz"
	case "ro":
		return "dr dl dna prof nr str art gen ing sf"
	case "sv", "da", "no":
		return "dr prof hr fr nr ca bl.a t.ex f.eks kl kap jf jfr st"
	case "tr", "az":
		return "dr prof doç av sn yrd öğr gör alb gen org korg bkz cad sok mah no st ör"
	}
	return ""
}

// monthsOf are short names of months, which take a full stop before the day.
func monthsOf(base string) string {
	switch base {
	case "en":
		return "jan feb mar apr jun jul aug sep sept oct nov dec"
	case "fr":
		return "janv févr avr juil sept oct nov déc"
	case "de":
		return "jan jän feb apr aug sep sept okt nov dez"
	case "es":
		return "ene feb mar abr may jun jul ago sep sept oct nov dic"
	case "it":
		return "gen feb mar apr mag giu lug ago set sett ott nov dic"
	case "pt":
		return "jan fev mar abr mai jun jul ago set out nov dez"
	case "nl":
		return "jan feb mrt apr jun jul aug sep sept okt nov dec"
	case "da", "no", "sv":
		return "jan feb mar apr jun jul aug sep sept okt nov dec des"
	}
	return ""
}
