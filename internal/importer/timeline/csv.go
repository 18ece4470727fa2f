package timeline

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"github.com/nutgraf/nutgraf/internal/problem"
	"golang.org/x/text/unicode/norm"
)

// readCSV reads the spreadsheet of TimelineJS. Its first line names the columns.
func (im *importer) readCSV() []row {
	sheet := im.newSheet()
	names, ok := sheet.names()
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

// names returns the first row with text, after a line like "sep=;" with which Excel names the separator.
func (s *sheet) names() ([]cell, bool) {
	for {
		names, _, ok := s.next()
		isEmpty := !slices.ContainsFunc(names, func(c cell) bool { return strings.ContainsFunc(c.text, isWord) })
		if !ok || !isEmpty && !isSeparatorLine(names[0].text) {
			return names, ok
		}
	}
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

func isSeparatorLine(text string) bool { return strings.HasPrefix(strings.ToLower(text), "sep=") }

// separator returns the separator that a line "sep=;" names, else the most frequent candidate of the first line with
// letters: sheets in countries with decimal commas have semicolons.
func separator(content []byte) rune {
	var first []byte
	for line := range bytes.Lines(content) {
		if first = bytes.TrimSpace(line); bytes.ContainsFunc(first, unicode.IsLetter) {
			break
		}
	}
	if sign := []rune(string(first)); len(sign) == len("sep=;") && isSeparatorLine(string(first)) && strings.ContainsRune(",;\t|", sign[4]) {
		return sign[4]
	}
	best, most := ',', 0
	for _, candidate := range ",;\t" {
		if n := bytes.Count(first, []byte(string(candidate))); n > most {
			best, most = candidate, n
		}
	}
	return best
}

var RuleSheetIsReadable = ruleSet.Error("sheet-is-readable", "A timeline to import is a spreadsheet with the columns of "+
	"TimelineJS, saved as CSV, or the JSON of TimelineJS.")

// next returns the next readable row, and false after the last one.
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
			cells[i] = cell{text: trimmed(text), place: s.im.atColumn(s.reader.FieldPos(i))}
		}
		return cells, cells[0].place, true
	}
	return nil, problem.Place{}, false
}

// trimmed returns a text without surrounding spaces, including those without width, which pages and messengers insert.
func trimmed(text string) string {
	return strings.TrimFunc(text, func(r rune) bool { return unicode.IsSpace(r) || isInvisible(r) })
}

func isInvisible(r rune) bool { return strings.ContainsRune("\u200b\u200e\u200f\u2060\ufeff\u00ad", r) }

// visible returns a text without invisible characters.
func visible(text string) string {
	return strings.Map(func(r rune) rune {
		if isInvisible(r) {
			return -1
		}
		return r
	}, text)
}

// judgeColumns reports a sheet without one of the two required columns.
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

// columnOf returns a column's name without spaces, punctuation and case; of several names for one column, the name in
// TimelineJS.
func columnOf(name string) string {
	name = strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, strings.ToLower(norm.NFC.String(name)))
	if ours, ok := otherNames[name]; ok {
		return ours
	}
	return name
}

// otherNames maps the names that other programs and people use to those of TimelineJS. docs/timelines.md lists them.
var otherNames = map[string]string{
	"startyear": "year", "startmonth": "month", "startday": "day", "starttime": "time",
	"date": "startdate", "when": "startdate", "start": "startdate", "from": "startdate", "begin": "startdate", "begindate": "startdate",
	"end": "enddate", "until": "enddate", "to": "enddate", "finish": "enddate",
	"title": "headline", "name": "headline", "event": "headline", "heading": "headline",
	"description": "text", "body": "text", "content": "text", "summary": "text", "details": "text",
	"mediaurl": "media", "image": "media", "imageurl": "media", "photo": "media", "picture": "media", "video": "media",
	"credit": "mediacredit", "caption": "mediacaption", "url": "link", "tag": "group", "category": "group", "id": "uniqueid",
}

// Columns returns how each column of a sheet is read if its name differs from TimelineJS's: "Date as Start Date". It is
// empty for JSON, and for a sheet that cannot be read.
func Columns(content []byte) []string {
	im := &importer{}
	text, ok := im.decode(content)
	if start := bytes.TrimLeft(text, " \t\r\n"); !ok || len(start) > 0 && (start[0] == '{' || start[0] == '[') {
		return nil
	}
	im.content, im.places, im.lines = text, problem.NewPlaces("", text), []int{0}
	names, _ := im.newSheet().names()
	var said []string
	shown := map[string]string{"startdate": "Start Date", "enddate": "End Date", "headline": "Headline", "text": "Text", "media": "Media",
		"mediacredit": "Media Credit", "mediacaption": "Media Caption", "link": "link", "group": "Group", "uniqueid": "id",
		"year": "Year", "month": "Month", "day": "Day", "time": "Time"}
	var r row
	for _, name := range names {
		column := columnOf(name.text)
		r.set(column, cell{text: "x"})
		switch {
		case name.text == "":
		case len(r.others) > 0:
			said = append(said, quote(name.text)+" as a comment")
		case !strings.EqualFold(visible(name.text), shown[column]) && shown[column] != "":
			said = append(said, quote(name.text)+" as "+shown[column])
		}
		r.others = nil
	}
	return said
}

// set stores a cell in its field; cells of unknown columns are among the others.
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
