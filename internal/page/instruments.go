package page

import (
	"cmp"
	"fmt"
	"html"
	"html/template"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/clause"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/settings"
)

const (
	// longestWhole is the longest text of a document, in bytes, that is on the document's own page. Of a longer one the page has the
	// contents, and each clause a page of its own.
	longestWhole = 20 << 10
	// longestNote is the longest text of a clause in the note of a page that links it, in code points. Of a longer one the note has
	// the beginning.
	longestNote = 600
)

// ClausePage is the page of a clause, or of the comparison of two versions.
type ClausePage struct {
	Path           string // Hugo's page path: "/documents/north-atlantic-treaty/article-5"
	Instrument     *explainer.Instrument
	Clause         *clause.Clause // nil on a comparison
	Previous, Next *ClausePage
	Version        *explainer.Version // the earlier text, on a comparison; else nil
}

// Address returns the page's address, relative to the language's root.
func (c *ClausePage) Address() string { return strings.TrimPrefix(c.Path, "/") + "/" }

// Name returns what people call the clause: "Article 5", or its title where it has no label.
func (c *ClausePage) Name() string {
	if c.Clause == nil {
		return ""
	}
	return c.Clause.Name()
}

// IsLong reports whether the document's own page has its contents, and the clauses are on pages of their own alone.
func IsLong(i *explainer.Instrument) bool {
	if i.Clauses == nil {
		return false
	}
	length := 0
	for part := range i.Clauses.All() {
		for _, run := range part.Runs {
			length += len(run.Text)
		}
		if length += len(part.Label) + len(part.Title); length > longestWhole {
			return true
		}
	}
	return false
}

// instruments are what a site knows of its documents.
type instruments struct {
	pages    map[string]*ClausePage // by path
	order    []*ClausePage
	glossary map[*explainer.Instrument]*clause.Glossary
	defined  map[*explainer.Instrument][]clause.Definition
}

// newInstruments makes the pages of clauses and of comparisons.
func newInstruments(e *explainer.Explainer) instruments {
	all := instruments{map[string]*ClausePage{}, nil, map[*explainer.Instrument]*clause.Glossary{}, map[*explainer.Instrument][]clause.Definition{}}
	for _, i := range e.Instruments {
		if i.Clauses == nil {
			continue
		}
		all.defined[i] = i.Clauses.Definitions()
		all.glossary[i] = clause.NewGlossary(all.defined[i])
		var before *ClausePage
		add := func(id string) *ClausePage {
			page := &ClausePage{Path: i.Path() + "/" + id, Instrument: i}
			all.pages[page.Path], all.order = page, append(all.order, page)
			return page
		}
		for _, unit := range i.Clauses.Units() {
			page := add(unit.ID)
			page.Clause = unit
			if page.Previous = before; before != nil {
				before.Next = page
			}
			before = page
		}
		for n := range i.Versions {
			if path := i.Path() + "/" + versionID(i.Versions[n]); all.pages[path] == nil {
				add(versionID(i.Versions[n])).Version = &i.Versions[n]
			}
		}
	}
	return all
}

func versionID(v explainer.Version) string { return "since-" + v.Date.String() }

// VersionAddress returns the address of the comparison with an earlier version, relative to the language's root.
func (s *Site) VersionAddress(i *explainer.Instrument, v explainer.Version) string {
	return i.Address() + versionID(v) + "/"
}

// ClausePages returns the pages of clauses and comparisons, in the order of the documents.
func (s *Site) ClausePages() []*ClausePage { return s.instruments.order }

// ClausePage returns the page of a clause or a comparison at one of Hugo's page paths; nil when there is none.
func (s *Site) ClausePage(path string) *ClausePage { return s.instruments.pages[path] }

