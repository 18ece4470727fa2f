package edtf

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestErrorsNameTheWrongPart(t *testing.T) {
	tests := []struct {
		text           string
		offset, length int
		reason         string
	}{
		{"", 0, 0, "the date is empty"},
		{"2022-13", 5, 2, "month 13: months run from 01 to 12, seasons from 21 to 41"},
		{"2022-2-24", 5, 1, "month 2: a month has two digits"},
		{"2022-02-30", 8, 2, "day 30: February 2022 has 28 days"},
		{"1900-02-29", 8, 2, "day 29: February 1900 has 28 days"},
		{"2022-06-31", 8, 2, "day 31: June 2022 has 30 days"},
		{"2022-06-00", 8, 2, "day 00: days run from 01 to 31"},
		{"2022-06-", 8, 0, "the date ends where a day of two digits should be"},
		{"156X-11-31", 8, 2, "day 31: no November of such a year has it"},
		{"2022-2X", 5, 2, "month 2X: no month from 01 to 12 looks like this"},
		{"985", 0, 3, "year 985: a year has four digits"},
		{"12345", 0, 5, "year 12345: a year of more than four digits starts with Y"},
		{"Y1985", 0, 5, "year Y1985: only a year of more than four digits starts with Y"},
		{"Y17E7-12", 5, 3, "a year with Y, E or S stands alone, without a month"},
		{"2001-21-01", 7, 3, "a season has no day"},
		{"Febuary 2022", 0, 7, `"Febuary" where a year of four digits should be`},
		{"2022 - 2023", 4, 1, "a date has no spaces"},
		{"2022–2023", 4, 3, `"–" where the end, or a month after a hyphen, should be`},
		{"2022-02-24T25:00:00", 11, 2, "hour 25: hours run from 00 to 24"},
		{"2022-02-24T05:61:00", 14, 2, "minute 61: minutes run from 00 to 59"},
		{"2022-02-24T05:30", 16, 0, "the date ends where a colon and the second of hh:mm:ss should be"},
		{"2022-02-24T24:00:01", 11, 8, "time 24:00:01: only 24:00:00 has the hour 24"},
		{"2022-02-24T05:30:00+15", 19, 3, "zone +15: zones run from -12:00 to +14:00"},
		{"2022-02T05:30:00", 7, 9, "only a day that is known and not in doubt has a time"},
		{"2022/2023/2024", 9, 1, `an interval has one "/", between its start and its end`},
		{"2023/2022", 5, 4, "the interval ends in 2022, before it starts in 2023"},
		{"2022-02/2022-13", 13, 2, "month 13: months run from 01 to 12, seasons from 21 to 41"},
		{"[1667,1668-13]", 11, 2, "month 13: months run from 01 to 12, seasons from 21 to 41"},
		{"[1667,,1668]", 6, 0, "a date is missing from the set"},
		{"[1667", 5, 0, `the set opened by '[' is not closed by a final ']'`},
		{"1950S5", 0, 6, "year 1950S5: significant digits run from 1 to 4 here"},
	}
	for _, test := range tests {
		_, err := Parse(test.text)
		var got *ParseError
		if !errors.As(err, &got) {
			t.Errorf("Parse(%q) = %v, want an error", test.text, err)
			continue
		}
		if got.Offset != test.offset || got.Length != test.length || got.Reason != test.reason {
			t.Errorf("Parse(%q): %d+%d %q, want %d+%d %q",
				test.text, got.Offset, got.Length, got.Reason, test.offset, test.length, test.reason)
		}
	}
}

