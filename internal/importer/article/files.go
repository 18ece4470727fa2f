package article

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"golang.org/x/tools/txtar"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/scaffold"
)

// sourceID is the article's own, which every drafted entry names.
const sourceID = "article"

// writer makes the files of a draft.
type writer struct {
	reader  *reader
	outline outline
	scribe  *scribe
	ids     map[explainer.Kind]*scaffold.IDs
	files   []scaffold.File
	report  []Origin
}

func newWriter(r *reader) *writer {
	w := &writer{reader: r, outline: outlineOf(r), scribe: newScribe(), ids: map[explainer.Kind]*scaffold.IDs{}}
	w.scribe.noAlt = w.outline.title.text
	return w
}

// draft writes all files.
func (w *writer) draft() Draft {
	w.overview()
	for i, s := range w.outline.sections {
		w.section(i, s)
	}
	w.candidates()
	w.source()
	w.settings()
	w.files = append(w.files, w.reader.files...)
	slices.SortFunc(w.files, func(a, b scaffold.File) int { return strings.Compare(a.Path, b.Path) })
	return Draft{Title: w.outline.title.text, Files: w.files, Notes: w.notes(), unit: w.reader.unit}
}

// sortedReport is what came from where, in the order of the article.
func (w *writer) sortedReport() []Origin {
	report := slices.Concat(w.report, w.reader.left)
	sortOrigins(report)
	return report
}

// notes are what an author should know first.
func (w *writer) notes() []string {
	r := w.reader
	var notes []string
	if r.wordsLeft > r.words {
		notes = append(notes, fmt.Sprintf("more was left out than taken: %d words of the page are in the draft, %d are not; the report says which", r.words, r.wordsLeft))
	}
	notes = append(notes, fmt.Sprintf("language: %s, %s", r.language(), r.languageFrom))
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

// explainerRefuses says why the explainer room refuses a picture; empty when it takes it. The picture is judged beside a text, since
// whoever made it is not the site's owner, who may have in assets/ what acts.
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

// fileSystem is files as a file system.
func fileSystem(files []scaffold.File) (fs.FS, error) {
	archive := new(txtar.Archive)
	for _, f := range files {
		archive.Files = append(archive.Files, txtar.File{Name: f.Path, Data: f.Content})
	}
	return txtar.FS(archive)
}

// page is a file in the making: comments and fields, then text.
type page struct {
	fields strings.Builder
	body   []string
}

// field writes a field, with the reason before it if it is a guess.
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

// comment is a text that can stand in a comment of YAML: one line, without control characters.
func comment(text string) string {
	return strings.Join(strings.FieldsFunc(text, isSpaceOrControl), " ")
}

func (w *writer) add(path string, p *page) {
	w.files = append(w.files, scaffold.File{Path: path, Content: p.content()})
}

func (w *writer) tell(path, what string, at headline) {
	w.report = append(w.report, Origin{Line: at.line, Path: path, What: what, Guess: at.guess, Added: at.added})
}

// overview is the title and what stands before the first section.
func (w *writer) overview() {
	const path = "content/_index.md"
	var p page
	title := w.outline.title
	p.field("title", scaffold.Quote(title.text), title.reason("title"))
	w.tell(path, "title "+`"`+short(title.text)+`"`, title)
	if standfirst := w.reader.meta.standfirst; standfirst != "" {
		p.field("standfirst", scaffold.Quote(standfirst), "")
		w.tell(path, "standfirst", headline{guess: "the summary above the article's text"})
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
	p.body = append(w.blocks(path, w.outline.lead), w.definitions(w.outline.lead)...)
	w.add(path, &p)
}

// standfirst is up to two of the article's first sentences.
func (w *writer) standfirst() (text string, line int) {
	const most = 320 // letters
	blocks := slices.Clone(w.outline.lead)
	for _, s := range w.outline.sections {
		blocks = append(blocks, s.blocks...)
	}
	for _, b := range blocks {
		if b.kind == paragraph && endsSentence(b.text) { // a by-line does not
			ends := sentenceEnds(b.text)
			end := ends[0]
			if len(ends) > 1 && end < most/2 {
				end = ends[1]
			}
			return markdown.FirstWords(withoutMarks(strings.TrimSpace(b.text[:end])), most), b.line
		}
	}
	return w.outline.title.text, w.outline.title.line
}

// section is one file of the article's text. A heading without a text below it is kept as a draft, since a page without
// text is a problem.
func (w *writer) section(i int, s section) {
	path := w.path(explainer.KindSection, s.text)
	var p page
	p.field("title", scaffold.Quote(s.text), s.reason("heading"))
	p.field("weight", fmt.Sprint((i+1)*10), "")
	p.field("sources", "["+sourceID+"]", "")
	p.body = append(w.blocks(path, s.blocks), w.definitions(s.blocks)...)
	if !slices.ContainsFunc(s.blocks, func(b block) bool { return b.text != "" }) {
		p.field("draft", "true", "the article has no text below this heading; write one, or take the file away")
	}
	w.tell(path, "section "+`"`+short(s.text)+`"`, s.headline)
	w.add(path, &p)
}

// path takes a new id for a title.
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
			written = append(written, "<!-- -->") // what the two would become together is not what they are
		}
		before = b
		written = append(written, markdown)
		w.report = append(w.report, Origin{Line: b.line, End: b.end, Path: path, What: whatOf(b), Guess: b.guess})
		if note != "" {
			w.report = append(w.report, Origin{Line: b.line, Path: path, What: whatOf(b) + ": " + note})
		}
	}
	return written
}

// headingLevels are the levels in the article of the headings that the next one stands below.
type headingLevels []int

// fit gives a heading the level that it has on its page: 2 comes below the page's title, and no level is skipped.
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