// ClauseOf returns the clause that a link names ("clause:north-atlantic-treaty/5"), and its document; nil when there is none.
func (s *Site) ClauseOf(name string) (*explainer.Instrument, *clause.Clause) {
	ref, ok := explainer.ParseRef(name)
	if !ok || ref.Kind != explainer.KindClause {
		return nil, nil
	}
	return s.Explainer.ClauseOf(ref.ID)
}

// ClauseName returns the name of a clause in mentions by any of its names: "clause:north-atlantic-treaty/article-5". Other names stay
// as they are.
func (s *Site) ClauseName(name string) string {
	if i, c := s.ClauseOf(name); c != nil {
		return explainer.Ref{Kind: explainer.KindClause, ID: i.ID + "/" + c.ID}.String()
	}
	return name
}

// clauseAddress returns the address of a clause, relative to the language's root: the page of its unit, and its place there.
func (s *Site) clauseAddress(i *explainer.Instrument, c *clause.Clause) string {
	unit := c.Unit()
	switch {
	case unit == nil:
		return i.Address() + "#" + c.ID
	case unit == c:
		return i.Address() + c.ID + "/"
	}
	return i.Address() + unit.ID + "/#" + c.ID
}

// NameOfNote returns the name of what a note is of, by the note's id: "term:nato" of "term-nato".
func (s *Site) NameOfNote(id string) string {
	if rest, ok := strings.CutPrefix(id, "clause-"); ok {
		for _, i := range s.Explainer.Instruments {
			if clause, ok := strings.CutPrefix(rest, i.ID+"-"); ok && i.Clause(clause) != nil {
				return explainer.Ref{Kind: explainer.KindClause, ID: i.ID + "/" + clause}.String()
			}
		}
	}
	return strings.Replace(id, "-", ":", 1)
}

// IsElsewhere reports whether the page with everything lacks what a name of a mention is of: a clause of a long document.
func (s *Site) IsElsewhere(name string) bool {
	i, c := s.ClauseOf(name)
	return c != nil && IsLong(i)
}

// takeClauses gives the clauses that a page mentions the one name that each has.
func (p *Page) takeClauses() {
	for i, mention := range p.Reading.Mentions {
		if strings.HasPrefix(mention.Entity, "clause:") {
			p.Reading.Mentions[i].Entity = p.site.ClauseName(mention.Entity)
		}
	}
}

// FindClauses gives the clauses that the page mentions the one name that each has, when the page has been read.
func (p *Page) FindClauses() {
	p.takeClauses()
	p.Names = p.FirstNames()
}

// CitedClause is a clause that a page mentions.
type CitedClause struct {
	Name       string // "clause:north-atlantic-treaty/article-5"
	Clause     *clause.Clause
	Instrument *explainer.Instrument
	Address    string // relative to the language's root
	Text       string // its words, or the first of them
	IsWhole    bool   // whether they are all
}

// cite returns a clause with as many of its words as a note has room for.
func (s *Site) cite(name string) (CitedClause, bool) {
	i, c := s.ClauseOf(name)
	if c == nil {
		return CitedClause{}, false
	}
	var words []string
	for part := range c.All() {
		if part != c {
			words = append(words, strings.Fields(part.Label+" "+part.Title)...)
		}
		for _, run := range part.Runs {
			if !run.IsPage {
				words = append(words, strings.Fields(run.Text)...)
			}
		}
	}
	text := strings.Join(words, " ")
	cited := CitedClause{name, c, i, s.clauseAddress(i, c), text, true}
	if utf8.RuneCountInString(text) > longestNote {
		cited.Text, cited.IsWhole = beginning(text), false
	}
	return cited, true
}

// beginning returns the first sentences of a text that a note has room for, or its first words.
func beginning(text string) string {
	cut := string([]rune(text)[:longestNote])
	if end := strings.LastIndexAny(cut, ".;"); end > len(cut)/2 {
		return cut[:end+1] + " …"
	}
	return markdown.FirstWords(text, longestNote)
}

// noteHeading matches the headings that begin the author's notes in the HTML of a document's text.
var noteHeading = regexp.MustCompile(`(?s)<h[2-4](?: id="([^"]*)")?[^>]*>.*?</h[2-4]>`)

