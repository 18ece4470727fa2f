package atlas

import (
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// renamed are the names that the tables of Unicode CLDR in golang.org/x/text do not have yet, or have at a length that is not for a map, in the languages of
// the theme.
var renamed = map[string]map[string]string{
	"MK": {"en": "North Macedonia", "fr": "Macédoine du Nord", "de": "Nordmazedonien", "es": "Macedonia del Norte", "uk": "Північна Македонія", "ar": "مقدونيا الشمالية", "ja": "北マケドニア"},
	"SZ": {"en": "Eswatini", "fr": "Eswatini", "de": "Eswatini", "es": "Esuatini", "uk": "Есватіні", "ar": "إسواتيني", "ja": "エスワティニ"},
	"TR": {"en": "Türkiye"},
	"PS": {"en": "Palestine", "fr": "Palestine", "de": "Palästina", "es": "Palestina", "uk": "Палестина", "ar": "فلسطين", "ja": "パレスチナ"},
	"HK": {"en": "Hong Kong", "fr": "Hong Kong", "de": "Hongkong", "es": "Hong Kong", "uk": "Гонконг", "ar": "هونغ كونغ", "ja": "香港"},
	"MO": {"en": "Macao", "fr": "Macao", "de": "Macau", "es": "Macao", "uk": "Макао", "ar": "ماكاو", "ja": "マカオ"},
	"MM": {"en": "Myanmar", "fr": "Myanmar", "de": "Myanmar"},
	"CG": {"en": "Congo", "fr": "Congo", "de": "Kongo", "es": "Congo"},
	"CD": {"en": "DR Congo", "fr": "RD Congo", "de": "DR Kongo", "es": "RD del Congo"},
	"BA": {"en": "Bosnia and Herzegovina"},
}

// CountryName returns the name of an area in a language, of Unicode CLDR; in English where CLDR has none; the code where nothing names it.
func CountryName(code, tag string) string {
	lang := language.Make(tag)
	base, _ := lang.Base()
	if name, ok := renamed[code][base.String()]; ok {
		return name
	}
	region, err := language.ParseRegion(code)
	if err != nil {
		return code
	}
	for _, l := range []language.Tag{lang, language.English} {
		if namer := display.Regions(l); namer != nil {
			if name := namer.Name(region); name != "" {
				return name
			}
		}
	}
	return code
}

// IsCountry reports whether a map can highlight the area of a code.
func IsCountry(code string) bool { return len(code) == 2 && World().Area(code) != nil }

// Countries returns the codes of the areas that have a name, sorted: those that a map can highlight.
func Countries() (codes []string) {
	for _, area := range World().Areas {
		if len(area.Code) == 2 {
			codes = append(codes, area.Code)
		}
	}
	return codes
}
