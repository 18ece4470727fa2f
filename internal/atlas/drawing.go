package atlas

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"fmt"
	"html"
	"maps"
	"math"
	"slices"
	"strings"
	"sync"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/clip"
	"github.com/paulmach/orb/simplify"
)

// Map is what a map shows.
type Map struct {
	Language  string   // BCP 47, of the names of countries
	Countries []string // codes of the areas that are highlighted
	Places    []Place
	Lines     []Line
	Region    string // of [Regions]; empty for what the map shows
}

// Place is a place with its name.
type Place struct {
	Name string
	At   orb.Point // longitude and latitude in degrees, WGS 84
}

// Line is a line that is no border, such as one of control.
type Line struct{ Paths []orb.LineString }

// Drawing is a map as SVG, with what a reader of its text needs.
type Drawing struct {
	SVG      string   // an svg element without a name; no element of it has an id
	Numbers  []int    // of each place, its number on the map; 0 for one whose name is there
	Shown    []string // codes of the areas that are named on the map or highlighted, the largest first
	Disputed bool     // a boundary that no resolution settles is in it
}

// fineness is the distance in units by which a line may be off: a pixel of a wide screen. A map that is larger than heaviest then is coarser.
const fineness = 5

// heaviest is the size that a map may have, in bytes after gzip.
const heaviest = 11 << 10

// shapes are the lines of the world's outlines that do not depend on a map. Where the published outlines touch themselves, an arc has
// more than two sides: then an outline has it if the area is on an odd number of them.
type shapes struct {
	owners   [][]string         // of each arc: the areas on its sides, each once
	land     [][]int            // rings of arcs between land and sea
	outlines map[string][][]int // of each area: the rings around it, without the lines between parts of it
}

var worldShapes = sync.OnceValue(func() shapes {
	o := World()
	s := shapes{owners: make([][]string, len(o.Arcs)), outlines: map[string][][]int{}}
	sides := make([]int, len(o.Arcs))
	for _, area := range o.Areas {
		own := map[int]int{}
		for _, rings := range area.Polygons {
			for _, arcs := range rings {
				for _, n := range arcs {
					own[max(n, ^n)]++
				}
			}
		}
		var outline []int
		for _, n := range slices.Sorted(maps.Keys(own)) {
			if own[n]%2 == 1 {
				outline = append(outline, n)
			}
			if area.Code != Lakes {
				sides[n] += own[n]
				s.owners[n] = append(s.owners[n], area.Code)
			}
		}
		s.outlines[area.Code] = o.stitch(outline)
	}
	var coast []int
	for n, count := range sides {
		if count%2 == 1 {
			coast = append(coast, n)
		}
	}
	s.land = o.stitch(coast)
	return s
})

// stitch joins arcs to rings. Arcs that do not close one are left out.
func (o *Outlines) stitch(arcs []int) (rings [][]int) {
	from := map[orb.Point][]int{}
	for _, n := range arcs {
		arc := o.Arcs[n]
		from[arc[0]] = append(from[arc[0]], n)
		from[arc[len(arc)-1]] = append(from[arc[len(arc)-1]], ^n)
	}
	used := map[int]bool{}
	for _, n := range arcs {
		if used[n] {
			continue
		}
		used[n] = true
		ring := []int{n}
		start, at := o.Arcs[n][0], o.Arcs[n][len(o.Arcs[n])-1]
		for at != start {
			i := slices.IndexFunc(from[at], func(n int) bool { return !used[max(n, ^n)] })
			if i < 0 {
				break
			}
			next := from[at][i]
			used[max(next, ^next)] = true
			ring = append(ring, next)
			arc := o.Arcs[max(next, ^next)]
			if at = arc[len(arc)-1]; next < 0 {
				at = arc[0]
			}
		}
		if at == start {
			rings = append(rings, ring)
		}
	}
	return rings
}

// sheet is a map while it is drawn.
type sheet struct {
	*Map
	frame
	*Outlines
	fine  float64                // the distance in units by which a line may be off
	lines map[int]orb.LineString // of arcs, in units
	b     strings.Builder
}

// Draw draws the map.
func (m *Map) Draw() Drawing {
	for fine := float64(fineness); ; fine *= 1.4 {
		s := &sheet{Map: m, frame: m.frame(), Outlines: World(), lines: map[int]orb.LineString{}, fine: fine}
		if d := s.draw(); zipped(d.SVG) <= heaviest || fine > Width {
			return d
		}
	}
}

