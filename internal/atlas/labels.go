package atlas

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"unicode"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"
)

// fontSize is the size of labels in units, where a map is as wide as the smallest phone's column: 288 pixels make it 11.6. The style sheet
// makes it smaller on wider maps, so that labels which do not overlap here overlap nowhere.
const fontSize = 145

// label is a text at a place; its anchor is start, middle or end, and dx and dy move it, in its own size.
type label struct {
	text         string
	at           orb.Point
	anchor       string
	dx, dy, size float64
	fill         string
}

// box returns the rectangle that the label covers at most. The width of a letter is not known, since readers' fonts differ.
func (l label) box() orb.Bound {
	width, size := textWidth(l.text)*l.size, l.size
	x, y := l.at[0]+l.dx*size, l.at[1]+l.dy*size
	switch l.anchor {
	case "middle":
		x -= width / 2
	case "end":
		x -= width
	}
	return orb.Bound{Min: orb.Point{x, y - .85*size}, Max: orb.Point{x + width, y + .27*size}}
}

// textWidth returns a width that text has at most in common fonts, in its size.
func textWidth(text string) (width float64) {
	for _, r := range text {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r >= 0x1100 && (unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul) || r >= 0x3000 && r < 0x3100):
			width++
		case unicode.IsUpper(r) || r == 'm' || r == 'w' || unicode.Is(unicode.Cyrillic, r) || unicode.In(r, unicode.Devanagari, unicode.Bengali, unicode.Thai):
			width += .7
		case r == 'i' || r == 'l' || r == 'j' || r == 't' || r == 'f' || unicode.IsSpace(r) || unicode.IsPunct(r):
			width += .34
		default:
			width += .58
		}
	}
	return width
}

// positions are where the name of a place can stand beside its point, the best first.
var positions = []label{
	{anchor: "start", dx: .5, dy: .34},
	{anchor: "end", dx: -.5, dy: .34},
	{anchor: "middle", dy: -.55},
	{anchor: "middle", dy: 1.2},
	{anchor: "start", dx: .35, dy: -.25},
	{anchor: "end", dx: -.35, dy: -.25},
	{anchor: "start", dx: .35, dy: .95},
	{anchor: "end", dx: -.35, dy: .95},
}

const dotSize = 90 // units across, with what is kept free around it

// crowd is the labels that are there.
type crowd struct {
	boxes []orb.Bound
	frame orb.Bound
}

func (c *crowd) fits(b orb.Bound, except int) bool {
	if b.Min[0] < 0 || b.Min[1] < 0 || b.Max[0] > c.frame.Max[0] || b.Max[1] > c.frame.Max[1] {
		return false
	}
	for i, other := range c.boxes {
		if i != except && b.Min[0] < other.Max[0] && other.Min[0] < b.Max[0] && b.Min[1] < other.Max[1] && other.Min[1] < b.Max[1] {
			return false
		}
	}
	return true
}

// labels writes the points and the names: those of places first, in the author's order, then those of the countries that are highlighted, then of
// others that have room inside of their outlines. A place whose name fits nowhere has a number, in the digits of the language.
func (s *sheet) labels() (numbers []int, shown []string) {
	c := &crowd{frame: orb.Bound{Max: orb.Point{Width, s.height}}}
	points := make([]orb.Point, len(s.Places))
	for i, place := range s.Places {
		points[i] = s.frame.at(s.turned(place.At))
		c.boxes = append(c.boxes, orb.Bound{Min: points[i], Max: points[i]}.Pad(dotSize/2))
	}
	names := s.placeNames(c, points)
	countries := s.countryNames(c)
	for _, l := range countries {
		s.text("country", l.label)
		shown = append(shown, l.code)
	}
	for _, p := range points {
		s.b.WriteString(`<path class="point" stroke="#1a1a1a" stroke-width="70" stroke-linecap="round" d="M` + strconv.Itoa(int(math.Round(p[0]))) + " " + strconv.Itoa(int(math.Round(p[1]))) + `h0"/>`)
	}
	numbers = make([]int, len(points))
	count := 0
	for i, l := range names {
		if l.text == "" {
			count++
			numbers[i] = count
			l, _ = c.place(message.NewPrinter(language.Make(s.Language)).Sprint(number.Decimal(count)), points[i], i)
		}
		s.text("place", l)
	}
	return numbers, shown
}

