package page

import (
	"fmt"
	"strings"
	"testing"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/settings"
	"github.com/nutgraf/nutgraf/internal/timeline"
)

// timelineOf is the model of events on dates, in order, of which those with a star are key events.
func timelineOf(t *testing.T, lang, updated string, dates ...string) *Site {
	t.Helper()
	parsed := func(text string) edtf.Date {
		date, err := edtf.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		return date
	}
	e := &explainer.Explainer{Language: lang, Title: "Test", Overview: &explainer.Document{}}
	if updated != "" {
		e.Updated = parsed(updated)
	}
	for i, text := range dates {
		text, isKey := strings.CutSuffix(text, "*")
		event := &explainer.Event{When: parsed(text), Key: isKey}
		event.ID, event.Kind, event.Title = fmt.Sprintf("e%d", i), explainer.KindEvent, text
		e.Events = append(e.Events, event)
	}
	return NewSite(e, settings.Settings{DefaultContentLanguage: lang})
}

// drawn is a page, a heading or an event a line.
func drawn(m *Site, page *TimelinePage) string {
	var b strings.Builder
	for _, group := range page.Groups {
		fmt.Fprintf(&b, "%s%s\n", m.Format.Date(group.Label), group.Through.Classes())
		for _, row := range group.Rows {
			mark := ""
			if row.AsOf {
				mark = "as of" + row.Through.Classes() + "\n"
			}
			fmt.Fprintf(&b, "%s  %s%s\n", mark, row.Title, row.Bars.Classes()+m.Timeline.Classes(row.Actors))
		}
	}
	if page.AsOf {
		b.WriteString("as of\n")
	}
	return b.String()
}

func TestBarsRunBesideTheEventsOfTheirTime(t *testing.T) {
	for _, test := range []struct{ name, dates, want string }{
		{"over before the next event", "1914-07/1914-08 1916", "1914\n  1914-07/1914-08 o1\n1916\n  1916\n"},
		{"on beside others", "1914-07/1918-11 1916 1918-01 1919", "1914\n  1914-07/1918-11 s1\n1916 t1\n  1916 t1\n1918 t1\n  1918-01 e1\n1919\n  1919\n"},
		{"in lanes", "1914-07/1918-11 1915/1916 1917 1918-12", "1914\n  1914-07/1918-11 s1\n1915 t1\n  1915/1916 o2 t1\n1917 t1\n  1917 e1\n1918\n  1918-12\n"},
		{"without an end", "2014/.. 2022", "2014\n  2014/.. s1\n2022 t1\n  2022 g1\n"},
		{"alone without an end", "2014/..", "2014\n  2014/.. f1\n"},
		{"a start or an end that nobody knows has no bar", "../1985 1990/", "\n  ../1985\n1990\n  1990/\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			m := timelineOf(t, "en", "", strings.Fields(test.dates)...)
			if got := drawn(m, m.Timeline.Page("/timeline")); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

func TestWhatIsKnownEndsBeforeTheFirstEventAfterIt(t *testing.T) {
	for _, test := range []struct{ dates, want string }{
		{"2019 2024-05-01 2024-07", "2019\n  2019\n2024\n  2024-05-01\nas of\n  2024-07\n"},
		{"2019 2024", "2019\n  2019\n2024\n  2024\nas of\n"},
	} {
		m := timelineOf(t, "en", "2024-06-01", strings.Fields(test.dates)...)
		if got := drawn(m, m.Timeline.Page("/timeline")); got != test.want {
			t.Errorf("got\n%s\nwant\n%s", got, test.want)
		}
	}
}

func TestLongTimelineHasPages(t *testing.T) {
	var dates []string
	for i := range 1000 {
		dates = append(dates, fmt.Sprintf("%d*", 1000+i))
	}
	for range 600 {
		dates = append(dates, "2024-02-24")
	}
	m := timelineOf(t, "en", "", dates...)
	counts := []int{}
	for page := m.Timeline.Page("/timeline"); page != nil; page = page.Next {
		counts = append(counts, page.Count)
		if page.Count > timeline.OnePage || m.Timeline.Page(page.Path) != page || page.Key == nil {
			t.Errorf("%s has %d events", page.Path, page.Count)
		}
		if page.Next != nil && page.Next.Previous != page {
			t.Errorf("%s does not lead back to %s", page.Next.Path, page.Path)
		}
	}
	all := 0
	for _, n := range counts {
		all += n
	}
	if all != 1600 || len(counts) > 9 {
		t.Errorf("pages of %v events", counts)
	}
	if key := m.Timeline.Page("/timeline/only/key"); key == nil || key.Count != 1000 {
		t.Error("the key events have no page")
	}
	seen := map[string]bool{}
	for _, event := range m.Explainer.Events {
		at := m.Timeline.PlaceOf(event)
		if seen[at] || !strings.HasSuffix(at, "/#event-"+event.ID) {
			t.Errorf("%s is at %s", event.ID, at)
		}
		seen[at] = true
	}
	if short := timelineOf(t, "en", "", dates[:timeline.OnePage]...).Timeline.Page("/timeline"); short.Next != nil || short.Parts != nil || short.Key != nil {
		t.Error("a short timeline has pages")
	}
}

func TestStripIsMirroredWhereTheScriptRunsFromTheRight(t *testing.T) {
	dates := []string{"2000-01-01*", "2004/2006", "2010-01-01"}
	left, right := timelineOf(t, "en", "", dates...).Timeline.Strip(), timelineOf(t, "ar", "", dates...).Timeline.Strip()
	if left.Marks[0].Left != "0%" || left.Marks[2].Left != "100%" || right.Marks[0].Left != "100%" || right.Marks[2].Left != "0%" {
		t.Errorf("marks: %+v and %+v", left.Marks, right.Marks)
	}
	var x, width, mirrored float64
	fmt.Sscanf(left.Marks[1].Left+" "+left.Marks[1].Width+" "+right.Marks[1].Left, "%f%% %f%% %f%%", &x, &width, &mirrored)
	if sum := x + width + mirrored; sum < 99.8 || sum > 100.2 {
		t.Errorf("the bar is at %s and at %s, %s long", left.Marks[1].Left, right.Marks[1].Left, left.Marks[1].Width)
	}
	if !left.Marks[0].Tab || left.Marks[1].Tab || left.Marks[0].Key != true {
		t.Error("the Tab key leads to the key event only")
	}
	if timelineOf(t, "en", "", "2000").Timeline.Strip() != nil {
		t.Error("one event is no span")
	}
}

func FuzzTimelinePages(f *testing.F) {
	f.Add("1994 2014/.. 199X", 3)
	f.Fuzz(func(t *testing.T, text string, times int) {
		var dates []string
		for _, word := range strings.Fields(text) {
			if _, err := edtf.Parse(word); err == nil {
				dates = append(dates, word)
			}
		}
		if len(dates) == 0 || len(dates) > 20 {
			t.Skip()
		}
		repeated := dates
		for range times % 40 {
			repeated = append(repeated, dates...)
		}
		m := timelineOf(t, "en", "2000", repeated...)
		count := 0
		for page := m.Timeline.Page("/timeline"); page != nil; page = page.Next {
			count += page.Count
		}
		if count != len(repeated) {
			t.Errorf("%d of %d events", count, len(repeated))
		}
		m.Timeline.Strip()
	})
}
