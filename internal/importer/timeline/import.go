// Package timeline makes event files from the spreadsheets and the JSON of TimelineJS.
//
//	files, problems := timeline.Import("sheet.csv", content, naming)
package timeline

import (
	"bytes"
	"cmp"
	"fmt"
	"regexp"
	"strings"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/plaintext"
	"github.com/nutgraf/nutgraf/internal/problem"
)

const (
	deepestJSON = 32 // levels; TimelineJS has four

	// Limits of a sheet. A timeline of 10,000 events is built in half a minute; 100,000 would need ten minutes.
	largestSheet = 16 << 20
	mostEvents   = 10_000
	mostColumns  = 200      // TimelineJS has 20
	largestCell  = 64 << 10 // bytes; an event's text is a paragraph
)

// File is a file to write, with its path in the project.
type File struct {
	Path    string
	Content []byte
}

// Import reads a timeline for TimelineJS, versions 1 to 3: its spreadsheet as CSV (with commas, semicolons or tabs) or its
// JSON. It returns one event file for each event and era, in their order, and all problems, with their places in the file
// called name. A row with an error has no file. Import writes nothing to disk.
//
// Dates are as precise as the cells: a year alone is a year. A display date like "c. 1999" or "the 1990s" replaces the
// cells if it parses and agrees with them. Values without a field become a comment above the text: group, background,
// thumbnail and unknown columns. HTML becomes Markdown; media become links, since pages load nothing from other sites.
func Import(name string, content []byte, naming Naming) ([]File, []problem.Problem) {
	im := &importer{
		name: name, naming: naming, writer: newWriter(), said: edtf.NewSpeaker("en"),
		time: regexp.MustCompile(`^(\d{1,2})(?:[:.]?(\d{2}|\d)(?:[:.](\d{1,2})(?:[.,]\d+)?)?)?\s*(?:([AaPp])\.?[Mm]\.?)?$`),
	}
	if len(content) > largestSheet {
		im.tooLarge(problem.Place{Path: name}, fmt.Sprintf("the file is larger than %d MB", largestSheet>>20))
		return nil, im.problems
	}
	if im.text, im.problems = plaintext.Decode(name, content, RuleSheetIsReadable); im.text == nil {
		return nil, im.problems
	}
	var rows []row
	if isJSON(im.text.Content) {
		rows = im.readJSON()
	} else {
		rows = im.readCSV()
	}
	if len(rows) == 0 && !problem.HasErrors(im.problems) {
		im.add(RuleSheetIsReadable, problem.Place{Path: im.name}, "no event is in the file", "export the timeline again, with all its rows")
	}
	if !im.judgeSize(rows) {
		return nil, im.problems
	}
	im.orderDays(rows)
	files := im.files(rows)
	return files, im.problems
}

// judgeSize reports a sheet with more or longer rows than a timeline has.
func (im *importer) judgeSize(rows []row) bool {
	if len(rows) > mostEvents {
		im.tooLarge(rows[mostEvents].place, fmt.Sprintf("the sheet has %d events; %d are the most", len(rows), mostEvents))
		return false
	}
	isFine := true
	for _, r := range rows {
		if c := r.longest(); len(c.text) > largestCell {
			im.tooLarge(cmp.Or(c.place, r.place), fmt.Sprintf("the cell %s is longer than %d KB", quote(markdown.FirstWords(c.text, longestTitle)), largestCell>>10))
			isFine = false
		}
	}
	return isFine
}

var RuleSheetIsSmall = ruleSet.Error("sheet-is-small-enough", "A sheet has at most 16 MB, 10,000 events, 200 columns and 64 KB "+
	"in a cell. Longer timelines are no explainer's, and each event becomes a page.")

func (im *importer) tooLarge(place problem.Place, message string) {
	im.add(RuleSheetIsSmall, place, message, "keep what readers of the explainer need")
}

type importer struct {
	name      string
	naming    Naming
	text      *plaintext.Text
	problems  []problem.Problem
	writer    *writer
	said      *edtf.Speaker
	daysFirst bool           // "3/4/2014" is in April
	time      *regexp.Regexp // hours, minutes, seconds, half of the day
}

// row is a slide of TimelineJS: an event, an era or the title.
type row struct {
	place                    problem.Place
	kind                     string // "", "era" or "title"
	id                       cell
	start, end               dateCells
	display                  cell
	edtf, key                cell // as written in JSON
	startDisplay, endDisplay cell // of one date; display is of both
	headline                 cell
	text                     cell
	media                    cell
	credit                   cell
	caption                  cell
	link                     cell
	others                   []cell // cells without a field
}

// longest returns the longest of the text cells.
func (r row) longest() cell {
	longest := r.text
	for _, c := range append(r.others, r.headline, r.media, r.credit, r.caption, r.link, r.display, r.id) {
		if len(c.text) > len(longest.text) {
			longest = c
		}
	}
	return longest
}

// cell is one value, its text trimmed.
type cell struct {
	name  string
	text  string
	place problem.Place
}

type dateCells struct {
	whole                  cell // "1999-03-05", "3/5/1999" or "1999,3,5": versions 1 and 2
	year, month, day, time cell
	hour, minute, second   cell // of JSON
}

// first returns the first cell that is not empty.
func (d dateCells) first() cell {
	for _, c := range []cell{d.year, d.whole, d.month, d.day, d.time, d.hour, d.minute, d.second} {
		if c.text != "" {
			return c
		}
	}
	return d.year
}

func (d dateCells) isEmpty() bool { return d.first().text == "" }

func (im *importer) add(rule *problem.Rule, place problem.Place, message, fix string) {
	im.problems = append(im.problems, problem.New(rule, place, message, fix))
}

