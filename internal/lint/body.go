package lint

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/plaintext"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/nutgraf/nutgraf/internal/shortcode"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// finding is a problem in a body, with an offset in place of a line and column.
type finding struct {
	offset  int
	problem problem.Problem
}

// mention is a link that an author wrote to an entry or a source.
type mention struct {
	offset int // of the destination in the body
	ref    explainer.Ref
}

// pageLink is a link that an author wrote to a page of the site.
type pageLink struct {
	offset int // of the destination in the body
	path   string
}

// body holds the references of a text, which are checked when all texts are known, and the problems of the text alone.
type body struct {
	mentions []mention
	links    []pageLink
	across   []pageLink // to other explainers of the house
	wikis    []wiki
	problems []problem.Problem
}

// bodyJudge looks at one body's tree.
type bodyJudge struct {
	doc      ast.Node
	body     []byte
	shown    []byte // the body, with signs for what belongs to shortcodes
	findings []finding
	mentions []mention
	links    []pageLink
	across   []pageLink
	headings int
	linked   int // bytes of all links' addresses and titles, those of references each time
	blocks   int // of coloured code
	code     int // bytes in them
	level    int // of the last heading
	hasText  bool

	language   string
	references []*ast.LinkReferenceDefinition
	used       map[string]bool // labels of those that links use
	undefined  []undefined
	wikis      []wiki
}

var RuleBodyIsGiven = ruleSet.Error("body-is-given", "A section or an event tells something. One without text would be an empty "+
	"page that search engines punish.")

// judgeBody reports problems in the Markdown of a page and keeps its links until all entries are known.
func judgeBody(p *read.Page, language string) *body {
	d := p.Document
	j := &bodyJudge{
		doc: d.Tree, body: d.Body(), shown: withoutShortcodes(d.Body(), markdown.Hidden(d.Tree)), level: 1, language: language, used: map[string]bool{},
	}
	markdown.Walk(d.Tree, j.visit)
	j.judgeFAQ(p)
	j.judgeReferences(d.Tree)
	if read.HidesDeferMark(j.body) {
		j.add(read.RuleTextIsSafe, 0, "the text hides "+problem.Quote(read.DeferMark)+", which would stop Hugo", read.FixOfDefer)
	}
	if at := shortcodeMarkIn(j.body, markdown.Hidden(d.Tree)); at >= 0 {
		j.add(read.RuleTextIsSafe, at, problem.Quote(shortcode.Placeholder)+" would stop Hugo, which keeps it for itself", "write another word, or small letters")
	}
	j.judgeSizes()
	switch p.Kind {
	case explainer.KindSection, explainer.KindEvent, explainer.KindPage:
		if p.HasFrontMatter && !j.hasText {
			j.add(RuleBodyIsGiven, 0, p.WithArticle()+" has no text", "write it below the front matter")
		}
	case explainer.KindTerm, explainer.KindActor:
		if p.HasFrontMatter {
			j.judgeDefinition(p.WithArticle())
		}
	}
	return &body{mentions: j.mentions, links: j.links, across: j.across, wikis: j.wikis, problems: placed(d, j.findings)}
}

// judgeSizes finds what Hugo would be busy with for long, beyond what [read.Read] has found.
func (j *bodyJudge) judgeSizes() {
	if j.headings > read.MostHeadings {
		j.add(read.RuleFileIsSmallEnough, 0, fmt.Sprintf("the page has more than %d headings", read.MostHeadings), "divide the page into several")
	}
	if j.linked > read.LargestPage {
		j.add(read.RuleFileIsSmallEnough, 0, fmt.Sprintf("the addresses of the links are longer than %d KB", read.LargestPage>>10), "name a long address once")
	}
	if j.blocks > read.MostBlocks || j.code > read.MostCode {
		j.add(read.RuleFileIsSmallEnough, 0, fmt.Sprintf("the page has more than %d blocks or %d KB of code", read.MostBlocks, read.MostCode>>10), "leave the language away, or divide the page into several")
	}
}

// placed gives findings their places in the file.
func placed(d *explainer.Document, findings []finding) []problem.Problem {
	problems := make([]problem.Problem, 0, len(findings))
	for _, f := range findings {
		f.problem.Place = d.At(f.offset)
		problems = append(problems, f.problem)
	}
	return problems
}

func (j *bodyJudge) add(rule *problem.Rule, offset int, message, fix string) {
	j.findings = append(j.findings, finding{offset, problem.New(rule, problem.Place{}, message, fix)})
}

