package main

import (
	"fmt"
	"log"
	"slices"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
	"golang.org/x/text/language"

	"github.com/nutgraf/nutgraf/internal/atlas"
)

type world struct {
	grid     grid
	features []feature
}

type feature struct {
	name, code string
	polygons   []polygon
}

// codes are the areas that have no number in ISO 3166-1, or share one.
var codes = map[string]string{
	"Dhekelia": "GB", "Akrotiri": "GB", "Indian Ocean Ter.": "AU", "Coral Sea Is.": "AU", "Ashmore and Cartier Is.": "AU", "Clipperton I.": "FR",
}

// codeOf returns the code of two letters of a feature, or its name where a status gives it one.
func codeOf(name, number string) string {
	if code, ok := codes[name]; ok {
		return code
	}
	for _, s := range atlas.Statuses() {
		if slices.Contains(s.Feature, name) {
			return s.Code
		}
	}
	region, err := language.ParseRegion(number)
	if err != nil {
		log.Fatalf("the feature %s has no code: %v", name, err)
	}
	return region.String()
}

func (w *world) orbRing(r ring) orb.Ring {
	out := make(orb.Ring, 0, len(r)+1)
	for _, p := range r {
		out = append(out, w.grid.degrees(p))
	}
	return append(out, out[0])
}

func (w *world) contains(p polygon, at orb.Point) bool {
	var q orb.Polygon
	for _, r := range p {
		q = append(q, w.orbRing(r))
	}
	return planar.PolygonContains(q, at)
}

// correct gives each territory to the area that has it on our maps.
func (w *world) correct(disputed map[string][]polygon) error {
	for _, s := range atlas.Statuses() {
		for _, at := range s.Move {
			if p, ok := w.take(at, s.Code); ok {
				w.give(s.Code, p)
			} else {
				log.Printf("%s: no polygon at %v", s.Name, at)
			}
		}
		for _, name := range s.Cut {
			if len(disputed[name]) == 0 {
				return fmt.Errorf("%s: no disputed area %q", s.Name, name)
			}
			for _, area := range disputed[name] {
				if err := w.cut(area[0], s.Code); err != nil {
					return fmt.Errorf("%s: %s: %w", s.Name, name, err)
				}
			}
		}
	}
	return nil
}

// take removes the polygon at a place from its area, and returns it. What the area of the code has already stays.
func (w *world) take(at orb.Point, code string) (polygon, bool) {
	for i := range w.features {
		f := &w.features[i]
		for j, p := range f.polygons {
			if w.contains(p, at) {
				if f.code == code {
					return nil, false
				}
				f.polygons = slices.Delete(f.polygons, j, j+1)
				return p, true
			}
		}
	}
	return nil, false
}

func (w *world) give(code string, p ...polygon) {
	for i := range w.features {
		if w.features[i].code == code {
			w.features[i].polygons = append(w.features[i].polygons, p...)
			return
		}
	}
	w.features = append(w.features, feature{code, code, p})
}

// cut cuts an area out of the polygons that it lies in. Where the area's outline runs along that of the polygon the places are the same; so
// the rest of it is the lines along which the polygon is cut.
func (w *world) cut(area ring, code string) error {
	inside := w.inside(area)
	owner := -1
	for i, f := range w.features {
		if slices.ContainsFunc(f.polygons, func(p polygon) bool { return w.contains(p, inside) }) {
			owner = i
		}
	}
	if owner < 0 {
		return fmt.Errorf("nothing is at %v", inside)
	}
	from := w.features[owner].code
	if from == code {
		return nil
	}
	piece, _ := w.take(inside, code)
	for _, line := range innerLines(area, piece) {
		one, other, err := split(piece, line)
		if err != nil {
			log.Printf("%s: %v", code, err)
			continue
		}
		if !w.contains(one, inside) {
			one, other = other, one
		}
		piece = one
		w.give(from, other)
	}
	w.give(code, piece)
	return nil
}

// inside returns a place inside of a ring: in the middle of the widest part of the parallel halfway up.
func (w *world) inside(r ring) orb.Point {
	o := w.orbRing(r)
	b := o.Bound()
	best, width := orb.Point{}, 0.
	for i := 1; i < 16; i++ {
		y := b.Min[1] + (b.Max[1]-b.Min[1])*(float64(i)+.013)/16
		var xs []float64
		for j := 1; j < len(o); j++ {
			if p, q := o[j-1], o[j]; (p[1] > y) != (q[1] > y) {
				xs = append(xs, p[0]+(q[0]-p[0])*(y-p[1])/(q[1]-p[1]))
			}
		}
		slices.Sort(xs)
		for j := 1; j < len(xs); j += 2 {
			if xs[j]-xs[j-1] > width {
				best, width = orb.Point{(xs[j] + xs[j-1]) / 2, y}, xs[j]-xs[j-1]
			}
		}
	}
	return best
}

// innerLines returns the runs of the area's outline that are not on the polygon's, each with the places of the polygon at its ends.
func innerLines(area ring, p polygon) (lines []ring) {
	on := map[point]bool{}
	for _, r := range p {
		for _, at := range r {
			on[at] = true
		}
	}
	first := slices.IndexFunc(area, func(at point) bool { return on[at] })
	if first < 0 {
		return nil
	}
	var line ring
	for i := range len(area) + 1 {
		at := area[(first+i)%len(area)]
		line = append(line, at)
		if on[at] {
			if len(line) > 2 {
				lines = append(lines, line)
			}
			line = ring{at}
		}
	}
	return lines
}

// split divides a polygon along a line whose ends are places of its outer ring.
func split(p polygon, line ring) (one, other polygon, err error) {
	outer := p[0]
	i, j := slices.Index(outer, line[0]), slices.Index(outer, line[len(line)-1])
	if i < 0 || j < 0 || i == j {
		return nil, nil, fmt.Errorf("the ends of a line of %d places are not on the outer ring", len(line))
	}
	middle := slices.Clone(line[1 : len(line)-1])
	if i > j {
		i, j = j, i
		slices.Reverse(middle)
	}
	back := slices.Clone(middle)
	slices.Reverse(back)
	a := append(slices.Clone(outer[i:j+1]), back...)
	b := append(append(append(ring{}, outer[j:]...), outer[:i+1]...), middle...)
	one, other = polygon{a}, polygon{b}
	for _, hole := range p[1:] {
		if within(a, hole[0]) {
			one = append(one, hole)
		} else {
			other = append(other, hole)
		}
	}
	return one, other, nil
}

func within(r ring, at point) bool {
	in := false
	for i, p := range r {
		q := r[(i+1)%len(r)]
		if (p[1] > at[1]) != (q[1] > at[1]) && float64(at[0]) < float64(p[0])+float64(q[0]-p[0])*float64(at[1]-p[1])/float64(q[1]-p[1]) {
			in = !in
		}
	}
	return in
}
