// Package atlas draws maps: outlines of countries and lakes, borders, places with their names, and lines.
//
// A [Map] says what is on it, and [Map.Draw] returns one SVG element without script, at most 12 KB after gzip. The projection follows from what the map
// shows: Lambert's azimuthal equal-area one around its middle, or Equal Earth for the world. Lines are thinned to what a screen can show and cut at the frame.
// Labels are placed for a phone of 320 pixels; a name that fits nowhere has a number. The same map is the same drawing.
//
// The outlines are those of Natural Earth in outlines.bin, corrected by [Statuses]. Room atlas/outlines makes the file.
package atlas

import "github.com/paulmach/orb"

// Status is a part of the world whose outline follows the rule of this room and not, or not only, what Natural Earth draws.
//
// The rule: a resolution of the General Assembly that says whose a territory is decides. Without one, a member or an
// observer of the United Nations has the territory that it is generally taken to have. Where states dispute a territory and no
// resolution settles it, the territory is an area of its own: its boundary is dashed, and a map that colours one of the states
// does not colour it.
type Status struct {
	Name   string      // in English, for the documentation
	Drawn  string      // whose Natural Earth draws it
	Code   string      // of the area that has it on our maps
	Basis  string      // the resolution, or why there is none
	Points []orb.Point // longitude and latitude of places in it: the test holds each

	Feature []string    // features of the published file that are the territory as a whole
	Move    []orb.Point // places whose polygons are moved as they are
	Cut     []string    // polygons of the list of disputed areas by which the territory is cut out
}

// Statuses returns the territories in the order in which the documentation lists them.
func Statuses() []Status { return statuses }

// IsOpen reports whether no resolution settles whose the area is.
func IsOpen(code string) bool {
	for _, s := range statuses {
		if s.Code == code {
			return openCodes[code]
		}
	}
	return false
}

var openCodes = map[string]bool{
	"EH": true, "XK": true, "TW": true, "FK": true, "GS": true, "GI": true,
	"x-kashmir": true, "x-arunachal": true, "x-essequibo": true, "x-new-river": true, "x-abyei": true, "x-ilemi": true,
	"x-kurils": true, "x-spratly": true, "x-scarborough": true, "x-serranilla": true, "x-bajo-nuevo": true,
	"x-scattered": true,
}

