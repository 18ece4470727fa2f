package edtf

// point is a single date, with or without a time, or an edge of an interval that has none.
type point struct {
	edge Edge

	year        int64   // the year as written; its unspecified digits count as 0
	digits      [4]byte // of a year of four digits, 'X' where unspecified; zero for one with Y
	negative    bool    // in front of digits
	exponential bool
	significant int8 // how many digits of the year count; 0: all

	month [2]byte // digits, 'X' where unspecified; zero if there is none; also a season
	day   [2]byte

	clock clock
	zone  zone

	doubt [3]qualifier // of year, month and day
	level int8         // of the standard
}

type clock struct {
	hour, minute, second int8
	ok                   bool
}

type zone struct {
	kind    byte // 0: none, 'Z', '+' for an offset
	minutes int16
}

// qualifier is a set of doubts about a part of a date (EDTF level 1, "Qualification of a date").
type qualifier uint8

const (
	uncertain   qualifier = 1 << iota // ?
	approximate                       // ~
)

func (q qualifier) has(o qualifier) bool { return q&o != 0 }

// qualifierOf is 0 for a byte that is no qualifier.
func qualifierOf(c byte) qualifier {
	switch c {
	case '?':
		return uncertain
	case '~':
		return approximate
	case '%':
		return uncertain | approximate
	}
	return 0
}

func (p point) qualifiers() qualifier { return p.doubt[0] | p.doubt[1] | p.doubt[2] }

func (p point) hasMonth() bool { return p.month[0] != 0 }
func (p point) hasDay() bool   { return p.day[0] != 0 }

// season is the code of a season, from 21 to 41, or 0.
func (p point) season() int {
	if n, ok := digitPair(p.month); ok && n > 12 {
		return n
	}
	return 0
}

// digitPair is false if a digit is missing or unspecified.
func digitPair(digits [2]byte) (int, bool) {
	if !isDigit(digits[0]) || !isDigit(digits[1]) {
		return 0, false
	}
	return int(digits[0]-'0')*10 + int(digits[1]-'0'), true
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func (p point) hasUnspecified() bool {
	for _, c := range p.digits {
		if c == 'X' {
			return true
		}
	}
	return p.month[0] == 'X' || p.month[1] == 'X' || p.day[0] == 'X' || p.day[1] == 'X'
}

func (p point) precision() Precision {
	if p.edge != Known {
		return Unspecified
	}
	if year := p.yearPrecision(); year != Year || !p.hasMonth() {
		return year
	}
	if p.season() != 0 {
		return Season
	}
	if _, ok := digitPair(p.month); !ok {
		return Year
	}
	if _, ok := digitPair(p.day); !ok {
		return Month
	}
	if p.clock.ok {
		return Second
	}
	return Day
}

func (p point) yearPrecision() Precision {
	vague := p.vagueDigits()
	switch {
	case vague == 0:
		return Year
	case vague == 1:
		return Decade
	case vague == 2:
		return Century
	case vague == 4 && p.digits == [4]byte{'X', 'X', 'X', 'X'}:
		return Unspecified
	}
	return Millennium
}

// vagueDigits counts the digits of the year from the first that is unspecified, or does not count.
func (p point) vagueDigits() int {
	if p.significant != 0 {
		return countDigits(p.year) - int(p.significant)
	}
	for i, c := range p.digits {
		if c == 'X' {
			return len(p.digits) - i
		}
	}
	return 0
}

// countDigits counts at least four: a year below 1000 is written with leading zeros.
func countDigits(year int64) int {
	n := 4
	for year = magnitude(year) / 10_000; year > 0; year /= 10 {
		n++
	}
	return n
}

func magnitude(n int64) int64 {
	if n < 0 {
		return -n
	}
	return n
}

// date makes a whole date of an edge of an interval or of a set's member.
func (p point) date(text string) Date {
	if p.edge != Known {
		return Date{}
	}
	d := Date{text: text, kind: single, start: p, level: p.level}
	d.min, d.max, _ = p.bounds()
	return d
}
