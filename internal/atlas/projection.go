package atlas

import (
	"math"
	"slices"

	"github.com/paulmach/orb"
)

// radius is the radius of the Earth in kilometres: projections return kilometres, to the east and to the north.
const radius = 6371

const rad = math.Pi / 180

// projection turns longitude and latitude into a place on a plane. Both of its kinds keep areas.
type projection struct {
	centre  orb.Point
	isWorld bool // Equal Earth, for more than a continent; else Lambert's azimuthal projection around the centre
}

// worldly are the extents, in degrees, beyond which a map is one of the world.
const (
	worldlyWidth  = 150
	worldlyHeight = 110
)

// projectionFor chooses the projection of a map that shows the places.
func projectionFor(places []orb.Point) projection {
	west, width := window(places)
	south, north := 90., -90.
	for _, p := range places {
		south, north = min(south, p[1]), max(north, p[1])
	}
	p := projection{centre: orb.Point{wrapped(west + width/2), (south + north) / 2}}
	if width > worldlyWidth && north < 80 && south > -80 || width > 330 || north-south > worldlyHeight {
		p.isWorld = true
	}
	return p
}

// window returns the narrowest range of longitudes with all places, in degrees: it begins after the widest gap, which may be on
// either side of the antimeridian.
func window(places []orb.Point) (west, width float64) {
	var lons []float64
	for _, p := range places {
		lons = append(lons, p[0])
	}
	slices.Sort(lons)
	last := len(lons) - 1
	west, gap := lons[0], lons[0]+360-lons[last]
	for i := range last {
		if lons[i+1]-lons[i] > gap {
			west, gap = lons[i+1], lons[i+1]-lons[i]
		}
	}
	return west, 360 - gap
}

func wrapped(lon float64) float64 { return lon - 360*math.Floor((lon+180)/360) }

// project returns the place on the plane.
func (p projection) project(at orb.Point) orb.Point {
	if p.isWorld {
		return equalEarth(at[0]-p.centre[0], at[1])
	}
	lon, lat, lat0 := (at[0]-p.centre[0])*rad, at[1]*rad, p.centre[1]*rad
	cosine := math.Sin(lat0)*math.Sin(lat) + math.Cos(lat0)*math.Cos(lat)*math.Cos(lon)
	k := radius * math.Sqrt(2/max(1+cosine, 1e-9)) // the place opposite of the centre is a circle
	return orb.Point{k * math.Cos(lat) * math.Sin(lon), k * (math.Cos(lat0)*math.Sin(lat) - math.Sin(lat0)*math.Cos(lat)*math.Cos(lon))}
}

// distance returns the angle between the centre and a place, in degrees.
func (p projection) distance(at orb.Point) float64 { return angle(p.centre, at) / rad }

// equalEarth is the projection of Šavrič, Patterson and Jenny (2018), whose four numbers these are.
func equalEarth(lon, lat float64) orb.Point {
	const a1, a2, a3, a4 = 1.340264, -0.081106, 0.000893, 0.003796
	t := math.Asin(math.Sqrt(3) / 2 * math.Sin(lat*rad))
	t2 := t * t
	t6 := t2 * t2 * t2
	return orb.Point{
		radius * lon * rad * math.Cos(t) / (math.Sqrt(3) / 2 * (a1 + 3*a2*t2 + t6*(7*a3+9*a4*t2))),
		radius * t * (a1 + a2*t2 + t6*(a3+a4*t2)),
	}
}

// angle returns the angle between two places in radians.
func angle(a, b orb.Point) float64 {
	s, t := math.Sin((b[1]-a[1])*rad/2), math.Sin((b[0]-a[0])*rad/2)
	return 2 * math.Asin(math.Sqrt(min(1, s*s+math.Cos(a[1]*rad)*math.Cos(b[1]*rad)*t*t)))
}

// Kilometres returns the distance between two places.
func Kilometres(a, b orb.Point) float64 { return radius * angle(a, b) }

// Directions are the points of the compass, clockwise from the north.
var Directions = []string{"north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest"}

// Direction returns the point of the compass of which one sets out from a place to another. From a pole there is only one.
func Direction(from, to orb.Point) string {
	switch from[1] {
	case -90:
		return "north"
	case 90:
		return "south"
	}
	lon, a, b := (to[0]-from[0])*rad, from[1]*rad, to[1]*rad
	bearing := math.Atan2(math.Sin(lon)*math.Cos(b), math.Cos(a)*math.Sin(b)-math.Sin(a)*math.Cos(b)*math.Cos(lon)) / rad
	return Directions[int(math.Round((bearing+360)/45))%8]
}
