package read

import (
	"errors"
	"io/fs"
	"path"
	"strconv"
	"strings"

	"github.com/nutgraf/nutgraf/internal/atlas"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/paulmach/orb"
)

// mapPlace is a place whose entry is still a name.
type mapPlace struct {
	explainer.Place
	entry Text
}

// mapLine is a line whose source and file are still names.
type mapLine struct {
	explainer.MapLine
	source, file Text
}

// largestLines is the largest file of lines in bytes.
const largestLines = 2 << 20

var RulePlaceIsOnEarth = ruleSet.Error("place-is-on-earth", "A place of a map has a latitude from -90 (south) to 90 (north) and a longitude "+
	"from -180 (west) to 180 (east), in degrees with decimals, as WGS 84 and every map service give them.")

var RulePlaceIsNamed = ruleSet.Error("place-is-named", "A place of a map has a name, or an entry whose title is its name.")

// readPlaces returns the items of the field "places". An item with an error is left out.
func (p *Page) readPlaces() (places []mapPlace) {
	for item, own := range p.fields.items("places", typePlaces, "a place") {
		found := mapPlace{entry: Text{own.text("entry"), item.get("entry").place}}
		found.Name, found.Country, found.Position = markdown.Typographic(own.text("name"), p.language), strings.ToUpper(own.text("country")), item.place
		lat, okLat := own.degrees("lat", 90)
		lon, okLon := own.degrees("lon", 180)
		found.At = orb.Point{lon, lat}
		if found.Name == "" && found.entry.Text == "" {
			own.add(RulePlaceIsNamed, own.start, "a place has no name", `add a line "name: …"`)
		}
		if okLat && okLon && !problem.HasErrors(own.problems) {
			places = append(places, found)
		}
	}
	return places
}

func upper(words []string) []string {
	for i, word := range words {
		words[i] = strings.ToUpper(word)
	}
	return words
}

// degrees is a latitude or a longitude.
func (f *fields) degrees(name string, most float64) (float64, bool) {
	v, ok := f.scalar(name, typeDegrees)
	if !ok {
		return 0, false
	}
	number, err := strconv.ParseFloat(strings.TrimSpace(v.text), 64)
	switch {
	case err != nil:
		f.mistyped(name, v, typeDegrees)
	case number != number || number > most || number < -most:
		fix := "write a number from -" + strconv.Itoa(int(most)) + " to " + strconv.Itoa(int(most))
		if other, err := strconv.ParseFloat(f.text("lon"), 64); name == "lat" && err == nil && number >= -180 && number <= 180 && other >= -90 && other <= 90 {
			fix = "lat and lon are likely exchanged: write lat: " + f.text("lon") + " and lon: " + f.text("lat")
		}
		f.add(RulePlaceIsOnEarth, v.place, problem.Quote(name)+" is "+v.said()+", which no place on Earth has", fix)
	default:
		return number, true
	}
	return 0, false
}

var RuleLineIsDated = ruleSet.Error("line-is-dated", "A line of a map that is no border, such as a line of control, is true of a day and rests on a "+
	"source: readers see both, and that it is no border.")

// readLines returns the items of the field "lines". An item with an error is left out.
func (p *Page) readLines() (lines []mapLine) {
	for item, own := range p.fields.items("lines", typeLines, "a line") {
		name := func(field string) Text { return Text{own.text(field), item.get(field).place} }
		found := mapLine{
			explainer.MapLine{Label: markdown.Typographic(own.text("label"), p.language), Date: own.date("date", typeDate)}, name("source"), name("file"),
		}
		fixes := map[string]string{
			"date":   `add a line "date: …" with the day that it shows`,
			"source": `add a line "source: …" with the id of a source in data/sources.yaml`,
		}
		for _, field := range []string{"date", "source"} {
			if v := item.get(field); v.isEmpty() {
				own.add(RuleLineIsDated, own.start, "a line has no "+problem.Quote(field), fixes[field])
			}
		}
		if !problem.HasErrors(own.problems) {
			lines = append(lines, found)
		}
	}
	return lines
}

// places are those of a map, with their entries.
func (b *builder) places(p *Page) (places []explainer.Place) {
	for _, given := range p.places {
		found := given.Place
		if name := given.entry.Text; name != "" {
			ref, _ := explainer.ParseRef(name)
			switch term, event, actor := b.terms[ref.ID], b.events[ref.ID], b.actors[ref.ID]; {
			case ref.Kind == explainer.KindTerm && term != nil:
				found.Entry = &term.Entry
			case ref.Kind == explainer.KindEvent && event != nil:
				found.Entry = &event.Entry
			case ref.Kind == explainer.KindActor && actor != nil:
				found.Entry = &actor.Entry
			default:
				kind, id := ref.Kind, ref.ID
				if !kind.IsEntity() {
					kind, id = "", name
				}
				p.Unknown = append(p.Unknown, Unknown{"entry", kind, id, given.entry.Place})
				continue
			}
			if found.Name == "" {
				found.Name = found.Entry.Title
			}
		}
		places = append(places, found)
	}
	return places
}

// mapSources gives the lines of a map their sources.
func (b *builder) mapSources(p *Page) {
	for i, line := range p.lines {
		if p.lines[i].Source = b.sources[line.source.Text]; p.lines[i].Source == nil {
			p.Unknown = append(p.Unknown, Unknown{"source", explainer.KindSource, line.source.Text, line.source.Place})
		}
	}
}

var RuleLineCanBeRead = ruleSet.Error("line-can-be-read", "The line of a map is a file beside its text: GeoJSON (.json) with lines, or CSV with the columns lat and "+
	"lon, at most 20,000 places and 2 MB.")

// findLines reads the files of the maps' lines.
func (p *Project) findLines() error {
	for _, page := range p.Pages {
		m, ok := page.item.(*explainer.Map)
		if !ok || page.IsHeld {
			continue
		}
		m.Lines = nil
		for _, line := range page.lines {
			add := func(place problem.Place, message, fix string) {
				p.Problems = append(p.Problems, problem.New(RuleLineCanBeRead, place, message, fix))
			}
			folder, file := page.imageFile(p, line.file.Text)
			if file == "" {
				add(line.file.Place, "the file "+problem.Quote(line.file.Text)+" is not there", "put the file beside the text, or correct its name")
				continue
			}
			name := path.Join(folder, file)
			content, err := AtMost(p.Files, name, largestLines)
			if err != nil {
				if errors.Is(err, fs.ErrPermission) {
					return err
				}
				add(line.file.Place, "the file "+problem.Quote(line.file.Text)+" cannot be read", "put the file beside the text, or correct its name")
				continue
			}
			if len(content) >= largestLines {
				add(line.file.Place, "the file "+problem.Quote(line.file.Text)+" is larger than 2 MB", "leave out places: a map shows none that are closer than a kilometre")
				continue
			}
			line.Paths, err = atlas.ReadLines(name, content)
			if wrong := (*atlas.LineError)(nil); errors.As(err, &wrong) {
				row := 1 + strings.Count(string(content[:min(wrong.Offset, len(content))]), "\n")
				add(problem.Place{Path: name, Line: row, Column: 1}, "the file of a line cannot be read: "+wrong.Reason,
					"save it as GeoJSON with lines, or as CSV with the columns lat and lon")
				continue
			}
			m.Lines = append(m.Lines, line.MapLine)
		}
	}
	return nil
}
