package timeline

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/read"
	timelinejs "github.com/nutgraf/nutgraf/internal/timeline"
)

// importedDate is a row's date, and the parts of the row that it does not express.
type importedDate struct {
	when     edtf.Date
	comments []string
}

var RuleRowHasDate = ruleSet.Error("row-has-date", "Every event and era of a timeline has a year, at least.")

var RuleTimeIsKept = ruleSet.Warning("time-is-kept", "A time of day belongs to one day that is known. Of a month or a year it "+
	"cannot be said in EDTF, and becomes a comment.")

// when converts the dates of a row to EDTF.
func (im *importer) when(r row) (importedDate, bool) {
	if written, err := edtf.Parse(r.edtf.text); err == nil {
		return importedDate{when: written}, true
	}
	start, ok := im.dateOf(r.start)
	end, endOK := im.dateOf(r.end)
	switch {
	case !ok || !endOK:
		return importedDate{}, false
	case start.text == "":
		place := r.place
		if r.start.year.place.Line > 0 {
			place = r.start.year.place
		}
		im.add(RuleRowHasDate, place, "the row has no year", "write the year in which it happened, or began")
		return importedDate{}, false
	}
	text := start.text
	hasOneClock := start.clock != "" && r.start.isDay() && (end.clock == "" || end.clock == start.clock)
	switch {
	case end.text != "" && end.text != start.text:
		text += "/" + end.text
	case hasOneClock:
		text += "T" + start.clock
		start.clock, end.clock = "", ""
	}
	when, err := edtf.Parse(text)
	if wrong, isWrong := errors.AsType[*edtf.ParseError](err); isWrong {
		im.add(read.RuleDateParses, r.end.first().place, quote(text)+": "+wrong.Reason, "correct the start or the end")
		return importedDate{}, false
	}
	date := importedDate{when: when}
	if said := strings.Trim(start.clock+" – "+end.clock, " –"); said != "" {
		im.add(RuleTimeIsKept, r.start.first().place, "EDTF has a time only on one day that is known, so "+quote(said)+" is a comment",
			"tell the time in the text")
		date.comments = append(date.comments, "time: "+said)
	}
	im.hear(&date, r)
	return date, true
}

// parsedDate is a year, a month or a day in EDTF, and a time as hh:mm:ss.
type parsedDate struct{ text, clock string }

// isDay reports whether the date is a day, which a time can follow.
func (d dateCells) isDay() bool {
	return d.day.text != "" || d.year.text == "" && (&importer{}).splitWhole(d).day.text != ""
}

// dateOf reads one date of a row; it is empty when there is none.
func (im *importer) dateOf(d dateCells) (parsedDate, bool) {
	if d.isEmpty() {
		return parsedDate{}, true
	}
	if d.year.text == "" && d.whole.text != "" {
		if strings.ContainsFunc(d.whole.text, unicode.IsLetter) {
			if meant := heard(d.whole.text); !meant.IsZero() { // "March 4, 2014", "4 mars 2014", "c. 1990"
				return parsedDate{text: meant.String()}, true
			}
		}
		d = im.splitWhole(d)
	}
	if d.year.text == "" {
		im.add(RuleRowHasDate, d.first().place, quote(d.first().text)+" has no year", "write the year too, or empty the cell")
		return parsedDate{}, false
	}
	text, ok := im.year(d.year)
	month, monthOK := im.month(d.month)
	if !ok || !monthOK {
		return parsedDate{}, false
	}
	text += month
	if d.day.text != "" {
		if month == "" {
			im.add(read.RuleDateParses, d.day.place, "the day "+quote(d.day.text)+" has no month", "write its month, or empty the cell")
			return parsedDate{}, false
		}
		if text, ok = im.day(text, d.day); !ok {
			return parsedDate{}, false
		}
	}
	clock, ok := im.clock(d)
	return parsedDate{text, clock}, ok
}

// year reads a year as TimelineJS does: -44 is 44 BC.
func (im *importer) year(c cell) (string, bool) {
	digits := strings.TrimSuffix(strings.NewReplacer(",", "", " ", "", " ", "", "−", "-").Replace(visible(c.text)), ".0")
	n, err := strconv.ParseInt(digits, 10, 64)
	switch {
	case err != nil || max(n, -n) >= edtf.MaxYear:
		fix := `write the year in digits, and words like "c. 1999" in the column Display Date`
		if meant := heard(c.text); !meant.IsZero() {
			fix = fmt.Sprintf("write %d, and %s in the column Display Date", timelinejs.ShownYear(meant.Min().Year()), quote(c.text))
		}
		im.add(read.RuleDateParses, c.place, quote(c.text)+" is no year", fix)
		return "", false
	case n == 0:
		im.add(read.RuleDateParses, c.place, "there is no year 0", "write -1 for 1 BC, or 1")
		return "", false
	case n < 0 && n >= timelinejs.ShownYear(timelinejs.FirstHumanYear):
		n++
	}
	return edtf.YearDate(n).String(), true
}

