package explainer

import (
	"strings"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/paulmach/orb"
)

// Map is a map of places.
type Map struct {
	Entry
	Alt       string // what the map shows, for those who do not see it; empty for words that the theme makes
	AsOf      edtf.Date
	Places    []Place
	Countries []string // codes of ISO 3166-1, two letters, of those that are highlighted
	Region    string   // the part of the world that it shows; empty for what is on it
	Lines     []MapLine
	Weight    int
}

// Place is a place on a map.
type Place struct {
	Name     string
	At       orb.Point // longitude and latitude in degrees, WGS 84
	Country  string    // the code of the country that it is in, by its author; empty when not given
	Entry    *Entry    // the term, event or actor that it belongs to; nil when not given
	Position problem.Place
}

// MapLine is a line on a map that is no border, such as one of control.
type MapLine struct {
	Label  string
	Date   edtf.Date // of the day that it shows
	Source *Source
	Paths  []orb.LineString
}

// Said returns the names of the places and lines, as one text.
func (m *Map) Said() string {
	var said []string
	for _, place := range m.Places {
		said = append(said, place.Name)
	}
	for _, line := range m.Lines {
		said = append(said, line.Label)
	}
	return strings.Join(said, " ")
}

// ConnectMaps names the maps where the sources of their lines are cited.
func (e *Explainer) ConnectMaps() {
	for _, m := range e.Maps {
		for _, line := range m.Lines {
			if line.Source != nil {
				line.Source.cite(&m.Entry)
			}
		}
	}
}
