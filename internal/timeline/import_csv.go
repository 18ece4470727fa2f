package timeline

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// readCSV reads the spreadsheet of TimelineJS. Its first line names the columns.
func (im *importer) readCSV() []row {
	sheet := im.newSheet()
	names, _, ok := sheet.next()
	if !ok || !im.judgeColumns(names) {
		return nil
	}
	var rows []row
	for {
		cells, place, ok := sheet.next()
		if !ok {
			return rows
		}
		r := row{place: place}
		empty := true
		for i, c := range cells {
			if c.text == "" {
				continue
			}
			empty = false
			if i < len(names) {
				c.name = names[i].text
			}
			r.set(columnOf(c.name), c)
		}
		if !empty {
			rows = append(rows, r)
		}
	}
}

// sheet reads the cells of a CSV file with their places.
type sheet struct {
	im     *importer
	reader *csv.Reader
	bad    int
}

func (im *importer) newSheet() *sheet {
	s := &sheet{im: im, reader: csv.NewReader(bytes.NewReader(im.content))}
	s.reader.FieldsPerRecord = -1
	s.reader.TrimLeadingSpace = true
	s.reader.Comma = separator(im.content)
	return s
}

// separator is the most frequent candidate of the first line: sheets in countries with decimal commas have semicolons.
func separator(content []byte) rune {
	first, _, _ := bytes.Cut(content, []byte{'\n'})
	best, most := ',', 0
	for _, candidate := range ",;\t" {
		if n := bytes.Count(first, []byte(string(candidate))); n > most {
			best, most = candidate, n
		}
	}
	return best
}

// next is the next row that can be read, and false after the last one.
func (s *sheet) next() ([]cell, problem.Place, bool) {
	for s.bad < mostUnreadableRows {
		record, err := s.reader.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if wrong, ok := errors.AsType[*csv.ParseError](err); ok {
			s.bad++
			s.im.add(RuleSheetIsReadable, s.im.atColumn(wrong.Line, wrong.Column), "the quotes of the row do not match",
				`double each quote inside of a cell, and put the cell in quotes: "the ""great"" war"`)
			continue
		}
		if len(record) > mostColumns {
			line, column := s.reader.FieldPos(mostColumns)
			s.im.tooLarge(s.im.atColumn(line, column), fmt.Sprintf("the row has %d columns; %d are the most", len(record), mostColumns))
			break
		}
		cells := make([]cell, len(record))
		for i, text := range record {
			cells[i] = cell{text: strings.TrimSpace(text), place: s.im.atColumn(s.reader.FieldPos(i))}
		}
		return cells, cells[0].place, true
	}
	return nil, problem.Place{}, false
}

// judgeColumns asks for the two columns without which there are no events.
func (im *importer) judgeColumns(names []cell) bool {
	known := map[string]bool{}
	for _, name := range names {
		known[columnOf(name.text)] = true
	}
	missing := ""
	switch {
	case !known["headline"]:
		missing = "Headline"
	case !known["year"] && !known["startdate"]:
		missing = "Year"
	default:
		return true
	}
	fix := "keep the first line of the template of TimelineJS: Year, Month, Day, …, Headline, Text, …"
	var written []string
	for _, name := range names {
		written = append(written, name.text)
	}
	if nearest := problem.Nearest(missing, written); nearest != "" {
		fix = "rename the column " + quote(nearest) + " to " + quote(missing)
	}
	im.add(RuleSheetIsReadable, problem.Place{Path: im.name, Line: 1}, "no column is called "+quote(missing), fix)
	return false
}

// columnOf is a column's name without spaces, signs and case, of its several names the one we use.
func columnOf(name string) string {
	name = strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r > utf8.RuneSelf {
			return r
		}
		return -1
	}, strings.ToLower(name))
	switch name {
	case "startyear", "startmonth", "startday", "starttime":
		return strings.TrimPrefix(name, "start")
	case "title", "name":
		return "headline"
	case "description", "body":
		return "text"
	case "mediaurl":
		return "media"
	case "credit", "caption":
		return "media" + name
	case "tag":
		return "group"
	case "id":
		return "uniqueid"
	}
	return name
}

// set puts a cell where it belongs, those of unknown columns among the others.
func (r *row) set(column string, c cell) {
	fields := map[string]*cell{
		"year": &r.start.year, "month": &r.start.month, "day": &r.start.day, "time": &r.start.time, "startdate": &r.start.whole,
		"endyear": &r.end.year, "endmonth": &r.end.month, "endday": &r.end.day, "endtime": &r.end.time, "enddate": &r.end.whole,
		"displaydate": &r.display, "headline": &r.headline, "text": &r.text, "media": &r.media, "mediacredit": &r.credit,
		"mediacaption": &r.caption, "link": &r.link, "uniqueid": &r.id, "edtf": &r.edtf, "key": &r.key,
		"hour": &r.start.hour, "minute": &r.start.minute, "second": &r.start.second, "startdisplay": &r.startDisplay,
		"endhour": &r.end.hour, "endminute": &r.end.minute, "endsecond": &r.end.second, "enddisplay": &r.endDisplay,
	}
	field, ok := fields[column]
	switch kind := strings.ToLower(c.text); {
	case column == "type" && (kind == "title" || kind == "era"):
		r.kind = kind
	case ok && field.text == "":
		*field = c
	case column != "type" || kind != "event":
		r.others = append(r.others, c)
	}
}
