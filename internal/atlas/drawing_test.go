package atlas

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/paulmach/orb"
)

var europe = []Place{
	{"Kyiv", orb.Point{30.52, 50.45}}, {"Moscow", orb.Point{37.62, 55.75}}, {"Budapest", orb.Point{19.04, 47.5}}, {"Istanbul", orb.Point{28.98, 41.01}},
	{"Washington", orb.Point{-77.04, 38.9}}, {"Minsk", orb.Point{27.56, 53.9}}, {"Paris", orb.Point{2.35, 48.86}},
}

func crowdedPlaces() (places []Place) {
	for i := range 14 {
		places = append(places, Place{fmt.Sprintf("Longer name %d", i), orb.Point{35.2 + .05*float64(i%4), 31.7 + .05*float64(i/4)}})
	}
	return places
}

// allMaps are maps of all sizes, in all parts of the world.
func allMaps() map[string]*Map {
	all := map[string]*Map{
		"europe":  {Language: "en", Countries: []string{"UA"}, Places: europe},
		"crowded": {Language: "de", Countries: []string{"PS"}, Places: crowdedPlaces()},
		"pacific": {Language: "en", Places: []Place{{"Suva", orb.Point{178.44, -18.14}}, {"Apia", orb.Point{-171.77, -13.83}}, {"Wellington", orb.Point{174.78, -41.29}}}},
		"one":     {Language: "ja", Places: europe[:1]},
		"russia":  {Language: "ar", Countries: []string{"RU"}},
		"nothing": {Language: "en"},
		"line":    {Language: "fr", Lines: []Line{{[]orb.LineString{{{36, 49}, {37, 48}, {36, 47}}}}}},
	}
	for _, name := range Regions() {
		all["region "+name] = &Map{Language: "uk", Region: name, Countries: []string{"UA", "US", "FJ"}}
	}
	return all
}

var textElement = regexp.MustCompile(`<text class="(\w+)" x="(-?\d+)" y="(-?\d+)"(?: text-anchor="(\w+)")?(?: dx="(-?[\d.]+)em")? dy="(-?[\d.]+)em" fill="[^"]+">([^<]*)</text>`)

// labelsOf returns the rectangles that the labels of a drawing cover at most, by their texts.
func labelsOf(t *testing.T, svg string) (texts []string, boxes []orb.Bound) {
	t.Helper()
	found := textElement.FindAllStringSubmatch(svg, -1)
	if len(found) != strings.Count(svg, "<text ") {
		t.Fatalf("%d of %d labels can be read", len(found), strings.Count(svg, "<text "))
	}
	for _, m := range found {
		number := func(s string) float64 { n, _ := strconv.ParseFloat(s, 64); return n }
		anchor := m[4]
		if anchor == "" {
			anchor = "start"
		}
		l := label{text: m[7], at: orb.Point{number(m[2]), number(m[3])}, anchor: anchor, dx: number(m[5]), dy: number(m[6]), size: fontSize}
		texts, boxes = append(texts, m[7]), append(boxes, l.box())
	}
	return texts, boxes
}

func TestMapsAreSmallAndTheirLabelsDoNotOverlap(t *testing.T) {
	t.Parallel()
	for name, m := range allMaps() {
		d := m.Draw()
		if size := zipped(d.SVG); size > 12<<10 {
			t.Errorf("%s: %d bytes after gzip", name, size)
		}
		wellFormed(t, name, d.SVG)
		texts, boxes := labelsOf(t, d.SVG)
		for i, a := range boxes {
			for j, b := range boxes[:i] {
				if a.Min[0] < b.Max[0] && b.Min[0] < a.Max[0] && a.Min[1] < b.Max[1] && b.Min[1] < a.Max[1] {
					_, errA := strconv.Atoi(texts[i])
					_, errB := strconv.Atoi(texts[j])
					if errA != nil && errB != nil { // a number in a crowd is where its point is
						t.Errorf("%s: %q and %q overlap", name, texts[i], texts[j])
					}
				}
			}
		}
		for i, place := range m.Places {
			if has := strings.Contains(d.SVG, ">"+place.Name+"<"); has == (d.Numbers[i] > 0) {
				t.Errorf("%s: %q has the number %d, and its name is there: %v", name, place.Name, d.Numbers[i], has)
			}
		}
		if len(m.Places) > 0 && m.Draw().SVG != d.SVG {
			t.Errorf("%s is drawn in two ways", name)
		}
	}
}

