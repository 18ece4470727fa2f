package chart

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/language"
)

// numeralOf is a number of a text as it is written.
type numeralOf struct {
	text      string
	readings  []reading
	full      int // the first reading with the million behind the digits
	isPercent bool
	isTimes   bool // a factor: three times
	isShared  bool // the next number is in per cent, and it may be too: from 40 to 50%
	isTied    bool // what is behind it, or the way it is written, says that it is a value
	label     int  // the row that the words behind it name; -1 for none
}

// reading is what a number of a text can mean.
type reading struct {
	number float64
	unit   float64 // of its last digit that counts
}

var (
	numberInText = regexp.MustCompile(`[\p{Nd}](?:[\p{Nd}.,٫٬'’ \x{00a0}\x{202f}\x{2009}]*[\p{Nd}])?`)
	spaceInText  = regexp.MustCompile(`[ \x{00a0}\x{202f}\x{2009}]`)
	grouping     = regexp.MustCompile(`^\p{Nd}{1,3}(?:[ \x{00a0}\x{202f}\x{2009}]\p{Nd}{3})+(?:[.,٫]\p{Nd}+)?$`)
	yearInText   = regexp.MustCompile(`^(?:1\d|2[01])\d\d$`)
)

// numbers returns the numbers of a text that state something of the data.
func (c *Caption) numbers(text string) (found []numeralOf) {
	dates := c.dates.Find(text)
	begins, ends := 0, 0 // of the number before
	for _, at := range numberInText.FindAllStringIndex(text, -1) {
		for _, part := range c.partsOf(text[at[0]:at[1]], at[0]) {
			start, end := part[0], part[1]
			if slices.ContainsFunc(dates, func(d edtf.Found) bool { return start < d.End && d.Start < end }) {
				continue
			}
			n, ok := c.numeral(text, start, end)
			switch last := len(found) - 1; {
			case !ok:
			case last >= 0 && c.continues(text[ends:start]):
				found[last] = n.behind(found[last], text[begins:end])
			default:
				found, begins = append(found, n), start
			}
			ends = end
		}
	}
	return found
}

// continues reports whether what stands between two numbers makes them one: 1億2,806万.
func (c *Caption) continues(between string) bool {
	return c.language.Unspaced && slices.ContainsFunc(c.language.Scales, func(pair language.Pair) bool { return pair.From == between })
}

// behind returns a number that goes on with another one.
func (n numeralOf) behind(first numeralOf, text string) numeralOf {
	larger, own := first.readings[first.full], n.readings[n.full]
	n.text, n.readings, n.full = text, []reading{{larger.number + own.number, own.unit}}, 0
	return n
}

// partsOf divides digits at spaces that do not stand between thousands: "2021, 1 500" is a year and a number.
func (c *Caption) partsOf(digits string, at int) (parts [][2]int) {
	spaces := append(spaceInText.FindAllStringIndex(digits, -1), []int{len(digits), len(digits)})
	for start, i := 0, 0; i < len(spaces); i++ {
		end := i
		for more := i + 1; more < len(spaces); more++ {
			if c.isGrouped(digits[start:spaces[more][0]]) {
				end = more
			}
		}
		if part := strings.TrimRight(digits[start:spaces[end][0]], ".,'’٫٬"); part != "" {
			parts = append(parts, [2]int{at + start, at + start + len(part)})
		}
		start, i = spaces[end][1], end
	}
	return parts
}

// isGrouped reports whether digits are one number with spaces between its thousands.
func (c *Caption) isGrouped(digits string) bool {
	return grouping.MatchString(digits) && (strings.ContainsAny(digits, "\u00a0\u202f\u2009") || strings.ContainsAny(c.speaker.places(1234567, 0), " \u00a0\u202f"))
}

