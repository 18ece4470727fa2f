package page

import (
	"html"
	"html/template"
	"strconv"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"
)

// Format writes dates and figures as a language does.
type Format struct {
	speaker *edtf.Speaker
	tag     language.Tag
}

func newFormat(code string) Format { return Format{edtf.NewSpeaker(code), language.Make(code)} }

// Date is a date in the site's language: "24 February 2022".
func (f Format) Date(date edtf.Date) string { return f.speaker.Say(date, edtf.Long) }

// ShortDate is a date for tight places: "24 Feb 2022".
func (f Format) ShortDate(date edtf.Date) string { return f.speaker.Say(date, edtf.Short) }

// Time is a date as HTML: what a machine can read of it stands in the element, too.
func (f Format) Time(date edtf.Date) template.HTML { return f.element(date, f.Date(date)) }

// ShortTime is [Format.Time] for tight places.
func (f Format) ShortTime(date edtf.Date) template.HTML { return f.element(date, f.ShortDate(date)) }

func (f Format) element(date edtf.Date, words string) template.HTML {
	opening, closing := `<span class="date">`, "</span>"
	if value := f.DateTime(date); value != "" {
		opening, closing = `<time datetime="`+html.EscapeString(value)+`">`, "</time>"
	}
	return template.HTML(opening + html.EscapeString(words) + closing)
}

// DateTime is the date as <time datetime> has it, and empty when HTML has no way to say just as much.
func (f Format) DateTime(date edtf.Date) string {
	value, _ := date.HTMLDateTime()
	return value
}

// Year is the year that a timeline lists the date under, of an interval or a set the earliest one: "2022", "44 BC".
// It is empty when the beginning is open or unknown.
func (f Format) Year(date edtf.Date) string {
	earliest := date.Min()
	if earliest.IsEnd() {
		return ""
	}
	year := edtf.YearDate(earliest.Year())
	if year.IsZero() {
		return strconv.FormatInt(earliest.Year(), 10)
	}
	return f.speaker.Say(year, edtf.Long)
}

// Figure is a whole number as the language writes it: "2,000".
func (f Format) Figure(n any) string { return message.NewPrinter(f.tag).Sprint(number.Decimal(n)) }
