package atlas

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/paulmach/orb"
)

func TestTerritoriesAreInTheAreasThatTheTableGivesThem(t *testing.T) {
	for _, s := range Statuses() {
		for _, at := range s.Points {
			if got := World().At(at); got != s.Code {
				t.Errorf("%s: %v is in %q, not in %q", s.Name, at, got, s.Code)
			}
		}
	}
}

func TestCapitalsAreInTheirCountries(t *testing.T) {
	for code, at := range map[string]orb.Point{
		"UA": {30.52, 50.45}, "RU": {37.62, 55.75}, "US": {-77.04, 38.90}, "HU": {19.04, 47.50}, "TR": {32.86, 39.93}, "IL": {34.78, 32.08},
		"SY": {36.29, 33.51}, "RS": {20.46, 44.80}, "CY": {33.36, 35.16}, "MA": {-6.83, 34.02}, "IN": {77.21, 28.61}, "PK": {73.06, 33.68},
		"CN": {116.39, 39.91}, "GE": {44.79, 41.72}, "MD": {28.86, 47.01}, "AZ": {49.87, 40.41}, "GY": {-58.12, 6.78}, "SD": {32.55, 15.55},
		"SO": {45.34, 2.05}, "JP": {139.69, 35.69}, "BR": {-47.88, -15.79}, "AU": {149.13, -35.28}, "NZ": {174.78, -41.29}, "CA": {-75.70, 45.42},
		"SM": {12.46, 43.94}, "LU": {6.13, 49.61}, "FJ": {178.44, -18.12}, "AR": {-58.42, -34.61}, "MG": {47.52, -18.91}, "KM": {43.30, -11.75}, "AQ": {10, -89.5},
	} {
		if got := World().At(at); got != code {
			t.Errorf("%v is in %q, not in %q", at, got, code)
		}
	}
	for _, chukotka := range []orb.Point{{-175, 67}, {175, 68}} {
		if got := World().At(chukotka); got != "RU" {
			t.Errorf("%v is in %q", chukotka, got)
		}
	}
	for _, sea := range []orb.Point{{0, 0}, {-40, 30}, {34, 43.5}, {50.5, 42}, {180, 0}} {
		if got := World().At(sea); got != "" {
			t.Errorf("the sea at %v is in %q", sea, got)
		}
	}
}

func TestOutlinesAreReadAsTheyAreWritten(t *testing.T) {
	written, err := World().Encode()
	if err != nil {
		t.Fatal(err)
	}
	again, err := Decode(written)
	if err != nil || !cmp.Equal(World(), again) {
		t.Error("the outlines that were written and read are others", err)
	}
}

func FuzzOutlines(f *testing.F) {
	small := Outlines{Arcs: []orb.LineString{{{0, 0}, {1, 0}, {1, 1}, {0, 0}}}, Areas: []Area{{"UA", [][][]int{{{0}}}}, {Lakes, [][][]int{{{^0}}}}}}
	data, err := small.Encode()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Fuzz(func(t *testing.T, data []byte) {
		o, err := Decode(data)
		if err != nil {
			return
		}
		o.At(orb.Point{.5, .25})
		if _, err := o.Encode(); err != nil {
			t.Error(err)
		}
	})
}
