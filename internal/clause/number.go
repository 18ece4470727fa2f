package clause

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/nutgraf/nutgraf/internal/language"
)

// ordinals are numbers in words, as headings of parts and chapters have them, in small letters.
var ordinals = func() map[string]string {
	known := map[string]string{}
	for _, list := range []string{
		"first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth",
		"one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen",
		"premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième",
		"première seconde troisième quatrième cinquième", "1er second", "1re 2e 3e 4e 5e 6e 7e 8e 9e 10e",
		"erster zweiter dritter vierter fünfter sechster siebter achter neunter zehnter elfter zwölfter",
		"erstes zweites drittes viertes fünftes sechstes siebtes achtes neuntes zehntes",
		"erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte elfte zwölfte",
		"primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo decimotercero decimocuarto decimoquinto", "primera segunda tercera cuarta quinta sexta séptima octava novena décima",
		"primer segundo tercer", "primo secondo terzo quarto quinto sesto settimo ottavo nono decimo", "prima seconda terza quarta quinta sesta",
		"primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono décimo", "primeira segunda terceira quarta quinta",
		"перший другий третій четвертий п’ятий шостий сьомий восьмий дев’ятий десятий", "перша друга третя четверта п’ята шоста сьома восьма дев’ята десята",
		"первый второй третий четвёртый пятый шестой седьмой восьмой девятый десятый", "первая вторая третья четвертая пятая шестая седьмая восьмая",
		"pierwszy drugi trzeci czwarty piąty szósty siódmy ósmy", "pierwsza druga trzecia czwarta piąta szósta",
		"eerste tweede derde vierde vijfde zesde zevende achtste negende tiende",
		"الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة", "الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر",
	} {
		for i, word := range strings.Fields(list) {
			known[word] = strconv.Itoa(i + 1)
			known[strings.ReplaceAll(word, "’", "'")] = strconv.Itoa(i + 1)
		}
	}
	for _, word := range []string{"único", "única", "unique", "only", "preliminar", "préliminaire", "preliminaire", "preliminary"} {
		known[word] = "0"
	}
	return known
}()

// lookalikes are Cyrillic letters that people write for those of Roman numbers: "Розділ IХ".
var lookalikes = strings.NewReplacer("Х", "X", "І", "I", "С", "C", "М", "M")

// tens are the second words of ordinals from eleven on, in Arabic: "الحادي عشر", "الحادية والعشرون".
var tens = func() map[string]int {
	known := map[string]int{"عشر": 10, "عشرة": 10}
	for i, word := range strings.Fields("العشر الثلاث الأربع الخمس الست السبع الثمان التسع") {
		known["و"+word+"ون"], known["و"+word+"ين"] = 20+10*i, 20+10*i
		known[word+"ون"], known[word+"ين"] = 20+10*i, 20+10*i
	}
	return known
}()

// cutCompound cuts an ordinal of two words, or one of tens, off a text.
func cutCompound(word, rest string) (number, left string, ok bool) {
	if value := tens[word]; value >= 20 {
		return strconv.Itoa(value), rest, true
	}
	next := strings.TrimLeft(rest, " \u00a0")
	end := strings.IndexFunc(next, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
	if end < 0 {
		end = len(next)
	}
	unit, _ := strconv.Atoi(ordinals[word])
	if word == "الحادي" || word == "الحادية" {
		unit = 1
	}
	if value := tens[next[:end]]; value > 0 && unit > 0 {
		return strconv.Itoa(value + unit), next[end:], true
	}
	return "", "", false
}

var roman = regexp.MustCompile(`^(?i)m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$`)

// ofRoman returns the value of a Roman number; 0 for a text that is none.
func ofRoman(text string) int {
	text = lookalikes.Replace(text)
	if text == "" || !roman.MatchString(text) {
		return 0
	}
	values := map[rune]int{'i': 1, 'v': 5, 'x': 10, 'l': 50, 'c': 100, 'd': 500, 'm': 1000}
	sum, before := 0, 0
	for _, r := range strings.ToLower(text) {
		value := values[r]
		if sum += value; before < value {
			sum -= 2 * before
		}
		before = value
	}
	return sum
}

// figures matches a number of a heading in figures, with what may follow it: "5", "5a", "5 bis", "L111-1", "1.º".
var figures = regexp.MustCompile(`^(?:[LRDA]\.?\s?\*?\s?)?\p{Nd}+(?:[-‑–.]\p{Nd}+)*(?:\s?مكرر[اًا]{0,2}|[¹²³⁰⁴-⁹]{1,2}|\s?-?` + latin + `\b|[a-zA-Z]{1,2}\b|\.?[º°ªo]\b|\.?[º°ª]|(?:er|re|ère)\b|\s[a-z]\b(?:\s|$|\.))?`)

// CJK numbers up to 999.
var cjkNumber = regexp.MustCompile(`^[〇零一二三四五六七八九十百千]+`)

// cutNumber divides a text into the number that it begins with, its normal form, and the rest; ok is false when it begins with none.
// A number in letters counts where isLettered is true: "A" of "Annex A".
func cutNumber(text string, isLettered bool) (written, number, rest string, ok bool) {
	if inner, after, found := cutBrackets(text); found {
		if _, number, rest, ok := cutNumber(inner, isLettered); ok && rest == "" {
			return text[:len(text)-len(after)], number, after, true
		}
		return "", "", "", false
	}
	if found := figures.FindString(text); found != "" {
		found = strings.TrimRight(found, " .")
		rest = text[len(found):]
		if endsWord(rest) {
			return found, normal(found), rest, true
		}
	}
	end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '’' && r != '\'' })
	if end < 0 {
		end = len(text)
	}
	word := text[:end]
	if found := figuresWithEnding.FindString(text); found != "" {
		return found, normal(strings.TrimRightFunc(found, unicode.IsLetter)), text[len(found):], true
	}
	if word == "" {
		return "", "", "", false
	}
	if rest = text[end:]; !endsWord(rest) { // "§ C1"
		return "", "", "", false
	}
	if value := ofRoman(word); value > 0 && word == strings.ToUpper(word) {
		number = strconv.Itoa(value)
		if extra := romanSuffix.FindString(rest); extra != "" {
			return word + extra, number + "-" + strings.ToLower(strings.Trim(extra, " -")), rest[len(extra):], true
		}
		return word, number, rest, true
	}
	if number, left, ok := cutCompound(word, rest); ok {
		return text[:len(text)-len(left)], number, left, true
	}
	if number, known := ordinals[strings.ToLower(word)]; known {
		return word, number, rest, true
	}
	if isLettered && len([]rune(word)) == 1 && unicode.IsUpper([]rune(word)[0]) {
		return word, strings.ToLower(word), rest, true
	}
	return "", "", "", false
}

