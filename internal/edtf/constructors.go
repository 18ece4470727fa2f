package edtf

import (
	"fmt"
	"strconv"
	"strings"
)

// YearDate returns the date of a whole year, counted astronomically: 0 is 1 BC. It is zero beyond MaxYear.
func YearDate(year int64) Date { return written(yearText(year)) }

// MonthDate returns the date of a whole month from 1 to 12. It is zero for a month of a year with more than four digits,
// which EDTF has not.
func MonthDate(year int64, month int) Date {
	return written(fmt.Sprintf("%s-%02d", yearText(year), month))
}

// DayDate returns the date of a day. It is zero for a day that is none, and for one of a year with more than four digits.
func DayDate(year int64, month, day int) Date {
	return written(fmt.Sprintf("%s-%02d-%02d", yearText(year), month, day))
}

// written returns the date of a text, which a date keeps; zero for a text that is none.
func written(text string) Date {
	date, _ := Parse(text)
	return date
}

// yearText writes an astronomical year as EDTF does: four digits, or Y and more (ISO 8601-2, 4.7.2).
func yearText(n int64) string {
	digits, sign := strconv.FormatInt(magnitude(n), 10), ""
	if n < 0 {
		sign = "-"
	}
	if len(digits) > 4 {
		return "Y" + sign + digits
	}
	return sign + strings.Repeat("0", 4-len(digits)) + digits
}
