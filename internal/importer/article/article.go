// Package article makes an explainer of an article: plain text, Markdown, HTML, .docx, .odt, .rtf or a folder of Markdown.
//
//	draft, problems, err := article.Import(ctx, article.Input{Name: "tram.html", Content: content, Language: "en"})
//	// print the problems; without an error among them:
//	more, err := scaffold.Write("tram", draft.Files)
//	err = draft.WriteReport(os.Stdout)
//
// The article's text stays word for word and in its order: its headline is the explainer's title, the text before the first
// heading is the overview, and each part below a heading is a section. The drafted explainer builds at once. It also has
// guesses, each with a comment "# draft: …" that gives the reason: entries for names in the article are drafts, which a
// build leaves out until an author removes "draft: true".
//
// How it works, in the order of the files:
//
//	format.go     which format it is, and whether it is fit to be read
//	text.go       plain text to blocks; hints.go: which lines are headings and lists though nothing marks them
//	markdown.go   Markdown to HTML, by goldmark; dialects.go: what other programs add to it; front_matter.go: its fields
//	docx.go       .docx, .odt and .rtf to HTML, by pandoc in its sandbox; docx_package.go: what pandoc passes over, put where it reads it
//	docx_pictures.go the pictures of .docx, with their texts and captions
//	odt.go, rtf.go the same for .odt and .rtf
//	arrived.go    the words of a document, held to those of the draft
//	folder.go     a folder of Markdown, each file a section
//	cells.go      lists counted in letters, and cells with several paragraphs
//	html.go       the main content of HTML, found by package webpage; pictures.go: its pictures; language.go: its language
//	web_archive.go a page and its pictures in one file (MHTML)
//	noscript.go   its pictures for readers without scripts; amp.go: elements of AMP; pages.go: the page that it goes on with
//	tree.go       its links, and its elements to blocks
//	block.go      a block, and the text that a reader sees of it
//	convert.go    a block to Markdown that reads back as the same text, or else simpler Markdown that does
//	outline.go    blocks to title, overview and sections
//	names.go, definitions.go, abbreviations.go      candidates for terms: lists that explain, sentences that define, long forms
//	actors.go, givennames.go, office.go, kinds.go   candidates for actors: names, and the words beside them
//	dates.go, headline.go                           candidates for events: days, and titles made of their sentences
//	files.go      the article to files
//	references.go the works that notes and lists of references name; works.go: a work as described in a reference
//	article_sources.go the article and the works as sources
//	entries.go    candidates to files
//	plain_text.go the whole text of a file, for programs that look for words in it
//	report.go     the origin of each part; places.go: the places of problems in the article
//
// Every format becomes the same blocks, so that a heading or a list is handled alike in all of them.
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

// Input is the article to draft from.
type Input struct {
	Name     string // for problems and the report: "tram.docx"
	Content  []byte
	Format   Format // empty: detected from the name and the content
	Language string // BCP 47; empty: as in the file, else detected from its words
	URL      string // its published address, for the source and for relative links; may be empty

	// Beside reads a file beside the article, by its path relative to it; nil when there are none.
	Beside func(name string) ([]byte, error)
	// Fetch loads a picture from the web; nil: none is loaded.
	Fetch func(ctx context.Context, address string) ([]byte, error)
}

// Draft is a drafted explainer that is not written yet.
type Draft struct {
	Title  string
	Files  []scaffold.File // sorted by path
	Report []Origin        // in the order of the article
	Notes  []string        // notes for the author, most important first
	own    []byte          // the entry of data/sources.yaml for the article itself
	cited  []*reference    // the works in data/sources.yaml
	unit   string          // the unit of Origin's lines: "line" or "paragraph"
}

// Import drafts an explainer. The problems are the reasons why the article cannot be read, or what the author should check
// first; with an error among them there are no files. The returned error is one of the machine.
func Import(ctx context.Context, article Input) (Draft, []problem.Problem, error) {
	given := article.Name
	article.Name = cmp.Or(path.Base(strings.ReplaceAll(article.Name, `\`, "/")), "article")
	if _, err := language.Parse(article.Language); err != nil && article.Language != "" {
		return Draft{}, nil, fmt.Errorf("%q is not a language code: write a BCP 47 code, as in en, uk or pt-BR", article.Language)
	}
	r := &reader{article: article, path: cmp.Or(given, article.Name), ctx: ctx}
	if err := r.read(ctx); err != nil {
		return Draft{}, nil, fmt.Errorf("read %s: %w", article.Name, err)
	}
	if len(r.problems) == 0 {
		r.judge()
	}
	if len(r.problems) > 0 {
		return Draft{}, r.problems, nil
	}
	r.settleLanguage(r.textOfBlocks())
	r.takeReferences()
	w := newWriter(r)
	w.outline.limit(mostSections)
	draft := w.draft()
	problems, err := w.repair(draft.Files, r.language())
	problems = append(problems, w.problems...)
	r.compare(draft.Files)
	draft.Report = w.sortedReport()
	if r.next != "" {
		draft.Notes = append([]string{"the article goes on at " + r.next + ": import that page into the same folder, too"}, draft.Notes...)
	}
	if r.lost != "" {
		draft.Notes = append([]string{r.lost}, draft.Notes...)
	}
	if err != nil {
		return Draft{}, nil, fmt.Errorf("read draft of %s: %w", article.Name, err)
	}
	if problem.HasErrors(problems) {
		return Draft{Report: draft.Report, unit: draft.unit}, w.ofArticle(problems, draft.Files), nil
	}
	return draft, problems, nil
}

// mostSections is far above the length of an article for readers. Further headings stay inside the last sections.
const mostSections = 500

// reader reads an article of any format into blocks.
type reader struct {
	article  Input
	path     string // of the article, for problems
	tag      language.Tag
	meta     meta
	blocks   []block
	left     []Origin // parts that were left out
	problems []problem.Problem
	unit     string
	ctx      context.Context

	around           string // the text of the whole page that contains the article
	languageFrom     string // the reason for the article's language
	notes            []*note
	references       []*reference
	pictures         []picture
	fetched          map[string]picture // by address
	media            map[string][]byte  // files of the document, by its own addresses
	archived         map[string][]byte  // pictures of a web archive, by their address
	shown            []docxPicture      // by the number in their marks
	pictureIDs       scaffold.IDs
	files            []scaffold.File             // pictures
	internal         func(address string) string // for a folder: returns the section of a link
	paragraphs       []string                    // of a word processor's document, as it has them
	lost             string                      // how many of its words are missing in the draft
	next             string                      // the address of the page with the rest of the article
	words, wordsLeft int                         // counts of a page's words: in the article, and left out
}

// meta holds the article's data outside its text.
type meta struct {
	title      string
	authors    []string
	published  string // a day
	url        string
	language   string
	standfirst string

	standfirstFrom string // the reason for the standfirst; empty when it stands above the text
}

func (r *reader) add(rule *problem.Rule, line int, message, fix string) {
	r.problems = append(r.problems, problem.New(rule, problem.Place{Path: cmp.Or(r.path, r.article.Name), Line: line}, message, fix))
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

// judge reports contents of the blocks that no page can hold.
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