func wellFormed(t *testing.T, name, svg string) {
	t.Helper()
	for d := xml.NewDecoder(strings.NewReader(svg)); ; {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
}

func TestAMapShowsItsPlaces(t *testing.T) {
	t.Parallel()
	for name, m := range allMaps() {
		f := m.frame()
		for _, place := range m.Places {
			if !f.contains(place.At) {
				t.Errorf("%s: %s is outside", name, place.Name)
			}
		}
	}
}

func TestACountryIsColouredWithoutWhatIsDisputed(t *testing.T) {
	t.Parallel()
	serbia := (&Map{Language: "en", Countries: []string{"RS"}}).Draw()
	if !serbia.Disputed || !strings.Contains(serbia.SVG, `class="disputed"`) {
		t.Error("the boundary with Kosovo is not dashed")
	}
	if ukraine := (&Map{Language: "en", Countries: []string{"UA"}}).Draw(); ukraine.Disputed && strings.Contains(ukraine.SVG, ">Crimea<") {
		t.Error("Crimea is an area of its own")
	}
}

func TestDistancesAndDirections(t *testing.T) {
	t.Parallel()
	kyiv, moscow, paris := orb.Point{30.52, 50.45}, orb.Point{37.62, 55.75}, orb.Point{2.35, 48.86}
	if d := Kilometres(kyiv, moscow); d < 750 || d > 760 {
		t.Errorf("Kyiv and Moscow are %v km apart", d)
	}
	for _, test := range []struct {
		from, to orb.Point
		want     string
	}{{kyiv, moscow, "northeast"}, {kyiv, paris, "west"}, {kyiv, orb.Point{33.5, 44.6}, "south"}, {orb.Point{179, 0}, orb.Point{-179, 0}, "east"},
		{orb.Point{0, -90}, orb.Point{166.67, -77.85}, "north"}, {orb.Point{0, 90}, kyiv, "south"}} {
		if got := Direction(test.from, test.to); got != test.want {
			t.Errorf("from %v to %v is %s, not %s", test.from, test.to, got, test.want)
		}
	}
}

func TestCountriesHaveNamesInTheLanguagesOfTheTheme(t *testing.T) {
	t.Parallel()
	for _, language := range []string{"ar", "de", "en", "es", "fr", "ja", "uk"} {
		for _, code := range Countries() {
			if name := CountryName(code, language); name == code || name == "" {
				t.Errorf("%s has no name in %s", code, language)
			}
		}
	}
	for want, asked := range map[string][2]string{"Україна": {"UA", "uk"}, "أوكرانيا": {"UA", "ar"}, "North Macedonia": {"MK", "en-GB"}, "Palästina": {"PS", "de"}} {
		if got := CountryName(asked[0], asked[1]); got != want {
			t.Errorf("%v is %s, not %s", asked, got, want)
		}
	}
}

func TestTheDocumentationHasTheTableOfTerritories(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../../docs/maps.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range Statuses() {
		if row := fmt.Sprintf("| %s | %s | %s | %s |\n", s.Name, s.Drawn, s.Code, s.Basis); !strings.Contains(string(text), row) {
			t.Errorf("docs/maps.md lacks the row\n%s", row)
		}
	}
}

func TestLinesAreReadFromGeoJSONAndCSV(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		file, content string
		places        int
		reason        string
	}{
		{"a.json", `{"type":"LineString","coordinates":[[36,49],[37,48]]}`, 2, ""},
		{"a.json", `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"MultiLineString","coordinates":[[[36,49],[37,48]],[[1,2,9],[3,4,9]]]}}]}`, 4, ""},
		{"a.json", `{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}`, 4, ""},
		{"a.csv", "lat,lon\n49,36\n48,37\n\n47,36\n46,35\n", 4, ""},
		{"a.csv", "\ufefflongitude,latitude,note\n36,49,x\n37,48,y\n", 2, ""},
		{"a.csv", "lat;lon\n49,5;36,5\n48;37\n", 2, ""},
		{"a.csv", "lat\tlon\n49,5\t36\n48\t37\n", 2, ""},
		{"a.csv", "y,x\n49,36\n", 0, "its first line does not name the columns lat and lon"},
		{"a.csv", "lat,lon\n49,thirty\n", 0, `"49" and "thirty" are no latitude and longitude`},
		{"a.json", `{"type":"LineString","coordinates":[[36,149],[37,48]]}`, 0, "the place with latitude 149 and longitude 36 is not on Earth"},
		{"a.json", `{"type":"Point","coordinates":[36,49]}`, 0, `"Point" is no line of GeoJSON`},
		{"a.json", `{"type":"FeatureCollection","features":[]}`, 0, "no line is in it"},
		{"a.json", `{"type":"LineString","coordinates":[[36,49]]}`, 0, "a line has less than two places"},
	} {
		lines, err := ReadLines(test.file, []byte(test.content))
		count := 0
		for _, line := range lines {
			count += len(line)
		}
		if reason := fmt.Sprint(err); count != test.places || test.reason != "" && reason != test.reason || test.reason == "" && err != nil {
			t.Errorf("%s: %d places, %v", test.content, count, err)
		}
	}
}