// zipped returns the size of a text after gzip.
func zipped(text string) int {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write([]byte(text)) // a buffer takes everything
	w.Close()
	return b.Len()
}

func (s *sheet) draw() Drawing {
	m, d := s.Map, Drawing{}
	fmt.Fprintf(&s.b, `<svg viewBox="0 0 %d %.0f" direction="ltr" font-family="sans-serif" font-size="%d" fill="none" stroke-linejoin="round">`, Width, s.height, fontSize)
	fmt.Fprintf(&s.b, `<path class="sea" fill="#dbe7ee" d="M0 0H%dV%.0fH0z"/>`, Width, s.height)
	s.path(`class="land" fill="#f7f5f0"`, s.clipped(worldShapes().land), true)
	var marked []orb.LineString
	for _, code := range m.Countries {
		marked = append(marked, s.clipped(worldShapes().outlines[code])...)
	}
	s.path(`class="marked" fill="#e3b5a4"`, marked, true)
	s.path(`class="lake" fill="#dbe7ee"`, s.lakes(), true)
	borders, disputed := s.borders()
	s.path(`class="border" stroke="#8a8578" stroke-width="8"`, borders, false)
	s.path(`class="disputed" stroke="#8a8578" stroke-width="8" stroke-dasharray="24 20"`, disputed, false)
	d.Disputed = len(disputed) > 0
	var control []orb.LineString
	for _, line := range m.Lines {
		for _, path := range line.Paths {
			control = append(control, s.cut(s.drawn(s.around(path)))...)
		}
	}
	s.path(`class="control" stroke="#a3231f" stroke-width="22" stroke-dasharray="60 34"`, control, false)
	d.Numbers, d.Shown = s.labels()
	s.b.WriteString("</svg>")
	d.SVG = s.b.String()
	return d
}

// near reports whether an outline can be in the frame. It is false for what is on the other side of the world, where Lambert's
// projection turns lines inside out.
func (s *sheet) near(line orb.LineString) bool {
	if s.isWorld {
		return true
	}
	reach := math.Hypot(Width, s.height)/s.scale/2/radius/rad + 40
	const every = 8 // places: a line is not longer than the reach between them
	for i := 0; i < len(line); i += every {
		if s.distance(line[i]) < reach {
			return true
		}
	}
	return false
}

// drawn returns a line in units, without places that the map is too small to show.
func (s *sheet) drawn(line orb.LineString) orb.LineString {
	out := make(orb.LineString, len(line))
	for i, at := range line {
		out[i] = s.at(at)
	}
	return simplify.DouglasPeucker(s.fine).LineString(out)
}

// around returns a line with the longitudes that its places have on a map of the world.
func (s *sheet) around(line orb.LineString) orb.LineString {
	out := make(orb.LineString, len(line))
	for i, at := range line {
		out[i] = s.turned(at)
	}
	return out
}

func (s *sheet) arc(n int) orb.LineString {
	i := max(n, ^n)
	if _, ok := s.lines[i]; !ok {
		s.lines[i] = s.drawn(s.around(s.Arcs[i]))
	}
	if line := s.lines[i]; n >= 0 {
		return line
	}
	line := slices.Clone(s.lines[i])
	slices.Reverse(line)
	return line
}

// clipped returns the parts of rings that are in the frame.
func (s *sheet) clipped(rings [][]int) (out []orb.LineString) {
	for _, arcs := range rings {
		if s.isWorld {
			out = append(out, s.clippedOnWorld(arcs)...)
			continue
		}
		if !slices.ContainsFunc(arcs, func(n int) bool { return s.near(s.Arcs[max(n, ^n)]) }) {
			continue
		}
		var r orb.Ring
		for _, n := range arcs {
			r = append(r, s.arc(n)...)
		}
		out = s.appendRing(out, r)
	}
	return out
}

// clippedOnWorld cuts a ring at the meridian opposite of the map's middle, where the map has its two sides.
func (s *sheet) clippedOnWorld(arcs []int) (out []orb.LineString) {
	r := unrolled(s.ring(arcs))
	left := s.centre[0] - 180
	for _, turn := range []float64{-360, 0, 360} {
		moved := make(orb.Ring, len(r))
		for i, at := range r {
			moved[i] = orb.Point{at[0] + turn, at[1]}
		}
		part := clip.Ring(orb.Bound{Min: orb.Point{left, -90}, Max: orb.Point{left + 360, 90}}, moved)
		if len(part) > 3 {
			out = s.appendRing(out, orb.Ring(s.drawn(orb.LineString(part))))
		}
	}
	return out
}

