package timeline

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/explainer"
)

func drawn(groups []*Group) string {
	var lines []string
	for _, g := range groups {
		line := fmt.Sprintf("%s: %s", g.Label, ids(eventsIn(g)))
		if g.GapBefore.N > 0 {
			line = fmt.Sprintf("+%d%c ", g.GapBefore.N, "dmy"[g.GapBefore.Unit]) + line
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func eventsIn(g *Group) (events []*explainer.Event) {
	for _, row := range g.Rows {
		events = append(events, row.Event)
	}
	return events
}

func TestLayout(t *testing.T) {
	many := strings.Fields(strings.Repeat("2022-02-24 ", 30) + strings.Repeat("2022-03 ", 30) + "2024")
	for _, test := range []struct {
		name, dates, want string
	}{
		{"nothing", "", ""},
		{"years", "1994-12-05 2008-04-03 2014 2014-03-21 2014-09-05 2015-02 2022-02-24 2022-04",
			"1994: 1994-12-05\n+13y 2008: 2008-04-03\n+6y 2014: 2014 2014-03-21 2014-09-05\n2015: 2015-02\n+7y 2022: 2022-02-24 2022-04"},
		{"what is known to a decade has its own heading", "1989 199X 1990-05 1991",
			"1989: 1989\n199X: 199X\n1990: 1990-05\n1991: 1991"},
		{"unknown beginnings come first", "../1985 /1990 1980 XXXX", ": ../1985 /1990 XXXX\n1980: 1980"},
		{"an interval counts by its start and fills its time", "1914-07/1918-11 1916-02 1919-06 1991 1992",
			"1914: 1914-07/1918-11\n1916: 1916-02\n1919: 1919-06\n+72y 1991: 1991\n1992: 1992"},
		{"an open end fills no time", "1914/.. 1990 1991", "1914: 1914/..\n+76y 1990: 1990\n1991: 1991"},
		{"seasons and sets", "1666 [1667,1668] [1699,1701] 2014-24", "1666: 1666\n[1667,1668]: [1667,1668]\n[1699,1701]: [1699,1701]\n+313y 2014: 2014-24"},
		{"deep time", "Y-17E7 Y-66000000 -0043", "Y-170000000: Y-17E7\n+104000000y Y-66000000: Y-66000000\n+65999957y -0043: -0043"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := drawn(Layout(eventsOn(t, strings.Fields(test.dates)...))); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
	crowded := Layout(eventsOn(t, many...))
	if len(crowded) != 3 || crowded[0].Label.String() != "2022-02" || crowded[1].Label.String() != "2022-03" {
		t.Errorf("a crowded year is not divided into months: %s", drawn(crowded))
	}
}

func TestManyYearsBecomeDecades(t *testing.T) {
	var dates []string
	for year := 1800; year < 2000; year += 3 {
		dates = append(dates, fmt.Sprint(year))
	}
	groups := Layout(eventsOn(t, dates...))
	if len(groups) != 20 || groups[0].Label.String() != "180X" || groups[19].Label.String() != "199X" {
		t.Errorf("%d groups: %s", len(groups), drawn(groups))
	}
}

func TestStrip(t *testing.T) {
	speaker := edtf.NewSpeaker("en")
	draw := func(strip Strip) string {
		var b strings.Builder
		for _, m := range strip.Marks {
			fmt.Fprintf(&b, "%.0f-%.0f", m.X, m.To)
			for sign, on := range map[string]bool{"*": m.Key, "=": m.Lasts} {
				if on {
					b.WriteString(sign)
				}
			}
			fmt.Fprintf(&b, " %d; ", len(m.Events))
		}
		for _, x := range strip.Breaks {
			fmt.Fprintf(&b, "// %.0f; ", x)
		}
		for _, tick := range strip.Ticks {
			fmt.Fprintf(&b, "%.0f %s; ", tick.X, speaker.Say(tick.Label, edtf.Short))
		}
		return strings.TrimSpace(b.String())
	}
	for _, test := range []struct{ name, dates, want string }{
		{"nothing", "XXXX", ""},
		{"one", "2022-02-24", "0-1000 1; 0 24 Feb 2022;"},
		{"a true scale", "2000-01-01 2005-01-01 2010-01-01",
			"0-0 1; 500-500 1; 1000-1000 1; 0 2000; 100 2001; 200 2002; 300 2003; 400 2004; 500 2005; 600 2006; 700 2007; 800 2008; 900 2009; 1000 2010;"},
		{"broken where it must be", "-0043-03-15 1990-01-01 2000-01-01",
			"0-0 1; 60-60 1; 1000-1000 1; // 30; 0 44 BC; 60 1990; 154 1991; 248 1992; 342 1993; 436 1994; 530 1995; 624 1996; 718 1997; 812 1998; 906 1999; 1000 2000;"},
		{"neighbours are one mark", "2000-01-01 2000-01-02 2000-01-03 2005-01-01 2010-01-01",
			"0-0 3; 500-500 1; 1000-1000 1; 0 2000; 100 2001; 200 2002; 300 2003; 400 2004; 500 2005; 600 2006; 700 2007; 800 2008; 900 2009; 1000 2010;"},
		{"what goes on reaches the end", "2000-01-01/2001 2000-01-01/.. 2010-01-01",
			"0-200= 1; 0-1000= 1; 1000-1000 1; 0 2000; 100 2001; 200 2002; 300 2003; 400 2004; 500 2005; 600 2006; 700 2007; 800 2008; 900 2009; 1000 2010;"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := draw(StripOf(eventsOn(t, strings.Fields(test.dates)...), 200)); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

func TestStripOfManyEventsHasFewMarks(t *testing.T) {
	strip := StripOf(manyEvents(t).Events, 200)
	events := 0
	for _, mark := range strip.Marks {
		events += len(mark.Events)
	}
	if events != 10_000 || len(strip.Marks) > 500 {
		t.Errorf("%d events in %d marks", events, len(strip.Marks))
	}
}

func TestBarsThatOverlapHaveLanesOfTheirOwn(t *testing.T) {
	strip := StripOf(eventsOn(t, "1914/1918", "1916/1920", "1930/1940", "1945-05-08"), 200)
	var lanes []int
	for _, mark := range strip.Marks {
		lanes = append(lanes, mark.Lane)
	}
	if want := []int{1, 2, 1, 0}; !slices.Equal(lanes, want) {
		t.Errorf("lanes %v, not %v", lanes, want)
	}
}

func TestSlugs(t *testing.T) {
	for text, want := range map[string]string{
		"1994": "1994", "199X": "199x", "-0043": "minus-0043", "Y-66000000": "minus-66000000", "[1667,1668]": "1667-1668", "2022-02": "2022-02",
	} {
		date, err := edtf.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		if got := slug(date); got != want {
			t.Errorf("%s is %q, not %q", text, got, want)
		}
	}
	if slug(edtf.Date{}) != "unknown" {
		t.Error("the unknown has a date")
	}
}
