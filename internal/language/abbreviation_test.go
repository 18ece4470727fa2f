package language

import "testing"

func TestAbbreviationsAreShortAndMostlyCapitals(t *testing.T) {
	for name, want := range map[string]bool{
		"NATO": true, "EuGH": true, "U.N.": true, "I/O": true, "R&D": true, "COVID-19": true, "НАТО": true,
		"Nato": false, "A": false, "": false, "McDonald": false, "NATO treaty": false, "ABCDEFGHIJK": false, "北约": false,
	} {
		if got := IsAbbreviation(name); got != want {
			t.Errorf("IsAbbreviation(%q) = %t", name, got)
		}
	}
}