// prose is the author's text of a document, divided into its introduction and its notes.
type prose struct {
	introduction string
	notes        []string // by the number of their heading, from 0
}

// divide divides the HTML of a document's text at the headings that name clauses.
func divide(i *explainer.Instrument, content template.HTML) prose {
	if len(i.Notes) == 0 {
		return prose{introduction: string(content)}
	}
	text := string(content)
	level := ""
	var places [][]int
	for _, found := range noteHeading.FindAllStringSubmatchIndex(text, -1) {
		if tag := text[found[0] : found[0]+3]; level == "" || tag == level {
			level = tag
			places = append(places, found)
		}
	}
	if len(places) == 0 {
		return prose{introduction: text}
	}
	p := prose{introduction: text[:places[0][0]]}
	for n, place := range places {
		end := len(text)
		if n+1 < len(places) {
			end = places[n+1][0]
		}
		p.notes = append(p.notes, text[place[1]:end])
	}
	return p
}

// Introduction returns the author's text before the notes.
func (s *Site) Introduction(i *explainer.Instrument, content template.HTML) template.HTML {
	text := divide(i, content).introduction
	if strings.TrimSpace(text) == "" {
		return ""
	}
	return template.HTML(text)
}

// clauseWriter writes clauses as HTML.
type clauseWriter struct {
	site   *Site
	i      *explainer.Instrument
	prose  prose
	note   string // the word for a note
	prefix string // of ids, where all is on one page
	linked map[string]bool
	b      strings.Builder
	isPart bool // unit pages are linked from headings
}

// InstrumentText returns the whole text of a document with the author's notes: level is that of its headings, prefix what ids begin
// with, note the word for a note.
func (s *Site) InstrumentText(i *explainer.Instrument, content template.HTML, level int, prefix, note string) template.HTML {
	if i.Clauses == nil {
		return ""
	}
	w := &clauseWriter{site: s, i: i, prose: divide(i, content), note: note, prefix: prefix, linked: map[string]bool{}, isPart: true}
	for _, part := range i.Clauses.Parts {
		w.clause(part, level)
	}
	return template.HTML(w.b.String())
}

// ClauseText returns the text of a clause on its own page, below its heading.
func (s *Site) ClauseText(p *ClausePage, content template.HTML, note string) template.HTML {
	w := &clauseWriter{site: s, i: p.Instrument, prose: divide(p.Instrument, content), note: note, linked: map[string]bool{}}
	for _, part := range p.Clause.Parts {
		if !part.IsUnit { // recitals have pages of their own
			w.clause(part, 2)
		}
	}
	w.notes(p.Clause)
	return template.HTML(w.b.String())
}

// Contents returns the divisions and the units of a long document as a list of links.
func (s *Site) Contents(i *explainer.Instrument, content template.HTML, note string) template.HTML {
	w := &clauseWriter{site: s, i: i, prose: divide(i, content), note: note, linked: map[string]bool{}}
	w.contents(i.Clauses.Parts, 2)
	return template.HTML(w.b.String())
}