// isJSON reports whether a text begins as the JSON of TimelineJS does.
func isJSON(text []byte) bool {
	start := bytes.TrimLeft(text, " \t\n")
	return bytes.HasPrefix(start, []byte("{")) || bytes.HasPrefix(start, []byte("["))
}

var RuleTitleIsNoEvent = ruleSet.Warning("title-is-no-event", "The title slide of a TimelineJS timeline is no event: its words "+
	"belong into content/_index.md.")

// files returns the files of the complete rows.
func (im *importer) files(rows []row) []File {
	var drafts []draft
	for _, r := range rows {
		if r.kind == "title" {
			im.add(RuleTitleIsNoEvent, r.place, "the title slide "+quote(im.writer.words(r.headline.text))+" is no event",
				"write it as title and standfirst of content/_index.md")
			continue
		}
		if d, ok := im.draft(r); ok {
			drafts = append(drafts, d)
		}
	}
	im.naming.name(drafts)
	files := make([]File, len(drafts))
	for i, d := range drafts {
		files[i] = File{Path: im.naming.Path(d.id), Content: d.content()}
	}
	return files
}

// draft is an event whose name is not chosen yet.
type draft struct {
	id       string
	title    string
	when     edtf.Date
	key      bool
	comments []string
	body     string
}

func (im *importer) draft(r row) (draft, bool) {
	d := draft{title: im.writer.words(r.headline.text), id: r.id.text, key: r.key.text == "true"}
	if d.title == "" {
		d.title = im.titleOf(r)
	}
	date, dated := im.when(r)
	d.when = date.when
	if d.title == "" || !dated {
		return d, false
	}
	d.comments = append(d.comments, date.comments...)
	if r.kind != "" {
		d.comments = append(d.comments, "type: "+r.kind)
	}
	for _, other := range r.others {
		d.comments = append(d.comments, other.name+": "+other.text)
	}
	im.write(&d, r)
	return d, true
}

// longestTitle is the greatest length of a title made from a text, in letters.
const longestTitle = 60

var RuleRowHasHeadline = ruleSet.Error("row-has-headline", "Every event and era of a timeline has a headline, which becomes the "+
	"title of the event, or at least a text or a caption to make one of.")

var RuleHeadlineIsGiven = ruleSet.Warning("headline-is-given", "A row without a headline gets the first words of its text or "+
	"caption for a title. They seldom say what happened.")

// titleOf makes a title from the first words of the text or the caption of a row without a headline; empty without both.
func (im *importer) titleOf(r row) string {
	place := r.headline.place
	if place.Line == 0 {
		place = r.place
	}
	kind := cmp.Or(r.kind, "event")
	words := cmp.Or(im.writer.words(r.text.text), im.writer.words(r.caption.text))
	if words == "" {
		im.add(RuleRowHasHeadline, place, "the "+kind+" has no headline", "write one: it becomes the title")
		return ""
	}
	title := markdown.FirstWords(words, longestTitle)
	im.add(RuleHeadlineIsGiven, place, "the "+kind+" has no headline, so its first words are the title: "+quote(title), "write a title that says what happened")
	return title
}

var RuleMediaIsCopied = ruleSet.Warning("media-is-copied", "Pictures, films and sound of a timeline stay where they are, and the "+
	"text gets a link: pages load nothing from elsewhere.")

var RuleLinkIsWhole = ruleSet.Warning("link-is-whole", "A link of an imported timeline begins with https:// or another scheme. "+
	"What begins elsewhere led somewhere on the site that it comes from, and becomes a comment.")

var RuleRowHasText = ruleSet.Warning("row-has-text", "An event has a text, so a row of an imported timeline has one. An event without text is "+
	"written all the same; its author adds one before the explainer can be built.")

// write writes the body from the text, the media and the link.
func (im *importer) write(d *draft, r row) {
	var parts []string
	for _, part := range []string{im.writer.markdown(r.text.text), im.writer.media(r), im.writer.linkTo(r.link.text, "")} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	if d.body = strings.Join(parts, "\n\n"); d.body == "" {
		im.add(RuleRowHasText, r.place, quote(d.title)+" has no text",
			"write what happened; until then the headline stands there")
		d.body = escaped(d.title)
	}
	if _, ok := destination(r.media.text); ok || strings.Contains(r.media.text, "src=") {
		im.add(RuleMediaIsCopied, r.media.place, quote(shortened(r.media.text))+" stays where it is, and the text has a link to it",
			"save a picture of your own into assets/ and show it: ![what it shows](name.jpg)")
	}
	for _, address := range im.writer.relative {
		im.add(RuleLinkIsWhole, r.place, quote(address)+" is no whole address, so it is a comment and no link",
			"write it from https:// on")
		d.comments = append(d.comments, "link: "+address)
	}
	im.writer.relative = nil
}

// shortened returns the beginning of an address, or of an embedding code.
func shortened(text string) string {
	const longest = 80 // letters
	if letters := []rune(oneLine(text)); len(letters) > longest {
		return string(letters[:longest]) + "…"
	}
	return oneLine(text)
}

// content returns the bytes of the file. A JSON string is a YAML string, too.
func (d draft) content() []byte {
	var b bytes.Buffer
	b.WriteString("---\ntitle: " + quote(d.title) + "\nwhen: " + quote(d.when.String()) + "\n")
	if d.key {
		b.WriteString("key: true\n")
	}
	for _, comment := range d.comments {
		for line := range strings.Lines(comment) {
			b.WriteString("# " + plain(line) + "\n")
		}
	}
	b.WriteString("---\n\n" + d.body + "\n")
	return b.Bytes()
}
