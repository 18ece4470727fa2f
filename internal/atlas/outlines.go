package atlas

import (
	"bytes"
	_ "embed"
	"encoding/binary"
	"errors"
	"io"
	"math"
	"sync"

	"github.com/andybalholm/brotli"
	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

// Outlines are the outlines of areas, divided into the arcs that areas share.
type Outlines struct {
	Arcs  []orb.LineString // longitude and latitude in degrees, WGS 84
	Areas []Area           // sorted by code
}

// Area is a country, a territory, an area that states dispute, or all lakes.
type Area struct {
	Code     string    // of ISO 3166-1, two letters; "x-" and a name for what has none
	Polygons [][][]int // of each, its rings: the outer one, then holes; of each the numbers of its arcs, ^n for one that runs backwards
}

// Lakes is the code of the area of all lakes.
const Lakes = "~lakes"

// steps is the number of steps of the file's grid in a degree: each is about 200 m.
const steps = 500

// limit is the largest number of arcs, places, areas or rings that a file may have.
const limit = 1 << 20

//go:embed outlines.bin
var file []byte

// World returns the outlines of the world that the program carries.
var World = sync.OnceValue(func() *Outlines {
	o, err := Decode(file)
	if err != nil {
		panic("outlines.bin: " + err.Error()) // a test reads it
	}
	return o
})

// Encode returns the outlines as a file: numbers of variable length, differences between places of a grid, compressed with Brotli.
func (o *Outlines) Encode() ([]byte, error) {
	b := binary.AppendUvarint(nil, uint64(len(o.Arcs)))
	for _, arc := range o.Arcs {
		var at [2]int64
		var places []byte
		n := uint64(0)
		for i, p := range arc {
			x, y := toGrid(p[0]), toGrid(p[1])
			if i > 0 && i < len(arc)-1 && x == at[0] && y == at[1] {
				continue
			}
			places = binary.AppendVarint(binary.AppendVarint(places, x-at[0]), y-at[1])
			at = [2]int64{x, y}
			n++
		}
		b = append(binary.AppendUvarint(b, n), places...)
	}
	b = binary.AppendUvarint(b, uint64(len(o.Areas)))
	for _, area := range o.Areas {
		b = append(binary.AppendUvarint(b, uint64(len(area.Code))), area.Code...)
		b = binary.AppendUvarint(b, uint64(len(area.Polygons)))
		for _, rings := range area.Polygons {
			b = binary.AppendUvarint(b, uint64(len(rings)))
			for _, arcs := range rings {
				b = binary.AppendUvarint(b, uint64(len(arcs)))
				for _, n := range arcs {
					b = binary.AppendVarint(b, int64(n))
				}
			}
		}
	}
	var out bytes.Buffer
	w := brotli.NewWriterLevel(&out, brotli.BestCompression)
	if _, err := w.Write(b); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func toGrid(degrees float64) int64 {
	if degrees < 0 {
		return -toGrid(-degrees)
	}
	return int64(degrees*steps + .5)
}

// Decode reads a file of [Outlines.Encode]. It returns an error for any other file.
func Decode(file []byte) (*Outlines, error) {
	data, err := io.ReadAll(io.LimitReader(brotli.NewReader(bytes.NewReader(file)), 16<<20))
	if err != nil {
		return nil, err
	}
	d := &decoder{data: data}
	o := &Outlines{}
	for range d.count() {
		var at [2]int64
		arc := orb.LineString{}
		for range d.count() {
			at[0] += d.signed()
			at[1] += d.signed()
			arc = append(arc, orb.Point{float64(at[0]) / steps, float64(at[1]) / steps})
		}
		if len(arc) < 2 {
			d.err = errMalformed
		}
		o.Arcs = append(o.Arcs, arc)
	}
	for range d.count() {
		area := Area{Code: d.text()}
		for range d.count() {
			var rings [][]int
			for range d.count() {
				var arcs []int
				for range d.count() {
					n := int(d.signed())
					if n >= len(o.Arcs) || ^n >= len(o.Arcs) {
						d.err, n = errMalformed, 0
					}
					arcs = append(arcs, n)
				}
				if len(arcs) == 0 {
					d.err = errMalformed
				}
				rings = append(rings, arcs)
			}
			if len(rings) == 0 {
				d.err = errMalformed
			}
			area.Polygons = append(area.Polygons, rings)
		}
		o.Areas = append(o.Areas, area)
	}
	return o, d.err
}

var errMalformed = errors.New("not a file of outlines")

// decoder reads numbers. After an error every number is 0.
type decoder struct {
	data []byte
	err  error
}

func (d *decoder) unsigned() uint64 {
	value, n := binary.Uvarint(d.data)
	if n <= 0 {
		d.err, d.data = errMalformed, nil
		return 0
	}
	d.data = d.data[n:]
	return value
}

func (d *decoder) signed() int64 {
	value, n := binary.Varint(d.data)
	if n <= 0 {
		d.err, d.data = errMalformed, nil
		return 0
	}
	d.data = d.data[n:]
	return value
}

// count reads the length of a list. No list is longer than the bytes that are left.
func (d *decoder) count() int {
	n := d.unsigned()
	if n > limit || n > uint64(len(d.data)) {
		d.err, d.data = errMalformed, nil
		return 0
	}
	return int(n)
}

func (d *decoder) text() string {
	n := d.count()
	text := string(d.data[:n])
	d.data = d.data[n:]
	return text
}

// ring returns the places of a ring. The last is the first again.
func (o *Outlines) ring(arcs []int) orb.Ring {
	var r orb.Ring
	for _, n := range arcs {
		arc := o.Arcs[max(n, ^n)]
		for i := range arc {
			if i == 0 && len(r) > 0 {
				continue
			}
			if n < 0 {
				i = len(arc) - 1 - i
			}
			r = append(r, arc[i])
		}
	}
	return r
}

// Area returns the area of a code, or nil.
func (o *Outlines) Area(code string) *Area {
	for i := range o.Areas {
		if o.Areas[i].Code == code {
			return &o.Areas[i]
		}
	}
	return nil
}

// At returns the code of the area at a place; empty in the sea.
func (o *Outlines) At(place orb.Point) string {
	for _, area := range o.Areas {
		if area.Code == Lakes {
			continue
		}
		for _, rings := range area.Polygons {
			if b := o.bound(rings[0]); place[1] <= b.Max[1] && (place[1] >= b.Min[1] || b.Min[1] < -60) && o.contains(rings, place) {
				return area.Code
			}
		}
	}
	return ""
}

func (o *Outlines) contains(rings [][]int, place orb.Point) bool {
	var p orb.Polygon
	for _, arcs := range rings {
		p = append(p, unrolled(o.ring(arcs)))
	}
	for _, turn := range []float64{0, -360, 360} {
		if planar.PolygonContains(p, orb.Point{place[0] + turn, place[1]}) {
			return true
		}
	}
	return false
}

// unrolled returns a ring of which no two neighbours are more than half of the globe apart, where it crosses the antimeridian too: its longitudes go on
// beyond 180 or -180 degrees. A ring around the South Pole goes along it.
func unrolled(r orb.Ring) orb.Ring {
	out := make(orb.Ring, len(r), len(r)+3)
	turn := 0.
	for i, at := range r {
		if i > 0 {
			if step := at[0] - r[i-1][0]; step > 180 {
				turn -= 360
			} else if step < -180 {
				turn += 360
			}
		}
		out[i] = orb.Point{at[0] + turn, at[1]}
	}
	if turn != 0 {
		out = append(out, orb.Point{out[len(out)-1][0], -90}, orb.Point{out[0][0], -90}, out[0])
	}
	return out
}

// bound returns the bound of a ring without joining its arcs.
func (o *Outlines) bound(arcs []int) orb.Bound {
	b := o.Arcs[max(arcs[0], ^arcs[0])].Bound()
	for _, n := range arcs[1:] {
		b = b.Union(o.Arcs[max(n, ^n)].Bound())
	}
	return b
}

// Away returns how far a place is from the area of a code, in kilometres; from any land where the code is empty. It is 0 inside.
func Away(place orb.Point, code string) float64 {
	o := World()
	if at := o.At(place); at != "" && (at == code || code == "") {
		return 0
	}
	nearest := math.Inf(1)
	for _, area := range o.Areas {
		if area.Code == Lakes || code != "" && area.Code != code {
			continue
		}
		for _, rings := range area.Polygons {
			for _, arcs := range rings {
				for _, n := range arcs {
					for _, at := range o.Arcs[max(n, ^n)] {
						if math.Abs(at[1]-place[1])*rad*radius < nearest {
							nearest = min(nearest, Kilometres(at, place))
						}
					}
				}
			}
		}
	}
	return nearest
}