// numeral returns the number between two places of a text; ok is false when it states nothing of the data.
func (c *Caption) numeral(text string, start, end int) (n numeralOf, ok bool) {
	digits := text[start:end]
	plain, _, _ := plainNumeral(digits)
	before, behind := text[:start], text[end:]
	previous, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(behind)
	wordsBehind, wordsBefore := c.words(upToDigit(behind)), c.words(before[len(strings.TrimRightFunc(before, isNoDigit)):])
	first := ""
	if len(wordsBehind) > 0 {
		first = wordsBehind[0]
	}
	n = numeralOf{text: digits, label: -1}
	n.isPercent = c.begins(behind, []string{"%", "٪", "％"}) || c.begins(behind, c.language.PercentSigns) || c.language.PercentWords.Has(first) || len(wordsBehind) > 1 && c.language.PercentWords.Has(first+" "+wordsBehind[1])
	n.isTimes = next == '×' || c.begins(behind, c.language.TimesSigns) || c.language.TimesWords.Has(first)
	scale := c.scaleOf(first, behind)
	isScaled := scale != 1
	if !isScaled && !n.isPercent {
		scale, n.isShared = c.sharedScale(behind)
	}
	isUnit := c.isUnit(first, behind)
	hasMark := strings.ContainsAny(plain, ",. ")
	isYear := yearInText.MatchString(plain)
	n.isTied = n.isPercent || isScaled || isUnit || hasMark
	isJoined := func(r rune) bool {
		return unicode.IsLetter(r) && !unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Thai)
	}
	dashes := "-–‑—"
	switch {
	case c.isInWords(digits):
		return n, false
	case isYear && !n.isPercent && !isScaled:
		return n, false
	case strings.ContainsRune("§№", lastRune(strings.TrimRight(before, " \u00a0"))):
		return n, false
	case strings.ContainsRune("/:#", previous) && previous != utf8.RuneError, next == '/', next == ':' && len(behind) > 1 && unicode.IsDigit(rune(behind[1])):
		return n, false
	case isJoined(previous) && !c.isAttached(before), previous == '第', isJoined(next) && !isUnit && !n.isPercent, next == 'º', next == 'ª', next == '°':
		return n, false
	case strings.ContainsRune(dashes, previous) && previous != utf8.RuneError && c.isRangeOfYears(before):
		return n, false
	case strings.ContainsRune("-‑", previous) && previous != utf8.RuneError && isLetterBefore(before, previous):
		return n, false
	case strings.ContainsRune("-‑", next) && next != utf8.RuneError && isLetterAt(behind, utf8.RuneLen(next)):
		return n, false
	case c.begins(behind, c.language.SpanSigns), c.language.SpanWords.Has(first) && !isUnit:
		return n, false
	case len(wordsBefore) > 0 && c.language.SpanWords.Has(wordsBefore[len(wordsBefore)-1]) && isBehindNumber(before, wordsBefore[len(wordsBefore)-1]):
		return n, false
	case c.language.OrdinalDot && next == '.' && !hasMark && strings.TrimSpace(behind[1:]) != "" && len(plain) <= 2:
		return n, false
	case c.isMonth(first), len(wordsBefore) > 0 && c.isMonth(wordsBefore[len(wordsBefore)-1]), len(wordsBehind) > 1 && c.language.Particles.Has(first) && c.isMonth(wordsBehind[1]):
		return n, false
	case !n.isTied && isPartOfName(before, c.language.Particles):
		return n, false
	}
	n.readings = c.readings(digits, scale)
	if scale != 1 {
		n.full = len(n.readings) / 2
	}
	if n.isPercent { // 60 per cent are hardly 67
		for i, r := range n.readings {
			n.readings[i].unit = min(r.unit, max(1, r.number/10))
		}
	}
	if len(n.readings) == 0 {
		return n, false
	}
	const fewest = 10 // smaller numbers count things that no table has
	if !n.isTied && !n.isTimes && n.readings[0].number < fewest {
		return n, false
	}
	if n.isTied = n.isTied || n.readings[0].number >= fewest; !n.isTimes {
		n.label = c.labelBehind(behind)
	}
	return n, true
}

