package chart

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/nutgraf/nutgraf/internal/edtf"
)

var (
	yearCell    = regexp.MustCompile(`^[12]\d{3}$`)
	isoCell     = regexp.MustCompile(`^[12]\d{3}-\d\d(?:-\d\d)?$`)
	quarterCell = regexp.MustCompile(`^(?:([12]\d{3})[-/ ]?[QqTt]([1-4])|[QqTt]([1-4])[-/ ]?([12]\d{3}))$`)
	dayCell     = regexp.MustCompile(`^(\d{1,2})([./])(\d{1,2})[./]([12]\d{3})$`)
	yearMonth   = regexp.MustCompile(`^(?:([12]\d{3})[/.](\d{1,2})|(\d{1,2})[/.]([12]\d{3}))$`)
)

// calendar reads the dates of a column.
type calendar struct {
	months    map[string]int // by their names in the page's language and in English, in small letters and without a point
	isByMonth bool           // whether 3/4/2024 is the 4th of March
}

func newCalendar(lang string, cells []string) *calendar {
	c := &calendar{months: map[string]int{}}
	for _, lang := range []string{"en", lang} {
		speaker := edtf.NewSpeaker(lang)
		for month := 1; month <= 12; month++ {
			for _, style := range []edtf.Style{edtf.Long, edtf.Short} {
				c.months[monthName(speaker.Say(edtf.MonthDate(2024, month), style))] = month
			}
		}
	}
	for _, text := range cells {
		if found := dayCell.FindStringSubmatch(text); found != nil && found[2] == "/" {
			if second, _ := strconv.Atoi(found[3]); second > 12 {
				c.isByMonth = true
			}
		}
	}
	return c
}

// monthName returns what is left of a month and a year without the year.
func monthName(text string) string {
	text = strings.ToLower(strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r >= '٠' && r <= '٩' || r == '.' || r == ',' {
			return ' '
		}
		return r
	}, text))
	words := strings.Fields(text)
	if len(words) == 0 {
		return ""
	}
	if words[0] == "de" && len(words) > 1 {
		return words[1]
	}
	return words[0]
}

// date returns the date that a cell names; the zero Date when it names none.
func (c *calendar) date(text string) edtf.Date {
	written := ""
	switch {
	case yearCell.MatchString(text), isoCell.MatchString(text):
		written = text
	case quarterCell.MatchString(text):
		found := quarterCell.FindStringSubmatch(text)
		quarter, _ := strconv.Atoi(found[2] + found[3])
		written = fmt.Sprintf("%s-%d", found[1]+found[4], 32+quarter)
	case dayCell.MatchString(text):
		found := dayCell.FindStringSubmatch(text)
		day, month := found[1], found[3]
		if found[2] == "/" && c.isByMonth {
			day, month = month, day
		}
		written = found[4] + "-" + twoDigits(month) + "-" + twoDigits(day)
	case yearMonth.MatchString(text):
		found := yearMonth.FindStringSubmatch(text)
		written = found[1] + found[4] + "-" + twoDigits(found[2]+found[3])
	default:
		written = c.named(text)
	}
	date, err := edtf.Parse(written)
	if err != nil {
		return edtf.Date{}
	}
	return date
}

func twoDigits(text string) string { return ("0" + text)[len(text)-1:] }

// named returns "March 2024" and "5 March 2024" in EDTF; empty for other texts.
func (c *calendar) named(text string) string {
	day, month, year := "", 0, ""
	for word := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return r == ' ' || r == '.' || r == ',' || r == '-' || r == '/' || r == '\u00a0' }) {
		switch {
		case c.months[word] > 0 && month == 0:
			month = c.months[word]
		case yearCell.MatchString(word) && year == "":
			year = word
		case len(word) <= 2 && strings.Trim(word, "0123456789") == "" && day == "":
			day = word
		case word != "de" && word != "р":
			return ""
		}
	}
	switch {
	case month == 0 || year == "":
		return ""
	case day == "":
		return fmt.Sprintf("%s-%02d", year, month)
	}
	return fmt.Sprintf("%s-%02d-%s", year, month, twoDigits(day))
}

// daysOf returns the first day of a date, as a number of days.
func daysOf(date edtf.Date) float64 {
	at := date.Min()
	month, day := at.Day()
	return float64(time.Date(int(at.Year()), time.Month(max(month, 1)), max(day, 1), 0, 0, 0, 0, time.UTC).Unix() / 86400)
}