// contents writes the contents of a division: runs of units as lists.
func (w *clauseWriter) contents(parts []*clause.Clause, level int) {
	isOpen := false
	end := func() {
		if isOpen {
			w.b.WriteString("</ul>\n")
		}
		isOpen = false
	}
	for _, part := range parts {
		if !part.IsUnit {
			end()
			if part.Kind == clause.Text || part.Kind == clause.Footnote || part.Kind == clause.Paragraph || part.Kind == clause.Point {
				w.clause(part, level)
				continue
			}
			fmt.Fprintf(&w.b, `<h%d id="%s">%s</h%d>`+"\n", min(level, 6), part.ID, w.heading(part), min(level, 6))
			w.notes(part)
			w.contents(part.Parts, level+1)
			continue
		}
		if !isOpen {
			w.b.WriteString(`<ul class="contents">`)
			isOpen = true
		}
		fmt.Fprintf(&w.b, `<li id="%s"><a href="%s">%s</a>`, part.ID, html.EscapeString(w.site.URL(w.site.clauseAddress(w.i, part))), w.name(part))
		if part.Kind == clause.Preamble && slices.ContainsFunc(part.Parts, func(c *clause.Clause) bool { return c.IsUnit }) {
			w.b.WriteString(`<details><summary>` + html.EscapeString(recitals(part)) + `</summary><ul class="recitals">`)
			for _, recital := range part.Parts {
				if recital.IsUnit {
					fmt.Fprintf(&w.b, `<li id="%s"><a href="%s">%s</a></li>`, recital.ID, html.EscapeString(w.site.URL(w.site.clauseAddress(w.i, recital))), html.EscapeString(recital.Label))
				}
			}
			w.b.WriteString("</ul></details>")
		}
		w.b.WriteString("</li>\n")
	}
	end()
}

// recitals returns what the recitals of a preamble are called together: "(1) – (173)".
func recitals(preamble *clause.Clause) string {
	var labels []string
	for _, part := range preamble.Parts {
		if part.IsUnit {
			labels = append(labels, part.Label)
		}
	}
	return labels[0] + " – " + labels[len(labels)-1]
}

// heading returns a label and a title as HTML.
func (w *clauseWriter) heading(c *clause.Clause) string {
	label, title := html.EscapeString(c.Label), html.EscapeString(c.Title)
	switch {
	case label == "":
		return title
	case title == "":
		return label
	}
	return label + " <span>" + title + "</span>"
}

// name returns the heading of a clause as HTML, or what a clause without one is called.
func (w *clauseWriter) name(c *clause.Clause) string {
	if heading := w.heading(c); heading != "" {
		return heading
	}
	return html.EscapeString(w.site.nameless(c))
}

// nameless returns what a clause with neither label nor title is called: the word for its kind, or its id.
func (s *Site) nameless(c *clause.Clause) string {
	if c.Kind == clause.Preamble || c.Kind == clause.Signatures {
		return s.word(string(c.Kind))
	}
	return c.ID
}

// clause writes a clause with its parts and notes.
func (w *clauseWriter) clause(c *clause.Clause, level int) {
	switch c.Kind {
	case clause.Text, clause.Footnote:
		w.text(c)
		return
	case clause.Paragraph, clause.Point, clause.Recital:
		if !c.IsUnit || c.Title == "" {
			w.item(c, level)
			return
		}
	}
	level = min(level, 6)
	heading, element := w.heading(c), "section"
	if heading == "" {
		element = "div"
	}
	fmt.Fprintf(&w.b, `<%s id="%s%s">`, element, w.prefix, c.ID)
	if heading != "" {
		if c.IsUnit && w.isPart {
			heading = fmt.Sprintf(`<a href="%s">%s</a>`, html.EscapeString(w.site.URL(w.site.clauseAddress(w.i, c))), heading)
		}
		fmt.Fprintf(&w.b, "<h%d>%s</h%d>\n", level, heading, level)
	}
	for _, part := range c.Parts {
		w.clause(part, level+1)
	}
	w.notes(c)
	w.b.WriteString("</" + element + ">\n")
}

// item writes a paragraph or a point: its marker before its first words, and its parts below.
func (w *clauseWriter) item(c *clause.Clause, level int) {
	fmt.Fprintf(&w.b, `<div class="clause" id="%s%s">`, w.prefix, c.ID)
	parts := c.Parts
	address := "#" + w.prefix + c.ID
	if c.IsUnit && w.isPart {
		address = w.site.URL(w.site.clauseAddress(w.i, c))
	}
	mark := fmt.Sprintf(`<a href="%s">%s</a>`, html.EscapeString(address), html.EscapeString(c.Label))
	if c.Label == "" {
		mark = ""
	}
	if c.Title != "" {
		mark = strings.TrimSpace(mark + " <b>" + html.EscapeString(c.Title) + "</b>")
	}
	if len(parts) > 0 && parts[0].Kind == clause.Text {
		w.b.WriteString("<p>" + mark + " ")
		w.runs(parts[0])
		w.b.WriteString("</p>")
		parts = parts[1:]
	} else {
		w.b.WriteString("<p>" + mark + "</p>")
	}
	for _, part := range parts {
		w.clause(part, level)
	}
	w.notes(c)
	w.b.WriteString("</div>\n")
}

