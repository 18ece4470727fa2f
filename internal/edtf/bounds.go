package edtf

// bounds are the first and the last second that the date can mean. It is false if there is no such day.
func (p point) bounds() (low, high Moment, ok bool) {
	first, ok1 := p.outermost(false)
	last, ok2 := p.outermost(true)
	if !ok1 || !ok2 {
		return low, high, false
	}
	if p.clock.ok {
		at := moment(first.year, first.month, first.day, p.secondOfDay())
		return at, at, true
	}
	return moment(first.year, first.month, first.day, 0), moment(last.year, last.month, last.day, secondsPerDay-1), true
}

// min is for a point that is known to have bounds.
func (p point) min() Moment {
	low, _, _ := p.bounds()
	return low
}

// secondOfDay is in UTC if there is a zone: less than 0, or more than a day has, if it is another day there.
func (p point) secondOfDay() int {
	c := p.clock
	return int(c.hour)*3600 + int(c.minute)*60 + int(c.second) - int(p.zone.minutes)*60
}

type calendarDay struct {
	year       int64
	month, day int
}

// outermost finds the first day that fits the date, or the last one.
func (p point) outermost(last bool) (calendarDay, bool) {
	if p.digits[0] == 0 || p.significant != 0 {
		low, high := p.yearRange()
		if last {
			return calendarDay{high, 12, 31}, true
		}
		return calendarDay{low, 1, 1}, true
	}
	// The year matters only for 29 February. So one year is tried, or, for that day in an unspecified year, a few.
	for i := range p.candidates() {
		year := p.candidate(i, last)
		if day, ok := p.dayIn(year, last); ok {
			return day, true
		}
		if _, ok := p.dayIn(2000, last); !ok {
			break
		}
	}
	return calendarDay{}, false
}

// yearRange is one year, or those that share the significant digits.
func (p point) yearRange() (low, high int64) {
	if p.significant == 0 {
		return p.year, p.year
	}
	unit := int64(1)
	for range countDigits(p.year) - int(p.significant) {
		unit *= 10
	}
	low = magnitude(p.year) / unit * unit
	high = low + unit - 1
	if p.year < 0 {
		return -high, -low
	}
	return low, high
}

// candidates counts the years that the unspecified digits allow.
func (p point) candidates() int {
	n := 1
	for _, c := range p.digits {
		if c == 'X' {
			n *= 10
		}
	}
	return n
}

// candidate is the year number i, counted from the earliest or from the last one.
func (p point) candidate(i int, last bool) int64 {
	if last != p.negative {
		i = p.candidates() - 1 - i
	}
	year, unit := int64(0), int64(1)
	for n := len(p.digits) - 1; n >= 0; n-- {
		digit := int64(p.digits[n] - '0')
		if p.digits[n] == 'X' {
			digit = int64(i % 10)
			i /= 10
		}
		year += digit * unit
		unit *= 10
	}
	if p.negative {
		return -year
	}
	return year
}

// dayIn finds the first or last day of the year that fits the month and the day.
func (p point) dayIn(year int64, last bool) (calendarDay, bool) {
	if code := p.season(); code != 0 {
		return seasonDay(code, year, last), true
	}
	if p.negative && year == 0 {
		return calendarDay{}, false
	}
	step, from, to := 1, 1, 12
	if n, ok := digitPair(p.month); ok {
		from, to = n, n
	}
	if last {
		step, from, to = -1, to, from
	}
	for month := from; month != to+step; month += step {
		if p.hasMonth() && !matches(p.month, month) {
			continue
		}
		day, length := 1, daysInMonth(year, month)
		n, known := digitPair(p.day)
		switch {
		case known && n <= length:
			day = n
		case known:
			day = 0
		case !p.hasDay() && last:
			day = length
		case p.hasDay() && last:
			day = lastMatch(p.day, 1, length)
		case p.hasDay():
			day = firstMatch(p.day, 1, length)
		}
		if day != 0 {
			return calendarDay{year, month, day}, true
		}
	}
	return calendarDay{}, false
}

func matches(digits [2]byte, n int) bool {
	return (digits[0] == 'X' || int(digits[0]-'0') == n/10) && (digits[1] == 'X' || int(digits[1]-'0') == n%10)
}

func firstMatch(digits [2]byte, from, to int) int {
	for n := from; n <= to; n++ {
		if matches(digits, n) {
			return n
		}
	}
	return 0
}

func lastMatch(digits [2]byte, from, to int) int {
	for n := to; n >= from; n-- {
		if matches(digits, n) {
			return n
		}
	}
	return 0
}

// seasonDay is the first or last day of a season, quarter, third or half of a year (EDTF
// level 1, "Seasons"; level 2, "Sub-year groupings").
func seasonDay(code int, year int64, last bool) calendarDay {
	from, months := seasonMonths(code)
	month := from
	if last {
		month = from + months - 1
	}
	if month > 12 {
		month -= 12
		year++
	}
	if !last {
		return calendarDay{year, month, 1}
	}
	return calendarDay{year, month, daysInMonth(year, month)}
}

// seasonMonths is the first month of a season and how many months it has.
func seasonMonths(code int) (from, months int) {
	switch {
	case code <= 24: // no hemisphere is named
		return 3 + (code-21)*3, 3
	case code <= 28: // northern
		return 3 + (code-25)*3, 3
	case code <= 32: // southern: its spring is the northern autumn
		return 3 + (code-29+2)%4*3, 3
	case code <= 36:
		return 1 + (code-33)*3, 3
	case code <= 39:
		return 1 + (code-37)*4, 4
	}
	return 1 + (code-40)*6, 6
}
