package chart

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/language"
	xlanguage "golang.org/x/text/language"
)

var (
	yearCell    = regexp.MustCompile(`^[12]\d{3}$`)
	isoCell     = regexp.MustCompile(`^([12]\d{3}-(?:0[1-9]|1[0-2])(?:-\d\d)?)(?:[t ]00:00(?::00(?:\.0+)?)?z?)?$`)
	monthCell   = regexp.MustCompile(`^([12]\d{3})-?[Mm](\d\d?)$`)
	halfCell    = regexp.MustCompile(`^(?:([12]\d{3})[-/ ]?[HhSs]([12])|[HhSs]([12])[-/ ]?([12]\d{3}))$`)
	seasonCell  = regexp.MustCompile(`^(?:fy ?)?([12]\d{3})[-–/](\d\d|[12]\d{3})$`)
	shortCell   = regexp.MustCompile(`^(?:(\d{1,2})-)?(\p{L}{3,})\.?-(\d\d)$`)
	eraCell     = regexp.MustCompile(`(令和|平成|昭和)(\d{1,2}|元)年`)
	yearWithin  = regexp.MustCompile(`\d{4}`)
	quarterCell = regexp.MustCompile(`^(?:([12]\d{3})[-/ ]?[QqTt]([1-4])|[QqTt]([1-4])[-/ ]?([12]\d{3}))$`)
	dayCell     = regexp.MustCompile(`^(\d{1,2})([./])(\d{1,2})[./]([12]\d{3})$`)
	yearMonth   = regexp.MustCompile(`^(?:([12]\d{3})[/.](0?[1-9]|1[0-2])|(0?[1-9]|1[0-2])[/.]([12]\d{3}))$`)
)

// calendar reads the dates of a column.
type calendar struct {
	months    map[string]int    // by their names in the page's language and in English, in small letters and without a point
	spoken    map[string]string // years, months, quarters and halves as the languages write them, with "#" for the year: their EDTF behind the year
	isByMonth bool              // whether 3/4/2024 is the 4th of March
	isSeasons bool              // whether 2011/12 is a year that ends in 2012, and no month
}

func newCalendar(lang string, cells []string) *calendar {
	c := &calendar{months: map[string]int{}, spoken: map[string]string{"#年度": ""}}
	for _, lang := range []string{"en", lang} {
		speaker := edtf.NewSpeaker(lang)
		for month := 1; month <= 12; month++ {
			for _, style := range []edtf.Style{edtf.Long, edtf.Short} {
				c.months[monthName(speaker.Say(edtf.MonthDate(2024, month), style))] = month
			}
		}
		for _, part := range strings.Fields("0 01 02 03 04 05 06 07 08 09 10 11 12 33 34 35 36 40 41") {
			behind := strings.TrimSuffix("-"+part, "-0")
			date, _ := edtf.Parse("2024" + behind)
			for _, style := range []edtf.Style{edtf.Long, edtf.Short} {
				c.spoken[strings.Replace(asCell(speaker.Say(date, style)), "2024", "#", 1)] = behind
			}
		}
	}
	c.isByMonth = isMonthFirst(lang, cells)
	c.isSeasons = areSeasons(cells)
	return c
}

// asCell returns a cell in small letters, with digits of ASCII and the years of this calendar.
func asCell(text string) string {
	text = strings.ToLower(strings.Join(strings.Fields(strings.Map(language.PlainDigit, text)), " "))
	return eraCell.ReplaceAllStringFunc(text, func(era string) string { // Japanese years
		found := eraCell.FindStringSubmatch(era)
		year, err := strconv.Atoi(found[2])
		if err != nil {
			year = 1
		}
		return strconv.Itoa(map[string]int{"令和": 2018, "平成": 1988, "昭和": 1925}[found[1]]+year) + "年"
	})
}

// isMonthFirst reports whether days with slashes have the month first: a second number is above 12, or the language is that of the United
// States, or the second number is the same in several years, as the first day of each month is.
func isMonthFirst(lang string, cells []string) bool {
	region, confidence := xlanguage.Make(lang).Region()
	isFirst := region.String() == "US" && confidence == xlanguage.Exact
	days, years, firsts := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, text := range cells {
		found := dayCell.FindStringSubmatch(asCell(text))
		if found == nil || found[2] != "/" {
			continue
		}
		if second, _ := strconv.Atoi(found[3]); second > 12 {
			return true
		}
		if first, _ := strconv.Atoi(found[1]); first > 12 {
			return false
		}
		firsts[found[1]], days[found[3]], years[found[4]] = true, true, true
	}
	return isFirst || len(days) == 1 && len(years) > 1 && len(firsts) > 1
}

// areSeasons reports whether all cells such as 2011/12 are years that end in the next one: there are several, or 12 is no month.
func areSeasons(cells []string) bool {
	count, isClear := 0, false
	for _, text := range cells {
		found := seasonCell.FindStringSubmatch(asCell(text))
		if found == nil {
			continue
		}
		from, _ := strconv.Atoi(found[1])
		to, _ := strconv.Atoi(found[2])
		if to%100 != (from+1)%100 {
			return false
		}
		count, isClear = count+1, isClear || to > 12 || to == 0
	}
	return count > 1 || isClear
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
	text = asCell(text)
	year := yearWithin.FindString(text)
	behind, isSpoken := c.spoken[strings.TrimSuffix(strings.Replace(text, year, "#", 1), ".")]
	switch {
	case c.isSeasons && seasonCell.MatchString(text):
		from, _ := strconv.Atoi(year)
		written = fmt.Sprintf("%s/%d", year, from+1)
	case yearCell.MatchString(text):
		written = text
	case isoCell.MatchString(text):
		written = isoCell.FindStringSubmatch(text)[1]
	case monthCell.MatchString(text):
		found := monthCell.FindStringSubmatch(text)
		written = found[1] + "-" + twoDigits(found[2])
	case halfCell.MatchString(text):
		found := halfCell.FindStringSubmatch(text)
		half, _ := strconv.Atoi(found[2] + found[3])
		written = fmt.Sprintf("%s-%d", year, 39+half)
	case isSpoken && year != "":
		written = year + behind
	case shortCell.MatchString(text):
		found := shortCell.FindStringSubmatch(text)
		century := "20"
		if found[3] > "68" { // as POSIX has it
			century = "19"
		}
		written = c.named(found[1] + " " + found[2] + " " + century + found[3])
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
	case year == "" || month == 0 && day != "":
		return ""
	case month == 0:
		return year
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
