package atlas

import (
	"math"

	"github.com/paulmach/orb"
)

// Width is the width of every map in units of its drawing. The height follows from what it shows.
const Width = 3600

const (
	margin    = .1  // around what a map shows, as a part of it
	narrowest = 500 // kilometres from side to side
	flattest  = .5  // height by width
	tallest   = 1.05
	compact   = 25 // degrees: a highlighted country that is wider does not widen the map
)

// frame is the part of the plane that a map shows.
type frame struct {
	projection
	west, north, scale float64 // kilometres, and units a kilometre
	height             float64 // in units
}

// frame returns the frame of the map: its region, or all that it shows.
func (m *Map) frame() frame {
	places := m.shown()
	f := frame{projection: projectionFor(places)}
	if m.Region == "world" {
		f.projection = projection{centre: orb.Point{11, 0}, isWorld: true}
	}
	low, high := orb.Point{math.Inf(1), math.Inf(1)}, orb.Point{math.Inf(-1), math.Inf(-1)}
	for _, at := range places {
		p := f.project(f.turned(at))
		low, high = orb.Point{min(low[0], p[0]), min(low[1], p[1])}, orb.Point{max(high[0], p[0]), max(high[1], p[1])}
	}
	middle := orb.Point{(low[0] + high[0]) / 2, (low[1] + high[1]) / 2}
	room := 1 + 2*margin
	if m.Region != "" {
		room = 1
	}
	width, height := (high[0]-low[0])*room, (high[1]-low[1])*room
	width = max(width, height/tallest, narrowest)
	height = min(max(height, width*flattest), width*tallest)
	f.scale = Width / width
	f.west, f.north, f.height = middle[0]-width/2, middle[1]+height/2, math.Round(height*f.scale)
	return f
}

// shown returns the places that the map must show.
func (m *Map) shown() (places []orb.Point) {
	if IsRegion(m.Region) {
		return edge(m.Region)
	}
	for _, p := range m.Places {
		places = append(places, p.At)
	}
	for _, l := range m.Lines {
		for _, path := range l.Paths {
			places = append(places, path...)
		}
	}
	alone := len(places) == 0
	for _, code := range m.Countries {
		main := World().main(code)
		if len(main) == 0 {
			continue
		}
		if _, width := window(main); alone || width < compact {
			places = append(places, main...)
		}
	}
	if len(places) == 0 {
		return edge("world")
	}
	return places
}

// main returns the outlines of the largest polygons of an area: what is small beside them, such as an island far away, does not
// decide what a map shows.
func (o *Outlines) main(code string) (places []orb.Point) {
	area := o.Area(code)
	if area == nil {
		return nil
	}
	largest := 0.
	size := func(b orb.Bound) float64 { return (b.Max[0] - b.Min[0]) * (b.Max[1] - b.Min[1]) }
	for _, rings := range area.Polygons {
		largest = max(largest, size(o.bound(rings[0])))
	}
	for _, rings := range area.Polygons {
		if size(o.bound(rings[0])) >= largest/5 {
			places = append(places, o.ring(rings[0])...)
		}
	}
	return places
}

// turned returns a place with the longitude that it has on a map of the world, which can begin at any meridian.
func (f frame) turned(place orb.Point) orb.Point {
	if f.isWorld {
		place[0] = f.centre[0] + wrapped(place[0]-f.centre[0])
	}
	return place
}

// at returns where a place is in the drawing.
func (f frame) at(place orb.Point) orb.Point {
	p := f.project(place)
	return orb.Point{(p[0] - f.west) * f.scale, (f.north - p[1]) * f.scale}
}

// contains reports whether a place is in the frame.
func (f frame) contains(place orb.Point) bool {
	p := f.at(f.turned(place))
	return p[0] >= 0 && p[0] <= Width && p[1] >= 0 && p[1] <= f.height
}

// rim is the frame with a rim, beyond which nothing is drawn.
func (f frame) rim() orb.Bound {
	const wide = 30
	return orb.Bound{Min: orb.Point{-wide, -wide}, Max: orb.Point{Width + wide, f.height + wide}}
}

// Contains reports whether the map shows a place.
func (m *Map) Contains(place orb.Point) bool { return m.frame().contains(place) }