var statuses = []Status{
	{Name: "Crimea and Sevastopol", Drawn: "RU", Code: "UA", Basis: "GA 68/262 (2014), ES-11/1 (2022)",
		Points: []orb.Point{{34.10, 44.95}, {33.53, 44.60}, {36.45, 45.34}, {34.16, 44.50}},
		Move:   []orb.Point{{34.10, 44.95}}},
	{Name: "Donetsk, Kherson, Luhansk and Zaporizhzhia regions", Drawn: "UA", Code: "UA", Basis: "GA ES-11/4 (2022)",
		Points: []orb.Point{{37.80, 48.00}, {39.30, 48.57}, {32.62, 46.64}, {35.14, 47.84}, {37.55, 47.10}}},
	{Name: "Golan, with the Shebaa farms", Drawn: "IL", Code: "SY", Basis: "GA ES-9/1 (1982); SC 497 (1981)",
		Points: []orb.Point{{35.69, 32.99}, {35.77, 33.27}, {35.77, 33.13}, {35.70, 32.82}},
		Cut:    []string{"Golan Heights", "Shebaa Farms"}},
	{Name: "West Bank with East Jerusalem, Gaza", Drawn: "PS", Code: "PS", Basis: "GA 67/19 (2012): an observer State, on the borders of before 1967",
		Points: []orb.Point{{35.20, 31.90}, {34.45, 31.50}, {35.235, 31.779}, {35.10, 31.53}, {35.25, 32.22}}},
	{Name: "North of Cyprus, and the buffer zone", Drawn: "as two areas", Code: "CY", Basis: "GA 37/253 (1983); SC 541 (1983)",
		Points:  []orb.Point{{33.36, 35.30}, {33.94, 35.12}},
		Feature: []string{"N. Cyprus", "Cyprus U.N. Buffer Zone"}},
	{Name: "Abkhazia, and South Ossetia", Drawn: "GE", Code: "GE", Basis: "GA 77/293 (2023)",
		Points: []orb.Point{{41.02, 43.00}, {43.97, 42.23}}},
	{Name: "Transnistria", Drawn: "MD", Code: "MD", Basis: "GA 72/282 (2018)",
		Points: []orb.Point{{29.60, 46.84}}},
	{Name: "Nagorno-Karabakh", Drawn: "AZ", Code: "AZ", Basis: "GA 62/243 (2008)",
		Points: []orb.Point{{46.75, 39.82}}},
	{Name: "Mayotte", Drawn: "FR", Code: "KM", Basis: "GA 31/4 (1976), 49/18 (1994)",
		Points: []orb.Point{{45.16, -12.82}}, Move: []orb.Point{{45.16, -12.82}}},
	{Name: "Chagos Archipelago", Drawn: "IO", Code: "MU", Basis: "GA 73/295 (2019)",
		Points: nil, Feature: []string{"Br. Indian Ocean Ter."}},
	{Name: "Somaliland", Drawn: "as a country", Code: "SO", Basis: "no member of the United Nations; Somalia is one",
		Points: []orb.Point{{44.07, 9.56}}, Feature: []string{"Somaliland"}},
	{Name: "Baikonur", Drawn: "as an area", Code: "KZ", Basis: "leased by Kazakhstan",
		Points: []orb.Point{{63.30, 45.95}}, Feature: []string{"Baikonur"}},
	{Name: "Guantanamo Bay", Drawn: "as an area", Code: "CU", Basis: "leased by Cuba",
		Points: []orb.Point{{-75.10, 19.97}}, Feature: []string{"USNB Guantanamo Bay"}},

	{Name: "Western Sahara", Drawn: "MA in the west", Code: "EH", Basis: "GA 34/37 (1979): its people decide; a Non-Self-Governing Territory",
		Points: []orb.Point{{-13.20, 27.13}, {-14.20, 24.50}, {-11.67, 26.74}}, Cut: []string{"W. Sahara"}},
	{Name: "Kosovo", Drawn: "as a country", Code: "XK", Basis: "open: GA 63/3 (2008) and 64/298 (2010) do not settle it",
		Points: []orb.Point{{21.17, 42.67}}, Feature: []string{"Kosovo"}},
	{Name: "Taiwan", Drawn: "as a country", Code: "TW", Basis: "open: GA 2758 (XXVI, 1971) is about the seat of China",
		Points: []orb.Point{{121.00, 24.00}}},
	{Name: "Jammu and Kashmir, with Aksai Chin, Gilgit-Baltistan and Siachen", Drawn: "IN, PK, CN", Code: "x-kashmir", Basis: "open: SC 47 (1948)",
		Points:  []orb.Point{{74.80, 34.08}, {77.58, 34.16}, {73.47, 34.36}, {74.46, 35.92}, {79.50, 35.20}, {76.13, 34.55}, {77.10, 35.45}, {74.86, 32.73}},
		Feature: []string{"Siachen Glacier"}, Cut: []string{"Jammu and Kashmir", "Azad Kashmir", "Northern Areas", "Shaksam Valley", "Aksai Chin", "Demchok"}},
	{Name: "Arunachal Pradesh", Drawn: "IN", Code: "x-arunachal", Basis: "open: no resolution",
		Points: []orb.Point{{94.70, 28.10}, {91.86, 27.59}}, Cut: []string{"Arunachal Pradesh"}},
	{Name: "Abyei", Drawn: "SD", Code: "x-abyei", Basis: "open: SC 1990 (2011)",
		Points: []orb.Point{{28.40, 9.80}}, Cut: []string{"Abyei"}},
	{Name: "Ilemi triangle", Drawn: "KE", Code: "x-ilemi", Basis: "open: no resolution",
		Points: []orb.Point{{35.40, 4.90}}, Cut: []string{"Ilemi Triangle"}},
	{Name: "West of the Essequibo", Drawn: "GY", Code: "x-essequibo", Basis: "open: no resolution; a case before the International Court of Justice",
		Points: []orb.Point{{-60.00, 6.50}}, Cut: []string{"West of Essequibo River"}},
	{Name: "New River triangle", Drawn: "GY", Code: "x-new-river", Basis: "open: no resolution",
		Points: []orb.Point{{-57.50, 2.40}}, Cut: []string{"Courantyne Headwaters"}},
	{Name: "Falkland Islands (Malvinas)", Drawn: "as a territory", Code: "FK", Basis: "open: GA 2065 (XX, 1965)",
		Points: []orb.Point{{-58.70, -51.80}}},
	{Name: "South Georgia and the South Sandwich Islands", Drawn: "as a territory", Code: "GS", Basis: "open: no resolution",
		Points: []orb.Point{{-36.80, -54.35}}},
	{Name: "Gibraltar", Drawn: "as a territory", Code: "GI", Basis: "open: GA 2353 (XXII, 1967)", Points: nil},
	{Name: "Southern Kurils: Iturup, Kunashir, Shikotan", Drawn: "RU", Code: "x-kurils", Basis: "open: no resolution",
		Points: []orb.Point{{147.90, 45.00}, {146.05, 44.25}}, Move: []orb.Point{{147.90, 45.00}, {146.05, 44.25}, {146.72, 43.80}}},
	{Name: "Scattered Islands near Madagascar", Drawn: "TF", Code: "x-scattered", Basis: "open: GA 34/91 (1979) asks for negotiations",
		Points: nil, Move: []orb.Point{{40.36, -22.36}, {47.30, -11.56}}},
	{Name: "Spratly Islands", Drawn: "as an area", Code: "x-spratly", Basis: "open: no resolution", Feature: []string{"Spratly Is."}},
	{Name: "Scarborough Reef", Drawn: "as an area", Code: "x-scarborough", Basis: "open: no resolution", Feature: []string{"Scarborough Reef"}},
	{Name: "Serranilla Bank", Drawn: "as an area", Code: "x-serranilla", Basis: "open: no resolution", Feature: []string{"Serranilla Bank"}},
	{Name: "Bajo Nuevo Bank", Drawn: "as an area", Code: "x-bajo-nuevo", Basis: "open: no resolution", Feature: []string{"Bajo Nuevo Bank"}},
}