var romanSuffix = regexp.MustCompile(`^(?:\s?-?(?:bis|ter|quater)\b|-[A-Z]\b|-\d+\b)`)

// figuresWithEnding are figures with an ending of a language: "1er", "2nd", "3-й".
var figuresWithEnding = regexp.MustCompile(`^\d+(?:er|re|e|ème|st|nd|rd|th|-й|-я|-а|-ша|-га|-тя)\b`)

// cutBrackets divides a text that begins with something in brackets.
func cutBrackets(text string) (inner, after string, ok bool) {
	if !strings.HasPrefix(text, "(") {
		return "", "", false
	}
	inner, after, ok = strings.Cut(text[1:], ")")
	return strings.TrimSpace(inner), after, ok && len(inner) < 20
}

// endsWord reports whether a number before the text is whole.
func endsWord(rest string) bool {
	for _, r := range rest {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}
	return true
}

// raised are figures above the line in plain ones: "12¹".
var raised = strings.NewReplacer("⁰", "0", "¹", "1", "²", "2", "³", "3", "⁴", "4", "⁵", "5", "⁶", "6", "⁷", "7", "⁸", "8", "⁹", "9")

// normal returns a number in small ASCII letters and figures, with hyphens between them: "5-bis", "l111-1".
func normal(number string) string {
	if at := strings.IndexAny(number, "⁰¹²³⁴⁵⁶⁷⁸⁹"); at > 0 {
		number = number[:at] + "-" + raised.Replace(number[at:])
	}
	var b strings.Builder
	last := rune(0)
	number = strings.TrimRight(number, "º°ª. ")
	if value, _ := leading(number); value < 10 { // "5o" is fifth, and "57o" comes behind "57n"
		number = strings.TrimRight(number, "o. ")
	}
	for _, r := range strings.ToLower(number) {
		switch value, isDigit := language.DigitValue(r); {
		case isDigit:
			if isSuffix(last) && b.Len() > 1 {
				b.WriteByte('-')
			}
			b.WriteByte(byte('0' + value))
		case unicode.IsLetter(r):
			if last == ' ' && b.Len() > 0 {
				b.WriteByte('-')
			}
			b.WriteRune(r)
		case b.Len() > 0 && strings.ContainsRune("-‑–.", r):
			if !strings.HasSuffix(b.String(), "-") {
				b.WriteByte('-')
			}
		case r == ' ':
		default:
			continue
		}
		last = r
	}
	text := strings.Trim(b.String(), "-")
	if head, _, found := strings.Cut(text, "مكرر"); found && head != "" {
		return strings.Trim(head, "-") + "-bis"
	}
	for _, word := range []string{"bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies"} {
		if head, ok := strings.CutSuffix(text, word); ok && head != "" && !strings.HasSuffix(head, "-") && unicode.IsDigit(rune(head[len(head)-1])) {
			return head + "-" + word
		}
	}
	for _, ending := range []string{"er", "re", "ère"} {
		if head, ok := strings.CutSuffix(text, ending); ok && head != "" && unicode.IsDigit(rune(head[len(head)-1])) {
			return head
		}
	}
	return text
}

func isSuffix(r rune) bool { return unicode.IsLetter(r) }

// ofCJK returns the value of a number in Chinese characters below 10,000; 0 for a text that is none.
func ofCJK(text string) int {
	sum, digit := 0, 0
	for _, r := range text {
		if value := strings.IndexRune("〇一二三四五六七八九", r); value >= 0 {
			digit = value / len("一")
			continue
		}
		scale := map[rune]int{'十': 10, '百': 100, '千': 1000}[r]
		if scale == 0 {
			continue
		}
		sum, digit = sum+max(digit, 1)*scale, 0
	}
	return sum + digit
}

// follows reports whether a number of figures comes directly after another: 6 after 5, 5a and 5-bis after 5, 6 after 5a.
func follows(before, number string) bool {
	a, restA := leading(before)
	b, restB := leading(number)
	if a == 0 && b == 0 {
		return false
	}
	return b == a+1 && restB == "" || b == a && restB != "" && restA != restB
}

// leading returns the figures that a number begins with, and the rest.
func leading(number string) (int, string) {
	end := strings.IndexFunc(number, func(r rune) bool { return r < '0' || r > '9' })
	if end < 0 {
		end = len(number)
	}
	value, _ := strconv.Atoi(number[:end])
	return value, number[end:]
}
