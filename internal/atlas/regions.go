package atlas

import (
	"maps"
	"slices"

	"github.com/paulmach/orb"
)

// regions are the parts of the world that a map can show by name: west, south, east and north in degrees. Where the east is
// less than the west, the region crosses the antimeridian.
var regions = map[string][4]float64{
	"world":           {-168, -56, 190, 82},
	"europe":          {-11, 35, 42, 66},
	"africa":          {-18, -35, 52, 37},
	"asia":            {40, -10, 145, 60},
	"middle-east":     {26, 13, 62, 42},
	"central-asia":    {46, 34, 88, 56},
	"south-asia":      {60, 5, 98, 38},
	"east-asia":       {98, 18, 147, 54},
	"southeast-asia":  {92, -11, 141, 29},
	"north-america":   {-165, 8, -55, 70},
	"central-america": {-118, 6, -60, 33},
	"south-america":   {-82, -55, -34, 13},
	"oceania":         {112, -47, -170, 8},
	"pacific":         {110, -50, -70, 60},
	"arctic":          {-180, 60, 180, 90},
	"antarctica":      {-180, -90, 180, -62},
	"black-sea":       {26, 40, 42, 48},
	"baltic":          {9, 53, 31, 66},
	"mediterranean":   {-7, 30, 37, 46},
}

// Regions returns the names of the regions, sorted.
func Regions() []string { return slices.Sorted(maps.Keys(regions)) }

// IsRegion reports whether a map can show a region of the name.
func IsRegion(name string) bool { _, ok := regions[name]; return ok }

// edge returns places along the edge of a region.
func edge(name string) (places []orb.Point) {
	r := regions[name]
	if r[2] < r[0] {
		r[2] += 360
	}
	const parts = 8
	for i := range parts + 1 {
		x, y := r[0]+(r[2]-r[0])*float64(i)/parts, r[1]+(r[3]-r[1])*float64(i)/parts
		places = append(places, orb.Point{x, r[1]}, orb.Point{x, r[3]}, orb.Point{r[0], y}, orb.Point{r[2], y})
	}
	for i := range places {
		if places[i][0] > 180 {
			places[i][0] -= 360
		}
	}
	return places
}
