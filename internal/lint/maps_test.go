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

// TestPlacesAtABorderAreInOneCountry has towns that these outlines have across the border, and towns near a border that are given to the
// state beyond it.
func TestPlacesAtABorderAreInOneCountry(t *testing.T) {
	_, problems := english(t, project(sound, `-- content/maps/towns.md --
---
title: Towns at borders
places:
  - {name: Narva, lat: 59.38, lon: 28.19, country: EE}
  - {name: El Paso, lat: 31.76, lon: -106.49, country: US}
  - {name: Goma, lat: -1.68, lon: 29.23, country: CD}
  - {name: Konstanz, lat: 47.66, lon: 9.17, country: DE}
  - {name: Leticia, lat: -4.22, lon: -69.94, country: CO}
  - {name: Heihe, lat: 50.24, lon: 127.53, country: CN}
  - {name: Gibraltar, lat: 36.14, lon: -5.35, country: GI}
  - {name: A reef off Key West, lat: 24.4, lon: -81.8, country: US}
  - {name: Kerch, lat: 45.36, lon: 36.47, country: RU}
  - {name: Luhansk, lat: 48.57, lon: 39.31, country: RU}
  - {name: Taganrog, lat: 47.22, lon: 38.9, country: UA}
  - {name: Katzrin, lat: 32.99, lon: 35.69, country: IL}
---
`))
	var said []string
	for _, p := range problems {
		said = append(said, p.Message)
	}
	want := `the place "Kerch" is 16 km from Russia
the place "Luhansk" is 24 km from Russia
the place "Taganrog" is 46 km from Ukraine
the place "Katzrin" is 10 km from Israel`
	if got := strings.Join(said, "\n"); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}
