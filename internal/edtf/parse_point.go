package edtf

import (
	"strconv"
	"time"
)

// point reads a single date up to the end. A qualifier on the right of a part is about that part and all on its left,
// one on the left only about that part (EDTF level 2, "Qualification").
func (r *reader) point() (p point, err *ParseError) {
	own := r.qualifier()
	if own != 0 {
		p.level = 2
	}
	if err = r.year(&p); err != nil {
		return p, err
	}
	p.doubt[0] = own
	r.group(&p, 0)
	for i := 1; i <= 2 && err == nil; i++ {
		if r.peek() != '-' {
			break
		}
		if err = r.mayFollow(&p); err != nil {
			return p, err
		}
		r.pos++
		if own = r.qualifier(); own != 0 {
			p.level = 2
		}
		if i == 1 {
			err = r.month(&p)
		} else {
			err = r.dayOfMonth(&p)
		}
		p.doubt[i] = own
		r.group(&p, i)
	}
	if err == nil && r.peek() == 'T' {
		err = r.timeOfDay(&p)
	}
	if err == nil && r.pos < r.end {
		err = r.unexpected(wantedAfter(p))
	}
	return p, err
}

// group reads a qualifier on the right of the part with the index n.
func (r *reader) group(p *point, n int) {
	q := r.qualifier()
	if q == 0 {
		return
	}
	for i := range n + 1 {
		p.doubt[i] |= q
	}
	p.level = max(p.level, 1)
	if r.pos < r.end {
		p.level = 2
	}
}

// mayFollow tells whether the year can have a month, or the month a day.
func (r *reader) mayFollow(p *point) *ParseError {
	switch {
	case p.digits[0] == 0 || p.significant != 0:
		return r.fail(r.pos, r.end, "a year with Y, E or S stands alone, without a month")
	case p.season() != 0:
		return r.fail(r.pos, r.end, "a season has no day")
	}
	return nil
}

func wantedAfter(p point) string {
	switch {
	case p.clock.ok:
		return "the end"
	case p.hasDay():
		return "the end, or a time after T,"
	case p.hasMonth():
		return "the end, or a day after a hyphen,"
	}
	return "the end, or a month after a hyphen,"
}

func (r *reader) year(p *point) *ParseError {
	if r.peek() == 'Y' {
		return r.longYear(p)
	}
	start := r.pos
	if p.negative = r.accept('-'); p.negative {
		p.level = max(p.level, 1)
	}
	digits := r.run(true)
	switch {
	case digits == "":
		return r.unexpected("a year of four digits")
	case len(digits) < 4:
		return r.fail(start, r.pos, "year %s: a year has four digits", r.text[start:r.pos])
	case len(digits) > 4:
		return r.fail(start, r.pos, "year %s: a year of more than four digits starts with Y", r.text[start:r.pos])
	case p.negative && digits == "0000":
		return r.fail(start, r.pos, "year -0000: year 0 has no sign")
	}
	copy(p.digits[:], digits)
	for _, c := range p.digits {
		p.year *= 10
		if c != 'X' {
			p.year += int64(c - '0')
		}
	}
	p.level = max(p.level, yearLevel(p.digits))
	if p.negative {
		p.year = -p.year
	}
	return r.significant(p, start)
}

// yearLevel is 1 if only the last digit, or the last two, are unspecified, as in 201X and 20XX.
func yearLevel(d [4]byte) int8 {
	switch vague := (point{digits: d}).vagueDigits(); {
	case vague == 0:
		return 0
	case vague == 1, vague == 2 && d[3] == 'X':
		return 1
	}
	return 2
}