// text writes words without a number.
func (w *clauseWriter) text(c *clause.Clause) {
	open, end := "<p>", "</p>\n"
	switch {
	case c.Kind == clause.Footnote:
		open = `<p class="meta">`
	case c.ID != "":
		open = fmt.Sprintf(`<p id="%s%s">`, w.prefix, c.ID)
	case !slices.ContainsFunc(c.Runs, func(r clause.Run) bool { return !r.IsPage }):
		open = `<p class="page-number">`
	}
	w.b.WriteString(open)
	w.runs(c)
	w.b.WriteString(end)
}

// runs writes the words of a text, with its defined terms as links and the numbers of pages apart.
func (w *clauseWriter) runs(c *clause.Clause) {
	for n, run := range c.Runs {
		if n > 0 {
			w.b.WriteByte(' ')
		}
		if run.IsPage {
			w.b.WriteString(`<small class="page-number">` + html.EscapeString(run.Text) + `</small>`)
			continue
		}
		at := 0
		for _, m := range w.site.instruments.glossary[w.i].Find(run.Text) {
			if w.linked[m.Term] || isIn(c, m.At) {
				continue
			}
			w.linked[m.Term] = true
			w.b.WriteString(html.EscapeString(run.Text[at:m.Start]))
			fmt.Fprintf(&w.b, `<a class="defined" href="%s">%s</a>`, html.EscapeString(w.site.URL(w.site.clauseAddress(w.i, m.At))), html.EscapeString(run.Text[m.Start:m.End]))
			at = m.End
		}
		w.b.WriteString(html.EscapeString(run.Text[at:]))
	}
}

// isIn reports whether a clause is another one or part of it.
func isIn(c, other *clause.Clause) bool {
	for at := c; at != nil; at = at.Up {
		if at == other {
			return true
		}
	}
	return false
}

// notes writes the author's notes on a clause.
func (w *clauseWriter) notes(c *clause.Clause) {
	for _, note := range w.i.NotesOf(c) {
		if note.Number > len(w.prose.notes) {
			continue
		}
		fmt.Fprintf(&w.b, `<div class="aside" role="note" aria-label="%s"><p class="kicker">%s</p>%s</div>`+"\n", html.EscapeString(w.note), html.EscapeString(w.note), w.prose.notes[note.Number-1])
	}
}

// word returns a word of the theme by its key; the key where no words are known.
func (s *Site) word(key string) string {
	if word := s.Words[key]; word != "" {
		return word
	}
	return key
}

// ComparedClause is a clause of two versions as HTML.
type ComparedClause struct {
	Clause  *clause.Clause
	Heading string
	Address string // of the clause now, relative to the language's root; empty when it is gone
	HTML    template.HTML
}

