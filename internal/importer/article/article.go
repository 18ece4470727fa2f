// Package article makes an explainer of an article: plain text, Markdown, HTML, .docx, .odt, .rtf or a folder of Markdown.
//
//	draft, problems, err := article.Import(ctx, article.Input{Name: "tram.html", Content: content, Language: "en"})
//	// print the problems; without an error among them:
//	more, err := scaffold.Write("tram", draft.Files)
//	err = draft.WriteReport(os.Stdout)
//
// What the article says stays as it is, word for word and in its order: its headline is the explainer's title, what
// comes before the first heading is the overview, and every part below a heading is a section. The drafted explainer
// builds at once. Beside its text there are guesses, each with a comment "# draft: …" that says why: entries for what the
// article seems to name are drafts in the sense of the explainer room, which a build leaves out until an author takes
// "draft: true" away.
//
// How it works, in the order of the files:
//
//	format.go     which format it is, and whether it is fit to be read
//	text.go       plain text to blocks; hints.go: which lines are headings and lists though nothing marks them
//	markdown.go   Markdown to HTML, by goldmark; dialects.go: what other programs add to it; front_matter.go: its fields
//	docx.go       .docx, .odt and .rtf to HTML, by pandoc in its sandbox; docx_package.go: what pandoc passes over, put where it reads it
//	docx_pictures.go the pictures of .docx, with their texts and captions
//	arrived.go    the words of a document, held to those of the draft
//	folder.go     a folder of Markdown, each file a section
//	cells.go      lists counted in letters, and cells with several paragraphs
//	html.go       the main content of HTML, found by package webpage; pictures.go: its pictures; language.go: its language
//	noscript.go   its pictures for readers without scripts
//	tree.go       its links, and its elements to blocks
//	block.go      a block, and the text that a reader sees of it
//	convert.go    a block to Markdown that reads back as the same text, or else simpler Markdown that does
//	outline.go    blocks to title, overview and sections
//	names.go, definitions.go, abbreviations.go      candidates for terms: lists that explain, sentences that define, long forms
//	actors.go, givennames.go, office.go, kinds.go   candidates for actors: names, and what stands beside them
//	dates.go, headline.go                           candidates for events: days, and titles made of their sentences
//	files.go      the article to files
//	entries.go    candidates to files, and the article as a source
//	report.go     what came from where
//
// Every format goes through the same blocks, so that a heading or a list in one is treated as in all others.
package article

import (
	"cmp"
	"context"
	"fmt"
	"path"
	"strings"

	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/nutgraf/nutgraf/internal/scaffold"
	"golang.org/x/text/language"
)

// Input is what a draft is made of.
type Input struct {
	Name     string // as people know it, for problems and the report: "tram.docx"
	Content  []byte
	Format   Format // found out from the name and the content when empty
	Language string // BCP 47; as the file or its words say when empty
	URL      string // where it was published, for the source and for links relative to it; may be empty

	// Beside reads a file that lies beside the article, by its path relative to it; nil when there is none to read.
	Beside func(name string) ([]byte, error)
	// Fetch gets a picture from the web; nil when none is to be fetched.
	Fetch func(ctx context.Context, address string) ([]byte, error)
}

// Draft is a drafted explainer, not written yet.
type Draft struct {
	Title  string
	Files  []scaffold.File // sorted by path
	Report []Origin        // in the order of the article
	Notes  []string        // what its author should know first, most important first
	unit   string          // what Origin counts: "line" or "paragraph"
}

// Import drafts an explainer. The problems are what keeps the article from being read, or what the draft's author
// should look at first; with an error among them there are no files. The error is the machine's.
func Import(ctx context.Context, article Input) (Draft, []problem.Problem, error) {
	article.Name = cmp.Or(path.Base(strings.ReplaceAll(article.Name, `\`, "/")), "article")
	if _, err := language.Parse(article.Language); err != nil && article.Language != "" {
		return Draft{}, nil, fmt.Errorf("%q is not a language code: write a BCP 47 code, as in en, uk or pt-BR", article.Language)
	}
	r := &reader{article: article, ctx: ctx}
	if err := r.read(ctx); err != nil {
		return Draft{}, nil, fmt.Errorf("read %s: %w", article.Name, err)
	}
	if len(r.problems) == 0 {
		r.judge()
	}
	if len(r.problems) > 0 {
		return Draft{}, problem.Sort(r.problems), nil
	}
	r.settleLanguage(r.textOfBlocks())
	w := newWriter(r)
	w.outline.limit(mostSections)
	draft := w.draft()
	problems, err := w.repair(draft.Files, r.language())
	r.compare(draft.Files)
	draft.Report = w.sortedReport()
	if r.lost != "" {
		draft.Notes = append([]string{r.lost}, draft.Notes...)
	}
	if err != nil {
		return Draft{}, nil, fmt.Errorf("read draft of %s: %w", article.Name, err)
	}
	if problem.HasErrors(problems) {
		return Draft{Report: draft.Report, unit: draft.unit}, problems, nil
	}
	return draft, problems, nil
}

// mostSections is far above what a reader would read. What has more headings has them inside of its sections.
const mostSections = 500

// reader reads an article of any format into blocks.
type reader struct {
	article  Input
	tag      language.Tag
	meta     meta
	blocks   []block
	left     []Origin // what was left out
	problems []problem.Problem
	unit     string
	ctx      context.Context

	languageFrom     string // why the language is taken for the article's
	notes            []*note
	pictures         []picture
	fetched          map[string]picture // by address
	media            map[string][]byte  // files of the document, by the address that it has for them
	shown            []docxPicture      // by the number in their marks
	pictureIDs       scaffold.IDs
	files            []scaffold.File             // pictures
	internal         func(address string) string // of a folder: the section that a link leads to
	paragraphs       []string                    // of a word processor's document, as it has them itself
	lost             string                      // how many of its words did not arrive
	words, wordsLeft int                         // of a page: taken, and left out
}

// meta is what an article says about itself outside of its text.
type meta struct {
	title      string
	authors    []string
	published  string // a day
	url        string
	language   string
	standfirst string
}

func (r *reader) add(rule *problem.Rule, line int, message, fix string) {
	r.problems = append(r.problems, problem.New(rule, problem.Place{Path: r.article.Name, Line: line}, message, fix))
}

func (r *reader) leave(line int, what string) {
	r.left = append(r.left, Origin{Line: line, What: what})
}

func (r *reader) textOfBlocks() string {
	var b strings.Builder
	for _, block := range r.blocks {
		b.WriteString(block.text + "\n")
	}
	return b.String()
}

var RuleArticleHasText = ruleSet.Error("article-has-text", "An article has text in it. A scan or a page that a script fills has "+
	"none.")

// judge looks at the text of the blocks for what no page can hold.
func (r *reader) judge() {
	hasText := false
	for _, b := range r.blocks {
		hasText = hasText || b.kind != rule && b.text != ""
		if strings.Contains(b.text, read.DeferMark) {
			r.add(read.RuleTextIsSafe, b.line, `"`+read.DeferMark+`" would stop Hugo, which keeps it for itself`, read.FixOfDefer)
		}
	}
	if !hasText {
		r.add(RuleArticleHasText, 0, "the article has no text", "give a file with text in it")
	}
}
