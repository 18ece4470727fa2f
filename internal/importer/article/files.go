package article

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/scaffold"
)

// sourceID is the id of the article's own source, which every drafted entry names.
const sourceID = "article"

// writer makes the files of a draft.
type writer struct {
	reader  *reader
	outline outline
	scribe  *scribe
	ids     map[explainer.Kind]*scaffold.IDs
	files   []scaffold.File
	report  []Origin

	problems []problem.Problem   // of the sources
	written  map[string][]placed // the blocks of each file
	fileOf   map[string]string   // for a folder: the file that a drafted one comes from
}

func newWriter(r *reader) *writer {
	w := &writer{reader: r, outline: outlineOf(r), scribe: newScribe(), ids: map[explainer.Kind]*scaffold.IDs{}}
	w.scribe.noAlt = w.outline.title.text
	return w
}

// draft writes all files.
func (w *writer) draft() Draft {
	w.problems = w.sources()
	w.overview()
	for i, s := range w.outline.sections {
		w.section(i, s)
	}
	w.candidates()
	w.settings()
	w.files = append(w.files, w.reader.files...)
	slices.SortFunc(w.files, func(a, b scaffold.File) int { return strings.Compare(a.Path, b.Path) })
	return Draft{Title: w.outline.title.text, Files: w.files, Notes: w.notes(), own: w.ownSource(), cited: w.reader.references, unit: w.reader.unit}
}

// sortedReport returns the origins, in the order of the article.
func (w *writer) sortedReport() []Origin {
	report := slices.Concat(w.report, w.reader.left)
	sortOrigins(report)
	return report
}

// notes returns the notes that an author should read first.
func (w *writer) notes() []string {
	r := w.reader
	var notes []string
	if r.wordsLeft > r.words {
		notes = append(notes, fmt.Sprintf("more was left out than taken: %d words of the page are in the draft, %d are not; the report says which", r.words, r.wordsLeft))
	}
	notes = append(notes, fmt.Sprintf("language: %s, %s", r.language(), r.languageFrom))
	if n := len(r.references); n > 0 {
		notes = append(notes, fmt.Sprintf("sources: %d of the article's references became entries of data/sources.yaml; look at their fields", n))
	}
	kept, behind := 0, 0
	for _, p := range r.pictures {
		if p.file != "" {
			kept++
		} else {
			behind++
		}
	}
	if kept+behind > 0 {
		notes = append(notes, fmt.Sprintf("pictures: %d came along, %d stay behind, each with a link in its place", kept, behind))
	}
	return notes
}

// explainerRefuses returns the reason why the explainer room refuses a picture; empty when it accepts it. The picture is
// judged as one beside a text, since its maker is untrusted, unlike the site's owner, whose assets/ may hold active
// content.
func explainerRefuses(name string, content []byte, code string) string {
	problems, err := readBack([]scaffold.File{
		{Path: "content/_index.md", Content: []byte("---\ntitle: Pictures\nstandfirst: Pictures.\n---\n\n![A picture](" + name + ")\n")},
		{Path: "content/" + name, Content: content},
	}, code)
	if err != nil {
		return "it cannot be read"
	}
	for _, p := range problems {
		if p.Severity == problem.Error {
			return p.Message
		}
	}
	return ""
}

// page is a file in the making: comments and fields, then text.
type page struct {
	fields strings.Builder
	body   []string
}

// field writes a field; the reason precedes it if it is a guess.
func (p *page) field(name, value, guess string) {
	p.guess(guess)
	p.fields.WriteString(name + ": " + value + "\n")
}

func (p *page) guess(reason string) {
	if reason != "" {
		p.fields.WriteString("# draft: " + comment(reason) + "\n")
	}
}

func (p *page) content() []byte {
	text := ""
	if len(p.body) > 0 {
		text = "\n" + strings.Join(p.body, "\n\n") + "\n"
	}
	return []byte("---\n" + p.fields.String() + "---\n" + text)
}

// comment returns a text for a YAML comment: one line, without control characters.
func comment(text string) string {
	return strings.Join(strings.FieldsFunc(text, isSpaceOrControl), " ")
}

func (w *writer) add(path string, p *page) {
	w.files = append(w.files, scaffold.File{Path: path, Content: p.content()})
}

func (w *writer) tell(path, what string, at headline) {
	w.report = append(w.report, Origin{Line: at.line, Path: path, What: what, Guess: at.guess, Added: at.added})
}

// overview writes the title and the text before the first section.
func (w *writer) overview() {
	const path = "content/_index.md"
	w.isOf(path, w.outline.file)
	var p page
	title := w.outline.title
	p.field("title", scaffold.Quote(title.text), title.reason("title"))
	w.tell(path, "title "+`"`+short(title.text)+`"`, title)
	if standfirst := w.reader.meta.standfirst; standfirst != "" {
		from := w.reader.meta.standfirstFrom
		p.field("standfirst", scaffold.Quote(standfirst), from)
		w.tell(path, "standfirst", headline{guess: cmp.Or(from, "the summary above the article's text"), added: from != ""})
	} else {
		standfirst, line := w.standfirst()
		p.field("standfirst", scaffold.Quote(standfirst), "the article's first sentences again; write in your own words why the story matters")
		w.tell(path, "standfirst", headline{line: line, guess: "the first sentences, which stay in the text, too", added: true})
	}
	if authors := w.reader.meta.authors; len(authors) > 0 {
		quoted := make([]string, len(authors))
		for i, a := range authors {
			quoted[i] = scaffold.Quote(a)
		}
		p.field("authors", "["+strings.Join(quoted, ", ")+"]", "from the article's head")
	}
	if day := w.reader.meta.published; day != "" {
		p.field("published", day, "from the article's head")
	}
	p.body = append(w.blocks(path, w.outline.lead), w.definitions(path, w.outline.lead)...)
	w.add(path, &p)
}

