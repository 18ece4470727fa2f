package edtf

import "testing"

func TestDatesMadeOfNumbersAreWrittenAsEDTF(t *testing.T) {
	for _, test := range []struct {
		got  Date
		want string
	}{
		{YearDate(2022), "2022"}, {YearDate(49), "0049"}, {YearDate(0), "0000"}, {YearDate(-43), "-0043"}, {YearDate(12345), "Y12345"},
		{YearDate(-66_000_000), "Y-66000000"}, {MonthDate(2022, 2), "2022-02"}, {MonthDate(-43, 3), "-0043-03"}, {MonthDate(12345, 3), ""},
		{MonthDate(2022, 13), ""}, {DayDate(2024, 2, 29), "2024-02-29"}, {DayDate(2023, 2, 29), ""}, {DayDate(-43, 3, 15), "-0043-03-15"},
	} {
		if got := test.got.String(); got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
		if test.want != "" && test.got.IsZero() {
			t.Errorf("%q is zero", test.want)
		}
	}
}