// longYear reads Y-170000002 and Y-17E7 (EDTF level 1, "Letter-prefixed calendar year"; level 2, "Exponential year").
func (r *reader) longYear(p *point) *ParseError {
	start := r.pos
	r.pos++
	negative := r.accept('-')
	digits := r.run(false)
	p.level = max(p.level, 1)
	switch {
	case digits == "":
		return r.unexpected("the digits of a year")
	case digits[0] == '0':
		return r.fail(start, r.pos, "year %s: a year with Y has no leading zeros", r.text[start:r.pos])
	}
	exponent := 0
	if p.exponential = r.accept('E'); p.exponential {
		p.level = 2
		power := r.run(false)
		if power == "" {
			return r.unexpected("the digits of an exponent")
		}
		exponent, _ = strconv.Atoi(power) // too many digits give too large a number, which is refused below
	} else if len(digits) <= 4 {
		return r.fail(start, r.pos, "year %s: only a year of more than four digits starts with Y", r.text[start:r.pos])
	}
	year, err := strconv.ParseInt(digits, 10, 64)
	for ; err == nil && exponent > 0 && year <= MaxYear; exponent-- {
		year *= 10
	}
	if err != nil || year > MaxYear {
		return r.fail(start, r.pos, "year %s: we know years up to 1E15", r.text[start:r.pos])
	}
	if p.year = year; negative {
		p.year = -year
	}
	return r.significant(p, start)
}

// significant reads the S of 1950S2: how many digits of the year count (EDTF level 2, "Significant digits").
func (r *reader) significant(p *point, start int) *ParseError {
	if r.peek() != 'S' {
		return nil
	}
	r.pos++
	p.level = 2
	digits := r.run(false)
	if digits == "" {
		return r.unexpected("the number of significant digits")
	}
	n, err := strconv.Atoi(digits)
	switch has := countDigits(p.year); {
	case p.hasUnspecified():
		return r.fail(start, r.pos, "year %s: its digits are unspecified (X) or not significant (S), not both", r.text[start:r.pos])
	case err != nil || n < 1 || n > has || digits[0] == '0':
		return r.fail(start, r.pos, "year %s: significant digits run from 1 to %d here", r.text[start:r.pos], has)
	}
	p.significant = int8(n)
	return nil
}

// pair reads the two digits of a part, each of which may be X.
func (r *reader) pair(part string, digits *[2]byte) *ParseError {
	start := r.pos
	run := r.run(true)
	switch {
	case run == "":
		return r.unexpected("a " + part + " of two digits")
	case len(run) != 2:
		return r.fail(start, r.pos, "%s %s: a %s has two digits", part, run, part)
	}
	copy(digits[:], run)
	return nil
}

func (r *reader) month(p *point) *ParseError {
	start := r.pos
	if err := r.pair("month", &p.month); err != nil {
		return err
	}
	n, ok := digitPair(p.month)
	switch {
	case ok && n >= 21 && n <= 24:
		p.level = max(p.level, 1)
	case ok && n >= 25 && n <= 41:
		p.level = 2
	case ok && (n < 1 || n > 12):
		return r.fail(start, r.pos, "month %s: months run from 01 to 12, seasons from 21 to 41", p.month)
	case !ok && firstMatch(p.month, 1, 12) == 0:
		return r.fail(start, r.pos, "month %s: no month from 01 to 12 looks like this", p.month)
	}
	p.level = max(p.level, partLevel(p, p.month))
	return nil
}

// partLevel is 1 for XX under a year that is known. Other unspecified digits, and any month or day under a year with
// unspecified digits, are level 2.
func partLevel(p *point, part [2]byte) int8 {
	known := part[0] != 'X' && part[1] != 'X'
	switch {
	case p.vagueDigits() > 0:
		return 2
	case known:
		return 0
	case part == [2]byte{'X', 'X'}:
		return 1
	}
	return 2
}

func (r *reader) dayOfMonth(p *point) *ParseError {
	start := r.pos
	if err := r.pair("day", &p.day); err != nil {
		return err
	}
	n, ok := digitPair(p.day)
	if ok && (n < 1 || n > 31) || !ok && firstMatch(p.day, 1, 31) == 0 {
		return r.fail(start, r.pos, "day %s: days run from 01 to 31", p.day)
	}
	p.level = max(p.level, partLevel(p, p.day))
	if p.month == [2]byte{'X', 'X'} && p.day != p.month {
		p.level = 2
	}
	if _, _, ok = p.bounds(); ok {
		return nil
	}
	m, known := digitPair(p.month)
	if !known {
		return r.fail(start, r.pos, "day %s: no month like %s has it", p.day, p.month)
	}
	if p.vagueDigits() > 0 {
		return r.fail(start, r.pos, "day %s: no %s of such a year has it", p.day, time.Month(m))
	}
	return r.fail(start, r.pos, "day %s: %s %d has %d days", p.day, time.Month(m), p.year, daysInMonth(p.year, m))
}
