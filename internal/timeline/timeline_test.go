package timeline

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/explainer"
)

var update = flag.Bool("update", false, "write the golden files anew")

func parse(t testing.TB, text string) edtf.Date {
	t.Helper()
	date, err := edtf.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return date
}

// eventsOn are events of which each is called by its date.
func eventsOn(t testing.TB, dates ...string) []*explainer.Event {
	t.Helper()
	events := make([]*explainer.Event, len(dates))
	for i, date := range dates {
		events[i] = &explainer.Event{When: parse(t, date), Entry: explainer.Entry{
			ID: "event-" + fmt.Sprint(i), Kind: explainer.KindEvent, Title: date,
		}}
	}
	return events
}

// sample is a timeline with a date of every kind.
func sample(t testing.TB) *explainer.Explainer {
	t.Helper()
	e := &explainer.Explainer{
		Language: "en", Title: `War & peace, "a" <history>`, Standfirst: "What was promised; what was kept,\nand why.",
		Updated: parse(t, "2025-09-05"),
		Events: eventsOn(t, "-0043-03-15", "/1453", "1667/1668", "17XX", "1789-07-14", "[1812,1813]", "1914-07-28/1918-11-11",
			"1989-11-09T18:53:00+01:00", "199X", "1994~", "1994-12", "1999-12-31T23:59:59", "2014", "2014-21", "2014-24",
			"2014-02-20/..", "2022-02-24?", "2022-02-24", "XXXX-12-25"),
	}
	for i, event := range e.Events {
		event.Short = fmt.Sprintf("Event %d; it has a comma, a back\\slash and ", i) + strings.Repeat("Київ ", i*3) + "<b>."
		event.Key = i%5 == 0
	}
	return e
}

func onExample(path string) string { return "https://example.org/war/" + path }

// golden compares with a file of testdata, or writes it.
func golden(t testing.TB, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", filepath.FromSlash(name))
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s differs (-want +got); run with -update when that is meant\n%s", name, diff)
	}
}

func ids(events []*explainer.Event) string {
	var titles []string
	for _, event := range events {
		titles = append(titles, event.Title)
	}
	return strings.Join(titles, " ")
}

func TestJSONSaysWhatIsKnown(t *testing.T) {
	content, leftOut, err := JSON(sample(t), onExample)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := json.Indent(&b, content, "", "  "); err != nil {
		t.Fatal(err)
	}
	golden(t, "timeline.json.golden", b.Bytes())
	if got := ids(leftOut); got != "XXXX-12-25" {
		t.Errorf("left out: %s", got)
	}
}

func TestCalendarSaysWhatIsKnown(t *testing.T) {
	content, leftOut, err := Calendar(sample(t), onExample)
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "calendar.ics.golden", content)
	if got := ids(leftOut); got != "-0043-03-15 XXXX-12-25" {
		t.Errorf("left out: %s", got)
	}
	for line := range strings.SplitSeq(strings.TrimSuffix(string(content), "\r\n"), "\r\n") {
		if len(line) > 75 || strings.ContainsAny(line, "\r\n") || strings.ToValidUTF8(line, "") != line {
			t.Errorf("a line of %d octets: %q", len(line), line)
		}
	}
}

func TestDatesBeyondAFormatAreLeftOut(t *testing.T) {
	for _, test := range []struct{ date, noJSON, noCalendar string }{
		{"0000", "", "0000"},
		{"0XXX", "", "0XXX"},
		{"9999-12-31", "", "9999-12-31"},
		{"Y-4500000000", "", "Y-4500000000"},
		{"XXXX", "XXXX", "XXXX"},
		{"[..1984]", "", "[..1984]"},
		{"../1985", "", ""},
		{"9998", "", ""},
	} {
		e := &explainer.Explainer{Language: "en", Events: eventsOn(t, test.date)}
		if _, leftOut, err := JSON(e, onExample); err != nil || ids(leftOut) != test.noJSON {
			t.Errorf("JSON of %s leaves out %q, %v", test.date, ids(leftOut), err)
		}
		if _, leftOut, err := Calendar(e, onExample); err != nil || ids(leftOut) != test.noCalendar {
			t.Errorf("Calendar of %s leaves out %q, %v", test.date, ids(leftOut), err)
		}
	}
}

func TestScaleIsCosmologicalWhereABrowserCannotCount(t *testing.T) {
	for date, want := range map[string]string{"Y-4500000000/2020": "cosmological", "-9999": "human", "2000/Y300000": "cosmological"} {
		content, _, err := JSON(&explainer.Explainer{Language: "en", Events: eventsOn(t, date)}, onExample)
		if err != nil || !strings.Contains(string(content), `"scale":"`+want+`"`) {
			t.Errorf("%s: %s, %v", date, content, err)
		}
	}
}

// ten thousand events over two centuries.
func manyEvents(t testing.TB) *explainer.Explainer {
	e := &explainer.Explainer{Language: "en", Title: "Many"}
	dates := make([]string, 10_000)
	for i := range dates {
		switch year := 1825 + i/50; i % 50 {
		case 0:
			dates[i] = fmt.Sprintf("%d", year)
		case 1:
			dates[i] = fmt.Sprintf("%d-01/%d-03", year, year+2)
		default:
			dates[i] = fmt.Sprintf("%d-%02d-%02d", year, 1+i%50/5, 1+i%5*5)
		}
	}
	e.Events = eventsOn(t, dates...)
	for _, event := range e.Events {
		event.Short = "Twelve states sign a treaty that has been three years in the making."
	}
	return e
}

func BenchmarkJSON10000(b *testing.B)     { benchmark(b, JSON) }
func BenchmarkCalendar10000(b *testing.B) { benchmark(b, Calendar) }

func benchmark(b *testing.B, write func(*explainer.Explainer, func(string) string) ([]byte, []*explainer.Event, error)) {
	e := manyEvents(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := write(e, onExample); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLayout10000(b *testing.B) {
	e := manyEvents(b)
	b.ReportAllocs()
	for b.Loop() {
		Layout(e.Events)
	}
}

func BenchmarkStrip10000(b *testing.B) {
	e := manyEvents(b)
	b.ReportAllocs()
	for b.Loop() {
		StripOf(e.Events, 200)
	}
}
