package clause

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// marker is what a paragraph or an item begins with: "1.", "(a)", "–".
type marker struct {
	text   string // as written
	shape  string // the signs around its number, with "0" for figures, "a" and "A" for letters: "(a)"
	number string // "1", "a", "aa"; empty for a dash
}

func (m marker) isDash() bool    { return m.shape == "-" }
func (m marker) isFigures() bool { return strings.Contains(m.shape, "0") }

// isFirst reports whether lists begin with the marker.
func (m marker) isFirst() bool {
	switch m.number {
	case "1", "a", "i", "а", "α", "أ", "":
		return true
	}
	return false
}

// isNumber reports whether what stands between the signs can count: "(iv)" and "(aa)" can, and "(EU)" cannot.
func (m marker) isNumber() bool {
	head, _, isInserted := strings.Cut(m.number, "-")
	letters := []rune(head)
	if isInserted {
		return len(letters) <= 2
	}
	if m.isFigures() || len(letters) <= 1 || ofRoman(m.number) > 0 {
		return true
	}
	return m.isDoubled() || len(letters) == 2 && strings.Contains(m.shape, "a")
}

// isDoubled reports whether the marker is one letter that is written several times: "aa".
func (m marker) isDoubled() bool {
	return len([]rune(m.number)) > 1 && strings.Trim(m.number, string([]rune(m.number)[:1])) == ""
}

// asRoman returns the value of the marker as a Roman number; 0 when it is none.
func (m marker) asRoman() int {
	if strings.ContainsAny(m.shape, "aA") {
		return ofRoman(m.number)
	}
	return 0
}

// follows reports whether the marker can come directly after one with a number.
func (m marker) follows(number string) bool {
	if m.isFigures() {
		return follows(number, m.number) || followsNested(number, m.number)
	}
	return followsLetter(number, m.number) || ofRoman(number) > 0 && ofRoman(m.number) == ofRoman(number)+1
}

// followsNested compares numbers with levels: 1-2 after 1-1.
func followsNested(before, number string) bool {
	i, j := strings.LastIndexByte(before, '-'), strings.LastIndexByte(number, '-')
	return i > 0 && j > 0 && before[:i] == number[:j] && follows(before[i+1:], number[j+1:])
}

// alphabets are the letters of lists in their order, without those that lists leave out.
var alphabets = []string{"abcdefghijklmnopqrstuvwxyz", "abcdefghilmnopqrstuvz", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "абвгдежзийклмнопрстуфхцчшщэюя", "абвгдеєжзиклмнопрстуфхцчшщюя", "αβγδεζηθικλμνξοπρστυφχψω", "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ", "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"}

func followsLetter(before, letter string) bool {
	if head, _, isInserted := strings.Cut(letter, "-"); isInserted {
		return strings.HasPrefix(before, head)
	}
	before, _, _ = strings.Cut(before, "-")
	a, b := []rune(before), []rune(letter)
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	for _, alphabet := range alphabets {
		order := []rune(alphabet)
		at := func(r rune) int {
			for i, known := range order {
				if known == r {
					return i
				}
			}
			return -1
		}
		i, j := at(a[len(a)-1]), at(b[len(b)-1])
		switch {
		case i < 0 || j < 0:
		case len(a) == len(b) && j == i+1 && (len(a) == 1 || a[0] == b[0] || a[0] == a[len(a)-1]): // b after a, bb after aa, ab after aa
			return true
		case len(b) == 2 && len(a) == 1 && (b[0] == a[0] || i == len(order)-1 && j == 0): // ca after c, aa after z
			return true
		case len(a) == 2 && len(b) == 1 && j == at(a[0])+1: // d after ca
			return true
		}
	}
	return false
}

// inserted matches what is behind the letter of a point that was put in later: "l-bis)".
const inserted = `(?:-` + latin + `)?`

// latin matches the adverbs that number what was put in later.
const latin = `(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|nonies|(?:un|duo|ter|quater|quin)?decies)`