// TestAMapOfTheWorldShowsPlacesAndLinesOnItsOtherSide has a map whose middle is in Asia, with places and a line beyond the antimeridian.
func TestAMapOfTheWorldShowsPlacesAndLinesOnItsOtherSide(t *testing.T) {
	drawing := (&Map{
		Language: "en",
		Places:   []Place{{"Oslo", orb.Point{10.5, 60}}, {"Apia", orb.Point{-171.77, -13.83}}},
		Lines:    []Line{{[]orb.LineString{{{179, 60}, {-179, 50}, {-175, 40}}}}},
	}).Draw()
	texts, boxes := labelsOf(t, drawing.SVG)
	found := false
	for i, text := range texts {
		if text == "Apia" {
			found = boxes[i].Min[0] > Width/2 && boxes[i].Max[0] <= Width
		}
	}
	if !found {
		t.Errorf("Apia is not on the right side: %v %v", texts, boxes)
	}
	if !strings.Contains(drawing.SVG, `class="control"`) {
		t.Error("the line is not drawn")
	}
}

func FuzzLines(f *testing.F) {
	f.Add("a.json", []byte(`{"type":"LineString","coordinates":[[36,49],[37,48]]}`))
	f.Add("a.csv", []byte("lat,lon\n49,36\n48,37\n\n47,36\n46,35\n"))
	f.Fuzz(func(t *testing.T, name string, content []byte) {
		lines, err := ReadLines(name, content)
		if err != nil {
			if len(content) < (err.(*LineError)).Offset {
				t.Errorf("the offset %d is behind the file", err.(*LineError).Offset)
			}
			return
		}
		for _, line := range lines {
			for _, at := range line {
				if !OnEarth(at) {
					t.Error(at)
				}
			}
		}
	})
}

func FuzzDrawing(f *testing.F) {
	f.Add("Kyiv", 30.52, 50.45, "<b>&", -171.0, -13.0, "UA", "")
	f.Add("a", 0.0, 90.0, "b", 180.0, -90.0, "AQ", "arctic")
	f.Fuzz(func(t *testing.T, a string, x1, y1 float64, b string, x2, y2 float64, country, region string) {
		one, two := orb.Point{x1, y1}, orb.Point{x2, y2}
		if !OnEarth(one) || !OnEarth(two) || !printable(a+b) {
			return
		}
		m := &Map{Language: "en", Countries: []string{country}, Region: region, Places: []Place{{a, one}, {b, two}}, Lines: []Line{{[]orb.LineString{{one, two}}}}}
		d := m.Draw()
		wellFormed(t, a+b, d.SVG)
		if zipped(d.SVG) > 13<<10 && len(a)+len(b) < 200 {
			t.Errorf("%d bytes", zipped(d.SVG))
		}
	})
}

// printable reports whether XML can have the text: front matter refuses what it cannot.
func printable(text string) bool {
	for _, r := range text {
		if r < ' ' || r == 0xFFFD || r == 0xFFFE || r == 0xFFFF {
			return false
		}
	}
	return true
}

// TestNumbersOfPlacesHaveTheDigitsOfTheLanguage draws places without room for their names.
func TestNumbersOfPlacesHaveTheDigitsOfTheLanguage(t *testing.T) {
	for code, want := range map[string]string{"en": ">1</text>", "ar": ">١</text>", "fa": ">۱</text>"} {
		if drawing := (&Map{Language: code, Countries: []string{"PS"}, Places: crowdedPlaces()}).Draw(); !strings.Contains(drawing.SVG, want) {
			t.Errorf("%s: no %s in %s", code, want, drawing.SVG)
		}
	}
}
