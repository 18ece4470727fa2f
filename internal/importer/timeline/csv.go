package timeline

import (
	"strings"
	"unicode"

	"github.com/nutgraf/nutgraf/internal/plaintext"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/table"
	"golang.org/x/text/unicode/norm"
)

var RuleSheetIsReadable = ruleSet.Error("sheet-is-readable", "A timeline to import is a spreadsheet with the columns of "+
	"TimelineJS, saved as CSV, or the JSON of TimelineJS.")

// readCSV reads the spreadsheet of TimelineJS. Its first line names the columns.
func (im *importer) readCSV() []row {
	var names []table.Cell
	var rows []row
	reader := table.NewReader(im.text)
	reader.MostCells = mostColumns
	for cells, wrong := range reader.Rows() {
		switch {
		case wrong != nil && wrong.IsWide:
			im.tooLarge(wrong.Place, wrong.Message)
			return rows
		case wrong != nil:
			im.add(RuleSheetIsReadable, wrong.Place, wrong.Message, wrong.Fix)
			if names == nil {
				return nil
			}
		case names == nil:
			names = cells
			if !im.judgeColumns(names) {
				return nil
			}
		default:
			rows = append(rows, rowOf(names, cells))
		}
	}
	return rows
}

// rowOf sorts the cells of a row into the fields that their columns name.
func rowOf(names, cells []table.Cell) row {
	r := row{place: cells[0].Place}
	for i, found := range cells {
		if found.Text == "" {
			continue
		}
		c := cell{text: found.Text, place: found.Place}
		if i < len(names) {
			c.name = names[i].Text
		}
		r.set(columnOf(c.name), c)
	}
	return r
}

// visible returns a text without invisible characters.
func visible(text string) string {
	return strings.Map(func(r rune) rune {
		if plaintext.IsInvisible(r) {
			return -1
		}
		return r
	}, text)
}

// judgeColumns reports a sheet without one of the two required columns.
func (im *importer) judgeColumns(names []table.Cell) bool {
	known := map[string]bool{}
	for _, name := range names {
		known[columnOf(name.Text)] = true
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
		written = append(written, name.Text)
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
	text, _ := plaintext.Decode("", content, RuleSheetIsReadable)
	if text == nil || isJSON(text.Content) {
		return nil
	}
	var names []table.Cell
	for cells := range table.NewReader(text).Rows() {
		names = cells
		break
	}
	var said []string
	shown := map[string]string{"startdate": "Start Date", "enddate": "End Date", "headline": "Headline", "text": "Text", "media": "Media",
		"mediacredit": "Media Credit", "mediacaption": "Media Caption", "link": "link", "group": "Group", "uniqueid": "id",
		"year": "Year", "month": "Month", "day": "Day", "time": "Time"}
	var r row
	for _, name := range names {
		column := columnOf(name.Text)
		r.set(column, cell{text: "x"})
		switch {
		case name.Text == "":
		case len(r.others) > 0:
			said = append(said, quote(name.Text)+" as a comment")
		case !strings.EqualFold(visible(name.Text), shown[column]) && shown[column] != "":
			said = append(said, quote(name.Text)+" as "+shown[column])
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
