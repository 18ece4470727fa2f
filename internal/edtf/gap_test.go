package edtf

import "testing"

func TestGapsAreCountedAsPeopleDo(t *testing.T) {
	tests := []struct {
		a, b string
		n    int64
		unit Unit
	}{
		{"2014", "2022", 8, Years},
		{"2014", "2022-02-24", 8, Years},
		{"2014-02-24", "2022-02-24", 8, Years},
		{"2014-02-24", "2022-02-23", 7, Years},
		{"2014-03", "2022-02-24", 7, Years},
		{"2022-02", "2022-05", 3, Months},
		{"2022-02-24", "2022-05-23", 2, Months},
		{"2022-04-30", "2022-05-02", 2, Days},
		{"2021-12-30", "2022-01-02", 3, Days},
		{"2022-02-24", "2022-03-02", 6, Days},
		{"2022-02-24", "2022-02-25", 1, Days},
		{"2010/2014-02", "2014-05/2016", 3, Months},
		{"-0043", "0079", 122, Years},
		{"199X", "2014", 15, Years},
		{"2022-02-24", "2022-02-24", 0, 0},
		{"2022", "2014", 0, 0},
		{"2014/..", "2022", 0, 0},
		{"2014", "../2022", 0, 0},
		{"2022-02-24T05:00:00", "2022-02-24T06:00:00", 0, 0},
	}
	for _, test := range tests {
		got, ok := GapBetween(mustParse(t, test.a), mustParse(t, test.b))
		if got != (Gap{test.n, test.unit}) || ok != (test.n > 0) {
			t.Errorf("from %s to %s: %v, %t, want %d %d", test.a, test.b, got, ok, test.n, test.unit)
		}
	}
}

func TestOverlapsAndAfter(t *testing.T) {
	tests := []struct {
		a, b            string
		after, overlaps bool
	}{
		{"2023", "2022-02-24", true, false},
		{"2022", "2022-02-24", false, true},
		{"2022-02-23", "2022-02-24", false, false},
		{"2022-02-24/..", "2030", false, true},
	}
	for _, test := range tests {
		a, b := mustParse(t, test.a), mustParse(t, test.b)
		if a.IsAfter(b) != test.after || a.Overlaps(b) != test.overlaps {
			t.Errorf("%s and %s: after %t, overlaps %t", a, b, a.IsAfter(b), a.Overlaps(b))
		}
	}
}

func TestMomentAsTime(t *testing.T) {
	m := mustParse(t, "1985-04-12T23:20:30+04:30").Min()
	if at, ok := m.Time(); !ok || at.Format("2006-01-02T15:04:05Z07:00") != "1985-04-12T18:50:30Z" {
		t.Errorf("%v, %t", at, ok)
	}
	if _, ok := mustParse(t, "Y17E7").Min().Time(); ok {
		t.Error("the year 170000000 has a time.Time")
	}
}