func TestFixesAreWhatAuthorsMean(t *testing.T) {
	tests := []struct{ text, fix string }{
		{"Febuary 2022", "2022-02"},
		{"24 February 2022", "2022-02-24"},
		{"February 24, 2022", "2022-02-24"},
		{"24th of Feb. 2022", "2022-02-24"},
		{"Sept 2022", "2022-09"},
		{"24. Februar 2022", "2022-02-24"},
		{"24 février 2022", "2022-02-24"},
		{"24 de febrero de 2022", "2022-02-24"},
		{"24 лютого 2022 року", "2022-02-24"},
		{"٢٤ فبراير ٢٠٢٢", "2022-02-24"},
		{"2022年2月24日", "2022-02-24"},
		{"2022/02/24", "2022-02-24"},
		{"2022/02", "2022-02"},
		{"24.02.2022", "2022-02-24"},
		{"24/2/2022", "2022-02-24"},
		{"2/24/2022", "2022-02-24"},
		{"03/04/2022", ""}, // March or April
		{"02/2022", "2022-02"},
		{"2022-2-4", "2022-02-04"},
		{"20220224", "2022-02-24"},
		{"1990s", "199X"},
		{"the 1900s", "19XX"},
		{"19th century", "18XX"},
		{"ca. 1994", "1994~"},
		{"circa February 2022", "2022-02~"},
		{"possibly 1994", "1994?"},
		{"possibly about 1994", "1994%"},
		{"1994 (?)", "1994?"},
		{"1984?~", "1984%"},
		{"199u", "199X"},
		{"2022 - 2023", "2022/2023"},
		{"2022–2023", "2022/2023"},
		{"1914-18", "1914/1918"},
		{"1914-1918", "1914/1918"},
		{"1670..1673", "1670/1673"},
		{"2014-present", "2014/.."},
		{"2014..", "2014/.."},
		{"..1984", "../1984"},
		{"since 2014", "2014/.."},
		{"until 1999", "../1999"},
		{"from 2014 to 2022", "2014/2022"},
		{"2004/open", "2004/.."},
		{"unknown/2004", "/2004"},
		{"5 May 2020 – 7 May 2020", "2020-05-05/2020-05-07"},
		{"spring 2014", "2014-21"},
		{"2022-Q1", "2022-33"},
		{"44 BC", "-0043"},
		{"AD 79", "0079"},
		{"-0000", "0000"},
		{"12345", "Y12345"},
		{"y17e7", "Y17E7"},
		{"[1667, 1668]", "[1667,1668]"},
		{"2022-02-24 05:30", "2022-02-24T05:30:00"},
		{"2022-02-24T05:30:00.5+0430", "2022-02-24T05:30:00+04:30"},
		{" 1985 ", "1985"},
		{"2022-02-30", ""},
		{"soon", ""},
	}
	for _, test := range tests {
		_, err := Parse(test.text)
		var got *ParseError
		if !errors.As(err, &got) || got.Fix != test.fix {
			t.Errorf("Parse(%q): %v, want the fix %q", test.text, err, test.fix)
		}
	}
}

func TestReasonsStayShort(t *testing.T) {
	for _, text := range []string{strings.Repeat("1", 1<<20), strings.Repeat("é", 1<<20), "Y1E" + strings.Repeat("9", 1<<20), strings.Repeat("[", 1<<20)} {
		if _, err := Parse(text); err == nil || len(err.Error()) > 200 || !utf8.ValidString(err.Error()) {
			t.Errorf("%.10s…: %.300v", text, err)
		}
	}
}

func mustParse(t testing.TB, text string) Date {
	t.Helper()
	d, err := Parse(text)
	if err != nil {
		t.Fatalf("Parse(%q): %v", text, err)
	}
	return d
}

