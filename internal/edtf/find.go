package edtf

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Found is a day written out in a text.
type Found struct {
	Start, End int // bytes
	Date       Date
}

// Finder finds days written out in one language: "24 February 2022", "le 1er mars 2022", "24 лютого 2022 року",
// "2022年2月24日". It knows the month names of the CLDR, whole and abbreviated, and takes the parts in the order of day,
// month, year, of month, day, year, and, in languages that have it, of year, month, day. Days without a year and days of
// digits only are left alone: they can mean too much. It never changes, and any number of goroutines may use it.
type Finder struct {
	names map[rune][]monthName // by first letter, longest first
	links map[string]bool      // words between the parts
	first byte                 // the field that the CLDR's pattern starts with
	signs [3]string            // after year, month and day, in a language that has them; else empty
}

type monthName struct {
	letters []rune // lower case
	month   int
}

// maxGap is how many words and signs may stand between two parts of a date: " de ", ", ", "-го ".
const maxGap = 6

// NewFinder makes a finder for a BCP 47 language tag. A tag that the CLDR does not have is taken for English.
func NewFinder(lang string) *Finder {
	l := localeOf(lang)
	f := &Finder{names: map[rune][]monthName{}, links: l.links(), first: l.day.first(), signs: l.signs()}
	if f.signs[0] != "" {
		return f
	}
	for _, names := range [...][]string{l.months[wide], l.months[abbreviated], l.monthsOnly[wide], l.monthsOnly[abbreviated]} {
		for i, name := range names {
			f.add(strings.TrimSuffix(name, "."), i+1)
			f.add(l.glued()+name, i+1)
		}
	}
	for first := range f.names {
		slices.SortStableFunc(f.names[first], func(a, b monthName) int { return len(b.letters) - len(a.letters) })
	}
	return f
}

func (f *Finder) add(name string, month int) {
	letters := []rune(strings.Map(unicode.ToLower, name))
	if len(letters) < 3 && unicode.In(letters[0], unicode.Latin, unicode.Cyrillic, unicode.Greek) {
		return // abbreviations such as "I" are words
	}
	known := f.names[letters[0]]
	if !slices.ContainsFunc(known, func(n monthName) bool { return slices.Equal(n.letters, letters) }) {
		f.names[letters[0]] = append(known, monthName{letters, month})
	}
}

// glued is what the language writes in front of a month without a space, such as Hebrew "ב".
func (l *locale) glued() string {
	for i, f := range l.day {
		if f.letter == 'M' && i > 0 {
			literal := l.day[i-1].literal
			return literal[strings.LastIndexFunc(literal, unicode.IsSpace)+1:]
		}
	}
	return ""
}

// signs follow the year, the month and the day, as in 2022年2月24日, if months are numbers and the year comes first.
func (l *locale) signs() (after [3]string) {
	var all strings.Builder
	for _, f := range l.day {
		switch {
		case f.letter == 0:
			all.WriteString(f.literal)
		case f.letter == 'M' && f.width >= 3:
			january := l.months[4-f.width][0]
			if january[0] != '1' {
				return after
			}
			all.WriteString("|" + january[1:])
		default:
			all.WriteByte('|')
		}
	}
	parts := strings.Split(all.String(), "|")
	if len(parts) == 4 && !slices.Contains(parts[1:], "") && l.day.first() == 'y' {
		for i := range after {
			after[i] = strings.TrimSpace(parts[i+1])
		}
	}
	return after
}

// first is the letter of the first field.
func (p pattern) first() byte {
	for _, f := range p {
		if f.letter != 0 {
			return f.letter
		}
	}
	return 0
}

// Find returns the days in the order of the text; they do not overlap. It reads the text once.
func (f *Finder) Find(text string) []Found {
	if f.signs[0] != "" {
		return f.findSigned(text)
	}
	var all []Found
	end, inWord := 0, false
	for i, c := range text {
		letter := unicode.IsLetter(c) || unicode.IsMark(c)
		if i >= end && letter && !inWord {
			if found, ok := f.around(text, i, end); ok {
				all = append(all, found)
				end = found.End
			}
		}
		inWord = letter
	}
	return all
}