// sharedScale returns the scale of the next number, or whether it is one in per cent, where a few words without a mark between the two
// make it that of both: from 1.2 to 2.6 million. The scale is 1 for other texts.
func (c *Caption) sharedScale(behind string) (scale float64, isPercent bool) {
	const most = 2 // words between
	between := upToDigit(behind)
	next := strings.TrimLeftFunc(behind[len(between):], func(r rune) bool { return unicode.IsDigit(r) || strings.ContainsRune(".,٫٬'’", r) })
	if next == behind[len(between):] || strings.ContainsAny(between, ".,;:!?()、。，") || len(c.words(between)) > most {
		return 1, false
	}
	first := ""
	if words := c.words(upToDigit(next)); len(words) > 0 {
		first = words[0]
	}
	return c.scaleOf(first, next), c.begins(next, []string{"%", "٪", "％"}) || c.begins(next, c.language.PercentSigns) || c.language.PercentWords.Has(first)
}

func lastRune(text string) rune {
	r, _ := utf8.DecodeLastRuneInString(text)
	return r
}

func isNoDigit(r rune) bool { return !unicode.IsDigit(r) }

// upToDigit returns what stands before the first digit of a text.
func upToDigit(text string) string {
	if at := strings.IndexFunc(text, unicode.IsDigit); at >= 0 {
		return text[:at]
	}
	return text
}

// words returns the words of a text in small letters, without full stops.
func (c *Caption) words(text string) []string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '.' && r != '\'' && r != '’'
	})
	for i, word := range words {
		words[i] = strings.TrimRight(word, ".")
	}
	return words
}

// begins reports whether a text begins with one of some signs, after spaces.
func (c *Caption) begins(text string, signs []string) bool {
	text = strings.TrimLeft(text, " \u00a0\u202f")
	return slices.ContainsFunc(signs, func(sign string) bool { return strings.HasPrefix(text, sign) })
}

// scaleOf returns what a word behind a number multiplies it by: a million; 1 for other words.
func (c *Caption) scaleOf(first, behind string) float64 {
	if c.language.Unspaced {
		return c.scaleOfSigns(strings.TrimLeft(behind, " "))
	}
	for _, pair := range slices.Concat(c.language.Scales, c.language.Values) {
		power, isPower := strings.CutPrefix(pair.To, "10^")
		if pair.To == "1000" {
			power, isPower = "3", true
		}
		if exponent, err := strconv.Atoi(power); first == pair.From && first != "" && err == nil && (isPower || len(pair.To) <= 2 && slices.Contains(c.language.Scales, pair)) {
			return math.Pow10(exponent)
		}
	}
	return 1
}

// scaleOfSigns returns the product of the signs for powers of ten with which a text begins: 百万.
func (c *Caption) scaleOfSigns(text string) float64 {
	scale := 1.0
	for i := 0; i < len(c.language.Scales); i++ {
		pair := c.language.Scales[i]
		rest, ok := strings.CutPrefix(text, pair.From)
		if exponent, err := strconv.Atoi(pair.To); ok && err == nil {
			scale, text, i = scale*math.Pow10(exponent), rest, -1
		}
	}
	return scale
}

// isUnit reports whether what is behind a number is the first word of the unit.
func (c *Caption) isUnit(first, behind string) bool {
	unit := c.words(c.unit)
	if len(unit) == 0 {
		return false
	}
	if c.language.Unspaced {
		return strings.HasPrefix(strings.TrimSpace(behind), strings.TrimSpace(c.unit))
	}
	return first != "" && (first == unit[0] || utf8.RuneCountInString(first) > 3 && (strings.HasPrefix(unit[0], first) || strings.HasPrefix(first, unit[0])))
}