func (j *bodyJudge) visit(n ast.Node) {
	switch n.Kind() {
	case ast.KindText, ast.KindString, ast.KindImage, ast.KindCodeBlock, ast.KindFencedCodeBlock:
		j.hasText = true
	}
	if n.Type() == ast.TypeBlock {
		j.attributes(n)
	}
	j.meaning(n)
	switch n := n.(type) {
	case *ast.Text:
		j.reference(n)
		j.bareAttribute(n)
	case *ast.Heading:
		j.heading(n)
	case *ast.HTMLBlock:
		html := n.Lines().Value(j.body)
		if n.HasClosure() {
			html = append(bytes.Clone(html), n.ClosureLine.Value(j.body)...)
		}
		j.html(html, n.Pos())
	case *ast.RawHTML:
		j.html(n.Segments.Value(j.body), n.Segments.At(0).Start)
	case *ast.FencedCodeBlock:
		j.fence(n)
	case *ast.Link:
		j.use(n.Reference)
		j.linked += len(n.Destination) + len(n.Title)
		j.destination(n.Destination, n.Pos(), false)
	case *ast.Image:
		j.use(n.Reference)
		j.linked += len(n.Destination) + len(n.Title)
		j.destination(n.Destination, n.Pos(), true)
		switch scheme, _ := markdown.Scheme(n.Destination); scheme {
		case explainer.KindChart.Scheme():
			j.placeChart(n)
		case explainer.KindMap.Scheme(): // a map has words of its own
		default:
			j.describe(n)
		}
	case *ast.AutoLink:
		if n.AutoLinkType == ast.AutoLinkURL {
			j.autoLink(n)
		}
	}
}

// use notes that a link needs its definition.
func (j *bodyJudge) use(reference *ast.ReferenceLink) {
	if reference != nil {
		j.used[util.ToLinkReference(reference.Value)] = true
	}
}

var RuleHeadingSkipsNone = ruleSet.Error("heading-skips-no-level", "A heading is one level below the one that it belongs to, at "+
	"most. People who cannot see its size count the levels, and look for the one that is missing.")

var RuleHeadingStartsAt2 = ruleSet.Error("heading-starts-at-two", "A page has one heading of the first level, its title. "+
	"Headings in the text begin at the second, so that people who hear the page can tell its parts.")

func (j *bodyJudge) heading(n *ast.Heading) {
	j.headings++
	words := problem.Quote(markdown.PlainText(n, j.body))
	if n.Level == 1 {
		j.add(RuleHeadingStartsAt2, n.Pos(), words+" is a heading of level 1, which the page's title is already", `begin it with "##"`)
	}
	if n.Level > j.level+1 && n.ChildCount() > 0 {
		j.add(RuleHeadingSkipsNone, n.Pos(), fmt.Sprintf("%s is a heading of level %d below one of level %d", words, n.Level, j.level),
			fmt.Sprintf("begin it with %q", strings.Repeat("#", j.level+1)))
	}
	j.level = n.Level
}

// fence judges a block of code, and weighs it if it is coloured.
func (j *bodyJudge) fence(n *ast.FencedCodeBlock) {
	j.fenceOptions(n)
	if n.Language(j.body) == nil {
		return
	}
	j.blocks++
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		j.code += line.Len()
	}
	if n.Lines().Len() > read.MostCodeLines {
		j.add(read.RuleFileIsSmallEnough, n.Pos(), fmt.Sprintf("the block of code has more than %d lines", read.MostCodeLines),
			"leave the language away, or link to the whole code")
	}
}

// reference finds the characters that no page can show, where they are written as references: "&#1;".
func (j *bodyJudge) reference(n *ast.Text) {
	segment := n.Segment.Value(j.body)
	if !bytes.Contains(segment, []byte("&#")) || n.IsRaw() || n.Parent().Kind() == ast.KindCodeSpan {
		return
	}
	text := markdown.Unescape(segment)
	if at := bytes.IndexFunc(text, plaintext.IsNoText); at >= 0 {
		r, _ := utf8.DecodeRune(text[at:])
		j.add(read.RuleTextIsSafe, n.Segment.Start+bytes.Index(segment, []byte("&#")), fmt.Sprintf("a reference stands for the character %U, which no page and no feed can show", r), "remove it")
	}
}

var RuleCommentEnds = ruleSet.Error("comment-ends", "A comment begins with <!-- and ends with -->. Without its end, all of the text "+
	"below it is part of it, and is not seen.")

var RuleHTMLIsOff = ruleSet.Warning("html-is-off", "HTML in Markdown is left out of the page, since it could carry script. What "+
	"it was for is most often there in Markdown. Comments are fine if they end.")

// html judges raw HTML, of which only comments do no harm.
func (j *bodyJudge) html(html []byte, offset int) {
	rest := bytes.TrimSpace(html)
	for bytes.HasPrefix(rest, []byte("<!--")) {
		_, after, closed := bytes.Cut(rest, []byte("-->"))
		if !closed {
			j.add(RuleCommentEnds, offset, `"<!--" begins a comment that does not end, and hides the text below it`, `end it with "-->"`)
			return
		}
		rest = bytes.TrimSpace(after)
	}
	if len(rest) > 0 {
		j.add(RuleHTMLIsOff, offset, problem.Quote(string(rest[:min(len(rest), 200)]))+" is HTML, which is left out of the page", inMarkdown(string(rest)))
	}
}
