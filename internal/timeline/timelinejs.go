package timeline

import (
	"bytes"
	"encoding/json"
	"html"
	"strconv"
	"strings"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/explainer"
)

// The years that a browser's Date can hold. TimelineJS shows others on its cosmological scale.
const (
	FirstHumanYear = -271_820
	lastHumanYear  = 275_759
)

// slides is a timeline in the format of TimelineJS3 ("JSON data format" in its documentation). Readers ignore properties
// that they do not know.
type slides struct {
	Scale  string  `json:"scale"` // human or cosmological
	Title  *slide  `json:"title,omitempty"`
	Events []slide `json:"events"`
}

type slide struct {
	ID          string     `json:"unique_id"`
	Start       *slideDate `json:"start_date,omitempty"`
	End         *slideDate `json:"end_date,omitempty"`
	DisplayDate string     `json:"display_date,omitempty"` // replaces both dates
	Text        slideText  `json:"text"`
	EDTF        string     `json:"edtf,omitempty"` // ours
	Key         bool       `json:"key,omitempty"`  // ours: a key event
}

// slideDate has only the parts that are known.
type slideDate struct {
	Year        int64  `json:"year"`
	Month       int    `json:"month,omitempty"`
	Day         int    `json:"day,omitempty"`
	Hour        *int   `json:"hour,omitempty"`
	Minute      *int   `json:"minute,omitempty"`
	Second      *int   `json:"second,omitempty"`
	DisplayDate string `json:"display_date,omitempty"`
}

// slideText is HTML.
type slideText struct {
	Headline string `json:"headline"`
	Text     string `json:"text"`
}

// titleID is the id of the title slide. It contains a character that no event's id can have.
const titleID = "title_slide"

// JSON returns the timeline in the format of TimelineJS3, as one line of UTF-8, and the events that it cannot express.
func JSON(e *explainer.Explainer, address func(path string) string) (content []byte, leftOut []*explainer.Event, err error) {
	timeline := slides{Scale: "human", Events: make([]slide, 0, len(e.Events))}
	timeline.Title = &slide{ID: titleID, Text: slideText{
		Headline: html.EscapeString(e.Title),
		Text:     paragraph(e.Standfirst) + link(address(""), e.Title),
	}}
	speaker := edtf.NewSpeaker(e.Language)
	for _, event := range e.Events {
		start, end := slideDates(event.When, speaker)
		if start == nil {
			leftOut = append(leftOut, event)
			continue
		}
		if isBeyondHuman(start) || end != nil && isBeyondHuman(end) {
			timeline.Scale = "cosmological"
		}
		timeline.Events = append(timeline.Events, slide{
			ID: event.ID, Start: start, End: end, DisplayDate: speaker.Say(event.When, edtf.Long),
			Text: slideText{
				Headline: html.EscapeString(event.Title),
				Text:     paragraph(event.Short) + link(address(event.Address()), event.Title),
			},
			EDTF: event.When.String(), Key: event.Key,
		})
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false) // the file is never part of a page
	err = encoder.Encode(timeline)
	return b.Bytes(), leftOut, err
}

func paragraph(text string) string {
	if text == "" {
		return ""
	}
	return "<p>" + html.EscapeString(text) + "</p>"
}

func link(address, words string) string {
	return `<p><a href="` + html.EscapeString(address) + `">` + html.EscapeString(words) + "</a></p>"
}

func isBeyondHuman(d *slideDate) bool { return d.Year < FirstHumanYear || d.Year > lastHumanYear }

// slideDates returns the start and end that TimelineJS shows for a date; the end is nil unless the date is a period. Both
// are nil for a date without a year.
func slideDates(d edtf.Date, speaker *edtf.Speaker) (start, end *slideDate) {
	from, to := edges(d)
	start, end = slideDateOf(from, false, speaker), slideDateOf(to, true, speaker)
	switch {
	case start == nil:
		return end, nil
	case !d.IsInterval() && !d.IsSet() && d.Precision() >= edtf.Year:
		return start, nil
	}
	return start, end
}

// slideDateOf returns the known parts of a date; for an imprecise one, those of its first moment, or of its last.
func slideDateOf(d edtf.Date, last bool, speaker *edtf.Speaker) *slideDate {
	moment := d.Min()
	if last {
		moment = d.Max()
	}
	precision := d.Precision()
	if d.IsZero() || moment.IsEnd() || precision == edtf.Unspecified {
		return nil
	}
	known := &slideDate{Year: ShownYear(moment.Year()), DisplayDate: speaker.Say(d, edtf.Long)}
	switch {
	case precision == edtf.Season:
		known.Year = ShownYear(d.Min().Year()) // a winter ends in the next year
	case precision == edtf.Second && !d.IsSet():
		setClock(known, d)
	case precision >= edtf.Month:
		known.Month, known.Day = moment.Day()
		if precision == edtf.Month {
			known.Day = 0
		}
	}
	return known
}

// setClock sets the day and the time in their own zone, as the author wrote them: "2022-02-24T05:00:00+02:00".
func setClock(known *slideDate, d edtf.Date) {
	day, clock, _ := strings.Cut(d.String(), "T")
	if written, err := edtf.Parse(day); err == nil {
		known.Year = ShownYear(written.Min().Year())
		known.Month, known.Day = written.Min().Day()
	}
	for i, part := range []**int{&known.Hour, &known.Minute, &known.Second} {
		if n, err := strconv.Atoi(clock[3*i : 3*i+2]); err == nil {
			*part = &n
		}
	}
}

// ShownYear returns a year as TimelineJS shows it: 44 BC is -44, the year before 1 is -1. Years that only its cosmological
// scale has are round numbers of years ago, where one more or less would be false precision.
func ShownYear(year int64) int64 {
	if year <= 0 && year >= FirstHumanYear {
		return year - 1
	}
	return year
}
