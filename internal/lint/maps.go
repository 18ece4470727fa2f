package lint

import (
	"fmt"
	"strings"

	"github.com/nutgraf/nutgraf/internal/atlas"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/paulmach/orb"
	"golang.org/x/text/language"
)

var RuleMapCountryIsKnown = ruleSet.Error("map-country-is-known", "A map names a country by its code of ISO 3166-1, two letters: UA, PL. Its name "+
	"comes in the language of the page.")

var RuleMapRegionIsKnown = ruleSet.Error("map-region-is-known", "A map shows what is on it, or a part of the world that it names: "+
	strings.Join(atlas.Regions(), ", ")+".")

var RulePlaceIsInItsCountry = ruleSet.Error("place-is-in-its-country", "A place of a map that names its country is in it, or at its coast "+
	"or border: less than 30 km from it in the sea, less than 5 km inside of another territory. "+
	"Otherwise a coordinate is wrong: often latitude and longitude are exchanged, or a minus sign is missing.")

var RulePlaceIsOnLand = ruleSet.Warning("place-is-on-land", "A place of a map without a country that is far out at sea has most likely a wrong coordinate: often "+
	"latitude and longitude are exchanged. Where a ship sank, say so by a silence.")

var RulePlaceIsOnTheMap = ruleSet.Error("place-is-on-the-map", "A place of a map with a region is in that region. One outside of it would be in no reader's "+
	"sight.")

// Distances in kilometres: outlines are simpler than coasts and borders.
const (
	nearCoast  = 30  // of a country, in the sea
	nearBorder = 5   // of a country, inside of another territory
	nearLand   = 100 // of any land
)

// canBeIn reports whether a place can be in a country, by outlines that are simpler than its coasts and borders.
func canBeIn(at orb.Point, country string) bool {
	if isLand := atlas.World().At(at) != ""; isLand {
		return atlas.Away(at, country) <= nearBorder
	}
	return atlas.Away(at, country) <= nearCoast
}

// judgeMap finds wrong codes of countries, unknown regions, and places that are where they cannot be.
func judgeMap(p *read.Page) []problem.Problem {
	m, ok := p.Item().(*explainer.Map)
	if !ok {
		return nil
	}
	var problems []problem.Problem
	add := func(rule *problem.Rule, place problem.Place, message, fix string) {
		problems = append(problems, problem.New(rule, place, message, fix))
	}
	for _, country := range p.Texts("countries") {
		if !atlas.IsCountry(strings.ToUpper(country.Text)) {
			add(RuleMapCountryIsKnown, country.Place, problem.Quote(country.Text)+" is no code of a country", fixOfCountry(country.Text))
		}
	}
	region := m.Region
	for _, given := range p.Texts("region") {
		if !atlas.IsRegion(region) {
			fix := "write " + strings.Join(atlas.Regions(), ", ")
			if nearest := problem.Nearest(region, atlas.Regions()); nearest != "" {
				fix = "did you mean " + problem.Quote(nearest) + "?"
			}
			add(RuleMapRegionIsKnown, given.Place, problem.Quote(region)+" is no region", fix)
			region = ""
		}
	}
	for _, place := range m.Places {
		switch {
		case place.Country != "" && !atlas.IsCountry(place.Country):
			add(RuleMapCountryIsKnown, place.Position, problem.Quote(place.Country)+" is no code of a country", fixOfCountry(place.Country))
		case place.Country != "":
			if !canBeIn(place.At, place.Country) {
				away := atlas.Away(place.At, place.Country)
				add(RulePlaceIsInItsCountry, place.Position, fmt.Sprintf("the place %s is %.0f km from %s", problem.Quote(place.Name), away, atlas.CountryName(place.Country, "en")),
					fixOfPlace(place, func(at orb.Point) bool { return canBeIn(at, place.Country) }, fixOfTerritory(place)))
			}
		case atlas.Away(place.At, "") > nearLand:
			add(RulePlaceIsOnLand, place.Position, fmt.Sprintf("the place %s is in the sea, %.0f km from land", problem.Quote(place.Name), atlas.Away(place.At, "")),
				fixOfPlace(place, func(at orb.Point) bool { return atlas.World().At(at) != "" }, "correct its lat and lon"))
		}
		if region != "" && !(&atlas.Map{Region: region}).Contains(place.At) {
			add(RulePlaceIsOnTheMap, place.Position, "the place "+problem.Quote(place.Name)+" is not in the region "+problem.Quote(region), "take the region away, or correct the coordinates")
		}
	}
	return problems
}

// fixOfCountry is what to type instead of what is no code.
func fixOfCountry(written string) string {
	codes := map[string]string{}
	var names []string
	for _, code := range atlas.Countries() {
		name := atlas.CountryName(code, "en")
		codes[strings.ToLower(name)] = code
		names = append(names, strings.ToLower(name))
	}
	if code, ok := codes[strings.ToLower(written)]; ok {
		return "write " + problem.Quote(code)
	}
	if code := isoCode(strings.ToUpper(written)); code != "" {
		return "did you mean " + problem.Quote(code) + ", " + atlas.CountryName(code, "en") + "?"
	}
	if nearest := problem.Nearest(strings.ToLower(written), names); nearest != "" {
		return "did you mean " + problem.Quote(codes[nearest]) + ", " + atlas.CountryName(codes[nearest], "en") + "?"
	}
	return "write two letters, as in UA for Ukraine"
}

// isoCode returns the code of two letters for one of three, or for one that others than ISO 3166-1 use, as UK; empty for none.
func isoCode(written string) string {
	if written == "EL" { // of the European Union for Greece
		return "GR"
	}
	region, err := language.ParseRegion(written)
	if code := region.Canonicalize().String(); err == nil && atlas.IsCountry(code) {
		return code
	}
	return ""
}

// fixOfTerritory says in which territory a place is that is not in its country.
func fixOfTerritory(place explainer.Place) string {
	code := atlas.World().At(place.At)
	for _, other := range atlas.Countries() {
		if code != "" {
			break
		}
		if atlas.Away(place.At, other) <= nearCoast { // it is on a coast
			code = other
		}
	}
	switch {
	case atlas.IsCountry(code):
		return fmt.Sprintf("correct its lat and lon, or write country: %s, %s, in which these maps have the place (docs/maps.md)", code, atlas.CountryName(code, "en"))
	case code != "":
		return "take the country away: the place is in a territory that states dispute, and these maps draw that as an area of its own (docs/maps.md)"
	}
	return "correct its lat and lon"
}

// fixOfPlace tries the mistakes that are made most often; without one it returns another fix.
func fixOfPlace(place explainer.Place, fits func(orb.Point) bool, otherwise string) string {
	x, y := place.At[0], place.At[1]
	for _, other := range []orb.Point{{y, x}, {-x, y}, {x, -y}, {-x, -y}, {-y, x}, {y, -x}} {
		if atlas.OnEarth(other) && fits(other) {
			return fmt.Sprintf("did you mean lat: %v and lon: %v?", other[1], other[0])
		}
	}
	return otherwise
}