// month returns "-03", or nothing for an empty cell.
func (im *importer) month(c cell) (string, bool) {
	n, err := strconv.Atoi(strings.TrimSuffix(visible(c.text), ".0"))
	switch {
	case c.text == "":
		return "", true
	case err == nil && n >= 1 && n <= 12:
		return fmt.Sprintf("-%02d", n), true
	}
	fix := "write a number from 1 to 12"
	if named := heard(c.text + " 2000"); !named.IsZero() && named.Precision() == edtf.Month {
		month, _ := named.Min().Day()
		fix = fmt.Sprintf("write %d", month)
	}
	im.add(read.RuleDateParses, c.place, quote(c.text)+" is no month", fix)
	return "", false
}

func (im *importer) day(month string, c cell) (string, bool) {
	reason := "is no day"
	if n, err := strconv.Atoi(strings.TrimSuffix(visible(c.text), ".0")); err == nil && n > 0 && n < 100 {
		text := fmt.Sprintf("%s-%02d", month, n)
		_, err := edtf.Parse(text)
		wrong, ok := errors.AsType[*edtf.ParseError](err)
		if !ok {
			return text, true
		}
		reason = "is no day of that month: " + wrong.Reason
	}
	im.add(read.RuleDateParses, c.place, quote(c.text)+" "+reason, "write a day that the month has, or empty the cell")
	return "", false
}

// clock reads a time as TimelineJS does: 13:45, 1:45 pm, 1345, 13.45, or the fields of its JSON.
func (im *importer) clock(d dateCells) (string, bool) {
	c := d.time
	if c.text == "" && d.hour.text != "" {
		c = cell{text: strings.Trim(d.hour.text+":"+d.minute.text+":"+d.second.text, ":"), place: d.hour.place}
	}
	if c.text == "" {
		return "", true
	}
	parts := im.time.FindStringSubmatch(c.text)
	if parts == nil {
		im.add(read.RuleDateParses, c.place, quote(c.text)+" is no time", "write hours and minutes: 13:45")
		return "", false
	}
	hour, _ := strconv.Atoi(parts[1])
	minute, _ := strconv.Atoi(parts[2])
	second, _ := strconv.Atoi(parts[3])
	switch half := strings.ToLower(parts[4]); {
	case half == "p" && hour < 12:
		hour += 12
	case half == "a" && hour == 12:
		hour = 0
	}
	if hour > 23 || minute > 59 || second > 59 {
		im.add(read.RuleDateParses, c.place, quote(c.text)+" is no time", "write hours up to 23 and minutes up to 59")
		return "", false
	}
	return fmt.Sprintf("%02d:%02d:%02d", hour, minute, second), true
}

// splitWhole splits a date in one cell: 1999-03-05, 1999,3,5, 5.3.1999 or, in the American form that TimelineJS reads,
// 3/5/1999, each with or without a time.
func (im *importer) splitWhole(d dateCells) dateCells {
	text, place := visible(d.whole.text), d.whole.place
	piece := func(text string) cell { return cell{text: text, place: place} }
	if i := strings.IndexAny(text, " T"); i > 0 && strings.ContainsRune(text[i:], ':') {
		text, d.time = text[:i], piece(strings.TrimRight(strings.TrimSpace(text[i+1:]), "Z"))
	}
	sign := ""
	if rest, ok := strings.CutPrefix(text, "-"); ok {
		text, sign = rest, "-"
	}
	isDotted := dotted.MatchString(text)
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == '-' || r == ',' || r == '/' || isDotted && r == '.' })
	if len(parts) > 1 && (isDotted || strings.Contains(text, "/")) && len(parts[0]) < 4 {
		last := len(parts) - 1
		parts = append([]string{parts[last]}, parts[:last]...)
		if len(parts) == 3 && (isDotted || im.daysFirst) {
			parts[1], parts[2] = parts[2], parts[1]
		}
	}
	for i, field := range []*cell{&d.year, &d.month, &d.day} {
		if i < len(parts) {
			*field = piece(strings.TrimSpace(parts[i]))
		}
	}
	d.year.text = sign + d.year.text
	if d.time.text == "" && len(parts) >= 5 {
		d.time = piece(strings.Join(parts[3:5], ":"))
	}
	return d
}

var (
	dotted  = regexp.MustCompile(`^\d{1,2}\. ?\d{1,2}\. ?\d{4}$`)
	slashed = regexp.MustCompile(`^(\d{1,2})/(\d{1,2})/\d{4}\b`)
)

