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

// Date returns a date in the site's language: "24 February 2022".
func (f Format) Date(date edtf.Date) string { return f.speaker.Say(date, edtf.Long) }

// ShortDate returns a date for narrow places: "24 Feb 2022".
func (f Format) ShortDate(date edtf.Date) string { return f.speaker.Say(date, edtf.Short) }

// Time returns a date as HTML, in a time element with the machine-readable form if HTML has one for it.
func (f Format) Time(date edtf.Date) template.HTML { return f.element(date, f.Date(date)) }

// ShortTime does the same as [Format.Time] for narrow places.
func (f Format) ShortTime(date edtf.Date) template.HTML { return f.element(date, f.ShortDate(date)) }

func (f Format) element(date edtf.Date, words string) template.HTML {
	opening, closing := `<span class="date">`, "</span>"
	if value := f.DateTime(date); value != "" {
		opening, closing = `<time datetime="`+html.EscapeString(value)+`">`, "</time>"
	}
	return template.HTML(opening + html.EscapeString(words) + closing)
}

// DateTime returns the value of <time datetime>; empty when HTML cannot express the date exactly.
func (f Format) DateTime(date edtf.Date) string {
	value, _ := date.HTMLDateTime()
	return value
}

// Year returns the year under which a timeline lists the date: "2022", "44 BC". For an interval or a set it is the earliest
// year. It is empty when the beginning is open or unknown.
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

// Figure returns a whole number as the language writes it: "2,000".
func (f Format) Figure(n any) string { return message.NewPrinter(f.tag).Sprint(number.Decimal(n)) }
