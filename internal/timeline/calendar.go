package timeline

import (
	"bytes"
	"cmp"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"
	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/explainer"
)

// The formats of RFC 5545, 3.3.4 and 3.3.5.
const (
	icsDay   = "20060102"
	icsLocal = "20060102T150405"
	icsUTC   = "20060102T150405Z"
)

// Calendar returns the timeline as a calendar (RFC 5545) in UTF-8, with lines folded at 75 octets between two runes, and
// the events that a calendar cannot express.
func Calendar(e *explainer.Explainer, address func(path string) string) (content []byte, leftOut []*explainer.Event, err error) {
	calendar := &ics.Calendar{}
	calendar.SetVersion("2.0")
	calendar.SetProductId("-//Nutgraf//Timeline//EN")
	calendar.SetCalscale("GREGORIAN")
	calendar.SetName(plain(cmp.Or(e.ShortTitle, e.Title))) // also sets X-WR-CALNAME, which more programs read
	calendar.SetDescription(plain(e.Standfirst))
	calendar.SetXWRCalDesc(plain(e.Standfirst))
	if page := address("timeline/"); isWhole(page) {
		calendar.SetUrl(page)
	}
	speaker, stamp := edtf.NewSpeaker(e.Language), stampOf(e)
	for _, event := range e.Events {
		entry := ics.NewEvent(address(event.Address()))
		if !setTime(entry, event.When) {
			leftOut = append(leftOut, event)
			continue
		}
		entry.SetProperty(ics.ComponentPropertyDtstamp, stamp)
		describe(entry, event, speaker.Say(event.When, edtf.Long))
		calendar.AddVEvent(entry)
	}
	var b bytes.Buffer
	err = calendar.SerializeTo(&b, ics.WithNewLine("\r\n"), ics.WithLineLength(75))
	return b.Bytes(), leftOut, err
}

// stampOf returns the moment of the last change of the calendar (RFC 5545, 3.8.7.2).
func stampOf(e *explainer.Explainer) string {
	for _, d := range []edtf.Date{e.Updated, e.Published} {
		if at, ok := d.Min().Time(); ok && !d.IsZero() {
			return at.Format(icsUTC)
		}
	}
	return time.Unix(0, 0).UTC().Format(icsUTC)
}

func describe(entry *ics.VEvent, event *explainer.Event, words string) {
	summary := plain(event.Title)
	if !isExact(event.When) {
		summary += " (" + words + ")"
	}
	description := words
	if event.Short != "" {
		description += "\n\n" + plain(event.Short)
	}
	if isWhole(entry.Id()) {
		description += "\n\n" + entry.Id()
		entry.SetURL(entry.Id())
	}
	entry.SetSummary(summary)
	entry.SetDescription(description)
	entry.SetTimeTransparency(ics.TransparencyTransparent)
	entry.SetProperty("X-EDTF", event.When.String())
}

// setTime sets the entry's time, or the days that its date may mean. It returns false for a date that a calendar cannot
// express.
func setTime(entry *ics.VEvent, d edtf.Date) bool {
	first, last := d, d
	if d.IsInterval() {
		if first = anchor(d); !d.Start().IsZero() && !d.End().IsZero() {
			last = d.End()
		} else {
			last = first
		}
	}
	start, ok1 := first.Min().Time()
	end, ok2 := last.Max().Time()
	// The format has four digits for a year, and the day after the last one must have them too.
	if !ok1 || !ok2 || first.Precision() == edtf.Unspecified || start.Year() < 1 || end.AddDate(0, 0, 1).Year() > 9999 {
		return false
	}
	if !d.IsSet() && d.Precision() == edtf.Second {
		entry.SetProperty(ics.ComponentPropertyDtStart, start.Format(clockOf(d)))
		return true
	}
	entry.SetProperty(ics.ComponentPropertyDtStart, start.Format(icsDay), ics.WithValue("DATE"))
	entry.SetProperty(ics.ComponentPropertyDtEnd, end.AddDate(0, 0, 1).Format(icsDay), ics.WithValue("DATE"))
	return true
}

// clockOf returns the format in UTC for a time with a zone, else the format of a floating local time.
func clockOf(d edtf.Date) string {
	_, clock, _ := strings.Cut(d.String(), "T")
	if strings.ContainsAny(clock, "Z+-") {
		return icsUTC
	}
	return icsLocal
}
