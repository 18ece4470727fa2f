package lint

import (
	"strings"
	"testing"
)

// TestFixesOfPlacesNameTheTerritory has places that are right with a country that these maps do not have them in, and codes that are not
// those of ISO 3166-1.
func TestFixesOfPlacesNameTheTerritory(t *testing.T) {
	_, problems := english(t, project(sound, `-- content/maps/talks.md --
---
title: Where they met
countries: [UK, GBR, EL, EU]
places:
  - {name: Sevastopol, lat: 44.6, lon: 33.5, country: RU}
  - {name: Nuuk, lat: 64.18, lon: -51.72, country: DK}
  - {name: Srinagar, lat: 34.08, lon: 74.8, country: IN}
  - {name: Kyiv, lat: 30.52, lon: 50.45, country: UA}
---
`))
	var fixes []string
	for _, p := range problems {
		fixes = append(fixes, p.Fix)
	}
	want := `did you mean "GB", United Kingdom?
did you mean "GB", United Kingdom?
did you mean "GR", Greece?
write two letters, as in UA for Ukraine
correct its lat and lon, or write country: UA, Ukraine, in which these maps have the place (docs/maps.md)
correct its lat and lon, or write country: GL, Greenland, in which these maps have the place (docs/maps.md)
take the country away: the place is in a territory that states dispute, and these maps draw that as an area of its own (docs/maps.md)
did you mean lat: 50.45 and lon: 30.52?`
	if got := strings.Join(fixes, "\n"); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}