// standfirst returns up to two of the article's first sentences.
func (w *writer) standfirst() (text string, line int) {
	const most = 320 // letters
	blocks := slices.Clone(w.outline.lead)
	for _, s := range w.outline.sections {
		blocks = append(blocks, s.blocks...)
	}
	for _, b := range blocks {
		text := withoutMarks(b.text)
		if b.kind == paragraph && endsSentence(text) { // a by-line does not
			ends := sentenceEnds(text)
			end := ends[0]
			if len(ends) > 1 && end < most/2 {
				end = ends[1]
			}
			return markdown.FirstWords(strings.TrimSpace(text[:end]), most), b.line
		}
	}
	return w.outline.title.text, w.outline.title.line
}

// section writes one part of the article's text. A heading without a text below it becomes a draft, since a page without
// text is an error.
func (w *writer) section(i int, s section) {
	path := w.path(explainer.KindSection, s.text)
	w.isOf(path, s.file)
	var p page
	p.field("title", scaffold.Quote(s.text), s.reason("heading"))
	p.field("weight", fmt.Sprint((i+1)*10), "")
	p.field("sources", "["+strings.Join(w.citedBy(i, s), ", ")+"]", "")
	p.body = append(w.blocks(path, s.blocks), w.definitions(path, s.blocks)...)
	if !slices.ContainsFunc(s.blocks, func(b block) bool { return b.text != "" }) {
		p.field("draft", "true", "the article has no text below this heading; write one, or take the file away")
	}
	w.tell(path, "section "+`"`+short(s.text)+`"`, s.headline)
	w.add(path, &p)
}

// citedBy returns the ids of the article and of the works that a list in a section names. The first section also gets those
// of the overview, which has no field for them.
func (w *writer) citedBy(i int, s section) []string {
	blocks := s.blocks
	if i == 0 {
		blocks = slices.Concat(w.outline.lead, blocks)
	}
	ids := []string{sourceID}
	for _, ref := range s.cites {
		ids = append(ids, ref.id)
	}
	for _, b := range blocks {
		for _, ref := range b.cites {
			if !slices.Contains(ids, ref.id) {
				ids = append(ids, ref.id)
			}
		}
	}
	return ids
}

// path returns a path with a new id for a title.
func (w *writer) path(kind explainer.Kind, title string) string {
	id := scaffold.ID(title, w.reader.article.Language)
	if id == "" {
		id = strings.TrimSuffix(string(kind), "s")
	}
	if w.ids[kind] == nil {
		w.ids[kind] = &scaffold.IDs{}
	}
	return "content/" + string(kind) + "/" + w.ids[kind].New(id) + ".md"
}

// blocks writes blocks as Markdown and reports them.
func (w *writer) blocks(path string, blocks []block) []string {
	var written []string
	var before block
	var levels headingLevels
	for _, b := range blocks {
		if b.kind == heading {
			b = levels.fit(b)
		}
		markdown, note := w.scribe.write(b)
		if markdown == "" {
			continue
		}
		if n := len(written); n > 0 && !w.scribe.stayApart(written[n-1], before.text, markdown, b.text) {
			written = append(written, "<!-- -->") // the two would join and become something else
		}
		before = b
		written = append(written, markdown)
		w.place(path, markdown, b.line)
		w.report = append(w.report, Origin{Line: b.line, End: b.end, Path: path, What: whatOf(b), Guess: b.guess})
		if note != "" {
			w.report = append(w.report, Origin{Line: b.line, Path: path, What: whatOf(b) + ": " + note})
		}
	}
	return written
}

// isOf records the file of a folder that a drafted file comes from.
func (w *writer) isOf(path, file string) {
	if w.fileOf == nil {
		w.fileOf = map[string]string{}
	}
	w.fileOf[path] = file
}

// place records the line of the article that a block of a drafted file comes from.
func (w *writer) place(path, markdown string, line int) {
	if w.written == nil {
		w.written = map[string][]placed{}
	}
	w.written[path] = append(w.written[path], placed{markdown, line})
}

// headingLevels are the article's levels of the headings above the next one.
type headingLevels []int

// fit sets the level of a heading on its page: 2 follows the page's title, and no level is skipped.
func (l *headingLevels) fit(b block) block {
	open := *l
	for len(open) > 0 && open[len(open)-1] >= b.level {
		open = open[:len(open)-1]
	}
	open = append(open, b.level)
	*l = open
	b.node = clone(b.node)
	b.node.Data = fmt.Sprintf("h%d", min(6, len(open)+1))
	b.node.DataAtom = 0
	return b
}

func whatOf(b block) string {
	switch b.kind {
	case heading:
		return `heading "` + short(b.text) + `"`
	case list:
		return "list"
	case rule:
		return "line across"
	case other:
		return b.node.Data
	}
	return `paragraph "` + short(b.text) + `"`
}