// appendRing adds what of a ring is in the frame, unless it is too small to see.
func (s *sheet) appendRing(out []orb.LineString, r orb.Ring) []orb.LineString {
	smallest := 2 * s.fine // units across
	b := r.Bound()
	if len(r) < 4 || !b.Intersects(s.rim()) || max(b.Max[0]-b.Min[0], b.Max[1]-b.Min[1]) < smallest {
		return out
	}
	if part := clip.Ring(s.rim(), r.Clone()); len(part) > 3 {
		out = append(out, orb.LineString(part))
	}
	return out
}

// cut returns the parts of a line that are in the frame. A line that leaps from one side of a map of the world to the other is cut there.
func (s *sheet) cut(line orb.LineString) (out []orb.LineString) {
	from := 0
	for i := 1; i <= len(line); i++ {
		if i == len(line) || s.isWorld && math.Abs(line[i][0]-line[i-1][0]) > Width/2 {
			if i-from > 1 {
				out = append(out, clip.LineString(s.rim(), line[from:i].Clone())...)
			}
			from = i
		}
	}
	return out
}

// lakes returns the lakes that are large enough to see.
func (s *sheet) lakes() (out []orb.LineString) {
	const smallest = 60
	area := s.Area(Lakes)
	if area == nil {
		return nil
	}
	for _, rings := range area.Polygons {
		out = append(out, s.clipped(rings[:1])...)
	}
	return slices.DeleteFunc(out, func(l orb.LineString) bool {
		b := l.Bound()
		return max(b.Max[0]-b.Min[0], b.Max[1]-b.Min[1]) < smallest
	})
}

// borders returns the borders between areas in the frame, and those of areas that states dispute.
func (s *sheet) borders() (settled, open []orb.LineString) {
	for n, owners := range worldShapes().owners {
		if len(owners) < 2 || !s.near(s.Arcs[n]) {
			continue
		}
		if slices.ContainsFunc(owners, IsOpen) {
			open = append(open, s.cut(s.arc(n))...)
		} else {
			settled = append(settled, s.cut(s.arc(n))...)
		}
	}
	return settled, open
}

// path writes lines as one path element, in whole units and relative to each other.
func (s *sheet) path(attributes string, lines []orb.LineString, closed bool) {
	var d strings.Builder
	var at [2]int
	for _, line := range lines {
		begun, written := false, 0
		for i, p := range line {
			if closed && i == len(line)-1 && p == line[0] {
				break
			}
			to := [2]int{int(math.Round(p[0])), int(math.Round(p[1]))}
			switch {
			case !begun:
				fmt.Fprintf(&d, "M%d %d", to[0], to[1])
				begun = true
			case to == at:
				continue
			default:
				if written == 0 {
					d.WriteByte('l')
				} else if to[0] >= at[0] {
					d.WriteByte(' ')
				}
				fmt.Fprint(&d, to[0]-at[0])
				if to[1] >= at[1] {
					d.WriteByte(' ')
				}
				fmt.Fprint(&d, to[1]-at[1])
				written++
			}
			at = to
		}
		if closed {
			d.WriteByte('z')
			p := line[0]
			at = [2]int{int(math.Round(p[0])), int(math.Round(p[1]))}
		}
	}
	if d.Len() > 0 {
		fmt.Fprintf(&s.b, `<path %s fill-rule="evenodd" d="%s"/>`, attributes, d.String())
	}
}

// text writes a label.
func (s *sheet) text(class string, l label) {
	fmt.Fprintf(&s.b, `<text class="%s" x="%.0f" y="%.0f"`, class, l.at[0], l.at[1])
	if l.anchor != "start" {
		fmt.Fprintf(&s.b, ` text-anchor="%s"`, l.anchor)
	}
	if l.dx != 0 {
		fmt.Fprintf(&s.b, ` dx="%gem"`, l.dx)
	}
	fmt.Fprintf(&s.b, ` dy="%gem" fill="%s">%s</text>`, l.dy, cmp.Or(l.fill, "#1a1a1a"), html.EscapeString(l.text))
}