func TestOrderIsByEarliestThenLatestMoment(t *testing.T) {
	sorted := []string{
		"../1984", "/1985", "[..1985-06]", "Y-17E7", "-0044", "-0043-03-15", "0000", "18XX", "1985", "1985-01-01T00:00:00",
		"1985-01-01", "1985-01", "1985-01/1985-03", "1985-01/..", "1985-02", "199X", "1999/", "2000", "Y17E7",
	}
	var dates []Date
	for _, text := range sorted {
		dates = append(dates, mustParse(t, text))
	}
	slices.SortFunc(dates, Date.Compare)
	var got []string
	for _, d := range dates {
		got = append(got, d.String())
	}
	want := []string{
		"../1984", "[..1985-06]", "/1985", "Y-17E7", "-0044", "-0043-03-15", "0000", "18XX", "1985-01-01T00:00:00",
		"1985-01-01", "1985-01", "1985-01/1985-03", "1985", "1985-01/..", "1985-02", "199X", "1999/", "2000", "Y17E7",
	}
	if !slices.Equal(got, want) {
		t.Errorf("sorted:\n%q, want\n%q", got, want)
	}
}

func TestWhatADateTells(t *testing.T) {
	tests := []struct {
		text                   string
		precision              Precision
		approximate, uncertain bool
		isDay                  bool
	}{
		{"2022-02-24", Day, false, false, true},
		{"2022-02-24~", Day, true, false, false},
		{"2022-02-XX", Month, false, false, false},
		{"2022-02-24T05:30:00Z", Second, false, false, false},
		{"2022-02", Month, false, false, false},
		{"2014-21", Season, false, false, false},
		{"1984?", Year, false, true, false},
		{"199X%", Decade, true, true, false},
		{"19XX", Century, false, false, false},
		{"1XXX", Millennium, false, false, false},
		{"XXXX-12-25", Unspecified, false, false, false},
		{"156X-12-25", Decade, false, false, false},
		{"1950S2", Century, false, false, false},
		{"Y17E7", Year, false, false, false},
		{"2004-06-~11", Day, true, false, false},
		{"2022-02-24/..", Day, false, false, false},
		{"1984~/2004-06?", Year, true, true, false},
		{"[1667,1760-12?]", Year, false, true, false},
	}
	for _, test := range tests {
		d := mustParse(t, test.text)
		if got := d.Precision(); got != test.precision {
			t.Errorf("%s: precision %d, want %d", d, got, test.precision)
		}
		if d.IsApproximate() != test.approximate || d.IsUncertain() != test.uncertain || d.IsDay() != test.isDay {
			t.Errorf("%s: approximate %t, uncertain %t, day %t", d, d.IsApproximate(), d.IsUncertain(), d.IsDay())
		}
	}
}

func TestIntervalsTellTheirEdges(t *testing.T) {
	tests := []struct {
		text, start, end     string
		startEdge, endEdge   Edge
		isInterval, isOneDay bool
	}{
		{"2014-02-20/2022~", "2014-02-20", "2022~", Known, Known, true, false},
		{"2022-02-24/..", "2022-02-24", "", Known, Open, true, false},
		{"1985/", "1985", "", Known, Unknown, true, false},
		{"../1985", "", "1985", Open, Known, true, false},
		{"/1985", "", "1985", Unknown, Known, true, false},
		{"2022-02-24", "2022-02-24", "2022-02-24", Known, Known, false, true},
	}
	for _, test := range tests {
		d := mustParse(t, test.text)
		if d.Start().String() != test.start || d.End().String() != test.end || d.IsInterval() != test.isInterval {
			t.Errorf("%s: from %q to %q", d, d.Start(), d.End())
		}
		if start, end := d.Edges(); start != test.startEdge || end != test.endEdge {
			t.Errorf("%s: edges %d and %d", d, start, end)
		}
	}
}

func TestYearIsTheOneThatADateLiesIn(t *testing.T) {
	for text, want := range map[string]int64{"2022-02-24": 2022, "-0043": -43, "2004-02/2004-06": 2004, "Y17E7": 170000000} {
		if got, ok := mustParse(t, text).Year(); got != want || !ok {
			t.Errorf("%s: year %d, %t", text, got, ok)
		}
	}
	for _, text := range []string{"199X", "2004/2005", "2022/..", "2001-24"} {
		if got, ok := mustParse(t, text).Year(); ok {
			t.Errorf("%s: year %d", text, got)
		}
	}
}