// placeNames places the names beside the points. Of the places without a name yet, that with the fewest positions left is next, the author's first of
// equals. The text of a name that fits nowhere is empty.
func (s *sheet) placeNames(c *crowd, points []orb.Point) []label {
	names := make([]label, len(points))
	done := make([]bool, len(points))
	for range points {
		best, fewest := -1, len(positions)+1
		for i := range points {
			if !done[i] {
				if n := c.free(s.Places[i].Name, points[i], i); n < fewest {
					best, fewest = i, n
				}
			}
		}
		done[best] = true
		if l, ok := c.place(s.Places[best].Name, points[best], best); ok {
			names[best] = l
			c.boxes = append(c.boxes, l.box())
		}
	}
	// Numbers need room that no other label takes.
	for i, l := range names {
		if l.text == "" {
			number, _ := c.place("00", points[i], i)
			c.boxes = append(c.boxes, number.box())
		}
	}
	return names
}

// free counts the positions in which a name fits.
func (c *crowd) free(name string, at orb.Point, own int) (n int) {
	for _, l := range positions {
		l.text, l.at, l.size = name, at, fontSize
		if c.fits(l.box(), own) {
			n++
		}
	}
	return n
}

// place returns a name in the best position in which it fits, or in the first.
func (c *crowd) place(name string, at orb.Point, own int) (label, bool) {
	for _, l := range positions {
		l.text, l.at, l.size = name, at, fontSize
		if c.fits(l.box(), own) {
			return l, true
		}
	}
	l := positions[0]
	l.text, l.at, l.size = name, at, fontSize
	return l, false
}

type countryLabel struct {
	label
	code string
}

// countryNames places the names of countries, each in the roomiest part of what the map shows of it.
func (s *sheet) countryNames(c *crowd) (labels []countryLabel) {
	type candidate struct {
		code     string
		ring     orb.Ring
		area     float64
		isMarked bool
	}
	var candidates []candidate
	for _, area := range s.Areas {
		if area.Code == Lakes || len(area.Code) != 2 {
			continue
		}
		best := candidate{code: area.Code, isMarked: slices.Contains(s.Countries, area.Code)}
		for _, line := range s.clipped(worldShapes().outlines[area.Code]) {
			if r := orb.Ring(line); math.Abs(planar.Area(r)) > best.area {
				best.ring, best.area = r, math.Abs(planar.Area(r))
			}
		}
		if best.ring != nil {
			candidates = append(candidates, best)
		}
	}
	slices.SortStableFunc(candidates, func(a, b candidate) int {
		if a.isMarked != b.isMarked {
			return cmp.Compare(b2i(b.isMarked), b2i(a.isMarked))
		}
		return cmp.Compare(b.area, a.area)
	})
	for _, k := range candidates {
		l, ok := s.inside(c, k.ring, CountryName(k.code, s.Language), k.isMarked)
		if !ok {
			continue
		}
		c.boxes = append(c.boxes, l.box())
		labels = append(labels, countryLabel{l, k.code})
	}
	return labels
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// inside places a country's name where it is farthest from the outline. The name of a country that is highlighted may be wider than the country.
func (s *sheet) inside(c *crowd, r orb.Ring, name string, isMarked bool) (best label, ok bool) {
	const steps = 14
	b := r.Bound()
	room := -1.
	for row := range steps {
		y := b.Min[1] + (b.Max[1]-b.Min[1])*(float64(row)+.5)/steps
		xs := crossings(r, y)
		above, below := crossings(r, y-fontSize/2), crossings(r, y+fontSize/2)
		for i := 1; i < len(xs); i += 2 {
			x := (xs[i] + xs[i-1]) / 2
			l := label{text: name, at: orb.Point{x, y}, anchor: "middle", dy: .34, size: fontSize, fill: "#5c574b"}
			box := l.box()
			half := min(x-xs[i-1], reach(above, x), reach(below, x))
			if !c.fits(box, -1) || !isMarked && half*2 < box.Max[0]-box.Min[0] {
				continue
			}
			if half > room {
				best, room, ok = l, half, true
			}
		}
	}
	return best, ok
}

// crossings returns where a ring crosses a horizontal line, from the left.
func crossings(r orb.Ring, y float64) (xs []float64) {
	for i, p := range r {
		q := r[(i+1)%len(r)]
		if (p[1] > y) != (q[1] > y) {
			xs = append(xs, p[0]+(q[0]-p[0])*(y-p[1])/(q[1]-p[1]))
		}
	}
	slices.Sort(xs)
	return xs
}

// reach returns how far a place is inside, by the crossings of its line; 0 outside.
func reach(xs []float64, x float64) float64 {
	i, _ := slices.BinarySearch(xs, x)
	if i%2 == 0 || i == len(xs) {
		return 0
	}
	return min(x-xs[i-1], xs[i]-x)
}
