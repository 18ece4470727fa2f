package main

import (
	"slices"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/simplify"

	"github.com/nutgraf/nutgraf/internal/atlas"
)

// coarse is the distance in degrees by which a line may be off the published one: half a kilometre.
const coarse = .005

// encode divides the outlines into the arcs that areas share, drops what is finer than a map can show, and returns the file.
func (w *world) encode(lakes map[string][]polygon) ([]byte, error) {
	for _, polygons := range lakes {
		w.features = append(w.features, feature{atlas.Lakes, atlas.Lakes, polygons})
	}
	slices.SortStableFunc(w.features, func(a, b feature) int { return slices.Compare([]byte(a.code), []byte(b.code)) })
	t := newTopology(w)
	var out atlas.Outlines
	for _, f := range w.features {
		if n := len(out.Areas); n == 0 || out.Areas[n-1].Code != f.code {
			out.Areas = append(out.Areas, atlas.Area{Code: f.code})
		}
		area := &out.Areas[len(out.Areas)-1]
		for _, p := range f.polygons {
			if w.isSpeck(p[0]) && (len(area.Polygons) > 0 || f.code == atlas.Lakes) {
				continue
			}
			var rings [][]int
			for _, r := range p {
				rings = append(rings, t.arcsOf(r))
			}
			area.Polygons = append(area.Polygons, rings)
		}
	}
	for _, arc := range t.arcs {
		line := make(orb.LineString, 0, len(arc))
		for _, p := range arc {
			line = append(line, w.grid.degrees(p))
		}
		out.Arcs = append(out.Arcs, thin(line))
	}
	return out.Encode()
}

// isSpeck reports whether an island is too small to show: less than about two square kilometres.
func (w *world) isSpeck(r ring) bool {
	area := 0
	for i, p := range r {
		q := r[(i+1)%len(r)]
		area += p[0]*q[1] - q[0]*p[1]
	}
	return float64(max(area, -area))/2*w.grid.scale[0]*w.grid.scale[1] < .0003
}

// thin drops the places of a line that lie on it already. A line that is closed keeps four.
func thin(line orb.LineString) orb.LineString {
	if line[0] != line[len(line)-1] {
		return simplify.DouglasPeucker(coarse).LineString(line.Clone())
	}
	if s := simplify.DouglasPeucker(coarse).LineString(line.Clone()); len(s) >= 4 {
		return s
	}
	return line
}

// topologyOf knows the arcs of all rings. An arc ends where the outlines of areas meet or part.
type topologyOf struct {
	junction map[point]bool
	arcs     []ring
	numbers  map[[3]point]int // by the first, the second and the last place
}

func newTopology(w *world) *topologyOf {
	t := &topologyOf{junction: map[point]bool{}, numbers: map[[3]point]int{}}
	neighbours := map[point][2]point{}
	for _, f := range w.features {
		for _, p := range f.polygons {
			for _, r := range p {
				for i, at := range r {
					a, b := r[(i+len(r)-1)%len(r)], r[(i+1)%len(r)]
					if known, ok := neighbours[at]; !ok {
						neighbours[at] = [2]point{a, b}
					} else if known != [2]point{a, b} && known != [2]point{b, a} {
						t.junction[at] = true
					}
				}
			}
		}
	}
	return t
}

// arcsOf returns the numbers of the arcs of a ring, in its order. That of an arc that runs backwards is its complement, as in TopoJSON.
func (t *topologyOf) arcsOf(r ring) (numbers []int) {
	first := max(0, slices.IndexFunc(r, func(at point) bool { return t.junction[at] }))
	if !t.junction[r[first]] { // an island: one arc, from the same place on whichever area has it
		first = slices.Index(r, slices.MinFunc(r, func(a, b point) int { return slices.Compare(a[:], b[:]) }))
	}
	var arc ring
	for i := range len(r) + 1 {
		at := r[(first+i)%len(r)]
		arc = append(arc, at)
		if len(arc) > 1 && (t.junction[at] || i == len(r)) {
			numbers = append(numbers, t.number(arc))
			arc = ring{at}
		}
	}
	return numbers
}

func (t *topologyOf) number(arc ring) int {
	n := len(arc)
	if i, ok := t.numbers[[3]point{arc[0], arc[1], arc[n-1]}]; ok {
		return i
	}
	if i, ok := t.numbers[[3]point{arc[n-1], arc[n-2], arc[0]}]; ok {
		return ^i
	}
	t.numbers[[3]point{arc[0], arc[1], arc[n-1]}] = len(t.arcs)
	t.arcs = append(t.arcs, arc)
	return len(t.arcs) - 1
}
