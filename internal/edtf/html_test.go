package edtf

import "testing"

func TestHTMLDateTimeSaysNoMoreThanIsKnown(t *testing.T) {
	tests := map[string]string{
		"2022":                      "2022",
		"0079":                      "0079",
		"2022-02":                   "2022-02",
		"2022-02-24":                "2022-02-24",
		"2022-02-24T05:30:00":       "2022-02-24T05:30:00",
		"2022-02-24T05:30:00Z":      "2022-02-24T05:30:00Z",
		"2022-02-24T05:30:00+04":    "2022-02-24T05:30:00+04:00",
		"2022-02-24T05:30:00-04:30": "2022-02-24T05:30:00-04:30",
		"Y12345":                    "12345",
		"Y17E7":                     "170000000",
		"0000":                      "",
		"-0043":                     "",
		"1994~":                     "",
		"2022-02-24?":               "",
		"2004-06-~11":               "",
		"199X":                      "",
		"2022-02-XX":                "",
		"2014-21":                   "",
		"1950S2":                    "",
		"2022/2023":                 "",
		"2022/..":                   "",
		"[2022]":                    "",
		"2022-02-24T24:00:00":       "",
		"2016-12-31T23:59:60Z":      "",
	}
	for text, want := range tests {
		if got, ok := mustParse(t, text).HTMLDateTime(); got != want || ok != (want != "") {
			t.Errorf("%s: %q, %t, want %q", text, got, ok, want)
		}
	}
}

func TestSchemaDatesSayNoMoreThanIsKnown(t *testing.T) {
	tests := []struct{ text, start, end string }{
		{"2022-02-24", "2022-02-24", ""},
		{"2022-02", "2022-02", ""},
		{"0000", "0000", ""},
		{"2022-02-24T05:30:00+04", "2022-02-24T05:30:00+04:00", ""},
		{"2014/2022-02-24", "2014", "2022-02-24"},
		{"2022-02-24/..", "2022-02-24", ""},
		{"/1985", "", "1985"},
		{"1984~/2004", "", "2004"},
		{"1984~", "", ""},
		{"-0043", "", ""},
		{"Y12345", "", ""},
		{"2014-21", "", ""},
		{"[1667,1668]", "", ""},
	}
	for _, test := range tests {
		if start, end := mustParse(t, test.text).SchemaDates(); start != test.start || end != test.end {
			t.Errorf("%s: %q and %q, want %q and %q", test.text, start, end, test.start, test.end)
		}
	}
}