var markers = []struct {
	shape   string
	pattern *regexp.Regexp
}{
	{"（一0）", regexp.MustCompile(`^[（(]([一二三四五六七八九十百]{1,4})[)）]`)},
	{"一0、", regexp.MustCompile(`^([一二三四五六七八九十百]{1,4})、`)},
	{"（0）", regexp.MustCompile(`^（(\p{Nd}{1,3})）`)},
	{"0、", regexp.MustCompile(`^(\p{Nd}{1,3})[、．]`)},
	{"[0]", regexp.MustCompile(`^\[(\p{Nd}{1,3})\]`)},
	{"(0)", regexp.MustCompile(`^\((\p{Nd}{1,3}(?:\s?(?:bis|ter|quater|[a-zA-Z])|[¹²³⁰⁴-⁹]{1,2})?)\)`)},
	{"(a)", regexp.MustCompile(`^\((\p{Ll}{1,8}` + inserted + `|\p{Lo})\)`)},
	{"(A)", regexp.MustCompile(`^\((\p{Lu}{1,8})\)`)},
	{"0.0", regexp.MustCompile(`^(\p{Nd}{1,3}(?:\.\p{Nd}{1,3})+)\.?(?:[\s\x{a0}]|$)`)},
	{"0.", regexp.MustCompile(`^(\p{Nd}{1,3}(?:[\s-]?` + latin + `|[a-zA-Z]{1,2}|-\p{Nd}{1,2}|[¹²³⁰⁴-⁹]{1,2})?)\\?\.(?:[\s\x{a0}]|$|\p{Lu}|\p{Han}|[(«„“"‘—–])`)},
	{"0)", regexp.MustCompile(`^(\p{Nd}{1,3}(?:\.\p{Nd}{1,2}|[\s-]?` + latin + `|[a-zA-Z]{1,2}|-\p{Nd}{1,2}|[¹²³⁰⁴-⁹]{1,2})?)\\?\)(?:[\s\x{a0}]|$|[\p{L}«„“"‘—–])`)},
	{"0º", regexp.MustCompile(`^(\p{Nd}{1,3})\.?[°º](?:\.|\))?(?:[\s\x{a0}]|$)`)},
	{"0-", regexp.MustCompile(`^(\p{Nd}{1,3})\s?\.?[-–—](?:[\s\x{a0}]|$)`)},
	{"a)", regexp.MustCompile(`^(\p{Ll}{1,8}` + inserted + `|[\x{0621}-\x{064A}])\\?\)(?:[\s\x{a0}]|$|[\p{L}«„“"‘—–])`)},
	{"A)", regexp.MustCompile(`^(\p{Lu}{1,8})\\?\)(?:[\s\x{a0}]|$)`)},
	{"a.", regexp.MustCompile(`^(\p{Ll}|[ivx]{1,5})\\?\.(?:[\s\x{a0}]|$)`)},
	{"A.-", regexp.MustCompile(`^([IVX]{1,5})\\?\.\s?[-–—](?:[\s\x{a0}]|$)`)},
	{"A-", regexp.MustCompile(`^([IVXL]{1,7})\s?[-–—](?:[\s\x{a0}]|$)`)},
	{"A.", regexp.MustCompile(`^(\p{Lu}|[IVX]{1,5})\\?\.(?:[\s\x{a0}]|$)`)},
	{"a-", regexp.MustCompile(`^(\p{Ll}|[\x{0621}-\x{064A}])\s?[-–—](?:[\s\x{a0}]|$)`)},
	{"§0", regexp.MustCompile(`^§\s?(\p{Nd}{1,3}(?:[a-z]|[¹²³⁰⁴-⁹]{1,2})?)[°º]?(?:\.|\))?(?:[\s\x{a0}]|$)`)},
	{"^0", regexp.MustCompile(`^([¹²³⁰⁴-⁹]{1,3})\s*`)},
	{"-", regexp.MustCompile(`^()[–—−•·▪‣●○◦∙](?:[\s\x{a0}]|$)`)},
	{"-", regexp.MustCompile(`^()[-*+][ \t\x{a0}]`)},
}

// readMarker reads the marker that a text begins with.
func readMarker(text string) (m marker, ok bool) {
	if text == "" {
		return m, false
	}
	if r, _ := utf8.DecodeRuneInString(text); unicode.IsLetter(r) { // most lines: a letter or two before a sign
		if sign := strings.IndexAny(text[:min(len(text), 16)], ").-–—\\、"); sign < 0 {
			return m, false
		}
	}
	for _, known := range markers {
		found := known.pattern.FindStringSubmatchIndex(text)
		if found == nil {
			continue
		}
		number := text[found[2]:found[3]]
		end := found[1]
		written := strings.TrimRight(text[:end], " \t\u00a0\r\n")
		if r, size := utf8.DecodeLastRuneInString(written); found[3] < len(written)-size && (unicode.IsLetter(r) || strings.ContainsRune("(«„“\"‘—–", r)) && !strings.HasSuffix(known.shape, "-") && !strings.HasSuffix(known.shape, "º") && known.shape != "§0" {
			written = written[:len(written)-size] // the text begins directly behind the marker
		}
		m = marker{text: written, shape: known.shape, number: markerNumber(known.shape, number)}
		if known.shape == "-" && !hasWord(text) || !m.isNumber() {
			return marker{}, false
		}
		return m, true
	}
	return m, false
}

// markerOf returns the marker that a token is.
func markerOf(token string) marker {
	if m, ok := readMarker(token + " x"); ok && m.text == token {
		return m
	}
	return marker{text: token, shape: "0", number: normal(token)}
}

func markerNumber(shape, number string) string {
	if shape == "^0" {
		return raised.Replace(number)
	}
	if strings.Contains(shape, "一") {
		return strconv.Itoa(ofCJK(number))
	}
	if strings.Contains(shape, "0") {
		return normal(number)
	}
	return strings.ToLower(number)
}
