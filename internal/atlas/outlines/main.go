// Command outlines makes outlines.bin, the outlines of the world that the program carries, of files of Natural Earth.
//
//	npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
//	go run ./internal/atlas/outlines -world package/countries-10m.json -disputed ne_10m_admin_0_disputed_areas.json \
//	    -lakes ne_50m_lakes.json -to internal/atlas/outlines.bin
//
// The disputed areas are those of Natural Earth 4.1, as world-atlas 2.0.2 is; the lakes are of the scale 1:50m. Each is GeoJSON.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"

	"github.com/paulmach/orb"
)

func main() {
	log.SetFlags(0)
	world := flag.String("world", "", "countries-10m.json of world-atlas")
	disputed := flag.String("disputed", "", "the disputed areas as GeoJSON")
	lakes := flag.String("lakes", "", "the lakes as GeoJSON")
	to := flag.String("to", "internal/atlas/outlines.bin", "the file to write")
	flag.Parse()
	w, err := readWorld(*world)
	if err != nil {
		log.Fatal(err)
	}
	areas, err := readGeoJSON(*disputed, w.grid)
	if err != nil {
		log.Fatal(err)
	}
	if err := w.correct(areas); err != nil {
		log.Fatal(err)
	}
	water, err := readGeoJSON(*lakes, w.grid)
	if err != nil {
		log.Fatal(err)
	}
	data, err := w.encode(water)
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(*to, data, 0o644); err != nil {
		log.Fatal(err)
	}
	fmt.Println(*to, len(data), "bytes")
}

// point is a place on the grid of the published file, so that equal places are equal values.
type point [2]int

// grid turns places of the published file into degrees.
type grid struct{ scale, translate [2]float64 }

func (g grid) degrees(p point) orb.Point {
	return orb.Point{float64(p[0])*g.scale[0] + g.translate[0], float64(p[1])*g.scale[1] + g.translate[1]}
}

func (g grid) at(lon, lat float64) point {
	return point{int((lon-g.translate[0])/g.scale[0] + .5), int((lat-g.translate[1])/g.scale[1] + .5)}
}

type (
	ring    []point // closed: the first place is not repeated
	polygon []ring
)

type topology struct {
	Transform struct{ Scale, Translate [2]float64 }
	Arcs      [][]point
	Objects   map[string]struct {
		Geometries []struct {
			Type       string
			ID         string
			Arcs       json.RawMessage
			Properties struct{ Name string }
		}
	}
}

func readJSON(file string, value any) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(data, value); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return nil
}

// readWorld reads the countries of a TopoJSON file.
func readWorld(file string) (*world, error) {
	var t topology
	if err := readJSON(file, &t); err != nil {
		return nil, err
	}
	for _, arc := range t.Arcs {
		for i := 1; i < len(arc); i++ {
			arc[i][0] += arc[i-1][0]
			arc[i][1] += arc[i-1][1]
		}
	}
	w := &world{grid: grid{t.Transform.Scale, t.Transform.Translate}}
	for _, g := range t.Objects["countries"].Geometries {
		var polygons [][][]int
		if g.Type == "Polygon" {
			polygons = make([][][]int, 1)
			if err := json.Unmarshal(g.Arcs, &polygons[0]); err != nil {
				return nil, err
			}
		} else if err := json.Unmarshal(g.Arcs, &polygons); err != nil {
			return nil, err
		}
		f := feature{name: g.Properties.Name, code: codeOf(g.Properties.Name, g.ID)}
		for _, rings := range polygons {
			var p polygon
			for _, arcs := range rings {
				p = append(p, joined(t.Arcs, arcs))
			}
			f.polygons = append(f.polygons, p)
		}
		w.features = append(w.features, f)
	}
	return w, nil
}

// joined returns the ring that arcs make one after the other; that of a negative number runs backwards.
func joined(arcs [][]point, numbers []int) ring {
	var r ring
	for _, n := range numbers {
		arc := arcs[max(n, ^n)]
		for i := range len(arc) - 1 {
			if n < 0 {
				i = len(arc) - 1 - i
			}
			r = append(r, arc[i])
		}
	}
	return r
}

// readGeoJSON reads the polygons of a GeoJSON file, those of one name together.
func readGeoJSON(file string, g grid) (map[string][]polygon, error) {
	var collection struct {
		Features []struct {
			Properties map[string]any
			Geometry   struct {
				Type        string
				Coordinates json.RawMessage
			}
		}
	}
	if err := readJSON(file, &collection); err != nil {
		return nil, err
	}
	found := map[string][]polygon{}
	for _, f := range collection.Features {
		var polygons [][][][2]float64
		if f.Geometry.Type == "Polygon" {
			polygons = make([][][][2]float64, 1)
			if err := json.Unmarshal(f.Geometry.Coordinates, &polygons[0]); err != nil {
				return nil, err
			}
		} else if err := json.Unmarshal(f.Geometry.Coordinates, &polygons); err != nil {
			return nil, err
		}
		name, _ := f.Properties["BRK_NAME"].(string)
		for _, rings := range polygons {
			var p polygon
			for _, coordinates := range rings {
				var r ring
				for _, c := range coordinates[:len(coordinates)-1] {
					if at := g.at(c[0], c[1]); len(r) == 0 || r[len(r)-1] != at {
						r = append(r, at)
					}
				}
				p = append(p, r)
			}
			found[name] = append(found[name], p)
		}
	}
	return found, nil
}
