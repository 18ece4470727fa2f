package filename

import "testing"

func TestNamesThatADiskTakesForOneHaveOneFold(t *testing.T) {
	for _, pair := range [][2]string{
		{"NATO.csv", "nato.csv"}, {"e\u0301.csv", "\u00e9.csv"}, {"E\u0301.CSV", "é.csv"}, {"straße", "STRASSE"}, {"\u212a", "k"}, {"ſ", "S"},
		{"\u1e9b\u0323", "\u1e9b\u0323"}, {"Σ", "ς"}, {"\u0130", "i\u0307"}, {"가", "\u1100\u1161"}, {"Å", "\u212b"},
	} {
		if Fold(pair[0]) != Fold(pair[1]) {
			t.Errorf("%q and %q: %q, %q", pair[0], pair[1], Fold(pair[0]), Fold(pair[1]))
		}
	}
	for _, pair := range [][2]string{{"a.csv", "b.csv"}, {"e.csv", "é.csv"}, {"i", "ı"}, {"a/b", "ab"}} {
		if Fold(pair[0]) == Fold(pair[1]) {
			t.Errorf("%q and %q are two files", pair[0], pair[1])
		}
	}
}

func TestDevicesAreKnown(t *testing.T) {
	for _, name := range []string{"con", "CON.csv", "nul.tar.gz", "Aux", "prn .txt", "com1", "COM0.x", "lpt9", "com¹", "CONIN$"} {
		if !IsDevice(name) || Fault("a/"+name, true) == "" || Fault(name, false) != "" {
			t.Errorf("%q is a device", name)
		}
	}
	for _, name := range []string{"console", "com", "com10", "lpta", "nul1", "a.con", "auxiliary.txt"} {
		if IsDevice(name) {
			t.Errorf("%q is no device", name)
		}
	}
}