var RuleDayIsClear = ruleSet.Warning("day-is-clear", "Of \"3/4/2014\" nobody knows whether it is in March or in April. A date with "+
	"a day after the 12th says so for the whole sheet; without one the month is taken to be first, as TimelineJS does.")

// orderDays decides whether "3/4/2014" is in March, as in TimelineJS, or in April: a day after the 12th in either place
// decides for the whole sheet. Without one the author is asked.
func (im *importer) orderDays(rows []row) {
	var first cell
	count, monthsFirst := 0, false
	for _, r := range rows {
		for _, c := range []cell{r.start.whole, r.end.whole} {
			parts := slashed.FindStringSubmatch(visible(c.text))
			if parts == nil {
				continue
			}
			a, _ := strconv.Atoi(parts[1])
			b, _ := strconv.Atoi(parts[2])
			im.daysFirst, monthsFirst = im.daysFirst || a > 12, monthsFirst || b > 12
			if a <= 12 && b <= 12 && a != b {
				if count++; count == 1 {
					first = c
				}
			}
		}
	}
	switch {
	case count == 0 || im.daysFirst != monthsFirst:
	case im.daysFirst:
		im.daysFirst = false
		fallthrough
	default:
		im.add(RuleDayIsClear, first.place, fmt.Sprintf("%s can be two days, and was read with the month first; there are %d such dates in the file", quote(first.text), count),
			"write dates as 2014-04-03, or a sheet with the day first as 3.4.2014")
	}
}

// thousands matches commas in numbers: "8,000 BCE".
var thousands = regexp.MustCompile(`(\d),(\d{3})\b`)

// partOf matches words before a decade or a century of which only a part is meant.
var partOf = regexp.MustCompile(`(?i)^(?:the )?(?:very )?(early|mid|late|beginning of|end of|middle of)[ -](?:the )?`)

// heard returns the date that words or signs express; zero for none.
func heard(text string) edtf.Date {
	text = thousands.ReplaceAllString(visible(text), "$1$2")
	date, err := edtf.Parse(text)
	if wrong, ok := errors.AsType[*edtf.ParseError](err); ok {
		date, _ = edtf.Parse(wrong.Fix)
	}
	return date
}

var RuleDatesAgree = ruleSet.Warning("dates-agree", "The display date of a row says the same as its other cells. Where it does "+
	"not, the cells count and the display date becomes a comment.")

// hear compares the display date with the cells. TimelineJS requires a year and places events by their day, so an author
// who knew only "the 1990s" or "c. 1999" had to invent one, and wrote the true date in the display date.
func (im *importer) hear(date *importedDate, r row) {
	words := oneLine(r.display.text)
	if words == "" || words == date.when.String() ||
		words == im.said.Say(date.when, edtf.Long) || words == im.said.Say(date.when, edtf.Short) {
		return
	}
	meant, cells := heard(words), date.when
	if part := partOf.FindString(words); meant.IsZero() && part != "" {
		meant = heard(words[len(part):])
		if !meant.IsZero() && meant.Overlaps(cells) {
			im.add(RuleDatesAgree, r.display.place, "of the display date "+quote(words)+" no date can say "+quote(strings.TrimRight(part, " -")),
				"tell it in the text; the date is "+quote(meant.String()))
			date.comments = append(date.comments, "display date: "+words)
		}
	}
	switch {
	case meant.IsZero():
		im.add(RuleDatesAgree, r.display.place, "the display date "+quote(words)+" is no date, so it is a comment, and the date is that of the cells, "+quote(cells.String()),
			"tell it in the text, or write a date into the field when")
		date.comments = append(date.comments, "display date: "+words)
	case !meant.Overlaps(cells):
		im.add(RuleDatesAgree, r.display.place,
			"the display date "+quote(words)+" and the cells, "+quote(cells.String())+", are different times",
			"correct one of them; the cells were taken")
		date.comments = append(date.comments, "display date: "+words)
	case isTruer(meant, cells):
		date.when = meant
		if meant.Precision() != cells.Precision() || cells.IsInterval() {
			date.comments = append(date.comments, "date cells: "+cells.String())
		}
	default:
		date.comments = append(date.comments, "display date: "+words)
	}
}

// isTruer reports whether the date in words is more precise than the cells, or leaves out what the cells had to invent,
// when both may mean the same time: a doubt, a decade, or the first day of a month or a year.
func isTruer(meant, cells edtf.Date) bool {
	switch {
	case meant.IsApproximate(), meant.IsUncertain(), meant.IsSet(), meant.Precision() < edtf.Year:
		return true
	case cells.IsInterval() && !meant.IsInterval():
		return false
	case meant.IsInterval() && !cells.IsInterval():
		return true
	}
	return meant.Precision() > cells.Precision() || meant.Min() == cells.Min()
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
