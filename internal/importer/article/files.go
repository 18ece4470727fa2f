package article

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"golang.org/x/tools/txtar"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/markdown"
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
	return &writer{reader: r, outline: outlineOf(r), scribe: newScribe(), ids: map[explainer.Kind]*scaffold.IDs{}}
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
	w.report = append(w.report, w.reader.left...)
	slices.SortFunc(w.files, func(a, b scaffold.File) int { return strings.Compare(a.Path, b.Path) })
	sortOrigins(w.report)
	return Draft{Title: w.outline.title.text, Files: w.files, Report: w.report, unit: w.reader.unit}
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
	standfirst, line := w.standfirst()
	p.field("standfirst", scaffold.Quote(standfirst), "the article's first sentences again; write in your own words why the story matters")
	w.tell(path, "standfirst", headline{line: line, guess: "the first sentences, which stay in the text, too", added: true})
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
	p.body = w.blocks(path, w.outline.lead, 1)
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
			return markdown.FirstWords(strings.TrimSpace(b.text[:end]), most), b.line
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
	p.body = w.blocks(path, s.blocks, s.level)
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

// blocks writes blocks as Markdown, the headings among them below one of the given level, and reports them.
func (w *writer) blocks(path string, blocks []block, level int) []string {
	var written []string
	var before block
	for _, b := range blocks {
		markdown, note := w.scribe.write(w.below(b, level))
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

// below fits a heading into a page whose title has the given level in the article: 2 comes next to a page's title.
func (w *writer) below(b block, level int) block {
	if b.kind != heading {
		return b
	}
	b.node = clone(b.node)
	b.node.Data = fmt.Sprintf("h%d", min(6, max(2, b.level-level+1)))
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
