package chart

import (
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"
)

// Speaker writes numbers and dates as a language does.
type Speaker struct {
	printer *message.Printer
	dates   *edtf.Speaker
	isRight bool // the language is read from the right
}

// NewSpeaker returns a speaker of a language, by its BCP 47 code.
func NewSpeaker(lang string, isFromRight bool) *Speaker {
	s := spoken(language.Make(lang))
	s.dates, s.isRight = edtf.NewSpeaker(lang), isFromRight
	return s
}

func spoken(tag language.Tag) *Speaker { return &Speaker{printer: message.NewPrinter(tag)} }

// places writes a number with a count of digits behind the decimal mark.
func (s *Speaker) places(n float64, places int) string {
	written := s.printer.Sprint(number.Decimal(n, number.Scale(places)))
	if n < 0 && !s.isRight { // languages from the right have marks of direction at their sign
		written = strings.Replace(written, "-", "−", 1)
	}
	return written
}

// Value writes a value with the digits that the file has; empty for none.
func (s *Speaker) Value(v Value) string {
	if !v.IsGiven {
		return ""
	}
	return s.places(v.Number, v.Places)
}

// Label writes what a row is of, a date as the language does: "Mar 2024" of 2024-03.
func (s *Speaker) Label(l Label) string {
	if l.Date.IsZero() {
		return l.Text
	}
	return s.dates.Say(l.Date, edtf.Short)
}

// scale leads from values to places on an axis from 0 to 1.
type scale struct{ from, to float64 }

func (s scale) at(n float64) float64 {
	if s.to == s.from {
		return 0.5
	}
	return (n - s.from) / (s.to - s.from)
}

// roundScale returns a scale that holds all values between round numbers, and those numbers: about as many as are wanted. With a
// base of zero the scale holds zero.
func roundScale(low, high float64, hasBase bool, wanted int) (scale, []float64, int) {
	if hasBase {
		low, high = min(low, 0), max(high, 0)
	}
	if high-low <= 1e-9*max(math.Abs(low), math.Abs(high)) { // less than a float64 can divide
		if low == 0 {
			high = 1
		} else {
			low, high = low-math.Abs(low)/2, high+math.Abs(high)/2
		}
	}
	step := roundStep((high - low) / float64(wanted))
	first, last := math.Floor(low/step+1e-9), math.Ceil(high/step-1e-9)
	var ticks []float64
	for i := range int(last-first) + 1 {
		ticks = append(ticks, (first+float64(i))*step)
	}
	places := 0
	for ; places < 12; places++ {
		if whole := step * math.Pow10(places); math.Abs(whole-math.Round(whole)) <= 1e-6*whole {
			break
		}
	}
	return scale{first * step, last * step}, ticks, places
}

// roundStep returns the smallest of 1, 2, 5 and 10 times a power of ten that is not below the step.
func roundStep(step float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(step)))
	for _, factor := range []float64{1, 2, 5} {
		if factor*power >= step*(1-1e-9) {
			return factor * power
		}
	}
	return 10 * power
}

// tick is a labelled place on an axis of what the rows are of.
type tick struct {
	at   float64 // as the places of labels
	text string
}

// labelTicks returns labels for the axis of dates or numbers, as many as have room, given as a share of the axis in pixels of a phone.
func (s *Speaker) labelTicks(labels []Label, axis Axis, width float64) []tick {
	first, last := labels[0], labels[len(labels)-1]
	if axis == Names || first.at == last.at {
		return s.someLabels(labels, width)
	}
	if axis == Numbers {
		scale, ticks, places := roundScale(first.at, last.at, false, max(1, int(width/48)))
		_ = scale
		var found []tick
		for _, n := range ticks {
			if n >= first.at && n <= last.at {
				found = append(found, tick{n, s.places(n, places)})
			}
		}
		return found
	}
	isYears := len(first.Date.String()) == 4
	years := (last.at - first.at) / 365.25
	if !isYears && years < 3 || isYears && len(labels)*40 <= int(width) {
		return s.someLabels(labels, width)
	}
	return s.yearTicks(first, last, width)
}

// yearTicks returns the first days of round years between two dates, and their names.
func (s *Speaker) yearTicks(first, last Label, width float64) (ticks []tick) {
	from, to := first.Date.Min().Year(), last.Date.Min().Year()
	name := func(year int64) string { return s.dates.Say(edtf.YearDate(year), edtf.Short) }
	room := max(1, width/(textWidth(name(to))+14))
	step := int64(math.Max(1, roundStep(float64(to-from)/room)))
	for year := (from + step - 1) / step * step; year <= to; year += step {
		at := float64(time.Date(int(year), 1, 1, 0, 0, 0, 0, time.UTC).Unix() / 86400)
		if at >= first.at && at <= last.at {
			ticks = append(ticks, tick{at, name(year)})
		}
	}
	return ticks
}

// someLabels returns every so many of the labels, counted from the last one, so that they have room.
func (s *Speaker) someLabels(labels []Label, width float64) (ticks []tick) {
	widest := 0.0
	for _, l := range labels {
		widest = max(widest, textWidth(s.Label(l)))
	}
	room := max(1, int(width/(widest+12)))
	every := (len(labels) + room - 1) / room
	for i := len(labels) - 1; i >= 0; i -= max(every, 1) {
		ticks = append(ticks, tick{labels[i].at, s.Label(labels[i])})
	}
	return ticks
}

// textWidth is about how wide a text is in letters of 12 pixels.
func textWidth(text string) float64 {
	width := 0.0
	for _, r := range text {
		switch {
		case r == '\u061c', r == '\u200e', r == '\u200f':
		case r >= 0x1100 && r <= 0x11FF, r >= 0x2E80 && r <= 0xD7FF, r >= 0xF900 && r <= 0xFAFF, r >= 0xFF00 && r <= 0xFF60:
			width += 12
		case strings.ContainsRune(" .,:;'’|ijlI!()", r):
			width += 3.6
		case strings.ContainsRune("mwMWШЩЮМЖ", r):
			width += 10.5
		case r >= 'A' && r <= 'Z', r >= 'А' && r <= 'Я':
			width += 8.4
		default:
			width += 6.9
		}
	}
	return width
}

// decimal writes a number of pixels or per cent, to a tenth.
func decimal(n float64) string {
	return strconv.FormatFloat(math.Round(n*10)/10+0, 'f', -1, 64)
}