// around looks for a day around the month whose name may start at i, not reaching back behind from.
func (f *Finder) around(text string, i, from int) (Found, bool) {
	month, after := f.monthAt(text, i)
	if month == 0 {
		return Found{}, false
	}
	before, start := numberUntil(text, from, max(from, f.skipBack(text, i)))
	if c, _ := utf8.DecodeLastRuneInString(text[:start]); unicode.IsLetter(c) {
		before = digits{}
	}
	next, end := numberAt(text, f.skip(text, after))
	switch {
	case isDayNumber(before) && isYearNumber(next): // 24 February 2022
		return found(text, start, end, next, month, before)
	case f.first == 'y' && isYearNumber(before) && isDayNumber(next): // 2022. február 24.
		return found(text, start, end, before, month, next)
	case isDayNumber(next): // February 24, 2022
		if year, yearEnd := numberAt(text, f.skip(text, end)); isYearNumber(year) {
			return found(text, i, yearEnd, year, month, next)
		}
	}
	return Found{}, false
}

func isDayNumber(n digits) bool  { return n.count == 1 || n.count == 2 }
func isYearNumber(n digits) bool { return n.count == 4 }

func found(text string, start, end int, year digits, month int, day digits) (Found, bool) {
	if goesOnAfter(text[end:]) {
		return Found{}, false
	}
	d, err := Parse(year.padded(4) + "-" + pad(month, 2) + "-" + day.padded(2))
	return Found{Start: start, End: end, Date: d}, err == nil
}

// goesOnAfter tells that a number goes on: "2022-23", "2022/23".
func goesOnAfter(rest string) bool {
	return len(rest) > 1 && strings.IndexByte("-/", rest[0]) >= 0 && isDigit(rest[1])
}

// monthAt finds the longest month name at i that ends with a word. It is 0 if there is none.
func (f *Finder) monthAt(text string, i int) (month, end int) {
	first, _ := utf8.DecodeRuneInString(text[i:])
	for _, name := range f.names[unicode.ToLower(first)] {
		if end := prefixEnd(text, i, name.letters); end > 0 && !continuesWord(text[end:]) {
			return name.month, end
		}
	}
	return 0, 0
}

func prefixEnd(text string, i int, letters []rune) int {
	for _, want := range letters {
		c, n := utf8.DecodeRuneInString(text[i:])
		if n == 0 || unicode.ToLower(c) != want && !(unicode.IsSpace(c) && unicode.IsSpace(want)) {
			return 0
		}
		i += n
	}
	return i
}

func continuesWord(rest string) bool {
	c, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsLetter(c) || unicode.IsMark(c) || unicode.IsDigit(c)
}

// findSigned finds 2022年2月24日: numbers with the sign that follows each of them.
func (f *Finder) findSigned(text string) []Found {
	var all []Found
	for i := 0; ; {
		n := strings.Index(text[i:], f.signs[0])
		if n < 0 {
			return all
		}
		at, from := i+n, i
		i = at + len(f.signs[0])
		year, start := numberUntil(text, from, at)
		month, end, ok1 := signedNumber(text, i, f.signs[1])
		day, end, ok2 := signedNumber(text, end, f.signs[2])
		if !ok1 || !ok2 || !isYearNumber(year) {
			continue
		}
		if d, ok := found(text, start, end, year, month.value, day); ok {
			all = append(all, d)
			i = d.End
		}
	}
}

// signedNumber reads a number of a month or day and its sign.
func signedNumber(text string, i int, sign string) (n digits, end int, ok bool) {
	for strings.HasPrefix(text[i:], " ") {
		i++
	}
	n, end = numberAt(text, i)
	if !isDayNumber(n) || !strings.HasPrefix(text[end:], sign) {
		return n, i, false
	}
	return n, end + len(sign), true
}