// Compared returns the clauses that differ from an earlier version, with what was removed and added. removed, added and end are the words
// with which a screen reader tells them.
func (s *Site) Compared(p *ClausePage, removed, added string) []ComparedClause {
	var list []ComparedClause
	for _, change := range clause.Compare(p.Version.Clauses, p.Instrument.Clauses) {
		if !change.IsEdited() {
			continue
		}
		var b strings.Builder
		for n, piece := range change.Pieces {
			if n > 0 {
				b.WriteByte(' ')
			}
			text := html.EscapeString(piece.Text)
			switch piece.Edit {
			case clause.Removed:
				b.WriteString(`<del><span>` + html.EscapeString(removed) + ` </span>` + text + `</del>`)
			case clause.Added:
				b.WriteString(`<ins><span>` + html.EscapeString(added) + ` </span>` + text + `</ins>`)
			default:
				b.WriteString(text)
			}
		}
		found := ComparedClause{Clause: change.After, HTML: template.HTML("<p>" + b.String() + "</p>")}
		if change.After == nil {
			found.Clause = change.Before
		} else {
			found.Address = s.clauseAddress(p.Instrument, change.After)
		}
		found.Heading = cmp.Or(strings.TrimSpace(found.Clause.Label+" "+found.Clause.Title), s.nameless(found.Clause))
		list = append(list, found)
	}
	return list
}

// ClauseHeading returns the label and the title of a clause as the heading of its page.
func (s *Site) ClauseHeading(p *ClausePage) template.HTML {
	w := &clauseWriter{site: s, i: p.Instrument}
	return template.HTML(w.name(p.Clause))
}

// ClauseTitle returns the title of a clause's page, as plain text: the clause, its title and its document.
func (s *Site) ClauseTitle(p *ClausePage) string {
	title := s.NameOf(p)
	if p.Clause.Label != "" && p.Clause.Title != "" {
		title += ": " + p.Clause.Title
	}
	return title + " · " + p.Instrument.Title
}

// NameOf returns what people call the clause of a page.
func (s *Site) NameOf(p *ClausePage) string {
	if name := p.Name(); name != "" {
		return name
	}
	return s.nameless(p.Clause)
}

// ClauseAbout returns the first words of a clause, as the summary of its page.
func (s *Site) ClauseAbout(p *ClausePage) string {
	if p.Clause == nil {
		return s.Page(p.Instrument.Path()).About()
	}
	var words []string
	for part := range p.Clause.All() {
		if part != p.Clause {
			words = append(words, strings.Fields(part.Label+" "+part.Words())...)
		}
	}
	const longest = 200 // letters
	return markdown.FirstWords(strings.Join(words, " "), longest)
}

// ContentsLinks returns the divisions and units of a document that is on one page as items of a list of links.
func (s *Site) ContentsLinks(i *explainer.Instrument) template.HTML {
	w := &clauseWriter{site: s, i: i}
	var b strings.Builder
	for c := range i.Clauses.All() {
		if c.IsUnit && c.Kind != clause.Recital && c.Kind != clause.Paragraph || !c.IsUnit && c.ID != "" && c.Unit() == nil && c.Kind != clause.Whole {
			fmt.Fprintf(&b, `<li><a href="#%s">%s</a></li>`, c.ID, w.name(c))
		}
	}
	return template.HTML(b.String())
}

// IsLong reports whether the page of a document has its contents alone.
func (s *Site) IsLong(i *explainer.Instrument) bool { return IsLong(i) }

// Fragment returns the id of the note of a clause.
func (s *Site) Fragment(name string) string { return Fragment(name) }

// Quoted returns the words of a clause in the quotation element, with the language of its document.
func (s *Site) Quoted(c CitedClause) template.HTML {
	open := "<q>"
	if c.Instrument.Language != "" && c.Instrument.Language != s.Explainer.Language {
		open = fmt.Sprintf(`<q lang="%s" dir="%s">`, html.EscapeString(c.Instrument.Language), settings.Direction(c.Instrument.Language))
	}
	return template.HTML(open + html.EscapeString(c.Text) + "</q>")
}

// TextLanguage returns the attributes of the language of a document's text, where it is another than the site's.
func (s *Site) TextLanguage(i *explainer.Instrument) template.HTMLAttr {
	if i.Language == "" || i.Language == s.Explainer.Language {
		return ""
	}
	return template.HTMLAttr(fmt.Sprintf(`lang="%s" dir="%s"`, html.EscapeString(i.Language), settings.Direction(i.Language)))
}