// isInWords reports whether the number is a part of a heading, a label or the unit.
func (c *Caption) isInWords(digits string) bool {
	texts := append([]string{c.unit, c.data.Head, c.data.By}, c.data.Columns...)
	for _, panel := range c.data.Panels {
		texts = append(texts, panel.Title)
	}
	for _, label := range c.data.Labels {
		if label.Date.IsZero() {
			texts = append(texts, label.Text)
		}
	}
	return slices.ContainsFunc(texts, func(text string) bool {
		at := strings.Index(text, digits)
		return at >= 0 && !isDigitAt(text, at+len(digits)) && (at == 0 || !isDigitAt(text, at-1))
	})
}

func isDigitAt(text string, at int) bool { return at < len(text) && text[at] >= '0' && text[at] <= '9' }

func isLetterAt(text string, at int) bool {
	r, _ := utf8.DecodeRuneInString(text[at:])
	return unicode.IsLetter(r)
}

// isLetterBefore reports whether a letter or a digit stands before the last sign.
func isLetterBefore(text string, last rune) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:len(text)-utf8.RuneLen(last)])
	return unicode.IsLetter(r)
}

// isRangeOfYears reports whether a text ends in a year and a dash.
func (c *Caption) isRangeOfYears(before string) bool {
	text := strings.TrimRight(before, "-–‑— ")
	return len(text) >= 4 && yearInText.MatchString(text[len(text)-4:])
}

// isAttached reports whether a text ends in a word that the language writes at the number without a space: بـ32.
func (c *Caption) isAttached(before string) bool {
	return strings.HasSuffix(before, "ـ") || strings.HasSuffix(before, "ב-")
}

// isBehindNumber reports whether a text ends in a number and a word: 12 h.
func isBehindNumber(text, word string) bool {
	text = strings.TrimRight(text, " \u00a0\u202f")
	if len(text) < len(word) {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text[:len(text)-len(word)], " \u00a0\u202f"))
	return unicode.IsDigit(r)
}

func (c *Caption) isMonth(word string) bool {
	if c.calendar.months[word] > 0 {
		return true
	}
	for _, pair := range c.language.Values {
		if pair.From == word && strings.HasPrefix(pair.To, "month") {
			return true
		}
	}
	return false
}

// isPartOfName reports whether the word before a number begins with a capital, as in "Resolution 242" or "Article 12"; a word that
// often begins a sentence does not count.
func isPartOfName(before string, particles language.Words) bool {
	text, isNear := strings.CutSuffix(strings.TrimRight(before, "\u00a0 "), ".")
	word := text[1+strings.LastIndexAny(text, " \u00a0(“\"«„"):]
	r, size := utf8.DecodeRuneInString(word)
	if isNear && utf8.RuneCountInString(word) > 4 { // the end of a sentence
		return false
	}
	return size > 0 && (unicode.IsUpper(r) || isNear) && !particles.Has(strings.ToLower(word))
}

// readings returns what digits can mean: with the decimal mark of the language and, where that is possible too, with the other.
func (c *Caption) readings(digits string, scale float64) (readings []reading) {
	decimal := decimalOf(c.language.Code)
	for _, how := range []marks{{'.', ','}, {',', '.'}} {
		value, ok := how.number(digits)
		if !ok {
			continue
		}
		unit := math.Pow10(-value.Places)
		if n := value.Number; value.Places == 0 && n > 0 {
			for power := 10.0; math.Mod(n, power) == 0; power *= 10 {
				unit = min(power, n/5)
			}
			unit = max(unit, 1)
		}
		r := reading{value.Number, unit}
		if how.decimal == decimal {
			readings = append([]reading{r}, readings...)
		} else {
			readings = append(readings, r)
		}
	}
	if scale != 1 {
		for _, r := range slices.Clone(readings) {
			readings = append(readings, reading{r.number * scale, r.unit * scale})
		}
	}
	return readings
}
