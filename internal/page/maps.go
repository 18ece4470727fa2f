package page

import (
	"bytes"
	"html"
	"math"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/atlas"
	"github.com/nutgraf/nutgraf/internal/explainer"
)

// DrawnMap is a map with its drawing.
type DrawnMap struct {
	*explainer.Map
	Names    []string // of the countries on it, in the language of the page, the highlighted ones first
	Marked   []string // of the countries that are highlighted
	Spots    []Spot   // its places
	Disputed bool     // a boundary that no resolution settles is on it
	svg      string
}

// Spot is a place on a map in words.
type Spot struct {
	explainer.Place
	Land       string // the name of the country it is in; empty at sea and where states dispute it
	Number     int    // on the map; 0 where its name is there
	Kilometres int    // from the first place; 0 for that
	Direction  string // from the first place, of [atlas.Directions]
	From       string // the name of the first place
}

// Numbered returns the places whose names have no room on the map.
func (m *DrawnMap) Numbered() []Spot {
	return slices.DeleteFunc(slices.Clone(m.Spots), func(s Spot) bool { return s.Number == 0 })
}

// DrawMap returns the drawing of a map, with words for those who do not see it.
func (s *Site) DrawMap(m *DrawnMap, words string) string {
	svg := strings.Replace(m.svg, "<svg ", `<svg role="img" aria-label="`+html.EscapeString(words)+`" `, 1)
	s.drawn.Store(svg, true)
	return svg
}

// WithoutDrawings returns HTML without the drawings that the program has put into it, which are no content of an author's.
func (s *Site) WithoutDrawings(html []byte) []byte {
	if len(s.Explainer.Maps)+len(s.Explainer.Charts) == 0 || !bytes.Contains(html, []byte("<svg ")) {
		return html
	}
	html = slices.Clone(html)
	s.drawn.Range(func(svg, _ any) bool {
		html = bytes.ReplaceAll(html, []byte(svg.(string)), nil)
		return true
	})
	return html
}

// Map returns the map of an id; nil where there is none.
func (s *Site) Map(id string) *DrawnMap {
	if known, ok := s.maps.Load(id); ok {
		return known.(*DrawnMap)
	}
	for _, m := range s.Explainer.Maps {
		if m.ID == id {
			drawn, _ := s.maps.LoadOrStore(id, drawMap(m, s.Explainer.Language))
			return drawn.(*DrawnMap)
		}
	}
	return nil
}

func drawMap(m *explainer.Map, language string) *DrawnMap {
	on := &atlas.Map{Language: language, Countries: m.Countries, Region: m.Region}
	for _, place := range m.Places {
		on.Places = append(on.Places, atlas.Place{Name: place.Name, At: place.At})
	}
	for _, line := range m.Lines {
		on.Lines = append(on.Lines, atlas.Line{Paths: line.Paths})
	}
	drawing := on.Draw()
	drawn := &DrawnMap{Map: m, Disputed: drawing.Disputed, svg: drawing.SVG}
	for _, code := range m.Countries {
		drawn.Marked = append(drawn.Marked, atlas.CountryName(code, language))
	}
	drawn.Names = slices.Clone(drawn.Marked)
	for _, code := range drawing.Shown {
		if !slices.Contains(m.Countries, code) {
			drawn.Names = append(drawn.Names, atlas.CountryName(code, language))
		}
	}
	for i, place := range m.Places {
		spot := Spot{Place: place, Number: drawing.Numbers[i]}
		code := place.Country
		if code == "" {
			code = atlas.World().At(place.At)
		}
		if atlas.IsCountry(code) {
			spot.Land = atlas.CountryName(code, language)
		}
		if first := m.Places[0]; i > 0 {
			spot.From, spot.Kilometres, spot.Direction = first.Name, rounded(atlas.Kilometres(first.At, place.At)), atlas.Direction(first.At, place.At)
		}
		drawn.Spots = append(drawn.Spots, spot)
	}
	return drawn
}

// rounded returns a distance in whole kilometres, from 100 km on in tens, since a place is not a point.
func rounded(kilometres float64) int {
	step := 1.
	if kilometres >= 100 {
		step = 10
	}
	return int(math.Max(1, math.Round(kilometres/step)*step))
}

// HasMap reports whether the page at path shows a map.
func (s *Site) HasMap(path string) bool {
	if path == "/all" {
		return len(s.Explainer.Maps) > 0
	}
	p := s.Page(path)
	return p.Map() != nil || p.Entry != nil && p.Entry.Document != nil && len(p.Entry.Document.Maps) > 0
}
