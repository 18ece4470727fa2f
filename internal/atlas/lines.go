package atlas

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/paulmach/orb"
)

// MostPlaces is the largest number of places that a file of lines may have.
const MostPlaces = 20_000

// LineError says what is wrong with a file of lines, and where.
type LineError struct {
	Offset int // in bytes, from the beginning of the file
	Reason string
}

func (e *LineError) Error() string { return e.Reason }

// ReadLines reads the lines of a file: LineString and MultiLineString of GeoJSON (RFC 7946), the edges of Polygon and MultiPolygon, in features or without; or
// CSV with the columns lat and lon, where an empty line ends a line. Its error is a [LineError].
func ReadLines(name string, content []byte) ([]orb.LineString, error) {
	var lines []orb.LineString
	var err error
	if strings.HasSuffix(strings.ToLower(name), ".csv") {
		lines, err = readCSV(content)
	} else {
		lines, err = readGeoJSON(content)
	}
	if err != nil {
		return nil, err
	}
	count := 0
	for _, line := range lines {
		count += len(line)
		if len(line) < 2 {
			return nil, &LineError{0, "a line has less than two places"}
		}
		for _, at := range line {
			if !OnEarth(at) {
				return nil, &LineError{0, fmt.Sprintf("the place with latitude %v and longitude %v is not on Earth", at[1], at[0])}
			}
		}
	}
	switch {
	case count == 0:
		return nil, &LineError{0, "no line is in it"}
	case count > MostPlaces:
		return nil, &LineError{0, fmt.Sprintf("it has %d places, more than %d", count, MostPlaces)}
	}
	return lines, nil
}

// OnEarth reports whether longitude and latitude are numbers that a place can have.
func OnEarth(at orb.Point) bool {
	return at[0] >= -180 && at[0] <= 180 && at[1] >= -90 && at[1] <= 90
}

type geometry struct {
	Type        string
	Coordinates json.RawMessage
	Geometry    *geometry
	Geometries  []geometry
	Features    []geometry
}

func readGeoJSON(content []byte) ([]orb.LineString, error) {
	var g geometry
	if err := json.Unmarshal(content, &g); err != nil {
		return nil, jsonError(err)
	}
	return g.lines()
}

func jsonError(err error) error {
	found := &LineError{Reason: "it is no GeoJSON: " + strings.TrimPrefix(err.Error(), "json: ")}
	if syntax := (*json.SyntaxError)(nil); errors.As(err, &syntax) {
		found.Offset = int(syntax.Offset)
	}
	if wrong := (*json.UnmarshalTypeError)(nil); errors.As(err, &wrong) {
		found.Offset = int(wrong.Offset)
	}
	return found
}

func (g *geometry) lines() (lines []orb.LineString, err error) {
	switch g.Type {
	case "LineString":
		lines = make([]orb.LineString, 1)
		err = json.Unmarshal(g.Coordinates, &lines[0])
	case "MultiLineString", "Polygon":
		err = json.Unmarshal(g.Coordinates, &lines)
	case "MultiPolygon":
		var polygons [][]orb.LineString
		err = json.Unmarshal(g.Coordinates, &polygons)
		for _, rings := range polygons {
			lines = append(lines, rings...)
		}
	case "Feature", "FeatureCollection", "GeometryCollection":
		inside := append(g.Geometries, g.Features...)
		if g.Geometry != nil {
			inside = append(inside, *g.Geometry)
		}
		for _, part := range inside {
			own, err := part.lines()
			if err != nil {
				return nil, err
			}
			lines = append(lines, own...)
		}
	default:
		return nil, &LineError{0, fmt.Sprintf("%q is no line of GeoJSON", g.Type)}
	}
	if err != nil {
		return nil, jsonError(err)
	}
	return lines, nil
}

func readCSV(content []byte) (lines []orb.LineString, err error) {
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(content, []byte("\ufeff"))))
	r.FieldsPerRecord = -1
	isComma := false // decimals have a comma
	if head, _, _ := bytes.Cut(content, []byte("\n")); !bytes.ContainsRune(head, ',') {
		switch {
		case bytes.ContainsRune(head, ';'):
			r.Comma, isComma = ';', true
		case bytes.ContainsRune(head, '\t'):
			r.Comma, isComma = '\t', true
		}
	}
	degrees := func(cell string) (float64, error) {
		if cell = strings.TrimSpace(cell); isComma {
			cell = strings.Replace(cell, ",", ".", 1)
		}
		return strconv.ParseFloat(cell, 64)
	}
	lat, lon, row := -1, -1, 0
	for {
		before := r.InputOffset()
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			return lines, nil
		}
		if err != nil {
			return nil, &LineError{int(before), "it is no CSV: " + err.Error()}
		}
		line, _ := r.FieldPos(0)
		if lat < 0 {
			for i, cell := range cells {
				switch strings.ToLower(strings.TrimSpace(cell)) {
				case "lat", "latitude":
					lat = i
				case "lon", "lng", "longitude":
					lon = i
				}
			}
			if lat < 0 || lon < 0 {
				return nil, &LineError{0, "its first line does not name the columns lat and lon"}
			}
			row = line
			continue
		}
		if len(cells) <= max(lat, lon) {
			return nil, &LineError{int(before), "a line has no latitude or no longitude"}
		}
		y, errY := degrees(cells[lat])
		x, errX := degrees(cells[lon])
		if errX != nil || errY != nil {
			return nil, &LineError{int(before), fmt.Sprintf("%q and %q are no latitude and longitude", cells[lat], cells[lon])}
		}
		if len(lines) == 0 || line > row+1 {
			lines = append(lines, nil)
		}
		last := len(lines) - 1
		lines[last] = append(lines[last], orb.Point{x, y})
		row = line
	}
}
